import { type Ink } from './marks.js';

/** A colour for every ink. */
export type Palette = Readonly<Record<Ink, string>>;

/** The light theme's colours, for files, mails and slides. */
export const lightPalette: Palette = {
  ink: '#1C2B2D',
  ink2: '#4A5A5C',
  data: '#5B6B6D',
  improve: '#0B63B5',
  concern: '#B84A00',
  note: '#6B5B2E',
  accent: '#0F5C5C',
  grid: '#E9E7E0',
  phase: '#F3F1EA',
  phaseLine: '#D8D4C8',
  background: '#FFFFFF',
};

/** The dark theme's, for a screen in a dark room. */
export const darkPalette: Palette = {
  ink: '#EEF2F1',
  ink2: '#B4C0C0',
  data: '#9AA9AA',
  improve: '#6DB6FF',
  concern: '#FF9D57',
  note: '#D6C38A',
  accent: '#6FC7C0',
  grid: '#262E2F',
  phase: '#1A2122',
  phaseLine: '#3A4546',
  background: '#1C2324',
};

/** Black on white without a tint behind the data: signals are told by their shape. */
export const printPalette: Palette = {
  ink: '#000000',
  ink2: '#000000',
  data: '#000000',
  improve: '#000000',
  concern: '#000000',
  note: '#000000',
  accent: '#000000',
  grid: '#D0D0D0',
  phase: 'none',
  phaseLine: '#8C8C8C',
  background: '#FFFFFF',
};

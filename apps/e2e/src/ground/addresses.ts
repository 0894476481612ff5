import { weekKey, weekOf } from '@laeringsrum/locale';
import { programme } from './api.js';

/** Addresses are part of what people share: written out here, not taken from the client. */
const slug = (code: string): string => code.replace('Ø', 'OE');

export const addresses = {
  signIn: '/log-ind',
  myWork: `/${programme}/mit-arbejde`,
  interventions: `/${programme}/indsatser`,
  overview: `/${programme}/klyngen`,
  programme: `/${programme}/programmet`,
  account: `/${programme}/konto`,
  people: `/${programme}/administration/personer`,
  administration: `/${programme}/administration`,
  learningSpaces: `/${programme}/laeringsrum`,
  ownData: `/${programme}/mine-oplysninger`,
  /** The register sheet without a measure: it asks which. */
  register: `/${programme}/registrer`,
  intervention: (code: string) => `/${programme}/indsatser/${slug(code)}`,
  cycle: (code: string, number: number) => `/${programme}/indsatser/${slug(code)}/pdsa/${number}`,
  theory: (code: string) => `/${programme}/indsatser/${slug(code)}/driverdiagram`,
  progress: (code: string) => `/${programme}/indsatser/${slug(code)}/fremdrift`,
  methodMirror: (code: string) => `/${programme}/indsatser/${slug(code)}/metodespejl`,
  grid: (code: string) => `/${programme}/indsatser/${slug(code)}/maalinger`,
  documentation: `/${programme}/dokumentationstid`,
  steering: `/${programme}/styring`,
  place: (slug: string) => `/${programme}/klyngen/${slug}`,
  deviation: (number: number) => `/${programme}/styring/afvigelser/${number}`,
  economy: `/${programme}/styring/oekonomi`,
  report: `/${programme}/styring/rapport`,
  interventionDocumentation: (code: string) => `/${programme}/indsatser/${slug(code)}/dokumentationstid`,
  spread: `/${programme}/spredning`,
  concept: (code: string) => `/${programme}/spredning/${slug(code)}`,
  seminar: (number: number) => `/${programme}/seminarer/${number}`,
  /** What a reminder links to: the sheet for one week of one measure. */
  record: (code: string, week?: string) =>
    `/${programme}/registrer/${slug(code)}/a${week ? `?uge=${weekKey(weekOf(week))}` : ''}`,
};

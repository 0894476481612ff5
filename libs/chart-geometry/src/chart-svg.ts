import { chartLabel } from './chart-label.js';
import { type ChartModel } from './chart-model.js';
import { chartKindText, chartTitle, directionText } from './chart-title.js';
import { type ChartLayout } from './layout.js';
import { type Mark, text } from './marks.js';
import { lightPalette, type Palette } from './palette.js';
import { wrapped } from './wrapped.js';

export interface ChartSvgOptions {
  /** Font families, as CSS writes them. */
  readonly fontFamily?: string;
  /** `@font-face` rules to carry along, where the reader may not have the face. */
  readonly fontCss?: string;
  /** The chart's name, spoken. Default: title and sentence. */
  readonly label?: string;
  /** Paint the background, for a file that may be put on anything. */
  readonly background?: boolean;
  /** Title over the chart and sentence under it, for a picture that travels alone. */
  readonly captioned?: boolean;
  /** Times its own size; the drawing scales. */
  readonly scale?: number;
}

const FONT = "'Source Sans 3 Variable','Source Sans 3',system-ui,sans-serif";

/** A complete SVG document as text: for print, PDF and mail from a server, and for a file from the browser. */
export function chartSvg(
  model: ChartModel,
  layout: ChartLayout,
  palette: Palette = lightPalette,
  options: ChartSvgOptions = {},
): string {
  const { fontFamily = FONT, fontCss, label = chartLabel(model), background = false, scale = 1 } = options;
  const caption = options.captioned === true ? captionOf(model, layout) : null;
  const width = round(layout.width);
  const top = caption?.top ?? 0;
  const height = round(top + layout.height + (caption?.bottom ?? 0));
  const style = fontCss === undefined ? '' : `<style>${fontCss}</style>`;
  const paper = background ? `<rect width="${width}" height="${height}" fill="${palette.background}"/>` : '';
  const drawing = layout.marks.map((mark) => markSvg(mark, palette)).join('');
  const body =
    caption === null
      ? drawing
      : `<g transform="translate(0 ${top})">${drawing}</g>` +
        caption.marks.map((mark) => markSvg(mark, palette)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width * scale)}" height="${round(height * scale)}" ` +
    `viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}" ` +
    `lang="${model.language}" font-family="${escaped(fontFamily)}" style="font-variant-numeric:tabular-nums">` +
    `${style}${paper}${body}</svg>`
  );
}

const PAD = 16;

function captionOf(
  model: ChartModel,
  layout: ChartLayout,
): { readonly top: number; readonly bottom: number; readonly marks: readonly Mark[] } {
  const { definition } = model.input;
  const room = layout.width - 2 * PAD;
  const title = wrapped(chartTitle(definition), room, 18, 600);
  const direction = [directionText(definition, model.language), chartKindText(model)]
    .filter(Boolean)
    .join(' · ');
  const lines = wrapped(model.sentence.text, room, 17);
  const top = PAD + title.length * 24 + (direction === '' ? 0 : 22) + 6;
  const under = top + layout.height + 22;
  const marks: Mark[] = [
    ...title.map((line, i) =>
      text('LABELS', PAD, PAD + 12 + i * 24, line, { size: 18, weight: 600, ink: 'ink' }),
    ),
    ...(direction === ''
      ? []
      : [text('LABELS', PAD, PAD + 12 + title.length * 24, direction, { size: 14, ink: 'ink2' })]),
    ...lines.map((line, i) => text('LABELS', PAD, under + i * 24, line, { size: 17, ink: 'ink' })),
  ];
  return { top, bottom: 22 + lines.length * 24, marks };
}

function markSvg(mark: Mark, palette: Palette): string {
  const paint = attributes({
    fill: mark.fill === undefined ? 'none' : palette[mark.fill],
    'fill-opacity': mark.fillOpacity,
    stroke: mark.stroke === undefined ? undefined : palette[mark.stroke],
    'stroke-width': mark.stroke === undefined ? undefined : mark.width,
    'stroke-dasharray': mark.dash,
    'stroke-linejoin': mark.round ? 'round' : undefined,
    'stroke-linecap': mark.round ? 'round' : undefined,
  });
  switch (mark.shape) {
    case 'path':
      return `<path d="${mark.d}"${paint}/>`;
    case 'circle':
      return `<circle cx="${mark.cx}" cy="${mark.cy}" r="${mark.r}"${paint}/>`;
    case 'text': {
      const halo = mark.halo
        ? attributes({
            stroke: palette.background,
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          })
        : '';
      const spans = mark.spans.map(
        ({ text: words, weight, ink }) =>
          `<tspan${attributes({ 'font-weight': weight === 600 ? 600 : undefined, fill: palette[ink] })}>` +
          `${escaped(words)}</tspan>`,
      );
      const place = attributes({
        x: mark.x,
        y: mark.y,
        'font-size': mark.size,
        'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
      });
      return `<text${place}${halo} xml:space="preserve">${spans.join('')}</text>`;
    }
  }
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`))
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

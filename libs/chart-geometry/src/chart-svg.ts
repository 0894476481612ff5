import { type ChartModel } from './chart-model.js';
import { chartTitle } from './chart-title.js';
import { type ChartLayout } from './layout.js';
import { type Mark } from './marks.js';
import { lightPalette, type Palette } from './palette.js';

export interface ChartSvgOptions {
  /** Font families, as CSS writes them. */
  readonly fontFamily?: string;
  /** `@font-face` rules to carry along, where the reader may not have the face. */
  readonly fontCss?: string;
  /** The chart's name, spoken. Default: title, sentence and latest value. */
  readonly label?: string;
  /** Paint the background, for a file that may be put on anything. */
  readonly background?: boolean;
  /** Times its own size; the drawing scales. */
  readonly scale?: number;
}

const FONT = "'Source Sans 3 Variable','Source Sans 3',system-ui,sans-serif";

/** What a chart is called aloud: "Andel der føler sig hørt, %. Der er sket et skift ... Seneste måling: uge 27, 76 %." */
export function chartLabel(model: ChartModel): string {
  const title = `${chartTitle(model.input.definition)}.`;
  return `${title} ${model.sentence.text}`;
}

/** A complete SVG document as text: for print, PDF and mail from a server, and for a file from the browser. */
export function chartSvg(
  model: ChartModel,
  layout: ChartLayout,
  palette: Palette = lightPalette,
  options: ChartSvgOptions = {},
): string {
  const { width, height } = layout;
  const { fontFamily = FONT, fontCss, label = chartLabel(model), background = false, scale = 1 } = options;
  const style = fontCss === undefined ? '' : `<style>${fontCss}</style>`;
  const paper = background ? `<rect width="${width}" height="${height}" fill="${palette.background}"/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width * scale)}" height="${round(height * scale)}" ` +
    `viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-label="${escaped(label)}" ` +
    `lang="${model.language}" font-family="${escaped(fontFamily)}" style="font-variant-numeric:tabular-nums">` +
    `${style}${paper}${layout.marks.map((mark) => markSvg(mark, palette)).join('')}</svg>`
  );
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
        ({ text, weight, ink }) =>
          `<tspan${attributes({ 'font-weight': weight === 600 ? 600 : undefined, fill: palette[ink] })}>` +
          `${escaped(text)}</tspan>`,
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

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import { type ChartModel, chartSvg, layout, lightPalette } from '@laeringsrum/chart-geometry';
import { embeddedFaces } from './embedded-faces';

const WIDTH = 988;
const HEIGHT = 432;
/** Sharp on paper and on a projector. */
const PNG_SCALE = 2;

/** The chart with its title and sentence, as a file that can stand alone. */
export function svgFile(model: ChartModel, fontCss?: string): string {
  const drawn = layout(model, 'FULL', WIDTH, HEIGHT);
  return chartSvg(model, drawn, lightPalette, {
    background: true,
    captioned: true,
    ...(fontCss === undefined ? {} : { fontCss }),
  });
}

/** The same as a picture. The face is carried along, for a picture cannot reach the page's fonts. */
export async function pngFile(model: ChartModel): Promise<Blob> {
  const svg = svgFile(model, await embeddedFaces(['Source Sans 3 Variable']));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

/** "HEL-2 Hørt.csv": readable in a folder, without signs a file system refuses. */
export function fileName(code: string | undefined, shortName: string, ending: string): string {
  const name = [code, shortName]
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim();
  return `${name === '' ? 'kurve' : name}.${ending}`;
}

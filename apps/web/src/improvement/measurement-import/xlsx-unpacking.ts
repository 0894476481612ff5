import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { FileRefusal, UNPACKED_BYTES_MAX } from './file-refusal';

const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.*\.(xml|rels))$/;
const unwanted = /^xl\/(media|drawings|charts|theme|externalLinks|printerSettings)\//;
/** Unpacked so much at a time: a bomb is noticed after the first bite, whatever its directory says. */
const bite = 16_384;

/**
 * The parts of a workbook that say what stands in its cells, unpacked. Their sizes are looked up in the file's directory before
 * anything is unpacked, and counted while it is, for a directory may lie.
 * @throws FileRefusal UNPACKS_TOO_BIG, BROKEN, OPEN_DOCUMENT, LIES
 */
export function unpackWorkbook(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  requireSmallDirectory(bytes);
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!wanted.test(file.name) || unwanted.test(file.name) || parts.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error) throw error;
      total += piece.length;
      if (total > UNPACKED_BYTES_MAX) throw new FileRefusal('UNPACKS_TOO_BIG');
      pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += bite)
      unzip.push(bytes.subarray(at, at + bite), at + bite >= bytes.length);
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('BROKEN');
  }
  return new Map([...parts].map(([name, pieces]) => [name, joined(pieces)]));
}

function requireSmallDirectory(bytes: Uint8Array): void {
  const names: string[] = [];
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        total += originalSize;
        return false;
      },
    });
  } catch {
    throw new FileRefusal('BROKEN');
  }
  if (total > UNPACKED_BYTES_MAX) throw new FileRefusal('UNPACKS_TOO_BIG');
  if (names.includes('xl/workbook.xml')) return;
  throw names.includes('content.xml')
    ? new FileRefusal('OPEN_DOCUMENT')
    : new FileRefusal('LIES', { ending: 'xlsx' });
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The same parts as a file again, not packed: what the reader of workbooks is given has been measured. */
export function repacked(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const { buffer } = zipSync(Object.fromEntries(parts), { level: 0 });
  return buffer as ArrayBuffer;
}

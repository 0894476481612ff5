const latin = (bytes: Buffer, from: number, length: number): string =>
  bytes.toString('latin1', from, from + length);

const SOS = 0xda;
const EOI = 0xd9;
const isStandalone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Of the application segments only these say how the picture looks: its density, its colours. */
function isWanted(marker: number, content: Buffer, from: number): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return latin(content, from, 5) === 'JFIF\0';
  if (marker === 0xe2) return latin(content, from, 12) === 'ICC_PROFILE\0';
  return marker === 0xee && latin(content, from, 5) === 'Adobe';
}

/**
 * A JPEG without its metadata: EXIF, XMP, IPTC, comments, embedded previews, and whatever comes after its end. The picture's
 * own data are copied as they are. (ITU-T T.81, annex B.)
 * @returns null where the segments cannot be followed
 */
export function strippedJpeg(content: Buffer): Buffer | null {
  if (content.length < 4 || content[0] !== 0xff || content[1] !== 0xd8) return null;
  const kept = [content.subarray(0, 2)];
  let at = 2;
  for (;;) {
    while (content[at] === 0xff && content[at + 1] === 0xff) at++;
    const marker = content[at + 1];
    if (content[at] !== 0xff || marker === undefined) return null;
    if (marker === EOI) return Buffer.concat([...kept, content.subarray(at, at + 2)]);
    if (isStandalone(marker)) {
      kept.push(content.subarray(at, at + 2));
      at += 2;
      continue;
    }
    if (at + 4 > content.length) return null;
    let end = at + 2 + content.readUInt16BE(at + 2);
    if (end > content.length || end < at + 4) return null;
    if (marker === SOS) end = endOfScan(content, end);
    if (isWanted(marker, content, at + 4)) kept.push(content.subarray(at, end));
    at = end;
  }
}

/** Where the coded data end: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(content: Buffer, from: number): number {
  let at = from;
  while (at < content.length) {
    const next = content[at + 1] ?? 0;
    if (content[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
    at++;
  }
  return at;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that say how the picture looks; text, times and EXIF are not among them. */
const wantedChunks = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/**
 * A PNG with the chunks that draw it and no others, and nothing after its end. (W3C PNG, section 5.)
 * @returns null where the chunks cannot be followed
 */
export function strippedPng(content: Buffer): Buffer | null {
  if (!content.subarray(0, 8).equals(PNG)) return null;
  const kept: Buffer[] = [PNG];
  let at = 8;
  while (at + 12 <= content.length) {
    const end = at + 12 + content.readUInt32BE(at);
    const type = latin(content, at + 4, 4);
    if (end > content.length) return null;
    if (wantedChunks.has(type)) kept.push(content.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

/* The smallest files of their kinds that can be taken apart: made here, of nobody. */

export function jpegSegment(marker: number, content: string): Buffer {
  const body = Buffer.from(content, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Two scans with a stuffed byte and a restart marker in them, and whatever segments are to stand before. */
export function jpeg(...segments: readonly Buffer[]): Buffer {
  const scan = (data: readonly number[]) => Buffer.concat([jpegSegment(0xda, '\x01\0'), Buffer.from(data)]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, 'JFIF\0\x01\x02'),
    ...segments,
    jpegSegment(0xdb, 'table'),
    scan([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    jpegSegment(0xc4, 'codes'),
    scan([0x78, 0xff, 0x00]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

export function pngChunk(type: string, content: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type + content, 'latin1'), Buffer.from([1, 2, 3, 4])]);
}

export function png(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', '\0\0\0\x01\0\0\0\x01\x08\0\0\0\0'),
    ...chunks,
    pngChunk('IDAT', 'pixels'),
    pngChunk('IEND', ''),
  ]);
}

export const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
);

import { strToU8, zipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';

/** A file as the file chooser hands it over. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function xlsxFile(data: SheetData): Promise<ChosenFile> {
  const blob = await writeXlsxFile(data).toBlob();
  return { name: 'tal.xlsx', mimeType: xlsxType, buffer: Buffer.from(await blob.arrayBuffer()) };
}

export const textFile = (name: string, text: string, encoding: BufferEncoding = 'utf8'): ChosenFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, encoding),
});

/** A few kilobytes that unpack to many megabytes of nothing. */
export function zipBomb(): ChosenFile {
  const packed = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(80_000_000),
  });
  return { name: 'tal.xlsx', mimeType: xlsxType, buffer: Buffer.from(packed) };
}

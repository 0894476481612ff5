import { FileRefusal } from './file-refusal';

export type FileKind = 'xlsx' | 'text';

const beginsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const endings: Readonly<Record<string, FileKind>> = { xlsx: 'xlsx', csv: 'text', tsv: 'text', txt: 'text' };

/**
 * What a file is, by its first bytes and not by its name; the name has to agree.
 * @throws FileRefusal OLD_EXCEL, OTHER_KIND, LIES, EMPTY
 */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new FileRefusal('EMPTY');
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefusal('OLD_EXCEL');
  if (ending === 'xls') throw new FileRefusal('OLD_EXCEL');
  const expected = endings[ending];
  if (!expected && ending !== 'ods') throw new FileRefusal('OTHER_KIND');
  const found = beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ? 'xlsx' : isText(bytes) ? 'text' : null;
  if (ending === 'ods') throw new FileRefusal(found === 'xlsx' ? 'OPEN_DOCUMENT' : 'LIES', { ending });
  if (found !== expected) throw new FileRefusal('LIES', { ending });
  return found;
}

/** Text has no NUL, unless it says that it is UTF-16; a page or a picture that calls itself a table is none. */
function isText(bytes: Uint8Array): boolean {
  if (beginsWith(bytes, 0xff, 0xfe) || beginsWith(bytes, 0xfe, 0xff)) return true;
  const start = bytes.subarray(0, 4096);
  if (start.includes(0)) return false;
  const words = String.fromCharCode(...start.subarray(0, 64)).trimStart();
  return !/^(%PDF|\{\\rtf|<\?xml|<!doctype|<html|GIF8|\x89PNG|\xff\xd8)/i.test(words);
}

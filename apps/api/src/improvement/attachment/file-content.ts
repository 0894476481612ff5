import { nameIsBlocked } from '@laeringsrum/personal-data';
import { MAX_FILE_NAME, Refusal, requireContent, type FileKind } from '@laeringsrum/domain';
import { fileTypeFromBuffer } from 'file-type';
import { strippedJpeg, strippedPng } from './image-metadata.js';

/**
 * A file name as it is kept: the last part of a path, nothing that is not written, no personal data - also where figures are
 * joined to words by dots and underscores.
 * @throws Refusal REQUIRED, TOO_LONG, VALIDATION, PERSONAL_DATA
 */
export function checkedFileName(sent: string): string {
  const field = 'name';
  const name = (sent.split(/[/\\]/).at(-1) ?? '').normalize('NFC').trim();
  if (name.replace(/\.[^.]*$/, '').trim() === '') throw new Refusal('REQUIRED', { field });
  if (name.length > MAX_FILE_NAME) throw new Refusal('TOO_LONG', { field, max: MAX_FILE_NAME });
  // Control characters, and those that turn the direction of what follows: "gpj.exe" must not read as "exe.jpg".
  if (!name.isWellFormed() || /[\p{Cc}\p{Cf}]/u.test(name)) throw new Refusal('VALIDATION', { field });
  if (nameIsBlocked(name)) throw new Refusal('PERSONAL_DATA', { field, kind: 'CPR' });
  return name;
}

/**
 * The content decides what a file is; a picture leaves behind where, when and with what it was taken.
 * @throws Refusal ATTACHMENT_MISMATCH
 */
export async function checkedContent(claimed: FileKind, content: Buffer): Promise<Buffer> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  requireContent(claimed, found?.mime ?? null);
  const stripped =
    claimed.mediaType === 'image/jpeg'
      ? strippedJpeg(content)
      : claimed.mediaType === 'image/png'
        ? strippedPng(content)
        : content;
  if (stripped === null) throw new Refusal('ATTACHMENT_MISMATCH', { field: 'file' });
  return stripped;
}

import { describe, expect, test } from '@jest/globals';
import {
  FILE_KINDS,
  imagesAllowed,
  kindOfName,
  MAX_ATTACHMENT_BYTES,
  requireAttachable,
  requireContent,
  type FileToAttach,
} from './attachment.js';

const file = (more: Partial<FileToAttach> = {}): FileToAttach => ({
  name: 'Spørgeguide.pdf',
  declaredType: 'application/pdf',
  bytes: 1000,
  allowsImages: false,
  ...more,
});
const refused = (more: Partial<FileToAttach>, code: string) =>
  expect(() => requireAttachable(file(more))).toThrow(code);

describe('a file', () => {
  test('of every kind that is allowed may be attached, however its ending is written', () => {
    for (const kind of FILE_KINDS)
      for (const extension of kind.extensions)
        for (const name of [`a.${extension}`, `Æ.b.${extension.toUpperCase()}`])
          expect(requireAttachable(file({ name, declaredType: kind.mediaType, allowsImages: true }))).toBe(
            kind,
          );
  });

  test('may come without a type, as browsers send what they do not know', () => {
    for (const declaredType of ['', 'application/octet-stream', 'application/pdf; charset=binary'])
      expect(requireAttachable(file({ declaredType })).mediaType).toBe('application/pdf');
  });

  test('is refused when it is empty, too large, of another kind, or says two things', () => {
    refused({ bytes: 0 }, 'ATTACHMENT_EMPTY');
    expect(() => requireAttachable(file({ bytes: MAX_ATTACHMENT_BYTES }))).not.toThrow();
    refused({ bytes: MAX_ATTACHMENT_BYTES + 1 }, 'ATTACHMENT_TOO_LARGE');
    for (const name of ['a', 'pdf', 'a.exe', 'a.pdf.exe', 'a.docm', 'a.doc', 'a.svg', 'a.html'])
      refused({ name, declaredType: '' }, 'ATTACHMENT_TYPE');
    refused({ declaredType: 'text/html' }, 'ATTACHMENT_MISMATCH');
  });

  test('is what its content says, not its name', () => {
    const claimed = requireAttachable(file());
    expect(() => requireContent(claimed, 'application/pdf')).not.toThrow();
    for (const found of ['application/zip', 'image/png', null])
      expect(() => requireContent(claimed, found)).toThrow('ATTACHMENT_MISMATCH');
  });

  test('that is a picture needs the programme to allow it', () => {
    refused({ name: 'tavle.png', declaredType: 'image/png' }, 'ATTACHMENT_IMAGE');
    expect(kindOfName('tavle.png')?.image).toBe(true);
    expect(imagesAllowed('NOWHERE', false)).toBe(false);
    expect([imagesAllowed('INTERVENTIONS', false), imagesAllowed('INTERVENTIONS', true)]).toEqual([
      true,
      false,
    ]);
    expect(imagesAllowed('EVERYWHERE', true)).toBe(true);
  });
});

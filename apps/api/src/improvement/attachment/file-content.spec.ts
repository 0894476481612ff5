import { describe, expect, test } from '@jest/globals';
import { kindOfName, type FileKind } from '@laeringsrum/domain';
import { zipSync, strToU8 } from 'fflate';
import { checkedContent, checkedFileName } from './file-content.js';
import { jpeg, jpegSegment, pdf, png } from './testing/pictures.js';

const kind = (name: string): FileKind => kindOfName(name) as FileKind;

describe('a file name', () => {
  test('is kept as it was written, without the path it lay in', () => {
    for (const [sent, kept] of [
      ['Spørgeguide, aftenvagt.pdf', 'Spørgeguide, aftenvagt.pdf'],
      ['C:\\Users\\anna\\Referat.docx', 'Referat.docx'],
      ['../../etc/passwd.pdf', 'passwd.pdf'],
      ['  A\u030arsplan.pdf ', 'Årsplan.pdf'],
    ] as const)
      expect(checkedFileName(sent)).toBe(kept);
  });

  test('that says nothing, too much, or turns its letters round is refused', () => {
    for (const name of ['', '.pdf', '   .pdf', 'mappe/'])
      expect(() => checkedFileName(name)).toThrow('REQUIRED');
    expect(() => checkedFileName(`${'a'.repeat(160)}.pdf`)).toThrow('TOO_LONG');
    for (const name of ['a\u202Efdp.exe', 'a\u0000.pdf', 'a\r\nSet-Cookie: x.pdf', 'a\uD800.pdf'])
      expect(() => checkedFileName(name)).toThrow('VALIDATION');
  });

  test.each(['cpr_0101501237.pdf', 'samtale_010150-1237_udkast.docx'])(
    'with a CPR number is refused: %s',
    (name) => expect(() => checkedFileName(name)).toThrow('PERSONAL_DATA'),
  );

  test.each(['Uge 28 2021.pdf', 'Telefonliste-2021.xlsx', 'Version_2.1.pdf'])(
    'may hold figures: %s',
    (name) => expect(checkedFileName(name)).toBe(name),
  );
});

describe('a file', () => {
  const word = Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': strToU8('<w:document/>'),
    }),
  );

  test('that is what it says goes through as it is', async () => {
    expect(await checkedContent(kind('a.pdf'), pdf)).toEqual(pdf);
    expect(await checkedContent(kind('a.docx'), word)).toEqual(word);
    expect(await checkedContent(kind('a.png'), png())).toEqual(png());
  });

  test('that lies about itself is refused', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    for (const [name, content] of [
      ['a.pdf', page],
      ['a.pdf', program],
      ['a.pdf', png()],
      ['a.png', pdf],
      ['a.xlsx', word],
      ['a.docx', Buffer.from(zipSync({ 'x.txt': strToU8('x') }))],
      ['a.docx', Buffer.from('PK\u0003\u0004 and no more')],
    ] as const)
      await expect(checkedContent(kind(name), content)).rejects.toThrow('ATTACHMENT_MISMATCH');
  });

  test('that is a picture leaves its metadata behind', async () => {
    const taken = jpeg(jpegSegment(0xe1, 'Exif\0\0 GPS 56.03'));
    expect((await checkedContent(kind('a.jpg'), taken)).toString('latin1')).not.toContain('GPS');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeText, readTable } from './index.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('the text of a file', () => {
  test('UTF-8, with and without its mark', () => {
    const encoded = new TextEncoder().encode('uge;målt\r\n10;Ærø');
    expect(decodeText(encoded)).toEqual({ text: 'uge;målt\r\n10;Ærø', encoding: 'utf-8' });
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x31))).toEqual({ text: '1', encoding: 'utf-8' });
  });

  test('the code page of Danish Excel', () => {
    expect(decodeText(bytes(0xe6, 0xf8, 0xe5, 0x20, 0xc6, 0xd8, 0xc5))).toEqual({
      text: 'æøå ÆØÅ',
      encoding: 'windows-1252',
    });
    expect(decodeText(bytes(0x80, 0x20, 0x93, 0x96, 0x94, 0x20, 0x9f, 0xa0)).text).toBe('€ “–” Ÿ\u00a0');
  });

  test('UTF-16 as Excel saves “Unicode text”, in either byte order', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0xe5, 0x00, 0x09, 0x00))).toEqual({
      text: 'å\t',
      encoding: 'utf-16le',
    });
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0xe5, 0x00, 0x09))).toEqual({
      text: 'å\t',
      encoding: 'utf-16be',
    });
  });

  test('an empty file is an empty text', () => {
    expect(decodeText(bytes())).toEqual({ text: '', encoding: 'utf-8' });
  });

  test('every Windows-1252 byte becomes one sign, as the standard table has it', () => {
    const upper = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
    const { text } = decodeText(upper);
    expect(text).toHaveLength(128);
    expect(text.slice(0, 32)).toBe(
      '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
        '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178',
    );
    expect(text.codePointAt(0xe6 - 128)).toBe(0xe6);
  });

  test('no bytes make it fail', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (some) =>
        Array.isArray(readTable(decodeText(some).text)),
      ),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { containsBlocked, findPersonalData, maskPersonalData, type Finding } from './index.js';

// All numbers are invented: their birthdays lie before 1910 or ahead of us.
const checked = '0912060063';
const unchecked = '1904073260';

function cpr(text: string, today?: string): string {
  const found = findPersonalData(text, today ? { today } : {}).find(({ kind }) => kind === 'CPR');
  return found ? `${found.severity} ${found.rule}` : 'nothing';
}

const withHyphen = (figures: string): string => `${figures.slice(0, 6)}-${figures.slice(6)}`;
const withSpace = (figures: string): string => `${figures.slice(0, 6)} ${figures.slice(6)}`;

describe('the score', () => {
  test.each<[what: string, text: string, outcome: string]>([
    ['hyphen alone: 3', withHyphen(unchecked), 'BLOCK cpr-hyphen'],
    ['hyphen and check figure: 5', withHyphen(checked), 'BLOCK cpr-hyphen'],
    ['space alone: 1', withSpace(unchecked), 'WARN cpr-space'],
    ['space and check figure: 3', withSpace(checked), 'BLOCK cpr-space'],
    ['nothing: 0', unchecked, 'nothing'],
    ['check figure: 2', checked, 'WARN cpr-bare'],
    ['the word: 3', `CPR ${unchecked}`, 'BLOCK cpr-bare'],
    ['the word in a compound', `cpr-nummeret er ${unchecked}`, 'BLOCK cpr-bare'],
    ['birth', `født ${unchecked}`, 'BLOCK cpr-bare'],
    ['another number: -3', `konto ${checked}`, 'nothing'],
    ['hyphen against another number: 0', `faktura ${withHyphen(unchecked)}`, 'nothing'],
    ['hyphen and check figure against it: 2', `faktura ${withHyphen(checked)}`, 'WARN cpr-hyphen'],
    ['both words: 0', `CPR, ikke konto: ${unchecked}`, 'nothing'],
    ['the word too far before', `CPR står i det gamle journalsystem, her er ${unchecked}`, 'nothing'],
    ['an office is no account', `kontoret: ${withHyphen(unchecked)}`, 'BLOCK cpr-hyphen'],
    ['to be challenged is no order', `udfordret ${withHyphen(unchecked)}`, 'BLOCK cpr-hyphen'],
    ['Jeanette is no EAN', `Jeanette ${withHyphen(unchecked)}`, 'BLOCK cpr-hyphen'],
    ['a letter before', `A${withHyphen(checked)}`, 'nothing'],
    ['a letter after', `${withHyphen(checked)}B`, 'nothing'],
    ['a figure before', `1${withHyphen(checked)}`, 'nothing'],
    ['a figure after', `${withHyphen(checked)}1`, 'nothing'],
  ])('%s', (_, text, outcome) => {
    expect(cpr(text)).toBe(outcome);
  });
});

describe('the birthday', () => {
  test.each<[figures: string, outcome: string]>([
    ['2902000000', 'nothing'], // 1900 was no leap year
    ['2902040000', 'BLOCK cpr-hyphen'],
    ['2902364000', 'BLOCK cpr-hyphen'], // seventh figure 4: 2036
    ['2902374000', 'nothing'], // seventh figure 4: 1937
    ['3004090000', 'BLOCK cpr-hyphen'],
    ['3104090000', 'nothing'],
    ['0013090000', 'nothing'],
    ['6101090000', 'BLOCK cpr-hyphen'], // a replacement number: the day plus 60
    ['9101090000', 'BLOCK cpr-hyphen'],
    ['9201090000', 'nothing'],
    ['9002040000', 'nothing'],
    ['0101575000', 'BLOCK cpr-hyphen'], // seventh figure 5-8: 2057
    ['0101585000', 'nothing'], // and 1858
  ])('%s', (figures, outcome) => {
    expect(cpr(withHyphen(figures))).toBe(outcome);
  });

  test('after today is passed over, when today is told', () => {
    const tomorrow = withHyphen('0205495000');
    expect(cpr(tomorrow, '2049-05-01')).toBe('nothing');
    expect(cpr(tomorrow, '2049-05-02')).toBe('BLOCK cpr-hyphen');
    expect(cpr(tomorrow)).toBe('BLOCK cpr-hyphen');
  });

  test('any number with a living person’s birthday and a hyphen is stopped, check figure or not', () => {
    const day = fc.integer({ min: 0, max: 46_346 }); // to 2026-11-22
    fc.assert(
      fc.property(day, fc.nat(9999), fc.boolean(), (after1900, serial, replacement) => {
        const date = new Date(Date.UTC(1900, 0, 1 + after1900));
        const year = date.getUTCFullYear();
        const seventh = Math.floor(serial / 1000);
        const allowed =
          year < 2000 ? seventh <= 3 || (year > 1936 && [4, 9].includes(seventh)) : seventh >= 4;
        fc.pre(allowed);
        const [, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-').map(Number);
        const parts = [(dayOfMonth ?? 0) + (replacement ? 60 : 0), month ?? 0, year % 100];
        const text = `${parts.map((part) => String(part).padStart(2, '0')).join('')}-${String(serial).padStart(4, '0')}`;
        expect(containsBlocked(`hos ${text}.`, { today: '2026-11-22' })).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('other ways of writing', () => {
  const [day, month, year, serial] = ['19', '04', '07', '3260'];
  test.each<[text: string, outcome: string]>([
    [`190407\u2013${serial}`, 'BLOCK cpr-hyphen'],
    [`190407\u2014${serial}`, 'BLOCK cpr-hyphen'],
    [`190407\u2212${serial}`, 'BLOCK cpr-hyphen'],
    [`190407\u2011${serial}`, 'BLOCK cpr-hyphen'],
    [`190407 - ${serial}`, 'BLOCK cpr-hyphen'],
    [`CPR 190407\u00a0${serial}`, 'BLOCK cpr-space'],
    [`CPR 190407\u2009${serial}`, 'BLOCK cpr-space'],
    [`CPR 190407.${serial}`, 'BLOCK cpr-split'],
    [`190407/${serial}`, 'WARN cpr-split'],
    [`${day}.${month}.${year}-${serial}`, 'BLOCK cpr-split'],
    [`${day}/${month}/${year}-${serial}`, 'BLOCK cpr-split'],
    [`CPR ${day} ${month} ${year} ${serial}`, 'BLOCK cpr-split'],
    [`CPR ${day}.${month}.${year} ${serial}`, 'BLOCK cpr-split'],
    ['１９０４０７-３２６０', 'BLOCK cpr-hyphen'],
    ['１９０４０７－３２６０', 'BLOCK cpr-hyphen'],
    ['\u{1d7cf}\u{1d7d7}0407-3260', 'BLOCK cpr-hyphen'],
    ['1904\u200b07-32\u00ad60', 'BLOCK cpr-hyphen'],
    ['CPR1904073260', 'BLOCK cpr-bare'],
    // A date and then a clock, a year or a postcode; a series; a phone number abroad.
    ['19.04.07 3260', 'nothing'],
    ['født 19.04.07 3260 Veksø', 'nothing'],
    ['19.04.07-1530', 'nothing'],
    ['19.04.07-2022', 'nothing'],
    ['19.04.2007 10.30', 'nothing'],
    ['19 04 07 32 60 12', 'nothing'],
    ['+1904073260', 'nothing'],
    ['190407-326³', 'nothing'],
  ])('%j', (text, outcome) => {
    expect(cpr(text)).toBe(outcome);
  });
});

describe('a finding', () => {
  test('says where in the original, also after signs that were left out', () => {
    const text = 'Å\u200b😀 \u{1d7cf}90407-3260, mette@example.dk';
    const [number, mail] = findPersonalData(text);
    expect(text.slice(number?.from, number?.to)).toBe('\u{1d7cf}90407-3260');
    expect(text.slice(mail?.from, mail?.to)).toBe('mette@example.dk');
  });

  test('never carries the text', () => {
    const [found] = findPersonalData(`Hos ${withHyphen(checked)}`);
    expect(Object.keys(found ?? {}).sort()).toEqual(['from', 'kind', 'rule', 'severity', 'to']);
    expect(JSON.stringify(found)).not.toContain(checked.slice(6));
  });

  test('is not made twice of the same figures', () => {
    expect(findPersonalData(`CPR 23 02 03 12 34`).map(({ kind }) => kind)).toEqual(['CPR']);
  });

  test('of contact details asks and does not stop', () => {
    expect(containsBlocked('Mette, Lindevej 12, tlf. 49 00 00 00, mette@example.dk')).toBe(false);
  });

  test('lies within any text, in order and without overlaps', () => {
    const scraps = fc.array(
      fc.constantFrom(
        '190407',
        '-',
        ' ',
        '3260',
        'cpr',
        '.',
        '49 00 00 00',
        'Lindevej 12',
        '@',
        'a.dk',
        '😀',
        '\u200b',
        '１',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          scraps.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let at = 0;
          for (const { from, to } of findPersonalData(text)) {
            expect(from).toBeGreaterThanOrEqual(at);
            expect(to).toBeGreaterThan(from);
            at = to;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('masking for public forms', () => {
  test('hides a CPR number, also a doubtful one, and keeps the rest', () => {
    expect(maskPersonalData(`Min mor (${withHyphen(unchecked)}) følte sig hørt.`)).toBe(
      'Min mor (xxxxxx-xxxx) følte sig hørt.',
    );
    expect(maskPersonalData(`Nr. ${checked}`)).toBe('Nr. xxxxxxxxxx');
    expect(maskPersonalData('Ring på 49 00 00 00')).toBe('Ring på 49 00 00 00');
  });

  test('hides other kinds when asked to', () => {
    const text = 'Ring på 49 00 00 00 eller skriv til mette@example.dk';
    expect(maskPersonalData(text, { kinds: ['CPR', 'EMAIL'] })).toBe(
      'Ring på 49 00 00 00 eller skriv til xxxxx@xxxxxxx.xx',
    );
  });

  test('leaves no CPR number behind and changes nothing else', () => {
    const written = fc.constantFrom(withHyphen(checked), withSpace(checked), checked, `cpr ${unchecked}`);
    const words = fc.constantFrom('Vi følte os hørt', 'tlf. 49 00 00 00', 'uge 15', '12.04.2021', '😀', 'ø');
    fc.assert(
      fc.property(fc.array(fc.oneof(written, words), { maxLength: 8 }), (parts) => {
        const text = parts.join(', ');
        const masked = maskPersonalData(text);
        const left: Finding[] = findPersonalData(masked).filter(({ kind }) => kind === 'CPR');
        expect(left).toEqual([]);
        expect([...masked].every((sign, at) => sign === 'x' || sign === [...text][at])).toBe(true);
        expect(maskPersonalData(masked)).toBe(masked);
      }),
      { numRuns: 5_000 },
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import { weeklyLetter, type LetterContent } from './weekly-letter.js';

const content: LetterContent = {
  name: 'Anna Lykke',
  today: '2021-04-14',
  missing: [{ sentence: 'HEL-2 Hørt', address: 'https://l.example/registrer' }],
  waiting: [],
  curves: [],
  news: [],
  stopAddress: 'https://l.example/letters/x',
  settingsAddress: 'https://l.example/konto',
};

describe('the letter of the week', () => {
  test('says in its subject what it takes, when only numbers are missing', () => {
    expect(weeklyLetter(content, 'da')?.subject).toBe('Uge 15: ét tal mangler (20 sek.)');
    expect(weeklyLetter(content, 'en')?.subject).toBe('Week 15: one number is missing (20 sec)');
    const two = [...content.missing, ...content.missing];
    expect(weeklyLetter({ ...content, missing: two }, 'da')?.subject).toBe('Uge 15: 2 tal mangler (40 sek.)');
  });

  test('says the same as text and as HTML, with a way out in both', () => {
    const news = [{ sentence: 'Sara & Per nævner <dig>', address: 'https://l.example/a?b=1' }];
    const written = weeklyLetter({ ...content, news }, 'da');
    expect(written?.subject).toBe('Uge 15: 2 ting til dig i Læringsrum');
    expect(written?.body).toContain('- Sara & Per nævner <dig>\n  https://l.example/a?b=1');
    expect(written?.html).toContain('Sara &amp; Per nævner &lt;dig&gt;');
    for (const shape of [written?.body, written?.html]) {
      expect(shape).toContain(content.stopAddress);
      expect(shape).toContain(content.settingsAddress);
    }
  });

  test('is not written when there is nothing to tell', () => {
    expect(weeklyLetter({ ...content, missing: [] }, 'da')).toBeNull();
  });
});

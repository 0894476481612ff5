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

  test('shows a curve by its picture, and says its sentence beneath it and in the plain text', () => {
    const curve = {
      title: 'HEL-2 Hørt, %',
      sentence: 'Der er sket et skift efter cyklus 3 ("Ved døren").',
      address: 'https://l.example/indsatser/HEL-2',
      picture: Buffer.from('a picture'),
    };
    const written = weeklyLetter({ ...content, curves: [curve, { ...curve, picture: null }] }, 'da');
    expect(written?.subject).toBe('Uge 15: 3 ting til dig i Læringsrum');
    expect(written?.body).toContain(`- HEL-2 Hørt, %: ${curve.sentence}\n  ${curve.address}`);
    const html = written?.html ?? '';
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(html).toContain(`src="data:image/png;base64,${curve.picture.toString('base64')}"`);
    expect(html).toContain('alt="Der er sket et skift efter cyklus 3 (&quot;Ved døren&quot;)."');
  });

  test('leaves for a curve alone', () => {
    const curve = { title: 'x', sentence: 'y', address: 'https://l.example', picture: null };
    expect(weeklyLetter({ ...content, missing: [], curves: [curve] }, 'en')?.subject).toBe(
      'Week 15: one thing for you in Læringsrum',
    );
  });
});

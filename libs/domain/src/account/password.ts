import { type RefusalCode } from '../refusal/refusal.js';

/** NIST SP 800-63B-4, section 3.1.1.2: length is what counts; no recipes, no rotation, a list of what everybody guesses. */
export const PASSWORD_LEAST = 15;
export const PASSWORD_MOST = 128;

/** Long passwords that guessing begins with, without spaces and signs, in small letters. */
const common: ReadonlySet<string> = new Set([
  'adgangskodeadgangskode',
  'adgangskode12345678',
  'administrator',
  'administratoradministrator',
  'correcthorsebatterystaple',
  'detersvaertathuske',
  'etellerandetkodeord',
  'goddaghvordangaardet',
  'hemmeligadgangskode',
  'iloveyouiloveyou',
  'jegelskerdig',
  'jegharglemtmitkodeord',
  'jegkanikkehuskedet',
  'kodeordkodeord',
  'letmeinletmein',
  'minhemmeligekode',
  'mitkodeorderhemmeligt',
  'mitlangekodeord',
  'mitpassword',
  'passwordpassword',
  'passwordpasswordpassword',
  'qwertyqwertyqwerty',
  'sommersommersommer',
  'thisismypassword',
  'velkommenvelkommen',
  'vinternsommervinter',
  'welcomewelcome',
]);

/** Words that carry no secret here: the product, the work, the seasons with which passwords are changed. */
const ownWords: readonly string[] = [
  ...['læringsrum', 'laeringsrum', 'kommune', 'forbedring', 'nyeveje', 'afprøvning', 'pdsa', 'ældrepleje'],
  ...['adgangskode', 'kodeord', 'password', 'velkommen', 'welcome', 'hemmelig', 'secret', 'admin'],
  ...['forår', 'sommer', 'efterår', 'vinter', 'spring', 'summer', 'autumn', 'winter'],
];
const rows: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiopåasdfghjklæøzxcvbnm',
  '01234567890123456789',
];
/** What must be left of a password when everything that anybody could know is taken out, in characters. */
const LEAST_SECRET = 8;

/** One way to write the same characters, so that a password is the same on every keyboard. */
export function normalisedPassword(password: string): string {
  return password.normalize('NFC');
}

const letters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The same again and again, or a row of the keyboard. */
function isMonotonous(text: string): boolean {
  if (new Set(text).size <= 4) return true;
  for (let size = 1; size <= 6; size++)
    if (text.slice(0, size).repeat(text.length).startsWith(text)) return true;
  return rows.some((row) => {
    const backwards = [...row].reverse().join('');
    return [row, backwards].some((way) => (way + way).includes(text.slice(0, 10)));
  });
}

/**
 * What is wrong with a new password; null when it may be used. Never says how far a guess is off.
 * @param known words that belong to the person or the place: name, e-mail, municipality
 */
export function passwordProblem(password: string, known: readonly string[] = []): RefusalCode | null {
  const whole = normalisedPassword(password);
  const length = [...whole].length;
  if (length < PASSWORD_LEAST) return 'PASSWORD_SHORT';
  if (length > PASSWORD_MOST) return 'TOO_LONG';
  const bare = letters(whole);
  const undigited = bare.replace(/\d+/g, '');
  if (common.has(bare) || common.has(undigited) || isMonotonous(bare)) return 'PASSWORD_COMMON';
  const words = [...ownWords, ...known.flatMap((text) => text.split(/[\s@.,_-]+/))]
    .map(letters)
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  let left = bare;
  for (const word of words) left = left.replaceAll(word, '');
  left = left.replace(/(19|20)\d\d/g, '').replace(/\d{1,4}$/, '');
  return left.length < LEAST_SECRET ? 'PASSWORD_COMMON' : null;
}

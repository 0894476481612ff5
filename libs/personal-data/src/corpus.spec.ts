import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findPersonalData, type Finding } from './index.js';

interface Labelled {
  readonly text: string;
  readonly cpr: boolean;
  /** The ten figures that must be found, in a text that holds a CPR number. */
  readonly digits?: string;
  readonly kind?: string;
  readonly writing?: string;
}

interface Corpus<Case> {
  readonly today: string;
  readonly cases: readonly Case[];
}

function corpus<Case>(name: string): Corpus<Case> {
  return JSON.parse(readFileSync(new URL(`../corpus/${name}.json`, import.meta.url), 'utf8')) as Corpus<Case>;
}

function cprFindings({ text }: Labelled, today: string): Finding[] {
  return findPersonalData(text, { today }).filter(({ kind }) => kind === 'CPR');
}

/** Whether a finding covers just the number that was put into the text. */
function isTheNumber({ text, digits }: Labelled, { from, to }: Finding): boolean {
  return text.slice(from, to).normalize('NFKC').replace(/\D/g, '') === digits;
}

const numbers = corpus<Labelled>('cpr-numbers');
const others = corpus<Labelled>('other-numbers');
const careTexts = corpus<{ text: string }>('care-texts');

describe('stopping CPR numbers', () => {
  const blocked = (one: Labelled, today: string): Finding[] =>
    cprFindings(one, today).filter(({ severity }) => severity === 'BLOCK');
  const stopped = numbers.cases.filter((one) =>
    blocked(one, numbers.today).some((found) => isTheNumber(one, found)),
  );
  const noticed = numbers.cases.filter((one) => cprFindings(one, numbers.today).length > 0);
  const plainTexts = careTexts.cases.map(({ text }) => ({ text, cpr: false, kind: 'care text' }));
  const falselyStopped = [...others.cases, ...plainTexts].filter(
    (one) => blocked(one, others.today).length > 0,
  );
  const precision = stopped.length / (stopped.length + falselyStopped.length);
  const recall = stopped.length / numbers.cases.length;

  test('the corpus is large enough to say anything', () => {
    const texts = [...numbers.cases, ...others.cases, ...plainTexts].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(200);
  });

  test('precision is at least 0.98 and recall at least 0.95', () => {
    const missed = numbers.cases.filter((one) => !stopped.includes(one));
    process.stdout.write(
      [
        `CPR, BLOCK: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
        `  ${numbers.cases.length} numbers: ${stopped.length} stopped, ${noticed.length} stopped or asked about`,
        `  ${others.cases.length + plainTexts.length} texts without one: ${falselyStopped.length} stopped`,
        ...missed.map(({ writing }) => `  not stopped: ${writing}`),
        ...falselyStopped.map(({ kind, text }) => `  stopped: ${kind} (${text})`),
        '',
      ].join('\n'),
    );
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test('nothing is stopped or asked about in ordinary texts from care', () => {
    const found = careTexts.cases.flatMap(({ text }) =>
      findPersonalData(text, { today: careTexts.today }).map(({ rule }) => ({ text, rule })),
    );
    expect(found).toEqual([]);
  });

  test('no phone number, date, week or measurement is taken for a CPR number, not even to ask', () => {
    const plain = others.cases.filter(
      ({ kind }) => kind === 'phone' || kind === 'week' || kind === 'company',
    );
    const asked = plain.filter((one) => cprFindings(one, others.today).length > 0).map(({ text }) => text);
    expect(asked).toEqual([]);
  });
});

describe('contact details', () => {
  const contacts = corpus<{ text: string; kinds: readonly string[] }>('contact-details');
  test.each(contacts.cases)('$text: $kinds', ({ text, kinds }) => {
    const found = findPersonalData(text);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    for (const { severity } of found) expect(severity).toBe('WARN');
  });
});

import { describe, expect, test } from '@jest/globals';
import { type ChartCycle, type ChartInput } from './chart-input.js';
import { chartModel } from './chart-model.js';
import { baseline, seriesOf, type Told, weeklyChart } from './testing/series.js';

const shifted: readonly Told[] = [...baseline, 54, 48, 60, 61, 64, 62.5, 68, 66.5, 71, 76];
const atTheDoor: ChartCycle = {
  number: 3,
  title: 'Ved døren',
  startsOn: '2021-05-17',
  state: 'CLOSED',
  decision: 'ADAPT',
};
const goal = { from: ['2021-03-01'], targets: [75] };
const lower = { ...weeklyChart([]).definition, direction: 'DOWN' as const };
const neutral = { ...weeklyChart([]).definition, direction: 'NEUTRAL' as const };

function said(input: ChartInput): { da: string; en: string } {
  const in_ = (language: ChartInput['language']): string => chartModel({ ...input, language }).sentence.text;
  return { da: in_('da'), en: in_('en') };
}

describe('exactly one sentence under a chart', () => {
  test('nothing measured yet', () => {
    expect(said(weeklyChart([]))).toEqual({
      da: 'Her kommer jeres kurve. Begynd med ét tal.',
      en: 'Your chart starts here. Begin with one number.',
    });
  });

  test('too few for a median', () => {
    expect(said(weeklyChart([50, 48, 54, 52, 46]))).toEqual({
      da: 'For få målinger til at se et mønster: 5 af 12.',
      en: 'Too few measurements to see a pattern: 5 of 12.',
    });
  });

  test('a median, but too many points on it for a verdict', () => {
    const input = weeklyChart([50, 50, 50, 50, 52, 48, 50, 50, 52, 48, 50, 50]);
    expect(said(input)).toEqual({
      da: 'For få målinger til at se et mønster: kun 4 ligger over eller under medianen, og der skal være 12.',
      en: 'Too few measurements to see a pattern: only 4 lie above or below the median, and it takes 12.',
    });
    expect(chartModel(input).sentence.clause).toBe('For få brugbare målinger: 4 af 12');
  });

  test('a new phase that has not got its own median yet', () => {
    const phases = [{ startsOn: '2021-06-07', name: 'Fast praksis', origin: 'CYCLE' as const }];
    expect(said(weeklyChart(shifted, { phases }))).toEqual({
      da: 'For få målinger til en ny median: 5 af 12. Indtil da er den gamle ført videre.',
      en: 'Too few measurements for a new median: 5 of 12. Until then the old one is carried on.',
    });
  });

  test('three weeks without a number', () => {
    expect(said(weeklyChart([...baseline, 54, 48, 50, 'm', 'm', 'm']))).toEqual({
      da: 'Der mangler tal for uge 21–23. Kurven kan ikke læses, før de er der.',
      en: 'Numbers for weeks 21–23 are missing. The chart cannot be read until they are there.',
    });
  });

  test('two weeks without a number do not silence the chart', () => {
    expect(said(weeklyChart([...baseline, 54, 48, 50, 'm', 'm'])).da).not.toContain('mangler');
  });

  test('the goal reached and held', () => {
    const held = [80, 76, 79, 81, 77, 80, 76, 82, 78, 80, 77, 79];
    expect(said(weeklyChart([...baseline, ...held], { goal }))).toEqual({
      da: 'Målet er nået og fastholdt i 12 målinger.',
      en: 'The goal is reached and held for 12 measurements.',
    });
  });

  test('a shift in the wanted direction, after a cycle', () => {
    expect(said(weeklyChart(shifted, { cycles: [atTheDoor] }))).toEqual({
      da:
        'Der er sket et skift: 8 målinger i træk over medianen (uge 20–27). Det går i ønsket retning. ' +
        'Det begyndte efter cyklus 3 (Ved døren).',
      en:
        'There has been a shift: 8 measurements in a row above the median (weeks 20–27). It is in the wanted direction. ' +
        'It began after cycle 3 (Ved døren).',
    });
  });

  test('a cycle is named as coming before, never as the cause', () => {
    const { sentence } = chartModel(weeklyChart(shifted, { cycles: [atTheDoor] }));
    expect(sentence.after).toBe('Det begyndte efter cyklus 3 (Ved døren).');
    expect(sentence.text).not.toMatch(/på grund af|fordi|because/i);
  });

  test('a cycle more than six weeks before the shift is not named', () => {
    const early = { ...atTheDoor, startsOn: '2021-03-29' };
    expect(chartModel(weeklyChart(shifted, { cycles: [early] })).sentence.after).toBeNull();
  });

  test('the same shift where lower is better', () => {
    expect(said(weeklyChart(shifted, { definition: lower }))).toEqual({
      da: 'Der er sket et skift: 8 målinger i træk over medianen (uge 20–27). Det går i uønsket retning.',
      en: 'There has been a shift: 8 measurements in a row above the median (weeks 20–27). It is in the unwanted direction.',
    });
  });

  test('the same shift where neither is better', () => {
    expect(said(weeklyChart(shifted, { definition: neutral }))).toEqual({
      da: 'Der er sket et skift: 8 målinger i træk over medianen (uge 20–27).',
      en: 'There has been a shift: 8 measurements in a row above the median (weeks 20–27).',
    });
  });

  test('a shift that has ended', () => {
    expect(said(weeklyChart([...shifted, 72, 74, 47, 46, 45, 48]))).toEqual({
      da: 'Der var et skift i uge 20–29. De seneste 4 målinger ligger igen under medianen.',
      en: 'There was a shift in weeks 20–29. The last 4 measurements are back below the median.',
    });
  });

  test('a shift that has ended without a new side', () => {
    expect(said(weeklyChart([...shifted, 72, 74, 47, 46, 45, 58])).da).toBe(
      'Der var et skift i uge 20–29. Siden har målingerne ligget på begge sider af medianen.',
    );
  });

  test('few crossings and no shift', () => {
    const slow = [50, 49, 48, 53, 54, 55, 56, 51, 50, 49, 53, 54, 55, 56, 53, 54, 49, 50, 48, 47, 49, 50];
    expect(said(weeklyChart(slow))).toEqual({
      da: 'Kurven krysser sjældent medianen (4 gange, mindst 7 ventet). Niveauet flytter sig langsomt.',
      en: 'The line rarely crosses the median (4 times, at least 7 expected). The level is drifting.',
    });
  });

  test('seven in a row may still be chance, and nobody is told that one more would do it', () => {
    const seven = said(weeklyChart(shifted.slice(0, -1)));
    expect(seven).toEqual({
      da: 'De seneste 7 målinger ligger over medianen. Det kan stadig være tilfældigt.',
      en: 'The last 7 measurements are above the median. It may still be chance.',
    });
    expect(seven.da).not.toMatch(/én mere|endnu en|mangler/i);
  });

  test('chance variation', () => {
    expect(said(weeklyChart([...baseline, 50, 53, 49, 55]))).toEqual({
      da: 'Tilfældig variation: tallene svinger, men niveauet er det samme.',
      en: 'Chance variation: the numbers move, the level does not.',
    });
  });

  test('a long gap inside the run is named', () => {
    const gap: Told[] = [...baseline, 54, 48, 60, 61, 'x', 'x', 'x', 'x', 62, 62.5, 68, 66.5, 71, 76];
    expect(said(weeklyChart(gap)).da).toContain('Der er ingen målinger fra uge 22–25.');
  });
});

describe('the periods a sentence speaks of', () => {
  const counted: readonly Told[] = [5, 4, 6, 5, 3, 5, 7, 6, 4, 3, 5, 6, 9, 9, 8, 9, 10, 9, 8, 9, 9];
  const shiftFrom = (frequency: ChartInput['frequency'], startsOn: string): { da: string; en: string } =>
    said(seriesOf(frequency, startsOn, counted));

  test('months', () => {
    expect(shiftFrom('MONTHLY', '2020-01-01').da).toContain('(december 2020–september 2021)');
    expect(shiftFrom('MONTHLY', '2020-03-01').en).toContain('(February–November 2021)');
  });

  test('days', () => {
    expect(shiftFrom('DAILY', '2021-03-01').da).toContain('(12.–21. marts)');
    expect(shiftFrom('DAILY', '2021-03-01').en).toContain('(12–21 March)');
  });

  test('fortnights and weeks across a year', () => {
    expect(shiftFrom('FORTNIGHTLY', '2021-02-08').da).toMatch(/\(uge 28–47\)/);
    expect(shiftFrom('WEEKLY', '2020-10-12').da).toContain('(uge 53-2020–9-2021)');
  });

  test('events', () => {
    const events = seriesOf('PER_EVENT', '2021-03-01', counted);
    expect(said(events).da).toContain('(nr. 12–21)');
  });
});

describe('the sentence cut for small cells', () => {
  const clause = (told: readonly Told[], more: Partial<ChartInput> = {}): string =>
    chartModel(weeklyChart(told, more)).sentence.clause;

  test('its first clause, with the number', () => {
    expect(clause(shifted)).toBe('Skift i ønsket retning: 8 i træk');
    expect(clause(shifted, { definition: lower })).toBe('Skift i uønsket retning: 8 i træk');
    expect(clause(shifted, { definition: neutral })).toBe('Skift: 8 i træk over medianen');
    expect(clause([50, 48])).toBe('For få målinger: 2 af 12');
    expect(clause([...baseline, 50, 53, 49, 55])).toBe('Tilfældig variation');
    expect(clause([...baseline, 54, 48, 50, 'm', 'm', 'm'])).toBe('Der mangler tal for uge 21–23');
    expect(clause(shifted.slice(0, -1))).toBe('De seneste 7 ligger over medianen');
  });

  test('only a signal has a shape and a tone', () => {
    const sign = (told: readonly Told[], more: Partial<ChartInput> = {}): string => {
      const { mark, tone } = chartModel(weeklyChart(told, more)).sentence;
      return `${mark} ${tone}`;
    };
    expect(sign(shifted)).toBe('TRIANGLE_UP IMPROVE');
    expect(sign(shifted, { definition: lower })).toBe('SQUARE CONCERN');
    expect(sign(shifted, { definition: neutral })).toBe('DIAMOND NEUTRAL');
    expect(sign([...baseline, 50, 53, 49, 55])).toBe('WAVE NONE');
    expect(sign([50])).toBe('DASHED_RING NONE');
  });
});

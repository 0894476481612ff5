import { describe, expect, test } from '@jest/globals';
import { type ChartInput } from './chart-input.js';
import { type ChartModel, chartModel } from './chart-model.js';
import { chartSvg } from './chart-svg.js';
import { chartTable } from './chart-table.js';
import { explanation } from './explanation.js';
import { footnotes } from './footnotes.js';
import { layout } from './layout.js';
import { cycleReadout, pointReadout } from './point-readout.js';
import { chartQuestions } from './questions.js';
import { WITHHELD } from './reason-words.js';
import { baseline, type Told, weeklyChart } from './testing/series.js';

const shifted: readonly Told[] = [...baseline, 60, 54, 61, 64, 62.5, 68, 66.5, 71, 76];
const atTheDoor = {
  number: 3,
  title: 'Ved døren',
  startsOn: '2021-05-03',
  state: 'CLOSED' as const,
  decision: 'ADAPT' as const,
};
const read = (told: readonly Told[], more: Partial<ChartInput> = {}): ChartModel =>
  chartModel(weeklyChart(told, more));

describe('a point said aloud', () => {
  test('period, value, side of the median, the cycle that begins', () => {
    const model = read(shifted, { cycles: [atTheDoor] });
    expect(pointReadout(model, 13)).toBe('Uge 18, 60 procent, over medianen, cyklus 3 begynder');
    expect(pointReadout(model, 13, 'en')).toBe('Week 18, 60 percent, above the median, cycle 3 begins');
  });

  test('what was not measured says why', () => {
    expect(pointReadout(read(baseline), 8)).toBe('Uge 13, ikke målt (ferie)');
    const noted = {
      ...weeklyChart(baseline),
      notes: baseline.map((told) => (told === 'x' ? 'påske' : null)),
    };
    expect(pointReadout(chartModel(noted), 8)).toBe('Uge 13, ikke målt (påske)');
  });

  test('a missing week, an excluded point, few answers, a note', () => {
    expect(pointReadout(read([50, 'm', 52]), 1)).toBe('Uge 6, mangler');
    expect(pointReadout(read([50, { excluded: 20 }]), 1)).toBe('Uge 6, 20 procent, udeladt: influenza');
    expect(pointReadout(read([50], { denominators: [7] }), 0)).toBe(
      'Uge 5, 50 procent, 7 svar, så tallet svinger let',
    );
    const annotations = [{ period: '2021-02-01', text: 'Ny leder' }];
    expect(pointReadout(read([50], { annotations }), 0)).toBe('Uge 5, 50 procent, note: Ny leder');
  });

  test('a cycle says its title and what was decided', () => {
    expect(cycleReadout(read(shifted, { cycles: [atTheDoor] }), 3)).toBe('Cyklus 3: Ved døren, tilpasset');
    const running = { ...atTheDoor, state: 'RUNNING' as const, decision: null };
    expect(cycleReadout(read(shifted, { cycles: [running] }), 3)).toBe('Cyklus 3: Ved døren, i gang');
  });
});

describe('what does it mean', () => {
  test.each(['da', 'en'] as const)('about sixty words, with the numbers of this chart (%s)', (language) => {
    for (const told of [shifted, baseline, [50, 52]]) {
      const { text } = explanation(read(told, { language }));
      const words = text.split(/\s+/).length;
      expect(words).toBeGreaterThan(45);
      expect(words).toBeLessThan(80);
    }
  });

  test('the rule’s numbers come from the data', () => {
    const { text, useful, longestRun, longestRunLimit } = explanation(
      read([...baseline, ...shifted.slice(13)]),
    );
    expect({ useful, longestRun, longestRunLimit }).toEqual({
      useful: 18,
      longestRun: 10,
      longestRunLimit: 7,
    });
    expect(text).toContain('højst 7 i træk');
    expect(text).toContain('længste serie 10');
    expect(text).not.toMatch(/bevis/);
  });
});

describe('quiet signs and neutral questions', () => {
  test('the cross is explained with its week and reason', () => {
    expect(footnotes(read(baseline))).toEqual([{ sign: 'CROSS', text: 'ikke målt (uge 13, ferie)' }]);
  });

  test('a strange point is asked about, once nobody has noted why', () => {
    const strange = [...baseline.slice(0, 12), 53, 95];
    expect(chartQuestions(read(strange)).map(({ text }) => text)).toEqual([
      'Uge 18 ligger langt fra de andre. Skete der noget særligt?',
    ]);
    const annotations = [{ period: '2021-05-03', text: 'Temadag' }];
    expect(chartQuestions(read(strange, { annotations }))).toEqual([]);
  });

  test('after 24 points past the baseline it is old', () => {
    const swings: Told[] = Array.from({ length: 24 }, (_, i) => 50 + ((i * 7) % 5));
    expect(chartQuestions(read([...baseline, ...swings])).map(({ text }) => text)).toEqual([
      'Baselinen er gammel. Start en ny fase?',
    ]);
    expect(chartQuestions(read([...baseline, ...swings.slice(1)]))).toEqual([]);
  });
});

describe('a number counted among too few to be shown outside its place', () => {
  const withheld = read([50, 60, 'x', 55], { reasons: [null, null, WITHHELD, null] });

  test('is there, and is never said not to have been measured', () => {
    expect(footnotes(withheld)).toEqual([{ sign: 'CROSS', text: 'for få svar til at vise her (uge 7)' }]);
    expect(JSON.stringify(pointReadout(withheld, 2))).toContain('for få svar til at vise her');
    const said = JSON.stringify([
      chartTable(withheld, 'Hørt'),
      pointReadout(withheld, 2),
      footnotes(withheld),
    ]);
    expect(said).not.toContain('ikke målt');
  });
});

describe('the table', () => {
  const table = chartTable(
    read(shifted, {
      cycles: [atTheDoor],
      denominators: shifted.map(() => 25),
      numerators: shifted.map(() => 15),
      enteredOn: shifted.map((_, i) => (i === 0 ? '2021-03-01' : null)),
    }),
    'Hørt',
  );

  test('has title and sentence as its caption', () => {
    expect(table.caption).toMatch(/^Hørt\. Der er sket et skift/);
  });

  test('tells each week once, with the words of the drawing', () => {
    expect(table.rows).toHaveLength(22);
    expect(table.rows[13]).toMatchObject({
      name: 'Uge 18',
      date: '03.05.2021',
      value: '60,0\u00a0%',
      ratio: '15/25',
      side: 'over',
      inSignal: true,
      cycle: '3: Ved døren',
    });
    expect(table.rows[8]?.value).toBe('ikke målt (ferie)');
  });

  test('says when a number came late', () => {
    expect(table.rows[0]?.note).toBe('indtastet 3 uger senere');
  });
});

describe('the SVG document', () => {
  const hostile = '<script>alert("&")</script>';

  test('is named by title and sentence', () => {
    const model = read(shifted);
    const svg = chartSvg(model, layout(model, 'FULL', 988, 440));
    expect(svg).toContain('role="img"');
    expect(svg).toContain(
      'aria-label="Andel der føler sig hørt, %. Der er sket et skift: 10 målinger i træk',
    );
  });

  test('what people wrote is text in it, never markup', () => {
    const phases = [{ startsOn: '2021-05-10', name: hostile, origin: 'NOTE' as const }];
    const input = weeklyChart(shifted, { phases });
    const model = chartModel({ ...input, definition: { ...input.definition, name: hostile, unit: 'dage' } });
    const svg = chartSvg(model, layout(model, 'FULL', 1600, 440), undefined, { captioned: true });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&#60;script&#62;');
  });

  test('alone in the world it carries title, direction and sentence', () => {
    const model = read(shifted);
    const svg = chartSvg(model, layout(model, 'FULL', 988, 440), undefined, {
      captioned: true,
      background: true,
    });
    expect(svg).toContain('Højere er bedre');
    expect(svg.replaceAll(/<[^>]+>/g, ' ')).toContain('Der er sket et skift: 10 målinger i træk');
  });
});

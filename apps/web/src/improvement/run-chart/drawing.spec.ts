import { describe, expect, test } from '@jest/globals';
import { type Mark } from '@laeringsrum/chart-geometry';
import { batchedMarks } from './batched-marks';
import { sentencesOf } from './sentences-of';

const dot = (cx: number, fill: 'data' | 'ink' = 'data'): Mark => ({
  shape: 'circle',
  layer: 'POINTS',
  cx,
  cy: 10,
  r: 3,
  fill,
});

describe('painting with few elements', () => {
  test('dots of one paint become one path, in the same order', () => {
    const batched = batchedMarks([dot(1), dot(2), dot(3, 'ink'), dot(4)]);
    expect(batched.map(({ shape, fill }) => `${shape} ${fill}`)).toEqual([
      'path data',
      'path ink',
      'path data',
    ]);
  });

  test('nothing is lost or moved: the shapes are those of the file', () => {
    const outlines = (marks: readonly Mark[]): string =>
      batchedMarks(marks)
        .map((mark) => (mark.shape === 'path' ? mark.d : ''))
        .join('');
    const marks = [dot(1), dot(2), dot(3, 'ink'), dot(4)];
    expect(outlines(marks)).toBe(marks.map((mark) => outlines([mark])).join(''));
  });

  test('dashed, tinted and written marks stay alone', () => {
    const dashed: Mark = {
      shape: 'path',
      layer: 'GOAL',
      d: 'M0 0L9 0',
      stroke: 'ink',
      width: 2,
      dash: '10 6',
    };
    expect(batchedMarks([dashed, dashed])).toHaveLength(2);
  });
});

describe('a sentence on a slide', () => {
  test('breaks at its full stops', () => {
    expect(
      sentencesOf('De seneste 4 målinger ligger over medianen. Det kan stadig være tilfældigt.'),
    ).toEqual(['De seneste 4 målinger ligger over medianen.', 'Det kan stadig være tilfældigt.']);
  });

  test('dates and numbers are not torn apart', () => {
    expect(sentencesOf('Der var et skift 3.–12. maj. Siden nr. 5 er det anderledes.')).toHaveLength(2);
  });
});

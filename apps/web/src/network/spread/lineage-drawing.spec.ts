import { describe, expect, test } from '@jest/globals';
import { drawLineage, timeScale, weekTicks, type LaneInTime } from './lineage-drawing';

const lane = (from: string, parentLane: number | null, more: Partial<LaneInTime> = {}): LaneInTime => ({
  ...{ from, parentLane, considering: false, cycleStarts: [from], toldBackOn: null },
  ...more,
});
const lanes = [
  lane('2021-03-15', null, { cycleStarts: ['2021-03-15', '2021-04-05'] }),
  lane('2021-05-17', 0, { toldBackOn: '2021-06-14' }),
  lane('2021-06-21', 0, { considering: true, cycleStarts: [] }),
];

describe('the picture of a lineage', () => {
  test('is true to time: the same days lie as far apart everywhere', () => {
    const { x } = timeScale(lanes, '2021-07-14', 400);
    expect(x('2021-04-12') - x('2021-04-05')).toBeCloseTo(x('2021-06-14') - x('2021-06-07'));
    expect(x('2021-03-15')).toBeLessThan(x('2021-07-14'));
    expect(x('2021-07-14')).toBeLessThanOrEqual(400);
  });

  test('branches before the uptake, tells back upwards, and draws no line for those who consider', () => {
    const [origin, fork, thought] = drawLineage(lanes, '2021-07-14', 400, 80);
    expect(origin).toMatchObject({ branch: null, back: null, y: 40 });
    expect(origin?.cycles).toHaveLength(2);
    expect(fork?.branch).toContain(` ${40}C`);
    expect(fork?.back).not.toBeNull();
    expect(thought).toMatchObject({ line: null, branch: null });
    expect(thought?.ring).not.toBeNull();
  });

  test('names no more weeks than there is room for, Mondays all of them', () => {
    const ticks = weekTicks('2021-01-06', '2021-12-20');
    expect(ticks.length).toBeLessThan(9);
    expect(ticks.every((tick) => new Date(tick).getUTCDay() === 1)).toBe(true);
  });
});

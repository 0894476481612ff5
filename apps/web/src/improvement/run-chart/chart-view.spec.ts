import { expect, test } from '@jest/globals';
import { addressOfView, runChartView, viewOfAddress } from './chart-view';

test('the address keeps how the chart is looked at, and an unknown word shows the run chart', () => {
  for (const vis of ['tabel', 'kontrol', 'kontrol-tabel', null]) {
    expect(addressOfView(viewOfAddress(vis))).toBe(vis);
  }
  expect(viewOfAddress('andet')).toEqual(runChartView);
});

import { expect, test } from '@jest/globals';
import { compareDanish, danishCollator } from './index.js';

test('places stand in Danish order, Aa with Å', () => {
  const places = ['Århus', 'Ølgod', 'Aabenraa', 'Ærø', 'Zealand', 'Ødis', 'Albertslund'];
  expect(places.toSorted(compareDanish)).toEqual([
    'Albertslund',
    'Zealand',
    'Ærø',
    'Ødis',
    'Ølgod',
    'Aabenraa',
    'Århus',
  ]);
  expect(danishCollator.compare('b', 'a')).toBe(1);
});

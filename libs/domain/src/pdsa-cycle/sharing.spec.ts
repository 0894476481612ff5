import { expect, test } from '@jest/globals';
import { SCALE_STEPS } from './scale.js';
import { copiedPlan, namesUnitToOthers, SHARING_PRESET } from './sharing.js';

test('the learning is proposed for sharing, the observations are not', () => {
  expect(SHARING_PRESET).toEqual({ learning: true, observations: false });
});

test('a unit is named to others from one unit upwards', () => {
  expect(SCALE_STEPS.filter(namesUnitToOthers)).toEqual(['ONE_UNIT', 'SEVERAL']);
});

test('a copied plan begins at one citizen, whatever size it was tried at', () => {
  const source = {
    ...{ title: 'Ved døren', plan: 'Vi spørger', because: 'De svarer lettere', kind: 'TEST' as const },
    ...{ scaleStep: 'SEVERAL' as const, citizens: 120, who: 'Aftenvagt B', learning: 'Det virker' },
  };
  expect(copiedPlan(source)).toEqual({
    ...{ title: 'Ved døren', plan: 'Vi spørger', because: 'De svarer lettere', kind: 'TEST' },
    ...{ scaleStep: 'ONE_CITIZEN', citizens: 1, staff: 1, units: 1, days: 1 },
  });
});

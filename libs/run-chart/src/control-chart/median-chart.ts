import { median } from '../median.js';
import { type LimitsFormula } from './chart-types.js';
import { baseValues, constant } from './limits.js';

/** The median of the baseline, without limits: a run chart drawn like a control chart. */
export const medianLimits: LimitsFormula = (phase) => {
  const none = constant(phase, null);
  return {
    centre: phase.given ?? median(baseValues(phase.y, phase.base)),
    lower: none,
    upper: none,
    lowerInner: none,
    upperInner: none,
  };
};

/** The five steps of scale, smallest first, each with its stored default vector. */
export const ScaleStep = {
  ONE_CITIZEN: 'ONE_CITIZEN',
  ONE_SHIFT: 'ONE_SHIFT',
  ONE_TEAM: 'ONE_TEAM',
  ONE_UNIT: 'ONE_UNIT',
  SEVERAL: 'SEVERAL',
} as const;
export type ScaleStep = (typeof ScaleStep)[keyof typeof ScaleStep];

export const SCALE_STEPS: readonly ScaleStep[] = [
  'ONE_CITIZEN',
  'ONE_SHIFT',
  'ONE_TEAM',
  'ONE_UNIT',
  'SEVERAL',
];

/** How big a test is: citizens, staff, units and days it involves. */
export interface ScaleVector {
  readonly citizens: number;
  readonly staff: number;
  readonly units: number;
  readonly days: number;
}

const vectors: Record<ScaleStep, ScaleVector> = {
  ONE_CITIZEN: { citizens: 1, staff: 1, units: 1, days: 1 },
  ONE_SHIFT: { citizens: 5, staff: 3, units: 1, days: 1 },
  ONE_TEAM: { citizens: 12, staff: 8, units: 1, days: 7 },
  ONE_UNIT: { citizens: 40, staff: 30, units: 1, days: 14 },
  SEVERAL: { citizens: 120, staff: 90, units: 3, days: 28 },
};

export function scaleVector(step: ScaleStep): ScaleVector {
  return vectors[step];
}

/** The proposal for the next cycle of a ramp: one step up, never beyond "several". */
export function nextScaleStep(step: ScaleStep): ScaleStep {
  return SCALE_STEPS[Math.min(SCALE_STEPS.indexOf(step) + 1, SCALE_STEPS.length - 1)] ?? 'SEVERAL';
}

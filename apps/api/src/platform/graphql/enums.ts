import {
  CycleAdvice,
  CycleDecision,
  CycleKind,
  CycleState,
  CycleVerdict,
  DefinitionReach,
  Frequency,
  GoalDirection,
  GoalGapReason,
  GoalState,
  GroupPower,
  ImprovementDirection,
  InterventionState,
  MeasureKind,
  MeasurementState,
  NextStepKind,
  NotMeasuredReason,
  PhaseOrigin,
  PredictionComparator,
  PredictionDirection,
  PredictionKind,
  Role,
  ScaleStep,
  SmarteLetter,
  ValueKind,
} from '@laeringsrum/domain';
import { registerEnumType } from '@nestjs/graphql';

export const LanguageEnum = { da: 'da', en: 'en' } as const;
export const Theme = { SYSTEM: 'SYSTEM', LIGHT: 'LIGHT', DARK: 'DARK' } as const;
export type Theme = keyof typeof Theme;
export const DatePrecision = {
  DAY: 'DAY',
  WEEK: 'WEEK',
  EARLY: 'EARLY',
  LATE: 'LATE',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
} as const;
export type DatePrecision = keyof typeof DatePrecision;

// The words of the contract are the words of the domain: key = value.
for (const [name, words] of Object.entries({
  CycleAdvice,
  CycleDecision,
  CycleKind,
  CycleState,
  CycleVerdict,
  DatePrecision,
  DefinitionReach,
  Frequency,
  GoalDirection,
  GoalGapReason,
  GoalState,
  GroupPower,
  ImprovementDirection,
  InterventionState,
  Language: LanguageEnum,
  MeasureKind,
  MeasurementState,
  NextStepKind,
  NotMeasuredReason,
  PhaseOrigin,
  PredictionComparator,
  PredictionDirection,
  PredictionKind,
  Role,
  ScaleStep,
  SmarteLetter,
  Theme,
  ValueKind,
})) {
  registerEnumType(words, { name });
}

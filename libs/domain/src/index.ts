export * from './access/permission.js';
export * from './access/role.js';
export * from './documentation-time/estimate.js';
export * from './documentation-time/platform-time.js';
export * from './documentation-time/samples.js';
export * from './documentation-time/stop-proposal.js';
export * from './attachment/attachment.js';
export * from './contribution/contribution.js';
export * from './goal/goal.js';
export * from './goal/goal-steps.js';
export * from './history/text-changes.js';
export * from './history/history.js';
export * from './idea/idea.js';
export * from './intervention/intervention.js';
export * from './measure/measure.js';
export * from './method-mirror/method-facts.js';
export * from './method-mirror/method-profile.js';
export * from './method-mirror/method-prompts.js';
export * from './next-step/method-step.js';
export * from './measure/pause.js';
export * from './next-step/next-steps.js';
export * from './pdsa-cycle/advice.js';
export * from './pdsa-cycle/prediction.js';
export * from './pdsa-cycle/ramp.js';
export * from './pdsa-cycle/scale.js';
export * from './pdsa-cycle/sharing.js';
export * from './pdsa-cycle/states.js';
export * from './pdsa-cycle/tally.js';
export * from './pdsa-cycle/undo.js';
export * from './person/initials.js';
export * from './progress/progress.js';
export * from './progress/progress-texts.js';
export * from './refusal/refusal.js';
export {
  isMeasurementRefusal,
  measurementRefusalText,
  type MeasurementRefusal,
} from './refusal/measurement-refusals.js';
export * from './refusal/refusal-texts.js';
export * from './needs-help/needs-help.js';
export * from './seminar/agenda.js';
export * from './seminar/storyboard.js';
export * from './spread/adaptation.js';
export * from './spread/lineage.js';
export * from './spread/transfer-package.js';
export * from './theory/ramp-advice.js';
export * from './theory/theory.js';
export * from './theory/tree-keys.js';
export * from './theory/tree-layout.js';

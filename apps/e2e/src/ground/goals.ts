import { type APIRequestContext } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { ask } from './api.js';
import { type Intervention, type Measure } from './interventions.js';

/** A goal that has been agreed: from now on it is changed by a deviation. */
export async function newAgreedGoal(
  request: APIRequestContext,
  intervention: Intervention,
  measure: Measure,
  targetValue: number,
): Promise<void> {
  const id = newId();
  const input = {
    ...{ id, interventionId: intervention.id, measureId: measure.id, direction: 'DECREASE' },
    ...{ what: 'svartiden', forWhom: 'de pårørende', unit: 'dage', baselineValue: 6, targetValue },
    ...{ dueOn: measure.thisWeek, duePrecision: 'DAY' },
  };
  await ask(request, 'mutation ($input: CreateGoalInput!) { createGoal(input: $input) { id } }', { input });
  await ask(request, 'mutation ($id: ID!) { agreeGoal(id: $id, version: 1) { id } }', { id });
}

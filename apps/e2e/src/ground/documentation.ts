import { type APIRequestContext } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { ask } from './api.js';
import { type Intervention } from './interventions.js';

/** A documentation task on an intervention, done by enough people to be shown. */
export async function newDocumentationTask(
  request: APIRequestContext,
  intervention: Intervention,
  name: string,
): Promise<string> {
  const id = newId();
  const { programme } = await ask<{ programme: { documentationThemes: Array<{ key: string }> } }>(
    request,
    '{ programme { documentationThemes { key } } }',
  );
  await ask(
    request,
    'mutation ($input: CreateDocumentationTaskInput!) { createDocumentationTask(input: $input) { id } }',
    {
      input: {
        id,
        interventionId: intervention.id,
        themeKey: programme.documentationThemes[0]?.key,
        name,
        timesPerWeek: 10,
        staff: 6,
      },
    },
  );
  return id;
}

/** Timings as colleagues would have recorded them. */
export async function newTimings(
  request: APIRequestContext,
  taskId: string,
  moment: 'BEFORE' | 'AFTER',
  minutes: readonly number[],
): Promise<void> {
  for (const of of minutes)
    await ask(
      request,
      'mutation ($input: RecordDocumentationSampleInput!) { recordDocumentationSample(input: $input) { id } }',
      { input: { id: newId(), taskId, moment, minutes: of } },
    );
}

/** The programme's own choice, which is the lead's to make. */
export async function setDocumentationRules(
  lead: APIRequestContext,
  rules: { countsPlatformTime?: boolean; threePartyAcceptance?: boolean },
): Promise<void> {
  await ask(
    lead,
    `mutation ($countsPlatformTime: Boolean, $threePartyAcceptance: Boolean) {
      setDocumentationRules(countsPlatformTime: $countsPlatformTime, threePartyAcceptance: $threePartyAcceptance) { id }
    }`,
    rules,
  );
}

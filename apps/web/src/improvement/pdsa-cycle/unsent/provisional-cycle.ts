import { type ApolloClient } from '@apollo/client';
import { scaleVector } from '@laeringsrum/domain';
import { type FragmentType, graphql, makeFragmentData } from '../../../graphql/generated';
import { type CycleParts_CycleFragment, type PredictionInput } from '../../../graphql/generated/graphql';
import { CycleParts_cycle } from '../cycle-parts';
import { PdsaCycleNowDocument } from '../useCycleDraft';
import { type UnsentCycle } from './unsent-cycles';

/** All of a cycle that any page shows. Asked of the cache alone. */
export const CycleOnDeviceDocument = graphql(`
  query CycleOnDevice($code: String!, $number: Int!) {
    pdsaCycle(interventionCode: $code, number: $number) {
      ...CycleParts_cycle
      followsId
      changeIdeaId
    }
  }
`);
export const CycleNumbersDocument = graphql(`
  query CycleNumbers($code: String!) {
    intervention(code: $code) {
      id
      placeId
      pdsaCycles {
        id
        number
      }
    }
  }
`);

type Cache = ApolloClient['cache'];
interface Person {
  readonly id: string;
  readonly name: string;
}

/** The cache tells rows apart by the name of their type, which the documents do not ask for. */
const of = <Row extends object>(__typename: string, row: Row): Row => ({ __typename, ...row });

const nameOf = ({ id, name }: Person) => of('PersonName', { id, name });

/** Where it stands under its own id, at no address that the API knows: nothing that is asked for takes its place. */
export const onDevice = (id: string) => ({
  query: CycleOnDeviceDocument,
  variables: { code: id, number: 0 },
  optimistic: true,
});

/** Whose it is, and the number that comes next, as far as this device has seen. */
export function nextIn(
  cache: Cache,
  code: string,
  unsent: readonly number[],
): Pick<UnsentCycle, 'placeId' | 'number'> {
  const seen = cache.readQuery({ query: CycleNumbersDocument, variables: { code } })?.intervention;
  const numbers = (seen?.pdsaCycles ?? []).map(({ number }) => number);
  return { placeId: seen?.placeId ?? '', number: 1 + Math.max(0, ...unsent, ...numbers) };
}

/** Stands in the cache as the API will make it: on its page, and last in its intervention. */
export function showProvisional(cache: Cache, unsent: UnsentCycle, person: Person): void {
  const { id, interventionId, placeId, code, number, measureId, changeIdeaId, title, because } = unsent;
  const cycle = of<CycleParts_CycleFragment>('PdsaCycle', {
    ...{ id, interventionId, interventionCode: code, placeId, number, measureId, title, because },
    ...{ kind: 'TEST', state: 'DRAFT', readyToStudy: false, version: 1 },
    ...{ plan: '', who: '', risk: '', conditions: '', tallyQuestion: '', placeName: '' },
    ...{ startsOn: null, endsOn: null, scaleStep: 'ONE_CITIZEN' },
    ...scaleVector('ONE_CITIZEN'),
    ...{ happened: '', notAsPlanned: false, predictionLockedAt: null },
    ...{ verdict: null, learning: '', surprise: '', meaningForMeeting: '', citizenPart: '' },
    ...{ decision: null, decisionReason: '', nextChange: '' },
    ...{ learningShared: false, observationsShared: false, cycleShared: false },
    ...{ closedAt: null, cancelledReason: '', reopenedAt: null, advice: [] },
    ...{ updatedAt: new Date().toISOString(), updatedBy: nameOf(person) },
    ...{ predictions: [], observations: [], attachments: [] },
    tally: of('CycleTally', { days: [], tapIds: [] }),
    result: of('CycleResult', { median: null, periods: [], values: [] }),
    ...{ copiedFromId: null, copiedFrom: null, follows: null, successor: null, changeIdea: null },
  });
  cache.writeQuery({
    ...onDevice(id),
    data: {
      pdsaCycle: of('PdsaCycle', {
        ...makeFragmentData(cycle, CycleParts_cycle),
        followsId: null,
        changeIdeaId,
      }),
    },
  });
  placeAt(cache, unsent, number, makeFragmentData(cycle, CycleParts_cycle));
  cache.modify({
    id: `Intervention:${interventionId}`,
    fields: {
      pdsaCycles: (standing: ReadonlyArray<{ __ref: string }>) => [
        ...standing.filter(({ __ref }) => __ref !== `PdsaCycle:${id}`),
        { __ref: `PdsaCycle:${id}` },
      ],
    },
  });
}

/** At this number's address from now on. */
function placeAt(
  cache: Cache,
  { code }: Pick<UnsentCycle, 'code'>,
  number: number,
  cycle: FragmentType<typeof CycleParts_cycle>,
): void {
  cache.writeQuery({
    query: PdsaCycleNowDocument,
    variables: { code, number },
    data: { pdsaCycle: cycle },
  });
}

/** The API has given it another number: it stands at that one's address too. */
export function placeAtTrueNumber(cache: Cache, { id, code }: UnsentCycle, number: number): void {
  const cycle = cache.readQuery(onDevice(id))?.pdsaCycle;
  if (cycle) placeAt(cache, { code }, number, { ...cycle, number } as FragmentType<typeof CycleParts_cycle>);
}

/** The number it was shown under belongs to somebody else's. */
export function leaveNumber(cache: Cache, { code, number }: UnsentCycle): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'pdsaCycle', args: { interventionCode: code, number } });
}

/** Thrown away before it was ever sent. */
export function forgetProvisional(cache: Cache, unsent: UnsentCycle): void {
  cache.modify({
    id: `Intervention:${unsent.interventionId}`,
    fields: {
      pdsaCycles: (standing: ReadonlyArray<{ __ref: string }>) =>
        standing.filter(({ __ref }) => __ref !== `PdsaCycle:${unsent.id}`),
    },
  });
  leaveNumber(cache, unsent);
}

/** The cycle as it is when it has been started: shown until the API has answered. */
export function startedHere(
  cycle: CycleParts_CycleFragment,
  { id, kind, direction, comparator, measureId, value, outOf, confidence, because }: PredictionInput,
  startsOn: string | null,
  person: Person,
) {
  const prediction = of('Prediction', {
    ...{ id: String(id), number: 1, kind, direction: direction ?? null, comparator: comparator ?? null },
    ...{ measureId: measureId ? String(measureId) : null, value: value ?? null, outOf: outOf ?? null },
    ...{ confidence: confidence ?? null, because: because ?? '', reason: '' },
    ...{ madeAt: new Date().toISOString(), by: nameOf(person) },
  });
  const started: CycleParts_CycleFragment = {
    ...cycle,
    ...{ state: 'RUNNING', startsOn, predictions: [prediction] },
    measureId: cycle.measureId ?? (measureId ? String(measureId) : null),
  };
  return makeFragmentData(started, CycleParts_cycle);
}

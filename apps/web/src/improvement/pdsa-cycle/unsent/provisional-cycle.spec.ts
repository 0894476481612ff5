import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { describe, expect, test } from '@jest/globals';
import { readFragment } from '../../../graphql/generated';
import { StartPdsaCycleDocument } from '../../../graphql/generated/graphql';
import { CycleParts_cycle } from '../cycle-parts';
import {
  CycleNumbersDocument,
  forgetProvisional,
  nextIn,
  onDevice,
  placeAtTrueNumber,
  showProvisional,
  startedHere,
} from './provisional-cycle';
import { type UnsentCycle } from './unsent-cycles';

const anna = { id: 'anna', name: 'Anna Lykke' };
const unsent: UnsentCycle = {
  ...{ id: 'c-4', interventionId: 'i-2', placeId: 'HEL', code: 'HEL-2', number: 4, key: 'k-1', refused: '' },
  ...{ measureId: null, changeIdeaId: null, title: '', because: '' },
};

/** Anna's device: three cycles have been seen, and nothing answers. */
function inTheBasement() {
  const silence = new ApolloLink(() => new Observable(() => undefined));
  const client = new ApolloClient({ link: silence, cache: new InMemoryCache() });
  const cycle = (number: number) => ({ __typename: 'PdsaCycle', id: `c-${number}`, number });
  client.cache.writeQuery({
    query: CycleNumbersDocument,
    variables: { code: 'HEL-2' },
    data: {
      intervention: {
        ...{ __typename: 'Intervention', id: 'i-2', placeId: 'HEL' },
        pdsaCycles: [1, 2, 3].map(cycle),
      },
    },
  });
  const numbers = () =>
    client.cache
      .readQuery({ query: CycleNumbersDocument, variables: { code: 'HEL-2' } })
      ?.intervention?.pdsaCycles.map(({ number }) => number);
  const here = () =>
    readFragment(CycleParts_cycle, client.cache.readQuery(onDevice(unsent.id))?.pdsaCycle) ?? null;
  return { client, cache: client.cache, numbers, here };
}

describe('a cycle made without a network', () => {
  test('is called by the next number, behind what is seen and what waits beside it', () => {
    const { cache } = inTheBasement();
    expect(nextIn(cache, 'HEL-2', [])).toEqual({ placeId: 'HEL', number: 4 });
    expect(nextIn(cache, 'HEL-2', [4, 5]).number).toBe(6);
    expect(nextIn(cache, 'HEL-9', []).number).toBe(1);
  });

  test('is a draft of its place, and stands last in its intervention', () => {
    const { cache, numbers, here } = inTheBasement();
    showProvisional(cache, unsent, anna);
    expect(numbers()).toEqual([1, 2, 3, 4]);
    expect(here()).toMatchObject({
      placeId: 'HEL',
      state: 'DRAFT',
      version: 1,
      citizens: 1,
      predictions: [],
    });
  });

  test('is shown as started while nobody has answered, with its guess', () => {
    const { client, cache, here } = inTheBasement();
    showProvisional(cache, unsent, anna);
    let told = 0;
    cache.watch({ ...onDevice(unsent.id), immediate: true, callback: () => (told += 1) });
    const draft = here();
    if (!draft) throw new Error('It is not there');
    const prediction = { id: 'p-1', kind: 'DIRECTION', direction: 'BETTER' } as const;
    void client.mutate({
      mutation: StartPdsaCycleDocument,
      variables: { id: unsent.id, version: 1, prediction },
      optimisticResponse: { startPdsaCycle: startedHere(draft, prediction, '2026-11-02', anna) },
    });
    expect(here()).toMatchObject({
      ...{ state: 'RUNNING', startsOn: '2026-11-02' },
      predictions: [{ id: 'p-1', direction: 'BETTER', by: { name: 'Anna Lykke' } }],
    });
    expect(told).toBe(2);
  });

  test('stands at its true number when the API has counted', () => {
    const { cache, here, numbers } = inTheBasement();
    showProvisional(cache, unsent, anna);
    placeAtTrueNumber(cache, unsent, 5);
    expect(here()?.number).toBe(5);
    expect(numbers()).toEqual([1, 2, 3, 5]);
  });

  test('thrown away it is gone from its intervention', () => {
    const { cache, numbers } = inTheBasement();
    showProvisional(cache, unsent, anna);
    forgetProvisional(cache, unsent);
    expect(numbers()).toEqual([1, 2, 3]);
  });
});

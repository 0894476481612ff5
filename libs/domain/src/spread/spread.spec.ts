import { describe, expect, test } from '@jest/globals';
import {
  COUNTED_DECISIONS,
  adaptationsOf,
  adaptedElements,
  lineageLanes,
  packageGaps,
  requireCoreReasons,
  requirePackable,
  requirePublishable,
  requireTakeable,
  untoldFailures,
  versionChanges,
  withoutNames,
  type PackageContent,
  type PackageElement,
} from '../index.js';

const elements: readonly PackageElement[] = [
  { key: 'step', kind: 'STEP', text: 'Spørg ved døren' },
  { key: 'two', kind: 'CORE', text: 'Højst to spørgsmål' },
  { key: 'door', kind: 'ADAPTABLE', text: 'Dør, telefon eller papir' },
];
const content: PackageContent = {
  summary: 'Spørg, mens besøget er frisk',
  elements,
  context: 'Plejecenter',
  needs: '2 x 15 min om ugen',
  cost: '0 kr.',
  contactId: 'anna',
  hasEffect: true,
  untold: [],
};
const refusal = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a transferable concept', () => {
  test('comes from a closed cycle that was kept or adapted; what was abandoned can only be told', () => {
    expect(requirePackable({ state: 'CLOSED', decision: 'ADAPT' })).toBe('ADAPTED');
    expect(requirePackable({ state: 'CLOSED', decision: 'ADOPT' })).toBe('KEPT');
    for (const cycle of [
      { state: 'CLOSED', decision: 'ABANDON' },
      { state: 'CLOSED', decision: 'REPEAT' },
      { state: 'STUDYING', decision: 'ADOPT' },
    ] as const)
      expect(refusal(() => requirePackable(cycle))).toBe('PACKAGE_NEEDS_CYCLE');
    expect(refusal(() => requirePackable(null))).toBe('PACKAGE_NEEDS_CYCLE');
  });

  test('says which required parts are missing, and is not published without them', () => {
    expect(packageGaps(content)).toEqual([]);
    const half = { ...content, summary: ' ', elements: elements.slice(0, 2), cost: '' };
    expect(packageGaps(half)).toEqual(['SUMMARY', 'ADAPTABLE', 'COST']);
    expect(refusal(() => requirePublishable(half))).toBe('PACKAGE_INCOMPLETE');
  });

  test('tells the cycles that failed, or leaves them out with a visible note', () => {
    const cycles = [
      { number: 1, state: 'CLOSED', decision: 'ABANDON', verdict: 'NOT' },
      { number: 2, state: 'CLOSED', decision: 'ADAPT', verdict: 'NOT' },
      { number: 3, state: 'CLOSED', decision: 'ADAPT', verdict: 'PARTLY' },
      { number: 4, state: 'CANCELLED', decision: null, verdict: null },
    ] as const;
    expect(untoldFailures(cycles, [])).toEqual([1, 2, 4]);
    const told = [
      { cycleNumber: 1, line: 'Brevet kom for sent.', omittedBecause: '' },
      { cycleNumber: 2, line: '', omittedBecause: 'Den handlede om noget andet' },
      { cycleNumber: 4, line: ' ', omittedBecause: ' ' },
    ];
    expect(untoldFailures(cycles, told)).toEqual([4]);
    expect(refusal(() => requirePublishable({ ...content, untold: [4] }))).toBe('PACKAGE_FAILURE_UNTOLD');
  });

  test('that is withdrawn is not taken up, nor one’s own, nor twice', () => {
    const cycle = { state: 'CLOSED', decision: 'ADOPT' } as const;
    const pack = { state: 'PUBLISHED', placeId: 'HEL', cycle } as const;
    expect(refusal(() => requireTakeable(pack, 'GRI', false))).toBe('done');
    expect(refusal(() => requireTakeable({ ...pack, state: 'WITHDRAWN' }, 'GRI', false))).toBe(
      'PACKAGE_WITHDRAWN',
    );
    expect(refusal(() => requireTakeable({ ...pack, state: 'DRAFT' }, 'GRI', false))).toBe('NOT_FOUND');
    expect(refusal(() => requireTakeable(pack, 'HEL', false))).toBe('PACKAGE_OWN');
    expect(refusal(() => requireTakeable(pack, 'GRI', true))).toBe('PACKAGE_TAKEN_UP');
    expect(refusal(() => requireTakeable({ ...pack, cycle: null }, 'GRI', false))).toBe('PACKAGE_CYCLE_GONE');
  });

  test('counts where its cycle was kept or adapted', () => {
    expect([...COUNTED_DECISIONS].sort()).toEqual(['ADAPT', 'ADOPT']);
  });

  test('is shown to everybody without the names of places and people', () => {
    const text = 'Anna Lykke i Helsingør spurgte Helsingørs pårørende. Annas idé.';
    expect(withoutNames(text, ['Helsingør', 'Anna Lykke'], 'vi')).toBe(
      'vi i vi spurgte vi pårørende. Annas idé.',
    );
    expect(withoutNames('Uden navne', [], 'vi')).toBe('Uden navne');
  });
});

describe('a fork', () => {
  test('with one adaptable and one core change differs in two, and asks why for the core one', () => {
    const changes = [
      { key: 'door', kind: 'ADAPTABLE', text: 'Telefon', reason: '' },
      { key: 'two', kind: 'CORE', text: 'Tre spørgsmål', reason: '' },
    ] as const;
    const own = adaptedElements(elements, changes);
    const differences = adaptationsOf(elements, own);
    expect(differences.map(({ key, change }) => [key, change])).toEqual([
      ['two', 'CHANGED'],
      ['door', 'CHANGED'],
    ]);
    expect(refusal(() => requireCoreReasons(differences))).toBe('PACKAGE_CORE_NEEDS_REASON');
    const reasoned = adaptedElements(elements, [
      changes[0],
      { ...changes[1], reason: 'Borgerne bad om det' },
    ]);
    expect(refusal(() => requireCoreReasons(adaptationsOf(elements, reasoned)))).toBe('done');
  });

  test('may leave out and add; spaces are no change', () => {
    const own = adaptedElements(elements, [
      { key: 'door', kind: 'ADAPTABLE', text: '', reason: '' },
      { key: 'step', kind: 'STEP', text: ' Spørg  ved døren ', reason: '' },
      { key: 'new', kind: 'STEP', text: 'Ring dagen efter', reason: '' },
    ]);
    expect(adaptationsOf(elements, own).map(({ key, change }) => [key, change])).toEqual([
      ['door', 'LEFT_OUT'],
      ['new', 'ADDED'],
    ]);
  });

  test('sees what a new version changed', () => {
    const newer = [elements[0], { ...elements[1], text: 'Ét spørgsmål' }] as PackageElement[];
    expect(versionChanges(elements, newer).map(({ key, change }) => [key, change])).toEqual([
      ['two', 'CHANGED'],
      ['door', 'LEFT_OUT'],
    ]);
  });
});

describe('a lineage', () => {
  const node = (id: string, parentId: string | null, from: string, considering = false) => ({
    ...{ id, parentId, from, considering },
  });
  test('three forks deep has a lane each, forks below what they branch from, those who consider last', () => {
    const lanes = lineageLanes([
      node('FRE', 'HEL', '2021-05-31'),
      node('HIL', 'HEL', '2021-05-01', true),
      node('HEL', null, '2021-02-01'),
      node('GRI', 'HEL', '2021-05-17'),
      node('HØR', 'GRI', '2021-06-14'),
      node('ALL', 'HØR', '2021-06-28'),
    ]);
    expect(lanes.map((lane) => [lane.node.id, lane.depth, lane.parentLane])).toEqual([
      ['HEL', 0, null],
      ['GRI', 1, 0],
      ['HØR', 2, 1],
      ['ALL', 3, 2],
      ['FRE', 1, 0],
      ['HIL', 1, 0],
    ]);
  });
  test('without its origin, or in a circle, has no lane', () => {
    expect(lineageLanes([node('A', 'B', '2021-01-01'), node('B', 'A', '2021-01-01')])).toEqual([]);
  });
});

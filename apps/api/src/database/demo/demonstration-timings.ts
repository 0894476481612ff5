import {
  type CitizenValue,
  type LegalAuthority,
  type StopKind,
  type StopStepKind,
} from '@laeringsrum/domain';

/** Invented timings, in minutes: what somebody would have written down, one real task at a time. */
export interface DemoDocumentationTask {
  readonly place: string;
  readonly intervention: string;
  readonly theme: 'praksis' | 'anvendelse' | 'reduktion';
  readonly name: string;
  readonly timesPerWeek: number;
  readonly staff: number;
  readonly before: readonly number[];
  readonly beforeWeek: number;
  readonly beforeValue: CitizenValue;
  readonly after: readonly number[];
  readonly afterWeek: number;
  readonly afterValue: CitizenValue;
}

export interface DemoStopProposal {
  readonly place: string;
  readonly intervention: string;
  readonly kind: StopKind;
  readonly what: string;
  readonly because: string;
  readonly by: string;
  readonly legal?: { readonly authority: LegalAuthority; readonly checkedBy: string; readonly basis: string };
  /** What has happened, and in which week; the last step says the state. */
  readonly steps: readonly (readonly [kind: StopStepKind, week: number])[];
}

export const documentationTasks: readonly DemoDocumentationTask[] = [
  {
    place: 'HEL',
    intervention: 'Livshistorier i hverdagens plan',
    theme: 'anvendelse',
    name: 'Skrive livshistorien ind i døgnrytmeplanen',
    timesPerWeek: 2,
    staff: 9,
    before: [14, 18, 12, 16, 22, 15, 13, 17, 19, 15, 14, 16],
    beforeWeek: 19,
    beforeValue: 'SOME',
    after: [9, 11, 8, 12, 10, 9, 13, 8, 10, 11],
    afterWeek: 25,
    afterValue: 'MUCH',
  },
  {
    place: 'HEL',
    intervention: 'Livshistorier i hverdagens plan',
    theme: 'reduktion',
    name: 'Notat efter hver vagt',
    timesPerWeek: 5,
    staff: 9,
    before: [7, 9, 6, 8, 10, 7, 8, 6, 9, 7],
    beforeWeek: 21,
    beforeValue: 'LITTLE',
    after: [4, 5, 3],
    afterWeek: 27,
    afterValue: 'LITTLE',
  },
  {
    place: 'FRE',
    intervention: 'Svar til pårørende inden for tre dage',
    theme: 'praksis',
    name: 'Notere et spørgsmål fra en pårørende',
    timesPerWeek: 4,
    staff: 7,
    before: [6, 8, 5, 7, 9, 6, 7],
    beforeWeek: 12,
    beforeValue: 'SOME',
    after: [5, 6, 5, 7, 6, 5, 8],
    afterWeek: 24,
    afterValue: 'MUCH',
  },
  {
    place: 'FRE',
    intervention: 'Svar til pårørende inden for tre dage',
    theme: 'anvendelse',
    name: 'Nattevagtens overblik',
    timesPerWeek: 7,
    staff: 2,
    before: [12, 9, 11, 10, 13, 12],
    beforeWeek: 20,
    beforeValue: 'SOME',
    after: [],
    afterWeek: 26,
    afterValue: 'SOME',
  },
];

export const stopProposals: readonly DemoStopProposal[] = [
  {
    place: 'HEL',
    intervention: 'Livshistorier i hverdagens plan',
    kind: 'REDUCE',
    what: 'Notatet om, at der intet nyt er, efter hver vagt',
    because: 'Ingen læser det. Det, der er sket, skrives som før og tages op på tavlemødet.',
    by: 'Anna Lykke',
    legal: {
      authority: 'AUTHORITY',
      checkedBy: 'Hanne Bro',
      basis: 'Afvigelser og sundhedsfaglige ydelser skrives som hidtil. At intet er sket, skal ikke skrives.',
    },
    steps: [
      ['CREATED', 22],
      ['PROPOSED', 23],
      ['LEGALITY_CHECKED', 24],
      ['ACCEPTED', 25],
    ],
  },
  {
    place: 'HEL',
    intervention: 'Livshistorier i hverdagens plan',
    kind: 'STOP',
    what: 'Den ugentlige liste, hvor aktiviteter krydses af',
    because: 'Aktiviteterne står allerede i døgnrytmeplanen.',
    by: 'Anna Lykke',
    steps: [
      ['CREATED', 26],
      ['PROPOSED', 27],
    ],
  },
];

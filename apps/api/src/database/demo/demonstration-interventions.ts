import {
  type CycleDecision,
  type CycleState,
  type CycleVerdict,
  type ImprovementDirection,
  type PredictionConfidence,
  type ScaleStep,
  type ValueKind,
} from '@laeringsrum/domain';

/** Invented work of seven places, in weeks of the demonstration's year. A number is a value, [a, b] is a of b, null is missing, 'i.m.' is not measured. */
export type DemoValue = number | readonly [number, number] | null | 'i.m.';

export interface DemoDefinition {
  readonly name: string;
  readonly shortName: string;
  readonly question: string;
  readonly valueKind: ValueKind;
  readonly unit: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly direction: ImprovementDirection;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
  readonly sampling: string;
}

export interface DemoCycle {
  readonly title: string;
  readonly plan: string;
  readonly because?: string;
  readonly who?: string;
  /** What may get worse. */
  readonly risk?: string;
  /** Code and number of the cycle whose plan it began as. */
  readonly copiedFrom?: string;
  readonly weeks: readonly [number, number];
  readonly scale: ScaleStep;
  readonly state: CycleState;
  /** A number of the measure, or [a, b]: a of b say yes. */
  readonly predicted?: number | 'BETTER' | readonly [number, number];
  readonly sure?: PredictionConfidence;
  readonly atMost?: boolean;
  readonly happened?: string;
  readonly observations?: readonly (readonly [week: number, text: string])[];
  /** Yes and no by week and weekday (1 is Monday). */
  readonly tally?: {
    readonly question: string;
    readonly days: readonly (readonly [week: number, weekday: number, yes: number, no: number])[];
  };
  readonly verdict?: CycleVerdict;
  readonly learning?: string;
  readonly meaning?: string;
  readonly citizens?: string;
  readonly decision?: CycleDecision;
  readonly reason?: string;
  readonly nextChange?: string;
}

export interface DemoIntervention {
  readonly place: string;
  readonly track: 'borgeren' | 'paaroerende';
  readonly method: string;
  readonly title: string;
  readonly description: string;
  readonly because?: string;
  readonly unit: string;
  readonly responsible: string;
  readonly themes: readonly string[];
  readonly documentation?: readonly string[];
  /** Runs on what is told. */
  readonly narrative?: boolean;
  /** A page of its own that the team works by. */
  readonly guide?: { readonly name: string; readonly lines: readonly string[] };
  readonly startWeek: number;
  readonly goal?: {
    readonly direction: 'INCREASE' | 'DECREASE';
    readonly what: string;
    readonly forWhom: string;
    readonly from: number;
    readonly to: number;
    readonly dueWeek: number;
    readonly setWeek: number;
    readonly agreed?: boolean;
    readonly evaluation?: string;
  };
  readonly measure?: {
    readonly definition: string;
    readonly firstWeek: number;
    readonly values: readonly DemoValue[];
  };
  readonly notes?: readonly (readonly [week: number, text: string])[];
  readonly cycles: readonly DemoCycle[];
}

export const definitions: Readonly<Record<string, DemoDefinition>> = {
  heard: {
    name: 'Andel der føler sig hørt',
    shortName: 'Hørt',
    question: 'Hvor mange af de adspurgte pårørende følte sig hørt?',
    valueKind: 'RATIO',
    unit: '%',
    numerator: 'pårørende, der svarer "i høj grad" eller "i meget høj grad"',
    denominator: 'adspurgte pårørende',
    direction: 'UP',
    sampling: 'Spørg de pårørende, der kommer på besøg i ugen.',
  },
  stories: {
    name: 'Livshistorier brugt i planlægningen',
    shortName: 'Livshistorier',
    question: 'Hvor mange gange brugte I en livshistorie, da dagen blev planlagt?',
    valueKind: 'VALUE',
    unit: 'antal',
    direction: 'UP',
    minimum: 0,
    decimals: 0,
    sampling: 'Tæl på tavlemødet fredag.',
  },
  martemeo: {
    name: 'Besøg med et Marte Meo-øjeblik',
    shortName: 'Marte Meo-øjeblikke',
    question: 'I hvor mange af de fulgte besøg var der et Marte Meo-øjeblik?',
    valueKind: 'RATIO',
    unit: '%',
    numerator: 'besøg med et øjeblik',
    denominator: 'fulgte besøg',
    direction: 'UP',
    sampling: 'Fem besøg om ugen, valgt tilfældigt.',
  },
  answer: {
    name: 'Svartid til pårørende',
    shortName: 'Svartid',
    question: 'Hvor mange dage gik der i gennemsnit, før pårørende fik svar?',
    valueKind: 'VALUE',
    unit: 'dage',
    direction: 'DOWN',
    minimum: 0,
    decimals: 1,
    sampling: 'Ugens henvendelser, fra dato til svar.',
  },
  familiar: {
    name: 'Besøg med et kendt ansigt',
    shortName: 'Kendt ansigt',
    question: 'Hvor mange af besøgene var med én af borgerens tre faste?',
    valueKind: 'RATIO',
    unit: '%',
    numerator: 'besøg med en af de faste',
    denominator: 'besøg i alt',
    direction: 'UP',
    sampling: 'Planen for tre borgere, alle besøg i ugen.',
  },
};

export const helsingoer: readonly DemoIntervention[] = [
  {
    place: 'HEL',
    track: 'borgeren',
    method: 'livshistorier',
    title: 'Livshistorier i hverdagens plan',
    description:
      'Vi bruger det, vi ved om borgerens liv, når dagen planlægges. Historien selv står ikke her.',
    unit: 'Lindehuset',
    responsible: 'Anna Lykke',
    themes: ['livskvalitet', 'selvbestemmelse'],
    documentation: ['anvendelse'],
    startWeek: 14,
    goal: {
      direction: 'INCREASE',
      what: 'antallet af gange, livshistorien er med til at forme dagen',
      forWhom: 'hold A på Lindehuset',
      from: 3,
      to: 10,
      dueWeek: 46,
      setWeek: 18,
    },
    measure: { definition: 'stories', firstWeek: 20, values: [3, 5, 4, 6, 4, 5, 7, 6] },
    cycles: [
      {
        title: 'Én historie på tavlemødet',
        plan: 'Vi tager én borgers livshistorie op på tavlemødet om fredagen.',
        weeks: [20, 21],
        scale: 'ONE_CITIZEN',
        state: 'CLOSED',
        predicted: 'BETTER',
        happened: 'Vi nåede det begge fredage.',
        observations: [[20, 'Snakken tog fire minutter.']],
        verdict: 'AS_PREDICTED',
        learning: 'Fire minutter er nok, når én har forberedt det.',
        decision: 'ADAPT',
        nextChange: 'Hele hold A skiftes til at forberede.',
      },
      {
        title: 'Hele hold A',
        plan: 'Hele hold A skiftes til at forberede en livshistorie til tavlemødet.',
        weeks: [24, 29],
        scale: 'ONE_TEAM',
        state: 'RUNNING',
        predicted: [8, 10],
        sure: 'FAIRLY_SURE',
        risk: 'Tavlemødet kan komme til at trække ud.',
        observations: [[26, 'To kolleger meldte sig selv.']],
        tally: {
          question: 'Kom livshistorien med i planen for dagen?',
          days: [
            [26, 5, 2, 1],
            [27, 5, 3, 0],
            [28, 2, 2, 1],
          ],
        },
      },
    ],
  },
  {
    place: 'HEL',
    track: 'paaroerende',
    method: 'feedbackmoeder',
    title: 'Feedbackmøder med pårørende',
    description:
      'Pårørende fortæller om et forløb, mens vi sidder i samme rum og lytter. Bagefter aftaler vi ét, vi ændrer.',
    because: 'Pårørende siger, at de ikke ved, hvem de kan tale med.',
    unit: 'Lindehuset',
    responsible: 'Anna Lykke',
    themes: ['paaroerende', 'kvalitet'],
    guide: {
      name: 'Spørgeguide ved døren.pdf',
      lines: [
        'Spørg ved døren',
        '',
        '1. Følte du dig hørt i dag?',
        '2. Hvad skal vi gøre anderledes næste gang?',
        '',
        'Sig tak. Skriv ingen navne.',
      ],
    },
    startWeek: 5,
    goal: {
      direction: 'INCREASE',
      what: 'andelen af pårørende, der føler sig hørt',
      forWhom: 'hold B på Lindehuset',
      from: 52,
      to: 75,
      dueWeek: 44,
      setWeek: 9,
      agreed: true,
    },
    measure: {
      definition: 'heard',
      firstWeek: 5,
      values: [
        [12, 24],
        [12, 25],
        [13, 24],
        [13, 25],
        [11, 24],
        [13, 25],
        [14, 24],
        [13, 24],
        'i.m.',
        [11, 22],
        [11, 25],
        [13, 25],
        [12, 21],
        [13, 24],
        [12, 25],
        [15, 25],
        [14, 23],
        [16, 25],
        [15, 24],
        [17, 25],
        [16, 24],
        [17, 24],
      ],
    },
    notes: [[16, 'Ny afløser på hold B']],
    cycles: [
      {
        title: 'Brev',
        plan: 'Vi sender et brev til to pårørende og inviterer dem til et feedbackmøde.',
        weeks: [11, 12],
        scale: 'ONE_CITIZEN',
        state: 'CLOSED',
        happened: 'Brevene nåede ikke frem i tide.',
        observations: [[12, 'Ingen havde læst brevet.']],
        verdict: 'NOT',
        learning: 'Brev når ikke ud.',
        decision: 'ABANDON',
        reason: 'Et brev er for langsomt og for formelt.',
      },
      {
        title: 'Telefon',
        plan: 'Vi ringer til de pårørende og inviterer dem.',
        because: 'de kan svare med det samme',
        weeks: [14, 16],
        scale: 'ONE_SHIFT',
        state: 'CLOSED',
        predicted: 55,
        happened: 'Halvdelen tog telefonen.',
        observations: [[14, 'Opkaldet kom, efter at besøget var glemt.']],
        verdict: 'NOT',
        learning: 'To spørgsmål er nok. Opkald kommer for sent.',
        decision: 'ADAPT',
        nextChange: 'Vi spørger, mens besøget er frisk.',
      },
      {
        title: 'Ved døren',
        plan: 'Vi inviterer de pårørende ved døren, når de går.',
        because: 'de bliver spurgt, mens besøget er frisk',
        weeks: [20, 23],
        scale: 'ONE_TEAM',
        state: 'CLOSED',
        predicted: 65,
        sure: 'GUESS',
        happened: 'De fleste sagde ja. Aftenvagten blev glemt.',
        observations: [
          [20, 'Flere bliver stående og taler.'],
          [22, 'Aftenvagten vidste det ikke.'],
        ],
        verdict: 'PARTLY',
        learning: 'Spørg ved døren, ikke i brev.',
        meaning: 'Samtalen blev stående ved døren lidt længere, og vi hørte mere.',
        citizens: 'To pårørende var med til at vælge de to spørgsmål.',
        decision: 'ADAPT',
        nextChange: 'Også i aftenvagten.',
      },
      {
        title: 'Også i aftenvagten',
        plan: 'Vi inviterer pårørende ved døren, også i aftenvagten.',
        because: 'de bliver spurgt, mens besøget er frisk',
        who: 'Aftenvagt B',
        weeks: [26, 27],
        scale: 'ONE_UNIT',
        state: 'RUNNING',
        predicted: 75,
        happened: 'Aftenvagten kom med fra onsdag. To sagde nej tak.',
        observations: [[27, 'Flere bliver stående og taler.']],
      },
    ],
  },
];

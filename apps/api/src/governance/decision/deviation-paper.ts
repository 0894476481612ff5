import { type DecisionBasis, type DeviationChoice, type Language } from '@laeringsrum/domain';
import {
  formatAmount,
  formatDateLong,
  formatDateWithPrecision,
  formatNumber,
  type DatePrecision,
} from '@laeringsrum/locale';
import { type DecisionPaper } from './decision-paper.js';
import { type DecisionWords } from './decision-words.js';

interface Named {
  readonly name: string;
}
interface GoalSide {
  readonly fields: readonly string[];
  readonly what: string | null;
  readonly forWhom: string | null;
  readonly targetValue: number | null;
  readonly dueOn: string | null;
  readonly duePrecision: DatePrecision | null;
}

const goalSide = '{ fields what forWhom targetValue dueOn duePrecision }';

/** What the API answers of one deviation, for the records. */
export const DEVIATION_PAPER_QUERY = `query DeviationPaper($number: Int!) {
  programme { title shortTitle groups { nameDa nameEn powers } }
  deviation(number: $number) {
    number title why severity stops place { name } intervention { code title }
    goalBefore ${goalSide} goalAfter ${goalSide}
    milestone { nameDa nameEn } dueBefore dueBeforePrecision dueAfter dueAfterPrecision grantedBeforeOre grantedAfterOre
    proposedOn proposedBy { name } recommendation recommendationLine recommendedBy { name } needsFunder funderApproved funderAnsweredOn
    outcome outcomeWords decidedOn decidedBy { name } basis appliedOn
    votes { choice line by { name } } steps { kind note onDay by { name } }
  }
}`;

export interface DeviationPaperFacts {
  readonly programme: {
    readonly title: string;
    readonly shortTitle: string;
    readonly groups: readonly {
      readonly nameDa: string;
      readonly nameEn: string;
      readonly powers: readonly string[];
    }[];
  };
  readonly deviation: {
    readonly number: number;
    readonly title: string;
    readonly why: string;
    readonly stops: boolean;
    readonly place: Named | null;
    readonly intervention: { readonly code: string; readonly title: string } | null;
    readonly goalBefore: GoalSide | null;
    readonly goalAfter: GoalSide | null;
    readonly milestone: { readonly nameDa: string; readonly nameEn: string } | null;
    readonly dueBefore: string | null;
    readonly dueBeforePrecision: DatePrecision | null;
    readonly dueAfter: string | null;
    readonly dueAfterPrecision: DatePrecision | null;
    readonly grantedBeforeOre: number | null;
    readonly grantedAfterOre: number | null;
    readonly proposedOn: string | null;
    readonly proposedBy: Named | null;
    readonly recommendation: DeviationChoice | null;
    readonly recommendationLine: string;
    readonly recommendedBy: Named | null;
    readonly needsFunder: boolean;
    readonly funderApproved: boolean | null;
    readonly funderAnsweredOn: string | null;
    readonly outcome: DeviationChoice | null;
    readonly outcomeWords: string;
    readonly decidedOn: string | null;
    readonly decidedBy: Named | null;
    readonly basis: DecisionBasis | null;
    readonly appliedOn: string | null;
    readonly votes: readonly {
      readonly choice: DeviationChoice;
      readonly line: string;
      readonly by: Named | null;
    }[];
    readonly steps: readonly {
      readonly kind: string;
      readonly note: string;
      readonly onDay: string;
      readonly by: Named | null;
    }[];
  } | null;
}

type Decided = NonNullable<DeviationPaperFacts['deviation']>;

/** One deviation, with what the records system asks for at the top. */
export function deviationPaper(
  {
    programme,
    deviation,
  }: { readonly programme: DeviationPaperFacts['programme']; readonly deviation: Decided },
  t: DecisionWords,
  language: Language,
): DecisionPaper {
  const day = (on: string | null): string => (on === null ? '' : formatDateLong(on, language));
  const { intervention, place, outcome, basis, recommendation } = deviation;
  const code = intervention?.code ?? '';
  const holder = programme.groups.find(({ powers }) => powers.includes('DECIDE_DEVIATION'));
  const group = holder ? (language === 'da' ? holder.nameDa : holder.nameEn) : '';
  const author = basis === 'VOTES' && group ? group : (deviation.decidedBy?.name ?? programme.shortTitle);
  const said = (choice: DeviationChoice, line: string): string =>
    [t.choices[choice], line].filter(Boolean).join(': ');
  const number = `${t.deviation(deviation.number)}${code ? ` · ${code}` : ''}`;
  return {
    ...{
      language,
      author,
      kind: t.deviationKind,
      programme: programme.title,
      title: deviation.title || number,
    },
    keywords: [
      t.deviation(deviation.number),
      code,
      place?.name ?? '',
      outcome ? t.choices[outcome] : t.pending,
    ].filter(Boolean),
    fileName: `${t.deviation(deviation.number)} ${code}`.trim(),
    facts: [
      [t.labels.case, number],
      [t.labels.date, day(deviation.decidedOn)],
      [t.labels.decision, outcome ? t.choices[outcome] : t.pending],
      [
        t.labels.group,
        basis === null
          ? ''
          : [basis === 'VOTES' ? group : deviation.decidedBy?.name, t.bases[basis]]
              .filter(Boolean)
              .join(': '),
      ],
      [
        t.labels.who,
        deviation.votes.map(({ by, choice }) => `${by?.name ?? ''}: ${t.choices[choice]}`).join(', '),
      ],
      [t.labels.conditions, deviation.outcomeWords],
      [t.labels.intervention, intervention ? `${intervention.code} ${intervention.title}` : ''],
      [t.labels.place, place?.name ?? ''],
      [t.labels.proposed, [day(deviation.proposedOn), deviation.proposedBy?.name].filter(Boolean).join(', ')],
      [t.labels.recommended, recommendation ? said(recommendation, deviation.recommendationLine) : ''],
      [t.labels.funder, funderWords(deviation, t, day)],
      [t.labels.applied, day(deviation.appliedOn)],
    ],
    sections: [
      ...(deviation.why ? [{ heading: t.why, paragraphs: [deviation.why] }] : []),
      {
        heading: t.consequence,
        table: { headings: [t.what, t.before, t.after], rows: consequence(deviation, t, language) },
      },
      {
        heading: t.minutes,
        list: deviation.steps.map(({ kind, note, onDay, by }) =>
          [
            `${day(onDay)}: ${t.steps[kind] ?? kind}`,
            by?.name,
            kind === 'CLASHED' || kind === 'FUNDER_ANSWERED' ? '' : note,
          ]
            .filter(Boolean)
            .join(' · '),
        ),
      },
    ],
  };
}

function funderWords(
  { needsFunder, funderApproved, funderAnsweredOn }: Decided,
  t: DecisionWords,
  day: (on: string | null) => string,
): string {
  if (!needsFunder) return '';
  if (funderApproved === null) return t.funderWaits;
  return [funderApproved ? t.funderYes : t.funderNo, day(funderAnsweredOn)].filter(Boolean).join(', ');
}

function consequence(deviation: Decided, t: DecisionWords, language: Language): string[][] {
  const { goalBefore, goalAfter, milestone } = deviation;
  const date = (on: string | null, precision: DatePrecision | null): string =>
    on && precision ? formatDateWithPrecision(on, precision, language) : '';
  const goal = (side: GoalSide | null): string =>
    side === null
      ? ''
      : [
          side.what,
          side.forWhom,
          side.targetValue === null ? '' : formatNumber(side.targetValue, language),
          date(side.dueOn, side.duePrecision),
        ]
          .filter(Boolean)
          .join(', ');
  const ore = (amount: number | null): string =>
    amount === null ? '' : `${formatAmount(amount, language)} kr.`;
  return [
    ...(goalAfter ? [[t.goal, goal(goalBefore), goal(goalAfter)]] : []),
    ...(deviation.dueAfter
      ? [
          [
            milestone ? `${t.due}: ${language === 'da' ? milestone.nameDa : milestone.nameEn}` : t.due,
            date(deviation.dueBefore, deviation.dueBeforePrecision),
            date(deviation.dueAfter, deviation.dueAfterPrecision),
          ],
        ]
      : []),
    ...(deviation.grantedAfterOre === null
      ? []
      : [[t.granted, ore(deviation.grantedBeforeOre), ore(deviation.grantedAfterOre)]]),
    ...(deviation.stops ? [[t.stops, '', t.stops]] : []),
  ];
}

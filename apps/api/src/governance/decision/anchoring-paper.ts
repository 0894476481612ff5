import { type AnchoringReach, type DeviationChoice, type Language } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type DecisionPaper } from './decision-paper.js';
import { type DecisionWords } from './decision-words.js';

/** What the API answers of what is to stay, for the records. */
export const ANCHORING_PAPER_QUERY = `query AnchoringPaper {
  programme { title groups { nameDa nameEn powers } }
  anchorings {
    id number title reach model why state outcome outcomeWords decidedOn proposedOn proposedBy { name } intervention { code title }
    votes { choice line by { name } }
  }
}`;

export interface AnchoringPaperFacts {
  readonly programme: {
    readonly title: string;
    readonly groups: readonly {
      readonly nameDa: string;
      readonly nameEn: string;
      readonly powers: readonly string[];
    }[];
  };
  readonly anchorings: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly reach: AnchoringReach;
    readonly model: string;
    readonly why: string;
    readonly outcome: DeviationChoice | null;
    readonly outcomeWords: string;
    readonly decidedOn: string | null;
    readonly proposedOn: string;
    readonly proposedBy: { readonly name: string } | null;
    readonly intervention: { readonly code: string; readonly title: string } | null;
    readonly votes: readonly {
      readonly choice: DeviationChoice;
      readonly line: string;
      readonly by: { readonly name: string } | null;
    }[];
  }[];
}

export function anchoringPaper(
  { programme }: AnchoringPaperFacts,
  row: AnchoringPaperFacts['anchorings'][number],
  t: DecisionWords,
  language: Language,
): DecisionPaper {
  const day = (on: string | null): string => (on === null ? '' : formatDateLong(on, language));
  const holder = programme.groups.find(({ powers }) => powers.includes('DECIDE_ANCHORING'));
  const group = holder ? (language === 'da' ? holder.nameDa : holder.nameEn) : '';
  const outcome = row.outcome === null ? t.pending : t.choices[row.outcome];
  return {
    ...{ language, kind: t.anchoringKind, programme: programme.title, author: group, title: row.title },
    keywords: [t.anchoring(row.number), row.intervention?.code ?? '', t.reaches[row.reach], outcome].filter(
      Boolean,
    ),
    fileName: t.anchoring(row.number),
    facts: [
      [t.labels.case, t.anchoring(row.number)],
      [t.labels.date, day(row.decidedOn)],
      [t.labels.decision, outcome],
      [t.labels.reach, t.reaches[row.reach]],
      [t.labels.group, row.decidedOn === null ? '' : group],
      [t.labels.who, row.votes.map(({ by, choice }) => `${by?.name ?? ''}: ${t.choices[choice]}`).join(', ')],
      [t.labels.conditions, row.outcomeWords],
      [t.labels.intervention, row.intervention ? `${row.intervention.code} ${row.intervention.title}` : ''],
      [t.labels.proposed, [day(row.proposedOn), row.proposedBy?.name].filter(Boolean).join(', ')],
    ],
    sections: [
      ...(row.model ? [{ heading: t.model, paragraphs: [row.model] }] : []),
      ...(row.why ? [{ heading: t.why, paragraphs: [row.why] }] : []),
    ],
  };
}

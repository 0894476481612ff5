import { isExtensionOpen, type ExtensionState, type Language } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type DecisionPaper } from './decision-paper.js';
import { type DecisionWords } from './decision-words.js';

/** What the API answers of a request for extension, for the records: as it is sent, and with the answer when that has come. */
export const EXTENSION_PAPER_QUERY = `query ExtensionPaper {
  programme { title funder endsOn }
  extensionRequests {
    number months why plan state writtenOn sentOn answeredOn answer endsBefore endsAfter writtenBy { name } advice { line by { name } }
  }
}`;

export interface ExtensionPaperFacts {
  readonly programme: { readonly title: string; readonly funder: string; readonly endsOn: string | null };
  readonly extensionRequests: readonly {
    readonly number: number;
    readonly months: number;
    readonly why: string;
    readonly plan: string;
    readonly state: ExtensionState;
    readonly writtenOn: string;
    readonly sentOn: string | null;
    readonly answeredOn: string | null;
    readonly answer: string;
    readonly endsBefore: string | null;
    readonly endsAfter: string | null;
    readonly writtenBy: { readonly name: string } | null;
    readonly advice: readonly { readonly line: string; readonly by: { readonly name: string } | null }[];
  }[];
}

export function extensionPaper(
  { programme }: ExtensionPaperFacts,
  row: ExtensionPaperFacts['extensionRequests'][number],
  t: DecisionWords,
  language: Language,
): DecisionPaper {
  const day = (on: string | null): string => (on === null ? '' : formatDateLong(on, language));
  const state = t.extensionStates[row.state];
  const { funder } = programme;
  // While it waits the programme's day is today's; afterwards the one it was answered on.
  const ends = isExtensionOpen(row.state) ? programme.endsOn : row.endsBefore;
  return {
    ...{ language, kind: t.extensionKind, programme: programme.title, author: t.lead },
    title: t.extensionTitle(row.months),
    keywords: [t.extension(row.number), funder, state],
    fileName: t.extension(row.number),
    facts: [
      [t.labels.case, t.extension(row.number)],
      [t.labels.state, state],
      [t.labels.extendBy, t.months(row.months)],
      [t.labels.money, t.sameMoney],
      [t.labels.endsNow, day(ends)],
      [t.labels.endsThen, day(row.endsAfter)],
      [t.labels.writtenBy, [day(row.writtenOn), row.writtenBy?.name].filter(Boolean).join(', ')],
      [t.labels.sent, row.sentOn === null ? '' : `${day(row.sentOn)}, ${funder}`],
      [t.labels.answered, row.answeredOn === null ? '' : `${day(row.answeredOn)}, ${funder}`],
      [t.labels.answer, row.answer],
    ],
    sections: [
      { heading: t.why, paragraphs: [row.why] },
      ...(row.plan ? [{ heading: t.extensionPlan, paragraphs: [row.plan] }] : []),
      ...(row.advice.length > 0
        ? [{ heading: t.advice, list: row.advice.map(({ line, by }) => `${by?.name ?? ''}: ${line}`) }]
        : []),
    ],
  };
}

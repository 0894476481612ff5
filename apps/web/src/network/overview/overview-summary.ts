import { type Sentence } from '@laeringsrum/chart-geometry';

export const summaryParts = ['improve', 'concern', 'shift', 'chance', 'few', 'missing', 'narrative'] as const;
export type SummaryPart = (typeof summaryParts)[number];

/** Which word of the summary a chart's sentence counts under; no chart counts under two. */
export function summaryPart(sentence: Pick<Sentence, 'mark' | 'tone'> | null): SummaryPart {
  if (sentence === null) return 'narrative';
  switch (sentence.tone) {
    case 'IMPROVE':
      return 'improve';
    case 'CONCERN':
      return 'concern';
    case 'NEUTRAL':
      return 'shift';
    case 'NONE':
      return sentence.mark === 'DASHED_RING' ? 'few' : sentence.mark === 'CROSS' ? 'missing' : 'chance';
  }
}

/** How many there are of each, in the order they are told; none of something is not told. */
export function summarise(
  sentences: ReadonlyArray<Pick<Sentence, 'mark' | 'tone'> | null>,
): Array<{ part: SummaryPart; count: number }> {
  return summaryParts
    .map((part) => ({ part, count: sentences.filter((each) => summaryPart(each) === part).length }))
    .filter(({ count }) => count > 0);
}

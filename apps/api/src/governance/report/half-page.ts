import { chartInputOf, chartModel, periodName, spokenValue } from '@laeringsrum/chart-geometry';
import { shownGoal, type Language, type ReportBlock, type ReportSpan } from '@laeringsrum/domain';
import { formatNumber } from '@laeringsrum/locale';
import { block, curve, paragraph, said, sourced } from './report-blocks.js';
import { type ReportFacts, type ReportIntervention } from './report-facts.js';
import { type ReportWords } from './report-words.js';

/** What one place has written of one intervention: the goal, what the curve says, and the latest that was learned and shared. */
export function halfPage(
  { code, title, because, goals, measures, pdsaCycles }: ReportIntervention,
  { today, minimumUseful }: Pick<ReportFacts['programme'], 'today' | 'minimumUseful'>,
  t: ReportWords,
  language: Language,
  path: string,
): ReportBlock[] {
  const number = (value: number, unit: string): ReportSpan =>
    sourced(`${formatNumber(value, language)}${unit ? ` ${unit}` : ''}`, code, path);
  const [goal] = goals.filter(({ what }) => what.trim() !== '');
  const goalSpans: ReportSpan[] = goal
    ? [
        said(`${t.goal}: ${goal.what}`),
        ...(goal.baselineValue === null ? [] : [said(` ${t.from} `), number(goal.baselineValue, goal.unit)]),
        ...(goal.targetValue === null ? [] : [said(` ${t.to} `), number(goal.targetValue, goal.unit)]),
        said(goal.forWhom ? ` ${t.forWhom} ${goal.forWhom}.` : '.'),
      ]
    : [];
  const curves = measures.flatMap((measure) => {
    const steps = shownGoal(goals, measure.id)?.steps ?? null;
    const input = chartInputOf(measure, steps, pdsaCycles, { language, today, minimumUseful });
    const model = chartModel(input);
    const { last } = model;
    const sentence = `${measure.definition.name}: ${model.sentence.text}`;
    if (last?.value == null) return [paragraph(said(sentence))];
    const words = paragraph(
      said(`${sentence} ${t.latest} `),
      sourced(spokenValue(last.value, measure.definition, language), t.curve(code), path),
      said(`, ${periodName(model.named, last.index)}.`),
    );
    return [words, curve(measure.definition.name, input)];
  });
  const told = pdsaCycles
    .filter(({ learning, state }) => state === 'CLOSED' && learning.trim() !== '')
    .at(-1);
  return [
    paragraph(said(`${code} ${title}${/[.?!]$/.test(title) ? '' : '.'} ${because}`.trim())),
    ...(goalSpans.length > 0 ? [paragraph(...goalSpans)] : []),
    ...curves,
    ...(told
      ? [
          block('QUOTE', [
            said(told.learning),
            sourced('', t.cycle(code, told.number), `${path}/pdsa/${told.number}`),
          ]),
        ]
      : []),
  ];
}

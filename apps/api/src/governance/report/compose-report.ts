import { type Language, type ReportContent } from '@laeringsrum/domain';
import { written, type Building } from './report-building.js';
import { type ReportFacts, type ReportWriting } from './report-facts.js';
import { reportWords } from './report-words.js';
import { interventions, organisation, purpose } from './sections-of-places.js';
import {
  citizens,
  deviations,
  documentation,
  economy,
  learning,
  measures,
  methods,
} from './sections-of-results.js';

/**
 * What a report says, from the rows that are there and what people have written: sections in their order, a source for every number,
 * and what is missing with who has it and where. Nothing is filled in that nobody wrote.
 */
export function composeReport(facts: ReportFacts, writing: ReportWriting, language: Language): ReportContent {
  const building: Building = { facts, writing, t: reportWords[language], language, missing: [] };
  const sections = [
    purpose(building),
    organisation(building),
    interventions(building),
    learning(building),
    ...(writing.kind === 'FINAL' ? [methods(building)] : []),
    documentation(building),
    citizens(building),
    deviations(building),
    ...(writing.kind === 'FINAL' ? [written(building, 'anchoring', [])] : []),
    ...(facts.budgetLines === undefined ? [] : [economy(building, facts.budgetLines)]),
    ...(writing.kind === 'FINAL' ? [measures(building)] : []),
  ];
  return { sections, missing: building.missing };
}

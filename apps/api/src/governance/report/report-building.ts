import { type Language, type ReportBlock, type ReportMissing, type ReportSection } from '@laeringsrum/domain';
import { paragraph, said } from './report-blocks.js';
import { type ReportFacts, type ReportWriting } from './report-facts.js';
import { type ReportWords } from './report-words.js';

/** One report on its way: what it is built from, and in which words. */
export interface Building {
  readonly facts: ReportFacts;
  readonly writing: ReportWriting;
  readonly t: ReportWords;
  readonly language: Language;
  readonly missing: ReportMissing[];
}
/** An intervention's page, below the programme's address. */
export const pathTo = (code: string): string =>
  `indsatser/${code.replaceAll('Æ', 'AE').replaceAll('Ø', 'OE').replaceAll('Å', 'AA')}`;

export const section = (
  key: string,
  title: string,
  blocks: readonly ReportBlock[],
  [filled, parts]: readonly [number, number] = [1, 1],
): ReportSection => ({ key, title, blocks, parts, filled });

/** A section that the lead writes, under what is built. */
export function written(
  { writing, t, missing }: Building,
  key: 'learning' | 'methods' | 'citizens' | 'anchoring',
  blocks: readonly ReportBlock[],
): ReportSection {
  const text = writing.texts.get(key)?.trim() ?? '';
  if (text === '')
    missing.push({
      sectionKey: key,
      who: t.missing.lead,
      what: t.missing.text[key],
      path: 'styring/rapport',
    });
  const built = blocks.length > 0 ? 1 : 0;
  return section(
    key,
    t.sections[key],
    [
      ...blocks,
      ...text
        .split(/\n{2,}/)
        .filter(Boolean)
        .map((part) => paragraph(said(part))),
    ],
    [built + (text === '' ? 0 : 1), built + 1],
  );
}

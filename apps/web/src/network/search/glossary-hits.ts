export interface ExplainedTerm {
  readonly term: string;
  readonly meaning: string;
}

/** Words of the field that begin as what is written, or hold a word of it; never more than three. */
export function explained(
  written: string,
  glossary: Readonly<Record<string, string>>,
): readonly ExplainedTerm[] {
  const wanted = written.toLocaleLowerCase('da');
  return Object.entries(glossary)
    .filter(([term]) => term.toLocaleLowerCase('da').includes(wanted))
    .slice(0, 3)
    .map(([term, meaning]) => ({ term, meaning }));
}

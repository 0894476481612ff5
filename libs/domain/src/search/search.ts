/** What can be found. The words of the glossary are found in the client. */
export const SearchKind = { INTERVENTION: 'INTERVENTION', CYCLE: 'CYCLE', CONCEPT: 'CONCEPT' } as const;
export type SearchKind = (typeof SearchKind)[keyof typeof SearchKind];

/** With fewer letters everything would fit. */
export const LEAST_SEARCH_LETTERS = 2;
export const MOST_SEARCH_HITS = 20;

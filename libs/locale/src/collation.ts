/** Danish order: æ, ø, å last and `Aa` with å, as PostgreSQL's `da-x-icu` sorts. */
export const danishCollator = /* @__PURE__ */ new Intl.Collator('da');

/** Negative, zero or positive, for sorting names as a Danish reader expects: Ærø, Ølgod, Aabenraa, Århus. */
export function compareDanish(a: string, b: string): number {
  return danishCollator.compare(a, b);
}

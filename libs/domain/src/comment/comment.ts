/** What people can talk about in the product, each where it stands. Key = value. */
export const CommentSubject = {
  INTERVENTION: 'INTERVENTION',
  CYCLE: 'CYCLE',
  MEASURE: 'MEASURE',
  PACKAGE: 'PACKAGE',
} as const;
export type CommentSubject = (typeof CommentSubject)[keyof typeof CommentSubject];

/** So long one may put one's own words right: then others may have answered them. In minutes. */
export const COMMENT_EDIT_MINUTES = 15;
/** So many characters a comment has at most. */
export const MOST_COMMENT_LETTERS = 2000;
/** So many people can be mentioned in one comment: a word to some, not a letter to all. */
export const MOST_MENTIONS = 10;

/** May its author still change the words? @param now and `at` as instants (ISO 8601) */
export function isEditableComment(comment: { at: string; removed: boolean }, now: string): boolean {
  const age = Date.parse(now) - Date.parse(comment.at);
  return !comment.removed && age < COMMENT_EDIT_MINUTES * 60_000;
}

const mention = /@\[(\d{1,2})\]/g;

/**
 * The text as it is read. In the stored text `@[1]` stands for the first of those who are mentioned: a name that is forgotten is then
 * forgotten there too, and no address is ever written.
 * @param names in the order of the mentions; what names nobody stays as it is written
 */
export function commentWords(text: string, names: readonly string[]): string {
  return text.replace(mention, (written, number: string) => {
    const name = names[Number(number) - 1];
    return name === undefined ? written : `@${name}`;
  });
}

/** The parts of a text: words, and who is mentioned between them by their place in the list. */
export function commentParts(text: string): readonly (string | number)[] {
  return text
    .split(/(@\[\d{1,2}\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const number = /^@\[(\d{1,2})\]$/.exec(part)?.[1];
      return number === undefined ? part : Number(number) - 1;
    });
}

/**
 * What is stored of what was typed: the names that were picked become their numbers. Longer names first, so that no name is taken for the
 * beginning of another.
 */
export function commentToStore<Person extends { id: string; name: string }>(
  typed: string,
  picked: readonly Person[],
): { text: string; mentionIds: string[] } {
  const ids: string[] = [];
  let text = typed.trim();
  for (const { id, name } of [...picked].sort((a, b) => b.name.length - a.name.length)) {
    if (!text.includes(`@${name}`)) continue;
    if (!ids.includes(id)) ids.push(id);
    text = text.replaceAll(`@${name}`, `@[${ids.indexOf(id) + 1}]`);
  }
  return { text, mentionIds: ids };
}

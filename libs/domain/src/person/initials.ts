/** First and last name's first letters: "Anna Lykke" becomes AL, "Per" becomes P. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  // A character, not half of one: some names begin outside the first 65,536.
  const [first = ''] = words[0] ?? '';
  const [last = ''] = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase('da');
}

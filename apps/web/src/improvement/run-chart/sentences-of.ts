/** Parts that end in a full stop followed by a capital: "nr. 5" and "3. maj" stay whole. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?])\s+(?=[A-ZÆØÅ])/);
}

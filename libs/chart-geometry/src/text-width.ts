/** Widths in em of Source Sans 3, measured; letters of about the same width stand together. */
const widths: readonly (readonly [letters: string, em: number])[] = [
  [' \u00a0', 0.2],
  ['ijlI.,:;·|', 0.25],
  ["ft()-'!/", 0.32],
  ['r', 0.35],
  ['szJ', 0.43],
  ['cvxy', 0.46],
  ['aegkå0123456789–+YF', 0.5],
  ['bdhnopquøALSTVXZEÅ', 0.55],
  ['BCKPRDU', 0.6],
  ['GHNOQØ', 0.65],
  ['wMW', 0.74],
  ['mæÆ%@', 0.83],
  ['…', 0.95],
];
const emOf = new Map(widths.flatMap(([letters, em]) => [...letters].map((letter) => [letter, em] as const)));

/**
 * About how wide a text is set in the sans face, in pixels. Nothing measures text on a server, and label boxes need no
 * more than this.
 */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0;
  for (const letter of text) em += emOf.get(letter) ?? 0.55;
  return em * size * (weight >= 600 ? 1.03 : 1);
}

/** The text, cut with an ellipsis where it is too wide; empty where not even three letters fit. */
export function fitted(text: string, room: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= room) return text;
  for (let length = text.length - 1; length >= 3; length--) {
    const cut = `${text.slice(0, length).trimEnd()}…`;
    if (textWidth(cut, size, weight) <= room) return cut;
  }
  return '';
}

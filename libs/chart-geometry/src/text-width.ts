/**
 * About how wide a text is set in the sans face, in pixels. Nothing measures text on a server, and label boxes need no
 * more than this: the average widths of the face's figures, small and large letters.
 */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0;
  for (const letter of text) em += letterWidth(letter);
  return em * size * (weight >= 600 ? 1.05 : 1);
}

function letterWidth(letter: string): number {
  if (letter === ' ' || letter === '\u00a0') return 0.2;
  if (/[.,:;·|'!()[\]ijlftr/-]/.test(letter)) return 0.3;
  if (/[0-9–+]/.test(letter)) return 0.5;
  if (/[mwæœMWÆ%@]/.test(letter)) return 0.82;
  if (letter !== letter.toLowerCase()) return 0.6;
  return 0.5;
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

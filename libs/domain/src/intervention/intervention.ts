export const InterventionState = { ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', ENDED: 'ENDED' } as const;
export type InterventionState = (typeof InterventionState)[keyof typeof InterventionState];

/** The stable code of an intervention: the place's code and a number that is never used again, `HEL-2`. */
export function interventionCode(placeCode: string, number: number): string {
  return `${placeCode}-${number}`;
}

/** In an address the Danish letters are spelled out: HØR-1 becomes HOER-1, and both are read. */
export function codeForAddress(code: string): string {
  return code.replaceAll('Æ', 'AE').replaceAll('Ø', 'OE').replaceAll('Å', 'AA');
}

/** The letter of a measure within its intervention: the first is a, the 27th aa. */
export function measureLetter(position: number): string {
  let rest = position;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

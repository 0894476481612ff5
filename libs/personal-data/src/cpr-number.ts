/*
 * What makes ten figures a possible CPR number: a birthday that exists, in the century that the seventh figure gives.
 * Source: the CPR office's description of the personal number; replacement numbers carry the day plus 60.
 */

/** The birth year of a CPR number, or `undefined` for one in the nineteenth century. */
function birthYear(yearInCentury: number, seventhFigure: number): number | undefined {
  if (seventhFigure <= 3) return 1900 + yearInCentury;
  if (seventhFigure === 4 || seventhFigure === 9) return (yearInCentury <= 36 ? 2000 : 1900) + yearInCentury;
  return yearInCentury <= 57 ? 2000 + yearInCentury : undefined;
}

/**
 * The birthday in ten figures as `YYYY-MM-DD`; `undefined` when they can be no living person's number. The day plus
 * 60 of a replacement number is accepted.
 */
export function birthday(figures: string): string | undefined {
  const written = Number(figures.slice(0, 2));
  const day = written > 60 ? written - 60 : written;
  const month = Number(figures.slice(2, 4));
  const year = birthYear(Number(figures.slice(4, 6)), Number(figures[6]));
  if (year === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Whether the tenth figure is the check figure of the nine before it. Numbers without one have been issued since
 * 2007, so a right one raises certainty and a wrong one proves nothing.
 */
export function hasCheckFigure(figures: string): boolean {
  return weights.reduce((sum, weight, at) => sum + weight * Number(figures[at]), 0) % 11 === 0;
}

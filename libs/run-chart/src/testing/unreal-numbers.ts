/** Every NaN or infinity inside an answer, however deep. */
export function unrealNumbers(answer: unknown): number[] {
  if (typeof answer === 'number') return Number.isFinite(answer) ? [] : [answer];
  return answer !== null && typeof answer === 'object' ? Object.values(answer).flatMap(unrealNumbers) : [];
}

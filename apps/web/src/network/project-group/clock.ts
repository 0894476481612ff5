/** "13.05" as somebody writes it; the field takes 9, 09.00, 9:00 and 0900. */
export function minuteOf(text: string): number | null {
  const found = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

export function clockOf(minute: number): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${pad(Math.floor(minute / 60) % 24)}.${pad(minute % 60)}`;
}

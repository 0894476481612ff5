import ical from 'ical-generator';

export interface Invitation {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly startsMinute: number;
  /** Of the whole agenda; without one the day is free of hours. */
  readonly minutes: number;
  readonly venue: string;
  readonly agenda: readonly string[];
  /** The day is not fixed yet ("primo juni"). */
  readonly tentative: boolean;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** A seminar as something a calendar can take: in Danish time, whatever the calendar's own. */
export function invitationFile(invitation: Invitation): string {
  const { id, title, purpose, date, startsMinute, minutes, venue, agenda, tentative } = invitation;
  const calendar = ical({
    name: title,
    prodId: { company: 'Læringsrum', product: 'seminar', language: 'DA' },
  });
  const at = (minute: number): string => {
    const day = new Date(Date.parse(`${date}T00:00:00Z`) + Math.floor(minute / 1440) * 86_400_000);
    const rest = minute % 1440;
    return `${day.toISOString().slice(0, 10)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}:00`;
  };
  const allDay = minutes === 0;
  calendar.createEvent({
    id,
    summary: title,
    description: [purpose, ...agenda].filter(Boolean).join('\n'),
    location: venue,
    ...(allDay
      ? { start: new Date(`${date}T00:00:00Z`), allDay: true }
      : { start: at(startsMinute), end: at(startsMinute + minutes), timezone: 'Europe/Copenhagen' }),
    ...(tentative ? { status: 'TENTATIVE' as never } : {}),
  });
  return calendar.toString();
}

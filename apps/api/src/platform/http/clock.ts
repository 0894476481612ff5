/** Time comes in by the front door: the day in Copenhagen, or the fixed day of the configuration. */
export class Clock {
  private readonly format = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Copenhagen',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });

  constructor(private readonly fixed: string | undefined) {}

  today(): string {
    return this.fixed ?? this.format.format(new Date());
  }
}

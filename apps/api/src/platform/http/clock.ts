/** Time comes in by the front door: the day in Copenhagen, or the fixed day of the configuration. */
export class Clock {
  private readonly format = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Copenhagen',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });

  private minute = 0;
  private day = '';

  constructor(private readonly fixed: string | undefined) {}

  today(): string {
    return this.fixed ?? this.now();
  }

  /** No day begins within a minute. */
  private now(): string {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.minute) {
      this.minute = minute;
      this.day = this.format.format(new Date());
    }
    return this.day;
  }
}

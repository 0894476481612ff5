/** Whose unsent work may be waiting in the queue of this tab. */
let lastPersonId: string | null = null;

export const lastPerson = (): string | null => lastPersonId;

export function rememberPerson(id: string): void {
  lastPersonId = id;
}

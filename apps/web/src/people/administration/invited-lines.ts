import { domainOfEmail } from '@laeringsrum/domain';

export interface InvitedLine {
  readonly name: string;
  readonly email: string;
}

export interface ReadLines {
  readonly people: readonly InvitedLine[];
  /** Lines that hold no address. */
  readonly unread: readonly string[];
}

/** `mona.berg` becomes Mona Berg; what people are called they can say themselves later. */
function nameFrom(email: string): string {
  const [local = ''] = email.split('@');
  return local
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toLocaleUpperCase('da') + word.slice(1))
    .join(' ');
}

/**
 * Reads pasted addresses, one a line or set apart by semicolons: `mona.berg@kommune.dk`, `Mona Berg <mona.berg@kommune.dk>`,
 * `Mona Berg, mona.berg@kommune.dk`. An address that stands there twice is one person.
 */
export function readInvitedLines(text: string): ReadLines {
  const people = new Map<string, InvitedLine>();
  const unread: string[] = [];
  for (const part of text
    .split(/[\n;]+/)
    .map((line) => line.trim())
    .filter(Boolean)) {
    const [email = ''] = /[^\s<>,]+@[^\s<>,]+/.exec(part) ?? [];
    if (domainOfEmail(email) === '') {
      unread.push(part);
      continue;
    }
    const name = part
      .replace(email, '')
      .replace(/[<>,"]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const key = email.toLowerCase();
    if (!people.has(key)) people.set(key, { name: name || nameFrom(email), email });
  }
  return { people: [...people.values()], unread };
}

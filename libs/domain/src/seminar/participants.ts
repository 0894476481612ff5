import { Refusal } from '../refusal/refusal.js';

export const ParticipantKind = {
  STAFF: 'STAFF',
  LEADER: 'LEADER',
  CITIZEN_OR_RELATIVE: 'CITIZEN_OR_RELATIVE',
  SPEAKER: 'SPEAKER',
} as const;
export type ParticipantKind = (typeof ParticipantKind)[keyof typeof ParticipantKind];

/** Of one seminar: fourteen from each of seventy municipalities. */
export const MOST_PARTICIPANTS = 1000;
/** Of one pasted list. */
export const MOST_PASTED_PARTICIPANTS = 500;
export const LONGEST_PARTICIPANT_NAME = 120;
export const LONGEST_PARTICIPANT_EMAIL = 160;

export interface Invited {
  readonly name: string;
  readonly email: string;
  readonly fromPlaceId: string | null;
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('da');

/** The same name from the same place, or the same address. */
function isSame(one: Invited, other: Invited): boolean {
  return (
    (plain(one.name) === plain(other.name) && one.fromPlaceId === other.fromPlaceId) ||
    (other.email.trim() !== '' && plain(one.email) === plain(other.email))
  );
}

/** Nobody is on the list twice. @throws Refusal PARTICIPANT_TWICE */
export function requireNewParticipant(list: readonly Invited[], added: Invited): void {
  if (list.some((one) => isSame(one, added)))
    throw new Refusal('PARTICIPANT_TWICE', { field: 'name', name: added.name.trim() });
}

/** Why a pasted line is not taken: nobody in it, too long, in the list already, or twice in what was pasted. */
export type PastedProblem = 'NO_NAME' | 'TOO_LONG' | 'STANDS' | 'TWICE' | 'TOO_MANY';

export interface PastedParticipant extends Invited {
  /** Of the pasted text, from 1. */
  readonly line: number;
  readonly kind: ParticipantKind;
  readonly problem: PastedProblem | null;
}

interface KnownPlace {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

const kindWords: Readonly<Record<ParticipantKind, readonly string[]>> = {
  STAFF: ['medarbejder', 'medarbejdere', 'personale', 'staff', 'employee'],
  LEADER: ['leder', 'ledere', 'chef', 'chefer', 'leader', 'leaders', 'manager'],
  CITIZEN_OR_RELATIVE: [
    ...['borger', 'borgere', 'pårørende', 'borger eller pårørende', 'borgere og pårørende'],
    ...['citizen', 'citizens', 'relative', 'relatives', 'citizen or relative'],
  ],
  SPEAKER: ['oplægsholder', 'oplægsholdere', 'oplæg', 'speaker', 'speakers'],
};
const kindOf = new Map(
  Object.values(ParticipantKind).flatMap((kind) => kindWords[kind].map((word) => [word, kind] as const)),
);
const headings = new Set([
  ...[
    'navn',
    'fornavn',
    'efternavn',
    'deltager',
    'mail',
    'e-mail',
    'email',
    'e-mailadresse',
    'type',
    'rolle',
  ],
  ...['hvem', 'kommune', 'sted', 'fra', 'name', 'first name', 'last name', 'surname', 'participant', 'role'],
  ...['kind', 'municipality', 'place', 'from'],
]);

/** As a spreadsheet gives them, or as one writes them: tabs, else semicolons, else commas. */
function cellsOf(line: string): readonly string[] {
  const between = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  return line
    .split(between)
    .map((cell) => cell.trim().replace(/^"|"$/g, '').trim())
    .filter(Boolean);
}

/**
 * A pasted list of participants, line by line: names, addresses, kinds and places in any order, with or without a heading. Whoever has no
 * kind is one of the staff; whoever comes with a place that is not known comes from none. What cannot be taken says why.
 * @param standing who is on the seminar's list already
 */
export function readParticipants(
  text: string,
  standing: readonly Invited[],
  places: readonly KnownPlace[],
): readonly PastedParticipant[] {
  const placeOf = new Map(
    places.flatMap(({ id, key, name }) => [
      ...[[plain(name), id] as const, [plain(key), id] as const, [`${plain(name)} kommune`, id] as const],
    ]),
  );
  const taken: Invited[] = [];
  return text.split(/\r?\n/).flatMap((written, at) => {
    const cells = cellsOf(written);
    if (cells.length === 0 || cells.every((cell) => headings.has(plain(cell)))) return [];
    const read = { ...personIn(cells, placeOf), line: at + 1 };
    const problem = problemOf(read, standing, taken);
    if (problem === null) taken.push(read);
    return [{ ...read, problem }];
  });
}

function personIn(cells: readonly string[], placeOf: ReadonlyMap<string, string>) {
  const names: string[] = [];
  let [email, kind, fromPlaceId]: [string, ParticipantKind, string | null] = ['', 'STAFF', null];
  for (const cell of cells) {
    const [address] = /[^\s<>,;:]+@[^\s<>,;]+\.[^\s<>,;]+/.exec(cell) ?? [];
    const rest =
      address === undefined
        ? cell
        : cell
            .replace(/mailto:/i, '')
            .replace(address, '')
            .replace(/[<>]/g, '')
            .trim();
    if (address !== undefined) email = address;
    const [itsKind, itsPlace] = [kindOf.get(plain(rest)), placeOf.get(plain(rest))];
    if (itsKind !== undefined) kind = itsKind;
    else if (itsPlace !== undefined) fromPlaceId = itsPlace;
    else if (rest !== '') names.push(rest);
  }
  return { name: names.join(' ').replace(/\s+/g, ' '), email, kind, fromPlaceId };
}

function problemOf(
  read: Invited,
  standing: readonly Invited[],
  taken: readonly Invited[],
): PastedProblem | null {
  if (!/\p{L}/u.test(read.name)) return 'NO_NAME';
  if (read.name.length > LONGEST_PARTICIPANT_NAME || read.email.length > LONGEST_PARTICIPANT_EMAIL)
    return 'TOO_LONG';
  if (standing.some((one) => isSame(one, read))) return 'STANDS';
  if (taken.some((one) => isSame(one, read))) return 'TWICE';
  const room = Math.min(MOST_PASTED_PARTICIPANTS, MOST_PARTICIPANTS - standing.length);
  return taken.length >= room ? 'TOO_MANY' : null;
}

import { v7 as uuidv7 } from 'uuid';
import { type Insert } from './insert-rows.js';

/** The work that what the network has of it is built on. */
export interface NetworkGround {
  readonly programmeId: string;
  readonly placeId: string;
  readonly placeNumber: number;
  readonly code: string;
  readonly number: number;
  readonly trackId: string;
  readonly personId: string;
  /** Of what is a person's own. */
  readonly authorId: string;
  readonly interventionId: string;
  readonly word: string;
  /** Another place of the programme, whose concepts are taken up here. */
  readonly neighbour: { readonly id: string; readonly code: string };
}

/** Concepts and uptakes, one for each thing that is done to one. All rows have version 1. */
export interface NetworkWork {
  /** Of a published concept of the place. */
  readonly packageCode: string;
  readonly packages: Readonly<Record<PackageName, string>>;
  readonly uptakes: Readonly<Record<UptakeName, string>>;
  /** A core element that every concept here has. */
  readonly coreKey: string;
  /** Another intervention of the place, which has ended. */
  readonly endedInterventionId: string;
  readonly comments: Readonly<Record<'edit' | 'remove' | 'answered', string>>;
}

const ownNames = ['update', 'publish', 'withdraw'] as const;
const uptakeNames = ['adapt', 'tellBack', 'acknowledge'] as const;
const foreignNames = ['consider', 'takeUp', ...uptakeNames] as const;
export type PackageName = (typeof ownNames)[number] | (typeof foreignNames)[number];
export type UptakeName = (typeof uptakeNames)[number];

const DAY = '2021-06-14';

/** Numbers far beyond those that are counted at the place: nothing else is moved. They have ended, so that no list of work shows them. */
export function networkRows(ground: NetworkGround, insert: Insert): NetworkWork {
  const { programmeId, placeId, placeNumber, number, trackId, personId, interventionId, word, neighbour } =
    ground;
  const { authorId } = ground;
  let next = 1_000_000 * (placeNumber + 1) + 20 * number;
  const coreKey = uuidv7();
  const walls = (at: string) => ({ programme_id: programmeId, place_id: at });
  const intervention = (at: string, placeCode: string) => {
    next += 1;
    const code = `${placeCode}-${next}`;
    const id = insert('intervention', {
      ...{ ...walls(at), number: next, code, title: word, track_id: trackId, state: 'ENDED', starts_on: DAY },
      last_cycle_number: 1,
    });
    return { id, code };
  };
  const concept = (at: string, placeCode: string) => {
    const { id: of, code } = intervention(at, placeCode);
    const said = { verdict: 'PARTLY', learning: word, decision: 'ADOPT', learning_shared: false };
    const cycleId = insert('pdsa_cycle', {
      ...{ ...walls(at), intervention_id: of, number: 1, state: 'CLOSED', plan: word, ...said },
      closed_at: DAY,
    });
    const elements = JSON.stringify([
      { key: uuidv7(), kind: 'STEP', text: word },
      { key: coreKey, kind: 'CORE', text: word },
      { key: uuidv7(), kind: 'ADAPTABLE', text: word },
    ]);
    const content = { title: word, summary: word, elements, context: word, needs: word, cost: word };
    const id = insert('transfer_package', {
      ...{ ...walls(at), intervention_id: of, cycle_id: cycleId, state: 'PUBLISHED', ...content },
      ...{ contact_id: personId, last_version: 1 },
    });
    insert('transfer_package_version', {
      ...{ ...walls(at), package_id: id, number: 1, ...content, ethics: '', told: '[]' },
    });
    return { id, code, elements, interventionId: of };
  };
  const own = ownNames.map((name) => [name, concept(placeId, ground.code)] as const);
  const foreign = foreignNames.map((name) => [name, concept(neighbour.id, neighbour.code)] as const);
  const uptakes = uptakeNames.map((name) => {
    const pack = foreign.find(([of]) => of === name)?.[1];
    // The work itself began as a concept; the others are thought of.
    const taken =
      name === 'adapt' ? { state: 'TAKEN_UP', intervention_id: interventionId } : { state: 'CONSIDERING' };
    const id = insert('transfer_uptake', {
      ...{ ...walls(placeId), package_id: pack?.id, version_number: 1, seen_version: 1, ...taken },
      ...{ elements: pack?.elements, taken_up_on: DAY },
    });
    return [name, id] as const;
  });
  const comment = () =>
    insert('comment', {
      ...{ ...walls(placeId), intervention_id: interventionId, subject_id: interventionId },
      ...{ text: word, by_id: authorId },
    });
  const ids = [...own, ...foreign].map(([name, { id }]) => [name, id] as const);
  return {
    packageCode: own[0]?.[1].code ?? '',
    packages: Object.fromEntries(ids) as Record<PackageName, string>,
    uptakes: Object.fromEntries(uptakes) as Record<UptakeName, string>,
    coreKey,
    endedInterventionId: own[0]?.[1].interventionId ?? '',
    comments: { edit: comment(), remove: comment(), answered: comment() },
  };
}

/** What a seminar has of the work: one row for each thing that is done to one. */
export interface SeminarWork {
  readonly seminarId: string;
  /** The last one: it may be frozen. */
  readonly lastSeminarId: string;
  readonly items: Readonly<Record<'update' | 'move' | 'remove', string>>;
  readonly participantId: string;
  readonly storyboardId: string;
  readonly actionPointId: string;
  readonly helpRequestId: string;
  readonly pauseId: string;
}

export interface SeminarGround {
  readonly programmeId: string;
  readonly placeId: string;
  readonly interventionId: string;
  readonly endedInterventionId: string;
  readonly ownerId: string;
  readonly word: string;
  /** In the order of their numbers. */
  readonly seminars: readonly { readonly id: string; readonly number: number }[];
}

export function seminarRows(ground: SeminarGround, insert: Insert, insertAtPlace: Insert): SeminarWork {
  const { programmeId, placeId, interventionId, endedInterventionId, ownerId, word, seminars } = ground;
  const [first, last] = [seminars[0], seminars.at(-1)];
  // These belong to the programme: the row that is made for a place is one without it.
  const seminar = { programme_id: programmeId, seminar_id: first?.id };
  const item = () =>
    insert('agenda_item', { ...seminar, kind: 'OTHER', title: word, minutes: 1, position: 0 });
  return {
    seminarId: first?.id ?? '',
    lastSeminarId: last?.id ?? '',
    items: { update: item(), move: item(), remove: item() },
    participantId: insert('seminar_participant', { ...seminar, name: `${word} ${uuidv7()}`, kind: 'STAFF' }),
    storyboardId: insertAtPlace('storyboard', {
      ...{
        programme_id: programmeId,
        place_id: placeId,
        seminar_id: first?.id,
        intervention_id: interventionId,
      },
      question: word,
    }),
    helpRequestId: insertAtPlace('help_request', {
      ...{ intervention_id: endedInterventionId, text: word, to_network: true, asked_on: DAY },
    }),
    pauseId: insertAtPlace('place_pause', { starts_on: DAY, ends_on: DAY, reason: word }),
    actionPointId: insertAtPlace('action_point', {
      ...seminar,
      place_id: placeId,
      owner_id: ownerId,
      what: word,
      due_on: DAY,
    }),
  };
}

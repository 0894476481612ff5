import { initialsOf } from '@laeringsrum/domain';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type Insert } from './insert-rows.js';

/** People at a place, one for each thing that is done to one, and the place's own sign-in. */
export interface PeopleWork {
  readonly memberId: string;
  readonly membershipToEndId: string;
  readonly invitedId: string;
  readonly shutOutId: string;
  readonly successorId: string;
  /** Has a passkey. */
  readonly securedId: string;
  readonly forgottenId: string;
  readonly providerId: string;
}

/** @param insert puts a row below the place in line @param alsoRun puts a statement in line */
export function peopleWork(word: string, insert: Insert, alsoRun: (sql: string) => void): PeopleWork {
  const member = (name: string): { personId: string; membershipId: string } => {
    const personId = uuidv7();
    const values = [personId, name, initialsOf(name), `${personId}@example.org`].map((value) =>
      pg.escapeLiteral(value),
    );
    alsoRun(`INSERT INTO person (id, name, initials, email) VALUES (${values.join(', ')})`);
    const held = { person_id: personId, role: 'STAFF', starts_on: '2021-01-01' };
    return { personId, membershipId: insert('membership', held) };
  };
  const [stays, invited, shutOut, successor, secured, forgotten] = [
    ...['bliver', 'inviteret', 'lukkes ude', 'tager over', 'har mistet sin telefon', 'vil slettes'],
  ].map((what) => member(`${word}, ${what}`));
  alsoRun(
    `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, name)
     VALUES ('${uuidv7()}', '${secured?.personId ?? ''}', '${uuidv7()}', 'x', 0, 'Telefonen')`,
  );
  const issuer = `https://idp.example/${uuidv7()}`;
  return {
    memberId: stays?.personId ?? '',
    membershipToEndId: stays?.membershipId ?? '',
    invitedId: invited?.personId ?? '',
    shutOutId: shutOut?.personId ?? '',
    successorId: successor?.personId ?? '',
    securedId: secured?.personId ?? '',
    forgottenId: forgotten?.personId ?? '',
    providerId: insert('identity_provider', { kind: 'OIDC', name: word, issuer, client_id: 'laeringsrum' }),
  };
}

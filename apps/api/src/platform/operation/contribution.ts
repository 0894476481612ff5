import { CONTRIBUTION_MINUTES, MOST_CONTRIBUTIONS, MOST_UNKNOWN_LINKS, Refusal } from '@laeringsrum/domain';
import { type DataSource } from 'typeorm';
import { hashToken } from '../http/session-cookie.js';
import { type OperationConnection } from './connection.js';
import { type Contribution, type Operation } from './operation.js';

/** Whoever tries links is counted by a hash of the address, like failed sign-ins. */
const subjectOf = ({ remoteAddress }: Operation): string => `contribution:${hashToken(remoteAddress)}`;

/**
 * What the contributor link of the request opens, and the walls' settings for it. Asked anew each time: nothing about a link is
 * remembered here.
 * @returns the reason where it opens nothing
 */
export async function openContribution(
  connection: OperationConnection,
  operation: Operation,
  name: string,
  counts: boolean,
): Promise<Contribution | Refusal> {
  if (operation.contributionHash === null) return new Refusal('CONTRIBUTION_UNKNOWN');
  const { rows } = await connection.ask('SELECT * FROM open_contribution($1, $2, $3, $4, $5, $6, $7, $8)', [
    ...[operation.contributionHash, subjectOf(operation), operation.today, counts, name],
    ...[MOST_CONTRIBUTIONS, MOST_UNKNOWN_LINKS, CONTRIBUTION_MINUTES],
  ]);
  const row = rows[0];
  if (!row) {
    operation.unknownContribution = true;
    return new Refusal('CONTRIBUTION_UNKNOWN');
  }
  if (row['state'] === 'THROTTLED')
    return new Refusal('TOO_MANY_ATTEMPTS', { minutes: Math.max(1, Number(row['wait'])) });
  if (row['state'] === 'REVOKED') return new Refusal('CONTRIBUTION_REVOKED');
  if (row['state'] === 'EXPIRED') return new Refusal('CONTRIBUTION_EXPIRED');
  return {
    linkId: String(row['link_id']),
    label: String(row['label']),
    expiresOn: String(row['expires_on']),
    programmeId: String(row['programme_id']),
    placeId: String(row['place_id']),
    placeName: String(row['place_name']),
    programmeEndsOn: row['programme_ends_on'] as string | null,
    interventionTitle: String(row['intervention_title']),
    measureId: row['measure_id'] as string | null,
    cycleId: row['cycle_id'] as string | null,
  };
}

/** A refused operation is rolled back; that a link was guessed at is counted after it, on a connection of its own. */
export async function noteUnknownContribution(dataSource: DataSource, operation: Operation): Promise<void> {
  operation.unknownContribution = false;
  await dataSource
    .query('SELECT note_sign_in_failure($1, $2)', [[subjectOf(operation)], CONTRIBUTION_MINUTES])
    .catch(() => undefined);
}

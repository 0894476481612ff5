import { Injectable } from '@nestjs/common';
import { requireLine, votedOutcome, type VotedOutcome } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict } from '../../platform/rows/versioned.js';
import { type VoteRow } from './vote.entity.js';
import { type GivenVote } from './vote.inputs.js';

/** What is voted on: a row that is held while its votes are counted. */
interface Question {
  readonly id: string;
  readonly programmeId: string;
  readonly placeId: string | null;
  readonly round: number;
}

/** Where the votes of a kind of question are kept. */
interface Ballot {
  readonly votes: new () => VoteRow;
  readonly table: string;
  readonly question: string;
}

/** Keeps one member's answer, and tells what has been decided by it. */
@Injectable()
export class VoteService {
  constructor(private readonly database: Database) {}

  /**
   * The row that is asked about is locked by the caller: of three at the same moment two decide.
   * @returns what is decided; null while it is open
   * @throws Refusal CONFLICT where it was given to an earlier round, DEVIATION_NEEDS_LINE
   */
  async give(
    { personId }: Pick<Scope, 'personId'>,
    { votes, table, question }: Ballot,
    subject: Question,
    given: GivenVote,
    eligible: readonly string[],
  ): Promise<VotedOutcome | null> {
    const { id, programmeId, placeId, round } = subject;
    if (round !== given.round) throw conflict(subject);
    requireLine(given.choice, given.line);
    await this.database.rows(
      `INSERT INTO ${table} (id, programme_id, place_id, ${question}, round, person_id, choice, line) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (${question}, round, person_id) DO UPDATE SET choice = excluded.choice, line = excluded.line, at = now()`,
      [given.id, programmeId, placeId, id, round, personId, given.choice, (given.line ?? '').trim()],
    );
    const standing = await this.database.read(votes, `${question} = $1 AND round = $2 ORDER BY at, id`, [
      id,
      round,
    ]);
    return votedOutcome(standing, eligible);
  }
}

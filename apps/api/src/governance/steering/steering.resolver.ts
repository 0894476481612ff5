import { Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { TeamProgress } from './team-progress.types.js';

const latestScores = `
SELECT DISTINCT ON (i.id) i.id AS "interventionId", i.code, p.name AS "placeName", s.score, s.proposed
FROM progress_score s JOIN intervention i ON i.id = s.intervention_id JOIN place p ON p.id = s.place_id
WHERE s.programme_id = $1 AND i.state <> 'ENDED' ORDER BY i.id, s.at DESC LIMIT 1000`;

@Resolver(() => TeamProgress)
export class SteeringResolver {
  constructor(private readonly database: Database) {}

  @Allow('steering:progress')
  @Query(() => [TeamProgress], {
    description: 'The latest word of each team; the coach’s word is the team’s own.',
  })
  async teamProgress(@AllowedScope() { programmeId }: Scope): Promise<TeamProgress[]> {
    const rows = await this.database.rows<TeamProgress>(latestScores, [programmeId]);
    return rows.sort((a, b) => a.code.localeCompare(b.code, 'da', { numeric: true }));
  }
}

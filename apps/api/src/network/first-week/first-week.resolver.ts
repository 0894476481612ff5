import { firstWeek, FirstWeekStep, type FirstWeekFacts, type FirstWeekStanding } from '@laeringsrum/domain';
import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';

@ObjectType('FirstWeekStanding')
export class FirstWeekStandingType implements FirstWeekStanding {
  @Field(() => FirstWeekStep)
  step: FirstWeekStep;

  @Field()
  done: boolean;

  @Field(() => Int, { nullable: true, description: 'Of how many places it holds, where places are counted.' })
  places: number | null;
}

/** What is there already, in one statement. The next seminar is ready with a venue and an agenda; without one there is nothing to arrange. */
const facts = `
SELECT (SELECT count(*)::int FROM place WHERE programme_id = $1) AS places,
  (SELECT count(DISTINCT place_id)::int FROM membership WHERE programme_id = $1 AND role IN ('LEARNING_AGENT', 'LOCAL_PROJECT_WORKER')
    AND place_id IS NOT NULL AND starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $2)) AS "placesWithPeople",
  (SELECT count(DISTINCT place_id)::int FROM intervention WHERE programme_id = $1 AND state <> 'ENDED' AND description <> '') AS "placesWithInterventions",
  (SELECT count(*)::int FROM project_meeting WHERE programme_id = $1) AS meetings,
  coalesce((SELECT s.venue <> '' AND EXISTS (SELECT 1 FROM agenda_item a WHERE a.seminar_id = s.id) FROM seminar s
    WHERE s.programme_id = $1 AND s.date >= $2 ORDER BY s.date LIMIT 1), true) AS "seminarReady",
  (SELECT count(DISTINCT place_id)::int FROM contact_note WHERE programme_id = $1) AS "placesSpokenTo"`;

@Resolver(() => FirstWeekStandingType)
export class FirstWeekResolver {
  constructor(private readonly database: Database) {}

  @Allow('frame:keep')
  @Query(() => [FirstWeekStandingType], { description: 'What the lead of a new cluster does first.' })
  async firstWeek(@AllowedScope() { programmeId, today }: Scope): Promise<readonly FirstWeekStandingType[]> {
    const row = await this.database.row<FirstWeekFacts>(facts, [programmeId, today]);
    return row ? firstWeek(row) : [];
  }
}

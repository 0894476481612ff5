import { Commitment, CommitmentState, type CommitmentStanding } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CommitmentStanding', {
  description: 'Where a place stands with one of the things it has bound itself to.',
})
export class CommitmentStandingType implements CommitmentStanding {
  @Field(() => Commitment)
  commitment: Commitment;

  @Field(() => CommitmentState)
  state: CommitmentState;
}

@ObjectType()
export class PlaceCommitments {
  @Field(() => ID)
  placeId: string;

  @Field(() => [CommitmentStandingType])
  standings: CommitmentStandingType[];

  @Field(() => Int, { description: 'That have not ended.' })
  interventions: number;

  @Field(() => [String], { description: 'Codes of interventions that are not described yet.' })
  undescribed: string[];
}

import { Role } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'A role of a person, as whoever keeps the list of people sees it.' })
export class KeptMembership {
  @Field(() => ID)
  id: string;

  @Field(() => Role)
  role: Role;

  @Field(() => ID, { nullable: true })
  placeId: string | null;

  @Field(() => String, { nullable: true })
  placeName: string | null;

  @Field(() => String, { nullable: true })
  groupKey: string | null;

  @Field(() => String, { nullable: true })
  groupNameDa: string | null;

  @Field(() => String, { nullable: true })
  groupNameEn: string | null;

  @Field(() => DateScalar)
  startsOn: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  actingUntil: string | null;

  @Field({ description: "Given by a group of the municipality's own directory; it comes and goes there." })
  byProvider: boolean;

  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'A person, with what only those who keep the list of people see.' })
export class KeptPerson {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  initials: string;

  @Field()
  email: string;

  @Field(() => DateTimeScalar, { nullable: true })
  disabledAt: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  lastSeenAt: Instant | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'A passkey or codes beside the password; told to the administrator alone.',
  })
  hasSecondFactor: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The person has asked to be deleted, which is done the night after.',
  })
  forgottenSince: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The person has asked by themselves to be deleted, and waits for an administrator.',
  })
  deletionAskedAt: Instant | null;

  @Field({ description: 'Has been here, or has a password.' })
  signsIn: boolean;

  @Field(() => Int)
  version: number;

  @Field(() => [KeptMembership])
  memberships: KeptMembership[];
}

@ObjectType({ description: 'What came of an invitation.' })
export class Invitation {
  @Field(() => KeptPerson)
  person: KeptPerson;

  @Field(() => String, {
    nullable: true,
    description: 'To be handed over in person: shown once, and only where no mail can be sent.',
  })
  link: string | null;

  @Field()
  mailed: boolean;
}

@ObjectType({
  description: 'What becomes of the rows of a kind that name a person, when the person is deleted.',
})
export class ForgottenThings {
  @Field({ description: 'The table it stands in: session, observation.' })
  kind: string;

  @Field(() => Int)
  count: number;

  @Field({ description: 'It is deleted with the person. Otherwise it stands, by somebody without a name.' })
  falls: boolean;
}

@ObjectType({ description: 'How many things of a kind a person answers for.' })
export class OwnedThings {
  @Field({ description: 'The table it stands in: intervention, action_point.' })
  kind: string;

  @Field(() => Int)
  count: number;
}

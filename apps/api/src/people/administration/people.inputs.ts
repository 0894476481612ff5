import { Role } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, ValidateIf } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { KeyText, RequiredText } from '../../platform/personal-data/free-text.js';

const given = (value: unknown): boolean => value !== null && value !== undefined;

@InputType({ isAbstract: true })
class MembershipFields {
  @Field(() => ID, { description: 'Of the membership.' })
  @IsUUID()
  id: string;

  @Field(() => Role)
  role: Role;

  @Field(() => ID, { nullable: true })
  @ValidateIf((_, value) => given(value))
  @IsUUID()
  placeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A staff member’s unit, where the role is not for the whole place.',
  })
  @ValidateIf((_, value) => given(value))
  @IsUUID()
  careUnitId?: string | null;

  @Field(() => String, { nullable: true })
  @KeyText(60)
  groupKey?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Today, unless another day is given.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until somebody is hired.' })
  actingUntil?: string | null;
}

@InputType()
export class InvitePersonInput extends MembershipFields {
  @Field(() => ID)
  @IsUUID()
  personId: string;

  @Field()
  @RequiredText(120)
  name: string;

  @Field()
  @KeyText(254)
  email: string;
}

@InputType()
export class GiveMembershipInput extends MembershipFields {
  @Field(() => ID)
  @IsUUID()
  personId: string;
}

@ArgsType()
export class EndMembershipArgs {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;

  @Field(() => DateScalar, { description: 'The last day. A day that is gone: at once.' })
  endsOn: string;
}

@ArgsType()
export class PersonArgs {
  @Field(() => ID)
  @IsUUID()
  personId: string;
}

@ArgsType()
export class HandOverArgs {
  @Field(() => ID)
  @IsUUID()
  personId: string;

  @Field(() => ID, { description: 'Who takes over.' })
  @IsUUID()
  successorId: string;
}

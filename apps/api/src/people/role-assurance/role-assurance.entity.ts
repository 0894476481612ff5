import { Assurance, Role } from '@laeringsrum/domain';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Min } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a programme asks of a role beyond what every programme does. */
@Entity('assurance_rule')
export class RoleAssurance {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  programmeId: string;

  @Column('text')
  role: Role;

  @Column('text')
  level: Assurance;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

@ObjectType('RoleAssurance', { description: 'How sure a sign-in must be for a role.' })
export class RoleAssuranceType {
  @Field(() => Role)
  role: Role;

  @Field(() => Assurance, { description: 'What every programme asks for; it is never less.' })
  least: Assurance;

  @Field(() => Assurance)
  level: Assurance;

  @Field(() => Int, { description: '0: nothing has been set.' })
  version: number;
}

@ArgsType()
export class SetRoleAssuranceArgs {
  @Field(() => Role)
  role: Role;

  @Field(() => Assurance)
  level: Assurance;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  version: number;
}

import {
  Assurance,
  IdentityProviderKind,
  IdentityShape,
  Role,
  type AssuranceValue,
  type GroupRole,
} from '@laeringsrum/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { EditableRow } from '../../platform/rows/place-row.js';

@ObjectType({
  description: "A group of the municipality's directory, and the role it gives at the provider's place.",
})
export class GroupRoleType implements GroupRole {
  @Field()
  group: string;

  @Field(() => Role)
  role: Role;
}

@ObjectType({
  description: 'A value of the claim that says how sure a sign-in was, and the level it stands for.',
})
export class AssuranceValueType implements AssuranceValue {
  @Field()
  value: string;

  @Field(() => Assurance)
  level: Assurance;
}

/** A municipality's own sign-in. The secret is not here: only what the environment calls it. */
@Entity()
@ObjectType()
export class IdentityProvider extends EditableRow {
  @Field(() => IdentityProviderKind)
  @Column('text')
  kind: IdentityProviderKind;

  @Field(() => IdentityShape)
  @Column('text', { default: 'STANDARD' })
  shape: IdentityShape;

  @Field()
  @Column('text')
  name: string;

  @Field({ description: 'The address of the issuer (OIDC), or its entity id (SAML).' })
  @Column('text')
  issuer: string;

  @Field({ description: 'What the issuer calls us.' })
  @Column('text')
  clientId: string;

  @Field({ description: 'The name of the secret in the environment.' })
  @Column('text', { default: '' })
  secretName: string;

  @Field({ description: 'Where people are sent (SAML).' })
  @Column('text', { default: '' })
  entryPoint: string;

  @Field({ description: "The issuer's public certificate (SAML)." })
  @Column('text', { default: '' })
  certificate: string;

  @Field()
  @Column('text', { default: 'name' })
  nameClaim: string;

  @Field()
  @Column('text', { default: 'email' })
  emailClaim: string;

  @Field()
  @Column('text', { default: 'groups' })
  groupsClaim: string;

  @Field({ description: 'Where one issuer serves many authorities: the claim that says which.' })
  @Column('text', { default: '' })
  requiredClaim: string;

  @Field()
  @Column('text', { default: '' })
  requiredValue: string;

  @Field(() => [GroupRoleType])
  @Column('jsonb', { default: [] })
  groupRoles: GroupRoleType[];

  @Field({
    description:
      "The claim that says how sure a sign-in was: acr, amr, an attribute. Empty: the municipality's own rules are trusted.",
  })
  @Column('text', { default: '' })
  assuranceClaim: string;

  @Field(() => [AssuranceValueType], { description: 'Empty: as OIOSAML writes the levels of NSIS.' })
  @Column('jsonb', { default: [] })
  assuranceValues: AssuranceValueType[];

  @Field(() => [String])
  @Column('text', { array: true, default: [] })
  domains: string[];

  @Field()
  @Column('boolean', { default: true })
  enabled: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

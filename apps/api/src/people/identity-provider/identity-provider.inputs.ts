import { Assurance, IdentityProviderKind, IdentityShape, Role } from '@laeringsrum/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, ValidateNested } from 'class-validator';
import { KeyText, KeyTexts, RequiredText } from '../../platform/personal-data/free-text.js';

@InputType()
export class GroupRoleInput {
  @Field()
  @KeyText(200)
  group: string;

  @Field(() => Role)
  role: Role;
}

@InputType()
export class AssuranceValueInput {
  @Field()
  @KeyText(200)
  value: string;

  @Field(() => Assurance)
  level: Assurance;
}

@InputType({ description: 'All of it, each time: nothing about a way in is left as it happened to be.' })
export class IdentityProviderInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field(() => IdentityProviderKind)
  kind: IdentityProviderKind;

  @Field(() => IdentityShape, { defaultValue: 'STANDARD' })
  shape: IdentityShape;

  @Field()
  @RequiredText(80)
  name: string;

  @Field()
  @KeyText(400)
  issuer: string;

  @Field()
  @KeyText(200)
  clientId: string;

  @Field({ defaultValue: '' })
  @KeyText(80)
  secretName: string;

  @Field({ defaultValue: '' })
  @KeyText(400)
  entryPoint: string;

  @Field({ defaultValue: '' })
  @KeyText(8000)
  certificate: string;

  @Field({ defaultValue: 'name' })
  @KeyText(200)
  nameClaim: string;

  @Field({ defaultValue: 'email' })
  @KeyText(200)
  emailClaim: string;

  @Field({ defaultValue: 'groups' })
  @KeyText(200)
  groupsClaim: string;

  @Field({ defaultValue: '' })
  @KeyText(200)
  requiredClaim: string;

  @Field({ defaultValue: '' })
  @KeyText(200)
  requiredValue: string;

  @Field(() => [GroupRoleInput], { defaultValue: [] })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => GroupRoleInput)
  groupRoles: GroupRoleInput[];

  @Field({ defaultValue: '' })
  @KeyText(200)
  assuranceClaim: string;

  @Field(() => [AssuranceValueInput], { defaultValue: [] })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AssuranceValueInput)
  assuranceValues: AssuranceValueInput[];

  @Field(() => [String], { defaultValue: [] })
  @ArrayMaxSize(20)
  @KeyTexts(120)
  domains: string[];

  @Field({ defaultValue: true })
  enabled: boolean;
}

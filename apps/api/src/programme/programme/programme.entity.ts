import { Commitment, ImagePolicy, type NeedsHelpThresholds } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';

/** A programme is data: places, tracks, themes, methods, groups with powers. Nothing in the code knows how many there are. */
@Entity()
@ObjectType()
export class Programme {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text')
  key: string;

  @Field()
  @Column('text')
  slug: string;

  @Field()
  @Column('text')
  title: string;

  @Field()
  @Column('text')
  shortTitle: string;

  @Field()
  @Column('text')
  purposeDa: string;

  @Field()
  @Column('text')
  purposeEn: string;

  @Field(() => DateScalar, { nullable: true, description: 'Where the application says so.' })
  @Column('date', { nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  endsOn: string | null;

  @Field()
  @Column('text')
  funder: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  leadApplicantPlaceKey: string | null;

  @Field()
  @Column('text')
  placeLevelDa: string;

  @Field()
  @Column('text')
  placeLevelEn: string;

  @Field()
  @Column('text')
  placeLevelPluralDa: string;

  @Field()
  @Column('text')
  placeLevelPluralEn: string;

  @Field(() => Int)
  @Column('int', { default: 0 })
  minimumTracksPerPlace: number;

  @Field(() => Int)
  @Column('int', { default: 12 })
  baselinePoints: number;

  @Field(() => [Commitment], { description: 'What each place has bound itself to.' })
  @Column('text', { array: true, default: '{}' })
  commitments: Commitment[];

  /** When a reason to follow up begins to hold, where the programme wants it otherwise than the rule does. */
  @Column('jsonb', { default: '{}' })
  needsHelp: Partial<NeedsHelpThresholds>;

  @Field(() => Int)
  @Column('int', { default: 12 })
  minimumUseful: number;

  @Field(() => Int)
  @Column('int', { default: 5 })
  smallGroupThreshold: number;

  @Field()
  @Column('text')
  smarteEDa: string;

  @Field()
  @Column('text')
  smarteEEn: string;

  @Field({ description: 'The platform counts its own time, as one sum for all.' })
  @Column('boolean', { default: false })
  countsPlatformTime: boolean;

  @Field({ description: 'Staff, leaders and citizens accept a stop-proposal.' })
  @Column('boolean', { default: false })
  threePartyAcceptance: boolean;

  @Field(() => Int, { description: 'More weeks than this against a milestone is a larger deviation.' })
  @Column('int', { default: 4 })
  deviationDelayWeeks: number;

  @Field(() => Int, { description: 'More percent of a budget line than this is a larger deviation.' })
  @Column('int', { default: 10 })
  deviationBudgetPercent: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'By so many months at least the programme may ask to be extended; nothing: it asks for none.',
  })
  @Column('int', { nullable: true })
  extensionLeastMonths: number | null;

  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  extensionMostMonths: number | null;

  @Field(() => Int, { description: 'A forecast further above the grant than this many percent is told.' })
  @Column('int', { default: 10 })
  budgetWarningPercent: number;

  @Field({ description: 'A member does not vote on what comes from the own place.' })
  @Column('boolean', { default: true })
  recusal: boolean;

  @Field(() => ImagePolicy, { description: 'Where pictures may be attached.' })
  @Column('text', { default: 'INTERVENTIONS' })
  imagePolicy: ImagePolicy;

  @Column('int', { default: 1 })
  version: number;
}

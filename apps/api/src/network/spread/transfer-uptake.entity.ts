import {
  AdaptationKind,
  DifferenceAbout,
  ElementKind,
  UptakeState,
  type Adaptation,
  type OwnElement,
} from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';
import { PackageElementType } from './transfer-package.entity.js';

@ObjectType({ description: 'What is different where it is taken up, in one line.' })
export class UptakeDifference {
  @Field(() => DifferenceAbout)
  about: DifferenceAbout;

  @Field()
  text: string;
}

@ObjectType('Adaptation', { description: 'How an element differs from the version that was taken up.' })
export class AdaptationType implements Adaptation {
  @Field()
  key: string;

  @Field(() => ElementKind)
  kind: ElementKind;

  @Field(() => AdaptationKind)
  change: AdaptationKind;

  @Field()
  before: string;

  @Field()
  after: string;

  @Field({ description: 'Why, where it touches the core.' })
  reason: string;
}

@ObjectType('OwnElement', {
  description: 'An element in the place’s own words, with why where the core is touched.',
})
export class OwnElementType extends PackageElementType implements OwnElement {
  @Field()
  reason: string;
}

/** A place that considers a concept, or has taken a version of it up: an intervention of its own, in its own words. */
@Entity()
@ObjectType()
export class TransferUptake extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  packageId: string;

  @Field(() => Int, {
    description: 'The version that was taken up; it is what the differences are measured from.',
  })
  @Column('int')
  versionNumber: number;

  @Column('int')
  seenVersion: number;

  @Field(() => UptakeState)
  @Column('text')
  state: UptakeState;

  @Column('uuid', { nullable: true })
  interventionId: string | null;

  @Column('jsonb', { default: '[]' })
  elements: OwnElement[];

  @Field(() => [UptakeDifference])
  @Column('jsonb', { default: '[]' })
  differences: UptakeDifference[];

  @Field({ description: 'What those who consider it would like to know.' })
  @Column('text', { default: '' })
  question: string;

  @Field({ description: 'What the origin can use of what was learned here.' })
  @Column('text', { default: '' })
  toldBack: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  toldBackOn: string | null;

  @Field(() => DateScalar)
  @Column('date')
  takenUpOn: string;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

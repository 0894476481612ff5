import { type CommentSubject } from '@laeringsrum/domain';
import { Column, Entity } from 'typeorm';
import { type Instant } from '../../platform/graphql/scalars.js';
import { PlaceRow } from '../../platform/rows/place-row.js';

/** Somebody has chosen to be told what is said of a thing, and has seen what was said until then. */
@Entity()
export class Follow extends PlaceRow {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  interventionId: string;

  @Column('text')
  subject: CommentSubject;

  @Column('uuid')
  subjectId: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  seenAt: Instant;
}

import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { rodeAlong } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Measure } from '../measure/measure.entity.js';
import { Annotation } from './annotation.entity.js';
import { AddAnnotationInput } from './annotation.inputs.js';
import { AnnotationService } from './annotation.service.js';

@Resolver(() => Annotation)
export class AnnotationResolver {
  constructor(
    private readonly annotations: AnnotationService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('annotation:write')
  @Mutation(() => Annotation)
  addAnnotation(@AllowedScope() scope: Scope, @Args('input') input: AddAnnotationInput): Promise<Annotation> {
    return this.annotations.add(scope, input);
  }

  @Allow('annotation:write')
  @Mutation(() => Measure)
  removeAnnotation(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Measure> {
    return this.annotations.remove(scope, id, version);
  }

  @ResolveField(() => PersonName, { nullable: true })
  author(@Parent() row: Annotation): Promise<PersonName | null> {
    return this.people.byId(row.authorId);
  }
}

@Resolver(() => Measure)
export class MeasureAnnotationsResolver {
  constructor(private readonly annotations: AnnotationService) {}

  @ResolveField(() => [Annotation], { name: 'annotations' })
  annotationsOf(@Parent() measure: Measure): Promise<Annotation[]> | Annotation[] {
    return rodeAlong<Annotation[]>(measure, 'annotations') ?? this.annotations.ofMeasure(measure.id);
  }
}

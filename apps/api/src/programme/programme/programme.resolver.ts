import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { Place } from '../place/place.entity.js';
import { Programme } from './programme.entity.js';
import { ProgrammeService } from './programme.service.js';
import {
  DevelopmentQuestion,
  DignityTheme,
  DocumentationTheme,
  Method,
  Objective,
  ProgrammeRole,
  Track,
} from './reference-terms.entity.js';

@Resolver(() => Programme)
export class ProgrammeResolver {
  constructor(private readonly programmes: ProgrammeService) {}

  @Allow('programme:read')
  @Query(() => Programme)
  programme(@AllowedScope() scope: Scope): Promise<Programme> {
    return this.programmes.current(scope);
  }

  @ResolveField(() => DateScalar, { description: 'The day in Copenhagen.' })
  today(): string {
    return currentOperation().today;
  }

  @ResolveField(() => [Place])
  places(@Parent() programme: Programme): Promise<Place[]> {
    return this.programmes.places(programme.id);
  }

  @ResolveField(() => [Track])
  tracks(@Parent() programme: Programme): Promise<Track[]> {
    return this.programmes.terms(Track, programme.id);
  }

  @ResolveField(() => [Method])
  methods(@Parent() programme: Programme): Promise<Method[]> {
    return this.programmes.terms(Method, programme.id);
  }

  @ResolveField(() => [DignityTheme])
  dignityThemes(@Parent() programme: Programme): Promise<DignityTheme[]> {
    return this.programmes.terms(DignityTheme, programme.id);
  }

  @ResolveField(() => [DocumentationTheme])
  documentationThemes(@Parent() programme: Programme): Promise<DocumentationTheme[]> {
    return this.programmes.terms(DocumentationTheme, programme.id);
  }

  @ResolveField(() => [Objective])
  objectives(@Parent() programme: Programme): Promise<Objective[]> {
    return this.programmes.terms(Objective, programme.id);
  }

  @ResolveField(() => [DevelopmentQuestion])
  developmentQuestions(@Parent() programme: Programme): Promise<DevelopmentQuestion[]> {
    return this.programmes.terms(DevelopmentQuestion, programme.id);
  }

  @ResolveField(() => [ProgrammeRole])
  roles(@Parent() programme: Programme): Promise<ProgrammeRole[]> {
    return this.programmes.terms(ProgrammeRole, programme.id);
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { MeasureCatalogueService } from './measure-catalogue.service.js';
import { CatalogueTemplate, MeasureCatalogue, OfferTemplateArgs } from './measure-catalogue.types.js';

@Resolver(() => MeasureCatalogue)
export class MeasureCatalogueResolver {
  constructor(private readonly catalogue: MeasureCatalogueService) {}

  @Allow('catalogue:keep')
  @Query(() => MeasureCatalogue)
  measureCatalogue(@AllowedScope() scope: Scope): Promise<MeasureCatalogue> {
    return this.catalogue.of(scope);
  }

  @Allow('catalogue:keep')
  @Mutation(() => CatalogueTemplate, {
    description: 'A ready-made number that is not offered any more goes on where it is in use.',
  })
  offerMeasureTemplate(
    @AllowedScope() scope: Scope,
    @Args() args: OfferTemplateArgs,
  ): Promise<CatalogueTemplate> {
    return this.catalogue.offer(scope, args);
  }
}

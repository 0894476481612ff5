import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { CommitmentService } from '../commitment/commitment.service.js';
import { CommitmentStandingType } from '../commitment/commitment.types.js';
import { OverviewService } from '../overview/overview.service.js';
import { CycleCounts, OverviewCell } from '../overview/overview.types.js';
import { ActionPoint } from '../seminar/seminar.entity.js';
import { TransferPackage } from '../spread/transfer-package.entity.js';
import { TransferUptake } from '../spread/transfer-uptake.entity.js';
import { PlaceSheetService } from './place-sheet.service.js';
import { PlaceLearning, PlacePerson, PlaceSheet, PlaceSheetArgs } from './place-sheet.types.js';

const scope = (): Scope => currentOperation().scopeFor('overview:read');

@Resolver(() => PlaceSheet)
export class PlaceSheetResolver {
  constructor(
    private readonly sheets: PlaceSheetService,
    private readonly overviews: OverviewService,
    private readonly commitments: CommitmentService,
  ) {}

  @Allow('overview:read')
  @Query(() => PlaceSheet, { nullable: true, description: 'A place on one page.' })
  placeSheet(@AllowedScope() allowed: Scope, @Args() { slug }: PlaceSheetArgs): Promise<PlaceSheet | null> {
    return this.sheets.of(allowed, slug);
  }

  @ResolveField(() => [OverviewCell])
  async cells(@Parent() { place }: PlaceSheet): Promise<OverviewCell[]> {
    return (await this.overviews.cells(scope(), { placeId: place.id })).cells;
  }

  @ResolveField(() => CycleCounts, { description: 'Of those one may see.' })
  cycleCounts(@Parent() { place }: PlaceSheet): Promise<CycleCounts> {
    return this.overviews.cycleCounts(scope(), place.id);
  }

  @ResolveField(() => [PlacePerson], { name: 'people' })
  peopleOf(@Parent() { place }: PlaceSheet): Promise<PlacePerson[]> {
    return this.sheets.people(scope(), place.id);
  }

  @ResolveField(() => [PlaceLearning], { description: 'The latest five.' })
  learnings(@Parent() { place }: PlaceSheet): Promise<PlaceLearning[]> {
    return this.sheets.learnings(place.id);
  }

  @ResolveField(() => [CommitmentStandingType], { name: 'commitments' })
  async commitmentsOf(@Parent() { place }: PlaceSheet): Promise<CommitmentStandingType[]> {
    return (await this.commitments.all(scope(), place.id))[0]?.standings ?? [];
  }

  @ResolveField(() => [ActionPoint], { description: 'Promised, and not done yet.' })
  actionPoints(@Parent() { place }: PlaceSheet): Promise<ActionPoint[]> {
    return this.sheets.actionPoints(place.id);
  }

  @ResolveField(() => [TransferPackage])
  concepts(@Parent() { place }: PlaceSheet): Promise<TransferPackage[]> {
    return this.sheets.concepts(place.id);
  }

  @ResolveField(() => [TransferUptake], { name: 'uptakes' })
  uptakesOf(@Parent() { place }: PlaceSheet): Promise<TransferUptake[]> {
    return this.sheets.uptakes(place.id);
  }
}

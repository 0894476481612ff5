import { maturityOf, Maturity, PackagePart, type PackagePart as Part } from '@laeringsrum/domain';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { CodeArgs } from '../../improvement/intervention/intervention.inputs.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowAnyone, AllowedScope } from '../../platform/access/allow.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { OverviewService } from '../overview/overview.service.js';
import { Overview, OverviewCell } from '../overview/overview.types.js';
import { LineageService } from './lineage.service.js';
import { PackageReadingService } from './package-reading.service.js';
import { SharedConceptService } from './shared-concept.service.js';
import {
  CreatePackageInput,
  PackageLinkArgs,
  PublishPackageArgs,
  SharedConceptArgs,
  TransferPackagesArgs,
  UpdatePackageArgs,
  WithdrawPackageArgs,
} from './spread.inputs.js';
import {
  FailedCycle,
  LineageLane,
  PackedCycle,
  SharedConceptAnswer,
  SpreadGauge,
  TransferPackages,
} from './spread.types.js';
import { TransferLink, TransferPackage, TransferPackageVersion } from './transfer-package.entity.js';
import { TransferPackageService } from './transfer-package.service.js';

@Resolver(() => TransferPackage)
export class TransferPackageResolver {
  constructor(
    private readonly service: TransferPackageService,
    private readonly reading: PackageReadingService,
    private readonly lineages: LineageService,
    private readonly interventions: InterventionService,
    private readonly people: PersonNameService,
    private readonly overview: OverviewService,
  ) {}

  @Allow('package:read')
  @Query(() => TransferPackages)
  transferPackages(
    @AllowedScope() scope: Scope,
    @Args() args: TransferPackagesArgs,
  ): Promise<TransferPackages> {
    const { trackKey = null, methodKey = null, words = null, skip } = args;
    return this.reading.list(scope, { trackKey, methodKey, words, skip: skip ?? 0 });
  }

  @Allow('package:read')
  @Query(() => TransferPackage, { nullable: true, description: 'By the code of its intervention.' })
  transferPackage(@AllowedScope() scope: Scope, @Args() { code }: CodeArgs): Promise<TransferPackage | null> {
    return this.reading.byCode(scope, code);
  }

  @Allow('package:write')
  @Mutation(() => TransferPackage)
  createPackage(
    @AllowedScope() scope: Scope,
    @Args('input') input: CreatePackageInput,
  ): Promise<TransferPackage> {
    return this.service.create(scope, input);
  }

  @Allow('package:write')
  @Mutation(() => TransferPackage)
  updatePackage(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdatePackageArgs,
  ): Promise<TransferPackage> {
    return this.service.update(scope, id, version, patch);
  }

  @Allow('package:write')
  @Mutation(() => TransferPackage, { description: 'The working copy becomes the next version.' })
  publishPackage(
    @AllowedScope() scope: Scope,
    @Args() { id, version, news }: PublishPackageArgs,
  ): Promise<TransferPackage> {
    return this.service.publish(scope, id, version, news ?? '');
  }

  @Allow('package:write')
  @Mutation(() => TransferPackage)
  withdrawPackage(
    @AllowedScope() scope: Scope,
    @Args() { id, version, reason }: WithdrawPackageArgs,
  ): Promise<TransferPackage> {
    return this.service.withdraw(scope, id, version, reason);
  }

  @Allow('package:share')
  @Mutation(() => TransferPackage, { description: 'Opens the concept to everybody, or shuts it again.' })
  setPackageLink(
    @AllowedScope() scope: Scope,
    @Args() { id, linkId, open }: PackageLinkArgs,
  ): Promise<TransferPackage> {
    return this.service.setLink(scope, id, linkId, open);
  }

  @ResolveField(() => Intervention)
  intervention(@Parent() pack: TransferPackage): Promise<Intervention | undefined> {
    return this.interventions.byId(pack.interventionId);
  }

  @ResolveField(() => PersonName, { nullable: true })
  contact(@Parent() pack: TransferPackage): Promise<PersonName | null> {
    return this.people.byId(pack.contactId);
  }

  @ResolveField(() => PackedCycle, {
    nullable: true,
    description: 'Null where the cycle it rests on is gone.',
  })
  cycle(@Parent() pack: TransferPackage): Promise<PackedCycle | null> {
    return this.reading.cycle(pack.id);
  }

  @ResolveField(() => Maturity, {
    nullable: true,
    description: 'Null where no closed cycle stands behind it any more.',
  })
  async maturity(@Parent() pack: TransferPackage): Promise<Maturity | null> {
    return maturityOf(await this.reading.cycle(pack.id));
  }

  @ResolveField(() => [PackagePart], { description: 'Required parts the working copy still lacks.' })
  gaps(@Parent() pack: TransferPackage): Promise<readonly Part[]> {
    return this.service.gaps(pack);
  }

  @ResolveField(() => [FailedCycle], { description: 'As far as one may see them.' })
  failedCycles(@Parent() pack: TransferPackage): Promise<FailedCycle[]> {
    return this.reading.failedCycles(pack.interventionId);
  }

  @ResolveField(() => TransferPackageVersion, { nullable: true })
  async latest(@Parent() pack: TransferPackage): Promise<TransferPackageVersion | null> {
    return (await this.reading.versions(pack.id))[0] ?? null;
  }

  @ResolveField(() => [TransferPackageVersion], { description: 'Newest first.' })
  versions(@Parent() pack: TransferPackage): Promise<TransferPackageVersion[]> {
    return this.reading.versions(pack.id);
  }

  @ResolveField(() => TransferLink, { nullable: true })
  async link(@Parent() pack: TransferPackage): Promise<TransferLink | null> {
    return (await this.reading.link(pack.id)) ?? null;
  }

  @ResolveField(() => OverviewCell, { nullable: true, description: 'The origin’s curve.' })
  cell(@Parent() pack: TransferPackage): Promise<OverviewCell | null> {
    return this.overview.cellOf(pack.interventionId);
  }

  @ResolveField(() => [LineageLane], {
    description: 'From the first concept of the line, in the order of the picture.',
  })
  lineage(@Parent() pack: TransferPackage): Promise<LineageLane[]> {
    return this.lineages.of(pack);
  }
}

@Resolver(() => TransferPackages)
export class SpreadGaugeResolver {
  constructor(private readonly reading: PackageReadingService) {}

  @ResolveField(() => SpreadGauge, { name: 'gauge' })
  gaugeOfPackages(): Promise<SpreadGauge> {
    return this.reading.gauge(currentOperation().scopeFor('package:read'));
  }
}

@Resolver(() => Overview)
export class OverviewGaugeResolver {
  constructor(private readonly reading: PackageReadingService) {}

  @ResolveField(() => SpreadGauge, { name: 'gauge' })
  gauge(): Promise<SpreadGauge> {
    return this.reading.gauge(currentOperation().scopeFor('overview:read'));
  }
}

@Resolver()
export class SharedConceptResolver {
  constructor(private readonly concepts: SharedConceptService) {}

  @AllowAnyone()
  @Query(() => SharedConceptAnswer)
  async sharedConcept(@Args() { key }: SharedConceptArgs): Promise<SharedConceptAnswer> {
    return { concept: await this.concepts.at(key) };
  }
}

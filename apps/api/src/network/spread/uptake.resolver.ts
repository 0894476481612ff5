import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { PackageReadingService } from './package-reading.service.js';
import { AdaptUptakeArgs, ConsiderPackageInput, TakeUpPackageInput, TellBackArgs } from './spread.inputs.js';
import { PackageElementType, TransferPackage } from './transfer-package.entity.js';
import { AdaptationType, OwnElementType, TransferUptake } from './transfer-uptake.entity.js';
import { UptakeService } from './uptake.service.js';

@Resolver(() => TransferUptake)
export class UptakeResolver {
  constructor(
    private readonly uptakes: UptakeService,
    private readonly packages: PackageReadingService,
    private readonly interventions: InterventionService,
    private readonly programmes: ProgrammeService,
  ) {}

  @Allow('package:takeUp')
  @Mutation(() => TransferUptake, { description: 'Shows the origin that one thinks of it.' })
  considerPackage(
    @AllowedScope() scope: Scope,
    @Args('input') input: ConsiderPackageInput,
  ): Promise<TransferUptake> {
    return this.uptakes.consider(scope, input);
  }

  @Allow('package:takeUp')
  @Mutation(() => TransferUptake, { description: 'An intervention of one’s own, with a first cycle ready.' })
  takeUpPackage(
    @AllowedScope() scope: Scope,
    @Args('input') input: TakeUpPackageInput,
  ): Promise<TransferUptake> {
    return this.uptakes.takeUp(scope, input);
  }

  @Allow('package:takeUp')
  @Mutation(() => TransferUptake)
  adaptUptake(
    @AllowedScope() scope: Scope,
    @Args() { id, version, input }: AdaptUptakeArgs,
  ): Promise<TransferUptake> {
    return this.uptakes.adapt(scope, id, version, input);
  }

  @Allow('package:takeUp')
  @Mutation(() => TransferUptake)
  tellBack(
    @AllowedScope() scope: Scope,
    @Args() { id, version, line }: TellBackArgs,
  ): Promise<TransferUptake> {
    return this.uptakes.tellBack(scope, id, version, line);
  }

  @Allow('package:takeUp')
  @Mutation(() => TransferUptake, { description: 'The new version is seen; nothing of one’s own changes.' })
  acknowledgePackageVersion(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<TransferUptake> {
    return this.uptakes.acknowledge(scope, id, version);
  }

  @ResolveField(() => Place)
  place(@Parent() uptake: TransferUptake): Promise<Place | undefined> {
    return this.programmes.place(uptake.placeId);
  }

  @ResolveField(() => Intervention, { nullable: true })
  async intervention(@Parent() { interventionId }: TransferUptake): Promise<Intervention | null> {
    return interventionId === null ? null : ((await this.interventions.byId(interventionId)) ?? null);
  }

  @ResolveField(() => TransferPackage)
  package(@Parent() uptake: TransferUptake): Promise<TransferPackage | undefined> {
    return this.packages.byId(uptake.packageId);
  }

  @ResolveField(() => [PackageElementType], {
    description: 'The place’s own words; an empty text is left out.',
  })
  elements(@Parent() uptake: TransferUptake): PackageElementType[] {
    return uptake.elements;
  }

  @ResolveField(() => [OwnElementType], { description: 'The same, with why where the core is touched.' })
  ownElements(@Parent() uptake: TransferUptake): OwnElementType[] {
    // A row from before reasons were kept has none.
    return uptake.elements.map((element) => ({ ...element, reason: element.reason ?? '' }));
  }

  @ResolveField(() => [PackageElementType], {
    description: 'Of the version that was taken up: what one differs from.',
  })
  takenElements(@Parent() uptake: TransferUptake): Promise<PackageElementType[]> {
    return this.uptakes.takenElements(uptake);
  }

  @ResolveField(() => [AdaptationType], { description: 'Computed against the version that was taken up.' })
  adaptations(@Parent() uptake: TransferUptake): Promise<readonly AdaptationType[]> {
    return this.uptakes.adaptations(uptake);
  }

  @ResolveField(() => Boolean, { description: 'There is a newer version that nobody here has seen yet.' })
  async newVersion(@Parent() uptake: TransferUptake): Promise<boolean> {
    const pack = await this.packages.byId(uptake.packageId);
    return pack !== undefined && pack.lastVersion > uptake.seenVersion;
  }

  @ResolveField(() => [AdaptationType], {
    description: 'What the newest version changed since the one taken up.',
  })
  newSince(@Parent() uptake: TransferUptake): Promise<readonly AdaptationType[]> {
    return this.uptakes.newSince(uptake);
  }
}

@Resolver(() => TransferPackage)
export class PackageUptakesResolver {
  constructor(private readonly uptakes: UptakeService) {}

  @ResolveField(() => [TransferUptake], {
    name: 'uptakes',
    description: 'Those who use it, and those who consider it.',
  })
  uptakesOf(@Parent() pack: TransferPackage): Promise<TransferUptake[]> {
    return this.uptakes.ofPackage(pack.id);
  }
}

@Resolver(() => Intervention)
export class InterventionSpreadResolver {
  constructor(
    private readonly uptakes: UptakeService,
    private readonly packages: PackageReadingService,
  ) {}

  @ResolveField(() => TransferUptake, {
    nullable: true,
    description: 'Where it began as another place’s concept.',
  })
  async uptake(@Parent() intervention: Intervention): Promise<TransferUptake | null> {
    return (await this.uptakes.ofIntervention(intervention.id)) ?? null;
  }

  @ResolveField(() => TransferPackage, { nullable: true })
  async transferPackage(@Parent() intervention: Intervention): Promise<TransferPackage | null> {
    return (await this.packages.ofIntervention(intervention.id)) ?? null;
  }
}

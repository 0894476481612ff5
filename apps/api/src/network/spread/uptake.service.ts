import { Injectable } from '@nestjs/common';
import {
  adaptationsOf,
  adaptedElements,
  Refusal,
  requireCoreReasons,
  requireTakeable,
  scaleVector,
  versionChanges,
  type Adaptation,
  type ElementChange,
  type OwnElement,
} from '@laeringsrum/domain';
import { GoalService } from '../../improvement/goal/goal.service.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { MeasureService } from '../../improvement/measure/measure.service.js';
import { CycleRampService } from '../../improvement/pdsa-cycle/cycle-ramp.service.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, requirePlace, updateVersion } from '../../platform/rows/versioned.js';
import { Track } from '../../programme/programme/reference-terms.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { PackageReadingService } from './package-reading.service.js';
import {
  type AdaptUptakeInput,
  type ConsiderPackageInput,
  type TakeUpPackageInput,
} from './spread.inputs.js';
import { type TransferPackage, type TransferPackageVersion } from './transfer-package.entity.js';
import { TransferUptake } from './transfer-uptake.entity.js';

/** How another place takes a concept up: considered, forked with a first test ready, adapted, and told of to the origin. */
@Injectable()
export class UptakeService {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageReadingService,
    private readonly programmes: ProgrammeService,
    private readonly interventions: InterventionService,
    private readonly measures: MeasureService,
    private readonly goals: GoalService,
    private readonly ramp: CycleRampService,
  ) {}

  /** In the order they came. */
  async ofPackage(packageId: string): Promise<TransferUptake[]> {
    const rows = await load(UptakeService.prototype.ofPackage, packageId, async (ids) =>
      grouped(
        await this.database.read(
          TransferUptake,
          'package_id = ANY ($1) ORDER BY state DESC, taken_up_on, id',
          [ids],
        ),
        ids,
        (row) => row.packageId,
      ),
    );
    return rows ?? [];
  }

  ofIntervention(interventionId: string): Promise<TransferUptake | undefined> {
    return load(UptakeService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(TransferUptake, 'intervention_id = ANY ($1)', [ids]);
      return new Map(rows.map((row) => [row.interventionId ?? '', row]));
    });
  }

  async adaptations(uptake: TransferUptake): Promise<readonly Adaptation[]> {
    if (uptake.state === 'CONSIDERING') return [];
    const version = await this.versionOf(uptake.packageId, uptake.versionNumber);
    return adaptationsOf(version.elements, uptake.elements);
  }

  /** The elements of the version that was taken up. */
  async takenElements(uptake: TransferUptake): Promise<TransferPackageVersion['elements']> {
    return (await this.versionOf(uptake.packageId, uptake.versionNumber)).elements;
  }

  /** What the newest version changed since the one that was taken up. */
  async newSince(uptake: TransferUptake): Promise<readonly Adaptation[]> {
    const versions = await this.packages.versions(uptake.packageId);
    const taken = versions.find(({ number }) => number === uptake.versionNumber);
    const newest = versions[0];
    return taken && newest ? versionChanges(taken.elements, newest.elements) : [];
  }

  async consider(scope: Scope, input: ConsiderPackageInput): Promise<TransferUptake> {
    const pack = await this.takeable(scope, input.packageId, input.placeId, null);
    await this.database.manager.insert(TransferUptake, {
      ...{ id: input.id, programmeId: pack.programmeId, placeId: input.placeId, packageId: pack.id },
      ...{ versionNumber: pack.lastVersion, seenVersion: pack.lastVersion, state: 'CONSIDERING' },
      ...{ question: input.question.trim(), takenUpOn: scope.today, byId: scope.personId },
    });
    return this.row(input.id);
  }

  /** A fork: an intervention of one's own, what is measured and wanted, and a first test as small as it can be. What one expects is left to say. */
  async takeUp(scope: Scope, input: TakeUpPackageInput): Promise<TransferUptake> {
    const { manager } = this.database;
    const considering = await manager.findOneBy(TransferUptake, {
      packageId: input.packageId,
      placeId: input.placeId,
      state: 'CONSIDERING',
    });
    const pack = await this.takeable(scope, input.packageId, input.placeId, considering);
    const version = await this.versionOf(pack.id, pack.lastVersion);
    const own = this.own(version, input.changes);
    await this.fork(scope, pack, version, own, input);
    const said = {
      ...{ state: 'TAKEN_UP' as const, interventionId: input.interventionId, takenUpOn: scope.today },
      ...{ versionNumber: version.number, seenVersion: version.number, byId: scope.personId },
      ...{ elements: [...own], differences: spoken(input.differences) },
    };
    if (considering) return updateVersion(manager, TransferUptake, considering, considering.version, said);
    await manager.insert(TransferUptake, {
      ...{ id: input.id, programmeId: pack.programmeId, placeId: input.placeId, packageId: pack.id },
      ...said,
    });
    return this.row(input.id);
  }

  async adapt(scope: Scope, id: string, version: number, input: AdaptUptakeInput): Promise<TransferUptake> {
    const uptake = await fetchForChange(this.database.manager, TransferUptake, id, scope);
    if (uptake.state !== 'TAKEN_UP') throw new Refusal('VALIDATION', { field: 'id' });
    const taken = await this.versionOf(uptake.packageId, uptake.versionNumber);
    return updateVersion(this.database.manager, TransferUptake, uptake, version, {
      elements: [...this.own(taken, input.changes)],
      differences: spoken(input.differences),
    });
  }

  async tellBack(scope: Scope, id: string, version: number, line: string): Promise<TransferUptake> {
    const uptake = await fetchForChange(this.database.manager, TransferUptake, id, scope);
    const told = line.trim();
    return updateVersion(this.database.manager, TransferUptake, uptake, version, {
      ...{ toldBack: told, toldBackOn: told === '' ? null : scope.today },
    });
  }

  /** "We have seen it": the notice is gone, and nothing of one's own has changed. */
  async acknowledge(scope: Scope, id: string, version: number): Promise<TransferUptake> {
    const uptake = await fetchForChange(this.database.manager, TransferUptake, id, scope);
    const pack = await this.packages.byId(uptake.packageId);
    return updateVersion(this.database.manager, TransferUptake, uptake, version, {
      seenVersion: pack?.lastVersion ?? uptake.seenVersion,
    });
  }

  private async fork(
    scope: Scope,
    pack: TransferPackage,
    version: TransferPackageVersion,
    own: readonly OwnElement[],
    ids: TakeUpPackageInput,
  ): Promise<void> {
    const origin = await this.interventions.byId(pack.interventionId);
    if (!origin) throw new Refusal('NOT_FOUND');
    const track = await this.programmes.term(Track, origin.trackId);
    const mine = await this.interventions.create(scope, {
      ...{ id: ids.interventionId, placeId: ids.placeId, careUnitId: ids.careUnitId ?? null },
      ...{
        title: version.title,
        trackKey: track?.key ?? '',
        description: version.summary,
        because: origin.because,
      },
    });
    const [measured] = await this.measures.ofIntervention(origin.id);
    if (measured)
      await this.measures.create(scope, {
        ...{ id: ids.measureId, interventionId: mine.id, definitionId: measured.definitionId },
        ...{ kind: measured.kind, frequency: measured.frequency, startsOn: scope.today },
      });
    const [goal] = await this.goals.ofIntervention(origin.id);
    if (goal)
      await this.goals.create(scope, {
        ...{ id: ids.goalId, interventionId: mine.id, measureId: measured ? ids.measureId : null },
        ...{ direction: goal.direction, what: goal.what, unit: goal.unit },
      });
    const steps = own.filter(({ kind, text }) => kind === 'STEP' && text !== '').map(({ text }) => text);
    await this.ramp.insert(scope, mine, {
      ...{ id: ids.cycleId, interventionId: mine.id, title: version.title.slice(0, 120) },
      ...{ plan: steps.join('\n').slice(0, 2000), measureId: measured ? ids.measureId : null },
      ...{ scaleStep: 'ONE_CITIZEN', ...scaleVector('ONE_CITIZEN') },
    });
  }

  private async takeable(
    scope: Scope,
    packageId: string,
    placeId: string,
    considering: TransferUptake | null,
  ): Promise<TransferPackage> {
    const { manager } = this.database;
    const pack = await this.packages.byId(packageId);
    if (!pack) throw new Refusal('NOT_FOUND');
    if (!(await this.programmes.place(placeId))) throw new Refusal('NOT_FOUND', { field: 'placeId' });
    requirePlace(scope, placeId);
    const already = considering === null && (await manager.existsBy(TransferUptake, { packageId, placeId }));
    const cycle = await this.packages.cycle(packageId);
    requireTakeable({ ...pack, cycle }, placeId, already);
    return pack;
  }

  private own(version: TransferPackageVersion, changes: readonly ElementChange[]): readonly OwnElement[] {
    const own = adaptedElements(version.elements, changes);
    requireCoreReasons(adaptationsOf(version.elements, own));
    return own;
  }

  private async versionOf(packageId: string, number: number): Promise<TransferPackageVersion> {
    const version = (await this.packages.versions(packageId)).find((one) => one.number === number);
    if (!version) throw new Refusal('NOT_FOUND');
    return version;
  }

  private row(id: string): Promise<TransferUptake> {
    return this.database.manager.findOneByOrFail(TransferUptake, { id });
  }
}

const spoken = (differences: AdaptUptakeInput['differences']) =>
  differences
    .filter(({ text }) => text.trim() !== '')
    .map(({ about, text }) => ({ about, text: text.trim() }));

import { Injectable } from '@nestjs/common';
import {
  linkToken,
  packageGaps,
  Refusal,
  requireElements,
  requirePackable,
  requirePublishable,
  untoldFailures,
  type PackageContent,
  type PackagePart,
} from '@laeringsrum/domain';
import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { PdsaCycle } from '../../improvement/pdsa-cycle/pdsa-cycle.entity.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { emptiedFields, fetchForChange, sentFields, updateVersion } from '../../platform/rows/versioned.js';
import { type CreatePackageInput, type PackagePatch } from './spread.inputs.js';
import { TransferLink, TransferPackage, TransferPackageVersion } from './transfer-package.entity.js';
import { PackageReadingService } from './package-reading.service.js';

/** How a concept comes about at its place: begun from a closed cycle, written, published in versions, withdrawn. */
@Injectable()
export class TransferPackageService {
  constructor(
    private readonly database: Database,
    private readonly reading: PackageReadingService,
  ) {}

  /** Begins with what the cycle and its intervention say already. */
  async create(scope: Scope, input: CreatePackageInput): Promise<TransferPackage> {
    const { manager } = this.database;
    const intervention = await fetchForChange(manager, Intervention, input.interventionId, scope);
    const cycle = await manager.findOneBy(PdsaCycle, { id: input.cycleId, interventionId: intervention.id });
    requirePackable(cycle);
    if (await manager.existsBy(TransferPackage, { interventionId: intervention.id }))
      throw new Refusal('PACKAGE_EXISTS', { field: 'interventionId' });
    const failed = await this.reading.failedCycles(intervention.id);
    const steps = (cycle?.plan ?? '').split('\n').filter((line) => line.trim() !== '');
    const { programmeId, placeId } = intervention;
    await manager.insert(TransferPackage, {
      ...{ id: input.id, programmeId, placeId, interventionId: intervention.id, cycleId: input.cycleId },
      title: intervention.title.slice(0, 120),
      elements: steps
        .slice(0, 5)
        .map((text) => ({ key: uuidv7(), kind: 'STEP' as const, text: text.trim().slice(0, 300) })),
      told: failed.map(({ number, line }) => ({
        ...{ cycleNumber: number, line: line.slice(0, 300), omittedBecause: '' },
      })),
      contactId: intervention.responsibleId ?? scope.personId,
      updatedById: scope.personId,
    });
    return manager.findOneByOrFail(TransferPackage, { id: input.id });
  }

  async update(scope: Scope, id: string, version: number, patch: PackagePatch): Promise<TransferPackage> {
    const { manager } = this.database;
    const pack = await fetchForChange(manager, TransferPackage, id, scope);
    const sent = emptiedFields(manager, TransferPackage, sentFields(patch));
    if (sent.elements) requireElements(sent.elements);
    return updateVersion(manager, TransferPackage, pack, version, { ...sent, ...this.changedBy(scope) });
  }

  /** What stands in the working copy becomes the next version, all required parts in it. */
  async publish(scope: Scope, id: string, version: number, news: string): Promise<TransferPackage> {
    const { manager } = this.database;
    const pack = await fetchForChange(manager, TransferPackage, id, scope);
    const [cycle] = await this.reading.cyclesOf([pack.id]);
    requirePackable(cycle ?? null);
    requirePublishable(await this.content(pack));
    const number = pack.lastVersion + 1;
    const updated = await updateVersion(manager, TransferPackage, pack, version, {
      ...{ state: 'PUBLISHED', lastVersion: number, withdrawnReason: '' },
      ...this.changedBy(scope),
    });
    const { programmeId, placeId, title, summary, elements, context, needs, cost, ethics, told } = pack;
    await manager.insert(TransferPackageVersion, {
      ...{
        id: uuidv7(),
        programmeId,
        placeId,
        packageId: pack.id,
        number,
        news: news.trim(),
        byId: scope.personId,
      },
      ...{ title, summary, elements, context, needs, cost, ethics, told },
    });
    return updated;
  }

  /** It is told still, to those who use it and those who read; nobody begins on it. */
  async withdraw(scope: Scope, id: string, version: number, reason: string): Promise<TransferPackage> {
    const { manager } = this.database;
    const pack = await fetchForChange(manager, TransferPackage, id, scope);
    if (pack.lastVersion === 0) throw new Refusal('VALIDATION', { field: 'id' });
    return updateVersion(manager, TransferPackage, pack, version, {
      ...{ state: 'WITHDRAWN', withdrawnReason: reason.trim() },
      ...this.changedBy(scope),
    });
  }

  async gaps(pack: TransferPackage): Promise<readonly PackagePart[]> {
    return packageGaps(await this.content(pack));
  }

  /** The lead opens a concept to everybody, and shuts it again; the address stays the same. */
  async setLink(scope: Scope, packageId: string, linkId: string, open: boolean): Promise<TransferPackage> {
    const { manager } = this.database;
    const pack = await manager.findOneBy(TransferPackage, { id: packageId });
    if (!pack) throw new Refusal('NOT_FOUND');
    if (pack.lastVersion === 0) throw new Refusal('VALIDATION', { field: 'id' });
    const standing = await manager.findOneBy(TransferLink, { packageId });
    if (standing) await updateVersion(manager, TransferLink, standing, standing.version, { open });
    else
      await manager.insert(TransferLink, {
        ...{ id: linkId, programmeId: pack.programmeId, placeId: pack.placeId, packageId, open },
        ...{ addressKey: linkToken(randomBytes(20)), byId: scope.personId },
      });
    return pack;
  }

  private async content(pack: TransferPackage): Promise<PackageContent> {
    const [failed, hasEffect] = await Promise.all([
      this.reading.failedCycles(pack.interventionId),
      this.reading.hasEffect(pack.interventionId),
    ]);
    return { ...pack, hasEffect, untold: untoldFailures(failed, pack.told) };
  }

  private changedBy({ personId }: Scope) {
    return { updatedAt: () => 'now()', updatedById: personId };
  }
}

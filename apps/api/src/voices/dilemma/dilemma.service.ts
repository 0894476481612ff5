import { Injectable } from '@nestjs/common';
import { MOST_DILEMMAS, Refusal, requireDraft, requireHandable } from '@laeringsrum/domain';
import { findPersonalData } from '@laeringsrum/personal-data';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, fetchForChange, givenFields, updateVersion } from '../../platform/rows/versioned.js';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { Dilemma } from './dilemma.entity.js';
import { type DilemmaPatch, type DraftDilemmaInput } from './dilemma.inputs.js';

const mostListed = 100;

@Injectable()
export class DilemmaService {
  constructor(
    private readonly database: Database,
    private readonly interventions: InterventionService,
  ) {}

  /** Newest first: one's own drafts, and what has been handed over. The wall hides everything else. */
  ofIntervention(interventionId: string): Promise<Dilemma[]> {
    return load(DilemmaService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(
        Dilemma,
        `id IN (SELECT l.id FROM unnest($1::uuid[]) AS of (id) CROSS JOIN LATERAL (
           SELECT id FROM dilemma WHERE intervention_id = of.id ORDER BY at DESC LIMIT ${mostListed}) l)
         ORDER BY at DESC, id`,
        [ids],
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  async draft(scope: Scope, input: DraftDilemmaInput): Promise<Dilemma> {
    const { manager } = this.database;
    const at = await fetchForChange(manager, Intervention, input.interventionId, scope);
    await this.interventions.requireOwnUnit(at.id);
    const open = await this.database.row<{ count: number }>(
      "SELECT count(*)::int AS count FROM dilemma WHERE intervention_id = $1 AND answer = ''",
      [at.id],
    );
    if ((open?.count ?? 0) >= MOST_DILEMMAS) throw new Refusal('TOO_MANY', { max: MOST_DILEMMAS });
    await manager.insert(Dilemma, {
      ...{ id: input.id, programmeId: at.programmeId, placeId: at.placeId, interventionId: at.id },
      ...{ text: input.text.trim(), considerations: input.considerations ?? [], authorId: scope.personId },
      ...{ level: input.level ?? null, dimension: input.dimension ?? null },
    });
    return manager.findOneByOrFail(Dilemma, { id: input.id });
  }

  async update(scope: Scope, id: string, version: number, patch: DilemmaPatch): Promise<Dilemma> {
    const dilemma = await this.ownDraft(scope, id);
    const { text, considerations, ...rest } = givenFields(patch);
    return updateVersion(this.database.manager, Dilemma, dilemma, version, {
      ...rest,
      ...(text === undefined ? {} : { text: text.trim() }),
      ...(considerations ? { considerations } : {}),
      updatedAt: () => 'now()',
    });
  }

  /** To the team, without the author's name; from then on it stands as it is. */
  async handOver(scope: Scope, id: string, version: number, unnamed: boolean): Promise<Dilemma> {
    const dilemma = await this.ownDraft(scope, id);
    requireHandable(dilemma, unnamed);
    if (findPersonalData(dilemma.text).length > 0) throw new Refusal('DILEMMA_CONTACT', { field: 'text' });
    return updateVersion(this.database.manager, Dilemma, dilemma, version, {
      state: 'HANDED_OVER',
      handedOverOn: scope.today,
      updatedAt: () => 'now()',
    });
  }

  async remove(scope: Scope, id: string, version: number): Promise<Intervention> {
    const dilemma = await this.ownDraft(scope, id);
    if (dilemma.version !== version) throw conflict(dilemma);
    await this.database.manager.delete(Dilemma, { id, version });
    return this.database.manager.findOneByOrFail(Intervention, { id: dilemma.interventionId });
  }

  async answer(scope: Scope, id: string, version: number, answer: string): Promise<Dilemma> {
    const dilemma = await fetchForChange(this.database.manager, Dilemma, id, scope);
    if (dilemma.state === 'DRAFT') throw new Refusal('FORBIDDEN');
    return updateVersion(this.database.manager, Dilemma, dilemma, version, {
      answer: answer.trim(),
      updatedAt: () => 'now()',
    });
  }

  /** @throws Refusal FORBIDDEN for another's, DILEMMA_HANDED_OVER */
  private async ownDraft(scope: Scope, id: string): Promise<Dilemma> {
    const dilemma = await fetchForChange(this.database.manager, Dilemma, id, scope);
    if (dilemma.authorId !== scope.personId) throw new Refusal('FORBIDDEN');
    requireDraft(dilemma.state);
    return dilemma;
  }
}

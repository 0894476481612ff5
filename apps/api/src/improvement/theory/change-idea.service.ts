import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { type QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import {
  emptiedFields,
  fetchForChange,
  givenFields,
  sentFields,
  updateVersion,
} from '../../platform/rows/versioned.js';
import { ChangeIdea } from './change-idea.entity.js';
import { Driver } from './driver.entity.js';
import { LAST } from './driver.service.js';
import { TheoryOrderService } from './theory-order.service.js';
import { type AddChangeIdeaInput, type ChangeIdeaPatch } from './theory.inputs.js';

@Injectable()
export class ChangeIdeaService {
  constructor(
    private readonly database: Database,
    private readonly order: TheoryOrderService,
  ) {}

  /** @returns the intervention whose theory it is, as do the others */
  async add(scope: Scope, input: AddChangeIdeaInput): Promise<string> {
    const driver = await fetchForChange(this.database.manager, Driver, input.driverId, scope);
    const { programmeId, placeId, interventionId } = driver;
    await this.order.requireRoom(interventionId);
    await this.order.requireDriver(driver.id, interventionId, 'driverId');
    const siblings = await this.order.ideasOn(interventionId, driver.id);
    const { nameMe, index, ...own } = givenFields(input);
    await this.database.manager.insert(ChangeIdea, {
      ...own,
      text: input.text.trim(),
      programmeId,
      placeId,
      interventionId,
      position: siblings.length,
      ...(nameMe ? named(scope) : {}),
      updatedById: scope.personId,
    });
    await this.order.place('change_idea', siblings, input.id, index ?? LAST);
    return interventionId;
  }

  async update(scope: Scope, id: string, version: number, patch: ChangeIdeaPatch): Promise<string> {
    const idea = await this.standing(scope, id);
    const { nameMe, ...own } = sentFields(patch);
    await this.change(scope, idea, version, {
      ...emptiedFields(this.database.manager, ChangeIdea, own),
      ...(nameMe === true ? named(scope) : nameMe === false ? unnamed : {}),
    });
    return idea.interventionId;
  }

  async move(scope: Scope, id: string, version: number, driverId: string, index: number): Promise<string> {
    const idea = await this.standing(scope, id);
    const { interventionId } = idea;
    await this.order.requireRoom(interventionId, 0);
    await this.order.requireDriver(driverId, interventionId, 'driverId');
    await this.change(scope, idea, version, { driverId });
    await this.order.place('change_idea', await this.order.ideasOn(interventionId, driverId), id, index);
    return interventionId;
  }

  /** Out of the diagram; a cycle that tests it still tells what it tests. */
  async remove(scope: Scope, id: string, version: number): Promise<string> {
    const idea = await this.standing(scope, id);
    await this.change(scope, idea, version, { removedAt: () => 'now()' });
    return idea.interventionId;
  }

  async restore(scope: Scope, id: string, version: number): Promise<string> {
    const idea = await fetchForChange(this.database.manager, ChangeIdea, id, scope);
    if (idea.removedAt === null) return idea.interventionId;
    const driver = await this.database.manager.findOneBy(Driver, { id: idea.driverId });
    if (!driver || driver.removedAt !== null) throw new Refusal('THEORY_PARENT_GONE');
    await this.order.requireRoom(idea.interventionId);
    await this.change(scope, idea, version, { removedAt: null });
    return idea.interventionId;
  }

  private async standing(scope: Scope, id: string): Promise<ChangeIdea> {
    const idea = await fetchForChange(this.database.manager, ChangeIdea, id, scope);
    if (idea.removedAt !== null) throw new Refusal('NOT_FOUND');
    return idea;
  }

  private change(
    scope: Scope,
    idea: ChangeIdea,
    version: number,
    patch: QueryDeepPartialEntity<ChangeIdea>,
  ): Promise<ChangeIdea> {
    return updateVersion(this.database.manager, ChangeIdea, idea, version, {
      ...patch,
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
  }
}

/** Who had the idea is kept from the moment they say yes, and forgotten when they say no. */
const named = (scope: Scope) => ({ authorId: scope.personId, authorConsentedAt: () => 'now()' });
const unnamed = { authorId: null, authorConsentedAt: null };

import { Injectable } from '@nestjs/common';
import { Refusal, requireShared } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, updateVersion } from '../../platform/rows/versioned.js';
import { KnowledgeSharing } from './knowledge-sharing.entity.js';
import { type KnowledgeSharingInput } from './knowledge-sharing.inputs.js';

const mostEntries = 200;

@Injectable()
export class KnowledgeSharingService {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  all({ programmeId }: Scope): Promise<KnowledgeSharing[]> {
    return this.database.read(
      KnowledgeSharing,
      `programme_id = $1 ORDER BY on_day DESC, id DESC LIMIT ${mostEntries}`,
      [programmeId],
    );
  }

  async log(scope: Scope, input: KnowledgeSharingInput): Promise<KnowledgeSharing> {
    const { manager } = this.database;
    const { id, onDay, kind } = input;
    requireShared(onDay, scope.today);
    const said = { onDay, kind, withWhom: input.withWhom.trim(), what: input.what.trim() };
    const standing = await manager.findOneBy(KnowledgeSharing, { id });
    if (standing) {
      if (input.version == null) throw conflict(standing);
      return updateVersion(manager, KnowledgeSharing, standing, input.version, said);
    }
    if (input.version != null) throw new Refusal('NOT_FOUND');
    await manager.insert(KnowledgeSharing, {
      ...{ id, ...said, programmeId: scope.programmeId, byId: scope.personId },
    });
    return manager.findOneByOrFail(KnowledgeSharing, { id });
  }

  async remove(id: string, version: number): Promise<KnowledgeSharing> {
    const { manager } = this.database;
    const standing = await manager.findOneBy(KnowledgeSharing, { id });
    if (!standing) throw new Refusal('NOT_FOUND');
    if (standing.version !== version) throw conflict(standing);
    await manager.delete(KnowledgeSharing, { id });
    return standing;
  }
}

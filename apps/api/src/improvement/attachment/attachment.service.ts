import { Injectable } from '@nestjs/common';
import {
  imagesAllowed,
  MAX_ATTACHMENTS,
  Refusal,
  requireAttachable,
  type FileKind,
} from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { Attachment } from './attachment.entity.js';
import { type FileToStore, type SentFile, type StoredFile } from './attachment.types.js';

/** What was removed can come back for so long; then its content is gone. */
const RESTORE_DAYS = 30;

@Injectable()
export class AttachmentService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
  ) {}

  /** Those of the intervention itself; its cycles' files are with them. */
  ofIntervention(interventionId: string): Promise<Attachment[]> {
    return load(AttachmentService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(
        Attachment,
        `intervention_id = ANY ($1) AND cycle_id IS NULL AND removed_at IS NULL ORDER BY at`,
        [ids],
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  ofCycle(cycleId: string): Promise<Attachment[]> {
    return load(AttachmentService.prototype.ofCycle, cycleId, async (ids) => {
      const rows = await this.database.read(
        Attachment,
        'cycle_id = ANY ($1) AND removed_at IS NULL ORDER BY at',
        [ids],
      );
      return grouped(rows, ids, (row) => row.cycleId ?? '');
    }).then((rows) => rows ?? []);
  }

  /**
   * May this person attach this file here? Asked before its bytes are read, and again when it is stored.
   * @throws Refusal NOT_FOUND, FORBIDDEN, ATTACHMENT_*
   */
  async requireRoom(scope: Scope, file: SentFile): Promise<{ kind: FileKind; placeId: string }> {
    const { manager } = this.database;
    const intervention = await fetchForChange(manager, Intervention, file.interventionId, scope);
    if (file.cycleId !== null) {
      const cycle = await fetchForChange(manager, PdsaCycle, file.cycleId, scope);
      if (cycle.interventionId !== intervention.id)
        throw new Refusal('UNKNOWN_REFERENCE', { field: 'cycleId' });
    }
    const { imagePolicy } = await this.programmes.current(scope);
    const allowsImages = imagesAllowed(imagePolicy, file.cycleId !== null);
    const kind = requireAttachable({ ...file, allowsImages });
    // Not counting itself: what is sent again finds the room it has taken.
    const found = await this.database.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM attachment
       WHERE intervention_id = $1 AND cycle_id IS NOT DISTINCT FROM $2 AND id <> $3 AND removed_at IS NULL`,
      [intervention.id, file.cycleId, file.id],
    );
    if ((found?.count ?? 0) >= MAX_ATTACHMENTS)
      throw new Refusal('ATTACHMENT_TOO_MANY', { max: MAX_ATTACHMENTS });
    return { kind, placeId: intervention.placeId };
  }

  async store(scope: Scope, file: FileToStore): Promise<StoredFile> {
    // The intervention is locked, so that two at once do not both find the last room.
    await this.database.rows('SELECT 1 FROM intervention WHERE id = $1 FOR UPDATE', [file.interventionId]);
    const { kind, placeId } = await this.requireRoom(scope, file);
    const wall = { programmeId: scope.programmeId, placeId };
    await this.database.manager.insert(Attachment, {
      id: file.id,
      ...wall,
      interventionId: file.interventionId,
      cycleId: file.cycleId,
      name: file.name,
      mediaType: kind.mediaType,
      bytes: file.content.length,
      byId: scope.personId,
    });
    await this.database.rows(
      'INSERT INTO attachment_content (id, programme_id, place_id, content) VALUES ($1, $2, $3, $4)',
      [file.id, wall.programmeId, wall.placeId, file.content],
    );
    return { id: file.id, name: file.name, mediaType: kind.mediaType, bytes: file.content.length };
  }

  /** Read through the walls. @throws Refusal NOT_FOUND, also for what was removed */
  async open(id: string): Promise<{ name: string; mediaType: string; content: Buffer }> {
    const found = await this.database.row<{ name: string; mediaType: string; content: Buffer }>(
      `SELECT a.name, a.media_type AS "mediaType", c.content FROM attachment a JOIN attachment_content c ON c.id = a.id
       WHERE a.id = $1 AND a.removed_at IS NULL`,
      [id],
    );
    if (!found) throw new Refusal('NOT_FOUND');
    return found;
  }

  async remove(scope: Scope, id: string, version: number): Promise<Attachment> {
    const row = await fetchForChange(this.database.manager, Attachment, id, scope);
    await this.database.rows(
      `DELETE FROM attachment WHERE place_id = $1 AND removed_at < now() - interval '${RESTORE_DAYS} days'`,
      [row.placeId],
    );
    return updateVersion(this.database.manager, Attachment, row, version, { removedAt: () => 'now()' });
  }

  async restore(scope: Scope, id: string, version: number): Promise<Attachment> {
    const row = await fetchForChange(this.database.manager, Attachment, id, scope);
    return updateVersion(this.database.manager, Attachment, row, version, { removedAt: null });
  }
}

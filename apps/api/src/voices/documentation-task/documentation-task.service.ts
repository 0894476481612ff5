import { Injectable } from '@nestjs/common';
import {
  keptMinutes,
  middleValue,
  Refusal,
  releasedTime,
  timingMedian,
  weeklyMedians,
  type CitizenValue,
  type SampleMoment,
} from '@laeringsrum/domain';
import { mondayOf, weekOf } from '@laeringsrum/locale';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { Database } from '../../platform/operation/database.js';
import { byId, grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { emptiedFields, fetchForChange, sentFields, updateVersion } from '../../platform/rows/versioned.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { DocumentationTheme } from '../../programme/programme/reference-terms.entity.js';
import {
  DocumentationSample,
  DocumentationTask,
  type DocumentationTiming,
  type DocumentationWeek,
  type ReleasedDocumentationTime,
} from './documentation-task.entity.js';
import {
  type CreateDocumentationTaskInput,
  type DocumentationTaskPatch,
  type RecordDocumentationSampleInput,
} from './documentation-task.inputs.js';

const mostListed = 500;

interface WeekRow {
  task_id: string;
  week: string;
  moment: SampleMoment;
  minutes: number[];
}

interface TimingRow {
  task_id: string;
  moment: SampleMoment;
  minutes: number[];
  citizen_values: CitizenValue[] | null;
  first_week: string;
  last_week: string;
}

@Injectable()
export class DocumentationTaskService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
    private readonly interventions: InterventionService,
  ) {}

  list(scope: Scope): Promise<DocumentationTask[]> {
    return this.database.read(
      DocumentationTask,
      `programme_id = $1 ORDER BY (SELECT position FROM place WHERE place.id = place_id),
         (SELECT number FROM intervention WHERE intervention.id = intervention_id), created_at, id LIMIT ${mostListed}`,
      [scope.programmeId],
    );
  }

  ofIntervention(interventionId: string): Promise<DocumentationTask[]> {
    return load(DocumentationTaskService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(
        DocumentationTask,
        'intervention_id = ANY ($1) ORDER BY created_at, id',
        [ids],
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  byId(id: string): Promise<DocumentationTask | undefined> {
    return load(DocumentationTaskService.prototype.byId, id, async (ids) => {
      return byId(await this.database.read(DocumentationTask, 'id = ANY ($1)', [ids]));
    });
  }

  /** What the timings say together; null: they are too few to be shown, or too few do the task. */
  async timing(taskId: string, moment: SampleMoment): Promise<DocumentationTiming | null> {
    const rows = await load(DocumentationTaskService.prototype.timing, taskId, async (ids) => {
      const found = await this.database.rows<TimingRow>(
        'SELECT task_id, moment, minutes, citizen_values, first_week::text, last_week::text FROM documentation_timings($1)',
        [ids],
      );
      return grouped(found, ids, (row) => row.task_id);
    });
    const row = rows?.find((one) => one.moment === moment);
    const median = row ? timingMedian(row.minutes) : null;
    if (!row || !median) return null;
    return {
      ...median,
      citizenValue: middleValue(row.citizen_values ?? []),
      firstWeek: row.first_week,
      lastWeek: row.last_week,
    };
  }

  /** Week by week; a week with few timings is not told. */
  async weeks(taskId: string): Promise<DocumentationWeek[]> {
    const rows = await load(DocumentationTaskService.prototype.weeks, taskId, async (ids) => {
      const found = await this.database.rows<WeekRow>(
        'SELECT task_id, week::text, moment, minutes FROM documentation_weeks($1)',
        [ids],
      );
      return grouped(found, ids, (row) => row.task_id);
    });
    return weeklyMedians(rows ?? []);
  }

  async released(task: DocumentationTask): Promise<ReleasedDocumentationTime | null> {
    const [before, after] = await Promise.all([
      this.timing(task.id, 'BEFORE'),
      this.timing(task.id, 'AFTER'),
    ]);
    return releasedTime(before, after, task);
  }

  async create(scope: Scope, input: CreateDocumentationTaskInput): Promise<DocumentationTask> {
    const { programmeId, placeId } = await fetchForChange(
      this.database.manager,
      Intervention,
      input.interventionId,
      scope,
    );
    await this.programmes.requireTerm(DocumentationTheme, input.themeKey, 'themeKey');
    await this.database.manager.insert(DocumentationTask, {
      ...input,
      name: input.name.trim(),
      programmeId,
      placeId,
    });
    return this.database.manager.findOneByOrFail(DocumentationTask, { id: input.id });
  }

  async update(
    scope: Scope,
    id: string,
    version: number,
    patch: DocumentationTaskPatch,
  ): Promise<DocumentationTask> {
    const row = await fetchForChange(this.database.manager, DocumentationTask, id, scope);
    const { name, themeKey, ...rest } = emptiedFields(
      this.database.manager,
      DocumentationTask,
      sentFields(patch),
    );
    if (themeKey !== undefined) await this.programmes.requireTerm(DocumentationTheme, themeKey, 'themeKey');
    return updateVersion(this.database.manager, DocumentationTask, row, version, {
      ...rest,
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(themeKey === undefined ? {} : { themeKey }),
    });
  }

  /**
   * Kept without a person and without a day: the week is as near as it comes. A phone that never heard the answer sends the same
   * timing again, perhaps in another visit: it is one timing.
   */
  async record(scope: Scope, input: RecordDocumentationSampleInput): Promise<DocumentationSample> {
    const { manager } = this.database;
    const task = await fetchForChange(manager, DocumentationTask, input.taskId, scope);
    await this.interventions.requireOwnUnit(task.interventionId);
    const sample = {
      ...input,
      citizenValue: input.citizenValue ?? null,
      minutes: keptMinutes(input.minutes),
      week: mondayOf(weekOf(scope.today)),
      programmeId: task.programmeId,
      placeId: task.placeId,
    };
    await manager.createQueryBuilder().insert().into(DocumentationSample).values(sample).orIgnore().execute();
    const kept = await manager.findOneBy(DocumentationSample, { id: input.id, taskId: task.id });
    if (!kept) throw new Refusal('VALIDATION', { field: 'id' });
    return kept;
  }

  /** Taken back by whoever knows its id: the one who has just recorded it. */
  async erase(id: string): Promise<DocumentationTask> {
    const sample = await this.database.manager.findOneBy(DocumentationSample, { id });
    if (!sample) throw new Refusal('NOT_FOUND');
    await this.database.manager.delete(DocumentationSample, { id });
    return this.database.manager.findOneByOrFail(DocumentationTask, { id: sample.taskId });
  }
}

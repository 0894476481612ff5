import { Injectable } from '@nestjs/common';
import { byNeed, daysFrom, needsHelp, Refusal } from '@laeringsrum/domain';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, fetchForChange, requirePlace, updateVersion } from '../../platform/rows/versioned.js';
import { Place } from '../../programme/place/place.entity.js';
import { ContactNote, HelpRequest, PlacePause, type FollowUp, type FollowUpRow } from './follow-up.entity.js';
import { type ContactNoteInput, type HelpRequestInput, type PlacePauseInput } from './follow-up.inputs.js';
import { FollowUpFactsService } from './follow-up-facts.service.js';

const longestPause = 186;
const mostNotes = 200;

/** Who waits for the lead, and what is done about it. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly database: Database,
    private readonly facts: FollowUpFactsService,
  ) {}

  /** The rule of the domain library over all interventions: nine statements however many there are. */
  async of(scope: Scope): Promise<FollowUp> {
    const { interventions, thresholds } = await this.facts.all(scope);
    const told = interventions.flatMap(({ facts, about }) => {
      const need = needsHelp(facts, scope.today, thresholds);
      return need ? [{ ...about, ...need, ...this.facts.words(need.reason, facts) }] : [];
    });
    const rows = oncePerPlace(told.sort(byNeed));
    const putOff = rows.filter(({ followUpOn }) => followUpOn !== null && followUpOn > scope.today);
    return {
      rows: rows.filter((row) => !putOff.includes(row)),
      putOff,
      pauses: await this.database.read(
        PlacePause,
        'programme_id = $1 AND ends_on >= $2 ORDER BY starts_on LIMIT 200',
        [scope.programmeId, scope.today],
      ),
    };
  }

  async requests(interventionId: string): Promise<HelpRequest[]> {
    const rows = await load(FollowUpService.prototype.requests, interventionId, async (ids) =>
      grouped(
        await this.database.read(
          HelpRequest,
          'intervention_id = ANY ($1) ORDER BY closed_on IS NOT NULL, asked_on DESC, id LIMIT 500',
          [ids],
        ),
        ids,
        (row) => row.interventionId,
      ),
    );
    return rows ?? [];
  }

  /** Newest first. */
  notes(scope: Scope): Promise<ContactNote[]> {
    return this.database.read(
      ContactNote,
      `programme_id = $1 ORDER BY on_day DESC, at DESC LIMIT ${mostNotes}`,
      [scope.programmeId],
    );
  }

  /** One open request an intervention: asked again, it is the same one with other words. */
  async ask(scope: Scope, input: HelpRequestInput): Promise<HelpRequest> {
    const { manager } = this.database;
    const { id, programmeId, placeId } = await fetchForChange(
      manager,
      Intervention,
      input.interventionId,
      scope,
    );
    const said = { text: input.text.trim(), toNetwork: input.toNetwork };
    const [open] = await this.database.read(HelpRequest, 'intervention_id = $1 AND closed_on IS NULL', [id]);
    if (open) return updateVersion(manager, HelpRequest, open, open.version, said);
    await manager.insert(HelpRequest, {
      ...{ id: input.id, programmeId, placeId, interventionId: id, ...said },
      ...{ askedOn: scope.today, byId: scope.personId },
    });
    return manager.findOneByOrFail(HelpRequest, { id: input.id });
  }

  async close(scope: Scope, id: string, version: number, answer: string): Promise<HelpRequest> {
    const request = await fetchForChange(this.database.manager, HelpRequest, id, scope);
    return updateVersion(this.database.manager, HelpRequest, request, version, {
      ...{ answer: answer.trim(), closedOn: scope.today, closedById: scope.personId },
    });
  }

  async note(scope: Scope, input: ContactNoteInput): Promise<ContactNote> {
    const followUpOn = input.followUpOn ?? null;
    if (followUpOn !== null && followUpOn <= scope.today)
      throw new Refusal('FOLLOW_UP_PAST', { field: 'followUpOn' });
    await this.requireHere(scope, input.placeId, input.interventionId ?? null);
    await this.database.manager.insert(ContactNote, {
      ...{ id: input.id, programmeId: scope.programmeId, placeId: input.placeId },
      ...{ interventionId: input.interventionId ?? null, note: input.note.trim(), onDay: scope.today },
      ...{ followUpOn, byId: scope.personId },
    });
    return this.database.manager.findOneByOrFail(ContactNote, { id: input.id });
  }

  async pause(scope: Scope, input: PlacePauseInput): Promise<PlacePause> {
    const days = daysFrom(input.startsOn, input.endsOn);
    if (days < 0 || days > longestPause) throw new Refusal('PAUSE_DAYS', { field: 'endsOn' });
    await this.requireHere(scope, input.placeId, null);
    const { id, placeId, startsOn, endsOn, reason } = input;
    await this.database.manager.insert(PlacePause, {
      ...{ id, placeId, startsOn, endsOn, reason: reason.trim() },
      ...{ programmeId: scope.programmeId, byId: scope.personId },
    });
    return this.database.manager.findOneByOrFail(PlacePause, { id });
  }

  async endPause(scope: Scope, id: string, version: number): Promise<PlacePause> {
    const pause = await fetchForChange(this.database.manager, PlacePause, id, scope);
    if (pause.version !== version) throw conflict(pause);
    await this.database.manager.delete(PlacePause, { id });
    return pause;
  }

  private async requireHere(scope: Scope, placeId: string, interventionId: string | null): Promise<void> {
    const { manager } = this.database;
    if (!(await manager.existsBy(Place, { id: placeId })))
      throw new Refusal('NOT_FOUND', { field: 'placeId' });
    requirePlace(scope, placeId);
    if (interventionId !== null && !(await manager.existsBy(Intervention, { id: interventionId, placeId })))
      throw new Refusal('UNKNOWN_REFERENCE', { field: 'interventionId' });
  }
}

/** That a place has not been spoken to is told once, not for each of its interventions. */
function oncePerPlace(rows: readonly FollowUpRow[]): FollowUpRow[] {
  const seen = new Set<string>();
  return rows.filter(({ reason, placeId }) => {
    const key = `${reason} ${placeId}`;
    if (reason !== 'NO_CONTACT' && reason !== 'STORYBOARD_MISSING') return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

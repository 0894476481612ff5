import { Inject, Injectable } from '@nestjs/common';
import {
  mayRemind,
  Refusal,
  reminderKind,
  storyboardWriters,
  type StoryboardWriter,
} from '@laeringsrum/domain';
import { formatDateWithPrecision } from '@laeringsrum/locale';
import { CONFIG, type Config } from '../../config.js';
import { Post } from '../../platform/mail/post.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { type Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { type Seminar } from './seminar.entity.js';
import { SeminarReadingService } from './seminar-reading.service.js';
import { SeminarService } from './seminar.service.js';
import { stopAddressOf } from '../weekly-letter/stop-address.js';
import { reminderLetter } from './storyboard-letter.js';

interface Writer extends StoryboardWriter {
  readonly name: string;
  readonly language: 'da' | 'en';
}

/** What became of asking for the last storyboards: how many letters were written, who was reminded lately, and where nobody is to ask. */
export interface StoryboardReminders {
  readonly reminded: number;
  readonly remindedLately: number;
  readonly placesWithoutWriter: Place[];
  /** There is a mail server. Without one the letters are kept, and the lead writes by hand. */
  readonly leaves: boolean;
}

const writers = `
SELECT DISTINCT m.person_id AS "personId", m.place_id AS "placeId", m.role, p.name, p.language FROM membership m JOIN person p ON p.id = m.person_id
WHERE m.programme_id = $1 AND m.place_id = ANY ($2) AND m.role IN ('LEARNING_AGENT', 'LOCAL_PROJECT_WORKER')
  AND m.starts_on <= $3 AND (m.ends_on IS NULL OR m.ends_on >= $3) AND (m.acting_until IS NULL OR m.acting_until >= $3)
ORDER BY m.person_id LIMIT 2000`;

/** "Bed om de sidste": a letter to those whose place has no storyboard ready, and to nobody more than once a week. */
@Injectable()
export class StoryboardReminderService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly seminars: SeminarService,
    private readonly reading: SeminarReadingService,
    private readonly programmes: ProgrammeService,
    private readonly post: Post,
  ) {}

  /** Who would be asked for a storyboard of the seminar, and for which places. */
  async missing(
    scope: Scope,
    seminar: Seminar,
  ): Promise<{
    people: ReadonlyMap<string, readonly Place[]>;
    nobodyAt: Place[];
    known: ReadonlyMap<string, Writer>;
  }> {
    const places = await this.reading.missing(seminar);
    const rows = await this.database.rows<Writer>(writers, [
      ...[scope.programmeId, places.map(({ id }) => id), scope.today],
    ]);
    const byId = new Map(places.map((place) => [place.id, place]));
    const asked = storyboardWriters([...byId.keys()], rows);
    const covered = new Set([...asked.values()].flat());
    return {
      people: new Map([...asked].map(([id, of]) => [id, of.flatMap((place) => byId.get(place) ?? [])])),
      nobodyAt: places.filter(({ id }) => !covered.has(id)),
      known: new Map(rows.map((row) => [row.personId, row])),
    };
  }

  async remind(
    scope: Scope,
    seminarId: string,
    at: { readonly origin: string; readonly now: Date },
  ): Promise<StoryboardReminders> {
    const seminar = await this.seminars.lock(seminarId);
    if (seminar.date < scope.today) throw new Refusal('SEMINAR_OVER');
    const { people, nobodyAt, known } = await this.missing(scope, seminar);
    const { slug } = await this.programmes.current(scope);
    const last = await this.lastReminded([...people.keys()]);
    const refused = await this.refused([...people.keys()], scope.today);
    const asked = [...people].filter(([id]) => !refused.has(id));
    const due = asked.filter(([id]) => mayRemind(last.get(id) ?? null, at.now));
    for (const [personId, places] of due) {
      const writer = known.get(personId);
      if (!writer) continue;
      const { language } = writer;
      const stopAddress = stopAddressOf(at.origin, personId, this.config);
      const words = reminderLetter(language, {
        ...{ name: writer.name, places: places.map(({ name }) => name) },
        ...{ seminar: language === 'da' ? seminar.nameDa : seminar.nameEn },
        ...{ when: formatDateWithPrecision(seminar.date, seminar.precision, language) },
        address: `${at.origin}/${slug}/seminarer/${seminar.number}`,
        stopAddress,
      });
      await this.post.write({ personId, kind: reminderKind('STORYBOARD'), ...words, stopAddress });
    }
    return {
      ...{ reminded: due.length, remindedLately: asked.length - due.length },
      ...{ placesWithoutWriter: nobodyAt, leaves: this.post.leaves },
    };
  }

  /** Who has said no to reminders, or is on a pause: the lead asks them by other ways. */
  private async refused(people: readonly string[], today: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ personId: string }>(
      'SELECT person_id AS "personId" FROM letters_refused($1::uuid[], $2)',
      [people, today],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  private async lastReminded(people: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await this.database.rows<{ personId: string; at: Date }>(
      'SELECT person_id AS "personId", at FROM last_reminded($1::uuid[]) WHERE at IS NOT NULL',
      [people],
    );
    return new Map(rows.map(({ personId, at }) => [personId, new Date(at)]));
  }
}

import { addDays, mondayOf, weeksBetween, weekOf } from '@laeringsrum/locale';
import { type DataSource } from 'typeorm';
import { ConfigurationProblem, type Config } from '../../config.js';
import { loadDemonstrationDocumentation } from './demonstration-documentation.js';
import { loadDemonstrationGovernance } from './demonstration-governance.js';
import { loadDemonstrationMeetings } from './demonstration-meetings.js';
import { loadDemonstrationKeys } from './demonstration-keys.js';
import { loadDemonstrationPeople } from './demonstration-people.js';
import { loadDemonstrationStaff } from './demonstration-staff.js';
import { loadDemonstrationTheory } from './demonstration-theory.js';
import { loadDemonstrationWork } from './demonstration-work.js';
import { loadDemonstrationComments } from './load-comments.js';
import { loadDemonstrationConcepts } from './load-concepts.js';
import { loadDemonstrationExtension } from './load-extension.js';
import { loadDemonstrationLearningSpaces } from './load-learning-spaces.js';
import { loadDemonstrationFrame } from './load-frame.js';
import { loadDemonstrationReport } from './load-report.js';
import { loadDemonstrationSeminars } from './load-seminars.js';
import { loadDemonstrationTimings } from './load-timings.js';

/** In the programme's own calendar the demonstration stands in this week; the whole is moved so that it is the present one. */
export const DEMONSTRATION_WEEK = { year: 2021, week: 28 };

/** Weeks between the demonstration's week and today's. */
export function demonstrationWeeks(today: string): number {
  return weeksBetween(DEMONSTRATION_WEEK, weekOf(today));
}

/**
 * Demonstration data live only in a database that is marked for them, and such a database never becomes a real one.
 * On by default only in a new database on the embedded server.
 * @throws ConfigurationProblem when the setting and the mark disagree
 */
export async function requireDemonstrationMark(
  owner: DataSource,
  config: Config,
  today: string,
): Promise<boolean> {
  const [mark] = (await owner.query("SELECT value FROM installation WHERE key = 'demonstration'")) as {
    value: string;
  }[];
  if (mark?.value === 'on') {
    if (config.demo === false) {
      throw new ConfigurationProblem(
        'This database holds demonstration data and cannot become a real one. Start with DEMO=1, or with another DATA_DIR or DATABASE_URL.',
      );
    }
    return true;
  }
  const [used] = (await owner.query('SELECT EXISTS (SELECT 1 FROM programme) AS used')) as [
    { used: boolean },
  ];
  if (used.used) {
    if (config.demo === true) {
      throw new ConfigurationProblem(
        'This database holds real data, and demonstration data never go there. Start without DEMO=1, or with another DATA_DIR or DATABASE_URL.',
      );
    }
    return false;
  }
  if (!(config.demo ?? config.embedded)) return false;
  await owner.query(
    "INSERT INTO installation (key, value) VALUES ('demonstration', 'on'), ('demonstration_weeks', $1) ON CONFLICT DO NOTHING",
    [String(demonstrationWeeks(today))],
  );
  return true;
}

/** Loads the demonstration once; what visitors have changed since stays as they left it. */
export async function loadDemonstration(owner: DataSource): Promise<void> {
  await owner.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(7461882202)');
    const [there] = (await manager.query('SELECT EXISTS (SELECT 1 FROM person) AS there')) as [
      { there: boolean },
    ];
    if (there.there) return;
    const [mark] = (await manager.query(
      "SELECT value FROM installation WHERE key = 'demonstration_weeks'",
    )) as [{ value: string }];
    const weeks = Number(mark.value);
    const people = await loadDemonstrationPeople(manager);
    const monday = (week: number) => addWeeksTo(week, weeks);
    await loadDemonstrationWork(manager, people, monday);
    await loadDemonstrationTheory(manager, people, monday);
    await loadDemonstrationStaff(manager, people, monday);
    await loadDemonstrationDocumentation(manager, monday);
    await loadDemonstrationTimings(manager, people, monday);
    await loadDemonstrationGovernance(manager, people, monday);
    await loadDemonstrationMeetings(manager, people, monday);
    await loadDemonstrationExtension(manager, people, monday);
    await loadDemonstrationReport(manager, people, monday);
    await loadDemonstrationConcepts(manager, monday);
    await loadDemonstrationComments(manager, people, monday);
    await loadDemonstrationLearningSpaces(manager, people, monday);
    await loadDemonstrationSeminars(manager, people, monday);
    await loadDemonstrationFrame(manager, people, monday);
    await loadDemonstrationKeys(manager, people, monday);
  });
}

/** The Monday of a week of 2021, moved to the present. */
function addWeeksTo(week: number, weeks: number): string {
  return addDays(mondayOf({ year: DEMONSTRATION_WEEK.year, week }), 7 * weeks);
}

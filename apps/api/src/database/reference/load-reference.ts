import { addDays } from '@laeringsrum/locale';
import { type DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { nyeVeje } from './nye-veje.js';
import { retentionRules } from './retention-rules.js';
import { slipHjemmeplejenFri } from './slip-hjemmeplejen-fri.js';
import { type MeasureTemplateData, type ProgrammeData } from './programme-data.js';

/** Inserted if absent, by key: what people have edited since is never overwritten. */
export async function loadReference(owner: DataSource): Promise<void> {
  await owner.transaction(async (manager) => {
    const [mark] = (await manager.query(
      "SELECT value FROM installation WHERE key = 'demonstration_weeks'",
    )) as { value: string }[];
    for (const data of [nyeVeje, slipHjemmeplejenFri])
      await loadProgramme(manager, data, 7 * Number(mark?.value ?? 0));
  });
}

type Row = Record<string, unknown>;

async function loadProgramme(manager: EntityManager, data: ProgrammeData, days: number): Promise<void> {
  const moved = (date: string | undefined): string | null =>
    date === undefined ? null : addDays(date, days);
  await insertAbsent(manager, 'programme', '(key)', [
    {
      key: data.key,
      slug: data.slug,
      title: data.title,
      short_title: data.shortTitle,
      purpose_da: data.purpose.da,
      purpose_en: data.purpose.en,
      starts_on: moved(data.startsOn),
      ends_on: moved(data.endsOn),
      funder: data.funder,
      lead_applicant_place_key: data.leadApplicant ?? null,
      place_level_da: data.placeLevel.da,
      place_level_en: data.placeLevel.en,
      place_level_plural_da: data.placeLevelPlural.da,
      place_level_plural_en: data.placeLevelPlural.en,
      minimum_tracks_per_place: data.minimumTracksPerPlace,
      commitments: [...(data.commitments ?? [])],
      three_party_acceptance: data.threePartyAcceptance ?? false,
      extension_least_months: data.extensionMonths?.least ?? null,
      extension_most_months: data.extensionMonths?.most ?? null,
      smarte_e_da: data.smarteE.da,
      smarte_e_en: data.smarteE.en,
    },
  ]);
  const [programme] = (await manager.query('SELECT id FROM programme WHERE key = $1', [data.key])) as [
    { id: string },
  ];
  const within = (rows: readonly Row[]): Row[] =>
    rows.map((row, index) => ({ programme_id: programme.id, ...row, position: index + 1 }));
  const named = <T extends { key: string; name: { da: string; en: string } }>(
    terms: readonly T[],
    more: (term: T) => Row = () => ({}),
  ): Row[] =>
    within(
      terms.map((term) => ({ key: term.key, name_da: term.name.da, name_en: term.name.en, ...more(term) })),
    );
  const byKey = '(programme_id, key)';
  await insertAbsent(
    manager,
    'place',
    byKey,
    within(data.places.map(({ key, name, slug }) => ({ key, code: key, name, slug }))),
  );
  for (const { key, inheritsFrom } of data.places)
    if (inheritsFrom !== undefined)
      await manager.query(
        `UPDATE place p SET inherits_from_id = f.id FROM place f
         WHERE p.programme_id = $1 AND f.programme_id = $1 AND p.key = $2 AND f.key = $3 AND p.inherits_from_id IS NULL`,
        [programme.id, key, inheritsFrom],
      );
  await insertAbsent(
    manager,
    'track',
    byKey,
    named(data.tracks, (term) => ({ icon: term.icon })),
  );
  await insertAbsent(
    manager,
    'method',
    byKey,
    named(data.methods, (term) => ({
      description_da: term.description.da,
      description_en: term.description.en,
    })),
  );
  await insertAbsent(
    manager,
    'dignity_theme',
    byKey,
    named(data.dignityThemes, (term) => ({ chosen: term.chosen })),
  );
  await insertAbsent(manager, 'documentation_theme', byKey, named(data.documentationThemes));
  await insertAbsent(manager, 'objective', byKey, named(data.objectives ?? []));
  await insertAbsent(
    manager,
    'development_question',
    byKey,
    named(data.developmentQuestions ?? [], (question) => ({
      description_da: question.description.da,
      description_en: question.description.en,
    })),
  );
  await insertAbsent(
    manager,
    'programme_role',
    '(programme_id, role)',
    within(
      data.roles.map(({ role, name, description }) => ({
        role,
        name_da: name.da,
        name_en: name.en,
        description_da: description.da,
        description_en: description.en,
      })),
    ),
  );
  await insertAbsent(
    manager,
    'programme_group',
    byKey,
    named(data.groups, (group) => ({ powers: group.powers, seats: group.seats })),
  );
  await insertAbsent(
    manager,
    'milestone',
    byKey,
    named(data.milestones, (m) => ({
      number: m.number,
      parent_key: m.parent ?? null,
      date: moved(m.date),
      precision: m.precision ?? null,
    })),
  );
  await insertAbsent(
    manager,
    'retention_rule',
    '(programme_id, data_class)',
    retentionRules.map((rule) => ({ programme_id: programme.id, ...rule })),
  );
  await insertAbsent(manager, 'measure_template', byKey, named(data.measureTemplates, templateRow));
  await insertAbsent(
    manager,
    'seminar',
    '(programme_id, number)',
    data.seminars.map((seminar) => ({
      programme_id: programme.id,
      number: seminar.number,
      name_da: seminar.name.da,
      name_en: seminar.name.en,
      purpose_da: seminar.purpose.da,
      purpose_en: seminar.purpose.en,
      date: moved(seminar.date),
      precision: seminar.precision,
    })),
  );
}

function templateRow(template: MeasureTemplateData): Row {
  const share = template.valueKind === 'RATIO';
  const words = {
    short_name: template.shortName,
    question: template.question,
    unit: share ? { da: '%', en: '%' } : template.unit,
    numerator_text: template.numerator,
    denominator_text: template.denominator,
    sampling_plan: template.samplingPlan,
    source: template.source,
  };
  return {
    kind: template.kind,
    frequency: template.frequency,
    value_kind: template.valueKind,
    direction: template.direction,
    decimals: template.decimals,
    minimum: 0,
    maximum: share ? 100 : null,
    ...Object.fromEntries(
      Object.entries(words).flatMap(([name, word]) => [
        [`${name}_da`, word?.da ?? ''],
        [`${name}_en`, word?.en ?? ''],
      ]),
    ),
  };
}

async function insertAbsent(
  manager: EntityManager,
  table: string,
  key: string,
  rows: readonly Row[],
): Promise<void> {
  for (const row of rows) {
    const full: Row = { id: uuidv7(), ...row };
    const names = Object.keys(full);
    await manager.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')}) ON CONFLICT ${key} DO NOTHING`,
      Object.values(full),
    );
  }
}

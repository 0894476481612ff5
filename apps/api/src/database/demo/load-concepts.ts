import { adaptedElements, type OwnElement, type PackageElement } from '@laeringsrum/domain';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { concepts, type DemoConcept, type DemoUptake } from './demonstration-concepts.js';
import { insertRow, type Row } from './insert-row.js';

type Monday = (week: number) => string;

interface Origin {
  readonly intervention_id: string;
  readonly programme_id: string;
  readonly place_id: string;
  readonly person: string | null;
  readonly cycle_id: string | null;
  readonly starts_on: string;
}

/** Concepts of the demonstration, and who has taken them up. */
export async function loadDemonstrationConcepts(manager: EntityManager, monday: Monday): Promise<void> {
  for (const concept of concepts) await writeConcept(manager, concept, monday);
}

async function originOf(manager: EntityManager, code: string, cycle = 0): Promise<Origin> {
  const [found] = (await manager.query(
    `SELECT i.id AS intervention_id, i.programme_id, i.place_id, i.responsible_id AS person, i.starts_on::text AS starts_on,
       (SELECT c.id FROM pdsa_cycle c WHERE c.intervention_id = i.id AND c.number = $2) AS cycle_id
     FROM intervention i JOIN programme p ON p.id = i.programme_id WHERE i.code = $1 AND p.key = 'nye-veje'`,
    [code, cycle],
  )) as Origin[];
  if (!found) throw new Error(`The demonstration has no intervention ${code}`);
  return found;
}

async function writeConcept(manager: EntityManager, concept: DemoConcept, monday: Monday): Promise<void> {
  const origin = await originOf(manager, concept.code, concept.cycle);
  const walls = { programme_id: origin.programme_id, place_id: origin.place_id };
  const elements: PackageElement[] = concept.elements.map((element) => ({ key: uuidv7(), ...element }));
  const { title, summary, context, needs, cost, ethics = '' } = concept;
  const told = concept.told.map(([cycleNumber, line]) => ({ cycleNumber, line, omittedBecause: '' }));
  const content = { title, summary, context, needs, cost, ethics };
  const lists = { elements: JSON.stringify(elements), told: JSON.stringify(told) };
  const id = await insertRow(manager, 'transfer_package', {
    ...{ ...walls, intervention_id: origin.intervention_id, cycle_id: origin.cycle_id, ...content, ...lists },
    ...{ state: 'PUBLISHED', last_version: 1, contact_id: origin.person, updated_by_id: origin.person },
    updated_at: monday(concept.week),
  });
  await insertRow(manager, 'transfer_package_version', {
    ...{
      ...walls,
      package_id: id,
      number: 1,
      ...content,
      ...lists,
      at: monday(concept.week),
      by_id: origin.person,
    },
  });
  for (const uptake of concept.uptakes) await writeUptake(manager, id, elements, uptake, monday);
}

async function writeUptake(
  manager: EntityManager,
  packageId: string,
  elements: readonly PackageElement[],
  uptake: DemoUptake,
  monday: Monday,
): Promise<void> {
  const common: Row = { package_id: packageId, version_number: 1, seen_version: 1 };
  if (uptake.considering) {
    const [place] = (await manager.query(
      `SELECT l.id AS place_id, l.programme_id FROM place l JOIN programme p ON p.id = l.programme_id WHERE l.key = $1 AND p.key = 'nye-veje'`,
      [uptake.by],
    )) as Row[];
    await insertRow(manager, 'transfer_uptake', {
      ...{ ...place, ...common, state: 'CONSIDERING', question: uptake.considering.question },
      taken_up_on: monday(uptake.considering.week),
    });
    return;
  }
  const { programme_id, place_id, intervention_id, starts_on, person } = await originOf(manager, uptake.by);
  const [week, line] = uptake.toldBack ?? [0, ''];
  await insertRow(manager, 'transfer_uptake', {
    ...{
      programme_id,
      place_id,
      intervention_id,
      ...common,
      state: 'TAKEN_UP',
      taken_up_on: uptake.week === undefined ? starts_on : monday(uptake.week),
    },
    elements: JSON.stringify(ownElements(elements, uptake)),
    differences: JSON.stringify((uptake.differences ?? []).map(([about, text]) => ({ about, text }))),
    ...{ told_back: line, told_back_on: line === '' ? null : monday(week), by_id: person },
  });
}

function ownElements(
  elements: readonly PackageElement[],
  { changes = {} }: DemoUptake,
): readonly OwnElement[] {
  return adaptedElements(
    elements,
    elements.flatMap(({ key, kind, text }) => {
      const change = changes[text];
      return change ? [{ key, kind, text: change[0], reason: change[1] ?? '' }] : [];
    }),
  );
}

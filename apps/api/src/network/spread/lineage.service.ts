import { Injectable } from '@nestjs/common';
import {
  adaptationsOf,
  DEEPEST_LINEAGE,
  lineageLanes,
  type OwnElement,
  type PackageElement,
  type PackageState,
} from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type OverviewCell } from '../overview/overview.types.js';
import { OverviewService } from '../overview/overview.service.js';
import { type LineageLane } from './spread.types.js';
import { type TransferPackage } from './transfer-package.entity.js';
import { type UptakeDifference } from './transfer-uptake.entity.js';

const mostLanes = 120;

interface LineageRow {
  id: string;
  parentId: string | null;
  interventionId: string | null;
  code: string | null;
  placeName: string;
  from: string;
  considering: boolean;
  versionNumber: number | null;
  packageState: PackageState | null;
  differences: UptakeDifference[];
  elements: OwnElement[];
  versionElements: PackageElement[];
  toldBack: string;
  toldBackOn: string | null;
  question: string;
}

/** From any concept to the first one of its line, and down to everybody who uses it or something that came of it. */
const lineage = `
WITH RECURSIVE up AS (
  SELECT p.id AS asked, p.id, p.intervention_id, 0 AS height FROM transfer_package p WHERE p.id = ANY ($1)
  UNION ALL
  SELECT up.asked, above.id, above.intervention_id, up.height + 1 FROM up JOIN transfer_uptake u ON u.intervention_id = up.intervention_id
    JOIN transfer_package above ON above.id = u.package_id WHERE up.height < ${DEEPEST_LINEAGE}
), root AS (SELECT DISTINCT ON (asked) asked, intervention_id FROM up ORDER BY asked, height DESC),
down AS (
  SELECT asked, NULL::uuid AS uptake_id, intervention_id, NULL::uuid AS parent_id, 0 AS depth FROM root
  UNION ALL
  SELECT down.asked, u.id, u.intervention_id, down.intervention_id, down.depth + 1 FROM down JOIN transfer_package p ON p.intervention_id = down.intervention_id
    JOIN transfer_uptake u ON u.package_id = p.id WHERE down.depth < ${DEEPEST_LINEAGE}
)
SELECT d.asked, coalesce(d.intervention_id, d.uptake_id) AS id, d.parent_id AS "parentId", d.intervention_id AS "interventionId", i.code, l.name AS "placeName",
  coalesce(u.taken_up_on, i.starts_on) AS "from", coalesce(u.state = 'CONSIDERING', false) AS considering, u.version_number AS "versionNumber",
  p.state AS "packageState", coalesce(u.differences, '[]') AS differences, coalesce(u.elements, '[]') AS elements,
  coalesce(v.elements, '[]') AS "versionElements", coalesce(u.told_back, '') AS "toldBack", u.told_back_on AS "toldBackOn", coalesce(u.question, '') AS question
FROM down d LEFT JOIN transfer_uptake u ON u.id = d.uptake_id LEFT JOIN intervention i ON i.id = d.intervention_id
  JOIN place l ON l.id = coalesce(i.place_id, u.place_id) LEFT JOIN transfer_package p ON p.intervention_id = d.intervention_id
  LEFT JOIN transfer_package_version v ON v.package_id = u.package_id AND v.number = u.version_number
ORDER BY d.asked, d.depth`;

/** The lineage of concepts: one statement and the curves, however many they are and however wide or deep. */
@Injectable()
export class LineageService {
  constructor(
    private readonly database: Database,
    private readonly overview: OverviewService,
  ) {}

  async of(pack: TransferPackage): Promise<LineageLane[]> {
    const rows = await load(LineageService.prototype.of, pack.id, async (ids) =>
      grouped(
        await this.database.rows<LineageRow & { asked: string }>(lineage, [ids]),
        ids,
        (row) => row.asked,
      ),
    );
    const lanes = lineageLanes((rows ?? []).slice(0, mostLanes));
    const cells = await Promise.all(
      lanes.map(({ node }) =>
        node.interventionId === null ? null : this.overview.cellOf(node.interventionId),
      ),
    );
    return lanes.map(({ node, depth, parentLane }, at) => {
      const cell: OverviewCell | null = cells[at] ?? null;
      const { id, code, placeName, from, considering, versionNumber, differences } = node;
      const { toldBack, toldBackOn, question, packageState } = node;
      return {
        ...{ id, depth, parentLane, code, placeName, from, considering, versionNumber, differences },
        ...{ toldBack, toldBackOn, question, packageState, packed: packageState !== null, cell },
        adaptations: versionNumber === null ? 0 : adaptationsOf(node.versionElements, node.elements).length,
        cycleNumbers: cell?.cycleNumbers ?? [],
        cycleStarts: cell?.cycleStarts ?? [],
        cycleStates: cell?.cycleStates ?? [],
        cycleDecisions: cell?.cycleDecisions ?? [],
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { maturityOf, withoutNames, type CycleDecision } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { currentLanguage } from '../../platform/operation/operation.js';
import { type OverviewCell } from '../overview/overview.types.js';
import { type SharedConcept } from './spread.types.js';

interface Stored extends Omit<SharedConcept, 'maturity' | 'chart'> {
  readonly decision: CycleDecision | null;
  readonly chart: Partial<OverviewCell> | null;
  readonly names: readonly string[];
}

/** What everybody may read of a concept. The names of the programme's places, units and people are taken out before it leaves. */
@Injectable()
export class SharedConceptService {
  constructor(private readonly database: Database) {}

  async at(key: string): Promise<SharedConcept | null> {
    const row = await this.database.row<{ concept: Stored | null }>('SELECT shared_concept($1) AS concept', [
      key,
    ]);
    if (!row?.concept) return null;
    const { names, decision, chart, ...stored } = row.concept;
    const instead = currentLanguage() === 'da' ? '(navn udeladt)' : '(name left out)';
    const clean = (text: string) => withoutNames(text, names, instead);
    return {
      ...stored,
      title: clean(stored.title),
      summary: clean(stored.summary),
      context: clean(stored.context),
      needs: clean(stored.needs),
      cost: clean(stored.cost),
      ethics: clean(stored.ethics),
      elements: stored.elements.map((element) => ({ ...element, text: clean(element.text) })),
      told: stored.told.map((one) => ({
        ...one,
        line: clean(one.line),
        omittedBecause: clean(one.omittedBecause),
      })),
      maturity: maturityOf({ state: 'CLOSED', decision }),
      chart: chart ? unnamed(chart, clean) : null,
    };
  }
}

/** A cell that belongs to nobody. */
function unnamed(chart: Partial<OverviewCell>, clean: (text: string) => string): OverviewCell {
  const periods = chart.periods ?? [];
  return {
    ...{ interventionId: 'shared', code: '', title: '', placeKey: '', trackKey: '', responsibleName: null },
    ...{ measureId: 'shared', measureName: clean(chart.measureName ?? ''), unit: chart.unit ?? '' },
    ...{
      valueKind: chart.valueKind ?? null,
      direction: chart.direction ?? null,
      decimals: chart.decimals ?? null,
    },
    ...{ minimum: chart.minimum ?? null, maximum: chart.maximum ?? null, frequency: chart.frequency ?? null },
    definitionVersionId: 'shared',
    ...{ startsOn: chart.startsOn ?? null, baselinePoints: chart.baselinePoints ?? null },
    ...{
      periods,
      values: chart.values ?? [],
      denominators: chart.denominators ?? [],
      states: chart.states ?? [],
    },
    ...{ phaseStarts: chart.phaseStarts ?? [], phaseOrigins: chart.phaseOrigins ?? [] },
    ...{
      goalFrom: [],
      goalTargets: [],
      cycleNumbers: [],
      cycleStarts: [],
      cycleStates: [],
      cycleDecisions: [],
    },
    latestLearning: null,
  };
}

import { type ChartGoal, type CycleRows, type MeasureRows } from '@laeringsrum/chart-geometry';
import {
  type DecisionBasis,
  type DeviationChoice,
  type GoalState,
  type ReportKind,
} from '@laeringsrum/domain';
import { type DatePrecision } from '@laeringsrum/locale';

/** Everything a report is built from, asked of the API by its own doors: it says what its reader could see. */
export const REPORT_QUERY = `query Report($economy: Boolean!) {
  programme {
    title purposeDa purposeEn funder placeLevelPluralDa placeLevelPluralEn budgetWarningPercent minimumUseful today
    groups { nameDa nameEn seats } places { id name slug }
    milestones { key parentKey nameDa nameEn date precision reachedOn }
  }
  interventions {
    id code title because place { id name } method { nameDa nameEn }
    goals { id measureId state what forWhom unit baselineValue targetValue steps { from targets } }
    measures {
      id letter frequency startsOn endsOn baselinePoints
      definition { id name shortName question unit direction valueKind minimum maximum decimals samplingPlan numeratorText denominatorText }
      series { periods values numerators denominators states reasons notes enteredOn }
      phases { startsOn name origin } annotations { period text }
    }
    pdsaCycles { id number title startsOn endsOn state decision learning citizenPart cycleShared learningShared }
  }
  decidedDeviations { number title interventionCode outcome outcomeWords decidedOn basis }
  documentationTasks { id name intervention { code } before { count } after { count } released { hoursPerWeek } }
  programmeGrant @include(if: $economy) { amountOre }
  budgetLines @include(if: $economy) { id name place { name } grantedOre committedOre forecastOre spentOre ownContribution }
}`;

interface Named {
  readonly nameDa: string;
  readonly nameEn: string;
}

export interface ReportIntervention {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly because: string;
  readonly place: { readonly id: string; readonly name: string };
  readonly method: Named | null;
  readonly goals: readonly {
    readonly id: string;
    readonly measureId: string | null;
    readonly state: GoalState;
    readonly what: string;
    readonly forWhom: string;
    readonly unit: string;
    readonly baselineValue: number | null;
    readonly targetValue: number | null;
    readonly steps: ChartGoal;
  }[];
  readonly measures: readonly (MeasureRows & {
    readonly id: string;
    readonly letter: string;
    readonly definition: MeasureRows['definition'] & {
      readonly question: string;
      readonly samplingPlan: string;
      readonly numeratorText: string;
      readonly denominatorText: string;
    };
  })[];
  readonly pdsaCycles: readonly (CycleRows & {
    readonly id: string;
    readonly learning: string;
    readonly citizenPart: string;
    readonly cycleShared: boolean;
    readonly learningShared: boolean;
  })[];
}

export interface ReportFacts {
  readonly programme: {
    readonly title: string;
    readonly purposeDa: string;
    readonly purposeEn: string;
    readonly funder: string;
    readonly placeLevelPluralDa: string;
    readonly placeLevelPluralEn: string;
    readonly budgetWarningPercent: number;
    readonly minimumUseful: number;
    readonly today: string;
    readonly groups: readonly (Named & { readonly seats: string })[];
    readonly places: readonly { readonly id: string; readonly name: string; readonly slug: string }[];
    readonly milestones: readonly (Named & {
      readonly key: string;
      readonly parentKey: string | null;
      readonly date: string | null;
      readonly precision: DatePrecision | null;
      readonly reachedOn: string | null;
    })[];
  };
  readonly interventions: readonly ReportIntervention[];
  readonly decidedDeviations: readonly {
    readonly number: number;
    readonly title: string;
    readonly interventionCode: string;
    readonly outcome: DeviationChoice;
    readonly outcomeWords: string;
    readonly decidedOn: string;
    readonly basis: DecisionBasis;
  }[];
  readonly documentationTasks: readonly {
    readonly id: string;
    readonly name: string;
    readonly intervention: { readonly code: string } | null;
    readonly before: { readonly count: number } | null;
    readonly after: { readonly count: number } | null;
    readonly released: { readonly hoursPerWeek: number } | null;
  }[];
  readonly programmeGrant?: { readonly amountOre: number } | null;
  readonly budgetLines?: readonly {
    readonly id: string;
    readonly name: string;
    readonly place: { readonly name: string } | null;
    readonly grantedOre: number;
    readonly committedOre: number;
    readonly forecastOre: number | null;
    readonly spentOre: number;
    readonly ownContribution: boolean;
  }[];
}

/** What people have written of it. */
export interface ReportWriting {
  readonly kind: ReportKind;
  readonly texts: ReadonlyMap<string, string>;
  readonly pages: ReadonlyMap<string, { readonly text: string; readonly approvedOn: string | null }>;
}

/** The same for everybody who reads it: of the cycles only what their places have shared. */
export function sharedFacts(facts: ReportFacts): ReportFacts {
  return {
    ...facts,
    interventions: facts.interventions.map((intervention) => ({
      ...intervention,
      pdsaCycles: intervention.pdsaCycles.filter(
        ({ cycleShared, learningShared, state }) => cycleShared || (learningShared && state === 'CLOSED'),
      ),
    })),
  };
}

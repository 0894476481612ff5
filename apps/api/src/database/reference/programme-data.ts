import {
  type Commitment,
  type Frequency,
  type GroupPower,
  type ImprovementDirection,
  type MeasureKind,
  type Role,
  type ValueKind,
} from '@laeringsrum/domain';
import { type DatePrecision } from '../../platform/graphql/enums.js';

/** A programme as typed data. Facts that the source does not give are left out, never invented. */
export interface ProgrammeData {
  readonly key: string;
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly purpose: Words;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly funder: string;
  /** The place that applied; none where the applicant is above the places. */
  readonly leadApplicant?: string;
  readonly placeLevel: Words;
  readonly placeLevelPlural: Words;
  readonly minimumTracksPerPlace: number;
  /** What each place has bound itself to. */
  readonly commitments?: readonly Commitment[];
  /** Stop-proposals are accepted by staff, leaders and citizens: Copenhagen's stop rule. */
  readonly threePartyAcceptance?: boolean;
  /** By how many months the application wants to be extended; where it names none, there is nothing to ask for. */
  readonly extensionMonths?: { readonly least: number; readonly most: number };
  readonly smarteE: Words;
  /** `inheritsFrom` is the place whose learning another one begins on. */
  readonly places: readonly { key: string; name: string; slug: string; inheritsFrom?: string }[];
  readonly tracks: readonly (Term & { icon: string })[];
  readonly methods: readonly (Term & { description: Words })[];
  readonly dignityThemes: readonly (Term & { chosen: boolean })[];
  readonly documentationThemes: readonly Term[];
  readonly objectives?: readonly Term[];
  readonly developmentQuestions?: readonly (Term & { description: Words })[];
  readonly roles: readonly { role: Role; name: Words; description: Words }[];
  readonly groups: readonly (Term & { powers: readonly GroupPower[]; seats: string })[];
  readonly milestones: readonly (Term & {
    number: number;
    parent?: string;
    date?: string;
    precision?: DatePrecision;
  })[];
  readonly measureTemplates: readonly MeasureTemplateData[];
  readonly seminars: readonly {
    number: number;
    name: Words;
    purpose: Words;
    date: string;
    precision: DatePrecision;
  }[];
}

export interface Words {
  readonly da: string;
  readonly en: string;
}

export interface Term {
  readonly key: string;
  readonly name: Words;
}

/** A ready-made measure. `source` is the place in the applications that names it; what they do not name is not here. */
export interface MeasureTemplateData extends Term {
  readonly kind: MeasureKind;
  readonly frequency: Frequency;
  readonly valueKind: ValueKind;
  readonly direction: ImprovementDirection;
  readonly decimals: number;
  readonly shortName: Words;
  readonly question: Words;
  readonly unit?: Words;
  readonly numerator?: Words;
  readonly denominator?: Words;
  readonly samplingPlan: Words;
  readonly source: Words;
}

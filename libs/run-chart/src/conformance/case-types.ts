/** A list with one entry per point, or ONE value that holds for all. */
export type Stored<T> = T | readonly T[];

/** What a reference package answered: its results, or that it refused. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error?: string };

export interface ChartCase {
  readonly id: string;
  readonly chart: string;
  readonly screened_mr: 'yes' | 'no' | 'either' | null;
  readonly input: ChartInput;
  readonly expected: Answer<ChartExpected>;
}

/** Positions are counted from one. `part` names the LAST point of a part, `freeze` the last one of the baseline. */
export interface ChartInput {
  readonly x: readonly number[] | null;
  readonly y: readonly (number | null)[];
  readonly n: readonly (number | null)[] | null;
  readonly freeze: number | null;
  readonly part: readonly number[] | number | null;
  readonly exclude: readonly number[] | number | null;
  readonly cl: number | null;
  readonly multiply: number;
  readonly agg_fun: string;
  readonly y_neg: boolean;
}

export interface ChartExpected {
  readonly points: Readonly<Record<string, Stored<number | boolean | null>>>;
  readonly parts: readonly Readonly<Record<string, number | boolean | null>>[];
}

export interface NhsCase {
  readonly id: string;
  readonly input: {
    readonly y: readonly (number | null)[];
    readonly dates: readonly string[];
    readonly improvement_direction: string;
    readonly target: number | null;
    readonly rebase_at: readonly number[] | number | null;
    readonly fix_after_n_points: number | null;
    readonly screen_outliers: boolean;
  };
  readonly expected: Answer<{
    readonly points: Readonly<Record<string, Stored<number | boolean | string | null>>>;
    readonly short_group_warning: boolean;
    readonly variation_type: string;
    readonly variation_icon: string;
    readonly assurance_type: string | null;
    readonly assurance_icon: string | null;
  }>;
}

export interface RebaseCase {
  readonly id: string;
  readonly input: {
    readonly t: readonly number[];
    readonly y: readonly (number | null)[];
    readonly group: readonly string[] | null;
    readonly med_rows: number;
    readonly runlength: number;
    readonly direction: string;
  };
  readonly expected: Answer<{
    readonly medians: readonly Readonly<Record<string, number | string | null>>[];
  }>;
}

/** One number or a list of them, as JSON has it, as a list. */
export function listOf<T>(stored: T | readonly T[] | null | undefined): readonly T[] {
  if (stored === null || stored === undefined) return [];
  return Array.isArray(stored) ? (stored as readonly T[]) : [stored as T];
}

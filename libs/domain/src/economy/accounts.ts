/** All amounts are whole øre: an account that is added up in floats is off by one at the end of the year. */
export interface AccountLine {
  readonly id: string;
  readonly grantedOre: number;
  readonly spentOre: number;
  /** Ordered or promised, and not paid yet. */
  readonly committedOre: number;
  /** What somebody expects it to be in the end; null is spent and committed. */
  readonly forecastOre: number | null;
  /** Paid by the place itself, beside the grant. */
  readonly ownContribution: boolean;
}

export interface AccountRow {
  readonly id: string;
  readonly grantedOre: number;
  readonly spentOre: number;
  readonly committedOre: number;
  readonly forecastOre: number;
  /** Forecast minus granted. */
  readonly differenceOre: number;
  /** The difference in tenths of a percent of what was granted, rounded half away from zero; null where nothing was granted. */
  readonly differencePermille: number | null;
  /** The forecast, or what is spent, lies further from the grant than the limit allows. */
  readonly beyondLimit: boolean;
}

export interface Accounts {
  readonly rows: readonly AccountRow[];
  readonly total: AccountRow;
  /** Own contribution stands for itself: it is not the funder's money. */
  readonly ownContribution: AccountRow;
}

/**
 * The accounts of a programme, each line and their sum, to the øre. A line warns when its forecast is further above what was granted than the
 * limit, or when more is spent than granted.
 * @param limitPercent the programme's limit for a warning
 */
export function accounts(lines: readonly AccountLine[], limitPercent: number): Accounts {
  const rows = lines.map((line) => accountRow(line, limitPercent));
  const sum = (id: string, of: readonly AccountLine[]): AccountRow =>
    accountRow(
      {
        id,
        grantedOre: added(of, ({ grantedOre }) => grantedOre),
        spentOre: added(of, ({ spentOre }) => spentOre),
        committedOre: added(of, ({ committedOre }) => committedOre),
        forecastOre: added(of, (line) => forecastOf(line)),
        ownContribution: false,
      },
      limitPercent,
    );
  return {
    rows,
    total: sum(
      'total',
      lines.filter(({ ownContribution }) => !ownContribution),
    ),
    ownContribution: sum(
      'own',
      lines.filter(({ ownContribution }) => ownContribution),
    ),
  };
}

/** What of the grant no budget line has yet; below nothing where the lines are more than the grant. Own contribution is beside it. */
export const undistributedOre = (grantOre: number, { total }: Pick<Accounts, 'total'>): number =>
  grantOre - total.grantedOre;

export const forecastOf = (line: Pick<AccountLine, 'forecastOre' | 'spentOre' | 'committedOre'>): number =>
  line.forecastOre ?? line.spentOre + line.committedOre;

function accountRow(line: AccountLine, limitPercent: number): AccountRow {
  const { id, grantedOre, spentOre, committedOre } = line;
  const forecastOre = forecastOf(line);
  const differenceOre = forecastOre - grantedOre;
  const above =
    BigInt(Math.max(differenceOre, 0)) * 100n > BigInt(Math.max(grantedOre, 0)) * BigInt(limitPercent);
  return {
    id,
    grantedOre,
    spentOre,
    committedOre,
    forecastOre,
    differenceOre,
    differencePermille: grantedOre === 0 ? null : permille(differenceOre, grantedOre),
    beyondLimit: above || spentOre > grantedOre,
  };
}

/** Half away from zero, in whole numbers. */
function permille(part: number, of: number): number {
  const [p, o] = [BigInt(Math.abs(part)) * 1000n, BigInt(Math.abs(of))];
  const rounded = Number((2n * p + o) / (2n * o));
  return part < 0 !== of < 0 && rounded !== 0 ? -rounded : rounded;
}

function added<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}

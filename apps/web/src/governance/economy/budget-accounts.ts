import { accounts, type Accounts, type AccountLine } from '@laeringsrum/domain';
import { writeCsv } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type BudgetLinePartsFragment } from '../../graphql/generated/graphql';

export const BudgetLineParts = graphql(`
  fragment BudgetLineParts on BudgetLine {
    id
    version
    placeId
    name
    account
    position
    grantedOre
    committedOre
    forecastOre
    spentOre
    ownContribution
    citizensPool
    updatedAt
    place {
      id
      name
    }
  }
`);

export interface NamedAccounts extends Accounts {
  readonly names: ReadonlyMap<string, { name: string; places: number }>;
}

const lineOf = (line: BudgetLinePartsFragment): AccountLine => ({
  ...line,
  forecastOre: line.forecastOre ?? null,
});

/** Every line for itself. */
export function accountsOf(lines: readonly BudgetLinePartsFragment[], limitPercent: number): NamedAccounts {
  return {
    ...accounts(lines.map(lineOf), limitPercent),
    names: new Map(
      lines.map(({ id, name, place }) => [id, { name: place ? `${name}, ${place.name}` : name, places: 0 }]),
    ),
  };
}

/** Lines of the same name at several places as one, so that no place is set against another. */
export function accountsByName(
  lines: readonly BudgetLinePartsFragment[],
  limitPercent: number,
): NamedAccounts {
  const groups = new Map<string, BudgetLinePartsFragment[]>();
  for (const line of lines) {
    const key = `${line.name} ${line.ownContribution}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const merged = [...groups.values()].flatMap((group): AccountLine[] => {
    const [first] = group;
    if (!first) return [];
    const rows = group.map(lineOf);
    const sum = (of: (row: AccountLine) => number) => rows.reduce((total, row) => total + of(row), 0);
    return [
      {
        id: first.id,
        ownContribution: first.ownContribution,
        grantedOre: sum(({ grantedOre }) => grantedOre),
        spentOre: sum(({ spentOre }) => spentOre),
        committedOre: sum(({ committedOre }) => committedOre),
        forecastOre: sum((row) => row.forecastOre ?? row.spentOre + row.committedOre),
      },
    ];
  });
  return {
    ...accounts(merged, limitPercent),
    names: new Map(
      [...groups.values()].flatMap((group) =>
        group[0] ? [[group[0].id, { name: group[0].name, places: group.length }] as const] : [],
      ),
    ),
  };
}

/** To the øre, as a finance system reads it. */
export function accountsCsv(
  { rows, total, names }: NamedAccounts,
  headings: readonly string[],
  totalName: string,
  language: 'da' | 'en',
): string {
  const kroner = (ore: number) =>
    `${ore < 0 ? '-' : ''}${Math.floor(Math.abs(ore) / 100)}${language === 'da' ? ',' : '.'}${String(Math.abs(ore) % 100).padStart(2, '0')}`;
  const row = (name: string, of: (typeof rows)[number]): string[] => [
    name,
    ...[of.grantedOre, of.spentOre, of.committedOre, of.forecastOre, of.differenceOre].map(kroner),
  ];
  return writeCsv(
    [[...headings], ...rows.map((each) => row(names.get(each.id)?.name ?? '', each)), row(totalName, total)],
    language,
  );
}

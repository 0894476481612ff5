import { isDate } from '@laeringsrum/locale';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function readDate(value: unknown): string {
  if (typeof value === 'string' && isDate(value)) return value;
  throw new GraphQLError('A date is written YYYY-MM-DD.', { extensions: { code: 'VALIDATION' } });
}

/** A calendar day; stored as DATE, so it never shifts with a time zone. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

/** As the driver hands it over, or as a date. */
export type Instant = Date | string;

export const DateTimeScalar = new GraphQLScalarType<Date | string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

/** Series leave as one value each: the same position in each means the same period. */
function series(name: string, holds: string): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description: `Parallel array of ${holds}; the same position in each series means the same period.`,
    serialize: (value) => value,
  });
}

export const DateSeries = series('DateSeries', 'days');
export const FloatSeries = series('FloatSeries', 'numbers or null');
export const IntSeries = series('IntSeries', 'whole numbers or null');
export const TextSeries = series('TextSeries', 'texts or null');

/** Whole øre: as the driver hands a bigint over, or as a number. */
export type Ore = string | number;

function readOre(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('An amount is a whole number of øre.', { extensions: { code: 'VALIDATION' } });
}

/** An amount of money in whole øre: never a float, and further than a 32-bit integer reaches. */
export const OreScalar = new GraphQLScalarType<number, number>({
  name: 'Ore',
  description: 'An amount in whole øre (a hundredth of a Danish krone).',
  serialize: (value) => Number(value),
  parseValue: readOre,
  parseLiteral: (node) => readOre(node.kind === Kind.INT ? Number(node.value) : null),
});

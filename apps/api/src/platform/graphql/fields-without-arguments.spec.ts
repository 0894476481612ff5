import { describe, expect, test } from '@jest/globals';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString, execute, parse } from 'graphql';
import './fields-without-arguments.js';

const handed: unknown[] = [];
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      place: { type: GraphQLString, resolve: (_source, args) => (handed.push(args), 'Helsingør') },
      week: {
        type: GraphQLInt,
        args: { number: { type: GraphQLInt, defaultValue: 15 } },
        resolve: (_source, { number }: { number: number }) => number,
      },
    },
  }),
});
const ask = (text: string, variableValues: Record<string, unknown> = {}) =>
  execute({ schema, document: parse(text), variableValues });

describe('the arguments of a field', () => {
  test('are one and the same nothing where it takes none', () => {
    expect(ask('{ place here: place }')).toMatchObject({ data: { place: 'Helsingør', here: 'Helsingør' } });
    expect(handed).toHaveLength(2);
    expect(handed[0]).toEqual({});
    // The library is asked here: each field would be handed an object of its own.
    expect(handed[0]).toBe(handed[1]);
  });

  test('are read as ever where it takes some', () => {
    expect(
      ask('query ($n: Int) { week given: week(number: 16) asked: week(number: $n) }', { n: 17 }),
    ).toMatchObject({
      data: { week: 15, given: 16, asked: 17 },
    });
    expect(ask('{ week(number: "sixteen") }')).toMatchObject({ data: { week: null } });
  });
});

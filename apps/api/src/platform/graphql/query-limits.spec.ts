import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { queryLimits } from './query-limits.js';

const schema = buildSchema(
  'type Query { place: Place } type Place { name: String home: Place places: [Place] }',
);
const told = (query: string): string[] =>
  validate(schema, parse(query), [...specifiedRules, queryLimits]).map(({ message }) => message);
const nested = (levels: number): string => (levels === 1 ? 'name' : `home { ${nested(levels - 1)} }`);

describe('how much a request may ask for', () => {
  test('what a page asks for is fine', () => {
    expect(told(`{ place { ${nested(6)} } }`)).toEqual([]);
  });

  test('too deep is refused, also through fragments', () => {
    expect(told(`{ place { ${nested(9)} } }`)).toEqual([]);
    const deep = 'A request may ask for 10 levels; this one asks for 11. Ask in parts.';
    expect(told(`{ place { ${nested(10)} } }`)).toEqual([deep]);
    expect(
      told(`{ place { ...Half } } fragment Half on Place { home { home { home { ...Rest } } } }
        fragment Rest on Place { ${nested(7)} }`),
    ).toEqual([deep]);
  });

  test('a thousand names for one field are refused', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `a${i}: place { name }`).join(' ');
    expect(told(`{ ${many} }`)).toContain(
      'A request may ask for 20 fields at the root; this one asks for 1000. Ask in parts.',
    );
  });

  test('fragments that double each other are counted as often as they are spread, and in no time', () => {
    const doubling = Array.from(
      { length: 30 },
      (_, i) => `fragment F${i} on Place { ...F${i + 1} places { name } ...F${i + 1} }`,
    ).join(' ');
    expect(told(`{ place { ...F0 } } ${doubling} fragment F30 on Place { name }`)[0]).toMatch(/2500 fields/);
  });

  test('fields by other names are few, also deep down and in fragments', () => {
    const named = Array.from({ length: 31 }, (_, i) => `n${i}: name`).join(' ');
    expect(told(`{ place { ${named} } }`)).toEqual([
      'A request may ask for 30 other names for fields; this one asks for 31. Ask in parts.',
    ]);
    const twenty = Array.from({ length: 20 }, (_, i) => `n${i}: name`).join(' ');
    expect(told(`{ place { ...A ...A } } fragment A on Place { ${twenty} }`).join()).toMatch(/asks for 40/);
  });

  test('directives are few', () => {
    const skipped = Array.from({ length: 31 }, () => 'name @skip(if: true)').join(' ');
    expect(told(`{ place { ${skipped} } }`)).toEqual([
      'A request may ask for 30 directives; this one asks for 31. Ask in parts.',
    ]);
  });

  test('lists in lists cost more than they are long', () => {
    const wide = (levels: number): string =>
      levels === 0
        ? 'name'
        : `name places { ${wide(levels - 1)} } p${levels}: places { ${wide(levels - 1)} }`;
    expect(told(`{ place { ${wide(3)} } }`)).toEqual([]);
    expect(told(`{ place { ${wide(4)} } }`).join()).toMatch(/points of cost/);
  });

  test('a fragment within itself is refused by the language’s own rule', () => {
    expect(told('{ place { ...A } } fragment A on Place { name ...B } fragment B on Place { ...A }')).toEqual(
      ['Cannot spread fragment "A" within itself via "B".'],
    );
  });
});

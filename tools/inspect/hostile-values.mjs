/* What is sent in every text, header, path and file name, and how one sees that it did something it must not. */
import { randomUUID } from 'node:crypto';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  typeFromAST,
} from 'graphql';

/** Quotes of every kind, comments, and what sleeps when it is read as SQL. */
export const HOSTILE_TEXTS = [
  "'",
  "''",
  '"',
  '\\',
  "\\'",
  "' OR '1'='1",
  "'; SELECT pg_sleep(3); --",
  "' || pg_sleep(3) || '",
  '1); SELECT pg_sleep(3); --',
  '$$ || pg_sleep(3) || $$',
  "' AND 1=(SELECT 1 FROM pg_sleep(3)) --",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '<img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '%27%20OR%201=1',
  '\u0000',
  '\u202Egpj.exe',
];
export const SLEEPS = /pg_sleep/;
const SLEPT_MS = 2500;

/** Words of the inside that no answer has: of PostgreSQL, of the language it is written in, of the machine. */
const INSIDE =
  /syntax error at or near|unterminated quoted|invalid input syntax|relation "|column "|SQLSTATE|pg_catalog|node_modules|at \w+ \(.*:\d+:\d+\)|root:x:0/;

/**
 * What is wrong with an answer to something hostile; null when nothing is.
 * @param {{ status: number, text: string, ms: number }} answer
 * @param {string} sent
 */
export function wrongWith({ status, text, ms }, sent) {
  if (status >= 500 && status !== 503) return `is answered with ${status}`;
  if (/"code":"INTERNAL"/.test(text)) return 'is a fault of ours';
  if (INSIDE.test(text)) return 'shows the insides';
  if (SLEEPS.test(sent) && ms > SLEPT_MS) return 'makes the database sleep';
  return null;
}

/**
 * The known operations, each with the places where a text stands, and variables to hold them.
 * @param {string} schemaText
 * @param {readonly string[]} operations
 */
export function hostileOperations(schemaText, operations) {
  const schema = buildSchema(schemaText);
  return operations.flatMap((query) => {
    const definition = parse(query).definitions.find(({ kind }) => kind === 'OperationDefinition');
    if (definition?.kind !== 'OperationDefinition') return [];
    /** @type {(string | number)[][]} */
    const texts = [];
    /** @type {Record<string, unknown>} */
    const variables = {};
    for (const { variable, type } of definition.variableDefinitions ?? [])
      variables[variable.name.value] = example(typeFromAST(schema, type), [variable.name.value], texts);
    return texts.length === 0 ? [] : [{ name: definition.name?.value ?? '', query, variables, texts }];
  });
}

/**
 * A value that fits the type, and the way to each text in it.
 * @param {any} type
 * @param {(string | number)[]} path
 * @param {(string | number)[][]} texts
 * @returns {unknown}
 */
function example(type, path, texts) {
  if (isNonNullType(type)) return example(type.ofType, path, texts);
  if (isListType(type)) return [example(type.ofType, [...path, 0], texts)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [
        field.name,
        example(field.type, [...path, field.name], texts),
      ]),
    );
  const { name } = getNamedType(type);
  if (name === 'String') texts.push(path);
  return { String: 'x', ID: randomUUID(), Int: 1, Float: 1, Boolean: true, Date: '2026-01-05' }[name] ?? 'x';
}

/**
 * A copy with one text changed.
 * @param {Record<string, unknown>} variables
 * @param {(string | number)[]} path
 * @param {string} text
 */
export function withText(variables, path, text) {
  const copy = structuredClone(variables);
  /** @type {any} */
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step];
  at[path.at(-1) ?? ''] = text;
  return copy;
}

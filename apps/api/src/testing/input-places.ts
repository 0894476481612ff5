import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { TypeMetadataStorage } from '@nestjs/graphql';

/** A place in a root field's variables where a value stands, with the class and property that declare it. */
export interface InputPlace {
  readonly path: readonly (string | number)[];
  readonly type: GraphQLInputType;
  readonly owner: InputClass | undefined;
  readonly property: string;
}

/** A class of inputs or arguments: only its name and its parents matter. */
export type InputClass = abstract new () => unknown;

/** Every place in a root field's arguments, those of nested inputs and lists too. */
export function placesOf(field: GraphQLField<unknown, unknown>): InputPlace[] {
  const doors = [...TypeMetadataStorage.getQueriesMetadata(), ...TypeMetadataStorage.getMutationsMetadata()];
  const classOf = doors
    .find((door) => door.schemaName === field.name)
    ?.methodArgs?.find(({ kind }) => kind === 'args');
  const owner = classOf?.typeFn() as InputClass | undefined;
  return field.args.flatMap(({ name, type }) => placesIn({ path: [name], type, owner, property: name }));
}

function placesIn(place: InputPlace): InputPlace[] {
  const bare = isNonNullType(place.type) ? place.type.ofType : place.type;
  if (isListType(bare))
    return [place, ...placesIn({ ...place, path: [...place.path, 0], type: bare.ofType })];
  if (!isInputObjectType(bare)) return [place];
  const owner = TypeMetadataStorage.getInputTypesMetadata().find(({ name }) => name === bare.name)
    ?.target as unknown as InputClass;
  const below = Object.values(bare.getFields()).flatMap(({ name, type }) =>
    placesIn({ path: [...place.path, name], type, owner, property: name }),
  );
  return [place, ...below];
}

export const isText = ({ type }: InputPlace): boolean =>
  getNamedType(type).name === 'String' && !isListType(isNonNullType(type) ? type.ofType : type);

/** `Class.property` as it may have been declared: by the class itself or by one it extends. */
export function declarationsOf({ owner, property }: InputPlace): string[] {
  const names: string[] = [];
  for (let at: unknown = owner; typeof at === 'function' && at.name !== ''; at = Object.getPrototypeOf(at))
    names.push(`${at.name}.${property}`);
  return names;
}

/** A copy of the variables with one value changed; null where the example has nothing to hold it. */
export function withValue(
  variables: Record<string, unknown>,
  path: readonly (string | number)[],
  value: unknown,
): Record<string, unknown> | null {
  const copy = structuredClone(variables);
  let at = copy as Record<string | number, unknown>;
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (at[step] === undefined && path[index + 1] === 0) at[step] = [];
    const next = at[step];
    if (typeof next !== 'object' || next === null) return null;
    at = next as Record<string | number, unknown>;
  }
  at[path.at(-1) ?? ''] = value;
  return copy;
}

import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type EntityClass = abstract new () => object;
/** Writes the columns of an entity's row as a JSON object, by property name. */
export type JsonOf = (entity: EntityClass, alias: string) => string;

const riders = new Map<EntityClass, Map<string, (json: JsonOf) => string>>();

/**
 * A child's rows may ride along with their parent's in one statement, where a query asks for both: the child's folder contributes the SQL
 * expression (it may name the parent's table), the parent's folder knows nothing of it.
 */
export function rideAlong(parent: EntityClass, field: string, sql: (json: JsonOf) => string): void {
  const ofParent = riders.get(parent) ?? new Map<string, (json: JsonOf) => string>();
  riders.set(parent, ofParent.set(field, sql));
}

/** The expressions of those that a query asks for. */
export function ridersOf(parent: EntityClass, fields: ReadonlySet<string>, json: JsonOf): string[] {
  return [...(riders.get(parent) ?? [])]
    .filter(([field]) => fields.has(field))
    .map(([field, sql]) => `(${sql(json)}) AS "${field}"`);
}

/** What rode along with a row, if anything did. */
export function rodeAlong<Value>(row: object, field: string): Value | undefined {
  return (row as Record<string, Value | undefined>)[field];
}

const selections = new WeakMap<object, ReadonlySet<string>>();

/** The names of the fields that a query asks of what this resolver answers. */
export function selectedFields(info: GraphQLResolveInfo): ReadonlySet<string> {
  const [node] = info.fieldNodes;
  const known = node && selections.get(node);
  if (known) return known;
  const names = new Set<string>();
  for (const field of info.fieldNodes) collect(field.selectionSet, info, names);
  if (node) selections.set(node, names);
  return names;
}

function collect(set: SelectionSetNode | undefined, info: GraphQLResolveInfo, names: Set<string>): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) names.add(selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, info, names);
    else collect(info.fragments[selection.name.value]?.selectionSet, info, names);
  }
}

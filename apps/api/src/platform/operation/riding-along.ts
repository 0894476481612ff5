import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type EntityClass = abstract new () => object;
/** The fields that a query asks for, and of each what it asks of it. */
export type Selection = ReadonlyMap<string, Selection>;
/** Writes a row of an entity as a JSON object, by property name: the columns that are asked for, and what rides along with it. */
export type JsonOf = (entity: EntityClass, alias: string, asked: Selection) => string;
type Rider = (json: JsonOf, asked: Selection) => string;
/** What a service does to its rows before it hands them out. */
type Finish = (value: never) => unknown;

const riders = new Map<EntityClass, Map<string, { sql: Rider; finish: Finish | undefined }>>();

/**
 * A child's rows may ride along with their parent's in one statement, where a query asks for both: the child's folder contributes the SQL
 * expression (it may name the parent's table), the parent's folder knows nothing of it.
 */
export function rideAlong(parent: EntityClass, field: string, sql: Rider, finish?: Finish): void {
  const ofParent = riders.get(parent) ?? new Map<string, { sql: Rider; finish: Finish | undefined }>();
  riders.set(parent, ofParent.set(field, { sql, finish }));
}

/** The expressions of those that a query asks for, by field. */
export function ridersOf(parent: EntityClass, asked: Selection, json: JsonOf): [string, string][] {
  return [...(riders.get(parent) ?? [])].flatMap(([field, { sql }]): [string, string][] => {
    const ofChild = asked.get(field);
    return ofChild === undefined ? [] : [[field, `(${sql(json, ofChild)})`]];
  });
}

/** Where children may have come with their parent, and what is to be done to them before they are handed out. */
export function riddenFields(): readonly { parent: string; field: string; finish: Finish | undefined }[] {
  return [...riders].flatMap(([parent, fields]) =>
    [...fields].map(([field, { finish }]) => ({ parent: parent.name, field, finish })),
  );
}

const needed = new Map<EntityClass, ReadonlySet<string>>();

/** Properties that a service looks at on every row it hands out, asked for or not. Its own id always comes. */
export function alwaysRead<Row extends object>(
  entity: new () => Row,
  ...properties: (keyof Row & string)[]
): void {
  needed.set(entity, new Set(properties));
}

/**
 * Which of an entity's properties a statement reads for a query. All of them, as soon as the query asks for a field that is worked
 * out by a resolver, since that may look at any.
 * @param rides the rows are children that come inside their parent: nobody sorts them to it by an id
 */
export function propertiesFor(
  entity: EntityClass,
  properties: readonly string[],
  asked: Selection,
  rides: boolean,
): ReadonlySet<string> {
  const ridden = riders.get(entity);
  const plain = [...asked.keys()].every(
    (field) => field === '__typename' || ridden?.has(field) || properties.includes(field),
  );
  if (!plain || asked.size === 0) return new Set(properties);
  const always = needed.get(entity);
  const ids = rides ? /^id$/ : /^id$|Id$/;
  return new Set(
    properties.filter(
      (property) => asked.has(property) || ids.test(property) || (always?.has(property) ?? false),
    ),
  );
}

/** What rode along with a row, if anything did. */
export function rodeAlong<Value>(row: object, field: string): Value | undefined {
  return (row as Record<string, Value | undefined>)[field];
}

type Asking = GraphQLResolveInfo['fieldNodes'];
const selections = new WeakMap<object, { nodes: Asking; asked: Selection }[]>();

/**
 * What a query asks of what this resolver answers. The same object for the same place in the same document: a fragment's field may stand in
 * several places, and other fragments may ask for more beside it in one of them, so all the nodes that ask tell the place.
 */
export function selectedFields(info: GraphQLResolveInfo): Selection {
  const [first] = info.fieldNodes;
  if (!first) return new Map();
  const places = selections.get(first) ?? [];
  const known = places.find(
    ({ nodes }) =>
      nodes.length === info.fieldNodes.length && nodes.every((node, at) => node === info.fieldNodes[at]),
  );
  if (known) return known.asked;
  const asked: Draft = new Map();
  for (const field of info.fieldNodes) collect(field.selectionSet, info, asked);
  selections.set(first, [...places, { nodes: info.fieldNodes, asked }]);
  return asked;
}

type Draft = Map<string, Draft>;

function collect(set: SelectionSetNode | undefined, info: GraphQLResolveInfo, asked: Draft): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const ofField: Draft = asked.get(name) ?? new Map();
      collect(selection.selectionSet, info, ofField);
      asked.set(name, ofField);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, info, asked);
    else collect(info.fragments[selection.name.value]?.selectionSet, info, asked);
  }
}

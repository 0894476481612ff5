import {
  getNamedType,
  GraphQLError,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type ASTVisitor,
  type GraphQLOutputType,
  type GraphQLNamedType,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Our largest page asks for a tenth of the fields, and for a third of the cost. */
const LIMITS = { rootFields: 20, fields: 2500, depth: 10, aliases: 30, directives: 30, cost: 100_000 };
/** What stands in a list is counted as if there were so many of it. */
const PER_LIST = 10;

interface Size {
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly cost: number;
}
const NOTHING: Size = { fields: 0, depth: 0, aliases: 0, directives: 0, cost: 0 };

/**
 * How much one request may ask for, wherever it is written: a fragment counts each time it is spread. Refused before anything is
 * carried out. What the schema says of itself is left out: it is not served in production.
 */
export function queryLimits(context: ValidationContext): ASTVisitor {
  const known = new Map<string, Size>();
  const fragment = (name: string): Size => {
    const size = known.get(name);
    if (size) return size;
    known.set(name, NOTHING); // A fragment that spreads itself is another rule's to refuse.
    const { typeCondition, selectionSet } = context.getFragment(name) ?? {};
    const measured = measure(selectionSet, context.getSchema().getType(typeCondition?.name.value ?? ''));
    known.set(name, measured);
    return measured;
  };
  const field = (type: GraphQLNamedType | null | undefined, name: string): GraphQLOutputType | undefined =>
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[name]?.type : undefined;
  const measure = (set: SelectionSetNode | undefined, type: GraphQLNamedType | null | undefined): Size => {
    const all = { ...NOTHING };
    for (const selection of set?.selections ?? []) {
      let below: Size;
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (name === '__schema' || name === '__type') continue;
        const answer = field(type, name);
        below = measure(selection.selectionSet, answer && getNamedType(answer));
        all.fields += 1;
        all.cost += 1 + (isList(answer) ? PER_LIST - 1 : 0) * below.cost;
        all.aliases += selection.alias ? 1 : 0;
        below = { ...below, depth: below.depth + 1 };
      } else {
        below =
          selection.kind === Kind.INLINE_FRAGMENT
            ? measure(
                selection.selectionSet,
                selection.typeCondition
                  ? context.getSchema().getType(selection.typeCondition.name.value)
                  : type,
              )
            : fragment(selection.name.value);
      }
      all.fields += below.fields;
      all.cost += below.cost;
      all.aliases += below.aliases;
      all.directives += below.directives + (selection.directives?.length ?? 0);
      all.depth = Math.max(all.depth, below.depth);
    }
    return all;
  };
  return {
    OperationDefinition: (node) => {
      const schema = context.getSchema();
      const size = measure(node.selectionSet, schema.getRootType(node.operation));
      const said: [string, number, number][] = [
        ['fields', size.fields, LIMITS.fields],
        ['levels', size.depth, LIMITS.depth],
        ['fields at the root', node.selectionSet.selections.length, LIMITS.rootFields],
        ['other names for fields', size.aliases, LIMITS.aliases],
        ['directives', size.directives + (node.directives?.length ?? 0), LIMITS.directives],
        ['points of cost', size.cost, LIMITS.cost],
      ];
      for (const [what, asked, most] of said)
        if (asked > most)
          context.reportError(
            new GraphQLError(
              `A request may ask for ${most} ${what}; this one asks for ${asked}. Ask in parts.`,
              {
                nodes: node,
              },
            ),
          );
      return false;
    },
  };
}

const isList = (type: GraphQLOutputType | undefined): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);

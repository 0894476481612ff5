import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ASTVisitor } from 'graphql';

/** Our largest page asks for a tenth of this. */
const LIMITS = { rootFields: 20, fields: 2500, depth: 10 };

interface Size {
  readonly fields: number;
  readonly depth: number;
}

/**
 * How much one request may ask for, wherever it is written: a fragment counts each time it is spread. Refused before anything is
 * carried out. What the schema says of itself is left out: it is not served in production.
 */
export function queryLimits(context: ValidationContext): ASTVisitor {
  const known = new Map<string, Size>();
  const fragment = (name: string): Size => {
    const size = known.get(name);
    if (size) return size;
    known.set(name, { fields: 0, depth: 0 }); // A fragment that spreads itself is another rule's to refuse.
    const measured = measure(context.getFragment(name)?.selectionSet);
    known.set(name, measured);
    return measured;
  };
  const measure = (set: SelectionSetNode | undefined): Size => {
    let fields = 0;
    let depth = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === '__schema' || selection.name.value === '__type') continue;
        const below = measure(selection.selectionSet);
        fields += 1 + below.fields;
        depth = Math.max(depth, 1 + below.depth);
      } else {
        const size =
          selection.kind === Kind.INLINE_FRAGMENT
            ? measure(selection.selectionSet)
            : fragment(selection.name.value);
        fields += size.fields;
        depth = Math.max(depth, size.depth);
      }
    }
    return { fields, depth };
  };
  return {
    OperationDefinition: (node) => {
      const { fields, depth } = measure(node.selectionSet);
      const said: [string, number, number][] = [
        ['fields', fields, LIMITS.fields],
        ['levels', depth, LIMITS.depth],
        ['fields at the root', node.selectionSet.selections.length, LIMITS.rootFields],
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

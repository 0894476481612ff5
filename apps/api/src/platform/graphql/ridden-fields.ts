import { isObjectType, type GraphQLSchema } from 'graphql';
import { riddenFields, rodeAlong } from '../operation/riding-along.js';

/** What rode along with its parent is there already: it is answered without the way through a resolver. */
export function answerRiddenFields(schema: GraphQLSchema): GraphQLSchema {
  for (const { parent, field: name, finish } of riddenFields()) {
    const type = schema.getType(parent);
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    const resolve = field?.resolve;
    if (!field || !resolve) throw new Error(`${parent}.${name} rides along and is not a field.`);
    field.resolve = (source: object, args, context, info): unknown => {
      const ridden = rodeAlong<never>(source, name);
      if (ridden === undefined) return resolve(source, args, context, info);
      return finish ? finish(ridden) : ridden;
    };
  }
  return schema;
}

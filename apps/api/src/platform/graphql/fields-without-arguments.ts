import { createRequire } from 'node:module';
import { type getArgumentValues } from 'graphql';

/**
 * Nearly no field takes arguments, and a page has hundreds of fields. The library makes a map of the arguments for each of them anew: a
 * third of what an answer leaves to be collected. Loaded before anything is answered; where the library one day no longer asks here,
 * nothing changes but the speed.
 */
const values = createRequire(import.meta.url)('graphql/execution/values.js') as {
  getArgumentValues: typeof getArgumentValues;
};
const read = values.getArgumentValues;
const none = Object.freeze({});
values.getArgumentValues = (field, node, variables) =>
  field.args.length === 0 ? none : read(field, node, variables);

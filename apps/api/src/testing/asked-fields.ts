import { documentFor } from './operations.js';
import { answered, type Actor, type Answer, type TestApi } from './start-test-api.js';

/** Root fields asked for one by one: what they answer, what they were done with, and what they were refused with. */
export function askedFields<Standard = unknown>(api: () => TestApi, standard = 'id') {
  const ask = (who: Actor, field: string, variables: object, selection = standard): Promise<Answer> =>
    who.ask(documentFor(api().schema, field).replace(/\{ __typename[^}]*\}/, `{ ${selection} }`), {
      ...variables,
    });
  const done = async <Row = Standard>(
    who: Actor,
    field: string,
    variables: object,
    selection?: string,
  ): Promise<Row> => answered<Row>(await ask(who, field, variables, selection), field);
  const code = async (who: Actor, field: string, variables: object, selection = 'id') =>
    (await ask(who, field, variables, selection)).code;
  return { ask, done, code };
}

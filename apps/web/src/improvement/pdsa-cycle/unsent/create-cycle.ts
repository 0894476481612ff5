import { graphql } from '../../../graphql/generated';
import { type UnsentCycle } from './unsent-cycles';

export const CreatePdsaCycleDocument = graphql(`
  mutation CreatePdsaCycle($input: CreatePdsaCycleInput!) {
    createPdsaCycle(input: $input) {
      id
      number
    }
  }
`);

/** What is sent to make it, and under which key. */
export function creationOf({
  id,
  interventionId,
  key,
  measureId,
  changeIdeaId,
  title,
  because,
}: UnsentCycle) {
  return {
    context: { headers: { 'idempotency-key': key } },
    variables: {
      input: {
        ...{ id, interventionId },
        ...(measureId ? { measureId } : {}),
        ...(changeIdeaId ? { changeIdeaId, title, because } : {}),
      },
    },
  };
}

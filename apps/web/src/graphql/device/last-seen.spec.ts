import { expect, test } from '@jest/globals';
import { mergeSeen } from './last-seen';

test('what is seen now stands over what was seen before, and a page that was not opened today is still there', () => {
  const yesterday = {
    ROOT_QUERY: { __typename: 'Query', session: 'Anna', 'pdsaCycle:4': { __ref: 'PdsaCycle:4' } },
    'PdsaCycle:4': { id: '4', plan: 'Vi spørger i brev', learning: 'Ved døren' },
  };
  const today = {
    ROOT_QUERY: { __typename: 'Query', myWork: { nextSteps: [] } },
    'PdsaCycle:4': { id: '4', plan: 'Vi ringer' },
  };
  expect(mergeSeen(yesterday, today)).toEqual({
    ROOT_QUERY: {
      __typename: 'Query',
      session: 'Anna',
      'pdsaCycle:4': { __ref: 'PdsaCycle:4' },
      myWork: { nextSteps: [] },
    },
    'PdsaCycle:4': { id: '4', plan: 'Vi ringer', learning: 'Ved døren' },
  });
});

import { v7 as uuidv7 } from 'uuid';
import { none, visible, type Example } from './example.js';

const provider = () => ({
  kind: 'OIDC',
  name: 'Kommunens konto',
  issuer: `https://login.example/${uuidv7()}`,
  clientId: 'laeringsrum',
  secretName: 'IDP_TEST_SECRET',
  groupRoles: [{ group: 'g', role: 'STAFF' }],
  assuranceClaim: 'acr',
  assuranceValues: [{ value: 'urn:two-steps', level: 'SUBSTANTIAL' }],
  domains: [`${uuidv7()}.example`],
});

/** Of people, their roles, their keys, and the ways in. */
export const peopleExamples: Readonly<Record<string, Example>> = {
  signInWays: none(),
  signInByMail: none(),
  keptPeople: none(),
  identityProviders: none(),
  myAccount: none(),
  myLetters: none(),
  chooseMyLetters: none({ reminder: true, digest: false, weekday: 2 }),
  ownedThings: visible(({ people }) => ({ personId: people.memberId })),
  invitePerson: visible(({ placeId }) => ({
    input: {
      ...{ id: uuidv7(), personId: uuidv7(), name: 'Ny Kollega', email: `${uuidv7()}@example.org` },
      ...{ role: 'STAFF', placeId, groupKey: null },
    },
  })),
  renewInvitation: visible(({ people }) => ({ personId: people.invitedId })),
  giveMembership: visible(({ people, placeId }) => ({
    input: { id: uuidv7(), personId: people.memberId, role: 'UNIT_LEADER', placeId, groupKey: null },
  })),
  endMembership: visible(({ people }) => ({
    ...{ id: people.membershipToEndId, version: 1, endsOn: '2099-12-31' },
  })),
  handOver: visible(({ people }) => ({ personId: people.memberId, successorId: people.successorId })),
  shutOutPerson: visible(({ people }) => ({ personId: people.shutOutId })),
  letInPerson: visible(({ people }) => ({ personId: people.shutOutId })),
  clearSecondFactorOf: visible(({ people }) => ({ personId: people.securedId })),
  forgettingOf: visible(({ people }) => ({ personId: people.forgottenId })),
  forgetPerson: visible(({ people }) => ({ personId: people.forgottenId })),
  withdrawForgetting: visible(({ people }) => ({ personId: people.forgottenId })),
  roleAssurances: none(),
  setRoleAssurance: { target: 'NONE', variables: () => ({ role: 'STAFF', level: 'LOW', version: 0 }) },
  endSessionsOf: visible(({ people }) => ({ personId: people.memberId })),
  addIdentityProvider: visible(({ placeId }) => ({ input: { id: uuidv7(), placeId, ...provider() } })),
  changeIdentityProvider: visible(({ people, placeId }) => ({
    version: 1,
    input: { id: people.providerId, placeId, ...provider() },
  })),
  // Whoever may, but has nothing to do it with, is told so.
  confirmItsMe: none({ password: 'ikke min adgangskode', code: null }, 'SIGN_IN_FAILED'),
  confirmWithPasskey: none({ ticket: 'x', answer: '{}' }, 'LINK_SPENT'),
  confirmAsPersona: none({}, 'NOT_FOUND'),
  askToBeDeleted: { ...none(), variables: () => ({ on: true }) },
  endMySessions: { ...none({}, 'NOT_FOUND'), variables: () => ({ id: uuidv7() }) },
  changeMyPassword: none({ password: 'for kort' }, 'PASSWORD_SHORT'),
  setUpMyCodes: none(),
  turnOnMyCodes: none({ setup: 'x', code: '000000' }, 'LINK_SPENT'),
  turnOffMyCodes: none(),
  askForNewPasskey: none(),
  addMyPasskey: {
    ...none({}, 'LINK_SPENT'),
    variables: () => ({ id: uuidv7(), name: 'Telefonen', ticket: 'x', answer: '{}' }),
  },
  removeMyPasskey: { ...none({}, 'NOT_FOUND'), variables: () => ({ id: uuidv7() }) },
};

/** What fields that begin or end a session are sent; they are tried with a session of their own. */
export const sessionExamples: Readonly<Record<string, Record<string, unknown>>> = {
  signIn: { email: 'anna@example.org', password: 'x' },
  sendSignInLink: { email: 'anna@example.org' },
  signInWithCode: { ticket: 'x', code: '000000' },
  askForPasskey: {},
  signInWithPasskey: { ticket: 'x', answer: '{}' },
  signInWithLink: { token: 'x' },
  invitation: { token: 'x' },
  acceptInvitation: { token: 'x', password: 'x' },
  signInAsDemoPersona: { personId: uuidv7() },
  signOut: {},
};

import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql, readFragment } from '../../graphql/generated';
import { SessionDocument, SessionParts, type SessionInfo } from '../session/Session';
import { useSignIn } from '../session/useSignIn';
import { passkeyAnswer } from './passkey-answer';

const SignInDocument = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      nextStep
      ticket
      ...SessionParts
    }
  }
`);
const SignInWithCodeDocument = graphql(`
  mutation SignInWithCode($ticket: String!, $code: String!) {
    signInWithCode(ticket: $ticket, code: $code) {
      nextStep
      ticket
      ...SessionParts
    }
  }
`);
const AskForPasskeyDocument = graphql(`
  mutation AskForPasskey {
    askForPasskey {
      ticket
      options
    }
  }
`);
const SignInWithPasskeyDocument = graphql(`
  mutation SignInWithPasskey($ticket: String!, $answer: String!) {
    signInWithPasskey(ticket: $ticket, answer: $answer) {
      nextStep
      ticket
      ...SessionParts
    }
  }
`);
const AcceptInvitationDocument = graphql(`
  mutation AcceptInvitation($token: String!, $password: String) {
    acceptInvitation(token: $token, password: $password) {
      nextStep
      ticket
      ...SessionParts
    }
  }
`);
const SignInWithLinkDocument = graphql(`
  mutation SignInWithLink($token: String!) {
    signInWithLink(token: $token) {
      nextStep
      ticket
      ...SessionParts
    }
  }
`);
const SendSignInLinkDocument = graphql(`
  mutation SendSignInLink($email: String!) {
    sendSignInLink(email: $email)
  }
`);
const SignInAsDemoPersonaDocument = graphql(`
  mutation SignInAsDemoPersona($personId: ID!) {
    signInAsDemoPersona(personId: $personId) {
      ...SessionParts
    }
  }
`);

/** What a sign-in still asks for. */
export type NextStep = { kind: 'CODE'; ticket: string } | { kind: 'PASSKEY' };

const direct = { context: { direct: true } };

/** The ways in that are our own: password, code, passkey, invitation, and in the demonstration a click. */
export function useWaysIn(onSignedIn: (session: SessionInfo) => void, onHalf: () => void) {
  const client = useApolloClient();
  const { busy, refusal, attempt } = useSignIn(onSignedIn);
  const [step, setStep] = useState<NextStep | null>(null);
  const [linkSentTo, setLinkSentTo] = useState<string | null>(null);
  const [passkeyFailed, setPasskeyFailed] = useState(false);

  type Answer = ReturnType<typeof answered>;
  function answered(answer: { nextStep: string | null; ticket: string | null } | undefined) {
    if (answer?.nextStep === 'CODE') setStep({ kind: 'CODE', ticket: answer.ticket ?? '' });
    else if (answer?.nextStep === 'PASSKEY') setStep({ kind: 'PASSKEY' });
    else if (answer?.nextStep === 'ENROL' || answer?.nextStep === 'PROVIDER') onHalf();
    return answer;
  }
  const begin = (act: () => Promise<Answer>) => {
    setPasskeyFailed(false);
    return attempt(async () => {
      const answer = answered(await act());
      return answer ? (readFragment(SessionParts, answer as never) as SessionInfo) : undefined;
    });
  };

  return {
    ...{ busy, refusal, step, passkeyFailed, linkSentTo },
    startOver: () => setStep(null),
    withPassword: (email: string, password: string) =>
      begin(async () => {
        const { data } = await client.mutate({
          mutation: SignInDocument,
          variables: { email, password },
          ...direct,
        });
        return data?.signIn;
      }),
    withCode: (ticket: string, code: string) =>
      begin(async () => {
        const variables = { ticket, code };
        const { data } = await client.mutate({ mutation: SignInWithCodeDocument, variables, ...direct });
        return data?.signInWithCode;
      }),
    withPasskey: () =>
      begin(async () => {
        const asked = await client.mutate({ mutation: AskForPasskeyDocument, ...direct });
        const question = asked.data?.askForPasskey;
        const answer = question ? await passkeyAnswer(question.options) : null;
        // Whoever closed the browser's own window has changed their mind; that is no error to be told in red.
        if (!question || answer === null) {
          setPasskeyFailed(true);
          return undefined;
        }
        const variables = { ticket: question.ticket, answer };
        const { data } = await client.mutate({ mutation: SignInWithPasskeyDocument, variables, ...direct });
        return data?.signInWithPasskey;
      }),
    withLink: (token: string) =>
      begin(async () => {
        const variables = { token };
        const { data } = await client.mutate({ mutation: SignInWithLinkDocument, variables, ...direct });
        return data?.signInWithLink;
      }),
    sendLink: (email: string) =>
      attempt(async () => {
        setLinkSentTo(null);
        await client.mutate({ mutation: SendSignInLinkDocument, variables: { email }, ...direct });
        setLinkSentTo(email);
        return undefined;
      }),
    /** Both steps are there now: who is it? */
    whole: () =>
      attempt(async () => {
        const { data } = await client.query({ query: SessionDocument, fetchPolicy: 'network-only' });
        return readFragment(SessionParts, data?.session);
      }),
    acceptInvitation: (token: string, password: string | null) =>
      begin(async () => {
        const variables = { token, password };
        const { data } = await client.mutate({ mutation: AcceptInvitationDocument, variables, ...direct });
        return data?.acceptInvitation;
      }),
    asDemoPersona: (personId: string) =>
      attempt(async () => {
        const variables = { personId };
        const { data } = await client.mutate({ mutation: SignInAsDemoPersonaDocument, variables, ...direct });
        return readFragment(SessionParts, data?.signInAsDemoPersona);
      }),
  };
}

import { type ApolloClient, ApolloLink, execute, HttpLink, Observable } from '@apollo/client';
import { RetryLink } from '@apollo/client/link/retry';
import { OperationTypeNode, print } from 'graphql';
import { v7 as newId } from 'uuid';
import { freshSignIn } from './fresh-sign-in';
import { mutationQueue, type SendOutcome } from './mutation-queue';
import { outbox, type SendKept } from './outbox/outbox';
import { mayComeLater, refusalOfErrors } from './refusal';

const programmeOfAddress = (): string => window.location.pathname.split('/')[1] ?? '';
/** First parts of addresses that lie outside every programme. */
const outsideProgrammes = new Set([
  ...['', 'log-ind', 'tilgaengelighed', 'privatliv', 'kontakt', 'bidrag', 'velkommen'],
]);

/** Programme and language of the page, and one key per mutation that stays the same however often it is sent. */
export const headersLink = new ApolloLink((operation, forward) => {
  const programme = programmeOfAddress();
  operation.setContext((context) => ({
    ...context,
    headers: {
      ...(outsideProgrammes.has(programme) ? {} : { 'x-programme': programme }),
      'accept-language': document.documentElement.lang || 'da',
      ...(operation.operationType === OperationTypeNode.MUTATION ? { 'idempotency-key': newId() } : {}),
      ...(context['headers'] as Record<string, string> | undefined),
    },
  }));
  return forward(operation);
});

/** What a change that was done can be taken back by; the page decides whether it offers that. */
type DoneListener = (done: { key: string; offer: string }) => void;
const doneListeners = new Set<DoneListener>();
/** Called when a change has landed that said how to offer its undoing (`context: { undo: words }`). */
export function onUndoable(listener: DoneListener): () => void {
  doneListeners.add(listener);
  return () => doneListeners.delete(listener);
}

/** One sending: an answer of either kind, or none yet. */
function sendOnce(sending: Observable<ApolloLink.Result>): Promise<SendOutcome<ApolloLink.Result>> {
  return new Promise((resolve) => {
    let answer: ApolloLink.Result | null = null;
    sending.subscribe({
      next: (result) => (answer = result),
      error: () => resolve({ kind: 'later' }),
      complete: () => {
        if (!answer) return resolve({ kind: 'later' });
        const code = answer.errors?.length ? refusalOfErrors(answer.errors).code : null;
        if (code && mayComeLater(code)) return resolve({ kind: 'later' });
        if (code === 'UNAUTHENTICATED') return resolve({ kind: 'signed-out' });
        resolve({ kind: 'answered', value: answer });
      },
    });
  });
}

/**
 * Mutations leave one at a time through the queue, and lie in the outbox until they are answered; sign-in and sign-out ask for an answer
 * at once (`direct`).
 */
export const queueLink = new ApolloLink((operation, forward) => {
  const context = operation.getContext();
  if (operation.operationType !== OperationTypeNode.MUTATION || context['direct'] === true)
    return forward(operation);
  const headers = context['headers'] as Record<string, string>;
  const key = headers['idempotency-key'] ?? '';
  return new Observable((observer) => {
    const kept = outbox.keep({
      key,
      programme: headers['x-programme'] ?? '',
      name: operation.operationName ?? '',
      query: print(operation.query),
      variables: operation.variables,
    });
    const send = async () => {
      await kept;
      const variables = outbox.chain.rewrite(operation.variables);
      if (variables !== operation.variables) {
        operation.variables = variables;
        await outbox.rewritten(key, operation.variables);
      }
      const outcome = await sendOnce(forward(operation));
      if (outcome.kind === 'answered') {
        outbox.chain.answered(operation.variables, outcome.value.data);
        await outbox.drop(key);
      }
      return outcome;
    };
    mutationQueue.enqueue(send).then(
      (answer) => {
        observer.next(answer);
        observer.complete();
        const offer = context['undo'];
        if (typeof offer === 'string' && !answer.errors?.length)
          for (const listener of doneListeners) listener({ key, offer });
      },
      (error: unknown) => observer.error(error),
    );
  });
});

type Listener = () => void;
const signedOutListeners = new Set<Listener>();
/** Called when an answer says that the session is over. */
export function onSignedOut(listener: Listener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

type AnswerListener = (operation: string | undefined) => void;
const answerListeners = new Set<AnswerListener>();
/** Called when an answer of the server has come. */
export function onAnswer(listener: AnswerListener): () => void {
  answerListeners.add(listener);
  return () => answerListeners.delete(listener);
}

export const signedOutLink = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      const subscription = forward(operation).subscribe({
        next: (result) => {
          if (result.errors?.length && refusalOfErrors(result.errors).code === 'UNAUTHENTICATED')
            for (const listener of signedOutListeners) listener();
          observer.next(result);
          for (const listener of answerListeners) listener(operation.operationName);
        },
        error: (error: unknown) => observer.error(error),
        complete: () => observer.complete(),
      });
      return () => subscription.unsubscribe();
    }),
);

/** What is sensitive and comes too long after the last sign-in is asked again, unchanged, when the person has shown who they are. */
export const freshSignInLink = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      const pass = (again: boolean): void => {
        forward(operation).subscribe({
          next: (result) => {
            const stale =
              result.errors?.length && refusalOfErrors(result.errors).code === 'FRESH_SIGN_IN_NEEDED';
            const answer = () => {
              observer.next(result);
              observer.complete();
            };
            if (!stale || again) return answer();
            void freshSignIn.ask().then((shown) => (shown ? pass(true) : answer()));
          },
          error: (error: unknown) => observer.error(error),
        });
      };
      pass(false);
    }),
);

/** Reading is harmless to repeat: three quick attempts before the page says that it could not be read. */
export const queryRetryLink = new RetryLink({
  delay: { initial: 400, max: 3_000, jitter: true },
  attempts: (attempt, operation) => attempt < 3 && operation.operationType === OperationTypeNode.QUERY,
});

export const httpLink = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });

const keptLink = ApolloLink.from([signedOutLink, httpLink]);

/** Sends what lies in the outbox from an earlier visit: the same key, and as it was made then. */
export const sendKept = (client: ApolloClient): SendKept => {
  return async (change) => {
    const variables = outbox.chain.rewrite(change.variables);
    if (variables !== change.variables) await outbox.rewritten(change.key, { ...variables });
    change.variables = { ...variables };
    // Reading a query from its text is seldom needed: a piece of its own.
    const { parse } = await import('graphql/language/parser');
    const outcome = await sendOnce(
      execute(
        keptLink,
        {
          query: parse(change.query),
          variables,
          operationName: change.name,
          context: {
            headers: {
              ...(change.programme ? { 'x-programme': change.programme } : {}),
              'accept-language': document.documentElement.lang || 'da',
              'idempotency-key': change.key,
            },
          },
        } as ApolloLink.Request,
        { client },
      ),
    );
    if (outcome.kind !== 'answered') return outcome;
    const { data, errors } = outcome.value;
    return { kind: 'answered', value: { data, refusal: errors?.length ? refusalOfErrors(errors) : null } };
  };
};

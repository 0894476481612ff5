import { ApolloLink, HttpLink, Observable } from '@apollo/client';
import { RetryLink } from '@apollo/client/link/retry';
import { OperationTypeNode } from 'graphql';
import { v7 as newId } from 'uuid';
import { mutationQueue, type SendOutcome } from './mutation-queue';
import { mayComeLater, refusalOfErrors } from './refusal';

const programmeOfAddress = (): string => window.location.pathname.split('/')[1] ?? '';
/** First parts of addresses that lie outside every programme. */
const outsideProgrammes = new Set(['', 'log-ind', 'tilgaengelighed', 'privatliv', 'kontakt', 'bidrag']);

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

/** Mutations leave one at a time through the queue; sign-in and sign-out ask for an answer at once (`direct`). */
export const queueLink = new ApolloLink((operation, forward) => {
  if (operation.operationType !== OperationTypeNode.MUTATION || operation.getContext()['direct'] === true)
    return forward(operation);
  return new Observable((observer) => {
    const send = () =>
      new Promise<SendOutcome<ApolloLink.Result>>((resolve) => {
        let answer: ApolloLink.Result | null = null;
        forward(operation).subscribe({
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
    mutationQueue.enqueue(send).then(
      (answer) => {
        observer.next(answer);
        observer.complete();
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

export const signedOutLink = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      const subscription = forward(operation).subscribe({
        next: (result) => {
          if (result.errors?.length && refusalOfErrors(result.errors).code === 'UNAUTHENTICATED')
            for (const listener of signedOutListeners) listener();
          observer.next(result);
        },
        error: (error: unknown) => observer.error(error),
        complete: () => observer.complete(),
      });
      return () => subscription.unsubscribe();
    }),
);

/** Reading is harmless to repeat: three quick attempts before the page says that it could not be read. */
export const queryRetryLink = new RetryLink({
  delay: { initial: 400, max: 3_000, jitter: true },
  attempts: (attempt, operation) => attempt < 3 && operation.operationType === OperationTypeNode.QUERY,
});

export const httpLink = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });

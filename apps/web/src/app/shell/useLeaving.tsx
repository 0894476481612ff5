import { useApolloClient } from '@apollo/client/react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { forgetDrafts } from '../../graphql/drafts/draft-store';
import { forgetSeen } from '../../graphql/device/last-seen';
import { forgetOpenDrafts } from '../../graphql/drafts/open-drafts';
import { mutationQueue } from '../../graphql/mutation-queue';
import { outbox } from '../../graphql/outbox/outbox';
import { useSyncState } from '../../graphql/useSyncState';
import { usePerson } from '../../people/session/Session';

const LeaveQuestion = lazy(() => import('./LeaveQuestion'));

/** Signing out empties this device of the person's texts, so it asks first when something has not been sent. */
export function useLeaving(): { leave: () => void; question: ReactNode } {
  const person = usePerson();
  const client = useApolloClient();
  const { status } = useSyncState();
  const [asking, setAsking] = useState(false);

  const leaveNow = async () => {
    setAsking(false);
    forgetDrafts(person.id);
    forgetOpenDrafts();
    await Promise.all([outbox.forget(person.id), forgetSeen(null)]);
    mutationQueue.forget();
    const next = await import('../../people/session/sign-out')
      .then(({ signOut }) => signOut(client))
      .catch(() => undefined);
    // The page is loaded anew, so that nothing of this person stays in its memory.
    window.location.assign(next ?? '/log-ind');
  };

  return {
    leave: () => (status === 'saved' ? void leaveNow() : setAsking(true)),
    question: asking ? (
      <Suspense fallback={null}>
        <LeaveQuestion onStay={() => setAsking(false)} onLeave={() => void leaveNow()} />
      </Suspense>
    ) : null,
  };
}

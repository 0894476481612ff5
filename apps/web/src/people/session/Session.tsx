import { useApolloClient, useQuery } from '@apollo/client/react';
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { can, type Permission } from '@laeringsrum/domain';
import { graphql, readFragment } from '../../graphql/generated';
import { forgetSeen, showLastSeen } from '../../graphql/device/last-seen';
import { type SessionPartsFragment } from '../../graphql/generated/graphql';

export const SessionParts = graphql(`
  fragment SessionParts on SessionInfo {
    demo
    today
    idleMinutes
    person {
      id
      name
      initials
      email
      language
      theme
    }
    memberships {
      id
      programmeSlug
      programmeTitle
      role
      placeId
      placeKey
      placeName
      groupKey
    }
  }
`);

export const SessionDocument = graphql(`
  query Session {
    session {
      ...SessionParts
    }
  }
`);

export type SessionInfo = SessionPartsFragment;
export type Membership = SessionInfo['memberships'][number];

interface SessionState {
  /** undefined while the first answer is on its way. */
  session: SessionInfo | undefined;
  failed: boolean;
  refetch: () => Promise<unknown>;
}

const SessionContext = createContext<SessionState | null>(null);

/** Nothing answers at the start: the page is shown as this person last saw it on this device, if they are still signed in here. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const [start, setStart] = useState(0);
  const looked = useRef(false);
  const lookOnDevice = () => {
    if (looked.current) return;
    looked.current = true;
    void showLastSeen(client).then((found) => found && setStart(1));
  };
  return (
    <KnownSession key={start} onNoAnswer={lookOnDevice}>
      {children}
    </KnownSession>
  );
}

function KnownSession({ onNoAnswer, children }: { onNoAnswer: () => void; children: ReactNode }) {
  const { data, error, refetch } = useQuery(SessionDocument, { refetchOn: false });
  const session = readFragment(SessionParts, data?.session);
  const failed = Boolean(error) && !data;
  const signedOut = session !== undefined && session.person === null;
  useEffect(() => {
    if (failed) onNoAnswer();
  }, [failed, onNoAnswer]);
  useEffect(() => {
    if (signedOut) void forgetSeen(null);
  }, [signedOut]);
  return <SessionContext value={{ session, failed, refetch }}>{children}</SessionContext>;
}

export function useSessionState(): SessionState {
  const state = use(SessionContext);
  if (!state) throw new Error('SessionProvider is missing');
  return state;
}

/** The person who is signed in. Only below RequireSession, where there is one. */
export function usePerson(): NonNullable<SessionInfo['person']> {
  const person = useSessionState().session?.person;
  if (!person) throw new Error('Nobody is signed in here');
  return person;
}

/** Today in Denmark, as the server counts it. */
export function useToday(): string {
  return useSessionState().session?.today ?? new Date().toISOString().slice(0, 10);
}

export function useMemberships(programmeSlug: string): Membership[] {
  const { session } = useSessionState();
  return (session?.memberships ?? []).filter((membership) => membership.programmeSlug === programmeSlug);
}

/** The same table of permissions as the API's, asked for one place. */
export function useCan(programmeSlug: string): (permission: Permission, placeId?: string) => boolean {
  const held = useMemberships(programmeSlug).map(({ role, placeId }) => ({ role, placeId: placeId ?? null }));
  return (permission, placeId) => can(held, permission, placeId);
}

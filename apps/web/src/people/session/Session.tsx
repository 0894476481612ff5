import { useQuery } from '@apollo/client/react';
import { createContext, use, type ReactNode } from 'react';
import { can, type Permission } from '@laeringsrum/domain';
import { graphql, readFragment } from '../../graphql/generated';
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

export function SessionProvider({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(SessionDocument, { refetchOn: false });
  return (
    <SessionContext
      value={{ session: readFragment(SessionParts, data?.session), failed: Boolean(error) && !data, refetch }}
    >
      {children}
    </SessionContext>
  );
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

import { type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useMemberships, useSessionState } from '../people/session/Session';
import { NotFoundPage } from '../pages/not-found/NotFoundPage';
import { Failure } from '../ui/Failure';
import styles from './RequireSession.module.css';

/** Nothing of a programme is shown before the server has said who is asking. */
export function RequireSession({ programme, children }: { programme: string; children: ReactNode }) {
  const { session, failed, refetch } = useSessionState();
  const location = useLocation();
  const memberships = useMemberships(programme);
  if (failed)
    return (
      <main className={styles.alone}>
        <Failure onRetry={() => void refetch()} />
      </main>
    );
  if (!session) return null;
  if (!session.person) {
    const here = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={`/log-ind?til=${here}`} replace />;
  }
  if (memberships.length === 0)
    return (
      <main className={styles.alone}>
        <NotFoundPage />
      </main>
    );
  return children;
}

import { createContext, use, type FocusEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Presence } from '../graphql/live/live-stream';
import styles from './CyclePresence.module.css';
import { usePresence } from './usePresence';

const PresenceContext = createContext<readonly Presence[]>([]);
const firstName = ({ name }: Presence): string => name.split(' ')[0] ?? name;

interface CyclePresenceProps {
  cycleId: string;
  mayWrite: boolean;
  children: ReactNode;
}

/** Round the fields of a cycle: notices which one has the cursor (`data-field`), and knows who else is here. */
export function CyclePresence({ cycleId, mayWrite, children }: CyclePresenceProps) {
  const { t } = useTranslation();
  const { others, writesIn } = usePresence(cycleId, mayWrite);
  const fieldOf = ({ target }: FocusEvent<HTMLElement>): string | null =>
    target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
  const [open] = others.filter(({ field }) => field === null);
  return (
    <PresenceContext value={others}>
      <div onFocus={(event) => writesIn(fieldOf(event))} onBlur={() => writesIn(null)}>
        <div role="status">
          {open ? <p className={styles.here}>{t('presence.alsoOpen', { name: firstName(open) })}</p> : null}
        </div>
        {children}
      </div>
    </PresenceContext>
  );
}

/** Round one field: says who else has the cursor in it. */
export function SharedField({ field, children }: { field: string; children: ReactNode }) {
  const { t } = useTranslation();
  const [other] = use(PresenceContext).filter((presence) => presence.field === field);
  return (
    <div data-field={field}>
      {children}
      <div role="status">
        {other ? <p className={styles.here}>{t('presence.alsoHere', { name: firstName(other) })}</p> : null}
      </div>
    </div>
  );
}

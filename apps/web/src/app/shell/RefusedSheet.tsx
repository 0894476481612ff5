import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dateInCopenhagen, formatDateLong, formatTime } from '@laeringsrum/locale';
import { type KeptChange } from '../../graphql/device/device-store';
import { mutationQueue } from '../../graphql/mutation-queue';
import { outbox } from '../../graphql/outbox/outbox';
import { usePerson } from '../../people/session/Session';
import { Sheet } from '../../ui/Sheet';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './RefusedSheet.module.css';

/** What a person wrote or said, without the machine's own words. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string')
    return /^([0-9a-f-]{36}|[A-Z_]+|\d{4}-\d\d-\d\d)$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, of]) => (field === 'version' ? [] : wordsOf(of)));
}

/** What was done to one thing goes together: the answers counted on a test that was not made say nothing by themselves. */
function together(changes: readonly KeptChange[]): KeptChange[][] {
  const things = new Map<unknown, KeptChange[]>();
  for (const change of changes) {
    const input = (change.variables['input'] ?? {}) as Record<string, unknown>;
    const thing = input['cycleId'] ?? change.variables['id'] ?? input['id'] ?? change.key;
    things.set(thing, [...(things.get(thing) ?? []), change]);
  }
  return [...things.values()];
}

/** The first says why: what was made of it later is refused because of that. */
const isCreation = ({ variables }: KeptChange): boolean => !('id' in variables);

/** Changes made without a network that the server could not take: each with its reason, to be looked at and put away. */
export default function RefusedSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id: personId } = usePerson();
  const [changes, setChanges] = useState<KeptChange[] | null>(null);
  useEffect(() => void outbox.refusedOf(personId).then(setChanges), [personId]);

  const discard = async (thing: readonly KeptChange[]) => {
    for (const { key } of thing) await outbox.drop(key);
    const left = await outbox.refusedOf(personId);
    setChanges(left);
    mutationQueue.refused(left.length);
  };
  const when = (at: number) =>
    `${formatDateLong(dateInCopenhagen(new Date(at).toISOString()), language)} ${formatTime(at, language)}`;
  return (
    <Sheet opened onClose={onClose} title={t('outbox.title')}>
      <p className={styles.lead}>{changes?.length === 0 ? t('outbox.nothing') : t('outbox.lead')}</p>
      <ul>
        {together(changes ?? []).map((thing) => {
          const [first, last] = [thing[0], thing.at(-1)];
          if (!first || !last) return null;
          const said = isCreation(first) ? [first] : thing;
          return (
            <li key={first.key} className={styles.change}>
              <p className={styles.words}>
                {thing.flatMap(({ variables }) => wordsOf(variables)).join(' · ')}
              </p>
              <p className={styles.quiet}>{t('outbox.madeAt', { when: when(first.at) })}</p>
              {[...new Set(said.map(({ refused }) => refused?.message))].map((reason) => (
                <p key={reason} role="alert">
                  {reason}
                </p>
              ))}
              <p className={styles.actions}>
                <Link to={last.address} onClick={onClose}>
                  {t('outbox.open')}
                </Link>
                <TextAction inline onClick={() => void discard(thing)}>
                  {t('outbox.discard')}
                </TextAction>
              </p>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { milestoneStand } from '@laeringsrum/domain';
import { formatDate, formatDateWithPrecision } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useCan, useMemberships, useToday } from '../../people/session/Session';
import { CheckIcon } from '../../ui/icons';
import { useLanguage } from '../../ui/useLanguage';
import { MilestonePlaces } from './MilestonePlaces';
import { MilestoneSheet } from './MilestoneSheet';
import styles from './Milestones.module.css';

export const Milestones_programme = graphql(`
  fragment Milestones_programme on Programme {
    id
    places {
      id
      name
    }
    milestones {
      id
      key
      parentKey
      number
      nameDa
      nameEn
      date
      precision
      reachedOn
      version
      statuses {
        id
        version
        placeId
        state
        reachedOn
        note
        dueOn
        duePrecision
      }
    }
  }
`);

/** The programme's line with today on it: what is reached, how far the parts are, and what each place says. */
export function Milestones(props: { programme: FragmentType<typeof Milestones_programme> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const own = useMemberships(slug).find(({ placeId }) => placeId && can('milestone:report', placeId));
  const { milestones, places } = readFragment(Milestones_programme, props.programme);
  const [open, setOpen] = useState<string | null>(null);
  const all = milestones.map((each) => ({
    ...each,
    parentKey: each.parentKey ?? null,
    date: each.date ?? null,
    reachedOn: each.reachedOn ?? null,
  }));
  const main = all.filter(({ parentKey }) => parentKey === null);
  const stands = main.map((each) => ({ ...each, stand: milestoneStand(each, all, today) }));
  const reached = stands.filter(({ stand }) => stand.reached).length;
  // Today stands before the first milestone that is ahead.
  const ahead = stands.findIndex(({ date }) => date !== null && date >= today);
  const chosen = stands.find(({ id }) => id === open);
  return (
    <>
      <p className={styles.lead}>
        {reached === 0
          ? t('steering.moving.reachedNone', { all: main.length })
          : t('steering.moving.reached', { count: reached, all: main.length })}
      </p>
      <ol className={styles.line} aria-label={t('steering.moving.line')}>
        {stands.map(({ id, nameDa, nameEn, date, precision, stand }, at) => (
          <li key={id} data-reached={stand.reached || undefined} data-today={at === ahead || undefined}>
            {at === ahead ? <span className={styles.today}>{t('steering.moving.today')}</span> : null}
            <span className={styles.mark} aria-hidden="true">
              {stand.reached ? <CheckIcon size={13} /> : null}
            </span>
            <strong>{language === 'da' ? nameDa : nameEn}</strong>
            <span className={styles.quiet}>
              {[
                date && precision
                  ? formatDateWithPrecision(date, precision, language)
                  : t('steering.moving.noDate'),
                stand.reached
                  ? t('steering.moving.isReached')
                  : stand.parts > 0
                    ? t('steering.moving.parts', { done: stand.partsReached, all: stand.parts })
                    : stand.overdue
                      ? t('steering.moving.overdue')
                      : null,
                !stand.reached && stand.nextDate
                  ? t('steering.moving.next', { date: formatDate(stand.nextDate, language) })
                  : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      <MilestonePlaces
        milestones={all}
        places={places}
        mayReport={own?.placeId ?? null}
        mayReach={can('milestone:reach')}
        onReport={setOpen}
      />
      {chosen && own?.placeId ? (
        <MilestoneSheet
          milestone={chosen}
          placeId={own.placeId}
          status={chosen.statuses.find(({ placeId }) => placeId === own.placeId) ?? null}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDateLong, formatWeek, weekOf } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type FollowUp_RowFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { useAddresses } from '../../people/programme/addresses';
import { CloseIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { ContactSheet } from './ContactSheet';
import styles from './FollowUpList.module.css';

export const FollowUp_row = graphql(`
  fragment FollowUp_row on FollowUpRow {
    interventionId
    placeId
    placeKey
    placeName
    code
    title
    reason
    since
    days
    text
    number
    from
    lastNote
    lastNoteOn
    followUpOn
  }
`);
export const FollowUp_list = graphql(`
  fragment FollowUp_list on FollowUp {
    rows {
      ...FollowUp_row
    }
    putOff {
      ...FollowUp_row
    }
    pauses {
      id
      version
      placeId
      endsOn
    }
  }
`);
const EndPauseDocument = graphql(`
  mutation EndPlacePause($id: ID!, $version: Int!) {
    endPlacePause(id: $id, version: $version) {
      id
    }
  }
`);

const shownAtOnce = 5;

interface FollowUpListProps {
  followUp: FragmentType<typeof FollowUp_list>;
  places: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

/** Who waits for the lead, and why: the reason as a sentence, then age, then what can be done. */
export function FollowUpList({ followUp: masked, places }: FollowUpListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const followUp = readFragment(FollowUp_list, masked);
  const rows = readFragment(FollowUp_row, followUp.rows);
  const putOff = readFragment(FollowUp_row, followUp.putOff);
  const [endPause] = useMutation(EndPauseDocument, { refetchQueries: ['OverviewFollowUp'] });
  const { busy, doing } = useDoing();
  const [all, setAll] = useState(false);
  const [noting, setNoting] = useState<FollowUp_RowFragment | null>(null);
  const shown = all ? rows : rows.slice(0, shownAtOnce);
  const placesWaiting = new Set(rows.map(({ placeId }) => placeId)).size;
  const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? '';
  return (
    <Section
      title={t('followUp.title')}
      ruled={false}
      caption={rows.length > 0 ? t('followUp.caption', { count: placesWaiting }) : undefined}
      action={
        rows.length > shownAtOnce ? (
          <TextAction onClick={() => setAll(!all)}>
            {all ? t('followUp.fewer') : t('followUp.all', { count: rows.length })}
          </TextAction>
        ) : undefined
      }
    >
      {rows.length === 0 ? <p>{t('followUp.none')}</p> : null}
      <ol className={styles.list}>
        {shown.map((row, at) => (
          <Row key={row.interventionId} row={row} at={at} onNote={() => setNoting(row)} />
        ))}
      </ol>
      {putOff.length > 0 ? (
        <p className={styles.quiet}>
          {t('followUp.putOff', {
            list: putOff
              .map(({ code, followUpOn }) =>
                t('followUp.putOffOne', {
                  code,
                  when: followUpOn ? formatDateLong(followUpOn, language) : '',
                }),
              )
              .join(', '),
          })}
        </p>
      ) : null}
      {followUp.pauses.length > 0 ? (
        <p className={styles.quiet}>
          {followUp.pauses.map(({ id, version, placeId, endsOn }) => (
            <span key={id}>
              {t('followUp.paused', {
                list: t('followUp.pausedOne', {
                  place: nameOf(placeId),
                  when: formatDateLong(endsOn, language),
                }),
              })}{' '}
              <TextAction
                quiet
                disabled={busy}
                icon={<CloseIcon size={14} />}
                aria-label={t('followUp.endPause', { place: nameOf(placeId) })}
                onClick={() => void doing(() => endPause({ variables: { id, version } }))}
              />
            </span>
          ))}
        </p>
      ) : null}
      {noting ? <ContactSheet row={noting} onClose={() => setNoting(null)} /> : null}
    </Section>
  );
}

function Row({ row, at, onNote }: { row: FollowUp_RowFragment; at: number; onNote: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { placeName, code, title, reason, since, days, text, number, from, lastNote, lastNoteOn } = row;
  const week = (day: string) => formatWeek(weekOf(day), language);
  // What is written is a comment where the work is: who follows it is told, and it stands there afterwards.
  const writing = `${addresses.intervention(code)}?skriv=1`;
  const writeTo = t('followUp.writeTo', { place: placeName, code });
  const ahead = reason === 'STORYBOARD_MISSING' || reason === 'NOT_MEASURABLE';
  return (
    <li>
      <span className={styles.number} aria-hidden="true">
        {at + 1}
      </span>
      <span className={styles.place}>
        <strong>{placeName}</strong>
        <Link to={addresses.intervention(code)}>{code}</Link>
      </span>
      <span className={styles.reason}>
        {t(`followUp.reasons.${reason}`, {
          ...{ text, number: number ?? 0, weeks: Math.floor(days / 7) },
          ...{ from: week(from ?? since), to: ahead ? formatDateLong(since, language) : week(since) },
        })}
        <span className={styles.quiet}>
          {title}
          {' · '}
          {lastNote && lastNoteOn
            ? t('followUp.last', { when: formatDateLong(lastNoteOn, language), note: lastNote })
            : t('followUp.noLast')}
        </span>
      </span>
      <span className={styles.age}>{ahead ? '' : t('followUp.days', { count: days })}</span>
      <span className={styles.acts}>
        {at === 0 ? (
          <Button component={Link} to={writing} variant="filled" size="sm" aria-label={writeTo}>
            {t('followUp.write')}
          </Button>
        ) : (
          <Link to={writing} aria-label={writeTo}>
            {t('followUp.write')}
          </Link>
        )}
        <TextAction aria-label={t('followUp.noteOf', { place: placeName, code })} onClick={onNote}>
          {t('followUp.note')}
        </TextAction>
      </span>
    </li>
  );
}

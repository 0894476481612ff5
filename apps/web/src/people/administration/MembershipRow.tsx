import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInForce } from '@laeringsrum/domain';
import { addDays, formatDateLong } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type KeptPerson_PersonFragment } from '../../graphql/generated/graphql';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { useDirect } from '../account/useDirect';
import { useToday } from '../session/Session';
import styles from './People.module.css';
import { type PeopleTerms } from './terms';

const EndMembershipDocument = graphql(`
  mutation EndMembership($id: ID!, $version: Int!, $endsOn: Date!) {
    endMembership(id: $id, version: $version, endsOn: $endsOn) {
      ...KeptPerson_person
    }
  }
`);

interface MembershipRowProps {
  held: KeptPerson_PersonFragment['memberships'][number];
  terms: PeopleTerms;
  own: boolean;
}

/** A role, from when until when. It ends at once, or on a day that is known already. */
export function MembershipRow({ held, terms, own }: MembershipRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { busy, refusal, send } = useDirect();
  const [ending, setEnding] = useState(false);
  const [lastDay, setLastDay] = useState(today);
  const day = (date: string) => formatDateLong(date, language);
  const group = language === 'da' ? held.groupNameDa : held.groupNameEn;
  const inForce = isInForce(held, today);
  const facts = [
    t('people.since', { day: day(held.startsOn) }),
    held.endsOn ? t('people.until', { day: day(held.endsOn) }) : null,
    held.actingUntil && held.actingUntil >= held.startsOn
      ? t('people.acts', { day: day(held.actingUntil) })
      : null,
    group,
    held.byProvider ? t('people.byProvider') : null,
  ].filter(Boolean);
  const end = async (endsOn: string) => {
    if (await send(EndMembershipDocument, { id: held.id, version: held.version, endsOn })) setEnding(false);
  };
  return (
    <li className={styles.membership} data-over={inForce || held.startsOn > today ? undefined : true}>
      <strong>
        {[terms.roleName(held.role), held.placeName, held.careUnitName].filter(Boolean).join(', ')}
      </strong>
      <span className={styles.quiet}>{facts.join(' · ')}</span>
      {!own && !ending && (inForce || held.startsOn > today) ? (
        <TextAction
          quiet
          aria-label={`${t('people.end')}: ${terms.roleName(held.role)}`}
          onClick={() => setEnding(true)}
        >
          {t('people.end')}
        </TextAction>
      ) : null}
      {ending ? (
        <div className={styles.ending}>
          <TextInput
            type="date"
            label={t('people.lastDay')}
            min={today}
            value={lastDay}
            onChange={(event) => setLastDay(event.currentTarget.value)}
          />
          <div className={styles.actions}>
            <TextAction disabled={busy || !lastDay} onClick={() => void end(lastDay)}>
              {t('people.endThen')}
            </TextAction>
            <TextAction disabled={busy} onClick={() => void end(addDays(today, -1))}>
              {t('people.endNow')}
            </TextAction>
            <TextAction quiet onClick={() => setEnding(false)}>
              {t('ui.cancel')}
            </TextAction>
          </div>
        </div>
      ) : null}
      {refusal ? (
        <p className={styles.problem} role="alert">
          {refusal.message}
        </p>
      ) : null}
    </li>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeviationPartsFragment } from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { announce } from '../../ui/announce';
import { NoteIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { LineSheet } from './LineSheet';
import { type DeviationActs } from './useDeviation';
import styles from './DeviationView.module.css';

/** What the person who looks may do: by the table of permissions, at this place. */
export interface DeviationRights {
  readonly write: boolean;
  readonly propose: boolean;
  readonly see: boolean;
  readonly recommend: boolean;
  readonly ask: boolean;
}

type Asking = 'nothing' | 'withdraw' | 'ask' | 'recommend' | 'decide' | 'apply';

interface DeviationDeskProps {
  deviation: DeviationPartsFragment;
  code: string;
  rights: DeviationRights;
  acts: DeviationActs;
}

/** Everything that is done to a deviation but voting: by the place, its chief, and the lead. */
export function DeviationDesk({ deviation, code, rights, acts }: DeviationDeskProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const [asking, setAsking] = useState<Asking>('nothing');
  const { state, severity, voting, needsFunder, funderApproved, clashes } = deviation;
  const open = state === 'PROPOSED';
  const written = state === 'DRAFT' || state === 'RETURNED';
  const alone = severity === 'MINOR' || !voting.exists;
  const above = t('deviation.name', { number: deviation.number });
  const ask = (to: Asking) => {
    acts.forget();
    setAsking(to);
  };
  const sheet = {
    ...{ above, busy: acts.busy, refused: acts.refused, onClose: () => ask('nothing') },
    draft: `Deviation:${deviation.id}:${asking}`,
  };
  const propose = async () => {
    if (await acts.propose()) announce(t('deviation.place.proposed'));
  };
  return (
    <>
      {acts.refused && asking === 'nothing' && !voting.mine ? (
        <p className={styles.refused} role="alert">
          {acts.refused}
        </p>
      ) : null}
      <div className={styles.acts}>
        {rights.propose && written ? (
          <Button variant="filled" disabled={acts.busy} onClick={() => void propose()}>
            {t('deviation.place.propose')}
          </Button>
        ) : null}
        {rights.write && written && !rights.propose ? (
          <span className={styles.quiet}>{t('deviation.place.proposeHint')}</span>
        ) : null}
        {rights.write && written ? (
          <Link to={`${addresses.newDeviation(code)}?ret=${deviation.number}`}>
            {t('deviation.place.edit')}
          </Link>
        ) : null}
        {rights.recommend && open ? (
          <Button variant="default" onClick={() => ask('recommend')}>
            {t(deviation.recommendation ? 'deviation.lead.change' : 'deviation.lead.recommend')}
          </Button>
        ) : null}
        {rights.recommend && open && alone ? (
          <Button variant="default" onClick={() => ask('decide')}>
            {t('deviation.lead.decide')}
          </Button>
        ) : null}
        {rights.recommend && state === 'APPROVED' && needsFunder && funderApproved == null ? (
          <>
            <Button variant="default" disabled={acts.busy} onClick={() => void acts.noteFunder(true)}>
              {t('deviation.noteFunderYes')}
            </Button>
            <TextAction onClick={() => void acts.noteFunder(false)}>{t('deviation.noteFunderNo')}</TextAction>
          </>
        ) : null}
        {rights.recommend && clashes.length > 0 ? (
          <Button variant="default" onClick={() => ask('apply')}>
            {t('deviation.apply')}
          </Button>
        ) : null}
        {rights.see && open && !deviation.seenOn ? (
          <TextAction onClick={() => void acts.see()}>{t('deviation.markSeen')}</TextAction>
        ) : null}
        {rights.ask && open ? (
          <TextAction icon={<NoteIcon size={18} />} onClick={() => ask('ask')}>
            {t('deviation.question.ask')}
          </TextAction>
        ) : null}
        {rights.write && (written || open) ? (
          <TextAction onClick={() => ask('withdraw')}>{t('deviation.place.withdraw')}</TextAction>
        ) : null}
      </div>
      {asking === 'withdraw' ? (
        <LineSheet
          {...sheet}
          title={t('deviation.place.withdrawTitle')}
          field={t('deviation.place.withdrawField')}
          action={t('deviation.place.withdraw')}
          onSave={({ line }) => acts.withdraw(line)}
        />
      ) : null}
      {asking === 'ask' ? (
        <LineSheet
          {...sheet}
          title={t('deviation.question.title')}
          field={t('deviation.question.field')}
          action={t('deviation.question.send')}
          onSave={({ line }) => acts.ask(line)}
        />
      ) : null}
      {asking === 'recommend' ? (
        <LineSheet
          {...sheet}
          title={t('deviation.lead.title')}
          field={t('deviation.lead.field')}
          action={t('deviation.lead.save')}
          choice={deviation.recommendation ?? 'APPROVE'}
          first={deviation.recommendationLine}
          funder={needsFunder}
          onSave={({ choice, line, needsFunder: funder }) => acts.recommend(choice, line, funder)}
        />
      ) : null}
      {asking === 'decide' ? (
        <LineSheet
          {...sheet}
          title={t(severity === 'MINOR' ? 'deviation.lead.decideTitle' : 'deviation.lead.decideAloneTitle')}
          field={t('deviation.lead.decideField')}
          action={t('deviation.lead.decideSave')}
          choice={deviation.recommendation ?? 'APPROVE'}
          onSave={({ choice, line }) => acts.decide(choice, line)}
        />
      ) : null}
      {asking === 'apply' ? (
        <LineSheet
          {...sheet}
          title={t('deviation.applyTitle')}
          field={t('deviation.applyField')}
          action={t('deviation.apply')}
          onSave={({ line }) => acts.apply(line)}
        />
      ) : null}
    </>
  );
}

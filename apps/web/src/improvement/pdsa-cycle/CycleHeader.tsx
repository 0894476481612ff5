import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { SharedField } from '../../together/CyclePresence';
import { Blank } from '../../ui/Blank';
import { MoreIcon } from '../../ui/icons';
import { useLanguage } from '../../ui/useLanguage';
import styles from './CycleHeader.module.css';
import { cyclePeriod } from './period-words';
import { ReasonSheet } from './ReasonSheet';
import { type CycleActions } from './useCycleActions';
import { type CycleDraft } from './useCycleDraft';

interface CycleHeaderProps {
  cycle: CycleParts_CycleFragment;
  draft: CycleDraft;
  actions: CycleActions;
  mayWrite: boolean;
  readOnly: boolean;
}

export function CycleHeader({ cycle, draft, actions, mayWrite, readOnly }: CycleHeaderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const [asking, setAsking] = useState<'cancel' | 'reopen' | null>(null);
  const { follows, state } = cycle;
  const open = state === 'DRAFT' || state === 'RUNNING' || state === 'STUDYING';
  const told = follows?.nextChange || follows?.learning;
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <p className={styles.above}>
          <span className={styles.up}>
            <Link to={addresses.intervention(cycle.interventionCode)}>{cycle.interventionCode}</Link>
            <span aria-hidden="true">/</span>
          </span>
          <span>{t('cycle.name', { number: cycle.number })}</span>
          <span aria-hidden="true">·</span>
          <span>{cyclePeriod(draft.values, t, language)}</span>
        </p>
        <h1>
          {readOnly ? (
            cycle.title || t('cycle.untitled')
          ) : (
            <SharedField field="title">
              <Blank
                bare
                label={t('cycle.titleLabel')}
                value={draft.values.title}
                placeholder={t('cycle.titlePlaceholder')}
                maxLength={200}
                invalid={draft.blocked.has('title')}
                onChange={(title) => draft.set('title', title)}
                onBlur={draft.flush}
              />
            </SharedField>
          )}
        </h1>
        {follows ? (
          <p className={styles.from}>
            <Link to={addresses.cycle(cycle.interventionCode, follows.number)}>
              {t('cycle.from', {
                number: follows.number,
                decision: follows.decision ? t(`cycle.decisions.${follows.decision}`) : '',
              })}
            </Link>
            {told ? (
              <>
                {' – '}
                <em>{told}</em>
              </>
            ) : null}
          </p>
        ) : null}
      </div>
      <div className={styles.side}>
        <span className={styles.chip}>{t(`cycle.states.${cycle.readyToStudy ? 'READY' : state}`)}</span>
        {mayWrite && state !== 'CANCELLED' ? (
          <Menu position="bottom-end" width={230}>
            <Menu.Target>
              <button type="button" className={styles.more} aria-label={t('ui.more')}>
                <MoreIcon />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {open ? (
                <Menu.Item onClick={() => setAsking('cancel')}>{t('cycle.cancel')}</Menu.Item>
              ) : (
                <Menu.Item onClick={() => setAsking('reopen')}>{t('cycle.reopen')}</Menu.Item>
              )}
              {cycle.cycleShared ? null : (
                <Menu.Item
                  onClick={() => void actions.share({ cycle: true, learning: true, observations: true })}
                >
                  {t('cycle.shareCycle')}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
      {asking ? (
        <ReasonSheet
          title={t(asking === 'cancel' ? 'cycle.cancelTitle' : 'cycle.reopenTitle')}
          hint={asking === 'cancel' ? t('cycle.cancelHint') : ''}
          action={t(asking === 'cancel' ? 'cycle.cancel' : 'cycle.reopen')}
          busy={actions.busy}
          onClose={() => setAsking(null)}
          onConfirm={(reason) => void actions[asking](reason).then((done) => done && setAsking(null))}
        />
      ) : null}
    </header>
  );
}

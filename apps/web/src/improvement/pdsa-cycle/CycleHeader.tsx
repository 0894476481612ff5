import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { SharedField } from '../../together/CyclePresence';
import { Blank } from '../../ui/Blank';
import { useLanguage } from '../../ui/useLanguage';
import { CopyPlanSheet } from './CopyPlanSheet';
import styles from './CycleHeader.module.css';
import { CycleMenu } from './CycleMenu';
import { CycleOrigin } from './CycleOrigin';
import { cyclePeriod } from './period-words';
import { type CycleActions } from './useCycleActions';
import { type CycleDraft } from './useCycleDraft';

interface CycleHeaderProps {
  cycle: CycleParts_CycleFragment;
  draft: CycleDraft;
  actions: CycleActions;
  /** Shares it, gives it up, opens it again. */
  mayDecide: boolean;
  /** Another place's plan, and a place of one's own to try it at. */
  mayCopy: boolean;
  readOnly: boolean;
}

export function CycleHeader({ cycle, draft, actions, mayDecide, mayCopy, readOnly }: CycleHeaderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const [copying, setCopying] = useState(false);
  const { changeIdea, state } = cycle;
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
        <CycleOrigin cycle={cycle} />
        {changeIdea ? (
          <p className={styles.from}>
            <Link to={addresses.theory(cycle.interventionCode)}>{t('theory.tests')}</Link>{' '}
            <em>{changeIdea.text}</em>
            {changeIdea.because ? `, ${t('theory.because')} ${changeIdea.because}` : null}
            {changeIdea.removed ? ` (${t('theory.testsRemoved')})` : null}
          </p>
        ) : null}
      </div>
      <div className={styles.side}>
        <span className={styles.chip}>{t(`cycle.states.${cycle.readyToStudy ? 'READY' : state}`)}</span>
        {mayDecide && state !== 'CANCELLED' ? <CycleMenu cycle={cycle} actions={actions} /> : null}
        {mayCopy ? (
          <Button variant="default" onClick={() => setCopying(true)}>
            {t('cycle.copy.open')}
          </Button>
        ) : null}
      </div>
      {copying ? <CopyPlanSheet cycleId={cycle.id} onClose={() => setCopying(false)} /> : null}
    </header>
  );
}

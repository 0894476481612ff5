import { useTranslation } from 'react-i18next';
import { dateInCopenhagen, formatDateLong } from '@laeringsrum/locale';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { CheckIcon } from '../../ui/icons';
import { useLanguage } from '../../ui/useLanguage';
import styles from './CycleFoot.module.css';
import { type CycleDraft } from './useCycleDraft';

interface CycleFootProps {
  cycle: CycleParts_CycleFragment;
  draft: CycleDraft;
  readOnly: boolean;
  mayWrite: boolean;
}

/** Quiet facts: what the guard found, and who else can see the cycle. */
export function CycleFoot({ cycle, draft, readOnly, mayWrite }: CycleFootProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (instant: string) => formatDateLong(dateInCopenhagen(instant), language);
  const shared = cycle.cycleShared
    ? t('cycle.shared')
    : cycle.learningShared
      ? t('cycle.learningIsShared')
      : t('cycle.notShared');
  return (
    <footer className={styles.foot}>
      {readOnly ? null : draft.blocked.size > 0 ? (
        <span>{t('cycle.personalData')}</span>
      ) : (
        <span className={styles.checked}>
          <CheckIcon size={17} />
          {t('cycle.noPersonalData')}
        </span>
      )}
      {mayWrite ? <span>{shared}</span> : <span>{t('cycle.readOnly')}</span>}
      {cycle.closedAt ? <span>{t('cycle.closed', { when: day(cycle.closedAt) })}</span> : null}
      {cycle.reopenedAt ? <span>{t('cycle.reopened', { when: day(cycle.reopenedAt) })}</span> : null}
    </footer>
  );
}

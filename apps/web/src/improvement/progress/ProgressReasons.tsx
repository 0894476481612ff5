import { useTranslation } from 'react-i18next';
import { progressLackText, progressReasonText } from '@laeringsrum/domain';
import { type Progress_InterventionFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import styles from './ProgressReasons.module.css';

type Proposal = NonNullable<Progress_InterventionFragment['progress']>['proposal'];

/** Why the proposal is what it is, in words; what was learned stands beside it. */
export function ProgressReasons({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { because, missing, testsClosed } = proposal;
  return (
    <div className={styles.reasons}>
      <p>
        <span className={styles.label}>{t('progress.because')}</span>{' '}
        {because.map((reason) => progressReasonText(reason, language)).join(' ')}
      </p>
      {missing.length > 0 ? (
        <p>
          <span className={styles.label}>{t('progress.missing')}</span>{' '}
          {new Intl.ListFormat(language, { type: 'conjunction' }).format(
            missing.map((reason) => progressLackText(reason, language)),
          )}
          .
        </p>
      ) : null}
      <p>{testsClosed === 0 ? t('progress.learnedNone') : t('progress.learned', { count: testsClosed })}</p>
    </div>
  );
}

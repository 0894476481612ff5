import { useTranslation } from 'react-i18next';
import { tallySum } from '@laeringsrum/domain';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import { predictionWords } from '../pdsa-cycle/prediction-words';
import styles from './TallyResult.module.css';

/** The guess beside what was counted, as two lines of the same length. The judgement is left to the team. */
export function TallyResult({ cycle }: { cycle: CycleParts_CycleFragment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { yes, no } = tallySum(cycle.tally.days);
  const asked = yes + no;
  if (asked === 0) return null;
  const [first] = cycle.predictions;
  const guessed =
    first?.kind === 'COUNT' && first.value != null && first.outOf ? (100 * first.value) / first.outOf : null;
  const line = (share: number, look: string | undefined) => (
    <span className={styles.line} aria-hidden="true">
      <span className={look} style={{ width: `${share}%` }} />
    </span>
  );
  return (
    <dl className={styles.result}>
      {first && guessed !== null ? (
        <div>
          <dt>{t('cycle.tally.predicted')}</dt>
          <dd className={styles.predicted}>{predictionWords(first, null, t, language)}</dd>
          <dd>{line(guessed, styles.guess)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{t('cycle.tally.counted')}</dt>
        <dd>{t('cycle.tally.saidYes', { yes, total: asked })}</dd>
        <dd>{line((100 * yes) / asked, styles.count)}</dd>
      </div>
    </dl>
  );
}

import { useTranslation } from 'react-i18next';
import { TallyAnswer } from '@laeringsrum/domain';
import { announce } from '../../ui/announce';
import styles from './Tally.module.css';

interface TallyButtonsProps {
  /** Counted today. */
  counts: Readonly<Record<TallyAnswer, number>>;
  onTap: (answer: TallyAnswer) => void;
}

/** Yes and no, large enough for a thumb in the middle of something else. */
export function TallyButtons({ counts, onTap }: TallyButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.buttons}>
      {Object.values(TallyAnswer).map((answer) => (
        <button
          key={answer}
          type="button"
          className={styles.button}
          aria-label={t('cycle.tally.tapped', { answer: t(`cycle.tally.${answer}`), count: counts[answer] })}
          onClick={() => {
            onTap(answer);
            announce(`${t(`cycle.tally.${answer}`)}: ${counts[answer] + 1}`);
          }}
        >
          <span>{t(`cycle.tally.${answer}`)}</span>
          <strong>{counts[answer]}</strong>
        </button>
      ))}
    </div>
  );
}

import { goalGapText, SMARTE_LETTERS, type GoalGap } from '@laeringsrum/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/useLanguage';
import styles from './SmarteLetters.module.css';

interface SmarteLettersProps {
  gaps: readonly GoalGap[];
  /** The programme's own word for the last letter. */
  lastLetter: string;
}

/** Six letters that light up as the sentence satisfies them; one that does not says what it asks for. */
export function SmarteLetters({ gaps, lastLetter }: SmarteLettersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asked, setAsked] = useState<number | null>(null);
  const letters = SMARTE_LETTERS.map((letter, index) => {
    const gap = gaps.find((of) => of.letter === letter);
    const name = index === SMARTE_LETTERS.length - 1 ? lastLetter : t(`goal.letters.${letter}`);
    const text = gap
      ? t('goal.unlit', { name, gap: goalGapText(gap.reason, language) })
      : t('goal.lit', { name });
    return { letter, lit: !gap, text };
  });
  const firstGap = letters.findIndex(({ lit }) => !lit);
  const shown = letters[asked ?? firstGap];
  return (
    <div className={styles.smarte}>
      <ul className={styles.letters}>
        {letters.map(({ letter, lit, text }, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.letter}
              data-lit={lit || undefined}
              aria-label={text}
              aria-pressed={asked === index}
              onClick={() => setAsked(asked === index ? null : index)}
            >
              {letter}
            </button>
          </li>
        ))}
      </ul>
      {shown && (asked !== null || firstGap >= 0) ? <p className={styles.gap}>{shown.text}</p> : null}
    </div>
  );
}

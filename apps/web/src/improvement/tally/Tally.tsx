import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tallySum } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { useToday } from '../../people/session/Session';
import { PlusIcon, UndoIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Tally.module.css';
import { TallyButtons } from './TallyButtons';
import { useTally } from './useTally';

interface TallyProps {
  cycle: CycleParts_CycleFragment;
  mayTap: boolean;
  /** What is asked, to be written here by those who plan. */
  question: React.ReactNode;
}

/** Two large buttons for a thumb in the middle of something else: yes and no, counted by day, each tap can be taken back. */
export function Tally({ cycle, mayTap, question }: TallyProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { days, tap, takeBack, problem } = useTally(cycle);
  const planned = Boolean(cycle.tallyQuestion) || cycle.predictions[0]?.kind === 'COUNT';
  const [opened, setOpened] = useState(planned);
  if (days.length === 0 && !mayTap) return null;
  if (days.length === 0 && !opened)
    return (
      <div>
        <TextAction icon={<PlusIcon size={17} />} onClick={() => setOpened(true)}>
          {t('cycle.tally.begin')}
        </TextAction>
      </div>
    );
  const now = days.find(({ day }) => day === today) ?? { yes: 0, no: 0 };
  const sum = tallySum(days);
  const counts = { YES: now.yes, NO: now.no };
  const words = (count: { yes: number; no: number }) =>
    t('cycle.tally.counts', { yes: count.yes, no: count.no, total: count.yes + count.no });
  return (
    <section aria-labelledby={`tally-${cycle.id}`} className={styles.tally}>
      <h3 id={`tally-${cycle.id}`} className={styles.heading}>
        {t('cycle.tally.title')}
      </h3>
      {question}
      {mayTap ? <TallyButtons counts={counts} onTap={tap} /> : null}
      <div className={styles.below}>
        <p>{sum.yes + sum.no === 0 ? t('cycle.tally.hint') : words(sum)}</p>
        {mayTap && takeBack ? (
          <TextAction icon={<UndoIcon size={17} />} onClick={() => void takeBack()}>
            {t('cycle.tally.takeBack')}
          </TextAction>
        ) : null}
      </div>
      {problem ? <p role="alert">{problem}</p> : null}
      {days.length > 1 ? (
        <ul className={styles.days}>
          {days.map((count) => (
            <li key={count.day}>
              <span>{formatDateLong(count.day, language)}</span>
              <span>{words(count)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { valueWords, type MeasuredIn } from '../measure/value-words';
import { type EntryReading } from './entry-reading';
import styles from './EntryHelp.module.css';

interface EntryHelpProps {
  id: string;
  reading: EntryReading;
  measured: MeasuredIn;
  /** Faults are told when the person pauses or saves, not while the second digit is being typed. */
  tell: boolean;
  onTake: (value: number) => void;
}

/** What is wrong with the number and the one tap that puts it right; ochre, never red. */
export function EntryHelp({ id, reading, measured, tell, onTake }: EntryHelpProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (reading.kind !== 'problem' || !tell) return <div id={id} />;
  const { code, sentence, candidates } = reading.problem;
  const [first, second] = candidates;
  const words = (value: number) => valueWords(value, { ...measured, decimals: 3 }, language);
  return (
    <div id={id} className={styles.help} role="alert">
      <span>
        {code === 'AMBIGUOUS' && first !== undefined && second !== undefined
          ? t('measurement.ambiguous', { first: words(first), second: words(second) })
          : sentence}
      </span>
      {candidates.map((value) => (
        <TextAction key={value} onClick={() => onTake(value)}>
          {t('measurement.useSuggestion', { value: words(value) })}
        </TextAction>
      ))}
    </div>
  );
}

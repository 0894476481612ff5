import { useTranslation } from 'react-i18next';
import { formatNumber, type Frequency } from '@laeringsrum/locale';
import { slotWords } from '../measurement/slot';
import { useLanguage } from '../../ui/useLanguage';
import { type PasteEntry } from './paste-reading';
import styles from './PastePanel.module.css';

/** Answers that are not stored, because no whole number of them gives the percentage beside them: left out, and said. */
export function PasteUncounted({
  entries,
  frequency,
}: {
  entries: readonly PasteEntry[];
  frequency: Frequency;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [first] = entries;
  if (!first) return null;
  return (
    <p className={styles.problem} role="status">
      {t('grid.paste.uncounted', {
        count: entries.length,
        value: formatNumber(first.next?.value ?? 0, language, { decimals: 1 }),
        asked: formatNumber(first.asked ?? 0, language),
        period: slotWords(first.period, frequency, language),
      })}
    </p>
  );
}

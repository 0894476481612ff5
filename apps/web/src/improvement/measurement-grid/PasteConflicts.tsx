import { useTranslation } from 'react-i18next';
import { type Frequency } from '@laeringsrum/locale';
import { Choices } from '../../ui/Choices';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { cellWords } from './cell-words';
import { slotWords } from '../measurement/slot';
import { type GridColumn, type GridEntry } from './grid-model';
import styles from './PastePanel.module.css';
import { type Paste } from './usePaste';

interface PasteConflictsProps {
  paste: Paste;
  frequency: Frequency;
  columns: readonly GridColumn[];
  measureName: (measureId: string) => string | null;
}

const shownAtOnce = 6;

/** Where something stands already: one choice each, and one for all when they are many. */
export function PasteConflicts({ paste, frequency, columns, measureName }: PasteConflictsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const changed = (paste.reading?.entries ?? []).filter(({ kind }) => kind === 'changed');
  const words = (entry: GridEntry | null, measureId: string): string => {
    const column = columns.find((of) => of.measureId === measureId && of.part === 'value');
    if (!entry || !column) return '';
    const unit = column.valueKind === 'RATIO' && !entry.notMeasured ? '\u00a0%' : '';
    const value =
      cellWords(entry, column, language, {
        notMeasured: t('grid.notMeasuredShort'),
        excluded: t('grid.excludedShort'),
      }) + unit;
    return entry.denominator !== null && entry.numerator !== null
      ? t('grid.paste.counted', { value, numerator: entry.numerator, denominator: entry.denominator })
      : value;
  };
  if (changed.length === 0) return null;
  const keys = changed.map(({ key }) => key);
  return (
    <div className={styles.conflicts}>
      {changed.length > 2 ? (
        <div className={styles.all}>
          <TextAction onClick={() => paste.keep(keys, false)}>{t('grid.paste.useAll')}</TextAction>
          <TextAction onClick={() => paste.keep(keys, true)}>{t('grid.paste.keepAll')}</TextAction>
        </div>
      ) : null}
      {changed.slice(0, shownAtOnce).map((entry) => {
        const period = slotWords(entry.period, frequency, language);
        const measure = measureName(entry.measureId);
        const name = period.charAt(0).toLocaleUpperCase('da') + period.slice(1);
        return (
          <Choices
            key={entry.key}
            label={
              measure
                ? t('grid.paste.stands2', { measure, period })
                : t('grid.paste.stands', { period: name })
            }
            look="list"
            value={paste.kept.has(entry.key) ? 'keep' : 'use'}
            onChange={(choice) => paste.keep([entry.key], choice === 'keep')}
            options={[
              { value: 'use', label: t('grid.paste.use', { value: words(entry.next, entry.measureId) }) },
              { value: 'keep', label: t('grid.paste.keep', { value: words(entry.before, entry.measureId) }) },
            ]}
          />
        );
      })}
      {changed.length > shownAtOnce ? (
        <p className={styles.quiet}>{t('grid.paste.more', { count: changed.length - shownAtOnce })}</p>
      ) : null}
    </div>
  );
}

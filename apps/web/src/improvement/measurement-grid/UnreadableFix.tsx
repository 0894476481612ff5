import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, type Frequency } from '@laeringsrum/locale';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { certainNumber } from './cell-words';
import { slotWords } from '../measurement/slot';
import { type GridColumn } from './grid-model';
import styles from './PastePanel.module.css';
import { type UnreadableCell } from './paste-reading';
import { unreadableWords } from './unreadable-words';
import { type Paste } from './usePaste';

interface UnreadableFixProps {
  cell: UnreadableCell & { period: string };
  paste: Paste;
  columns: readonly GridColumn[];
  frequency: Frequency;
}

/** One cell that cannot be read: where, why, and a field to put it right. */
export function UnreadableFix({ cell, paste, columns, frequency }: UnreadableFixProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [written, setWritten] = useState('');
  const heading = columns.find(({ key }) => key === cell.column)?.heading ?? '';
  const period = slotWords(cell.period, frequency, language);
  const take = (text: string) => text.trim() && paste.fix(cell.cell, text);
  return (
    <div className={styles.fix}>
      <p>
        <strong>{t('grid.paste.where', { row: cell.row, period })}</strong>{' '}
        <span className={styles.bad}>{unreadableWords(cell, cell.text, t, language)}</span>
      </p>
      <div className={styles.fixRow}>
        <TextInput
          aria-label={t('grid.paste.fix', { measure: heading, period })}
          inputMode="decimal"
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
          onBlur={() => take(written)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(written);
          }}
          w={104}
        />
        {cell.candidates.map((candidate) => (
          <TextAction
            key={candidate}
            onClick={() => paste.fix(cell.cell, certainNumber(candidate, language))}
          >
            {t('grid.paste.useNumber', { value: formatNumber(candidate, language, { grouping: false }) })}
          </TextAction>
        ))}
        <TextAction quiet onClick={() => paste.skip(cell.cell)}>
          {t('grid.paste.skipOne')}
        </TextAction>
      </div>
    </div>
  );
}

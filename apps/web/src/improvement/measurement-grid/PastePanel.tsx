import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Frequency } from '@laeringsrum/locale';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { type GridColumn } from './grid-model';
import styles from './PastePanel.module.css';
import { PasteColumns } from './PasteColumns';
import { PasteConflicts } from './PasteConflicts';
import { PasteDates } from './PasteDates';
import { PasteUncounted } from './PasteUncounted';
import { UnreadableFix } from './UnreadableFix';
import { type Paste } from './usePaste';

interface PastePanelProps {
  paste: Paste;
  columns: readonly GridColumn[];
  frequency: Frequency;
  /** The name of a measure, where there are several. */
  measureName: (measureId: string) => string | null;
}

const shownAtOnce = 20;
const kinds = ['new', 'changed', 'same', 'unreadable'] as const;

/** The clipboard as we read it, beside the rows it is about: columns as words, counts, choices, and one button that counts. */
export function PastePanel({ paste, columns, frequency, measureName }: PastePanelProps) {
  const { t } = useTranslation();
  const { reading, counts, source } = paste;
  const [choosing, setChoosing] = useState(false);
  if (!reading || !counts) return null;
  const unread = reading.entries.flatMap(({ period, unreadable }) =>
    unreadable && !paste.skipped.has(unreadable.cell) ? [{ ...unreadable, period }] : [],
  );
  return (
    <section className={styles.panel} aria-labelledby="paste-title">
      <div className={styles.body}>
        <div>
          <h2 id="paste-title">
            {source?.file ? t('import.title', { name: source.file }) : t('grid.paste.title')}
          </h2>
          <p className={styles.quiet}>{t('grid.paste.nothingSaved')}</p>
        </div>
        {source && source.sheets.length > 1 ? (
          <SelectField
            label={t('import.sheet')}
            value={String(source.sheet)}
            options={source.sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
            onChange={(value) => paste.chooseSheet(Number(value))}
          />
        ) : null}
        <PasteColumns
          paste={paste}
          roles={reading.roles}
          headings={reading.headings}
          columns={columns}
          frequency={frequency}
          choosing={choosing}
          onChoosing={setChoosing}
        />
        <PasteDates paste={paste} frequency={frequency} />
        <ul className={styles.counts}>
          {kinds.map((kind) => (
            <li key={kind}>
              <span className={styles.swatch} data-kind={kind} aria-hidden="true" />
              <strong>{counts[kind]}</strong> {t(`grid.paste.${kind}`)}
            </li>
          ))}
        </ul>
        <PasteUncounted entries={paste.uncounted} frequency={frequency} />
        {reading.lostRows.length ? (
          <details className={styles.lost}>
            <summary>{t('grid.paste.lost', { count: reading.lostRows.length })}</summary>
            <ul>
              {reading.lostRows.slice(0, shownAtOnce).map(({ row, text, why }) => (
                <li key={row}>{t(`grid.paste.why.${why}`, { row, text })}</li>
              ))}
            </ul>
          </details>
        ) : null}
        <PasteConflicts paste={paste} frequency={frequency} columns={columns} measureName={measureName} />
        {unread.slice(0, shownAtOnce).map((cell) => (
          <UnreadableFix key={cell.cell} cell={cell} paste={paste} columns={columns} frequency={frequency} />
        ))}
        {unread.length > shownAtOnce ? (
          <p className={styles.quiet}>{t('grid.paste.more', { count: unread.length - shownAtOnce })}</p>
        ) : null}
        {paste.problem ? (
          <p className={styles.problem} role="alert">
            {paste.problem}
          </p>
        ) : null}
      </div>
      <div className={styles.foot}>
        <Button
          variant="filled"
          fullWidth
          disabled={paste.busy || counts.written === 0}
          onClick={() => void paste.insert()}
        >
          {t('grid.paste.insert', { count: counts.written })}
        </Button>
        <div className={styles.below}>
          <TextAction quiet onClick={paste.close}>
            {t('grid.paste.cancel')}
          </TextAction>
          <span className={styles.quiet}>{t('grid.paste.oneUndo')}</span>
        </div>
      </div>
    </section>
  );
}

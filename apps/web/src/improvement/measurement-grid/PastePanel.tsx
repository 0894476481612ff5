import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod, type Frequency } from '@laeringsrum/locale';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { type ColumnRole } from './column-roles';
import { type GridColumn } from './grid-model';
import styles from './PastePanel.module.css';
import { columnLetter, type PasteEntry } from './paste-reading';
import { PasteConflicts } from './PasteConflicts';
import { type Paste } from './usePaste';

interface PastePanelProps {
  paste: Paste;
  columns: readonly GridColumn[];
  frequency: Frequency;
  /** The name of a measure, where there are several. */
  measureName: (measureId: string) => string | null;
}

const kinds = ['new', 'changed', 'same', 'unreadable'] as const;

/** The clipboard as we read it, beside the rows it is about: columns as words, counts, choices, and one button that counts. */
export function PastePanel({ paste, columns, frequency, measureName }: PastePanelProps) {
  const { t } = useTranslation();
  const { reading, counts } = paste;
  const [choosing, setChoosing] = useState(false);
  if (!reading || !counts) return null;
  return (
    <section className={styles.panel} aria-labelledby="paste-title">
      <div className={styles.body}>
        <div>
          <h2 id="paste-title">{t('grid.paste.title')}</h2>
          <p className={styles.quiet}>{t('grid.paste.nothingSaved')}</p>
        </div>
        <PasteColumns
          paste={paste}
          roles={reading.roles}
          headings={reading.headings}
          columns={columns}
          choosing={choosing}
          onChoosing={setChoosing}
        />
        <ul className={styles.counts}>
          {kinds.map((kind) => (
            <li key={kind}>
              <span className={styles.swatch} data-kind={kind} aria-hidden="true" />
              <strong>{counts[kind]}</strong> {t(`grid.paste.${kind}`)}
            </li>
          ))}
        </ul>
        {reading.lostRows.length ? (
          <details className={styles.lost}>
            <summary>{t('grid.paste.lost', { count: reading.lostRows.length })}</summary>
            <ul>
              {reading.lostRows.map((row) => (
                <li key={row}>{row}</li>
              ))}
            </ul>
          </details>
        ) : null}
        <PasteConflicts paste={paste} frequency={frequency} columns={columns} measureName={measureName} />
        {reading.entries
          .filter((entry) => entry.unreadable && !paste.skipped.has(entry.unreadable.cell))
          .slice(0, 20)
          .map((entry) => (
            <Unreadable key={entry.key} entry={entry} paste={paste} columns={columns} frequency={frequency} />
          ))}
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

interface PasteColumnsProps {
  paste: Paste;
  roles: readonly ColumnRole[];
  headings: readonly string[];
  columns: readonly GridColumn[];
  choosing: boolean;
  onChoosing: (choosing: boolean) => void;
}

const roleValue = (role: ColumnRole): string => (typeof role === 'string' ? role : role.column);

function PasteColumns({ paste, roles, headings, columns, choosing, onChoosing }: PasteColumnsProps) {
  const { t } = useTranslation();
  const words = (role: ColumnRole): string =>
    role === 'period'
      ? t('grid.paste.week')
      : role === 'skip'
        ? t('grid.paste.skip')
        : (columns.find(({ key }) => key === role.column)?.heading ?? '');
  const choose = (at: number, value: string) =>
    paste.chooseRoles(
      roles.map((role, index) => {
        if (index === at) return value === 'period' || value === 'skip' ? value : { column: value };
        // A column of the grid, or the week, can only be one of the pasted ones.
        return value !== 'skip' && roleValue(role) === value ? 'skip' : role;
      }),
    );
  return (
    <div>
      <dl className={styles.columns}>
        {roles.map((role, at) => {
          const name = t('grid.paste.column', { letter: columnLetter(at) });
          return (
            <div key={at}>
              <dt>{headings[at] ? `${name} (${headings[at]})` : name}</dt>
              <dd>
                {choosing ? (
                  <SelectField
                    label={name}
                    hideLabel
                    value={roleValue(role)}
                    options={[
                      { value: 'period', label: t('grid.paste.week') },
                      ...columns.map(({ key, heading }) => ({ value: key, label: heading })),
                      { value: 'skip', label: t('grid.paste.skip') },
                    ]}
                    onChange={(value) => choose(at, value)}
                  />
                ) : (
                  words(role)
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <TextAction aria-expanded={choosing} onClick={() => onChoosing(!choosing)}>
        {t(choosing ? 'grid.paste.done' : 'grid.paste.change')}
      </TextAction>
    </div>
  );
}

interface UnreadableProps {
  entry: PasteEntry;
  paste: Paste;
  columns: readonly GridColumn[];
  frequency: Frequency;
}

function Unreadable({ entry, paste, columns, frequency }: UnreadableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [written, setWritten] = useState('');
  const { unreadable } = entry;
  if (!unreadable) return null;
  const column = columns.find(({ key }) => key === unreadable.column);
  const period = formatPeriod(entry.period, frequency, language);
  const take = (text: string) => text.trim() && paste.fix(unreadable.cell, text);
  return (
    <div className={styles.fix}>
      <p>
        <strong>{period.charAt(0).toLocaleUpperCase('da') + period.slice(1)}</strong>{' '}
        <span className={styles.bad}>{t('grid.paste.bad', { text: unreadable.text })}</span>
      </p>
      <div className={styles.fixRow}>
        <TextInput
          aria-label={t('grid.paste.fix', { measure: column?.heading ?? '', period })}
          inputMode="decimal"
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
          onBlur={() => take(written)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(written);
          }}
          w={104}
        />
        {unreadable.candidates.map((candidate) => (
          <TextAction
            key={candidate}
            onClick={() => paste.fix(unreadable.cell, String(candidate).replace('.', ','))}
          >
            {t('measurement.useSuggestion', { value: candidate })}
          </TextAction>
        ))}
        <TextAction quiet onClick={() => paste.skip(unreadable.cell)}>
          {t('grid.paste.skipOne')}
        </TextAction>
      </div>
    </div>
  );
}

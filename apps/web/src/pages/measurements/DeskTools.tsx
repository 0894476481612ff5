import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Frequency } from '@laeringsrum/locale';
import { DownloadIcon, NoteIcon, TableIcon, UndoIcon } from '../../ui/icons';
import { FileButton } from '../../improvement/measurement-import/FileButton';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import styles from './DeskTools.module.css';

interface DeskToolsProps {
  frequencies: readonly Frequency[];
  frequency: Frequency;
  onFrequency: (frequency: Frequency) => void;
  onGoTo: (written: string) => void;
  /** Makes room for a number on a day; false where it is none. */
  onAddDay: ((written: string) => boolean) | null;
  definitions: boolean;
  onDefinitions: (shown: boolean) => void;
  onCsv: () => void;
  onWorkbook: () => void;
  onFile: (file: File) => void;
  mayWrite: boolean;
  canUndo: boolean;
  onUndo: () => void;
  onPaste: (text: string) => void;
}

/** Above the grid: which rhythm, go to a week, what the numbers mean, get them, take the last step back. */
export function DeskTools(props: DeskToolsProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState('');
  const [noDay, setNoDay] = useState(false);
  const pasteFromClipboard = async () => {
    try {
      props.onPaste(await navigator.clipboard.readText());
    } catch {
      // The browser did not give the clipboard; Ctrl+V in the grid always can.
    }
  };
  return (
    <div className={styles.tools}>
      <form
        className={styles.goTo}
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.onAddDay) return props.onGoTo(written);
          const added = props.onAddDay(written);
          setNoDay(!added);
          if (added) setWritten('');
        }}
      >
        {props.frequencies.length > 1 ? (
          <SelectField
            label={t('grid.period')}
            hideLabel
            value={props.frequency}
            options={props.frequencies.map((each) => ({ value: each, label: t(`grid.frequency.${each}`) }))}
            onChange={(value) => {
              const chosen = props.frequencies.find((each) => each === value);
              if (chosen) props.onFrequency(chosen);
            }}
          />
        ) : (
          <span>{t(`grid.frequency.${props.frequency}`)}</span>
        )}
        {props.frequency === 'WEEKLY' ? (
          <label className={styles.week}>
            <span aria-hidden="true">· {t('grid.goTo')}</span>
            <input
              type="text"
              inputMode="numeric"
              aria-label={t('grid.goToLabel')}
              value={written}
              onChange={(event) => setWritten(event.currentTarget.value)}
            />
          </label>
        ) : null}
        {props.onAddDay ? (
          <label className={styles.day}>
            <span aria-hidden="true">· {t('grid.addDay')}</span>
            <input
              type="text"
              placeholder={t('grid.addDayBlank')}
              aria-label={t('grid.addDayLabel')}
              aria-invalid={noDay || undefined}
              value={written}
              onChange={(event) => {
                setWritten(event.currentTarget.value);
                setNoDay(false);
              }}
            />
          </label>
        ) : null}
        {noDay ? <span role="alert">{t('grid.addDayBad')}</span> : null}
      </form>
      {props.mayWrite ? (
        <>
          <TextAction quiet icon={<TableIcon size={18} />} onClick={() => void pasteFromClipboard()}>
            {t('grid.pastePhone')}
          </TextAction>
          <FileButton onFile={props.onFile} />
        </>
      ) : null}
      <TextAction
        quiet
        icon={<NoteIcon size={18} />}
        aria-expanded={props.definitions}
        onClick={() => props.onDefinitions(!props.definitions)}
      >
        {t('grid.definitions')}
      </TextAction>
      <TextAction quiet icon={<DownloadIcon size={18} />} onClick={props.onWorkbook}>
        {t('grid.downloadExcel')}
      </TextAction>
      <TextAction quiet onClick={props.onCsv}>
        {t('grid.downloadCsv')}
      </TextAction>
      {props.mayWrite ? (
        <TextAction quiet icon={<UndoIcon size={18} />} disabled={!props.canUndo} onClick={props.onUndo}>
          {t('grid.undo')}
        </TextAction>
      ) : null}
    </div>
  );
}

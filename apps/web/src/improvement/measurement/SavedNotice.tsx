import { useTranslation } from 'react-i18next';
import { CheckIcon, UndoIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import styles from './SavedNotice.module.css';
import { type JustSaved } from './useRecordForm';

/** Inside the sheet, where the page behind cannot be reached: it is saved, and it can be taken back. */
export function SavedNotice({ saved, onUndone }: { saved: JustSaved; onUndone: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.notice} role="status">
      <CheckIcon size={17} />
      <span>{saved.text}</span>
      <TextAction icon={<UndoIcon size={17} />} onClick={() => void saved.undo().then(onUndone, onUndone)}>
        {t('ui.undo')}
      </TextAction>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';
import styles from './FileProgress.module.css';
import { type FileReading } from './useSheetFile';

/** How far a file is read, and the way out. */
export function FileProgress({ reading, onCancel }: { reading: FileReading; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.progress} role="status">
      <label>
        {t('import.reading', { name: reading.name })}
        <progress value={reading.part} max={1} />
      </label>
      <TextAction onClick={onCancel}>{t('import.stop')}</TextAction>
    </div>
  );
}

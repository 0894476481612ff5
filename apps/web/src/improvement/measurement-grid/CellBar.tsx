import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';
import styles from './CellBar.module.css';

interface CellBarProps {
  label: string;
  onEdit: () => void;
  onNotMeasured: (() => void) | null;
  onErase: () => void;
  onFurther: (() => void) | null;
}

/** What a keyboard does to the chosen cell, for fingers: a phone's keypad has neither letters nor Delete. */
export function CellBar({ label, onEdit, onNotMeasured, onErase, onFurther }: CellBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.bar} role="toolbar" aria-label={label} data-further={onFurther ? true : undefined}>
      <span className={styles.label}>{label}</span>
      <TextAction onClick={onEdit}>{t('grid.bar.edit')}</TextAction>
      {onNotMeasured ? <TextAction onClick={onNotMeasured}>{t('grid.bar.notMeasured')}</TextAction> : null}
      {onFurther ? <TextAction onClick={onFurther}>{t('grid.bar.further')}</TextAction> : null}
      <TextAction quiet onClick={onErase}>
        {t('grid.bar.erase')}
      </TextAction>
    </div>
  );
}

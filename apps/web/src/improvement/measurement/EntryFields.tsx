import { useId, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type EntryTexts } from './entry-reading';
import styles from './EntryFields.module.css';

interface EntryFieldsProps {
  texts: EntryTexts;
  onChange: (texts: EntryTexts) => void;
  unit: string;
  /** Read before the field's own name: which question, which week. */
  about: string;
  invalid?: boolean;
  describedBy?: string;
  autoFocus?: boolean;
  firstRef?: Ref<HTMLInputElement>;
  size?: 'large' | 'middle';
}

/** The number itself, large. A text field with a numeric keypad: never a number field, which swallows Danish commas. */
export function EntryFields(props: EntryFieldsProps) {
  const { texts, onChange, unit, about, invalid, describedBy, autoFocus, firstRef, size = 'middle' } = props;
  const { t } = useTranslation();
  const id = useId();
  const field = (name: string, value: string, change: (value: string) => EntryTexts, first: boolean) => (
    <>
      <label htmlFor={`${id}${name}`} className="visually-hidden">
        {about} {name}
      </label>
      <input
        id={`${id}${name}`}
        ref={first ? firstRef : undefined}
        className={styles.number}
        data-size={size}
        type="text"
        inputMode="decimal"
        enterKeyHint={first && texts.mode === 'ratio' ? 'next' : 'done'}
        autoComplete="off"
        value={value}
        data-autofocus={first && autoFocus ? true : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(change(event.currentTarget.value))}
      />
    </>
  );
  if (texts.mode === 'value')
    return (
      <span className={styles.fields}>
        {field(
          unit === '%' ? t('measurement.percent') : t('measurement.value'),
          texts.value,
          (value) => ({ mode: 'value', value }),
          true,
        )}
        {unit ? <span className={styles.unit}>{unit}</span> : null}
      </span>
    );
  return (
    <span className={styles.fields}>
      {field(t('measurement.numerator'), texts.numerator, (numerator) => ({ ...texts, numerator }), true)}
      <span className={styles.of}>{t('measurement.of')}</span>
      {field(
        t('measurement.denominator'),
        texts.denominator,
        (denominator) => ({ ...texts, denominator }),
        false,
      )}
    </span>
  );
}

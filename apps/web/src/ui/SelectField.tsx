import { useId, type ReactNode } from 'react';
import { ChevronDownIcon } from './icons';
import styles from './SelectField.module.css';

interface SelectFieldProps {
  label: ReactNode;
  hideLabel?: boolean;
  value: string;
  options: ReadonlyArray<{ value: string; label: string }>;
  onChange: (value: string) => void;
  disabled?: boolean;
}

/** The system's own list: best on a phone, and known to every screen reader. */
export function SelectField({ label, hideLabel, value, options, onChange, disabled }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <span className={styles.frame}>
        <select
          id={id}
          className={styles.select}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDownIcon size={16} className={styles.arrow} />
      </span>
    </div>
  );
}

import { useId, type ReactNode } from 'react';
import styles from './Choices.module.css';

interface ChoicesProps<T extends string> {
  label: ReactNode;
  /** The label is read aloud but not shown: the question stands just above. */
  hideLabel?: boolean;
  value: T | null;
  onChange: (value: T) => void;
  options: ReadonlyArray<{ value: T; label: ReactNode; hint?: ReactNode }>;
  /** Joined: one outline divided by hairlines; apart: single buttons; rows: one under the other with a hint; list: without outlines, for many. */
  look?: 'joined' | 'apart' | 'rows' | 'list';
  disabled?: boolean;
}

/** One of a few: outline, tint, ring and weight together, never colour alone. Real radio buttons underneath. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { label, hideLabel, value, onChange, options, look = 'joined', disabled } = props;
  const name = useId();
  return (
    <fieldset className={styles.choices} disabled={disabled}>
      <legend className={hideLabel ? 'visually-hidden' : styles.label}>{label}</legend>
      <div className={styles[look]}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles.option}
            data-chosen={option.value === value || undefined}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {look === 'rows' || look === 'list' ? <span className={styles.dot} aria-hidden="true" /> : null}
            <span>{option.label}</span>
            {option.hint ? <span className={styles.hint}>{option.hint}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { useEffect, useRef } from 'react';
import styles from './Blank.module.css';

interface BlankProps {
  label: string;
  value: string;
  placeholder: string;
  onChange: (value: string) => void;
  onBlur?: (value: string) => void;
  inputMode?: 'text' | 'decimal';
  invalid?: boolean;
  describedBy?: string;
  maxLength?: number;
  /** A heading that is edited in place shows its line only under the pointer or the focus. */
  bare?: boolean;
}

/** An underlined blank in a sentence. Text that wraps with the sentence, so not an input but an editable span. */
export function Blank(props: BlankProps) {
  const { label, value, placeholder, onChange, onBlur, inputMode, invalid, describedBy, maxLength, bare } =
    props;
  const span = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = span.current;
    // While somebody writes here the text is theirs; anything else would move the cursor.
    if (element && document.activeElement !== element && element.textContent !== value)
      element.textContent = value;
  }, [value]);
  const read = () => (span.current?.textContent ?? '').replace(/\s+/g, ' ').slice(0, maxLength ?? 500);
  return (
    <span
      ref={span}
      role="textbox"
      aria-label={label}
      aria-placeholder={placeholder}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      tabIndex={0}
      inputMode={inputMode ?? 'text'}
      className={bare ? styles.bare : styles.blank}
      data-placeholder={placeholder}
      spellCheck={inputMode !== 'decimal'}
      onInput={() => onChange(read())}
      onBlur={() => {
        if (span.current && span.current.textContent !== read()) span.current.textContent = read();
        onBlur?.(read().trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        span.current?.blur();
      }}
    />
  );
}

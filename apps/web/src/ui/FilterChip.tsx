import { Menu } from '@mantine/core';
import { type ReactNode } from 'react';
import { ChevronDownIcon } from './icons';
import styles from './FilterChip.module.css';
import { MenuChoice } from './MenuChoice';

interface FilterChipProps {
  label: string;
  /** Shown while nothing is chosen, and the first line of the menu. */
  all: string;
  value: string | null;
  options: ReadonlyArray<{ value: string; label: ReactNode }>;
  onChange: (value: string | null) => void;
}

/** One filter: says what is chosen, tinted and outlined when something is. */
export function FilterChip({ label, all, value, options, onChange }: FilterChipProps) {
  const chosen = options.find((option) => option.value === value);
  const item = (itemValue: string | null, text: ReactNode) => (
    <MenuChoice key={itemValue ?? ''} chosen={value === itemValue} onChoose={() => onChange(itemValue)}>
      {text}
    </MenuChoice>
  );
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button type="button" className={styles.chip} data-chosen={chosen ? true : undefined}>
          <span className="visually-hidden">{label}: </span>
          {chosen ? chosen.label : all}
          <ChevronDownIcon size={15} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {item(null, all)}
        {options.map((option) => item(option.value, option.label))}
      </Menu.Dropdown>
    </Menu>
  );
}

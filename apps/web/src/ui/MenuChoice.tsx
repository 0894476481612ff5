import { Menu } from '@mantine/core';
import { type ReactNode } from 'react';
import { CheckIcon } from './icons';
import styles from './MenuChoice.module.css';

interface MenuChoiceProps {
  chosen: boolean;
  onChoose: () => void;
  /** The menu stays open, so that one can see what the choice does. */
  stays?: boolean;
  children: ReactNode;
}

/** One of several in a menu. A screen reader hears which one is chosen: a plain menu item cannot tell that. */
export function MenuChoice({ chosen, onChoose, stays, children }: MenuChoiceProps) {
  return (
    <Menu.RadioItem
      value=""
      checked={chosen}
      onChange={onChoose}
      closeMenuOnClick={!stays}
      checkIcon={<CheckIcon size={17} />}
      classNames={{ itemIndicator: styles.tick ?? '' }}
    >
      {children}
    </Menu.RadioItem>
  );
}

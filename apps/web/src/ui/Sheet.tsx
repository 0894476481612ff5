import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseIcon } from './icons';
import styles from './Sheet.module.css';
import { useBackCloses } from './useBackCloses';
import { useReturnFocus } from './useReturnFocus';

interface SheetProps {
  opened: boolean;
  onClose: () => void;
  /** Read as the sheet's name; shown as its heading unless `quietTitle`. */
  title: ReactNode;
  /** A line above the title. */
  above?: ReactNode;
  children: ReactNode;
  /** What stays above the keypad: the primary action. */
  foot?: ReactNode;
  width?: number;
  /** It stands in the address: Back closes it without an entry of its own. */
  addressed?: boolean;
}

/**
 * A guest on top of the page it changes: from below on a phone, with 44 px of the page left to see; from the side on a desktop.
 * The focus stays inside and returns to where it came from; Back closes it.
 */
export function Sheet(props: SheetProps) {
  const { opened, onClose, title, above, children, foot, width = 480, addressed = false } = props;
  const { t } = useTranslation();
  useReturnFocus();
  useBackCloses(opened && !addressed, onClose);
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={phone ? 'bottom' : 'right'}
      size={phone ? 'auto' : width}
      transitionProps={{ duration: 160 }}
      classNames={{ content: phone ? styles.bottom : styles.side }}
    >
      <Drawer.Overlay className={styles.scrim} backgroundOpacity={1} color="var(--scrim)" />
      <Drawer.Content>
        <div className={styles.body}>
          {phone ? <div className={styles.grip} aria-hidden="true" /> : null}
          <div className={styles.head}>
            <div className={styles.above}>{above}</div>
            <button type="button" className={styles.close} onClick={onClose} aria-label={t('ui.close')}>
              <CloseIcon />
            </button>
          </div>
          <Drawer.Title className={styles.title} component="h2">
            {title}
          </Drawer.Title>
          {children}
        </div>
        {foot ? <div className={styles.foot}>{foot}</div> : null}
      </Drawer.Content>
    </Drawer.Root>
  );
}

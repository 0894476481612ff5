import { useEffect, useRef } from 'react';
import { sheetEntered } from './sheet-history';

/** A sheet without an address of its own has an entry in the history while it is open: Back closes it, and the page below is as it was. */
export function useBackCloses(opened: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (!opened) return;
    const { isLeft, closed } = sheetEntered();
    const onBack = () => {
      if (isLeft()) close.current();
    };
    window.addEventListener('popstate', onBack);
    return () => {
      window.removeEventListener('popstate', onBack);
      closed();
    };
  }, [opened]);
}

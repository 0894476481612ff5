import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce';
import { UndoIcon } from './icons';
import { TextAction } from './TextAction';
import styles from './Undo.module.css';

interface Offer {
  text: string;
  /** Without it there is only something to say. */
  undo?: () => void | Promise<unknown>;
}

const UndoContext = createContext<(offer: Offer) => void>(() => undefined);
/** Ten seconds to take it back; longer while the pointer or the focus is on it. */
const patience = 10_000;

export function UndoProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [held, setHeld] = useState(false);
  const count = useRef(0);
  const make = useCallback((next: Offer) => {
    count.current += 1;
    setHeld(false);
    setOffer(next);
    announce(next.text);
  }, []);
  useEffect(() => {
    if (!offer || held) return;
    const timer = setTimeout(() => setOffer(null), patience);
    return () => clearTimeout(timer);
  }, [offer, held]);
  const value = useMemo(() => make, [make]);
  return (
    <UndoContext value={value}>
      {children}
      {offer ? (
        <div
          className={styles.bar}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{offer.text}</span>
          {offer.undo ? (
            <TextAction
              icon={<UndoIcon size={18} />}
              onClick={() => {
                setOffer(null);
                void offer.undo?.();
              }}
            >
              {t('ui.undo')}
            </TextAction>
          ) : null}
        </div>
      ) : null}
    </UndoContext>
  );
}

export const useUndo = () => use(UndoContext);

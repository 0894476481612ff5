import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckIcon } from '../../ui/icons';
import styles from './CycleTabs.module.css';
import { parts } from './part-states';
import { type PartName, type PartState } from './Wheel';

interface CycleTabsProps {
  states: Record<PartName, PartState>;
  chosen: PartName;
  onChoose: (part: PartName) => void;
}

/** Four text tabs; a tick when the part is done. Left and right move between them. */
export function CycleTabs({ states, chosen, onChoose }: CycleTabsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = parts[parts.indexOf(chosen) + step];
    if (!step || !next) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={t('cycle.parts')} className={styles.tabs} onKeyDown={move}>
      {parts.map((part, index) => (
        <button
          key={part}
          type="button"
          role="tab"
          id={`tab-${part}`}
          aria-selected={part === chosen}
          aria-controls={`part-${part}`}
          tabIndex={part === chosen ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(part)}
        >
          <span className={styles.number}>{index + 1}</span> {t(`cycle.part.${part}`)}
          {states[part] === 'done' ? <CheckIcon size={15} className={styles.tick} /> : null}
        </button>
      ))}
    </div>
  );
}

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import styles from './StoryJumps.module.css';

/** The headings that stand on the page now, in their order. */
const headings = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('main h2')].filter(
    (heading) => heading.textContent !== '' && heading.offsetHeight > 1,
  );

/** On a phone the story is ten screens long: from its top to any of its parts in two taps, and nothing of it is folded away. */
export function StoryJumps() {
  const { t } = useTranslation();
  const id = useId();
  const [parts, setParts] = useState<readonly HTMLElement[] | null>(null);
  const go = (part: HTMLElement) => {
    setParts(null);
    // Read from there by those who do not see where it went.
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    requestAnimationFrame(() => part.scrollIntoView({ block: 'center' }));
  };
  return (
    <nav className={styles.jumps} aria-label={t('intervention.jumpTo')}>
      <TextAction
        quiet
        icon={<ListIcon size={17} />}
        aria-expanded={parts !== null}
        aria-controls={id}
        onClick={() => setParts(parts ? null : headings())}
      >
        {t('intervention.jumpTo')}
      </TextAction>
      <ul id={id} hidden={parts === null}>
        {(parts ?? []).map((part) => (
          <li key={part.textContent}>
            <button type="button" onClick={() => go(part)}>
              {part.textContent}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { useQuery } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_COMMENT_LETTERS } from '@laeringsrum/domain';
import { MentionablePeopleDocument, type Subject } from './comment-parts';
import styles from './Comments.module.css';

export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

interface MentionFieldProps {
  about: Subject;
  label: string;
  value: string;
  autoFocus: boolean;
  problem: string | null;
  onChange: (text: string) => void;
  onPick: (text: string, who: Mentioned) => void;
}

/** What stands between an @ and the caret: the beginning of a name. */
const beginning = /(?:^|[\s(])@([\p{L}-]+(?: [\p{L}-]*)?)$/u;

/** A field in which an @ and the beginning of a name offer those who may see the thing. */
export function MentionField({
  about,
  label,
  value,
  autoFocus,
  problem,
  onChange,
  onPick,
}: MentionFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const touched = useRef(false);
  const [words, setWords] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const { data } = useQuery(MentionablePeopleDocument, {
    variables: { ...about, words: words ?? '' },
    skip: words === null,
  });
  const people = words === null ? [] : (data?.mentionablePeople ?? []);
  const offered = people[Math.min(at, people.length - 1)];

  const look = (text: string, caret: number) => {
    setWords(beginning.exec(text.slice(0, caret))?.[1] ?? null);
    setAt(0);
  };
  const pick = (who: Mentioned) => {
    const caret = field.current?.selectionStart ?? value.length;
    const before = value.slice(0, caret - (words?.length ?? 0));
    const text = `${before}${who.name} ${value.slice(caret)}`;
    onPick(text, { id: who.id, name: who.name });
    setWords(null);
    field.current?.focus();
    // After the text has been drawn.
    requestAnimationFrame(() => {
      const end = before.length + who.name.length + 1;
      field.current?.setSelectionRange(end, end);
    });
  };
  const key = (event: KeyboardEvent) => {
    if (!offered) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) setAt((before) => (before + step + people.length) % people.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(offered);
    else if (event.key === 'Escape') setWords(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.field}>
      <Textarea
        ref={field}
        label={label}
        value={value}
        maxLength={MOST_COMMENT_LETTERS}
        autosize
        minRows={2}
        maxRows={12}
        autoFocus={autoFocus}
        // After what stands there already, such as whom one answers.
        onFocus={(event) => {
          const end = event.currentTarget.value.length;
          if (!touched.current) event.currentTarget.setSelectionRange(end, end);
          touched.current = true;
        }}
        error={problem}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={people.length ? `${id}-people` : undefined}
        aria-activedescendant={offered ? `${id}-${offered.id}` : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          look(event.currentTarget.value, event.currentTarget.selectionStart);
        }}
        onKeyDown={key}
        onBlur={() => setWords(null)}
      />
      <span className="visually-hidden" role="status">
        {people.length ? t('comment.peopleCount', { count: people.length }) : ''}
      </span>
      {people.length ? (
        <ul className={styles.people} id={`${id}-people`} role="listbox" aria-label={t('comment.people')}>
          {people.map((who) => (
            <li
              key={who.id}
              id={`${id}-${who.id}`}
              role="option"
              aria-selected={who === offered}
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                pick(who);
              }}
            >
              {who.name}
              {who.placeName ? <span>{who.placeName}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

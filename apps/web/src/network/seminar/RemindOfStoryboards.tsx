import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { type RemindOfStoryboardsMutation } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import styles from './Seminar.module.css';

const RemindDocument = graphql(`
  mutation RemindOfStoryboards($id: ID!) {
    remindOfStoryboards(id: $id) {
      reminded
      remindedLately
      leaves
      placesWithoutWriter {
        id
        name
      }
    }
  }
`);

type Became = RemindOfStoryboardsMutation['remindOfStoryboards'];

interface RemindOfStoryboardsProps {
  seminarId: string;
  missing: number;
  /** The page's one filled button. */
  first: boolean;
}

/** "Bed om de sidste": a letter to those who miss, and what became of it in words. */
export function RemindOfStoryboards({ seminarId, missing, first }: RemindOfStoryboardsProps) {
  const { t } = useTranslation();
  const [remind] = useMutation(RemindDocument);
  const { busy, refused, doing } = useDoing();
  const [became, setBecame] = useState<Became | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const send = async () => {
    const done = await doing(() => remind({ variables: { id: seminarId } }));
    if (!done?.data) return;
    setBecame(done.data.remindOfStoryboards);
    // The button is gone: what became of it is where one stands now.
    status.current?.focus();
  };
  const said = became
    ? [
        t('seminar.reminded', { count: became.reminded }),
        became.remindedLately > 0 ? t('seminar.remindedLately', { count: became.remindedLately }) : '',
        became.placesWithoutWriter.length > 0
          ? t('seminar.nobodyToAsk', {
              places: became.placesWithoutWriter.map(({ name }) => name).join(', '),
            })
          : '',
        became.leaves ? '' : t('seminar.lettersStay'),
      ].filter(Boolean)
    : [];
  return (
    <div className={styles.remind}>
      {became ? null : (
        <Button variant={first ? 'filled' : 'default'} disabled={busy} onClick={() => void send()}>
          {t('seminar.remind', { count: missing })}
        </Button>
      )}
      <p role="status" ref={status} tabIndex={-1} className={styles.quiet}>
        {said.join(' ')}
      </p>
      {refused ? <p role="alert">{refused}</p> : null}
    </div>
  );
}

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviationChoice } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import styles from './FourChoices.module.css';

const choices = Object.values(DeviationChoice);
const nothing = { line: '' };

interface FourChoicesProps {
  /** What the group of buttons is called. */
  label: string;
  /** Where the line is kept until it is sent: of one question. */
  draft: string;
  votes: readonly {
    readonly choice: DeviationChoice;
    readonly by: { readonly id: string } | null;
  }[];
  needed: number;
  busy: boolean;
  refused: string | null;
  onVote: (choice: DeviationChoice, line: string) => Promise<boolean>;
}

/** Four choices of equal weight and no highlighted one: the layout does not vote. All but a plain approval ask for one line. */
export function FourChoices(props: FourChoicesProps) {
  const { label, draft, votes, needed, busy, refused, onVote } = props;
  const { t } = useTranslation();
  const person = usePerson();
  const mine = votes.find(({ by }) => by?.id === person.id);
  const [chosen, setChosen] = useState<DeviationChoice | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useKeptFields(person.id, draft, nothing, hasCprNumber);
  const { line } = kept.fields;

  const send = async (choice: DeviationChoice) => {
    const said = choice === 'APPROVE' ? '' : line.trim();
    if (choice !== 'APPROVE' && !said) return setProblem(t('deviation.votes.lineHint'));
    if (hasCprNumber(said)) return setProblem(t('cycle.personalData'));
    if (!(await onVote(choice, said))) return;
    announce(t('deviation.votes.kept', { count: votes.length + (mine ? 0 : 1), needed }));
    kept.clear();
    setChosen(null);
  };
  const choose = (choice: DeviationChoice) => {
    setProblem(null);
    if (choice === 'APPROVE') void send(choice);
    else setChosen(choice);
  };

  return (
    <>
      <div className={styles.choices} role="group" aria-label={label}>
        {choices.map((choice) => (
          <Button
            key={choice}
            variant="default"
            disabled={busy}
            aria-pressed={(chosen ?? mine?.choice) === choice}
            data-chosen={(chosen ?? mine?.choice) === choice || undefined}
            className={styles.choice}
            onClick={() => choose(choice)}
          >
            {t(`deviation.choices.${choice}`)}
          </Button>
        ))}
      </div>
      {chosen ? (
        <form
          className={styles.line}
          onSubmit={(event) => {
            event.preventDefault();
            void send(chosen);
          }}
        >
          <Textarea
            label={t(
              chosen === 'APPROVE_WITH_CONDITIONS'
                ? 'deviation.votes.lineConditions'
                : 'deviation.votes.line',
            )}
            value={line}
            maxLength={500}
            autosize
            minRows={1}
            autoFocus
            error={problem}
            onChange={(event) => {
              setProblem(null);
              kept.change({ line: event.currentTarget.value });
            }}
          />
          <Button type="submit" variant="default" disabled={busy}>
            {t('deviation.votes.send', { choice: t(`deviation.choices.${chosen}`) })}
          </Button>
        </form>
      ) : null}
      {refused ? (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      ) : null}
      <p className={styles.hint}>
        {mine && !chosen
          ? t('deviation.votes.yours', { choice: t(`deviation.choices.${mine.choice}`) })
          : t('deviation.votes.lineHint')}
      </p>
    </>
  );
}

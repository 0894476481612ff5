import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { DeviationChoice, VOTES_NEEDED } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { graphql } from '../../graphql/generated';
import { type AnchoringPartsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import styles from '../deviation/VotePanel.module.css';

const VoteDocument = graphql(`
  mutation VoteOnAnchoring($input: AnchoringVoteInput!) {
    voteOnAnchoring(input: $input) {
      ...AnchoringParts
    }
  }
`);
const choices = Object.values(DeviationChoice);
const nothing = { line: '' };

/** The same four answers of equal weight as to a deviation, in place. */
export function AnchoringVote({
  anchoring,
  onRefused,
}: {
  anchoring: AnchoringPartsFragment;
  onRefused: () => void;
}) {
  const { t } = useTranslation();
  const person = usePerson();
  const [vote] = useMutation(VoteDocument);
  const { busy, refused, done } = useDoing(onRefused);
  const [chosen, setChosen] = useState<DeviationChoice | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useKeptFields(person.id, `AnchoringVote:${anchoring.id}`, nothing, hasCprNumber);
  const { line } = kept.fields;
  const { votes } = anchoring;
  const mine = votes.find(({ by }) => by?.id === person.id);
  const send = async (choice: DeviationChoice) => {
    if (choice !== 'APPROVE' && !line.trim()) return setProblem(t('deviation.votes.lineHint'));
    if (hasCprNumber(line)) return setProblem(t('cycle.personalData'));
    const said = { choice, line: choice === 'APPROVE' ? '' : line.trim() };
    const input = { id: newId(), anchoringId: anchoring.id, round: anchoring.round, ...said };
    if (!(await done(() => vote({ variables: { input } })))) return;
    announce(t('deviation.votes.kept', { count: votes.length + (mine ? 0 : 1), needed: VOTES_NEEDED }));
    kept.clear();
    setChosen(null);
  };
  const choose = (choice: DeviationChoice) => {
    setProblem(null);
    if (choice === 'APPROVE') void send(choice);
    else setChosen(choice);
  };
  const name = t('anchoring.answer', { title: anchoring.title });
  return (
    <>
      <div className={styles.choices} role="group" aria-label={name}>
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
        {t('deviation.votes.count', { count: votes.length, needed: VOTES_NEEDED })}
        {mine && !chosen
          ? ` · ${t('deviation.votes.yours', { choice: t(`deviation.choices.${mine.choice}`) })}`
          : null}
      </p>
    </>
  );
}

import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviationChoice } from '@laeringsrum/domain';
import { type DeviationPartsFragment } from '../../graphql/generated/graphql';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { type DeviationActs } from './useDeviation';
import styles from './VotePanel.module.css';

const choices = Object.values(DeviationChoice);
const nothing = { line: '' };

/** Four choices of equal weight and no highlighted one: the layout does not vote. All but a plain approval ask for one line. */
export function VotePanel({ deviation, acts }: { deviation: DeviationPartsFragment; acts: DeviationActs }) {
  const { t } = useTranslation();
  const person = usePerson();
  const { voting, votes } = deviation;
  const mine = votes.find(({ by }) => by?.id === person.id);
  const [chosen, setChosen] = useState<DeviationChoice | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useKeptFields(person.id, `DeviationVote:${deviation.id}`, nothing, hasCprNumber);
  const { line } = kept.fields;
  const count = t('deviation.votes.count', { count: votes.length, needed: voting.needed });

  const send = async (choice: DeviationChoice) => {
    if (choice !== 'APPROVE' && !line.trim()) return setProblem(t('deviation.votes.lineHint'));
    if (hasCprNumber(line)) return setProblem(t('cycle.personalData'));
    if (!(await acts.vote(choice, choice === 'APPROVE' ? '' : line.trim()))) return;
    announce(t('deviation.votes.kept', { count: votes.length + (mine ? 0 : 1), needed: voting.needed }));
    kept.clear();
    setChosen(null);
  };
  const choose = (choice: DeviationChoice) => {
    setProblem(null);
    if (choice === 'APPROVE') void send(choice);
    else setChosen(choice);
  };

  return (
    <section className={styles.panel} aria-label={t('deviation.votes.title')}>
      <div className={styles.head}>
        <h2>{t('deviation.votes.title')}</h2>
        <span>{count}</span>
      </div>
      <div className={styles.choices} role="group" aria-label={t('deviation.votes.title')}>
        {choices.map((choice) => (
          <Button
            key={choice}
            variant="default"
            disabled={acts.busy}
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
          <Button type="submit" variant="default" disabled={acts.busy}>
            {t('deviation.votes.send', { choice: t(`deviation.choices.${chosen}`) })}
          </Button>
        </form>
      ) : null}
      {acts.refused ? (
        <p className={styles.refused} role="alert">
          {acts.refused}
        </p>
      ) : null}
      <p className={styles.hint}>
        {mine && !chosen
          ? t('deviation.votes.yours', { choice: t(`deviation.choices.${mine.choice}`) })
          : t('deviation.votes.lineHint')}
      </p>
    </section>
  );
}

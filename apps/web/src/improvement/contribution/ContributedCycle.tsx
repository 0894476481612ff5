import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type TallyAnswer } from '@laeringsrum/domain';
import { type KeptChange } from '../../graphql/device/device-store';
import { type Contribution_PartsFragment } from '../../graphql/generated/graphql';
import { CheckIcon, UndoIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { hasCprNumber } from '../personal-data/guard';
import { TallyButtons } from '../tally/TallyButtons';
import styles from './Contribution.module.css';
import { type Delivery } from './contribution-outbox';
import { givenIn } from './kept-words';
import { type ContributionRoom } from './useContribution';

interface ContributedCycleProps {
  cycle: NonNullable<Contribution_PartsFragment['cycle']>;
  today: string;
  room: ContributionRoom;
}

/** What is being tried, yes and no, and a line about what was seen. */
export function ContributedCycle({ cycle, today, room }: ContributedCycleProps) {
  const { t } = useTranslation();
  const { state, plan } = cycle;
  return (
    <div className={styles.form}>
      {plan ? (
        <div>
          <p className={styles.counted}>{t('contribution.weTry')}</p>
          <blockquote className={styles.plan}>{plan}</blockquote>
        </div>
      ) : null}
      {state === 'RUNNING' || state === 'STUDYING' ? (
        <>
          {cycle.tallyQuestion || cycle.yesToday + cycle.noToday > 0 ? (
            <Tapping cycle={cycle} today={today} room={room} />
          ) : null}
          <Seeing today={today} room={room} />
        </>
      ) : (
        <p>{t(state === 'DRAFT' ? 'contribution.notBegun' : 'contribution.over')}</p>
      )}
    </div>
  );
}

function Tapping({ cycle, today, room }: ContributedCycleProps) {
  const { t } = useTranslation();
  /** Of this visit, newest last; only who made a tap can take it back. */
  const [taps, setTaps] = useState<readonly { id: string; answer: TallyAnswer }[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const waiting = room.line.waiting.map(givenIn);
  const coming = (answer: TallyAnswer) =>
    waiting.filter((given) => given.kind === 'tap' && given.answer === answer && given.day === today).length -
    waiting.filter(
      (given) =>
        given.kind === 'take-back' && taps.some((tap) => tap.id === given.id && tap.answer === answer),
    ).length;

  const told = (delivery: Delivery): boolean => {
    setProblem(
      delivery.kind === 'refused'
        ? delivery.sentence
        : delivery.kind === 'not-sent'
          ? t('contribution.notSent')
          : null,
    );
    return delivery.kind === 'sent' || delivery.kind === 'kept';
  };
  const tap = async (answer: TallyAnswer) => {
    const made = { id: newId(), answer };
    setTaps((before) => [...before, made]);
    const done = told(await room.send('ContributeTap', { input: { ...made, day: today } }));
    if (!done) setTaps((before) => before.filter(({ id }) => id !== made.id));
  };
  const takeBack = async (id: string) => {
    const never = await room.takeBack((change) => givenIn(change).id === id);
    if (never || told(await room.send('RetractContributedTap', { id })))
      setTaps((before) => before.filter((one) => one.id !== id));
  };
  const last = taps.at(-1);
  return (
    <section className={styles.part}>
      <h2>{cycle.tallyQuestion || t('contribution.tally')}</h2>
      <TallyButtons
        counts={{ YES: cycle.yesToday + coming('YES'), NO: cycle.noToday + coming('NO') }}
        onTap={(answer) => void tap(answer)}
      />
      {last ? (
        <TextAction icon={<UndoIcon size={17} />} onClick={() => void takeBack(last.id)}>
          {t('cycle.tally.takeBack')}
        </TextAction>
      ) : null}
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </section>
  );
}

function Seeing({ today, room }: { today: string; room: ContributionRoom }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [id, setId] = useState(() => newId());
  const [busy, setBusy] = useState(false);
  /** The line that was sent last; where it is now, the outbox knows. */
  const [thanked, setThanked] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const personal = hasCprNumber(text);

  const save = async () => {
    if (!text.trim() || personal || busy) return;
    setBusy(true);
    const delivery = await room.send('ContributeObservation', {
      input: { id, observedOn: today, text: text.trim() },
    });
    setBusy(false);
    if (delivery.kind === 'refused') return setProblem(delivery.sentence);
    if (delivery.kind === 'not-sent') return setProblem(t('contribution.notSent'));
    setProblem(null);
    setText('');
    setThanked(id);
    setId(newId());
  };
  const isThanked = (changes: readonly KeptChange[]) =>
    changes.some((change) => givenIn(change).id === thanked);
  const kept = isThanked(room.line.waiting);
  const thanks = thanked !== null && !kept && !isThanked(room.line.refused);
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Textarea
        label={t('contribution.saw')}
        description={t('contribution.sawHint')}
        classNames={{ label: styles.label }}
        value={text}
        minRows={3}
        autosize
        maxLength={1000}
        error={personal ? t('cycle.personalData') : problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setThanked(null);
          setProblem(null);
        }}
      />
      <Button type="submit" variant="filled" disabled={busy || personal || !text.trim()}>
        {t(busy ? 'contribution.sending' : 'contribution.sendSaw')}
      </Button>
      <p className={styles.thanksLine} role="status">
        {thanks ? (
          <>
            <CheckIcon size={18} />
            {t('contribution.thanksSaw')}
          </>
        ) : null}
        {kept ? t('contribution.keptSaw') : null}
      </p>
    </form>
  );
}

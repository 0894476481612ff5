import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type TallyAnswer } from '@laeringsrum/domain';
import { type Contribution_PartsFragment } from '../../graphql/generated/graphql';
import { CheckIcon, UndoIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { hasCprNumber } from '../personal-data/guard';
import { TallyButtons } from '../tally/TallyButtons';
import {
  ContributeObservationDocument,
  ContributeTapDocument,
  RetractContributedTapDocument,
} from './contribution-parts';
import styles from './Contribution.module.css';
import { type Send } from './useContribution';

interface ContributedCycleProps {
  cycle: NonNullable<Contribution_PartsFragment['cycle']>;
  today: string;
  send: Send;
}

/** What is being tried, yes and no, and a line about what was seen. */
export function ContributedCycle({ cycle, today, send }: ContributedCycleProps) {
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
            <Tapping cycle={cycle} today={today} send={send} />
          ) : null}
          <Seeing today={today} send={send} />
        </>
      ) : (
        <p>{t(state === 'DRAFT' ? 'contribution.notBegun' : 'contribution.over')}</p>
      )}
    </div>
  );
}

function Tapping({ cycle, today, send }: ContributedCycleProps) {
  const { t } = useTranslation();
  /** Of this visit, newest last; only who made a tap can take it back. */
  const [taps, setTaps] = useState<readonly string[]>([]);
  const [onTheWay, setOnTheWay] = useState<readonly { id: string; answer: TallyAnswer }[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const coming = (answer: TallyAnswer) => onTheWay.filter((tap) => tap.answer === answer).length;

  const tap = async (answer: TallyAnswer) => {
    const id = newId();
    setProblem(null);
    setOnTheWay((before) => [...before, { id, answer }]);
    const refused = await send(ContributeTapDocument, { input: { id, answer, day: today } });
    setOnTheWay((before) => before.filter((one) => one.id !== id));
    if (refused === null) setTaps((before) => [...before, id]);
    else setProblem(refused);
  };
  const takeBack = async (id: string) => {
    const refused = await send(RetractContributedTapDocument, { id });
    if (refused === null) setTaps((before) => before.filter((one) => one !== id));
    setProblem(refused);
  };
  const last = taps.at(-1);
  return (
    <section className={styles.part}>
      <h2>{cycle.tallyQuestion || t('contribution.tally')}</h2>
      <TallyButtons
        counts={{ YES: cycle.yesToday + coming('YES'), NO: cycle.noToday + coming('NO') }}
        onTap={(answer) => void tap(answer)}
      />
      {last && onTheWay.length === 0 ? (
        <TextAction icon={<UndoIcon size={17} />} onClick={() => void takeBack(last)}>
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

function Seeing({ today, send }: { today: string; send: Send }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [id, setId] = useState(() => newId());
  const [busy, setBusy] = useState(false);
  const [thanked, setThanked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const personal = hasCprNumber(text);

  const save = async () => {
    if (!text.trim() || personal || busy) return;
    setBusy(true);
    const refused = await send(ContributeObservationDocument, {
      input: { id, observedOn: today, text: text.trim() },
    });
    setBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    setText('');
    setId(newId());
    setThanked(true);
  };
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
          setThanked(false);
          setProblem(null);
        }}
      />
      <Button type="submit" variant="filled" disabled={busy || personal || !text.trim()}>
        {t(busy ? 'contribution.sending' : 'contribution.sendSaw')}
      </Button>
      <p className={styles.thanksLine} role="status">
        {thanked ? (
          <>
            <CheckIcon size={18} />
            {t('contribution.thanksSaw')}
          </>
        ) : null}
      </p>
    </form>
  );
}

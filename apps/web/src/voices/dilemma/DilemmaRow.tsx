import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '@laeringsrum/locale';
import { type Dilemma_DilemmaFragment } from '../../graphql/generated/graphql';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { undoable } from '../../graphql/undoable';
import { useRereading } from '../../graphql/useRereading';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { AnswerDilemmaDocument, RemoveDilemmaDocument } from './dilemma-parts';
import { DilemmaForm } from './DilemmaForm';
import styles from './Dilemmas.module.css';

interface DilemmaRowProps {
  dilemma: Dilemma_DilemmaFragment;
  mayHandle: boolean;
}

/** One dilemma: a draft its author can take up again, or what the team has been given and what they did with it. */
export function DilemmaRow({ dilemma, mayHandle }: DilemmaRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { busy, refusal, change } = useRereading();
  const [doing, setDoing] = useState<'nothing' | 'write' | 'answer'>('nothing');
  const { id, version, text, considerations, level, dimension, state, answer, mine, handedOverOn } = dilemma;
  const isDraft = state === 'DRAFT';
  const facts = [
    isDraft ? t('dilemma.draft') : mine ? t('dilemma.byMe') : t('dilemma.byColleague'),
    handedOverOn ? formatDateLong(handedOverOn, language) : null,
    considerations.map((one) => t(`dilemma.considerations.${one}`)).join(' · ') || null,
    level ? t(`dilemma.levels.${level}`) : null,
    dimension ? t('dilemma.forWhom', { whom: t(`dilemma.dimensions.${dimension}`) }) : null,
  ].filter(Boolean);
  if (doing === 'write')
    return (
      <li className={styles.row}>
        <DilemmaForm
          interventionId={dilemma.interventionId}
          draft={dilemma}
          onDone={() => setDoing('nothing')}
        />
      </li>
    );
  return (
    <li className={styles.row}>
      <p className={styles.text}>{text}</p>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {answer ? <p className={styles.answer}>{t('dilemma.answered', { answer })}</p> : null}
      {isDraft ? (
        <div className={styles.actions}>
          <TextAction onClick={() => setDoing('write')}>{t('dilemma.goOn')}</TextAction>
          <TextAction
            quiet
            disabled={busy}
            onClick={() =>
              void change(RemoveDilemmaDocument, { id, version }, undoable(t('dilemma.removed')))
            }
          >
            {t('dilemma.remove')}
          </TextAction>
        </div>
      ) : mayHandle && doing === 'nothing' ? (
        <TextAction onClick={() => setDoing('answer')}>
          {t(answer ? 'dilemma.answerAgain' : 'dilemma.answer')}
        </TextAction>
      ) : null}
      {doing === 'answer' ? (
        <Answer
          busy={busy}
          dilemmaId={id}
          standing={answer}
          onCancel={() => setDoing('nothing')}
          onAnswer={async (said) => {
            const done = await change(AnswerDilemmaDocument, { id, version, answer: said });
            if (done) setDoing('nothing');
            return done !== null;
          }}
        />
      ) : null}
      {refusal ? (
        <p className={styles.problem} role="alert">
          {refusal.message}
        </p>
      ) : null}
    </li>
  );
}

interface AnswerProps {
  busy: boolean;
  dilemmaId: string;
  standing: string;
  /** @returns whether it was done */
  onAnswer: (said: string) => Promise<boolean>;
  onCancel: () => void;
}

function Answer({ busy, dilemmaId, standing, onAnswer, onCancel }: AnswerProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const { fields, change, clear } = useKeptFields(
    person.id,
    `DilemmaAnswer:${dilemmaId}`,
    { said: standing },
    hasCprNumber,
  );
  const { said } = fields;
  const personal = hasCprNumber(said);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!personal) void onAnswer(said.trim()).then((done) => done && clear());
      }}
    >
      <Textarea
        label={t('dilemma.whatWeDid')}
        placeholder={t('dilemma.whatWeDidBlank')}
        value={said}
        autosize
        minRows={2}
        maxLength={500}
        error={personal ? t('cycle.personalData') : null}
        onChange={(event) => change({ said: event.currentTarget.value })}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="default" disabled={busy || personal}>
          {t('dilemma.answerSend')}
        </Button>
        <TextAction
          quiet
          onClick={() => {
            clear();
            onCancel();
          }}
        >
          {t('ui.cancel')}
        </TextAction>
      </div>
    </form>
  );
}

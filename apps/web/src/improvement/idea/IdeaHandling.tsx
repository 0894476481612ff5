import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type Idea_IdeaFragment } from '../../graphql/generated/graphql';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { useRereading } from '../../graphql/useRereading';
import { usePerson } from '../../people/session/Session';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { hasCprNumber } from '../personal-data/guard';
import { AnswerIdeaDocument, UseIdeaDocument, type FreeCycle, type IdeaDriver } from './idea-parts';
import styles from './Ideas.module.css';

interface HandlingProps {
  idea: Pick<Idea_IdeaFragment, 'id' | 'version' | 'answer'>;
  onDone: () => void;
}

export function AnswerIdea({ idea, onDone }: HandlingProps) {
  const { t } = useTranslation();
  const { busy, refusal, change } = useRereading();
  const person = usePerson();
  const kept = useKeptFields(person.id, `IdeaAnswer:${idea.id}`, { answer: idea.answer }, hasCprNumber);
  const { answer } = kept.fields;
  const personal = hasCprNumber(answer);
  const { id, version } = idea;
  const send = async () => {
    if (personal) return;
    if (!(await change(AnswerIdeaDocument, { id, version, answer: answer.trim() }))) return;
    kept.clear();
    onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        label={t('idea.answerLabel')}
        placeholder={t('idea.answerBlank')}
        value={answer}
        maxLength={200}
        error={personal ? t('cycle.personalData') : refusal?.message}
        onChange={(event) => kept.change({ answer: event.currentTarget.value })}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="default" disabled={busy || personal}>
          {t('idea.answerSend')}
        </Button>
        <TextAction
          quiet
          onClick={() => {
            kept.clear();
            onDone();
          }}
        >
          {t('ui.cancel')}
        </TextAction>
      </div>
    </form>
  );
}

type UseIdeaProps = HandlingProps & { drivers: readonly IdeaDriver[]; freeCycles: readonly FreeCycle[] };

/** On which driver, and whether a test has tried it already: then its learning is the idea's. */
export function UseIdea({ idea, drivers, freeCycles, onDone }: UseIdeaProps) {
  const { t } = useTranslation();
  const { busy, refusal, change } = useRereading();
  const [driverId, setDriver] = useState(drivers[0]?.id ?? '');
  const [cycleId, setCycle] = useState('');
  const [changeIdeaId] = useState(() => newId());
  const { id, version } = idea;
  if (drivers.length === 0)
    return (
      <p className={styles.facts}>
        {t('idea.noDrivers')}{' '}
        <TextAction inline onClick={onDone}>
          {t('ui.cancel')}
        </TextAction>
      </p>
    );
  return (
    <div className={styles.form}>
      <SelectField
        label={t('idea.useOn')}
        value={driverId}
        options={drivers.map((driver) => ({ value: driver.id, label: driver.name }))}
        onChange={setDriver}
      />
      {freeCycles.length > 0 ? (
        <SelectField
          label={t('idea.triedAlready')}
          value={cycleId}
          options={[
            { value: '', label: t('idea.notTried') },
            ...freeCycles.map((cycle) => ({
              value: cycle.id,
              label: t('idea.triedIn', { number: cycle.number, title: cycle.title || cycle.plan }),
            })),
          ]}
          onChange={setCycle}
        />
      ) : null}
      {refusal ? <p role="alert">{refusal.message}</p> : null}
      <div className={styles.actions}>
        <Button
          variant="default"
          disabled={busy}
          onClick={() =>
            void change(UseIdeaDocument, {
              ...{ id, version, driverId, changeIdeaId },
              cycleId: cycleId || null,
            }).then((done) => (done ? onDone() : undefined))
          }
        >
          {t('idea.useNow')}
        </Button>
        <TextAction quiet onClick={onDone}>
          {t('ui.cancel')}
        </TextAction>
      </div>
    </div>
  );
}

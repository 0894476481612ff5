import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import {
  DilemmaConsideration,
  DilemmaDimension,
  DilemmaLevel,
  LONGEST_DILEMMA,
  possibleNames,
} from '@laeringsrum/domain';
import { type Dilemma_DilemmaFragment } from '../../graphql/generated/graphql';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { useRereading } from '../../graphql/useRereading';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { Choices } from '../../ui/Choices';
import { TextAction } from '../../ui/TextAction';
import { DraftDilemmaDocument, HandOverDilemmaDocument, UpdateDilemmaDocument } from './dilemma-parts';
import styles from './Dilemmas.module.css';

interface DilemmaFormProps {
  interventionId: string;
  /** A draft of one's own that is taken up again; null: a new one. */
  draft: Dilemma_DilemmaFragment | null;
  onDone: () => void;
}

type Written = {
  text: string;
  /** Their names with a space between. */
  considerations: string;
  level: DilemmaLevel | null;
  dimension: DilemmaDimension | null;
};

/** A situation told shortly, without names: what pulls, and who should look at it. It can lie as a draft until it is told well. */
export function DilemmaForm({ interventionId, draft, onDone }: DilemmaFormProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const { busy, refusal, change } = useRereading();
  const [saved, setSaved] = useState(draft ? { id: draft.id, version: draft.version } : null);
  const [id] = useState(() => draft?.id ?? newId());
  const written = useKeptFields<Written>(
    person.id,
    `Dilemma:${draft?.id ?? interventionId}`,
    {
      ...{ text: draft?.text ?? '', considerations: draft?.considerations.join(' ') ?? '' },
      ...{ level: draft?.level ?? null, dimension: draft?.dimension ?? null },
    },
    hasCprNumber,
  );
  const { text, level, dimension } = written.fields;
  const considerations = Object.values(DilemmaConsideration).filter((one) =>
    written.fields.considerations.split(' ').includes(one),
  );
  const personal = hasCprNumber(text);
  const words = possibleNames(text);
  const told = { text: text.trim(), considerations, level, dimension };

  const save = async () => {
    if (!text.trim() || personal) return null;
    const row = saved
      ? (await change(UpdateDilemmaDocument, { ...saved, patch: told }))?.updateDilemma
      : (await change(DraftDilemmaDocument, { input: { id, interventionId, ...told } }))?.draftDilemma;
    const now = row as Dilemma_DilemmaFragment | undefined;
    if (!now) return null;
    const kept = { id: now.id, version: now.version };
    setSaved(kept);
    return kept;
  };
  const keep = async () => {
    if (!(await save())) return;
    written.clear();
    announce(t('dilemma.kept'));
    onDone();
  };
  /** A draft stands again as it was saved; what is new waits here until it is taken up. */
  const cancel = () => {
    if (draft || !text.trim()) written.clear();
    onDone();
  };
  const handOver = async (unnamed: boolean) => {
    const kept = await save();
    if (!kept || !(await change(HandOverDilemmaDocument, { ...kept, unnamed }))) return;
    written.clear();
    announce(t('dilemma.handedOver'));
    onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void handOver(false);
      }}
    >
      <Textarea
        label={t('dilemma.tell')}
        description={t('dilemma.tellHint')}
        value={text}
        autosize
        minRows={3}
        maxLength={LONGEST_DILEMMA}
        error={personal ? t('cycle.personalData') : null}
        onChange={(event) => written.change({ text: event.currentTarget.value })}
      />
      {words.length > 0 ? (
        <p className={styles.names} role="status">
          {t('dilemma.names', { words: words.join(', ') })}
        </p>
      ) : null}
      {text.trim() ? (
        <>
          <Checkbox.Group
            label={t('dilemma.pulls')}
            value={considerations}
            onChange={(chosen) => written.change({ considerations: chosen.join(' ') })}
          >
            <div className={styles.ticks}>
              {Object.values(DilemmaConsideration).map((one) => (
                <Checkbox key={one} value={one} label={t(`dilemma.considerations.${one}`)} />
              ))}
            </div>
          </Checkbox.Group>
          <Choices
            label={t('dilemma.level')}
            look="apart"
            value={level}
            onChange={(chosen) => written.change({ level: chosen })}
            options={Object.values(DilemmaLevel).map((value) => ({
              value,
              label: t(`dilemma.levels.${value}`),
            }))}
          />
          <Choices
            label={t('dilemma.dimension')}
            look="apart"
            value={dimension}
            onChange={(chosen) => written.change({ dimension: chosen })}
            options={Object.values(DilemmaDimension).map((value) => ({
              value,
              label: t(`dilemma.dimensions.${value}`),
            }))}
          />
          {refusal ? (
            <p className={styles.problem} role="alert">
              {refusal.message}
            </p>
          ) : null}
          <div className={styles.actions}>
            {refusal?.code === 'DILEMMA_NAMES' ? (
              <Button variant="filled" disabled={busy} onClick={() => void handOver(true)}>
                {t('dilemma.noNames')}
              </Button>
            ) : (
              <Button type="submit" variant="filled" disabled={busy || personal}>
                {t('dilemma.handOver')}
              </Button>
            )}
            <TextAction disabled={busy || personal} onClick={() => void keep()}>
              {t('dilemma.keep')}
            </TextAction>
            <TextAction quiet onClick={cancel}>
              {t('ui.cancel')}
            </TextAction>
          </div>
        </>
      ) : (
        <div className={styles.actions}>
          <TextAction quiet onClick={cancel}>
            {t('ui.cancel')}
          </TextAction>
        </div>
      )}
    </form>
  );
}

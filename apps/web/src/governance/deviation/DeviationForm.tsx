import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import { formatAmount } from '@laeringsrum/locale';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { type DeviationPatch } from '../../graphql/generated/graphql';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { refusalOf } from '../../graphql/refusal';
import { goalDue, goalNumber } from '../../improvement/goal/goal-words';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useAddresses } from '../../people/programme/addresses';
import { usePerson, useToday } from '../../people/session/Session';
import { SelectField } from '../../ui/SelectField';
import { useLanguage } from '../../ui/useLanguage';
import {
  noWords,
  readDraft,
  wordsOf,
  type DeviationBeginning,
  type DeviationWords,
  type DraftProblem,
} from './deviation-draft';
import {
  CreateDeviationDocument,
  DeviationForm_deviation,
  DeviationForm_intervention,
  DeviationForm_line,
  DeviationForm_programme,
  UpdateDeviationDocument,
} from './deviation-form-parts';
import { DeviationGoalParts, DeviationParts } from './deviation-parts';
import styles from './DeviationForm.module.css';

interface DeviationFormProps {
  intervention: FragmentType<typeof DeviationForm_intervention>;
  programme: FragmentType<typeof DeviationForm_programme>;
  /** The place's own, for those who may know. */
  lines: ReadonlyArray<FragmentType<typeof DeviationForm_line>>;
  deviation: FragmentType<typeof DeviationForm_deviation> | null;
  beginning: DeviationBeginning | null;
}

/** What is asked, why, what becomes different. What was typed stays on the device until the draft is saved. */
export function DeviationForm({ beginning, ...masked }: DeviationFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const person = usePerson();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const intervention = readFragment(DeviationForm_intervention, masked.intervention);
  const programme = readFragment(DeviationForm_programme, masked.programme);
  const lines = readFragment(DeviationForm_line, masked.lines);
  const standing = readFragment(DeviationForm_deviation, masked.deviation);
  const after = readFragment(DeviationGoalParts, standing?.goalAfter);
  const goalId = standing?.goalId ?? beginning?.goalId ?? null;
  const goal =
    intervention.goals.find(({ id }) => id === goalId) ??
    intervention.goals.find(({ state }) => state === 'AGREED') ??
    intervention.goals[0];
  const first: DeviationWords = standing
    ? wordsOf(
        {
          ...standing,
          milestoneId: standing.milestone?.id ?? null,
          target: after?.targetValue ?? null,
          dueOn: after?.dueOn ?? null,
          duePrecision: after?.duePrecision ?? null,
        },
        language,
      )
    : { ...noWords, target: beginning?.target ?? '', due: beginning?.due ?? '', why: beginning?.why ?? '' };
  const kept = useKeptFields(person.id, `Deviation:${standing?.id ?? intervention.id}`, first, hasCprNumber);
  const [create] = useMutation(CreateDeviationDocument);
  const [update] = useMutation(UpdateDeviationDocument);
  const [busy, setBusy] = useState(false);
  const [at, setAt] = useState<DraftProblem | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const words = kept.fields;
  const change = (part: Partial<DeviationWords>) => {
    setAt(null);
    setRefused(null);
    kept.change(part);
  };
  const unread: Record<DraftProblem, string> = {
    title: t('deviation.draft.titleMissing'),
    target: t('deviation.draft.numberUnread'),
    due: t('deviation.draft.dateUnread'),
    milestoneDue: t('deviation.draft.dateUnread'),
    amount: t('deviation.draft.numberUnread'),
  };
  const problem = (field: DraftProblem) => (at === field ? unread[field] : undefined);

  const save = async () => {
    const unit = goal?.unit ?? '';
    const read = readDraft(words, goal?.id ?? null, { language, today, percent: unit === '%' });
    if (!read.ok) return setAt(read.at);
    if (hasCprNumber(words.title) || hasCprNumber(words.why)) return setRefused(t('cycle.personalData'));
    setBusy(true);
    try {
      const number = standing ? await updated(standing, read.patch) : await created(read.patch);
      kept.clear();
      await navigate(addresses.deviation(number));
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
    } finally {
      setBusy(false);
    }
  };
  const updated = async (
    { id, version, number }: { id: string; version: number; number: number },
    patch: DeviationPatch,
  ): Promise<number> => {
    await update({ variables: { id, version, patch } });
    return number;
  };
  const created = async (patch: DeviationPatch): Promise<number> => {
    const input = { id: newId(), interventionId: intervention.id, ...patch };
    const { data } = await create({ variables: { input } });
    return readFragment(DeviationParts, data?.createDeviation)?.number ?? 0;
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('deviation.draft.what')}
        placeholder={t('deviation.draft.whatPlaceholder')}
        value={words.title}
        maxLength={160}
        error={problem('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('deviation.draft.why')}
        placeholder={t('deviation.draft.whyPlaceholder')}
        value={words.why}
        maxLength={800}
        autosize
        minRows={2}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
      <fieldset className={styles.different}>
        <legend>{t('deviation.draft.different')}</legend>
        {goal ? (
          <div className={styles.pair}>
            <TextInput
              label={t('deviation.draft.target')}
              description={t('deviation.draft.goalFrom', {
                value: goalNumber(goal.targetValue, goal.unit, language) || t('deviation.nothing'),
              })}
              inputMode="decimal"
              value={words.target}
              maxLength={20}
              error={problem('target')}
              onChange={(event) => change({ target: event.currentTarget.value })}
            />
            <TextInput
              label={t('deviation.draft.due')}
              description={t('deviation.draft.goalFrom', {
                value: goalDue(goal, language) || t('deviation.nothing'),
              })}
              value={words.due}
              maxLength={60}
              error={problem('due')}
              onChange={(event) => change({ due: event.currentTarget.value })}
            />
          </div>
        ) : null}
        <div className={styles.pair}>
          <SelectField
            label={t('deviation.draft.milestone')}
            value={words.milestoneId}
            options={[
              { value: '', label: t('deviation.draft.milestoneNone') },
              ...programme.milestones.map(({ id, nameDa, nameEn }) => ({
                value: id,
                label: language === 'da' ? nameDa : nameEn,
              })),
            ]}
            onChange={(milestoneId) => change({ milestoneId })}
          />
          {words.milestoneId ? (
            <TextInput
              label={t('deviation.draft.milestoneDue')}
              description={t('deviation.draft.milestoneHint')}
              value={words.milestoneDue}
              maxLength={60}
              error={problem('milestoneDue')}
              onChange={(event) => change({ milestoneDue: event.currentTarget.value })}
            />
          ) : null}
        </div>
        {lines.length > 0 ? (
          <div className={styles.pair}>
            <SelectField
              label={t('deviation.draft.money')}
              value={words.lineId}
              options={[
                { value: '', label: t('deviation.draft.moneyNone') },
                ...lines.map(({ id, name, grantedOre }) => ({
                  value: id,
                  label: `${name}, ${formatAmount(grantedOre, language, { whole: true })} kr.`,
                })),
              ]}
              onChange={(lineId) => change({ lineId })}
            />
            {words.lineId ? (
              <TextInput
                label={t('deviation.draft.moneyAfter')}
                inputMode="decimal"
                value={words.amount}
                maxLength={24}
                error={problem('amount')}
                onChange={(event) => change({ amount: event.currentTarget.value })}
              />
            ) : null}
          </div>
        ) : null}
        <Checkbox
          label={t('deviation.draft.affectsGrant')}
          checked={words.affectsGrant}
          onChange={(event) => change({ affectsGrant: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('deviation.draft.stops')}
          checked={words.stops}
          onChange={(event) => change({ stops: event.currentTarget.checked })}
        />
      </fieldset>
      {refused ? (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      ) : null}
      <div>
        <Button type="submit" variant="filled" disabled={busy}>
          {t('deviation.draft.save')}
        </Button>
      </div>
    </form>
  );
}

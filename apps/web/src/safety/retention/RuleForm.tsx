import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysOfPeriod, isKleNumber, isRetentionPeriod, periodOfDays } from '@laeringsrum/domain';
import { containsBlocked } from '@laeringsrum/personal-data';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { TextAction } from '../../ui/TextAction';
import styles from '../Rows.module.css';
import { type Rule } from './Retention';

const SetRuleDocument = graphql(`
  mutation SetRetentionRule(
    $dataClass: RetentionClass!
    $period: String!
    $kle: String!
    $legalNote: String!
    $version: Int!
  ) {
    setRetentionRule(
      dataClass: $dataClass
      period: $period
      kle: $kle
      legalNote: $legalNote
      version: $version
    ) {
      id
      period
      kle
      legalNote
      version
    }
  }
`);

/** Days, the number in the subject index, and why. A shorter deadline deletes more the next night, so the form says so. */
export function RuleForm({
  rule,
  onDone,
  onCancel,
}: {
  rule: Rule;
  onDone: () => void;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [set, { loading }] = useMutation(SetRuleDocument);
  const [days, setDays] = useState(String(daysOfPeriod(rule.period) ?? ''));
  const [kle, setKle] = useState(rule.kle);
  const [note, setNote] = useState(rule.legalNote);
  const [problem, setProblem] = useState<string | null>(null);
  const count = /^\d+$/.test(days.trim()) ? Number(days) : Number.NaN;
  const rightDays = isRetentionPeriod(rule.dataClass, count);
  const personal = containsBlocked(note);
  const ready = rightDays && isKleNumber(kle.trim()) && !personal;
  const save = async () => {
    if (!ready) return;
    try {
      const { dataClass, version } = rule;
      const wanted = { period: periodOfDays(count), kle: kle.trim(), legalNote: note.trim() };
      await set({ variables: { dataClass, version, ...wanted } });
      onDone();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
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
        label={t('retention.days')}
        description={t('retention.daysHint', { least: rule.leastDays, most: rule.mostDays })}
        inputMode="numeric"
        value={days}
        maxLength={6}
        error={rightDays ? null : t('retention.daysWrong', { least: rule.leastDays, most: rule.mostDays })}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <TextInput
        label={t('retention.kleLabel')}
        placeholder="00.15.10"
        value={kle}
        maxLength={20}
        error={isKleNumber(kle.trim()) ? null : t('retention.kleWrong')}
        onChange={(event) => setKle(event.currentTarget.value)}
      />
      <Textarea
        label={t('retention.note')}
        value={note}
        maxLength={500}
        autosize
        error={personal ? t('cycle.personalData') : null}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {rightDays && count < (daysOfPeriod(rule.period) ?? 0) ? (
        <p className={styles.problem}>{t('retention.shorter')}</p>
      ) : null}
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" variant="default" disabled={loading || !ready}>
          {t('retention.save')}
        </Button>
        <TextAction quiet onClick={onCancel}>
          {t('ui.cancel')}
        </TextAction>
      </div>
    </form>
  );
}

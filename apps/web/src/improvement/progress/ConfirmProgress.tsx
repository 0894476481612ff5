import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { PROGRESS_SCORES, progressScoreText } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { usePerson } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { SelectField } from '../../ui/SelectField';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import { scoreNumber } from './score-words';
import styles from './ConfirmProgress.module.css';

const ConfirmProgressDocument = graphql(`
  mutation ConfirmProgress($input: ConfirmProgressInput!) {
    confirmProgress(input: $input) {
      ...Progress_intervention
    }
  }
`);
const nothing = { line: '', score: null as number | null };

/** The proposal is one press and one line away; another score is one choice more. */
export function ConfirmProgress({ interventionId, proposed }: { interventionId: string; proposed: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const person = usePerson();
  const kept = useKeptFields(person.id, `ConfirmProgress:${interventionId}`, nothing, hasCprNumber);
  const [confirm, { loading }] = useMutation(ConfirmProgressDocument);
  const [id, setId] = useState(() => newId());
  const [problem, setProblem] = useState<string | null>(null);
  const score = kept.fields.score ?? proposed;
  const { line } = kept.fields;

  const send = async () => {
    if (hasCprNumber(line)) return setProblem(t('cycle.personalData'));
    setProblem(null);
    try {
      await confirm({ variables: { input: { id, interventionId, score, line } } });
      kept.clear();
      setId(newId());
      announce(t('progress.confirmed'));
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectField
        label={t('progress.score')}
        value={String(score)}
        options={PROGRESS_SCORES.map((value) => ({
          value: String(value),
          label: `${scoreNumber(value, language)}  ${progressScoreText(value, language)}`,
        }))}
        onChange={(value) => kept.change({ score: Number(value) })}
      />
      <TextInput
        label={t('progress.line')}
        placeholder={t('progress.linePlaceholder')}
        value={line}
        maxLength={300}
        error={problem}
        onChange={(event) => {
          kept.change({ line: event.currentTarget.value });
          setProblem(null);
        }}
      />
      <Button type="submit" variant="filled" disabled={loading}>
        {t(score === proposed ? 'progress.confirm' : 'progress.choose', {
          score: scoreNumber(score, language),
        })}
      </Button>
    </form>
  );
}

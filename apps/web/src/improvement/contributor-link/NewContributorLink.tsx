import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { LINK_WEEKS, linkExpiry } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useToday } from '../../people/session/Session';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { hasCprNumber } from '../personal-data/guard';
import styles from './ContributorLinks.module.css';
import { newLinkToken, rememberLink, type MadeLink } from './made-links';

const CreateContributorLinkDocument = graphql(`
  mutation CreateContributorLink($input: CreateContributorLinkInput!) {
    createContributorLink(input: $input) {
      id
    }
  }
`);

export interface LinkTarget {
  readonly id: string;
  readonly part: 'measureId' | 'cycleId';
  readonly name: string;
}

const weekChoices = [2, 4, LINK_WEEKS, 12, 26];

interface NewContributorLinkProps {
  interventionId: string;
  targets: readonly LinkTarget[];
  onMade: (link: MadeLink) => void;
  onCancel: () => void;
}

/** What for, for whom, for how long. The token is made here and shown once; the server keeps its hash. */
export function NewContributorLink({ interventionId, targets, onMade, onCancel }: NewContributorLinkProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [create, { loading }] = useMutation(CreateContributorLinkDocument, {
    refetchQueries: ['InterventionPage'],
    awaitRefetchQueries: true,
  });
  const [to, setTo] = useState(targets[0]?.id ?? '');
  const [label, setLabel] = useState('');
  const [weeks, setWeeks] = useState(LINK_WEEKS);
  // Sent again after a lost answer it is the same link.
  const [fresh] = useState(() => ({ id: newId(), token: newLinkToken() }));
  const [problem, setProblem] = useState<string | null>(null);
  const personal = hasCprNumber(label);

  const make = async () => {
    const target = targets.find(({ id }) => id === to);
    if (!target || !label.trim() || personal) return;
    setProblem(null);
    try {
      await create({
        variables: {
          input: {
            ...fresh,
            label: label.trim(),
            expiresOn: linkExpiry(today, weeks),
            [target.part]: target.id,
          },
        },
      });
      const link = { ...fresh, label: label.trim() };
      rememberLink(interventionId, link);
      onMade(link);
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <SelectField
        label={t('links.to')}
        value={to}
        options={targets.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setTo}
      />
      <TextInput
        label={t('links.label')}
        description={t('links.labelHint')}
        placeholder={t('links.labelBlank')}
        value={label}
        maxLength={60}
        error={personal ? t('cycle.personalData') : problem}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <SelectField
        label={t('links.weeks')}
        value={String(weeks)}
        options={weekChoices.map((count) => ({
          value: String(count),
          label: t('links.weeksChoice', { count }),
        }))}
        onChange={(value) => setWeeks(Number(value))}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="default" disabled={loading || personal || !label.trim()}>
          {t('links.make')}
        </Button>
        <TextAction quiet onClick={onCancel}>
          {t('ui.cancel')}
        </TextAction>
      </div>
    </form>
  );
}

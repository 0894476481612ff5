import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { undistributedOre, type Accounts } from '@laeringsrum/domain';
import { formatAmount, readAmount } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useCan } from '../../people/session/Session';
import { useSheetTitle } from '../../ui/document-title';
import { Sheet } from '../../ui/Sheet';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Economy.module.css';

const GrantDocument = graphql(`
  query ProgrammeGrant {
    programmeGrant {
      id
      version
      amountOre
      reference
    }
  }
`);
const NoteDocument = graphql(`
  mutation NoteProgrammeGrant($input: ProgrammeGrantInput!) {
    noteProgrammeGrant(input: $input) {
      id
      version
      amountOre
      reference
    }
  }
`);

/** What was granted in all, and what of it no line has yet. */
export function GrantLine({ accounts, keeps }: { accounts: Pick<Accounts, 'total'>; keeps: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const { data, refetch } = useQuery(GrantDocument, { skip: !can('grant:read') });
  if (!data) return null;
  const grant = data.programmeGrant ?? null;
  if (!grant && !keeps) return null;
  const left = grant ? undistributedOre(grant.amountOre, accounts) : 0;
  const amount = (ore: number) => formatAmount(ore, language);
  return (
    <p>
      {grant
        ? `${t('economy.grant.is', { amount: amount(grant.amountOre) })} ${
            left === 0
              ? t('economy.grant.whole')
              : t(left > 0 ? 'economy.grant.left' : 'economy.grant.over', { amount: amount(Math.abs(left)) })
          }`
        : t('economy.grant.none')}{' '}
      {keeps ? (
        <TextAction inline onClick={() => setEditing(true)}>
          {t(grant ? 'economy.grant.edit' : 'economy.grant.note')}
        </TextAction>
      ) : null}
      {editing ? (
        <GrantSheet grant={grant} onClose={() => setEditing(false)} onDone={() => void refetch()} />
      ) : null}
    </p>
  );
}

interface GrantSheetProps {
  grant: { id: string; version: number; amountOre: number; reference: string } | null;
  onClose: () => void;
  onDone: () => void;
}

function GrantSheet({ grant, onClose, onDone }: GrantSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t('economy.grant.title');
  useSheetTitle(title);
  const [amount, setAmount] = useState(grant ? formatAmount(grant.amountOre, language) : '');
  const [reference, setReference] = useState(grant?.reference ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [note] = useMutation(NoteDocument);
  const { busy, refused, done } = useDoing(onDone);
  const save = async () => {
    const read = readAmount(amount);
    if (!read.ok) return setProblem(t('economy.sheet.unread'));
    if (hasCprNumber(reference)) return setProblem(t('cycle.personalData'));
    const input = { id: grant?.id ?? newId(), amountOre: read.ore, reference: reference.trim() };
    const seen = grant ? { version: grant.version } : {};
    if (!(await done(() => note({ variables: { input: { ...input, ...seen } } })))) return;
    onDone();
    onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      title={title}
      above={t('economy.title')}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => void save()}>
          {t('economy.grant.save')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextInput
          label={t('economy.grant.amount')}
          value={amount}
          maxLength={40}
          inputMode="decimal"
          data-autofocus
          onChange={(event) => {
            setProblem(null);
            setAmount(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('economy.grant.reference')}
          value={reference}
          maxLength={120}
          onChange={(event) => {
            setProblem(null);
            setReference(event.currentTarget.value);
          }}
        />
        {problem || refused ? (
          <p className={styles.problem} role="alert">
            {problem ?? refused}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

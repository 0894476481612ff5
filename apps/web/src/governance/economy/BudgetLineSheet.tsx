import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { formatAmount, readAmount } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type BudgetLinePartsFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { useSheetTitle } from '../../ui/document-title';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { SelectField } from '../../ui/SelectField';
import { Sheet } from '../../ui/Sheet';
import { SureOf } from '../../ui/SureOf';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Economy.module.css';

const CreateDocument = graphql(`
  mutation CreateBudgetLine($input: CreateBudgetLineInput!) {
    createBudgetLine(input: $input) {
      ...BudgetLineParts
    }
  }
`);
const UpdateDocument = graphql(`
  mutation UpdateBudgetLine($id: ID!, $version: Int!, $patch: BudgetLinePatch!) {
    updateBudgetLine(id: $id, version: $version, patch: $patch) {
      ...BudgetLineParts
    }
  }
`);
const RemoveDocument = graphql(`
  mutation RemoveBudgetLine($id: ID!, $version: Int!) {
    removeBudgetLine(id: $id, version: $version) {
      id
    }
  }
`);

interface BudgetLineSheetProps {
  line: BudgetLinePartsFragment | null;
  places: ReadonlyArray<{ id: string; name: string }>;
  /** The programme has its citizens' pool, and one is enough. */
  hasPool: boolean;
  onClose: () => void;
}

/** A line's name and its three amounts; what is spent comes from the postings and is not written. */
export function BudgetLineSheet({ line, places, hasPool, onClose }: BudgetLineSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t('economy.sheet.title');
  useSheetTitle(title);
  const amount = (ore: number | null | undefined) => (ore == null ? '' : formatAmount(ore, language));
  const [fields, setFields] = useState({
    name: line?.name ?? '',
    account: line?.account ?? '',
    placeId: line?.placeId ?? '',
    granted: amount(line?.grantedOre),
    committed: amount(line?.committedOre),
    forecast: amount(line?.forecastOre),
    ownContribution: line?.ownContribution ?? false,
    citizensPool: line?.citizensPool ?? false,
  });
  const [problem, setProblem] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const refetchQueries = ['EconomyPage', 'EconomyQuestion'];
  const [create, creating] = useMutation(CreateDocument, { refetchQueries });
  const [update, updating] = useMutation(UpdateDocument);
  const [remove] = useMutation(RemoveDocument, { refetchQueries });
  const change = (part: Partial<typeof fields>) => {
    setProblem(null);
    setFields((before) => ({ ...before, ...part }));
  };
  const done = async (work: Promise<unknown>) => {
    try {
      await work;
      onClose();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  const save = () => {
    if (!fields.name.trim()) return setProblem(t('economy.sheet.nameMissing'));
    if (hasCprNumber(fields.name) || hasCprNumber(fields.account)) return setProblem(t('cycle.personalData'));
    const [granted, committed, forecast] = [fields.granted, fields.committed, fields.forecast].map(
      readAmount,
    );
    const read = (reading: typeof granted): number | null | undefined =>
      reading?.ok ? reading.ore : reading?.reason === 'EMPTY' ? null : undefined;
    const [grantedOre, committedOre, forecastOre] = [read(granted), read(committed), read(forecast)];
    if (grantedOre === undefined || committedOre === undefined || forecastOre === undefined)
      return setProblem(t('economy.sheet.unread'));
    const said = {
      name: fields.name.trim(),
      account: fields.account.trim(),
      grantedOre: grantedOre ?? 0,
      committedOre: committedOre ?? 0,
      forecastOre,
    };
    void done(
      line
        ? update({ variables: { id: line.id, version: line.version, patch: said } })
        : create({
            variables: {
              input: {
                id: newId(),
                ...said,
                placeId: fields.placeId || null,
                ownContribution: fields.ownContribution,
                citizensPool: fields.citizensPool,
              },
            },
          }),
    );
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      title={title}
      foot={
        <Button variant="filled" disabled={creating.loading || updating.loading} onClick={save}>
          {t('economy.sheet.save')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextInput
          label={t('economy.sheet.name')}
          value={fields.name}
          maxLength={120}
          data-autofocus
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        {line ? null : (
          <SelectField
            label={t('economy.sheet.place')}
            value={fields.placeId}
            options={[
              { value: '', label: t('economy.sheet.all') },
              ...places.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(placeId) => change({ placeId })}
          />
        )}
        {(['granted', 'committed', 'forecast'] as const).map((column) => (
          <TextInput
            key={column}
            label={t(`economy.${column}`)}
            description={column === 'forecast' ? t('economy.sheet.forecastHint') : undefined}
            inputMode="decimal"
            value={fields[column]}
            maxLength={24}
            onChange={(event) => change({ [column]: event.currentTarget.value })}
          />
        ))}
        <TextInput
          label={t('economy.sheet.account')}
          value={fields.account}
          maxLength={60}
          onChange={(event) => change({ account: event.currentTarget.value })}
        />
        {line && removing ? (
          <SureOf
            question={t('economy.removeSure', { name: line.name })}
            yes={t('economy.removeYes')}
            no={t('ui.cancel')}
            busy={false}
            refused={null}
            onNo={() => setRemoving(false)}
            onYes={() => {
              setRemoving(false);
              void done(remove({ variables: { id: line.id, version: line.version } }));
            }}
          />
        ) : line ? (
          <TextAction onClick={() => setRemoving(true)}>{t('economy.remove')}</TextAction>
        ) : (
          <>
            <Checkbox
              label={t('economy.sheet.ownContribution')}
              checked={fields.ownContribution}
              onChange={(event) => change({ ownContribution: event.currentTarget.checked })}
            />
            {hasPool ? null : (
              <Checkbox
                label={t('economy.sheet.pool')}
                checked={fields.citizensPool}
                onChange={(event) => change({ citizensPool: event.currentTarget.checked })}
              />
            )}
          </>
        )}
        {problem ? (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

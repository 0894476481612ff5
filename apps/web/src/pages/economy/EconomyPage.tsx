import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AccountsTable } from '../../governance/economy/AccountsTable';
import { accountsCsv, accountsOf, BudgetLineParts } from '../../governance/economy/budget-accounts';
import { BudgetLineSheet } from '../../governance/economy/BudgetLineSheet';
import { CitizensPool } from '../../governance/economy/CitizensPool';
import { GrantLine } from '../../governance/economy/GrantLine';
import { ImportPostings } from '../../governance/economy/ImportPostings';
import { PostingImports } from '../../governance/economy/PostingImports';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useMemberships } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { DownloadIcon, PlusIcon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { saveFile } from '../../ui/save-file';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../../governance/economy/Economy.module.css';

const EconomyPageDocument = graphql(`
  query EconomyPage($economy: Boolean!, $pool: Boolean!) {
    budgetLines @include(if: $economy) {
      id
      ...BudgetLineParts
    }
    postingImports @include(if: $economy) {
      id
      ...PostingImports_import
    }
    hasCitizensPool @include(if: $pool)
    poolRequests @include(if: $pool) {
      id
      ...CitizensPool_request
    }
    programme {
      id
      budgetWarningPercent
      places {
        id
        name
      }
    }
  }
`);

/** The accounts to the øre, the files they come from, and the citizens' pool where there is one. */
export default function EconomyPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const own = useMemberships(slug).find(({ placeId }) => placeId && can('pool:request', placeId));
  // A learning agent has no budget to read, and asks the citizens' pool here.
  const reads = can('economy:read');
  const { data, error, refetch } = useQuery(EconomyPageDocument, {
    variables: { economy: reads, pool: can('deviation:read') },
  });
  const [editing, setEditing] = useState<string | null>(null);
  const title = t('economy.title');
  const keeps = can('economy:keep');
  const header = (
    <PageHeader
      above={<Link to={addresses.steering}>{t('steering.title')}</Link>}
      title={title}
      below={t('economy.lead')}
    />
  );
  if (!data)
    return (
      <Page title={title}>
        {header}
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[40, 200, 120]} />
        )}
      </Page>
    );
  const lines = readFragment(BudgetLineParts, data.budgetLines ?? []);
  const accounts = accountsOf(lines, data.programme.budgetWarningPercent);
  const pool = lines.find(({ citizensPool }) => citizensPool);
  const headings = [
    t('economy.line'),
    ...(['granted', 'spent', 'committed', 'forecast', 'difference'] as const).map((column) =>
      t(`economy.${column}`),
    ),
  ];
  const reread = () => void refetch();
  return (
    <Page title={title}>
      {header}
      <GrantLine accounts={accounts} keeps={keeps} />
      {!reads ? null : lines.length === 0 ? (
        <p>
          <strong>{t('economy.none')}</strong> {keeps ? t('economy.noneLead') : null}
        </p>
      ) : (
        <AccountsTable accounts={accounts} {...(keeps ? { onEdit: setEditing } : {})} />
      )}
      <p className={styles.tools}>
        {keeps ? (
          lines.length === 0 ? (
            <Button variant="filled" onClick={() => setEditing('new')}>
              {t('economy.add')}
            </Button>
          ) : (
            <TextAction icon={<PlusIcon size={17} />} onClick={() => setEditing('new')}>
              {t('economy.add')}
            </TextAction>
          )
        ) : null}{' '}
        {lines.length > 0 ? (
          <TextAction
            quiet
            icon={<DownloadIcon size={18} />}
            onClick={() =>
              saveFile(`${slug}-regnskab.csv`, accountsCsv(accounts, headings, t('economy.total'), language))
            }
          >
            {t('economy.download')}
          </TextAction>
        ) : null}
      </p>
      {can('posting:import') && lines.length > 0 ? (
        <Section title={t('economy.import.title')}>
          <ImportPostings lines={lines} onImported={reread} />
          <PostingImports
            imports={data.postingImports ?? []}
            mayUndo={(placeId) => can('posting:import', placeId)}
            onUndone={reread}
          />
        </Section>
      ) : null}
      {data.hasCitizensPool || (data.poolRequests ?? []).length > 0 ? (
        <Section title={t('economy.pool.title')}>
          <CitizensPool
            requests={data.poolRequests ?? []}
            leftOre={pool ? pool.grantedOre - pool.spentOre - pool.committedOre : null}
            placeId={data.hasCitizensPool ? (own?.placeId ?? null) : null}
            mayDecide={can('pool:decide')}
            onChanged={reread}
          />
        </Section>
      ) : null}
      {editing ? (
        <BudgetLineSheet
          line={lines.find(({ id }) => id === editing) ?? null}
          places={data.programme.places}
          hasPool={data.hasCitizensPool ?? false}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  );
}

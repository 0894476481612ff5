import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dateInCopenhagen, formatDateLong } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useLanguage } from '../../ui/useLanguage';
import { AccountsTable } from './AccountsTable';
import { accountsByName, BudgetLineParts } from './budget-accounts';
import styles from './Economy.module.css';

const EconomyQuestionDocument = graphql(`
  query EconomyQuestion {
    budgetLines {
      id
      ...BudgetLineParts
    }
    programme {
      id
      budgetWarningPercent
    }
  }
`);

/** The answer first, the figures under it; lines of several places stand as one. */
export function EconomyQuestion() {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { data } = useQuery(EconomyQuestionDocument);
  if (!data) return null;
  const lines = readFragment(BudgetLineParts, data.budgetLines);
  const percent = data.programme.budgetWarningPercent;
  const accounts = accountsByName(lines, percent);
  const beyond = accounts.rows.filter(({ beyondLimit }) => beyondLimit).length;
  const latest = lines
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1);
  if (lines.length === 0)
    return (
      <p>
        {t('economy.none')} <Link to={addresses.economy}>{t('economy.see')}</Link>
      </p>
    );
  return (
    <>
      <p>
        {accounts.total.beyondLimit ? null : `${t('economy.yes')} `}
        {beyond > 0 ? `${t('economy.beyond', { count: beyond, percent })} ` : null}
        {latest ? t('economy.updated', { date: formatDateLong(dateInCopenhagen(latest), language) }) : null}
      </p>
      <AccountsTable accounts={accounts} whole />
      <p className={styles.see}>
        <Link to={addresses.economy}>{t('economy.see')}</Link>
      </p>
    </>
  );
}

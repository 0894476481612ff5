import { useTranslation } from 'react-i18next';
import { type AccountRow } from '@laeringsrum/domain';
import { formatAmount, formatNumber } from '@laeringsrum/locale';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { type NamedAccounts } from './budget-accounts';
import styles from './AccountsTable.module.css';

interface AccountsTableProps {
  accounts: NamedAccounts;
  /** Whole kroner on the board, øre in the accounts. */
  whole?: boolean;
  onEdit?: (lineId: string) => void;
}

/** Granted, spent, committed, forecast, and how far that is from the grant. A line beyond the limit says so in words. */
export function AccountsTable({ accounts, whole = false, onEdit }: AccountsTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows, total, ownContribution, names } = accounts;
  const kroner = (ore: number) => formatAmount(ore, language, { whole });
  const share = ({ differencePermille }: AccountRow) => {
    if (differencePermille === null) return '';
    const percent = formatNumber(Math.round(differencePermille / 10), language);
    return `${differencePermille > 5 ? '+' : ''}${percent.replace('-', '−')} %`;
  };
  const nameOf = (id: string) => {
    const named = names.get(id);
    if (!named) return '';
    return named.places > 1 ? t('economy.several', { name: named.name, count: named.places }) : named.name;
  };
  const cells = (row: AccountRow) => (
    <>
      <td data-label={t('economy.granted')}>{kroner(row.grantedOre)}</td>
      <td data-label={t('economy.spent')}>{kroner(row.spentOre)}</td>
      <td data-label={t('economy.committed')}>{kroner(row.committedOre)}</td>
      <td data-label={t('economy.forecast')}>{kroner(row.forecastOre)}</td>
      <td data-label={t('economy.difference')}>
        {row.beyondLimit ? <span className={styles.beyond}>{t('economy.beyondMark')} </span> : null}
        <span data-beyond={row.beyondLimit || undefined}>{share(row)}</span>
      </td>
    </>
  );
  const own = ownContribution.grantedOre !== 0 || ownContribution.spentOre !== 0;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('economy.line')}</th>
            {(['granted', 'spent', 'committed', 'forecast', 'difference'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`economy.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {onEdit ? (
                  <TextAction
                    inline
                    aria-label={t('economy.edit', { name: nameOf(row.id) })}
                    onClick={() => onEdit(row.id)}
                  >
                    {nameOf(row.id)}
                  </TextAction>
                ) : (
                  nameOf(row.id)
                )}
              </th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('economy.total')}</th>
            {cells(total)}
          </tr>
          {own ? (
            <tr className={styles.own}>
              <th scope="row">{t('economy.own')}</th>
              {cells(ownContribution)}
            </tr>
          ) : null}
        </tfoot>
      </table>
    </div>
  );
}

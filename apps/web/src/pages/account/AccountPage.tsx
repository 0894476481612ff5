import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { MyLetters } from '../../network/weekly-letter/MyLetters';
import { AccountCodes } from '../../people/account/AccountCodes';
import { AccountPasskeys } from '../../people/account/AccountPasskeys';
import { AccountPassword } from '../../people/account/AccountPassword';
import { AccountSessions } from '../../people/account/AccountSessions';
import { usePerson } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';

const AccountPageDocument = graphql(`
  query AccountPage {
    myAccount {
      id
      providers
      ...AccountSessions_account
      ...AccountPasskeys_account
      ...AccountCodes_account
      ...AccountPassword_account
    }
  }
`);

/** Where you are signed in, and what you sign in with. */
export default function AccountPage() {
  const { t } = useTranslation();
  const { name, email } = usePerson();
  const { data, error, refetch } = useQuery(AccountPageDocument);
  const account = data?.myAccount;
  return (
    <Page title={t('account.title')}>
      <PageHeader title={t('account.title')} below={`${name} · ${email}`} />
      {account ? (
        <>
          <AccountSessions account={account} />
          {account.providers.length ? (
            <p>{t('account.byProvider', { names: account.providers.join(', ') })}</p>
          ) : null}
          <AccountPasskeys account={account} />
          <AccountCodes account={account} />
          <AccountPassword account={account} />
          <MyLetters />
        </>
      ) : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[60, 160, 120]} />
      )}
    </Page>
  );
}

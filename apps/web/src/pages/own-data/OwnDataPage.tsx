import { useTranslation } from 'react-i18next';
import { MyTokens } from '../../safety/api-token/MyTokens';
import { DeletionWish } from '../../safety/own-data/DeletionWish';
import { AccessLog, OwnData } from '../../safety/own-data/OwnData';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';

/** What is kept about oneself, who has looked at it, and the keys one has given to systems of one's own. */
export function OwnDataPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.ownData')}>
      <PageHeader title={t('shell.ownData')} below={t('ownData.below')} />
      <OwnData />
      <AccessLog />
      <MyTokens />
      <DeletionWish />
    </Page>
  );
}

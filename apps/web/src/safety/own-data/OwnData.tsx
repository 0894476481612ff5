import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { fetchFile } from '../fetched-file';
import styles from '../Rows.module.css';

const MyAccessLogDocument = graphql(`
  query MyAccessLog {
    myAccessLog {
      at
      what
    }
  }
`);

const said = [
  ...(['auditSearch', 'accessLog', 'people', 'person', 'securityEvents', 'forgettingOf'] as const),
];

/** Everything that is kept about oneself, in one file; and who has looked, without names. */
export function OwnData() {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const download = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await fetchFile(`/own-data${addresses.root}`, 'mine-oplysninger.zip', 'GET');
    } catch (error) {
      setProblem((error as Error).message || t('ui.couldNotRead'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('ownData.fileTitle')} ruled={false}>
      <p className={styles.lead}>{t('ownData.file')}</p>
      <p>
        <TextAction disabled={busy} onClick={() => void download()}>
          {t('ownData.download')}
        </TextAction>
      </p>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </Section>
  );
}

export function AccessLog() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(MyAccessLogDocument, { fetchPolicy: 'cache-and-network' });
  const words = (what: string): string => {
    const known = said.find((one) => one === what);
    return known ? t(`ownData.what.${known}`) : what;
  };
  return (
    <Section title={t('ownData.lookedTitle')} caption={t('ownData.lookedCaption')}>
      {data ? null : error ? <Failure onRetry={() => void refetch()} /> : <Loading heights={[44]} />}
      {data?.myAccessLog.length === 0 ? <p className={styles.lead}>{t('ownData.lookedNone')}</p> : null}
      {data?.myAccessLog.length ? (
        <ul className={styles.rows}>
          {data.myAccessLog.map(({ at, what }, index) => (
            <li key={`${at} ${index}`} className={styles.row}>
              <span className={styles.facts}>{formatDateTime(at, language)}</span>
              <span>{words(what)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

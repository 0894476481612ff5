import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { type PackageStory_PackageFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { ReasonSheet } from '../../improvement/pdsa-cycle/ReasonSheet';
import { announce } from '../../ui/announce';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import styles from './TakeUpSheet.module.css';

const PublishDocument = graphql(`
  mutation PublishPackage($id: ID!, $version: Int!, $news: String) {
    publishPackage(id: $id, version: $version, news: $news) {
      ...PackageStory_package
    }
  }
`);
const WithdrawDocument = graphql(`
  mutation WithdrawPackage($id: ID!, $version: Int!, $reason: String!) {
    withdrawPackage(id: $id, version: $version, reason: $reason) {
      ...PackageStory_package
    }
  }
`);

interface PublishConceptProps {
  pack: PackageStory_PackageFragment;
  /** Saves what is typed. @returns the version it then has, null where it was refused */
  onSave: () => Promise<number | null>;
  onDone: () => void;
}

/** What is missing, and the step from a draft to something others can take over. */
export function PublishConcept({ pack, onSave, onDone }: PublishConceptProps) {
  const { t } = useTranslation();
  const [publish] = useMutation(PublishDocument);
  const [withdraw] = useMutation(WithdrawDocument);
  const { busy, refused, doing } = useDoing();
  const [news, setNews] = useState('');
  const [withdrawing, setWithdrawing] = useState(false);
  const share = async () => {
    const version = await onSave();
    if (version === null) return;
    const done = await doing(() => publish({ variables: { id: pack.id, version, news } }));
    if (!done) return;
    announce(t('spread.editing.published'));
    onDone();
  };
  const takeBack = async (reason: string) => {
    const done = await doing(() => withdraw({ variables: { id: pack.id, version: pack.version, reason } }));
    setWithdrawing(false);
    if (done) onDone();
  };
  return (
    <Section title={t(pack.lastVersion > 0 ? 'spread.editing.publishAgain' : 'spread.editing.publish')}>
      <div className={styles.group}>
        {pack.gaps.length > 0 ? (
          <div>
            <p>{t('spread.editing.missing')}</p>
            <ul className={styles.gaps}>
              {pack.gaps.map((part) => (
                <li key={part}>{t(`spread.editing.parts.${part}`)}</li>
              ))}
            </ul>
          </div>
        ) : (
          <p>{t('spread.editing.complete')}</p>
        )}
        {pack.lastVersion > 0 ? (
          <TextInput
            label={t('spread.editing.news')}
            value={news}
            maxLength={300}
            onChange={(event) => setNews(event.currentTarget.value)}
          />
        ) : null}
        {refused ? <p role="alert">{refused}</p> : null}
        <p>
          <Button variant="filled" disabled={busy} onClick={() => void share()}>
            {t(pack.lastVersion > 0 ? 'spread.editing.publishAgain' : 'spread.editing.publish')}
          </Button>{' '}
          {pack.state === 'PUBLISHED' ? (
            <TextAction onClick={() => setWithdrawing(true)}>{t('spread.editing.withdraw')}</TextAction>
          ) : null}
        </p>
      </div>
      {withdrawing ? (
        <ReasonSheet
          title={t('spread.editing.withdrawWhy')}
          action={t('spread.editing.withdraw')}
          busy={busy}
          onClose={() => setWithdrawing(false)}
          onConfirm={(reason) => void takeBack(reason)}
        />
      ) : null}
    </Section>
  );
}

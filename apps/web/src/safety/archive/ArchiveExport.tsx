import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { fetchFile } from '../fetched-file';
import styles from '../Rows.module.css';

/** All work of the own place in one file, for the archive. That it was taken is noted: without it nothing old is deleted. */
export function ArchiveExport() {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const [state, setState] = useState<'ready' | 'fetching' | 'done'>('ready');
  const [problem, setProblem] = useState<string | null>(null);
  const fetchArchive = async () => {
    setState('fetching');
    setProblem(null);
    try {
      await fetchFile(`/archive${addresses.root}`, 'laeringsrum-arkiv.zip', 'POST');
      setState('done');
    } catch (error) {
      setState('ready');
      setProblem((error as Error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <Section title={t('administration.archive')} ruled={false}>
      <p className={styles.lead}>{t('archive.lead')}</p>
      <TextAction disabled={state === 'fetching'} onClick={() => void fetchArchive()}>
        {t(state === 'fetching' ? 'archive.fetching' : 'archive.fetch')}
      </TextAction>
      <p role="status" className={styles.facts}>
        {state === 'done' ? t('archive.done') : ''}
      </p>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </Section>
  );
}

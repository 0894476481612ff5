import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddresses } from '../../people/programme/addresses';
import { saveFile } from '../../ui/save-file';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import styles from '../Rows.module.css';

/** All work of the own place in one file, for the archive. That it was taken is noted: without it nothing old is deleted. */
export function ArchiveExport() {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const [state, setState] = useState<'ready' | 'fetching' | 'done'>('ready');
  const [problem, setProblem] = useState<string | null>(null);
  const fetchFile = async () => {
    setState('fetching');
    setProblem(null);
    try {
      const answer = await fetch(`/archive${addresses.root}`, {
        method: 'POST',
        headers: { 'accept-language': document.documentElement.lang },
      });
      if (!answer.ok) {
        const body = (await answer.json()) as { errors?: { message: string }[] };
        throw new Error(body.errors?.[0]?.message);
      }
      saveFile('laeringsrum-arkiv.zip', await answer.blob());
      setState('done');
    } catch (error) {
      setState('ready');
      setProblem((error as Error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <Section title={t('administration.archive')} ruled={false}>
      <p className={styles.lead}>{t('archive.lead')}</p>
      <TextAction disabled={state === 'fetching'} onClick={() => void fetchFile()}>
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

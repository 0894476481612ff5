import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { fetchFile } from '../fetched-file';
import styles from '../Rows.module.css';

const WHAT = {
  place: { path: '', file: 'laeringsrum-arkiv.zip' },
  papers: { path: '/papers', file: 'laeringsrum-papirer.zip' },
} as const;

/** All work of the own place in one file, for the archive, or the programme's papers. That it was taken is noted: without it nothing old is deleted. */
export function ArchiveExport({ of }: { of: 'place' | 'papers' }) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const [state, setState] = useState<'ready' | 'fetching' | 'done'>('ready');
  const [problem, setProblem] = useState<string | null>(null);
  const { path, file } = WHAT[of];
  const fetchArchive = async () => {
    setState('fetching');
    setProblem(null);
    try {
      await fetchFile(`/archive${addresses.root}${path}`, file, 'POST');
      setState('done');
    } catch (error) {
      setState('ready');
      setProblem((error as Error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <Section title={t(`archive.${of}.title`)} ruled={false}>
      <p className={styles.lead}>{t(`archive.${of}.lead`)}</p>
      <TextAction disabled={state === 'fetching'} onClick={() => void fetchArchive()}>
        {t(state === 'fetching' ? 'archive.fetching' : `archive.${of}.fetch`)}
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

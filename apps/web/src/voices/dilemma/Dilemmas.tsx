import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { Dilemma_dilemma } from './dilemma-parts';
import { DilemmaForm } from './DilemmaForm';
import { DilemmaRow } from './DilemmaRow';
import styles from './Dilemmas.module.css';

export const Dilemmas_intervention = graphql(`
  fragment Dilemmas_intervention on Intervention {
    id
    dilemmas {
      id
      ...Dilemma_dilemma
    }
  }
`);

interface DilemmasProps {
  intervention: FragmentType<typeof Dilemmas_intervention>;
  mayHandle: boolean;
}

/** Situations in which considerations pull in different directions, told by those who stand in them. */
export function Dilemmas({ intervention: masked, mayHandle }: DilemmasProps) {
  const { t } = useTranslation();
  const intervention = readFragment(Dilemmas_intervention, masked);
  const dilemmas = readFragment(Dilemma_dilemma, intervention.dilemmas);
  const [writing, setWriting] = useState(false);
  return (
    <Section title={t('dilemma.title')} caption={dilemmas.length ? undefined : t('dilemma.none')}>
      <p className={styles.lead}>{t('dilemma.lead')}</p>
      {writing ? (
        <DilemmaForm interventionId={intervention.id} draft={null} onDone={() => setWriting(false)} />
      ) : (
        <TextAction icon={<PlusIcon size={17} />} onClick={() => setWriting(true)}>
          {t('dilemma.add')}
        </TextAction>
      )}
      {dilemmas.length ? (
        <ul className={styles.list}>
          {dilemmas.map((dilemma) => (
            <DilemmaRow key={dilemma.id} dilemma={dilemma} mayHandle={mayHandle} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

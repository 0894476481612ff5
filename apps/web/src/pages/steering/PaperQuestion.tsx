import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sumReleased } from '@laeringsrum/domain';
import { formatNumber, weekOf } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useLanguage } from '../../ui/useLanguage';
import { DocumentationTaskParts } from '../../voices/documentation-task/DocumentationTaskParts';
import styles from './SteeringPage.module.css';

const PaperQuestionDocument = graphql(`
  query PaperQuestion {
    documentationTasks {
      id
      ...DocumentationTaskParts
    }
    platformTime {
      week
      minutes
    }
    programme {
      id
      countsPlatformTime
    }
  }
`);

/** What is released, and what the platform itself takes: side by side and never set off against each other. */
export function PaperQuestion() {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { data } = useQuery(PaperQuestionDocument);
  if (!data) return null;
  const tasks = readFragment(DocumentationTaskParts, data.documentationTasks);
  const sum = sumReleased(tasks.map(({ released }) => released ?? null));
  const latest = data.platformTime.find(({ minutes }) => minutes !== null);
  return (
    <>
      <p className={styles.sentence}>
        {sum
          ? t('steering.paper.released', { hours: formatNumber(sum.hoursPerWeek, language, { decimals: 1 }) })
          : t('steering.paper.releasedNone')}{' '}
        {data.programme.countsPlatformTime && latest?.minutes != null
          ? t('steering.paper.platform', {
              minutes: formatNumber(latest.minutes, language),
              week: weekOf(latest.week).week,
            })
          : t('steering.paper.platformOff')}
      </p>
      <p>
        {t('steering.paper.notCounted')} <Link to={addresses.documentation}>{t('steering.paper.link')}</Link>
      </p>
    </>
  );
}

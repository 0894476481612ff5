import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import chartStyles from '../../improvement/run-chart/Chart.module.css';
import { chartModelOf } from '../../improvement/run-chart/chart-model-of';
import { VerdictIcon } from '../../improvement/run-chart/VerdictIcon';
import { cellInput, Overview_cell } from '../../network/overview/overview-cell';
import { summarise, summaryPart } from '../../network/overview/overview-summary';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import styles from './CurveSignals.module.css';

const CurveSignalsDocument = graphql(`
  query CurveSignals {
    overview {
      gauge {
        places
        of
      }
      cells {
        interventionId
        ...Overview_cell
      }
    }
    programme {
      id
      minimumUseful
      placeLevelPluralDa
      placeLevelPluralEn
    }
  }
`);

/** What the curves say, in words and counted: no place is put before another. */
export function CurveSignals() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const { data } = useQuery(CurveSignalsDocument);
  const cells = readFragment(Overview_cell, data?.overview.cells ?? []);
  const minimumUseful = data?.programme.minimumUseful ?? 12;
  const sentences = cells.map((cell) => {
    const input = cellInput(cell, { language, today, minimumUseful, seminars: [] });
    return input ? chartModelOf(input).sentence : null;
  });
  const parts = summarise(sentences);
  const improving = parts.find(({ part }) => part === 'improve')?.count ?? 0;
  if (!data) return null;
  return (
    <div>
      <h3 className={styles.heading}>{t('steering.moving.curves')}</h3>
      {cells.length > 0 ? (
        <p className={styles.answer}>
          {t('steering.moving.shifts', { count: improving, all: cells.length })}
        </p>
      ) : null}
      <ul className={`${chartStyles.chart} ${styles.list}`}>
        {parts.map(({ part, count }) => {
          const drawn = sentences.find((sentence) => sentence && summaryPart(sentence) === part);
          return (
            <li key={part}>
              <span className={styles.mark}>{drawn ? <VerdictIcon sentence={drawn} size={16} /> : null}</span>
              <strong>{count}</strong> {t(`steering.moving.signals.${part}`)}
            </li>
          );
        })}
      </ul>
      <p className={styles.answer}>
        {t('steering.moving.transferable', {
          count: data.overview.gauge.places,
          all: data.overview.gauge.of,
          level: language === 'da' ? data.programme.placeLevelPluralDa : data.programme.placeLevelPluralEn,
        })}
      </p>
      <Link to={addresses.overview} className={styles.link}>
        {t('steering.moving.toCurves')}
      </Link>
    </div>
  );
}

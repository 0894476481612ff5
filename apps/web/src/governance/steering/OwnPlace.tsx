import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import chartStyles from '../../improvement/run-chart/Chart.module.css';
import { chartModelOf } from '../../improvement/run-chart/chart-model-of';
import { VerdictIcon } from '../../improvement/run-chart/VerdictIcon';
import { cellInput, Overview_cell } from '../../network/overview/overview-cell';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './OwnPlace.module.css';

const OwnPlaceDocument = graphql(`
  query OwnPlace {
    overview {
      cells {
        interventionId
        ...Overview_cell
      }
    }
    programme {
      id
      minimumUseful
    }
  }
`);

/** A chief's own place: each intervention with the sentence of its curve, or the latest that was learned where nothing is counted. */
export function OwnPlace({ placeKey, name }: { placeKey: string; name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const { data } = useQuery(OwnPlaceDocument);
  if (!data) return null;
  const cells = readFragment(Overview_cell, data.overview.cells).filter((cell) => cell.placeKey === placeKey);
  const { minimumUseful } = data.programme;
  return (
    <Section title={t('steering.own.title', { place: name })}>
      {cells.length === 0 ? <p>{t('steering.own.none')}</p> : null}
      <ul className={chartStyles.chart}>
        {cells.map((cell) => {
          const input = cellInput(cell, { language, today, minimumUseful, seminars: [] });
          const sentence = input ? chartModelOf(input).sentence : null;
          return (
            <li key={cell.interventionId} className={styles.row}>
              <span className={styles.mark}>
                {sentence ? <VerdictIcon sentence={sentence} size={16} /> : null}
              </span>
              <span>
                <Link to={addresses.intervention(cell.code)}>
                  {cell.code} {cell.title}
                </Link>
                <br />
                {sentence?.text ?? (cell.latestLearning || t('steering.own.quiet'))}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { compareDanish, formatNumber } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useLanguage } from '../../ui/useLanguage';
import styles from './ProgressField.module.css';

const ProgressFieldDocument = graphql(`
  query ProgressField {
    teamProgress {
      interventionId
      code
      placeName
      score
      proposed
    }
  }
`);
const [lowest, highest] = [0.5, 5];
const share = (score: number): string => `${(100 * (score - lowest)) / (highest - lowest)}%`;

/** Two of a place that say nearly the same stand one above the other, so that each can be read and touched. */
function spread<Row extends { readonly score: number }>(rows: readonly Row[]): (Row & { lower: boolean })[] {
  const placed: (Row & { lower: boolean })[] = [];
  for (const row of [...rows].sort((a, b) => a.score - b.score)) {
    const before = placed.at(-1);
    const near = before !== undefined && row.score - before.score <= 0.5;
    placed.push({ ...row, lower: near && !before.lower });
  }
  return placed;
}

/** What each team says of itself, beside what was proposed to it: by the alphabet, a dot for each intervention and no line between them. */
export function ProgressField() {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { data } = useQuery(ProgressFieldDocument);
  if (!data) return null;
  const places = [...new Set(data.teamProgress.map(({ placeName }) => placeName))].sort(compareDanish);
  const said = (score: number) => formatNumber(score, language, { decimals: 1 });
  return (
    <div>
      <h3 className={styles.heading}>{t('steering.moving.progress')}</h3>
      {places.length === 0 ? <p>{t('steering.moving.progressNone')}</p> : null}
      <dl className={styles.field}>
        {places.map((place) => (
          <div key={place} className={styles.row}>
            <dt>{place}</dt>
            <dd>
              {spread(data.teamProgress.filter(({ placeName }) => placeName === place)).map(
                ({ interventionId, code, score, proposed, lower }) => (
                  <span key={interventionId} data-lower={lower || undefined}>
                    {proposed === score ? null : (
                      <span
                        className={styles.proposed}
                        style={{ left: share(proposed) }}
                        aria-hidden="true"
                      />
                    )}
                    <Link
                      to={addresses.intervention(code)}
                      className={styles.dot}
                      style={{ left: share(score) }}
                    >
                      <span aria-hidden="true">{code}</span>
                      <span className="visually-hidden">
                        {t('steering.moving.scoreOf', { code, score: said(score) })},{' '}
                        {t('steering.moving.proposed', { score: said(proposed) })}
                      </span>
                    </Link>
                  </span>
                ),
              )}
            </dd>
          </div>
        ))}
      </dl>
      {places.length > 0 ? (
        <div className={styles.scale} aria-hidden="true">
          {[0.5, 1, 2, 3, 4, 5].map((score) => (
            <span key={score} style={{ left: share(score) }}>
              {formatNumber(score, language)}
            </span>
          ))}
        </div>
      ) : null}
      {data.teamProgress.some(({ score, proposed }) => score !== proposed) ? (
        <p className={styles.legend}>{t('steering.moving.progressLegend')}</p>
      ) : null}
    </div>
  );
}

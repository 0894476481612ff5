import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { valueWords } from '../../improvement/measure/value-words';
import chartStyles from '../../improvement/run-chart/Chart.module.css';
import { Sparkline } from '../../improvement/run-chart/Sparkline';
import { VerdictIcon } from '../../improvement/run-chart/VerdictIcon';
import { useAddresses } from '../../people/programme/addresses';
import { useLanguage } from '../../ui/useLanguage';
import styles from './OverviewList.module.css';
import { type OverviewRead, type PlacedCell } from './useOverview';

/** The cluster on a phone: a list by place, each curve a line with its words. */
export function OverviewList({ overview, trackKey }: { overview: OverviewRead; trackKey: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { programme, placed, places } = overview;
  const tracks = programme.tracks.filter(({ key }) => trackKey === null || key === trackKey);
  return places.map((place) => {
    const here = placed.filter(
      ({ cell }) => cell.placeKey === place.key && tracks.some(({ key }) => key === cell.trackKey),
    );
    const chosen = tracks.filter(({ key }) => here.some(({ cell }) => cell.trackKey === key));
    const [only] = chosen;
    const caption =
      chosen.length > 1
        ? t('overview.bothTracks')
        : only
          ? (language === 'da' ? only.nameDa : only.nameEn).toLocaleLowerCase('da')
          : '';
    return (
      <section key={place.id} className={styles.place} aria-labelledby={`place-${place.key}`}>
        <div className={styles.head}>
          <h3 id={`place-${place.key}`}>
            <Link to={addresses.place(place.slug)}>{place.name}</Link>
          </h3>
          <span>{caption}</span>
        </div>
        {here.length ? (
          <ul>
            {here.map((each) => (
              <Row key={each.cell.interventionId} placed={each} />
            ))}
          </ul>
        ) : (
          <p className={styles.none}>{t('overview.notChosen')}</p>
        )}
      </section>
    );
  });
}

function Row({ placed }: { placed: PlacedCell }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { cell, input, model } = placed;
  const last = model?.last?.value ?? null;
  return (
    <li>
      <Link to={addresses.intervention(cell.code)} className={styles.row}>
        <span className={styles.words}>
          <span>
            <strong>{cell.code}</strong> {input?.definition.shortName ?? cell.title}
          </span>
          {model ? (
            <span className={`${styles.state} ${chartStyles.chart}`} data-tone={model.sentence.tone}>
              <VerdictIcon sentence={model.sentence} size={15} />
              {model.sentence.brief}
            </span>
          ) : (
            <span className={styles.learning}>{cell.latestLearning ?? t('overview.noMeasure')}</span>
          )}
        </span>
        {input ? <Sparkline input={input} /> : null}
        <span className={styles.value}>
          {last !== null && input ? valueWords(last, input.definition, language) : ''}
        </span>
      </Link>
    </li>
  );
}

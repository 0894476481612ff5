import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TrackIcon } from '../../improvement/intervention/TrackIcon';
import { ColumnScale } from '../../improvement/run-chart/ColumnScale';
import { useAddresses } from '../../people/programme/addresses';
import { useLanguage } from '../../ui/useLanguage';
import { OverviewCellView } from './OverviewCellView';
import styles from './OverviewGrid.module.css';
import { type OverviewRead } from './useOverview';

const shownInACell = 2;

/** Places down, tracks across, the weeks drawn once per column. Own axes unless the definition is the same; no ranking. */
export function OverviewGrid({ overview, trackKey }: { overview: OverviewRead; trackKey: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const [activePeriod, setActivePeriod] = useState<string | null>(null);
  const { programme, placed, places, timeRange, surroundings } = overview;
  const tracks = programme.tracks.filter(({ key }) => trackKey === null || key === trackKey);
  return (
    <div
      className={styles.grid}
      role="table"
      aria-label={t('overview.title')}
      style={{ '--tracks': tracks.length } as React.CSSProperties}
    >
      <div role="row" className={styles.row}>
        <span role="columnheader" className="visually-hidden">
          {language === 'da' ? programme.placeLevelPluralDa : programme.placeLevelPluralEn}
        </span>
        <span aria-hidden="true" />
        {tracks.map((track) => (
          <div key={track.key} role="columnheader" className={styles.track}>
            <h3>
              <TrackIcon icon={track.icon} size={18} /> {language === 'da' ? track.nameDa : track.nameEn}
            </h3>
            <ColumnScale language={language} timeRange={timeRange} seminars={surroundings.seminars} />
          </div>
        ))}
      </div>
      {places.map((place) => {
        const here = placed.filter(({ cell }) => cell.placeKey === place.key);
        const responsible = here.find(({ cell }) => cell.responsibleName)?.cell.responsibleName;
        return (
          <div key={place.id} role="row" className={`${styles.row} ${styles.place}`}>
            <div role="rowheader" className={styles.name}>
              <h3>
                <Link to={addresses.place(place.slug)}>{place.name}</Link>
              </h3>
              {responsible ? <p>{responsible}</p> : null}
            </div>
            {tracks.map((track) => {
              const cells = here.filter(({ cell }) => cell.trackKey === track.key);
              const more = cells.length - shownInACell;
              return (
                <div key={track.key} role="cell" className={styles.cell}>
                  {cells.length === 0 ? <span className={styles.none}>{t('overview.notChosen')}</span> : null}
                  {cells.slice(0, shownInACell).map((each) => (
                    <OverviewCellView
                      key={each.cell.interventionId}
                      placed={each}
                      placeName={place.name}
                      timeRange={timeRange}
                      activePeriod={activePeriod}
                      onActivePeriod={setActivePeriod}
                    />
                  ))}
                  {more > 0 ? (
                    <Link to={`${addresses.interventions}?kommune=${place.key}&spor=${track.key}`}>
                      {t('overview.more', { count: more })}
                    </Link>
                  ) : null}
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

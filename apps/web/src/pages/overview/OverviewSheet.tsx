import { useQuery } from '@apollo/client/react';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { FollowUp_list, FollowUp_row, FollowUpList } from '../../network/follow-up/FollowUpList';
import { Movements } from '../../network/movement/Movements';
import { OverviewGrid } from '../../network/overview/OverviewGrid';
import { OverviewList } from '../../network/overview/OverviewList';
import { summarise } from '../../network/overview/overview-summary';
import { useOverview } from '../../network/overview/useOverview';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { FilterChip } from '../../ui/FilterChip';
import { PrintIcon } from '../../ui/icons';
import { Ledger } from '../../ui/Ledger';
import { PageHeader } from '../../ui/PageHeader';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './OverviewSheet.module.css';

export const OverviewSheet_overview = graphql(`
  fragment OverviewSheet_overview on Overview {
    cells {
      ...Overview_cell
    }
    gauge {
      places
      of
    }
    cycleCounts {
      running
      adapted
      adopted
      repeated
      abandoned
    }
  }
`);
export const OverviewSheet_programme = graphql(`
  fragment OverviewSheet_programme on Programme {
    id
    ...Overview_programme
  }
`);

const FollowUpDocument = graphql(`
  query OverviewFollowUp {
    followUp {
      ...FollowUp_list
    }
  }
`);

const decisions = ['adopted', 'adapted', 'repeated', 'abandoned'] as const;

interface OverviewSheetProps {
  overview: FragmentType<typeof OverviewSheet_overview>;
  programme: FragmentType<typeof OverviewSheet_programme>;
  below: string;
}

/** Seven municipalities, two tracks, in a minute: words first, curves second, numbers last. */
export function OverviewSheet({ overview: masked, programme: maskedProgramme, below }: OverviewSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  // Paper is measured otherwise than a screen: what is printed is the whole grid.
  const narrow = useMediaQuery('screen and (max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const { cells, cycleCounts, gauge } = readFragment(OverviewSheet_overview, masked);
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const addresses = useAddresses();
  const { data: waiting } = useQuery(FollowUpDocument, { skip: !can('followUp:read') });
  const waits = readFragment(
    FollowUp_row,
    readFragment(FollowUp_list, waiting?.followUp ?? null)?.rows ?? [],
  );
  const byNeed = search.get('sort') === 'behov';
  const needed = byNeed ? waits.map(({ placeKey }) => placeKey) : [];
  const overview = useOverview(cells, readFragment(OverviewSheet_programme, maskedProgramme), needed);
  const { programme, placed, places } = overview;
  const chosen = search.get('spor');
  const trackKey = programme.tracks.some(({ key }) => key === chosen) ? chosen : null;
  const tracks = programme.tracks.filter(({ key }) => trackKey === null || key === trackKey);
  const shown = placed.filter(({ cell }) => trackKey === null || cell.trackKey === trackKey);
  const words = t('overview.numbers').split(',');
  const inWords = (count: number) => words[count] ?? String(count);
  const heading = t('overview.heading', {
    places: inWords(places.length),
    placeWord: language === 'da' ? programme.placeLevelPluralDa : programme.placeLevelPluralEn,
    tracks: inWords(tracks.length),
  });
  const summary = [
    `${t('overview.summary.interventions', { count: shown.length })}:`,
    summarise(shown.map(({ model }) => model?.sentence ?? null))
      .map(({ part, count }) => t(`overview.summary.${part}`, { count }))
      .join(', '),
  ].join(' ');
  const closed = cycleCounts.adopted + cycleCounts.adapted + cycleCounts.repeated + cycleCounts.abandoned;
  const withIntervention = new Set(placed.map(({ cell }) => cell.placeKey)).size;
  const all = t('overview.allTracks');

  return (
    <div className={styles.sheet}>
      <PageHeader
        title={t('overview.title')}
        below={below}
        side={
          <div className={styles.tools}>
            <FilterChip
              label={t('overview.track')}
              all={all}
              value={trackKey}
              options={programme.tracks.map((track) => ({
                value: track.key,
                label: language === 'da' ? track.nameDa : track.nameEn,
              }))}
              onChange={(key) =>
                setSearch(
                  (before) => {
                    const params = new URLSearchParams(before);
                    if (key === null) params.delete('spor');
                    else params.set('spor', key);
                    return params;
                  },
                  { preventScrollReset: true },
                )
              }
            />
            {waiting ? (
              <Choices
                label={t('followUp.sort')}
                hideLabel
                value={byNeed ? 'behov' : 'navn'}
                onChange={(sort) =>
                  setSearch(
                    (before) => {
                      const params = new URLSearchParams(before);
                      if (sort === 'navn') params.delete('sort');
                      else params.set('sort', sort);
                      return params;
                    },
                    { preventScrollReset: true },
                  )
                }
                options={[
                  { value: 'behov', label: t('followUp.byNeed') },
                  { value: 'navn', label: t('followUp.byName') },
                ]}
              />
            ) : null}
            {can('frame:read') ? (
              <Link to={addresses.place('projektgruppen')}>{t('projectGroup.title')}</Link>
            ) : null}
            {narrow ? null : (
              <TextAction quiet icon={<PrintIcon size={18} />} onClick={() => window.print()}>
                {t('overview.print')}
              </TextAction>
            )}
          </div>
        }
      />
      {waiting ? (
        <div className={styles.own}>
          <FollowUpList followUp={waiting.followUp} places={programme.places} />
        </div>
      ) : null}
      {can('work:read') ? null : <Movements placed={placed} />}
      <div className={styles.heading}>
        <h2>{heading.charAt(0).toLocaleUpperCase('da') + heading.slice(1)}</h2>
        <p>{shown.length ? summary : t('interventions.none')}</p>
      </div>
      {narrow ? (
        <OverviewList overview={overview} trackKey={trackKey} />
      ) : (
        <OverviewGrid overview={overview} trackKey={trackKey} />
      )}
      <Ledger
        entries={[
          {
            label: t('spread.gauge'),
            value: `${t('spread.gaugeValue', gauge)} ${language === 'da' ? programme.placeLevelPluralDa : programme.placeLevelPluralEn}`,
            note: <Link to={addresses.spread}>{t('spread.gaugeNote')}</Link>,
          },
          {
            label: t('overview.ledger.chosen'),
            value: t('overview.ledger.chosenValue', { count: withIntervention, all: places.length }),
            note: language === 'da' ? programme.placeLevelPluralDa : programme.placeLevelPluralEn,
          },
          {
            label: t('overview.ledger.tests'),
            value: t('overview.ledger.testsValue', { count: closed + cycleCounts.running }),
            note: decisions
              .filter((decision) => cycleCounts[decision] > 0)
              .map((decision) => t(`overview.ledger.${decision}`, { count: cycleCounts[decision] }))
              .join(' · '),
          },
          {
            label: t('overview.ledger.running'),
            value: t('overview.ledger.runningValue', { count: cycleCounts.running }),
            note: t('overview.ledger.runningNote'),
          },
        ]}
      />
    </div>
  );
}

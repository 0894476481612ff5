import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { InterventionState } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { InterventionRow } from '../../improvement/intervention/InterventionRow';
import { NewIntervention } from '../../improvement/intervention/NewIntervention';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { FilterChip } from '../../ui/FilterChip';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { useSheetAddress } from '../../ui/useSheetAddress';
import { useFilters } from './useFilters';
import styles from './InterventionsPage.module.css';

const InterventionsDocument = graphql(`
  query Interventions($placeKey: String, $trackKey: String, $methodKey: String, $state: InterventionState) {
    interventions(placeKey: $placeKey, trackKey: $trackKey, methodKey: $methodKey, state: $state) {
      id
      ...InterventionRow_intervention
    }
    programme {
      id
      placeLevelPluralDa
      placeLevelPluralEn
      places {
        id
        key
        name
      }
      tracks {
        id
        key
        nameDa
        nameEn
      }
      methods {
        id
        key
        nameDa
        nameEn
      }
      ...NewIntervention_programme
    }
  }
`);

const states = Object.values(InterventionState);
const stateOf = (text: string | null) => states.find((state) => state === text) ?? null;

export default function InterventionsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme: slug = '' } = useParams();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const can = useCan(slug);
  const sheet = useSheetAddress();
  const filters = useFilters();
  const { data, previousData, error, refetch } = useQuery(InterventionsDocument, {
    variables: {
      placeKey: filters.get('kommune'),
      trackKey: filters.get('spor'),
      methodKey: filters.get('metode'),
      state: stateOf(filters.get('status')),
    },
  });
  const shown = data ?? previousData;
  const programme = shown?.programme;
  const interventions = shown?.interventions ?? [];
  const named = (of: { nameDa: string; nameEn: string }) => (language === 'da' ? of.nameDa : of.nameEn);
  const mayWrite = can('intervention:write');
  const writing = sheet.get('ny') === '1' && mayWrite;

  return (
    <Page title={t('interventions.title')}>
      <PageHeader
        title={t('interventions.title')}
        below={shown ? t('interventions.count', { count: interventions.length }) : ' '}
        side={
          mayWrite ? (
            <Button variant="filled" onClick={() => sheet.open('ny')}>
              {t('interventions.new')}
            </Button>
          ) : undefined
        }
      />
      <div className={styles.filters} role="group" aria-label={t('interventions.filters')}>
        <FilterChip
          label={t('interventions.place')}
          all={t('interventions.allPlaces')}
          value={filters.get('kommune')}
          options={(programme?.places ?? []).map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(value) => filters.set('kommune', value)}
        />
        <FilterChip
          label={t('interventions.track')}
          all={t('interventions.allTracks')}
          value={filters.get('spor')}
          options={(programme?.tracks ?? []).map((track) => ({ value: track.key, label: named(track) }))}
          onChange={(value) => filters.set('spor', value)}
        />
        <FilterChip
          label={t('interventions.method')}
          all={t('interventions.allMethods')}
          value={filters.get('metode')}
          options={(programme?.methods ?? []).map((method) => ({ value: method.key, label: named(method) }))}
          onChange={(value) => filters.set('metode', value)}
        />
        <FilterChip
          label={t('interventions.state')}
          all={t('interventions.allStates')}
          value={filters.get('status')}
          options={states.map((state) => ({ value: state, label: t(`interventions.states.${state}`) }))}
          onChange={(value) => filters.set('status', value)}
        />
        {filters.any ? <TextAction onClick={filters.clear}>{t('interventions.clear')}</TextAction> : null}
      </div>
      {shown ? (
        interventions.length ? (
          <ul className={styles.list}>
            {interventions.map((intervention) => (
              <InterventionRow key={intervention.id} intervention={intervention} />
            ))}
          </ul>
        ) : (
          <p className={styles.empty}>
            {filters.any ? t('interventions.noneFits') : t('interventions.none')}
          </p>
        )
      ) : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[62, 62, 62, 62, 62, 62]} />
      )}
      {programme && writing ? (
        <NewIntervention
          programme={programme}
          onClose={() => sheet.close('ny')}
          onCreated={(code) => void navigate(addresses.intervention(code), { replace: true })}
        />
      ) : null}
    </Page>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigationType, useParams, useSearchParams } from 'react-router';
import { MOST_LIBRARY_CONCEPTS } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { PackageEntry } from '../../network/spread/PackageEntry';
import { PackSheet } from '../../network/spread/PackSheet';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useMemberships } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { FilterChip } from '../../ui/FilterChip';
import { Ledger } from '../../ui/Ledger';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { useSheetAddress } from '../../ui/useSheetAddress';
import { isNotForMe } from '../not-found/is-not-for-me';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from './SpreadPage.module.css';

const SpreadPageDocument = graphql(`
  query SpreadPage($trackKey: String, $methodKey: String, $words: String, $skip: Int) {
    transferPackages(trackKey: $trackKey, methodKey: $methodKey, words: $words, skip: $skip) {
      count
      uptakes
      gauge {
        places
        of
      }
      packages {
        id
        ...PackageEntry_package
      }
    }
    programme {
      id
      minimumUseful
      placeLevelPluralDa
      placeLevelPluralEn
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
    }
  }
`);

export default function SpreadPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme: slug = '' } = useParams();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const can = useCan(slug);
  const [search, setSearch] = useSearchParams();
  const sheet = useSheetAddress();
  const asked = search.get('ord') ?? '';
  const [words, setWords] = useState(asked);
  const wentBack = useNavigationType() === 'POP';
  const filters = { trackKey: search.get('spor'), methodKey: search.get('metode'), words: asked || null };
  const { data, previousData, error, refetch, fetchMore } = useQuery(SpreadPageDocument, {
    variables: filters,
  });
  const shown = data ?? previousData;
  const own = useMemberships(slug).flatMap(({ placeId }) => (placeId ? [placeId] : []));
  /** A choice is a step that Back takes back; what is being typed is not a step a letter. */
  const set = (name: string, value: string | null, typed = false) =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        if (value === null || value === '') params.delete(name);
        else params.set(name, value);
        return params;
      },
      { preventScrollReset: true, replace: typed },
    );
  const askFor = useDebouncedCallback((typed: string) => set('ord', typed.trim(), true), 250);
  useEffect(() => {
    if (wentBack) setWords(asked);
  }, [wentBack, asked]);
  const named = (of: { nameDa: string; nameEn: string }) => (language === 'da' ? of.nameDa : of.nameEn);
  const list = shown?.transferPackages;
  const filtered = Boolean(filters.trackKey || filters.methodKey || asked);
  const more = () =>
    fetchMore({
      variables: { skip: list?.packages.length ?? 0 },
      updateQuery: (before, { fetchMoreResult: { transferPackages } }) => ({
        ...before,
        transferPackages: {
          ...before.transferPackages,
          packages: [...before.transferPackages.packages, ...transferPackages.packages],
        },
      }),
    });
  if (isNotForMe(error)) return <NotFoundPage />;
  return (
    <Page title={t('spread.title')}>
      <PageHeader
        title={t('spread.title')}
        below={
          list
            ? list.count > MOST_LIBRARY_CONCEPTS
              ? t('spread.countMany', { count: MOST_LIBRARY_CONCEPTS })
              : t('spread.count', {
                  count: list.count,
                  uptakes: t('spread.uptakes', { count: list.uptakes }),
                })
            : ' '
        }
        side={
          can('package:write') ? (
            <Button variant="filled" onClick={() => sheet.open('pak')}>
              {t('spread.pack')}
            </Button>
          ) : undefined
        }
      />
      <div className={styles.filters} role="group" aria-label={t('interventions.filters')}>
        <FilterChip
          label={t('spread.track')}
          all={t('spread.allTracks')}
          value={filters.trackKey}
          options={(shown?.programme.tracks ?? []).map((of) => ({ value: of.key, label: named(of) }))}
          onChange={(value) => set('spor', value)}
        />
        <FilterChip
          label={t('spread.method')}
          all={t('spread.allMethods')}
          value={filters.methodKey}
          options={(shown?.programme.methods ?? []).map((of) => ({ value: of.key, label: named(of) }))}
          onChange={(value) => set('metode', value)}
        />
        <TextInput
          className={styles.search ?? ''}
          type="search"
          aria-label={t('spread.search')}
          placeholder={t('spread.search')}
          value={words}
          maxLength={100}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            askFor(event.currentTarget.value);
          }}
        />
      </div>
      {list && shown ? (
        <>
          {list.packages.length === 0 ? (
            <p className={styles.empty}>{t(filtered ? 'spread.noneFits' : 'spread.none')}</p>
          ) : (
            list.packages.map((pack) => (
              <PackageEntry
                key={pack.id}
                pack={pack}
                minimumUseful={shown.programme.minimumUseful}
                mayTakeUp={(placeId) => can('package:takeUp') && own.some((id) => id !== placeId)}
              />
            ))
          )}
          {list.packages.length < Math.min(list.count, MOST_LIBRARY_CONCEPTS) ? (
            <TextAction onClick={() => void more()}>{t('spread.more')}</TextAction>
          ) : null}
          <Ledger
            entries={[
              {
                label: t('spread.gauge'),
                value: `${t('spread.gaugeValue', list.gauge)} ${language === 'da' ? shown.programme.placeLevelPluralDa : shown.programme.placeLevelPluralEn}`,
                note: t('spread.gaugeNote'),
              },
            ]}
          />
        </>
      ) : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[200, 200, 200]} />
      )}
      {sheet.get('pak') === '1' && can('package:write') ? (
        <PackSheet
          onClose={() => sheet.close('pak')}
          onMade={(code) => void navigate(`${addresses.concept(code)}?ret=1`, { replace: true })}
        />
      ) : null}
    </Page>
  );
}

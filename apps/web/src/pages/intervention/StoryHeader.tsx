import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { dateInCopenhagen, formatDateLong, formatPeriod } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { ProgressLine } from '../../improvement/progress/ProgressLine';
import { TrackIcon } from '../../improvement/intervention/TrackIcon';
import { type useInterventionDraft } from '../../improvement/intervention/useInterventionDraft';
import { useAddresses } from '../../people/programme/addresses';
import { Blank } from '../../ui/Blank';
import { useLanguage } from '../../ui/useLanguage';
import styles from './StoryHeader.module.css';

export const StoryHeader_intervention = graphql(`
  fragment StoryHeader_intervention on Intervention {
    id
    code
    title
    state
    updatedAt
    ...ProgressLine_intervention
    place {
      id
      name
    }
    track {
      id
      nameDa
      nameEn
      icon
    }
    responsible {
      id
      name
    }
    updatedBy {
      id
      name
    }
    measures {
      id
      letter
      frequency
      missingPeriods
    }
    pdsaCycles {
      id
      number
      state
      readyToStudy
    }
  }
`);

interface StoryHeaderProps {
  intervention: FragmentType<typeof StoryHeader_intervention>;
  draft: ReturnType<typeof useInterventionDraft>;
  mayWrite: boolean;
}

/** Where one is, what it is called, who carries it, and the one thing to do next. */
export function StoryHeader({ intervention: masked, draft, mayWrite }: StoryHeaderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme = '' } = useParams();
  const addresses = useAddresses();
  const intervention = readFragment(StoryHeader_intervention, masked);
  const { code, place, track, responsible, state, updatedAt, updatedBy } = intervention;
  const when = formatDateLong(dateInCopenhagen(updatedAt), language);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <p className={styles.above}>
          <span className={styles.up}>
            <Link to={addresses.interventions}>{t('intervention.breadcrumb')}</Link>
            <span aria-hidden="true">/</span>
          </span>
          <span>{code}</span>
          <span aria-hidden="true">·</span>
          <span>{place.name}</span>
          <span aria-hidden="true">·</span>
          <span>
            <TrackIcon icon={track.icon} size={16} />{' '}
            {(language === 'da' ? track.nameDa : track.nameEn).toLocaleLowerCase('da')}
          </span>
          {state === 'ACTIVE' ? null : (
            <span className={styles.chip}>{t(`interventions.states.${state}`)}</span>
          )}
        </p>
        <h1>
          {mayWrite ? (
            <Blank
              bare
              label={t('intervention.editTitle')}
              value={draft.values.title}
              placeholder={t('intervention.editTitle')}
              maxLength={200}
              onChange={(title) => title.trim() && draft.set('title', title)}
              onBlur={draft.flush}
            />
          ) : (
            intervention.title
          )}
        </h1>
        <p className={styles.below}>
          {t('intervention.responsible')} <strong>{responsible?.name ?? t('intervention.nobody')}</strong>
          <span aria-hidden="true"> · </span>
          {updatedBy
            ? t('intervention.changedBy', { when, name: updatedBy.name })
            : t('intervention.changed', { when })}
        </p>
        <p className={styles.below}>
          <ProgressLine intervention={intervention} programme={programme} />
        </p>
      </div>
      {mayWrite ? <NextAct intervention={masked} /> : null}
    </header>
  );
}

/** The primary action follows the state: learn, register, or begin. */
function NextAct({ intervention }: { intervention: FragmentType<typeof StoryHeader_intervention> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const location = useLocation();
  const { code, measures, pdsaCycles } = readFragment(StoryHeader_intervention, intervention);
  const ready = pdsaCycles.find(({ readyToStudy }) => readyToStudy);
  if (ready)
    return (
      <Link className={styles.primary} to={addresses.cycle(code, ready.number)}>
        {t('intervention.closeCycle', { number: ready.number })}
      </Link>
    );
  const missing = measures.find(({ missingPeriods }) => missingPeriods.length > 0);
  const period = missing?.missingPeriods[0];
  if (missing && period)
    return (
      <Link
        className={styles.primary}
        to={addresses.recordMeasure(code, missing.letter, period, missing.frequency)}
        state={{ background: location }}
      >
        {t('intervention.recordNow', { period: formatPeriod(period, missing.frequency, language) })}
      </Link>
    );
  const draft = pdsaCycles.findLast(({ state }) => state === 'DRAFT');
  if (!draft) return null;
  return (
    <Link className={styles.primary} to={addresses.cycle(code, draft.number)}>
      {t('intervention.startDraft', { number: draft.number })}
    </Link>
  );
}

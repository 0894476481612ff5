import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { RunChartSmall } from '../../improvement/run-chart/RunChartSmall';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { cellInput, Overview_cell } from '../overview/overview-cell';
import { usedBy } from './lineage-words';
import { PackageEntry_package } from './spread-parts';
import styles from './PackageEntry.module.css';

interface PackageEntryProps {
  pack: FragmentType<typeof PackageEntry_package>;
  minimumUseful: number;
  /** The person may take concepts up, and not this one's own place alone. */
  mayTakeUp: (placeId: string) => boolean;
}

/** One concept in the library: text on the left, what it gave on the right, doubts with the same weight as results. */
export function PackageEntry({ pack: masked, minimumUseful, mayTakeUp }: PackageEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const pack = readFragment(PackageEntry_package, masked);
  const { intervention, latest, uptakes, contact, state } = pack;
  const cell = readFragment(Overview_cell, pack.cell ?? null);
  const input = cell ? cellInput(cell, { language, today, minimumUseful, seminars: [] }) : null;
  const taken = uptakes.filter((uptake) => uptake.state === 'TAKEN_UP');
  const track = language === 'da' ? intervention.track.nameDa : intervention.track.nameEn;
  const to = addresses.concept(intervention.code);
  const aware =
    state === 'WITHDRAWN'
      ? t('spread.withdrawn', { reason: pack.withdrawnReason })
      : state === 'DRAFT'
        ? t('spread.draft')
        : pack.maturity === null
          ? t('spread.cycleGone')
          : pack.maturity === 'ADAPTED'
            ? t('spread.notKept')
            : '';
  return (
    <article className={styles.entry}>
      <div>
        <h2>
          <Link to={to}>{latest?.title ?? pack.title}</Link>
        </h2>
        <p className={styles.about}>
          {[
            intervention.place.name,
            track.toLocaleLowerCase('da'),
            t('spread.triedAt', { count: taken.length + 1 }),
          ].join(' · ')}
        </p>
        <p className={styles.summary}>{latest?.summary ?? pack.summary}</p>
        <dl className={styles.facts}>
          {latest?.needs ? (
            <div>
              <dt>{t('spread.needs')}</dt>
              <dd>{latest.needs}</dd>
            </div>
          ) : null}
          {uptakes.length > 0 ? (
            <div>
              <dt>{t('spread.usedBy')}</dt>
              <dd>{usedBy(uptakes, t)}</dd>
            </div>
          ) : null}
          {aware ? (
            <div>
              <dt>{t('spread.beAware')}</dt>
              <dd>{aware}</dd>
            </div>
          ) : null}
        </dl>
        <p className={styles.actions}>
          {state === 'PUBLISHED' && mayTakeUp(pack.placeId) ? (
            <Link to={`${to}?tag=1`} className={styles.take}>
              {t('spread.takeUp')}
            </Link>
          ) : null}
          <Link
            to={to}
            className={styles.open}
            aria-label={`${t('spread.open')}: ${latest?.title ?? pack.title}`}
          >
            {t('spread.open')}
          </Link>
          {contact ? (
            <span>
              {t('spread.contact')}: {contact.name}
            </span>
          ) : null}
        </p>
      </div>
      <div className={styles.curve}>
        {input && cell ? (
          <RunChartSmall input={input} code={cell.code} placeName={intervention.place.name} />
        ) : cell?.latestLearning ? (
          <blockquote>{cell.latestLearning}</blockquote>
        ) : null}
      </div>
    </article>
  );
}

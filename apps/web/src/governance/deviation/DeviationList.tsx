import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useLanguage } from '../../ui/useLanguage';
import styles from './DeviationList.module.css';

export const DeviationList_deviation = graphql(`
  fragment DeviationList_deviation on Deviation {
    id
    number
    title
    state
    severity
    proposedOn
    recommendation
    voting {
      exists
      needed
      mine
    }
    votes {
      id
    }
    place {
      id
      name
    }
    intervention {
      id
      code
    }
  }
`);

interface DeviationListProps {
  deviations: ReadonlyArray<FragmentType<typeof DeviationList_deviation>>;
  /** Whoever looks decides or recommends: only what waits is shown. */
  decides: boolean;
}

/** What waits, with what the lead says of it and how many have answered. The first one of those one votes on is the filled button. */
export function DeviationList({ deviations: masked, decides }: DeviationListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const all = readFragment(DeviationList_deviation, masked);
  const shown = decides ? all.filter(({ state }) => state === 'PROPOSED') : all;
  const first = shown.find(({ voting }) => voting.mine);
  if (shown.length === 0) return <p>{t(decides ? 'steering.decide.none' : 'deviation.list.none')}</p>;
  return (
    <>
      {decides ? (
        <p className={styles.lead}>{t('steering.decide.summary', { count: shown.length })}</p>
      ) : null}
      <ul className={styles.list}>
        {shown.map((each) => (
          <li key={each.id} className={styles.row}>
            <span className={styles.number}>{each.number}</span>
            <span className={styles.what}>
              <strong>{[each.intervention?.code, each.title].filter(Boolean).join(': ')}</strong>
              <span className={styles.quiet}>
                {[
                  each.place?.name,
                  each.proposedOn
                    ? t('deviation.proposed', {
                        date: formatDateLong(each.proposedOn, language),
                      }).toLocaleLowerCase('da')
                    : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span>
              {each.state !== 'PROPOSED'
                ? t(`deviation.states.${each.state}`)
                : each.recommendation
                  ? t(`deviation.list.recommended.${each.recommendation}`)
                  : t('deviation.list.noneRecommended')}
            </span>
            <span className={styles.quiet}>
              {each.state === 'PROPOSED' && each.voting.exists && each.severity === 'LARGER'
                ? t('deviation.list.votes', { count: each.votes.length, needed: each.voting.needed })
                : each.state === 'PROPOSED'
                  ? t('deviation.list.notes')
                  : null}
            </span>
            <Link
              to={addresses.deviation(each.number)}
              className={each.id === first?.id ? styles.filled : styles.open}
              aria-label={`${t(each.voting.mine ? 'deviation.list.read' : 'deviation.list.open')}: ${t('deviation.name', { number: each.number })}`}
            >
              {t(each.voting.mine ? 'deviation.list.read' : 'deviation.list.open')}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

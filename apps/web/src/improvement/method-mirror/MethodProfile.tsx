import { useTranslation } from 'react-i18next';
import { PUBLISHED_COUNTS } from '@laeringsrum/domain';
import { formatNumber } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MethodProfile.module.css';

export const MethodProfile_mirror = graphql(`
  fragment MethodProfile_mirror on MethodMirror {
    interventionId
    profile {
      criterion
      sample
      met
      of
      applies
    }
  }
`);

/** So many marks are drawn one by one; more are a line. */
const mostMarks = 12;

/** Twelve marks of method as counts, each with what it is counted among. No sum is made of them. */
export function MethodProfile({ mirror }: { mirror: FragmentType<typeof MethodProfile_mirror> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { profile } = readFragment(MethodProfile_mirror, mirror);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('mirror.profile')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('mirror.criterion')}</th>
          <th scope="col">{t('mirror.count')}</th>
        </tr>
      </thead>
      <tbody>
        {profile.map(({ criterion, sample, met, of, applies }) => {
          const published = PUBLISHED_COUNTS[criterion];
          return (
            <tr key={criterion}>
              <th scope="row">
                <span className={styles.code}>{criterion}</span>
                <span className={styles.name}>
                  {t(`mirror.criteria.${criterion}`)}
                  {published ? (
                    <small>
                      {t('mirror.published', {
                        share: formatNumber(Math.round((1000 * published.met) / published.of) / 10, language),
                      })}
                    </small>
                  ) : null}
                </span>
              </th>
              <td>
                {applies ? (
                  <>
                    <strong>{t('mirror.of', { met, of })}</strong>
                    <span className={styles.sample}>{t(`mirror.sample.${sample}`, { count: of })}</span>
                    {of <= mostMarks ? (
                      <span className={styles.marks} aria-hidden="true">
                        {Array.from({ length: of }, (_, at) => (
                          <span key={at} data-met={at < met || undefined} />
                        ))}
                      </span>
                    ) : null}
                  </>
                ) : (
                  <span className={styles.sample}>{t(`mirror.notApplicable.${sample}`)}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import { useTranslation } from 'react-i18next';
import { formatDateLong } from '@laeringsrum/locale';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Definitions.module.css';

/** What each number means, as it was agreed. */
export function Definitions({ measures }: { measures: readonly MeasureChart_MeasureFragment[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={styles.list}>
      {measures.map(({ id, kind, startsOn, definition }) => (
        <li key={id}>
          <p>
            <strong>{definition.name}</strong> · {t(`intervention.noMeasure.kinds.${kind}`)}
          </p>
          {definition.numeratorText && definition.denominatorText ? (
            <p>
              {t('grid.definition.counts', {
                numerator: definition.numeratorText,
                denominator: definition.denominatorText,
              })}
            </p>
          ) : null}
          {definition.samplingPlan ? (
            <p>{t('grid.definition.sampling', { plan: definition.samplingPlan })}</p>
          ) : null}
          <p className={styles.quiet}>
            {t('grid.definition.since', {
              when: formatDateLong(startsOn, language),
              number: definition.number,
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}

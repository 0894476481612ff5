import { useTranslation } from 'react-i18next';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { ChevronRightIcon } from '../../ui/icons';
import styles from './MeasureChoice.module.css';

export interface OwnMeasure {
  measure: MeasureChart_MeasureFragment;
  code: string;
  title: string;
}

/** Which number: those with something missing first. */
export function MeasureChoice({
  measures,
  onChoose,
}: {
  measures: readonly OwnMeasure[];
  onChoose: (of: OwnMeasure) => void;
}) {
  const { t } = useTranslation();
  const sorted = [...measures].sort(
    (a, b) =>
      Number(b.measure.missingPeriods.length > 0) - Number(a.measure.missingPeriods.length > 0) ||
      a.code.localeCompare(b.code, 'da'),
  );
  return (
    <ul className={styles.list}>
      {sorted.map((own) => (
        <li key={own.measure.id}>
          <button type="button" className={styles.choice} onClick={() => onChoose(own)}>
            <span>
              <strong>{own.measure.definition.question || own.measure.definition.name}</strong>
              <span className={styles.about}>
                {own.code} {own.title}
              </span>
            </span>
            <span className={styles.state}>
              {own.measure.missingPeriods.length
                ? t('measurement.missing', { count: own.measure.missingPeriods.length })
                : t('measurement.noneMissing')}
            </span>
            <ChevronRightIcon size={18} />
          </button>
        </li>
      ))}
    </ul>
  );
}

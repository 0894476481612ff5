import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import styles from './DefinitionChoice.module.css';

const MeasureDefinitionsDocument = graphql(`
  query MeasureDefinitions {
    measureDefinitions {
      id
      current {
        id
        name
        numeratorText
        denominatorText
        unit
      }
      usedBy {
        placeName
        interventionCode
      }
    }
  }
`);

/** The numbers the programme has already: the same definition makes charts that can stand beside each other. */
export function DefinitionChoice({ busy, onChoose }: { busy: boolean; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(MeasureDefinitionsDocument, { refetchOn: false });
  if (!data) return error ? <Failure onRetry={() => void refetch()} /> : <Loading heights={[44, 44, 44]} />;
  return (
    <ul className={styles.list}>
      {data.measureDefinitions.map(({ id, current, usedBy }) => (
        <li key={id} className={styles.row}>
          <span>
            <strong>{current.name}</strong>
            <span className={styles.about}>
              {current.denominatorText
                ? `${current.numeratorText} ${t('measurement.of')} ${current.denominatorText}`
                : current.unit}
            </span>
            {usedBy.length ? (
              <span className={styles.about}>
                {t('measure.usedBy', { places: [...new Set(usedBy.map((use) => use.placeName))].join(', ') })}
              </span>
            ) : null}
          </span>
          <TextAction
            disabled={busy}
            onClick={() => onChoose(id)}
            aria-label={`${t('intervention.noMeasure.use')}: ${current.name}`}
          >
            {t('intervention.noMeasure.use')}
          </TextAction>
        </li>
      ))}
    </ul>
  );
}

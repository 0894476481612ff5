import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Sheet } from '../../ui/Sheet';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { DefinitionForm } from './DefinitionForm';
import { MeasureCourse } from './MeasureCourse';
import styles from './MeasureSheet.module.css';

const MeasureSheetDocument = graphql(`
  query MeasureSheet($id: ID!) {
    measure(id: $id) {
      id
      definedBy {
        id
        placeId
        versions {
          id
          number
          validFrom
          name
        }
        usedBy {
          placeId
          placeName
          interventionCode
        }
      }
    }
  }
`);

interface MeasureSheetProps {
  measure: MeasureChart_MeasureFragment;
  mayWrite: boolean;
  onClose: () => void;
}

/** What a number means, since when and to whom; and how it is changed, paused and ended. */
export function MeasureSheet({ measure, mayWrite, onClose }: MeasureSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [revising, setRevising] = useState(false);
  const { data, error, refetch } = useQuery(MeasureSheetDocument, { variables: { id: measure.id } });
  const { definition } = measure;
  const definedBy = data?.measure?.definedBy;
  const others = definedBy?.usedBy.filter(({ placeId }) => placeId !== measure.placeId) ?? [];
  return (
    <Sheet
      opened
      onClose={onClose}
      above={t(`intervention.noMeasure.kinds.${measure.kind}`)}
      title={definition.name}
    >
      {definition.question ? <p className={styles.question}>{definition.question}</p> : null}
      {definition.denominatorText ? (
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
      {definedBy ? (
        <>
          {others.length ? (
            <p className={styles.quiet}>
              {t('measure.usedAlso', {
                places: others
                  .map(({ placeName, interventionCode }) => `${placeName} (${interventionCode})`)
                  .join(', '),
              })}
            </p>
          ) : null}
          <ol className={styles.versions} reversed>
            {definedBy.versions.toReversed().map((version) => (
              <li key={version.id} value={version.number}>
                {t('measure.version', {
                  name: version.name,
                  when: formatDateLong(version.validFrom, language),
                })}
              </li>
            ))}
          </ol>
          {mayWrite ? (
            <section className={styles.section}>
              {revising ? (
                <DefinitionForm
                  measure={measure}
                  latestFrom={definedBy.versions.at(-1)?.validFrom ?? measure.startsOn}
                  others={[...new Set(others.map(({ placeName }) => placeName))]}
                  ownsIt={definedBy.placeId === measure.placeId}
                  onDone={onClose}
                />
              ) : (
                <TextAction onClick={() => setRevising(true)}>{t('measure.revise')}</TextAction>
              )}
            </section>
          ) : null}
        </>
      ) : error ? (
        <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[24, 24]} />
      )}
      <MeasureCourse measure={measure} mayWrite={mayWrite} />
    </Sheet>
  );
}

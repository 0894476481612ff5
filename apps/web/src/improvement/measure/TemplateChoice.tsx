import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { type MeasureTemplatesQuery } from '../../graphql/generated/graphql';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './DefinitionChoice.module.css';

const MeasureTemplatesDocument = graphql(`
  query MeasureTemplates {
    measureTemplates {
      id
      key
      kind
      frequency
      nameDa
      nameEn
      questionDa
      questionEn
      samplingPlanDa
      samplingPlanEn
      sourceDa
      sourceEn
    }
  }
`);

export type MeasureTemplate = MeasureTemplatesQuery['measureTemplates'][number];

interface TemplateChoiceProps {
  busy: boolean;
  onChoose: (template: MeasureTemplate) => void;
}

/** Ready-made numbers that the applications name: the question, how few to ask, and where it stands. One touch is enough. */
export function TemplateChoice({ busy, onChoose }: TemplateChoiceProps) {
  const { t } = useTranslation();
  const danish = useLanguage() === 'da';
  const { data, error, refetch } = useQuery(MeasureTemplatesDocument, { refetchOn: false });
  if (!data) return error ? <Failure onRetry={() => void refetch()} /> : <Loading heights={[64, 64, 64]} />;
  return (
    <ul className={styles.list}>
      {data.measureTemplates.map((template) => {
        const name = danish ? template.nameDa : template.nameEn;
        return (
          <li key={template.id} className={styles.row}>
            <span>
              <strong>{name}</strong> · {t(`intervention.noMeasure.kinds.${template.kind}`)}
              <span className={styles.question}>{danish ? template.questionDa : template.questionEn}</span>
              <span className={styles.about}>
                {danish ? template.samplingPlanDa : template.samplingPlanEn}{' '}
                {danish ? template.sourceDa : template.sourceEn}.
              </span>
            </span>
            <TextAction
              disabled={busy}
              onClick={() => onChoose(template)}
              aria-label={`${t('intervention.noMeasure.use')}: ${name}`}
            >
              {t('measure.use')}
            </TextAction>
          </li>
        );
      })}
    </ul>
  );
}

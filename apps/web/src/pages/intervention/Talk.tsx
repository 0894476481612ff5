import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices } from '../../ui/Choices';

const Comments = lazy(() => import('../../network/comment/Comments'));

interface TalkProps {
  interventionId: string;
  /** The curve that is shown. */
  measure: { id: string; name: string } | null;
  /** Whether one talks of the curve. */
  ofMeasure: boolean;
  onChoose: (ofMeasure: boolean) => void;
}

/** What is said of the intervention, or of the curve that is shown. */
export function Talk({ interventionId, measure, ofMeasure, onChoose }: TalkProps) {
  const { t } = useTranslation();
  const about =
    measure && ofMeasure
      ? { subject: 'MEASURE' as const, subjectId: measure.id }
      : { subject: 'INTERVENTION' as const, subjectId: interventionId };
  const choice = measure ? (
    <Choices
      label={t('comment.about')}
      hideLabel
      value={about.subject}
      onChange={(subject) => onChoose(subject === 'MEASURE')}
      options={[
        { value: 'INTERVENTION', label: t('comment.ofIntervention') },
        { value: 'MEASURE', label: t('comment.ofMeasure', { name: measure.name }) },
      ]}
    />
  ) : undefined;
  return (
    <Suspense fallback={null}>
      <Comments about={about} choice={choice} />
    </Suspense>
  );
}

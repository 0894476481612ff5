import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Choices } from '../../ui/Choices';

const Comments = lazy(() => import('../../network/comment/Comments'));

interface TalkProps {
  interventionId: string;
  /** Of the curve that is shown. */
  measure: { id: string; definition: { name: string; shortName: string } } | undefined;
}

/** What is said of the intervention, or of the curve that is shown. */
export function Talk({ interventionId, measure }: TalkProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const ofMeasure = search.get('om') === 'kurven';
  const choose = (subject: string) =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        if (subject === 'MEASURE') params.set('om', 'kurven');
        else params.delete('om');
        return params;
      },
      { preventScrollReset: true, replace: true },
    );
  const about =
    measure && ofMeasure
      ? { subject: 'MEASURE' as const, subjectId: measure.id }
      : { subject: 'INTERVENTION' as const, subjectId: interventionId };
  const choice = measure ? (
    <Choices
      label={t('comment.about')}
      hideLabel
      value={about.subject}
      onChange={choose}
      options={[
        { value: 'INTERVENTION', label: t('comment.ofIntervention') },
        {
          value: 'MEASURE',
          label: t('comment.ofMeasure', { name: measure.definition.shortName || measure.definition.name }),
        },
      ]}
    />
  ) : undefined;
  return (
    <Suspense fallback={null}>
      <Comments about={about} choice={choice} />
    </Suspense>
  );
}

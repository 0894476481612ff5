import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HistorySubject } from '@laeringsrum/domain';
import { type InterventionFields } from '../../improvement/intervention/useInterventionDraft';
import { History } from '../../together/History';
import { SelectField } from '../../ui/SelectField';

interface StoryHistoryProps {
  interventionId: string;
  goalId: string | undefined;
  measureId: string | undefined;
  onRestore: ((field: keyof InterventionFields, text: string) => void) | undefined;
}

/** What the intervention, its goal and the measure in view have been. */
export function StoryHistory({ interventionId, goalId, measureId, onRestore }: StoryHistoryProps) {
  const { t } = useTranslation();
  const [of, setOf] = useState<HistorySubject>('INTERVENTION');
  const ids: Partial<Record<HistorySubject, string>> = {
    INTERVENTION: interventionId,
    ...(goalId ? { GOAL: goalId } : {}),
    ...(measureId ? { MEASURE: measureId } : {}),
    THEORY: interventionId,
  };
  const shown = ids[of] ? of : 'INTERVENTION';
  const subjects = Object.keys(ids) as (keyof typeof ids)[];
  const restore =
    onRestore && ((field: string, text: string) => onRestore(field as keyof InterventionFields, text));
  return (
    <History
      of={shown}
      id={ids[shown] ?? interventionId}
      {...(restore && shown === 'INTERVENTION' ? { onRestore: restore } : {})}
      choice={
        subjects.length > 1 ? (
          <SelectField
            label={t('history.of')}
            value={shown}
            options={subjects.map((subject) => ({ value: subject, label: t(`history.subjects.${subject}`) }))}
            onChange={(subject) => setOf(subject as HistorySubject)}
          />
        ) : null
      }
    />
  );
}

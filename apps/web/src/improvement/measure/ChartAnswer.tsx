import { type ChartModel, type ChartQuestion } from '@laeringsrum/chart-geometry';
import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';

interface ChartAnswerProps {
  readonly question: ChartQuestion;
  readonly onPhase: () => void;
  readonly onNote: () => void;
  readonly onNotNow: () => void;
}

/** What the chart's question can be answered with: a phase or not now, a note. Nothing happens by itself. */
export function ChartAnswer({ question, onPhase, onNote, onNotNow }: ChartAnswerProps) {
  const { t } = useTranslation();
  if (question.kind === 'STRANGE_POINT')
    return (
      <TextAction inline onClick={onNote}>
        {t('intervention.writeNote')}
      </TextAction>
    );
  return (
    <>
      <TextAction inline onClick={onPhase}>
        {t('intervention.newPhase')}
      </TextAction>
      <TextAction quiet onClick={onNotNow}>
        {t('intervention.notNow')}
      </TextAction>
    </>
  );
}

/** The baseline that is asked about, as a name: another baseline is another question. */
export function oldBaselineOf(model: ChartModel, measureId: string): string {
  const period = model.slots[model.medians.at(-1)?.basis?.to ?? -1]?.period ?? '';
  return `baseline:${measureId}:${period}`;
}

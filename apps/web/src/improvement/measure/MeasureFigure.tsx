import { type ChartQuestion } from '@laeringsrum/chart-geometry';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '@laeringsrum/locale';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { FlagIcon, NoteIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { type CycleHighlight } from '../run-chart/chart-props';
import { chartModelOf } from '../run-chart/chart-model-of';
import { type ChartView } from '../run-chart/chart-view';
import { RunChartFigure } from '../run-chart/RunChartFigure';
import { chartInput } from './chart-input';
import { ChartAnswer, oldBaselineOf } from './ChartAnswer';
import { MeasureSheet } from './MeasureSheet';
import { MeasureSwitch } from './MeasureSwitch';
import { NoteSheet } from './NoteSheet';
import { PhaseSheet } from './PhaseSheet';
import { PointSheet } from './PointSheet';
import { useAskedOnce } from './useAskedOnce';

interface MeasureFigureProps extends CycleHighlight {
  intervention: MeasureChart_InterventionFragment;
  measures: readonly MeasureChart_MeasureFragment[];
  chosen: MeasureChart_MeasureFragment;
  minimumUseful: number;
  mayWrite: boolean;
  view: ChartView;
  onView: (view: ChartView) => void;
  onChoose: (letter: string) => void;
}

type Open =
  | { kind: 'note'; period: string | null }
  | { kind: 'phase' }
  | { kind: 'about' }
  | { kind: 'point'; period: string }
  | null;

/** The chart as it stands on the intervention's page, with what one can do to it. */
export function MeasureFigure(props: MeasureFigureProps) {
  const { intervention, measures, chosen, minimumUseful, mayWrite, view, onView, onChoose } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const [open, setOpen] = useState<Open>(null);
  const input = useMemo(
    () => chartInput(chosen, intervention, { language, today, minimumUseful }),
    [chosen, intervention, language, today, minimumUseful],
  );
  const model = chartModelOf(input);
  const { signal, slots } = model;
  const oldBaseline = useAskedOnce(oldBaselineOf(model, chosen.id));
  const shiftFrom = signal ? (slots[signal.from]?.period ?? null) : null;
  const close = () => setOpen(null);
  const answer = (question: ChartQuestion) => {
    if (question.kind === 'OLD_BASELINE' && oldBaseline.answered) return null;
    if (!mayWrite) return undefined;
    return (
      <ChartAnswer
        question={question}
        onPhase={() => setOpen({ kind: 'phase' })}
        onNote={() => setOpen({ kind: 'note', period: slots[question.position]?.period ?? null })}
        onNotNow={oldBaseline.notNow}
      />
    );
  };
  return (
    <>
      <RunChartFigure
        input={input}
        code={intervention.code}
        heading={<MeasureSwitch measures={measures} chosen={chosen} onChoose={onChoose} />}
        view={view}
        onView={onView}
        onOpenPoint={(period) => setOpen({ kind: 'point', period })}
        highlightCycle={props.highlightCycle ?? null}
        onHighlightCycle={props.onHighlightCycle ?? (() => undefined)}
        tools={
          <>
            <TextAction quiet icon={<NoteIcon size={18} />} onClick={() => setOpen({ kind: 'about' })}>
              {t('measure.about')}
            </TextAction>
            {mayWrite ? (
              <TextAction
                quiet
                icon={<FlagIcon size={18} />}
                onClick={() => setOpen({ kind: 'note', period: null })}
              >
                {t('intervention.note')}
              </TextAction>
            ) : null}
          </>
        }
        links={
          mayWrite && chosen.series.periods.length > 0 ? (
            <TextAction inline onClick={() => setOpen({ kind: 'phase' })}>
              {shiftFrom
                ? t('intervention.newPhaseFrom', {
                    period: formatPeriod(shiftFrom, chosen.frequency, language),
                  })
                : t('intervention.newPhase')}
            </TextAction>
          ) : undefined
        }
        answer={answer}
        printFooter={[
          `${intervention.code} · ${chosen.definition.name}.`,
          chosen.definition.samplingPlan,
          window.location.host + addresses.intervention(intervention.code),
        ].join(' ')}
      />
      {open?.kind === 'about' ? <MeasureSheet measure={chosen} mayWrite={mayWrite} onClose={close} /> : null}
      {open?.kind === 'note' ? (
        <NoteSheet measure={chosen} initialPeriod={open.period} onClose={close} />
      ) : null}
      {open?.kind === 'phase' ? (
        <PhaseSheet measure={chosen} intervention={intervention} shiftFrom={shiftFrom} onClose={close} />
      ) : null}
      {open?.kind === 'point' ? (
        <PointSheet
          measure={chosen}
          period={open.period}
          mayWrite={mayWrite}
          onClose={close}
          onNote={(period) => setOpen({ kind: 'note', period })}
        />
      ) : null}
    </>
  );
}

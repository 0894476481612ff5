import { chartModel } from '@laeringsrum/chart-geometry';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '@laeringsrum/locale';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';
import { useToday } from '../../people/session/Session';
import { FlagIcon, NoteIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { type CycleHighlight } from '../run-chart/chart-props';
import { RunChartFigure } from '../run-chart/RunChartFigure';
import { chartInput } from './chart-input';
import { MeasureSheet } from './MeasureSheet';
import { MeasureSwitch } from './MeasureSwitch';
import { NoteSheet } from './NoteSheet';
import { PhaseSheet } from './PhaseSheet';
import { PointSheet } from './PointSheet';

interface MeasureFigureProps extends CycleHighlight {
  intervention: MeasureChart_InterventionFragment;
  measures: readonly MeasureChart_MeasureFragment[];
  chosen: MeasureChart_MeasureFragment;
  minimumUseful: number;
  mayWrite: boolean;
  table: boolean;
  onTable: (table: boolean) => void;
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
  const { intervention, measures, chosen, minimumUseful, mayWrite, table, onTable, onChoose } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [open, setOpen] = useState<Open>(null);
  const input = useMemo(
    () => chartInput(chosen, intervention, { language, today, minimumUseful }),
    [chosen, intervention, language, today, minimumUseful],
  );
  const { signal, slots } = useMemo(() => chartModel(input), [input]);
  const shiftFrom = signal ? (slots[signal.from]?.period ?? null) : null;
  const close = () => setOpen(null);
  return (
    <>
      <RunChartFigure
        input={input}
        code={intervention.code}
        heading={<MeasureSwitch measures={measures} chosen={chosen} onChoose={onChoose} />}
        table={table}
        onTable={onTable}
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
        printFooter={`${intervention.code} · ${chosen.definition.name}. ${chosen.definition.samplingPlan}`}
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

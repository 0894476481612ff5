import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { mondayOf, readDateWithPrecision, readWeek, type Frequency } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { MeasureChart_intervention, MeasureChart_measure } from '../../improvement/measure/MeasureChart';
import { gridColumns, gridPeriods } from '../../improvement/measurement-grid/grid-model';
import { GridSummary } from '../../improvement/measurement-grid/GridSummary';
import { Definitions } from '../../improvement/measurement-grid/Definitions';
import { MeasurementGrid } from '../../improvement/measurement-grid/MeasurementGrid';
import { PastePanel } from '../../improvement/measurement-grid/PastePanel';
import { toWrite } from '../../improvement/measurement-grid/paste-reading';
import { entryIn, useGrid } from '../../improvement/measurement-grid/useGrid';
import { usePaste } from '../../improvement/measurement-grid/usePaste';
import { dayOf, nextSlot, slotsOf, slotWords } from '../../improvement/measurement/slot';
import { FileProgress } from '../../improvement/measurement-import/FileProgress';
import { useSheetFile } from '../../improvement/measurement-import/useSheetFile';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useToday } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { KeyHints } from '../../ui/KeyHints';
import { Page } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import { DeskTools } from './DeskTools';
import styles from './MeasurementsDesk.module.css';
import { useDeskDownloads } from './useDeskDownloads';
import { useFileDrop } from './useFileDrop';

export const MeasurementsDesk_intervention = graphql(`
  fragment MeasurementsDesk_intervention on Intervention {
    id
    code
    title
    placeId
    ...MeasureChart_intervention
    measures {
      id
      ...MeasureChart_measure
    }
  }
`);

/** A file may hold many years; the panel counts all of it, and the sheet shows so many of its latest periods. */
const mostShown = 700;

/** All numbers of an intervention on one sheet: typed, pasted, corrected, and every step taken back. */
export function MeasurementsDesk(props: {
  intervention: FragmentType<typeof MeasurementsDesk_intervention>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme = '' } = useParams();
  const today = useToday();
  const addresses = useAddresses();
  const intervention = readFragment(MeasurementsDesk_intervention, props.intervention);
  const all = readFragment(MeasureChart_measure, intervention.measures);
  const mayWrite = useCan(programme)('measurement:record', intervention.placeId);
  const [frequency, setFrequency] = useState<Frequency>(all[0]?.frequency ?? 'WEEKLY');
  const [showDefinitions, setShowDefinitions] = useState(false);
  const [active, setActive] = useState({ period: '', column: '' });

  const measures = useMemo(() => all.filter((measure) => measure.frequency === frequency), [all, frequency]);
  const columns = useMemo(() => gridColumns(measures, t('grid.answers')), [measures, t]);
  /** Slots that somebody asked for and has not filled yet; only where each event has its own. */
  const [added, setAdded] = useState<readonly string[]>([]);
  const periods = useMemo(
    () => [...new Set([...gridPeriods(measures, frequency, today), ...added])].sort(),
    [measures, frequency, today, added],
  );
  const grid = useGrid(intervention.id, measures, frequency);
  const surroundings = useMemo(
    () => ({
      columns,
      frequency,
      today,
      rows: periods,
      filled: measures.flatMap(slotsOf),
      activePeriod: active.period || (periods[0] ?? today),
      activeColumn: active.column || (columns[0]?.key ?? ''),
      stored: (measureId: string, period: string) =>
        entryIn(
          measures.find(({ id }) => id === measureId),
          period,
        ),
    }),
    [columns, frequency, today, active, periods, measures],
  );
  const paste = usePaste(intervention.id, measures, surroundings, grid.stepDone);
  const file = useSheetFile(paste.openSheets);
  const drop = useFileDrop((dropped) => void file.open(dropped), mayWrite);
  const downloads = useDeskDownloads(readFragment(MeasureChart_intervention, intervention), all);
  const entries = paste.reading?.entries ?? [];
  const preview = new Map(entries.map((entry) => [entry.key, entry]));
  const firstMissing = periods.findIndex((period) =>
    measures.some(({ missingPeriods }) => missingPeriods.includes(period)),
  );
  const pastedPeriods = entries.map(({ period }) => period).filter((period) => !periods.includes(period));
  const shown = pastedPeriods.length
    ? [...new Set([...pastedPeriods, ...periods])].sort().slice(-mostShown)
    : periods;

  const further = (day: string) => {
    const slot = nextSlot(periods, dayOf(day));
    setAdded((before) => [...before, slot]);
    announce(t('grid.added', { period: slotWords(slot, frequency, language) }));
  };
  const addDay = (written: string): boolean => {
    const read = readDateWithPrecision(written.trim());
    if (!read.ok || read.precision !== 'DAY' || read.date > today) return false;
    further(read.date);
    return true;
  };
  const goTo = (written: string) => {
    const read = readWeek(written, today);
    if (!read.ok) return;
    const row = document.getElementById(`row-${mondayOf(read.week)}`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('[role=gridcell]')?.focus();
  };

  if (all.length === 0)
    return (
      <Page title={t('grid.title')}>
        <h1>{t('grid.title')}</h1>
        <p className={styles.none}>
          {t('grid.noMeasures')}{' '}
          <Link to={addresses.intervention(intervention.code)}>{intervention.code}</Link>
        </p>
      </Page>
    );
  return (
    <Page title={`${t('grid.title')} · ${intervention.code}`}>
      <div {...drop.events}>
        <header className={styles.header}>
          <div>
            <p className={styles.above}>
              <Link to={addresses.intervention(intervention.code)}>
                {intervention.code} {intervention.title}
              </Link>
            </p>
            <h1>{t('grid.title')}</h1>
          </div>
          <DeskTools
            frequencies={[...new Set(all.map((measure) => measure.frequency))]}
            frequency={frequency}
            onFrequency={setFrequency}
            onGoTo={goTo}
            onAddDay={mayWrite && frequency === 'PER_EVENT' ? addDay : null}
            definitions={showDefinitions}
            onDefinitions={setShowDefinitions}
            onCsv={() => downloads.csv(frequency)}
            onWorkbook={() => void downloads.workbook()}
            onFile={(chosen) => void file.open(chosen)}
            mayWrite={mayWrite}
            canUndo={grid.canUndo}
            onUndo={grid.undo}
            onPaste={paste.open}
          />
        </header>
        {showDefinitions ? <Definitions measures={measures} /> : null}
        {file.reading ? <FileProgress reading={file.reading} onCancel={file.cancel} /> : null}
        {drop.over ? <p className={styles.first}>{t('import.drop')}</p> : null}
        {[grid.problem, paste.reading ? null : paste.problem, file.problem].map((problem) =>
          problem ? (
            <p key={problem} className={styles.problem} role="alert">
              {problem}
            </p>
          ) : null,
        )}
        {mayWrite && measures.every(({ series }) => series.periods.length === 0) ? (
          <p className={styles.first}>{t('grid.empty')}</p>
        ) : null}
        <div className={paste.reading ? styles.split : styles.paper}>
          <MeasurementGrid
            key={frequency}
            intervention={readFragment(MeasureChart_intervention, intervention)}
            measures={measures}
            frequency={frequency}
            columns={columns}
            periods={shown}
            grid={grid}
            mayWrite={mayWrite}
            preview={preview}
            kept={paste.kept}
            start={{ row: Math.max(0, firstMissing), column: 0 }}
            onActive={(period, column) => setActive({ period, column })}
            onFurther={frequency === 'PER_EVENT' ? further : null}
            onPaste={(text, at, filled) =>
              paste.open(text, at ? { period: at.period, column: at.column.key } : undefined, filled)
            }
          />
          <PastePanel
            paste={paste}
            columns={columns}
            frequency={frequency}
            measureName={(id) =>
              measures.length > 1
                ? (measures.find((measure) => measure.id === id)?.definition.shortName ?? null)
                : null
            }
          />
        </div>
        <div className={styles.foot}>
          {mayWrite ? (
            <KeyHints
              keys={[
                ['↑ ↓', t('grid.keys.move')],
                [t('grid.shift'), t('grid.keys.mark')],
                [t('grid.enter'), t('grid.keys.down')],
                ['F2', t('grid.keys.edit')],
                ['Ctrl C', t('grid.keys.copy')],
                ['Ctrl V', t('grid.keys.paste')],
                ['Ctrl Z', t('grid.keys.undo')],
                [t('grid.erase'), t('grid.keys.erase')],
              ]}
            />
          ) : (
            <p>{t('grid.readOnly')}</p>
          )}
          {measures[0] ? (
            <GridSummary
              measure={measures[0]}
              pasting={paste.reading !== null}
              pasted={toWrite(entries, paste.kept).filter(({ measureId }) => measureId === measures[0]?.id)}
            />
          ) : null}
        </div>
      </div>
    </Page>
  );
}

import { useMediaQuery } from '@mantine/hooks';
import { cycleCircle, cycleFill, type CycleDecision, type CycleState } from '@laeringsrum/chart-geometry';
import { formatWeek, weekOf } from '@laeringsrum/locale';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { type Lineage_LaneFragment } from '../../graphql/generated/graphql';
import chartStyles from '../../improvement/run-chart/Chart.module.css';
import { ChartMarks } from '../../improvement/run-chart/ChartMarks';
import { chartModelOf } from '../../improvement/run-chart/chart-model-of';
import { useWidth } from '../../improvement/run-chart/useWidth';
import { VerdictIcon } from '../../improvement/run-chart/VerdictIcon';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { useLanguage } from '../../ui/useLanguage';
import { cellInput, Overview_cell } from '../overview/overview-cell';
import { drawLineage, timeScale, weekTicks } from './lineage-drawing';
import { changedWords } from './lineage-words';
import { Lineage_lane } from './spread-parts';
import styles from './Lineage.module.css';

const ROW = 84;

interface LineageProps {
  lanes: ReadonlyArray<FragmentType<typeof Lineage_lane>>;
  minimumUseful: number;
}

/** Who has taken it up and what they changed: lanes on a true time axis, or the same as a list. */
export function Lineage({ lanes: masked, minimumUseful }: LineageProps) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<'picture' | 'list' | null>(null);
  const lanes = readFragment(Lineage_lane, masked);
  const view = chosen ?? (narrow ? 'list' : 'picture');
  return (
    <>
      <div className={styles.choice}>
        <Choices
          label={t('spread.view')}
          hideLabel
          value={view}
          onChange={setChosen}
          options={[
            { value: 'picture', label: t('spread.asPicture') },
            { value: 'list', label: t('spread.asList') },
          ]}
        />
      </div>
      {view === 'picture' ? (
        <div className={styles.scroll} role="group" aria-label={t('spread.view')} tabIndex={narrow ? 0 : -1}>
          <Picture lanes={lanes} minimumUseful={minimumUseful} />
        </div>
      ) : (
        <ol className={styles.list}>
          {lanes.map((lane) => (
            <li key={lane.id} style={{ paddingLeft: 20 * lane.depth }}>
              <LaneName lane={lane} />
              <LaneWords lane={lane} minimumUseful={minimumUseful} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Picture({
  lanes,
  minimumUseful,
}: {
  lanes: readonly Lineage_LaneFragment[];
  minimumUseful: number;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [ref, width] = useWidth<HTMLDivElement>();
  const inTime = lanes.map((lane) => ({
    ...{ parentLane: lane.parentLane ?? null, from: lane.from, considering: lane.considering },
    ...{ cycleStarts: lane.cycleStarts, toldBackOn: lane.toldBackOn ?? null },
  }));
  const height = ROW * lanes.length;
  const scale = timeScale(inTime, today, width);
  const drawn = width > 0 ? drawLineage(inTime, today, width, ROW) : [];
  const ticks = width > 0 ? weekTicks(scale.first, scale.last) : [];
  return (
    <div className={styles.picture} style={{ gridTemplateRows: `repeat(${lanes.length}, ${ROW}px) auto` }}>
      {lanes.map((lane, at) => (
        <div key={lane.id} className={styles.name} style={{ gridRow: at + 1 }}>
          <LaneName lane={lane} />
        </div>
      ))}
      <div
        ref={ref}
        className={`${styles.plot} ${chartStyles.chart}`}
        style={{ gridRow: `1 / span ${lanes.length + 1}` }}
      >
        {width > 0 ? (
          <svg
            width={width}
            height={height + 26}
            role="img"
            aria-label={t('spread.picture', { count: lanes.length })}
          >
            {ticks.map((tick) => (
              <g key={tick}>
                <path d={`M${scale.x(tick)} 6V${height}`} className={styles.tick} />
                <text x={scale.x(tick)} y={height + 18} className={styles.week} textAnchor="middle">
                  {formatWeek(weekOf(tick), language)}
                </text>
              </g>
            ))}
            {drawn.map((lane, at) => (
              <g key={lanes[at]?.id}>
                {lane.branch ? <path d={lane.branch} className={styles.ink} /> : null}
                {lane.line ? (
                  <path d={`M${lane.line.from} ${lane.y}H${lane.line.to}`} className={styles.ink} />
                ) : null}
                {lane.ring !== null ? (
                  <circle cx={Math.min(lane.ring, width - 12)} cy={lane.y} r={9} className={styles.ring} />
                ) : null}
                {lane.back ? <path d={lane.back.d} className={styles.back} /> : null}
              </g>
            ))}
            {drawn.flatMap((lane, at) =>
              lane.cycles.map(({ at: x, index }) => {
                const of = lanes[at];
                const number = of?.cycleNumbers[index] ?? 0;
                const fill = cycleFill({
                  state: (of?.cycleStates[index] ?? 'RUNNING') as CycleState,
                  decision: (of?.cycleDecisions[index] ?? null) as CycleDecision | null,
                });
                return (
                  <ChartMarks
                    key={`${of?.id} ${number}`}
                    marks={cycleCircle(number, fill, x, lane.y, 11, 13)}
                  />
                );
              }),
            )}
          </svg>
        ) : null}
      </div>
      {lanes.map((lane, at) => (
        <div key={lane.id} className={styles.words} style={{ gridRow: at + 1 }}>
          <LaneWords lane={lane} minimumUseful={minimumUseful} />
        </div>
      ))}
    </div>
  );
}

function LaneName({ lane }: { lane: Lineage_LaneFragment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const week = formatWeek(weekOf(lane.from), language);
  return (
    <p>
      <strong>
        {lane.code ? (
          <Link to={lane.packed ? addresses.concept(lane.code) : addresses.intervention(lane.code)}>
            {lane.placeName}
          </Link>
        ) : (
          lane.placeName
        )}
      </strong>
      <span className={styles.quiet}>
        {lane.considering
          ? t('spread.considering')
          : lane.depth === 0
            ? t('spread.origin')
            : t('spread.takenUp', { week })}
      </span>
    </p>
  );
}

/** What was changed, what came of it, and what was told back. */
function LaneWords({ lane, minimumUseful }: { lane: Lineage_LaneFragment; minimumUseful: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const cell = readFragment(Overview_cell, lane.cell ?? null);
  const input = cell ? cellInput(cell, { language, today, minimumUseful, seminars: [] }) : null;
  const model = input ? chartModelOf(input) : null;
  return (
    <p>
      {lane.considering
        ? lane.question
          ? t('spread.wantsToKnow', { question: lane.question })
          : null
        : lane.depth > 0
          ? changedWords(lane, t)
          : null}
      {model ? (
        <span className={`${styles.result} ${chartStyles.chart}`} data-tone={model.sentence.tone}>
          <VerdictIcon sentence={model.sentence} size={14} />
          {model.sentence.brief}
        </span>
      ) : cell?.latestLearning ? (
        <q className={styles.quiet}>{cell.latestLearning}</q>
      ) : null}
      {lane.toldBack ? (
        <em className={styles.quiet}>{t('spread.toldBack', { line: lane.toldBack })}</em>
      ) : null}
    </p>
  );
}

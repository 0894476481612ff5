import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rampsOf, SCALE_STEPS } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type Ramp_InterventionFragment } from '../../graphql/generated/graphql';
import { TextAction } from '../../ui/TextAction';
import { RampStep, RampStep_cycle, RampStep_measure } from './RampStep';
import styles from './Ramp.module.css';

export const Ramp_intervention = graphql(`
  fragment Ramp_intervention on Intervention {
    id
    code
    measures {
      id
      ...RampStep_measure
    }
    pdsaCycles {
      id
      number
      followsId
      title
      scaleStep
      ...RampStep_cycle
    }
  }
`);

interface RampProps {
  intervention: FragmentType<typeof Ramp_intervention>;
  highlightCycle: number | null;
  onHighlightCycle: (cycle: number | null) => void;
}
type Cycle = Ramp_InterventionFragment['pdsaCycles'][number];

/** Height of a step's own block, in pixels: the ground, and a rise for each size up. */
const ground = 52;
const rise = 26;

/**
 * The tests as a staircase drawn to the scale they were made at, one for each ramp: cycle follows cycle. As a list, and always on a
 * phone, they stand one under the other, newest first.
 */
export function Ramp({ intervention, highlightCycle, onHighlightCycle }: RampProps) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const [asList, setAsList] = useState(false);
  const { code, measures, pdsaCycles } = readFragment(Ramp_intervention, intervention);
  const ramps = rampsOf(pdsaCycles.map((cycle) => ({ ...cycle, followsId: cycle.followsId ?? null })));
  const step = (cycle: Cycle) => {
    const parts = readFragment(RampStep_cycle, cycle);
    return (
      <RampStep
        cycle={cycle}
        code={code}
        measured={readFragment(RampStep_measure, measures).find(({ id }) => id === parts.measureId) ?? null}
      />
    );
  };
  const over = (number: number) => ({
    onPointerEnter: () => onHighlightCycle(number),
    onPointerLeave: () => onHighlightCycle(null),
    onFocus: () => onHighlightCycle(number),
    onBlur: () => onHighlightCycle(null),
    'data-lit': highlightCycle === number || undefined,
  });

  return (
    <>
      {ramps.map((ramp, at) => (
        <div key={ramp[0]?.id} className={styles.ramp}>
          {ramps.length > 1 ? (
            <p className={styles.name}>
              {t('intervention.rampName', { number: at + 1 })}
              {ramp[0]?.title ? <em>{ramp[0].title}</em> : null}
            </p>
          ) : null}
          {phone || asList ? (
            <ol className={styles.stack} data-list={asList || undefined} reversed>
              {[...ramp].reverse().map((cycle) => (
                <li key={cycle.id} className={styles.row} {...over(cycle.number)}>
                  {step(cycle)}
                </li>
              ))}
            </ol>
          ) : (
            <Stairs ramp={ramp} step={step} over={over} />
          )}
        </div>
      ))}
      {phone ? null : (
        <TextAction quiet aria-pressed={asList} onClick={() => setAsList(!asList)}>
          {t(asList ? 'intervention.asStairs' : 'intervention.asList')}
        </TextAction>
      )}
    </>
  );
}

interface StairsProps {
  ramp: readonly Cycle[];
  step: (cycle: Cycle) => React.ReactNode;
  over: (number: number) => object;
}

function Stairs({ ramp, step, over }: StairsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const stairs = scroller.current;
    if (stairs) stairs.scrollLeft = stairs.scrollWidth;
  }, [ramp.length]);
  return (
    <ol
      ref={scroller}
      className={styles.stairs}
      tabIndex={ramp.length > 4 ? 0 : undefined}
      aria-label={t('intervention.tests')}
    >
      {ramp.map((cycle) => (
        <li
          key={cycle.id}
          className={styles.step}
          style={
            { '--height': `${ground + rise * SCALE_STEPS.indexOf(cycle.scaleStep)}px` } as React.CSSProperties
          }
          {...over(cycle.number)}
        >
          {step(cycle)}
        </li>
      ))}
    </ol>
  );
}

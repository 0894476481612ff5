import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SCALE_STEPS } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
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

/** Height of a step's own block, in pixels: the ground, and a rise for each size up. */
const ground = 52;
const rise = 26;

/** The tests as a staircase drawn to the scale they were made at; on a phone one under the other, newest first. */
export function Ramp({ intervention, highlightCycle, onHighlightCycle }: RampProps) {
  const { t } = useTranslation();
  const stacked = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const { code, measures, pdsaCycles } = readFragment(Ramp_intervention, intervention);
  const scroller = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const stairs = scroller.current;
    if (stairs) stairs.scrollLeft = stairs.scrollWidth;
  }, [pdsaCycles.length, stacked]);
  const step = (cycle: (typeof pdsaCycles)[number]) => {
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

  if (stacked)
    return (
      <ol className={styles.stack} reversed>
        {[...pdsaCycles].reverse().map((cycle) => (
          <li key={cycle.id} className={styles.row} {...over(cycle.number)}>
            {step(cycle)}
          </li>
        ))}
      </ol>
    );
  return (
    <ol
      ref={scroller}
      className={styles.stairs}
      tabIndex={pdsaCycles.length > 4 ? 0 : undefined}
      aria-label={t('intervention.tests')}
    >
      {pdsaCycles.map((cycle) => (
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

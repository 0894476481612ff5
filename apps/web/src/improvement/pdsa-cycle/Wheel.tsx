import styles from './Wheel.module.css';

export type PartName = 'plan' | 'do' | 'study' | 'act';
export type PartState = 'done' | 'now' | 'ahead';

/** Clockwise from the upper left, as the parts stand on the page. */
const arcs: ReadonlyArray<[PartName, string]> = [
  ['plan', 'M4.2 30 A28 28 0 0 1 30 4.2'],
  ['do', 'M34 4.2 A28 28 0 0 1 59.8 30'],
  ['study', 'M59.8 34 A28 28 0 0 1 34 59.8'],
  ['act', 'M30 59.8 A28 28 0 0 1 4.2 34'],
];

/** The wheel at the crossing: four arcs, the current one in petrol, and the cycle's number. */
export function Wheel({ number, states }: { number: number; states: Record<PartName, PartState> }) {
  return (
    <svg className={styles.wheel} width="64" height="64" viewBox="0 0 64 64" aria-hidden="true">
      <circle cx="32" cy="32" r="32" className={styles.ground} />
      {arcs.map(([part, path]) => (
        <path key={part} d={path} className={styles[states[part]]} />
      ))}
      <text x="32" y="38.5" textAnchor="middle" className={styles.number}>
        {number}
      </text>
    </svg>
  );
}

import { type ChartCycle } from './chart-input.js';

/** What is planned or was called off has not touched the numbers, so it leaves no mark on the chart. */
export function isDrawn(cycle: ChartCycle): boolean {
  return cycle.startsOn !== null && cycle.state !== 'DRAFT' && cycle.state !== 'CANCELLED';
}

/** How a cycle's mark is filled: hollow while open, half for ADAPT and REPEAT, solid for ADOPT, struck for ABANDON. */
export type CycleFill = 'OPEN' | 'HALF' | 'SOLID' | 'STRUCK';

export function cycleFill(cycle: Pick<ChartCycle, 'state' | 'decision'>): CycleFill {
  if (cycle.state !== 'CLOSED') return 'OPEN';
  switch (cycle.decision) {
    case 'ADAPT':
    case 'REPEAT':
      return 'HALF';
    case 'ADOPT':
      return 'SOLID';
    case 'ABANDON':
      return 'STRUCK';
    case null:
      return 'OPEN';
  }
}

import { RunChartError } from '../run-chart-error.js';
import { cChart } from './c-chart.js';
import { type Column, type ControlChart, type ControlChartOptions } from './chart-types.js';
import { gChart } from './g-chart.js';
import { iChart } from './i-chart.js';
import { iPrimeChart } from './i-prime-chart.js';
import { type Ratios, type Subgroups } from './input.js';
import { medianChart } from './median-chart.js';
import { mrChart } from './mr-chart.js';
import { pChart, pPrimeChart } from './p-chart.js';
import { tChart } from './t-chart.js';
import { uChart, uPrimeChart } from './u-chart.js';
import { sChart, xbarChart } from './xbar-s-charts.js';

/** Which chart, with the data it takes: the compiler refuses a P chart without denominators. */
export type ControlChartRequest =
  | { readonly kind: 'run' | 'i' | 'mr' | 'c' | 'g' | 't'; readonly data: Column }
  | { readonly kind: 'p' | 'pp' | 'u' | 'up' | 'ip'; readonly data: Ratios }
  | { readonly kind: 'xbar' | 's'; readonly data: Subgroups };

/**
 * Draws the chart asked for by name: the same as calling `iChart`, `pChart` and so on.
 * @throws RunChartError UNKNOWN_CHART, and what the chart itself refuses
 */
export function controlChart(request: ControlChartRequest, options: ControlChartOptions = {}): ControlChart {
  switch (request.kind) {
    case 'run':
      return medianChart(request.data, options);
    case 'i':
      return iChart(request.data, options);
    case 'mr':
      return mrChart(request.data, options);
    case 'c':
      return cChart(request.data, options);
    case 'g':
      return gChart(request.data, options);
    case 't':
      return tChart(request.data, options);
    case 'p':
      return pChart(request.data, options);
    case 'pp':
      return pPrimeChart(request.data, options);
    case 'u':
      return uChart(request.data, options);
    case 'up':
      return uPrimeChart(request.data, options);
    case 'ip':
      return iPrimeChart(request.data, options);
    case 'xbar':
      return xbarChart(request.data, options);
    case 's':
      return sChart(request.data, options);
    default:
      throw new RunChartError(
        'UNKNOWN_CHART',
        `unknown chart: ${String((request as { kind: unknown }).kind)}`,
      );
  }
}

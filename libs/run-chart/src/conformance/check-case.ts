import { RunChartError } from '../run-chart-error.js';
import { type ChartCase, type NhsCase, type RebaseCase } from './case-types.js';
import { compareChartCase, drawCase } from './chart-case.js';
import { type Mismatch } from './compare.js';
import { classify, compareNhsCase } from './nhs-case.js';
import { compareRebaseCase, proposeMedians } from './rebase-case.js';

/** A case of any of the three formats. */
export type ReferenceCase = ChartCase | NhsCase | RebaseCase;

/**
 * Holds the library against one reference case: every mismatch, none when it matches. A case that the reference package
 * refused must be refused with a `RunChartError`, and one that it answered must not.
 */
export function checkCase(testCase: ReferenceCase): Mismatch[] {
  if (!testCase.expected.ok) return checkRefused(testCase);
  try {
    if ('chart' in testCase) return compareChartCase(testCase, testCase.expected as never);
    if ('dates' in testCase.input) return compareNhsCase(testCase as NhsCase, testCase.expected as never);
    return compareRebaseCase(testCase as RebaseCase, testCase.expected as never);
  } catch (error) {
    if (!(error instanceof RunChartError)) throw error;
    return [{ where: 'ok', expected: true, found: `refused: ${error.code} ${error.message}` }];
  }
}

function checkRefused(testCase: ReferenceCase): Mismatch[] {
  try {
    if ('chart' in testCase) drawCase(testCase, testCase.screened_mr === 'yes');
    else if ('dates' in testCase.input) classify(testCase as NhsCase);
    else proposeMedians(testCase as RebaseCase);
  } catch (error) {
    if (error instanceof RunChartError) return [];
    throw error;
  }
  return [{ where: 'ok', expected: false, found: 'not refused' }];
}

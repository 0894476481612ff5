export { cellIsBlocked, nameIsBlocked } from './cells.js';
export { type Finding, type FindingKind, type FindingRule, type FindingSeverity } from './finding.js';
export { containsBlocked, type PersonalDataOptions } from './contains-blocked.js';
export { findPersonalData, maskPersonalData } from './find-personal-data.js';
export {
  defaultThreshold,
  lowestThreshold,
  publishPercentage,
  suppressSmallCounts,
  type PublishedCount,
  type PublishedList,
  type PublishedTable,
} from './small-counts.js';

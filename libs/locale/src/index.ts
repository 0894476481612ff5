export { formatAmount, readAmount, type AmountReading } from './amount.js';
export { type Language } from './language.js';
export { readNumber, type NumberReading, type NumberReadingOptions } from './number-reading.js';
export { formatNumber, formatWithUnit, type NumberFormatOptions } from './number-format.js';
export { addDays, daysBetween, isDate, weekdayOf } from './day.js';
export {
  needsOrder,
  otherOrder,
  readDateOrder,
  type DateOrder,
  type DateOrderReading,
} from './date-order.js';
export {
  addWeeks,
  compareWeeks,
  mondayOf,
  parseWeekKey,
  weekKey,
  weekOf,
  weeksBetween,
  weeksInYear,
  type IsoWeek,
} from './week.js';
export { readWeek, type WeekCandidate, type WeekReading } from './week-reading.js';
export { formatWeek, formatWeekDates } from './week-format.js';
export {
  nextPeriod,
  periodEnd,
  periodsBetween,
  periodStart,
  previousPeriod,
  type Frequency,
} from './period.js';
export { formatPeriod, type PeriodFormatOptions } from './period-format.js';
export {
  formatDateWithPrecision,
  isOverdue,
  readDateWithPrecision,
  type DatePrecision,
  type PreciseDateReading,
} from './precise-date.js';
export {
  dateInCopenhagen,
  formatDate,
  formatDateLong,
  formatDateTime,
  formatTime,
  type Instant,
} from './date-format.js';
export { readTable, separatorOf } from './text-table.js';
export { decodeText, type TextEncoding } from './text-decoding.js';
export { formulaGuarded, writeCsv } from './csv.js';
export { compareDanish, danishCollator } from './collation.js';

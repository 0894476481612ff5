import { formatTime } from '@laeringsrum/locale';

/** By the clock in Denmark, wherever the browser stands. */
export function greeting(now: Date): 'myWork.goodMorning' | 'myWork.goodDay' | 'myWork.goodEvening' {
  const hour = Number(formatTime(now, 'en').slice(0, 2));
  if (hour >= 5 && hour < 11) return 'myWork.goodMorning';
  return hour >= 11 && hour < 18 ? 'myWork.goodDay' : 'myWork.goodEvening';
}

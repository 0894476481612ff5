import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from './refusal';

/**
 * One change at a time: whether it is on its way, and the server's sentence where it was refused. What was typed stays. `onRefused` asks
 * again for what then stands there.
 */
export function useDoing(onRefused?: () => void) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  /** @returns what the work answered; null where it was refused */
  const doing = async <Answer>(work: () => Promise<Answer>): Promise<Answer | null> => {
    setBusy(true);
    setRefused(null);
    try {
      return await work();
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
      onRefused?.();
      return null;
    } finally {
      setBusy(false);
    }
  };
  /** @returns whether it was done */
  const done = async (work: () => Promise<object>): Promise<boolean> => (await doing(work)) !== null;
  return { busy, refused, doing, done, refuse: setRefused, forget: () => setRefused(null) };
}

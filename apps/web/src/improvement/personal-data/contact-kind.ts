import { findPersonalData, type FindingKind } from '@laeringsrum/personal-data';

/** What the writer is asked about but not stopped by: a telephone number, an address, an e-mail. */
export function contactKind(text: string): Exclude<FindingKind, 'CPR'> | null {
  const found = findPersonalData(text).find(({ kind }) => kind !== 'CPR');
  return found && found.kind !== 'CPR' ? found.kind : null;
}

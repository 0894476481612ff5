import { containsBlocked } from '@laeringsrum/personal-data';

/** Neither sent nor written to the device: the same rule as the API's. */
export const hasCprNumber = (text: string): boolean => containsBlocked(text);

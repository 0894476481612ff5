import { useSyncExternalStore } from 'react';
import { mutationQueue, type SyncState } from './mutation-queue';

export const useSyncState = (): SyncState =>
  useSyncExternalStore(mutationQueue.subscribe, mutationQueue.state);

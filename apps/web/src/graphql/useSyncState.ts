import { useSyncExternalStore } from 'react';
import { mutationQueue, type SyncState } from './mutation-queue';

export const useSyncState = (): SyncState =>
  useSyncExternalStore(mutationQueue.subscribe, mutationQueue.state);

function watchNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the device says that it has a network; that a server answers is another matter. */
export const useOnline = (): boolean => useSyncExternalStore(watchNetwork, () => navigator.onLine);

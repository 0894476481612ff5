import { useState, type DragEvent } from 'react';

const carriesFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** A file dropped anywhere on the page, instead of the browser leaving the page for it. */
export function useFileDrop(onFile: (file: File) => void, enabled: boolean) {
  const [over, setOver] = useState(false);
  return {
    over: over && enabled,
    events: {
      onDragOver: (event: DragEvent) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file && enabled) onFile(file);
      },
    },
  };
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileRefusal } from './file-refusal';
import { readSheetFile, type ReadingOptions, type SheetTable } from './sheet-file';

/** A file that is being read, and how far: from 0 to 1. */
export interface FileReading {
  readonly name: string;
  readonly part: number;
}

/** Opens a file on this device. While it is read one sees how far, and can stop; what cannot be read is said in a sentence. */
export function useSheetFile(
  onRead: (sheets: readonly SheetTable[], name: string) => void,
  options: Pick<ReadingOptions, 'rowsMax' | 'headingRow'> = {},
) {
  const { t } = useTranslation();
  const [reading, setReading] = useState<FileReading | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setReading(null);
  };

  const open = async (file: File) => {
    cancel();
    const own = new AbortController();
    running.current = own;
    setProblem(null);
    setReading({ name: file.name, part: 0 });
    try {
      const sheets = await readSheetFile(file, {
        signal: own.signal,
        ...options,
        onProgress: (part) => setReading({ name: file.name, part }),
      });
      if (own.signal.aborted) return;
      setReading(null);
      onRead(sheets, file.name);
    } catch (error) {
      if (own.signal.aborted) return;
      setReading(null);
      setProblem(
        error instanceof FileRefusal
          ? t(`import.refused.${error.code}`, {
              size: 0,
              max: 0,
              rows: 0,
              row: 0,
              ending: '',
              ...error.details,
            })
          : t('import.refused.BROKEN'),
      );
    }
  };

  return { open, cancel, reading, problem, forget: () => setProblem(null) };
}

export type SheetFile = ReturnType<typeof useSheetFile>;

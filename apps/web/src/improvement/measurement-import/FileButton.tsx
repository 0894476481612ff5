import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FileIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';

/** Chooses a spreadsheet on this device. The same can be done by dropping it on the page. */
export function FileButton({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <TextAction quiet icon={<FileIcon size={18} />} onClick={() => input.current?.click()}>
        {t('import.open')}
      </TextAction>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('import.open')}
        accept=".xlsx,.csv,.tsv,.txt"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // Emptied, so that the same file can be chosen again once it has been put right.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

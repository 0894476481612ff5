import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { POSTINGS_MAX } from '@laeringsrum/domain';
import { formatAmount, formatDate } from '@laeringsrum/locale';
import { type BudgetLinePartsFragment } from '../../graphql/generated/graphql';
import { FileButton } from '../../improvement/measurement-import/FileButton';
import { FileProgress } from '../../improvement/measurement-import/FileProgress';
import { type SheetTable } from '../../improvement/measurement-import/sheet-file';
import { useSheetFile } from '../../improvement/measurement-import/useSheetFile';
import { announce } from '../../ui/announce';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { headingRowOf, readPostings } from './posting-reading';
import { useImportPostings } from './useImportPostings';
import styles from './Economy.module.css';

interface ImportPostingsProps {
  lines: readonly BudgetLinePartsFragment[];
  onImported: () => void;
}

/** A file, what was read of it, what was not and why; only then a button that counts. */
export function ImportPostings({ lines, onImported }: ImportPostingsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [sheet, setSheet] = useState<{ table: SheetTable; name: string } | null>(null);
  const [chosen, setChosen] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const file = useSheetFile(
    ([table], name) => {
      setTold(null);
      if (table) setSheet({ table, name });
    },
    { rowsMax: POSTINGS_MAX + 30, headingRow: headingRowOf },
  );
  const importing = useImportPostings(({ inserted, same }) => {
    const words = t('economy.import.done', { inserted, same });
    announce(words);
    setTold(words);
    setSheet(null);
    onImported();
  });
  const read = useMemo(
    () => (sheet ? readPostings(sheet.table.rows, lines, chosen || null, sheet.table.setApart) : null),
    [sheet, lines, chosen],
  );
  const name = (lineId: string) => lines.find(({ id }) => id === lineId)?.name ?? '';
  return (
    <>
      <p className={styles.quiet}>{t('economy.import.lead')}</p>
      <div className={styles.tools}>
        <FileButton onFile={(chosenFile) => void file.open(chosenFile)} />
        {told ? <span role="status">{told}</span> : null}
      </div>
      {file.reading ? <FileProgress reading={file.reading} onCancel={file.cancel} /> : null}
      {file.problem ? (
        <p className={styles.problem} role="alert">
          {file.problem}
        </p>
      ) : null}
      {sheet && read ? (
        <div className={styles.preview}>
          <h3>{sheet.name}</h3>
          {read.found ? (
            <>
              <p>
                {t('economy.import.found', {
                  count: read.postings.length,
                  total: formatAmount(read.totalOre, language),
                })}
              </p>
              <SelectField
                label={t('economy.import.chosen')}
                value={chosen}
                options={[
                  { value: '', label: t('economy.import.chosenNone') },
                  ...lines.map(({ id, name: label, place }) => ({
                    value: id,
                    label: place ? `${label}, ${place.name}` : label,
                  })),
                ]}
                onChange={setChosen}
              />
              {read.unreadable.length > 0 ? (
                <div className={styles.unreadable}>
                  <strong>{t('economy.import.unreadable', { count: read.unreadable.length })}</strong>
                  <ul>
                    {read.unreadable.slice(0, 20).map(({ line, reason, text, column }) => (
                      <li key={line}>
                        {t('economy.import.row', {
                          line,
                          reason: t(`economy.import.reasons.${reason}`, { column: column ?? '' }),
                        })}
                        {text ? ` (${text})` : null}
                      </li>
                    ))}
                  </ul>
                  {read.unreadable.length > 20
                    ? t('economy.import.more', { count: read.unreadable.length - 20 })
                    : null}
                </div>
              ) : null}
              {read.postings.length > 0 ? (
                <table className={styles.lines}>
                  <caption className="visually-hidden">{t('economy.import.first')}</caption>
                  <tbody>
                    {read.postings.slice(0, 8).map((posting, at) => (
                      <tr key={at}>
                        <td>{formatDate(posting.postedOn, language)}</td>
                        <td>{name(posting.lineId)}</td>
                        <td>{posting.text}</td>
                        <td>{formatAmount(posting.ore, language)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              ) : null}
              {importing.problem ? (
                <p className={styles.problem} role="alert">
                  {importing.problem}
                </p>
              ) : null}
              <div className={styles.tools}>
                <Button
                  variant="filled"
                  disabled={read.postings.length === 0 || importing.done !== null}
                  onClick={() => void importing.send(read, sheet.name)}
                >
                  {importing.done === null
                    ? t('economy.import.take', { count: read.postings.length })
                    : t('economy.import.taking', { done: importing.done, all: read.postings.length })}
                </Button>
                <TextAction onClick={() => setSheet(null)}>{t('ui.cancel')}</TextAction>
              </div>
            </>
          ) : (
            <p>{t('economy.import.notFound')}</p>
          )}
        </div>
      ) : null}
    </>
  );
}

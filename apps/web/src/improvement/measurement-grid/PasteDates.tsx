import { useTranslation } from 'react-i18next';
import { formatDateLong, otherOrder, readDateWithPrecision, type Frequency } from '@laeringsrum/locale';
import { Choices } from '../../ui/Choices';
import { useLanguage } from '../../ui/useLanguage';
import styles from './PastePanel.module.css';
import { type Paste } from './usePaste';

/** What a row's date may mean is said and asked, never settled silently: its order, and whether a day's rows are new ones. */
export function PasteDates({ paste, frequency }: { paste: Paste; frequency: Frequency }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const dates = paste.reading?.dates ?? null;
  const asWords = (text: string): string => {
    const read = readDateWithPrecision(text.split(/\s/)[0] ?? '');
    return read.ok ? formatDateLong(read.date, language) : t('grid.paste.noDate');
  };
  const standing =
    frequency === 'PER_EVENT' &&
    (paste.append || (paste.reading?.entries ?? []).some(({ before }) => before !== null));
  return (
    <>
      {dates ? (
        <div>
          <p className={styles.sentence} role="status">
            {t(`grid.paste.dates.${dates.said}`, { example: dates.example })}
          </p>
          <Choices
            label={t('grid.paste.dateOrder', { example: dates.example })}
            look="list"
            value={dates.order}
            onChange={paste.chooseDateOrder}
            options={[
              { value: 'DAY_FIRST', label: asWords(dates.example), hint: t('grid.paste.dayFirst') },
              {
                value: 'MONTH_FIRST',
                label: asWords(otherOrder(dates.example)),
                hint: t('grid.paste.monthFirst'),
              },
            ]}
          />
        </div>
      ) : null}
      {standing ? (
        <Choices
          label={t('grid.paste.sameDay')}
          look="list"
          value={paste.append ? 'append' : 'instead'}
          onChange={(choice) => paste.chooseAppend(choice === 'append')}
          options={[
            { value: 'instead', label: t('grid.paste.sameNumbers') },
            { value: 'append', label: t('grid.paste.furtherNumbers') },
          ]}
        />
      ) : null}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { writeCsv, type Frequency } from '@laeringsrum/locale';
import {
  type MeasureChart_InterventionFragment,
  type MeasureChart_MeasureFragment,
} from '../../graphql/generated/graphql';
import { gridColumns, gridPeriods } from '../../improvement/measurement-grid/grid-model';
import { notesOf } from '../../improvement/measurement-grid/grid-notes';
import { gridRows } from '../../improvement/measurement-grid/grid-table';
import { workbookOf, type WorkbookSheet } from '../../improvement/measurement-grid/grid-workbook';
import { entryIn } from '../../improvement/measurement-grid/useGrid';
import { useToday } from '../../people/session/Session';
import { saveFile } from '../../ui/save-file';
import { useLanguage } from '../../ui/useLanguage';

/** The intervention's measurements as files: CSV of the rhythm one looks at, Excel of all of them with what the numbers mean. */
export function useDeskDownloads(
  intervention: MeasureChart_InterventionFragment,
  all: readonly MeasureChart_MeasureFragment[],
) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();

  const rowsOf = (frequency: Frequency) => {
    const measures = all.filter((measure) => measure.frequency === frequency);
    return gridRows(
      {
        columns: gridColumns(measures, t('grid.answers')),
        periods: gridPeriods(measures, frequency, today).filter((period) => period <= today),
        frequency,
        entry: (measureId, period) =>
          entryIn(
            measures.find(({ id }) => id === measureId),
            period,
          ),
        note: (period) =>
          notesOf(period, frequency, measures, intervention, t, language)
            .map(({ text }) => text)
            .join('. '),
        words: {
          week: t('grid.week'),
          period: t('grid.period'),
          dates: t('grid.date'),
          note: t('grid.note'),
          notMeasured: ({ reason }) =>
            reason
              ? `${t('grid.notMeasuredShort')} (${t(`measurement.reasons.${reason}`).toLocaleLowerCase(language)})`
              : t('grid.notMeasuredShort'),
        },
      },
      language,
    );
  };

  const definitions = (): WorkbookSheet => ({
    name: t('grid.definitions'),
    rows: [
      [t('grid.about.name'), t('grid.about.counts'), t('grid.about.sampling'), t('grid.about.since')],
      ...all.map(({ definition, startsOn }) => [
        definition.name,
        definition.denominatorText
          ? t('grid.definition.counts', {
              numerator: definition.numeratorText,
              denominator: definition.denominatorText,
            })
          : definition.unit,
        definition.samplingPlan,
        startsOn,
      ]),
    ],
  });

  return {
    csv: (frequency: Frequency) =>
      saveFile(`${intervention.code}-maalinger.csv`, writeCsv(rowsOf(frequency), language)),
    workbook: async () => {
      const frequencies = [...new Set(all.map(({ frequency }) => frequency))];
      const sheets = frequencies.map((frequency) => ({
        name: t(`grid.frequency.${frequency}`),
        rows: rowsOf(frequency),
      }));
      saveFile(`${intervention.code}-maalinger.xlsx`, await workbookOf([...sheets, definitions()]));
    },
  };
}

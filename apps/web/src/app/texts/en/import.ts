import { type TextsOf } from '../texts-of';
import { type imported as danish } from '../da/import';

export const imported: TextsOf<typeof danish> = {
  import: {
    open: 'Open a file',
    drop: 'Let go of the file to look it through.',
    title: 'From {{name}}',
    sheet: 'Sheet',
    reading: 'Reading {{name}}',
    stop: 'Stop',
    refused: {
      TOO_BIG:
        'The file takes {{size}} MB. We read at most {{max}} MB. Save the sheet with the numbers by itself.',
      TOO_MANY_ROWS:
        'There are {{rows}} rows in the file. We read at most {{max}}. Split it, or delete the rows you do not need.',
      TOO_WIDE: 'There are more than {{max}} columns in the file. Delete those you do not need.',
      UNPACKS_TOO_BIG: 'The file is compressed and far too large when unpacked. We have not opened it.',
      OTHER_KIND: 'We cannot read this kind of file. Save it as .xlsx or .csv.',
      LIES: 'The file is called .{{ending}} but contains something else. Open it in your spreadsheet and save it as .xlsx or .csv.',
      OLD_EXCEL:
        'The file is from an old Excel, or locked with a password. Save it as .xlsx without a password.',
      OPEN_DOCUMENT: 'The file is an OpenDocument spreadsheet. Save it as .xlsx or .csv.',
      BROKEN: 'The file cannot be read. Open it in your spreadsheet and save it again as .xlsx.',
      EMPTY: 'There is nothing in the file.',
      PERSONAL_DATA_NAME:
        'The name of the file or of a sheet looks like a CPR number. Rename it, and try again. Nothing was read.',
      PERSONAL_DATA:
        'Row {{row}} contains something that looks like a CPR number. Remove it from the file and try again. Nothing was read.',
    },
  },
};

/** A sheet of a workbook: rows of numbers and texts, headings first. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The characters that no sheet may be called by. */
const forbidden = /[\\/?*[\]:]/g;

/** An .xlsx file. What is a text stays a text: a spreadsheet never runs it as a formula. The writer is fetched when it is first needed. */
export async function workbookOf(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  return write(
    sheets.map(({ name, rows }) => ({
      sheet: name.replace(forbidden, ' ').slice(0, 31),
      stickyRowsCount: 1,
      data: rows.map((row, at) =>
        row.map((value) =>
          value === null
            ? null
            : typeof value === 'number'
              ? { value, type: Number }
              : { value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) },
        ),
      ),
    })),
  ).toBlob();
}

/** Why a file is not read. Each has a sentence; nothing of the file has been kept. */
export type FileRefusalCode =
  | 'TOO_BIG'
  | 'TOO_MANY_ROWS'
  | 'TOO_WIDE'
  | 'UNPACKS_TOO_BIG'
  | 'OTHER_KIND'
  | 'LIES'
  | 'OLD_EXCEL'
  | 'OPEN_DOCUMENT'
  | 'BROKEN'
  | 'EMPTY'
  | 'PERSONAL_DATA'
  | 'PERSONAL_DATA_NAME';

/** What the sentences name: megabytes, rows, the row in question, the file's ending. */
export interface FileRefusalDetails {
  readonly size: number;
  readonly max: number;
  readonly rows: number;
  readonly row: number;
  readonly ending: string;
}

export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';
  constructor(
    readonly code: FileRefusalCode,
    readonly details: Partial<FileRefusalDetails> = {},
  ) {
    super(code);
  }
}

/** So much is read of one file; more is refused before it is unpacked. Bytes, rows and columns. */
export const FILE_BYTES_MAX = 5_000_000;
export const UNPACKED_BYTES_MAX = 40_000_000;
export const FILE_ROWS_MAX = 5000;
export const FILE_COLUMNS_MAX = 100;

/** A file on its way in: what is known before its bytes are read. */
export interface SentFile {
  readonly id: string;
  readonly interventionId: string;
  /** null: beside the intervention itself. */
  readonly cycleId: string | null;
  readonly name: string;
  readonly declaredType: string;
  readonly bytes: number;
}

export interface FileToStore extends SentFile {
  readonly content: Buffer;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

import { Refusal } from '../refusal/refusal.js';

export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;
export const MAX_ATTACHMENTS = 30;
export const MAX_FILE_NAME = 150;

/** Where a programme allows pictures. In cycles they are off unless a programme says otherwise. */
export const ImagePolicy = {
  NOWHERE: 'NOWHERE',
  INTERVENTIONS: 'INTERVENTIONS',
  EVERYWHERE: 'EVERYWHERE',
} as const;
export type ImagePolicy = (typeof ImagePolicy)[keyof typeof ImagePolicy];

export interface FileKind {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  readonly image: boolean;
}

const kind = (mediaType: string, extensions: readonly string[], image = false): FileKind => ({
  ...{ mediaType, extensions, image },
});
const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What can be attached. Office documents of the open formats only: the older ones and those with macros can carry programs. */
export const FILE_KINDS: readonly FileKind[] = [
  kind('application/pdf', ['pdf']),
  kind(`${office}.wordprocessingml.document`, ['docx']),
  kind(`${office}.spreadsheetml.sheet`, ['xlsx']),
  kind(`${office}.presentationml.presentation`, ['pptx']),
  kind(`${openDocument}.text`, ['odt']),
  kind(`${openDocument}.spreadsheet`, ['ods']),
  kind(`${openDocument}.presentation`, ['odp']),
  kind('image/jpeg', ['jpg', 'jpeg'], true),
  kind('image/png', ['png'], true),
];

/** The kind that a file name claims. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return FILE_KINDS.find(({ extensions }) => extensions.includes(extension)) ?? null;
}

export function imagesAllowed(policy: ImagePolicy, onCycle: boolean): boolean {
  return policy === 'EVERYWHERE' || (policy === 'INTERVENTIONS' && !onCycle);
}

export interface FileToAttach {
  readonly name: string;
  /** As whoever sends it says; browsers leave it empty for what they do not know. */
  readonly declaredType: string;
  readonly bytes: number;
  readonly allowsImages: boolean;
}

/**
 * What can be said before a file is read: its size and the kind it claims to be.
 * @throws Refusal ATTACHMENT_EMPTY, ATTACHMENT_TOO_LARGE, ATTACHMENT_TYPE, ATTACHMENT_IMAGE
 */
export function requireAttachable(file: FileToAttach): FileKind {
  const field = 'file';
  if (file.bytes === 0) throw new Refusal('ATTACHMENT_EMPTY', { field });
  if (file.bytes > MAX_ATTACHMENT_BYTES)
    throw new Refusal('ATTACHMENT_TOO_LARGE', { field, megabytes: megabytes(file.bytes) });
  const claimed = kindOfName(file.name);
  if (claimed === null) throw new Refusal('ATTACHMENT_TYPE', { field });
  const declared = file.declaredType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (declared !== '' && declared !== 'application/octet-stream' && declared !== claimed.mediaType)
    throw new Refusal('ATTACHMENT_MISMATCH', { field });
  if (claimed.image && !file.allowsImages) throw new Refusal('ATTACHMENT_IMAGE', { field });
  return claimed;
}

/**
 * The content decides: a file must be what its name says.
 * @throws Refusal ATTACHMENT_MISMATCH
 */
export function requireContent(claimed: FileKind, found: string | null): void {
  if (found !== claimed.mediaType) throw new Refusal('ATTACHMENT_MISMATCH', { field: 'file' });
}

/** Rounded up to a tenth: 10 MB and one byte is not "10 MB". */
function megabytes(bytes: number): number {
  return Math.ceil((bytes * 10) / (1024 * 1024)) / 10;
}

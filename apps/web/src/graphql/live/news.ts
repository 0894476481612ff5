/** Which row was changed, as the stream tells it: ids and a version, no words. */
export interface RowNews {
  table: string;
  rowId: string;
  /** What it stands in: an intervention, a meeting, a report; of what is new in the programme, the programme. */
  aboutId: string | null;
  version: number | null;
  placeId: string | null;
  gone: boolean;
}

type CacheContent = Readonly<Record<string, unknown>>;

const typeOf = (table: string): string =>
  table.replace(/(^|_)([a-z])/g, (_match, _line, letter: string) => letter.toUpperCase());

/** One's own change comes back as news too: what stands here at least as new is none. */
export function isNews({ table, rowId, version, gone }: RowNews, cache: CacheContent): boolean {
  const here = cache[`${typeOf(table)}:${rowId}`] as { version?: unknown } | undefined;
  if (gone) return here !== undefined || ['measurement', 'prediction', 'observation'].includes(table);
  return !(version !== null && typeof here?.version === 'number' && here.version >= version);
}

/**
 * Does this concern what a page shows? By the ids in what it shows: the row itself or what it stands in; a row that is new to a list is
 * found by its place, or by its programme.
 */
export function concerns({ table, rowId, aboutId, placeId }: RowNews, shown: string): boolean {
  if (shown.includes(rowId)) return true;
  // What is said somewhere is shown there, and in the list of what is new for me.
  if (table === 'comment')
    return shown.includes('myNotices') || (shown.includes('CommentPage') && shown.includes(String(aboutId)));
  if (aboutId !== null && table !== 'intervention') return shown.includes(aboutId);
  return placeId !== null && shown.includes(placeId);
}

import { type TFunction } from 'i18next';
import { type Language } from '@laeringsrum/locale';
import { cellWords } from './cell-words';
import { type GridColumn, type GridEntry } from './grid-model';
import { type PasteEntry } from './paste-reading';
import { unreadableWords } from './unreadable-words';
import { type UnsavedText } from './useGrid';

/** How a cell looks, and the same in words: nothing is said by colour alone. */
export interface CellLook {
  readonly kind: 'plain' | 'new' | 'changed' | 'unreadable' | 'not-measured' | 'missing';
  readonly text: string;
  /** Struck through before the new one, while a paste is being looked at. */
  readonly before?: string;
  readonly said: string;
}

interface CellStanding {
  readonly column: GridColumn;
  readonly entry: GridEntry | null;
  /** What a paste would do here, if anything is pasted. */
  readonly pasted: PasteEntry | undefined;
  readonly kept: boolean;
  readonly unsaved: UnsavedText | null;
  readonly missing: boolean;
}

export function cellLook(standing: CellStanding, t: TFunction, language: Language): CellLook {
  const { column, entry, pasted, kept, unsaved, missing } = standing;
  if (unsaved) {
    const said = t('grid.unreadable.kept', { sentence: unsaved.sentence });
    return { kind: 'unreadable', text: unsaved.text, said: `${unsaved.text}. ${said}` };
  }
  const bad = pasted?.unreadable?.column === column.key ? pasted.unreadable : null;
  if (bad)
    return {
      kind: 'unreadable',
      text: bad.text,
      said: `${bad.text}. ${unreadableWords(bad, bad.text, t, language)}`,
    };
  const words = (of: GridEntry | null) =>
    cellWords(of, column, language, {
      notMeasured: t('grid.notMeasuredShort'),
      excluded: t('grid.excludedShort'),
    });
  const shown = pasted?.next && !kept ? pasted.next : entry;
  const [stands, text] = [words(entry), words(shown)];
  if (pasted?.kind === 'changed' && !kept && text !== stands)
    return {
      kind: 'changed',
      text,
      ...(stands ? { before: stands } : {}),
      said: t('grid.state.changed', {
        value: text || t('grid.state.empty'),
        before: stands || t('grid.state.empty'),
      }),
    };
  if (pasted?.kind === 'new' && text)
    return { kind: 'new', text, said: t('grid.state.new', { value: text }) };
  if (shown?.notMeasured) {
    const reason = shown.reason ? t(`measurement.reasons.${shown.reason}`).toLocaleLowerCase(language) : null;
    const said = column.part === 'denominator' ? t('grid.state.empty') : t('grid.state.notMeasured');
    return { kind: 'not-measured', text, said: reason ? `${said}, ${reason}` : said };
  }
  if (missing && !text) return { kind: 'missing', text: t('grid.missing'), said: t('grid.missing') };
  return { kind: 'plain', text, said: text || t('grid.state.empty') };
}

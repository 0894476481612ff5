import { useTranslation } from 'react-i18next';
import { type Frequency } from '@laeringsrum/locale';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { type ColumnRole } from './column-roles';
import { type GridColumn } from './grid-model';
import styles from './PastePanel.module.css';
import { columnLetter } from './paste-reading';
import { type Paste } from './usePaste';

interface PasteColumnsProps {
  paste: Paste;
  roles: readonly ColumnRole[];
  headings: readonly string[];
  columns: readonly GridColumn[];
  frequency: Frequency;
  choosing: boolean;
  onChoosing: (choosing: boolean) => void;
}

const roleValue = (role: ColumnRole): string => (typeof role === 'string' ? role : role.column);

/** What each pasted column is taken for, as a sentence; and the way to say otherwise. */
export function PasteColumns(props: PasteColumnsProps) {
  const { paste, roles, headings, columns, frequency, choosing, onChoosing } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const weekly = frequency === 'WEEKLY' || frequency === 'FORTNIGHTLY';
  const period = t(weekly ? 'grid.paste.week' : 'grid.paste.period');
  const words = (role: ColumnRole): string =>
    role === 'period'
      ? period
      : role === 'skip'
        ? t('grid.paste.skip')
        : (columns.find(({ key }) => key === role.column)?.heading ?? '');
  const choose = (at: number, value: string) =>
    paste.chooseRoles(
      roles.map((role, index) => {
        if (index === at) return value === 'period' || value === 'skip' ? value : { column: value };
        // A column of the grid, or the week, can only be one of the pasted ones.
        return value !== 'skip' && roleValue(role) === value ? 'skip' : role;
      }),
    );
  return (
    <div>
      <p className={styles.sentence}>
        {t('grid.paste.readAs', {
          columns: new Intl.ListFormat(language).format(
            roles.map((role, at) =>
              t(role === 'skip' ? 'grid.paste.columnSkipped' : 'grid.paste.columnAs', {
                letter: columnLetter(at),
                role: words(role),
              }),
            ),
          ),
        })}
      </p>
      {choosing
        ? roles.map((role, at) => {
            const name = t('grid.paste.column', { letter: columnLetter(at) });
            return (
              <SelectField
                key={at}
                label={headings[at] ? `${name} (${headings[at]})` : name}
                value={roleValue(role)}
                options={[
                  { value: 'period', label: period },
                  ...columns.map(({ key, heading }) => ({ value: key, label: heading })),
                  { value: 'skip', label: t('grid.paste.skip') },
                ]}
                onChange={(value) => choose(at, value)}
              />
            );
          })
        : null}
      <TextAction aria-expanded={choosing} onClick={() => onChoosing(!choosing)}>
        {t(choosing ? 'grid.paste.done' : 'grid.paste.change')}
      </TextAction>
    </div>
  );
}

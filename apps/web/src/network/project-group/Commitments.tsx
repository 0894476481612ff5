import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { compareDanish, formatDateWithPrecision, type DatePrecision } from '@laeringsrum/locale';
import { type ProjectGroupPageQuery } from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './ProjectGroup.module.css';

interface CommitmentsProps {
  rows: ProjectGroupPageQuery['commitments'];
  places: ReadonlyArray<{ readonly id: string; readonly name: string; readonly slug: string }>;
  /** What a place is called in the programme. */
  placeWord: string;
  /** By when the descriptions were to be there. */
  due: { readonly date: string; readonly precision: DatePrecision } | null;
}

/** Place by place, in words: whoever reads it asks, and does not grade. */
export function Commitments({ rows, places, placeWord, due }: CommitmentsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const sorted = [...places].sort((one, other) => compareDanish(one.name, other.name));
  const of = new Map(rows.map((row) => [row.placeId, row]));
  const kinds = rows[0]?.standings.map(({ commitment }) => commitment) ?? [];
  const description = (id: string): string => {
    const row = of.get(id);
    if (!row) return '';
    if (row.undescribed.length > 0)
      return t('projectGroup.commitments.missing', { codes: row.undescribed.join(', ') });
    return t(
      row.interventions === 0 ? 'projectGroup.commitments.none' : 'projectGroup.commitments.described',
    );
  };
  return (
    <Section title={t('projectGroup.commitments.title')} caption={t('projectGroup.commitments.caption')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{placeWord}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`place.commitment.${kind}`)}
              </th>
            ))}
            <th scope="col">{t('projectGroup.commitments.descriptions')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, name, slug }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={addresses.place(slug)}>{name}</Link>
              </th>
              {(of.get(id)?.standings ?? []).map(({ commitment, state }) => (
                <td key={commitment} data-label={t(`place.commitment.${commitment}`)}>
                  {t(`place.commitmentState.${state}`)}
                </td>
              ))}
              <td data-label={t('projectGroup.commitments.descriptions')}>{description(id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {due ? (
        <p className={styles.quiet}>
          {t('projectGroup.commitments.due', {
            when: formatDateWithPrecision(due.date, due.precision, language),
          })}
        </p>
      ) : null}
    </Section>
  );
}

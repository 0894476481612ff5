import { useTranslation } from 'react-i18next';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './DeviationList.module.css';

export const DecisionLog_decision = graphql(`
  fragment DecisionLog_decision on DecidedDeviation {
    id
    number
    title
    interventionCode
    outcome
    outcomeWords
    decidedOn
    basis
  }
`);

/** What has been decided, newest first: open to everybody in the programme. */
export function DecisionLog({
  decisions,
}: {
  decisions: ReadonlyArray<FragmentType<typeof DecisionLog_decision>>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = readFragment(DecisionLog_decision, decisions);
  return (
    <Section title={t('deviation.log')}>
      {rows.length === 0 ? (
        <p>{t('deviation.logNone')}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id} className={styles.decision}>
              <span className={styles.quiet}>{formatDateLong(row.decidedOn, language)}</span>
              <span>
                <strong>
                  {row.number}. {row.interventionCode}: {row.title}
                </strong>
                <br />
                {t(`deviation.outcomes.${row.outcome}`)} {t(`deviation.basis.${row.basis}`)}.{' '}
                {row.outcomeWords}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

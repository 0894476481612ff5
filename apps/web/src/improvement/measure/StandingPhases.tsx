import { useMutation } from '@apollo/client/react';
import { formatPeriod } from '@laeringsrum/locale';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './StandingPhases.module.css';

export const RemovePhaseDocument = graphql(`
  mutation RemovePhase($id: ID!, $version: Int!) {
    removePhase(id: $id, version: $version) {
      ...MeasureChart_measure
    }
  }
`);

/** The phases people have started, each with its reason, and the way back from it. A new definition's stays. */
export function StandingPhases({ measure }: { measure: MeasureChart_MeasureFragment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [remove, { loading }] = useMutation(RemovePhaseDocument);
  if (measure.phases.length === 0) return null;
  return (
    <section className={styles.phases}>
      <h3 className={styles.heading}>{t('intervention.phase.standing')}</h3>
      <ul>
        {measure.phases.map(({ id, name, startsOn, reason, origin, version }) => (
          <li key={id} className={styles.row}>
            <span>
              <strong>{name}</strong>{' '}
              {t('intervention.phase.from', { period: formatPeriod(startsOn, measure.frequency, language) })}
              {reason ? <span className={styles.reason}>{reason}</span> : null}
            </span>
            {origin === 'DEFINITION' ? null : (
              <TextAction
                quiet
                disabled={loading}
                aria-label={`${t('intervention.phase.remove')}: ${name}`}
                onClick={() => void remove({ variables: { id, version } }).catch(() => undefined)}
              >
                {t('intervention.phase.remove')}
              </TextAction>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

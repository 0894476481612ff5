import { useTranslation } from 'react-i18next';
import { StopParty } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type StopProposalPartsFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import styles from './StopProposalEntry.module.css';

type Step = StopProposalPartsFragment['steps'][number];

/** The latest word of staff, leaders and citizens in the present round. */
export function Experience({ proposal }: { proposal: StopProposalPartsFragment }) {
  const { t } = useTranslation();
  const latest = (party: StopParty): Step | undefined =>
    proposal.steps.findLast((step) => step.party === party && step.round === proposal.round);
  return (
    <div>
      <dt>{t('documentation.stop.experience')}</dt>
      <dd>
        <ul className={styles.parties}>
          {Object.values(StopParty).map((party) => {
            const said = latest(party);
            return (
              <li key={party}>
                {t(`documentation.stop.parties.${party}`)}:{' '}
                {said?.verdict ? (
                  <>
                    <strong>{t(`documentation.stop.verdicts.${said.verdict}`)}</strong>{' '}
                    <span className={styles.quiet}>
                      {[said.signedBy, said.note].filter(Boolean).join('. ')}
                    </span>
                  </>
                ) : (
                  t('documentation.stop.notAsked')
                )}
              </li>
            );
          })}
        </ul>
      </dd>
    </div>
  );
}

/** Everything that has happened, oldest first; folded away until somebody asks. */
export function StopHistory({ proposal }: { proposal: StopProposalPartsFragment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <details className={styles.history}>
      <summary>{t('documentation.stop.history')}</summary>
      <ol>
        {proposal.steps.map((step) => (
          <li key={step.id}>
            <span className={styles.when}>{formatDateLong(step.onDay, language)}</span>
            <span>
              {step.party && step.verdict
                ? `${t(`documentation.stop.parties.${step.party}`)}: ${t(`documentation.stop.verdicts.${step.verdict}`).toLocaleLowerCase('da')}`
                : t(`documentation.stop.steps.${step.kind}`)}
              {step.by ? ` · ${step.by.name}` : null}
              {step.signedBy || step.note ? (
                <span className={styles.quiet}>{[step.signedBy, step.note].filter(Boolean).join(': ')}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

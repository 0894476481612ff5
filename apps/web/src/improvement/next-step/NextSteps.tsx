import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useCan } from '../../people/session/Session';
import { CycleStep } from './CycleStep';
import { MissingNumberStep } from './MissingNumberStep';
import styles from './NextSteps.module.css';

export const NextSteps_step = graphql(`
  fragment NextSteps_step on NextStep {
    kind
    period
    intervention {
      id
      placeId
    }
    measure {
      id
    }
    cycle {
      id
    }
    ...MissingNumberStep_step
    ...CycleStep_step
  }
`);

interface NextStepsProps {
  steps: ReadonlyArray<FragmentType<typeof NextSteps_step>>;
  phone: boolean;
  onTyping: (typing: { measureId: string; period: string; value: number | null } | null) => void;
}

/** Up to three next steps on one sheet of paper with a margin line; only the first has the filled button. */
export function NextSteps({ steps, phone, onTyping }: NextStepsProps) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const can = useCan(programme);
  // A step that somebody else must take is no step of mine.
  const rows = readFragment(NextSteps_step, steps).filter(({ kind, intervention }) =>
    can(kind === 'MISSING_MEASUREMENT' ? 'measurement:record' : 'pdsaCycle:write', intervention.placeId),
  );
  if (rows.length === 0)
    return (
      <div className={styles.sheet}>
        <div className={styles.margin} aria-hidden="true" />
        <div className={styles.step}>
          <p className={styles.question}>{t('myWork.upToDate')}</p>
          <p className={styles.fact}>{t(steps.length > 0 ? 'myWork.othersStep' : 'myWork.upToDateHint')}</p>
        </div>
      </div>
    );
  return (
    <ol className={styles.list}>
      {rows.map((step, index) => (
        <li
          key={`${step.kind}${step.cycle?.id ?? step.measure?.id ?? ''}${step.period ?? ''}`}
          className={styles.sheet}
        >
          <div className={styles.margin} aria-hidden="true">
            {phone ? null : index + 1}
          </div>
          <div className={styles.step}>
            {step.kind === 'MISSING_MEASUREMENT' ? (
              <MissingNumberStep step={step} first={index === 0} phone={phone} onTyping={onTyping} />
            ) : (
              <CycleStep step={step} first={index === 0} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

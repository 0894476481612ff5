import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '@laeringsrum/locale';
import { type DeviationPartsFragment } from '../../graphql/generated/graphql';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { clashWord } from './clash-words';
import styles from './DeviationView.module.css';

interface DeviationTalkProps {
  deviation: DeviationPartsFragment;
  mayAnswer: boolean;
  onAnswer: (question: DeviationPartsFragment['questions'][number]) => void;
}

/** What was asked before answering, and what the place said. */
export function DeviationQuestions({ deviation, mayAnswer, onAnswer }: DeviationTalkProps) {
  const { t } = useTranslation();
  if (deviation.questions.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('deviation.question.heading')}</h2>
      <ul className={styles.questions}>
        {deviation.questions.map((question) => (
          <li key={question.id}>
            <p>
              <strong>{question.question}</strong>{' '}
              <span className={styles.quiet}>{question.askedBy?.name}</span>
            </p>
            {question.answer ? (
              <p>
                {question.answer} <span className={styles.quiet}>{question.answeredBy?.name}</span>
              </p>
            ) : mayAnswer ? (
              <TextAction onClick={() => onAnswer(question)}>{t('deviation.question.answer')}</TextAction>
            ) : (
              <p className={styles.quiet}>{t('deviation.question.waiting')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything that has happened, oldest first; folded away until somebody asks. */
export function DeviationMinutes({ deviation }: { deviation: DeviationPartsFragment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.minutes} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('deviation.minutes')}</summary>
      <ol>
        {deviation.steps.map((step) => (
          <li key={step.id}>
            <span className={styles.quiet}>{formatDateLong(step.onDay, language)}</span>
            <span>
              {t(`deviation.steps.${step.kind}`)}
              {step.by ? ` · ${step.by.name}` : null}
              {step.note && step.kind !== 'CLASHED' && step.kind !== 'FUNDER_ANSWERED' ? (
                <span className={styles.quiet}> {step.note}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What has been decided, on whose word, and whether the change has been made. */
export function DeviationOutcome({ deviation }: { deviation: DeviationPartsFragment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { outcome, basis, decidedOn, outcomeWords, appliedOn, clashes, needsFunder, funderApproved } =
    deviation;
  const day = (on: string | null | undefined) => (on ? formatDateLong(on, language) : '');
  if (!outcome || !basis) return null;
  return (
    <section className={styles.outcome} role="status">
      <h2>{t(`deviation.outcomes.${outcome}`)}</h2>
      {outcomeWords ? <p>{outcomeWords}</p> : null}
      <p className={styles.quiet}>
        {t('deviation.decided', { date: day(decidedOn) })} {t(`deviation.basis.${basis}`)}.
      </p>
      {appliedOn ? <p>{t('deviation.applied', { date: day(appliedOn) })}</p> : null}
      {deviation.state === 'APPROVED' && needsFunder ? (
        <p>
          {funderApproved === null || funderApproved === undefined
            ? t('deviation.funderWaits')
            : t(funderApproved ? 'deviation.funderYes' : 'deviation.funderNo', {
                date: day(deviation.funderAnsweredOn),
              })}
        </p>
      ) : null}
      {clashes.length > 0 ? (
        <div className={styles.clash}>
          <p>
            <strong>{t('deviation.clash')}</strong>
          </p>
          {clashes.map(({ field, then, now }) => {
            const name = t(`deviation.clashFields.${field as 'targetValue'}`);
            const word = (value: string | null | undefined) =>
              value == null ? t('deviation.nothing') : clashWord(field, value, language);
            const [before, after] = [word(then), word(now)];
            return (
              <p key={field}>
                {before === null || after === null
                  ? t('deviation.clashOther', { field: name })
                  : t('deviation.clashLine', { field: name, then: before, now: after })}
              </p>
            );
          })}
        </div>
      ) : null}
    </section>
  );
}

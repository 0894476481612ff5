import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CycleDecision, hasSuccessor } from '@laeringsrum/domain';
import { useAddresses } from '../../people/programme/addresses';
import { Choices } from '../../ui/Choices';
import { type PartProps } from './part-props';
import { CycleText } from './CycleText';
import styles from './part.module.css';

const decisions = Object.values(CycleDecision);

/** Hvad gør vi nu? Adapt, adopt, repeat or abandon; abandoning asks why, for that is worth knowing too. */
export function ActPart({ cycle, draft, readOnly }: PartProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { values, set, flush } = draft;
  if (readOnly)
    return (
      <>
        {values.decision ? (
          <p className={styles.verdict}>
            <strong>{t(`cycle.decisions.${values.decision}`)}</strong> –{' '}
            {t(`cycle.decisionHints.${values.decision}`).toLocaleLowerCase('da')}
          </p>
        ) : null}
        <CycleText draft={draft} field="decisionReason" label={t('cycle.decisionReason')} readOnly />
        <CycleText draft={draft} field="nextChange" label={t('cycle.nextChange')} readOnly />
        {cycle.successor ? (
          <p>
            <Link to={addresses.cycle(cycle.interventionCode, cycle.successor.number)}>
              {t('cycle.openNext', { number: cycle.successor.number })}
            </Link>
          </p>
        ) : null}
        {cycle.state === 'CANCELLED' ? (
          <p>{t('cycle.cancelled', { reason: cycle.cancelledReason })}</p>
        ) : null}
      </>
    );
  return (
    <>
      <Choices
        label={t('cycle.whatNow')}
        look="rows"
        value={values.decision}
        onChange={(decision) => {
          set('decision', decision);
          flush();
        }}
        options={decisions.map((decision) => ({
          value: decision,
          label: t(`cycle.decisions.${decision}`),
          hint: t(`cycle.decisionHints.${decision}`),
        }))}
      />
      {values.decision === 'ABANDON' ? (
        <CycleText draft={draft} field="decisionReason" label={t('cycle.decisionReason')} readOnly={false} />
      ) : null}
      {values.decision && hasSuccessor(values.decision) ? (
        <CycleText
          draft={draft}
          field="nextChange"
          label={t('cycle.nextChange')}
          placeholder={t('cycle.nextChangePlaceholder')}
          readOnly={false}
        />
      ) : null}
    </>
  );
}

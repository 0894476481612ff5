import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import styles from './CycleHeader.module.css';

/** Where a cycle comes from: the one before it on the ramp, or another place's plan. */
export function CycleOrigin({ cycle }: { cycle: CycleParts_CycleFragment }) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { follows, copiedFrom, copiedFromId } = cycle;
  const told = follows?.nextChange || follows?.learning;
  return (
    <>
      {follows ? (
        <p className={styles.from}>
          <Link to={addresses.cycle(cycle.interventionCode, follows.number)}>
            {t('cycle.from', {
              number: follows.number,
              decision: follows.decision ? t(`cycle.decisions.${follows.decision}`) : '',
            })}
          </Link>
          {told ? (
            <>
              {' – '}
              <em>{told}</em>
            </>
          ) : null}
        </p>
      ) : null}
      {copiedFrom ? (
        <p className={styles.from}>
          <Link to={addresses.cycle(copiedFrom.interventionCode, copiedFrom.number)}>
            {t('cycle.copy.from', {
              place: copiedFrom.placeName,
              code: copiedFrom.interventionCode,
              number: copiedFrom.number,
            })}
          </Link>
        </p>
      ) : copiedFromId ? (
        <p className={styles.from}>{t('cycle.copy.fromHidden')}</p>
      ) : null}
    </>
  );
}

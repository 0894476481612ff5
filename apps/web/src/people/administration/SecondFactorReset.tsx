import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { type KeptPerson_PersonFragment } from '../../graphql/generated/graphql';
import { TextAction } from '../../ui/TextAction';
import { useDirect } from '../account/useDirect';
import styles from './People.module.css';

const ClearSecondFactorOfDocument = graphql(`
  mutation ClearSecondFactorOf($personId: ID!) {
    clearSecondFactorOf(personId: $personId) {
      ...KeptPerson_person
    }
  }
`);

/** The phone is lost: what the person signs in with beside the password is cleared, and they are told by mail. */
export function SecondFactorReset({ person }: { person: KeptPerson_PersonFragment }) {
  const { t } = useTranslation();
  const { busy, refusal, send } = useDirect();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const clear = async () => {
    setAsking(false);
    setDone((await send(ClearSecondFactorOfDocument, { personId: person.id })) !== null);
  };
  return (
    <div>
      {person.hasSecondFactor && !asking ? (
        <TextAction quiet disabled={busy} onClick={() => setAsking(true)}>
          {t('people.clearFactors')}
        </TextAction>
      ) : null}
      {asking ? (
        <div className={styles.problem} role="alert">
          <p>{t('people.clearFactorsAsk', { name: person.name })}</p>
          <div className={styles.actions}>
            <TextAction disabled={busy} onClick={() => void clear()}>
              {t('people.clearFactorsYes')}
            </TextAction>
            <TextAction quiet onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </TextAction>
          </div>
        </div>
      ) : null}
      {done ? <p role="status">{t('people.clearedFactors')}</p> : null}
      {refusal ? (
        <p className={styles.problem} role="alert">
          {refusal.message}
        </p>
      ) : null}
    </div>
  );
}

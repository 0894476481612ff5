import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import { openDrafts } from '../../../graphql/drafts/open-drafts';
import { removeDraft } from '../../../graphql/drafts/draft-store';
import { mutationQueue } from '../../../graphql/mutation-queue';
import { refusalOf } from '../../../graphql/refusal';
import { useAddresses } from '../../../people/programme/addresses';
import { usePerson } from '../../../people/session/Session';
import { TextAction } from '../../../ui/TextAction';
import { keptTaps } from '../../tally/kept-taps';
import { type CycleDraft } from '../useCycleDraft';
import { CreatePdsaCycleDocument, creationOf } from './create-cycle';
import { forgetProvisional } from './provisional-cycle';
import { dropUnsent, keepUnsent, type UnsentCycle } from './unsent-cycles';
import styles from './UnsentNotice.module.css';
import { emptyOutbox } from './useUnsentCycle';

/** Where a cycle lies that the API has not answered for, or why it would not make it. Nothing of it is lost either way. */
export function UnsentNotice({ unsent, draft }: { unsent: UnsentCycle; draft: CycleDraft }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const person = usePerson();
  const [asking, setAsking] = useState(false);
  const [create] = useMutation(CreatePdsaCycleDocument);
  if (!unsent.refused)
    return (
      <p className={styles.notice} role="status">
        {t('cycle.unsent.here')}
      </p>
    );
  const taps = keptTaps(person.id, unsent.id).length;

  const again = () => {
    const once: UnsentCycle = { ...unsent, key: newId(), refused: '' };
    keepUnsent(person.id, once);
    // What is written in it may be on its way already, in front of this, and be refused once more.
    create(creationOf(once)).then(
      () => draft.again(),
      (error: unknown) => keepUnsent(person.id, { ...once, refused: refusalOf(error).message }),
    );
  };
  const discard = async () => {
    await emptyOutbox(person.id, unsent.id);
    await navigate(addresses.intervention(unsent.code), { replace: true });
    const row = `PdsaCycle:${unsent.id}`;
    openDrafts.delete(`${person.id}:${row}`);
    mutationQueue.text(`${person.id}:${row}`, 'sent');
    for (const kept of [row, `Prediction:${unsent.id}`, `Tally:${unsent.id}`]) removeDraft(person.id, kept);
    forgetProvisional(client.cache, unsent);
    dropUnsent(person.id, unsent);
  };
  return (
    <div className={styles.notice} role="alert">
      <p>{t('cycle.unsent.refused', { reason: unsent.refused })}</p>
      <p>{taps > 0 ? t('cycle.unsent.keptWithTaps', { count: taps }) : t('cycle.unsent.kept')}</p>
      {asking ? <p>{t('cycle.unsent.discardAll')}</p> : null}
      <p className={styles.actions}>
        {asking ? (
          <>
            <TextAction onClick={() => void discard()}>{t('cycle.unsent.discard')}</TextAction>
            <TextAction onClick={() => setAsking(false)}>{t('ui.cancel')}</TextAction>
          </>
        ) : (
          <>
            <TextAction onClick={again}>{t('shell.tryNow')}</TextAction>
            <TextAction onClick={() => setAsking(true)}>{t('outbox.discard')}</TextAction>
          </>
        )}
      </p>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '@laeringsrum/locale';
import { type StopProposalPartsFragment } from '../../graphql/generated/graphql';
import { ReasonSheet } from '../../improvement/pdsa-cycle/ReasonSheet';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { Experience, StopHistory } from './StopHistory';
import { LegalCheckSheet } from './LegalCheckSheet';
import { ProposalSheet } from './ProposalSheet';
import { SignOffSheet } from './SignOffSheet';
import { useStopProposal } from './useStopProposal';
import styles from './StopProposalEntry.module.css';

type Asking = 'nothing' | 'edit' | 'law' | 'experience' | 'revise' | 'withdraw';

interface StopProposalEntryProps {
  proposal: StopProposalPartsFragment;
  threeParty: boolean;
  mayWrite: boolean;
  maySign: boolean;
}

/** One proposal: what, why, what the law says, how it is experienced, and what can be done next. */
export function StopProposalEntry({ proposal, threeParty, mayWrite, maySign }: StopProposalEntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking>('nothing');
  const acts = useStopProposal(proposal);
  const { state, what, legalBasis, legalAuthority, legalCheckedBy, legalCheckedOn } = proposal;
  const close = () => {
    acts.forget();
    setAsking('nothing');
  };
  const closeWhenDone = async (done: Promise<boolean>) => {
    if (await done) setAsking('nothing');
  };
  const ask = (to: Asking) => {
    acts.forget();
    setAsking(to);
  };
  const undecided = state === 'DRAFT' || state === 'PROPOSED';
  const sheet = { above: what, busy: acts.busy, refused: acts.refused, onClose: close };

  return (
    <article className={styles.proposal}>
      <p className={styles.state} data-state={state}>
        {t(`documentation.stop.states.${state}`)}
      </p>
      <h3>
        {t(`documentation.stop.kinds.${proposal.kind}`)}: {what}
      </h3>
      {proposal.because ? <p className={styles.because}>{proposal.because}</p> : null}
      <dl className={styles.asked}>
        <div>
          <dt>{t('documentation.stop.law')}</dt>
          <dd>
            {legalAuthority && legalCheckedOn ? (
              <>
                {legalBasis}
                <span className={styles.quiet}>
                  {t('documentation.stop.lawBy', {
                    name: legalCheckedBy,
                    authority: t(`documentation.stop.authorities.${legalAuthority}`).toLocaleLowerCase('da'),
                    when: formatDateLong(legalCheckedOn, language),
                  })}
                </span>
              </>
            ) : (
              t('documentation.stop.lawMissing')
            )}
          </dd>
        </div>
        {threeParty ? <Experience proposal={proposal} /> : null}
      </dl>
      {acts.refused && asking === 'nothing' ? (
        <p className={styles.refused} role="alert">
          {acts.refused}
        </p>
      ) : null}
      {state !== 'WITHDRAWN' && (mayWrite || maySign) ? (
        <div className={styles.actions}>
          {mayWrite && state === 'DRAFT' ? (
            <Button variant="default" disabled={acts.busy} onClick={() => void acts.move('PROPOSED')}>
              {t('documentation.stop.propose')}
            </Button>
          ) : null}
          {mayWrite && state === 'PROPOSED' ? (
            <Button variant="default" disabled={acts.busy} onClick={() => void acts.move('ACCEPTED')}>
              {t('documentation.stop.accept')}
            </Button>
          ) : null}
          {mayWrite && undecided ? (
            <TextAction onClick={() => ask('law')}>{t('documentation.stop.check')}</TextAction>
          ) : null}
          {maySign && threeParty && state === 'PROPOSED' ? (
            <TextAction onClick={() => ask('experience')}>{t('documentation.stop.sign')}</TextAction>
          ) : null}
          {mayWrite && state === 'DRAFT' ? (
            <TextAction onClick={() => ask('edit')}>{t('documentation.stop.change')}</TextAction>
          ) : null}
          {mayWrite && state === 'PROPOSED' ? (
            <TextAction onClick={() => ask('revise')}>{t('documentation.stop.revise')}</TextAction>
          ) : null}
          {mayWrite ? (
            <TextAction onClick={() => ask('withdraw')}>{t('documentation.stop.withdraw')}</TextAction>
          ) : null}
        </div>
      ) : null}
      <StopHistory proposal={proposal} />
      {asking === 'edit' ? (
        <ProposalSheet
          written={proposal}
          {...sheet}
          onSave={(written) => void closeWhenDone(acts.update(written))}
        />
      ) : null}
      {asking === 'law' ? (
        <LegalCheckSheet {...sheet} onSave={(check) => void closeWhenDone(acts.check(check))} />
      ) : null}
      {asking === 'experience' ? (
        <SignOffSheet {...sheet} onSave={(signOff) => void closeWhenDone(acts.sign(signOff))} />
      ) : null}
      {asking === 'revise' || asking === 'withdraw' ? (
        <ReasonSheet
          title={t('documentation.stop.why')}
          hint={asking === 'revise' ? t('documentation.stop.reviseHint') : undefined}
          action={t(`documentation.stop.${asking}`)}
          busy={acts.busy}
          onClose={close}
          onConfirm={(reason) =>
            void acts
              .move(asking === 'revise' ? 'DRAFT' : 'WITHDRAWN', reason)
              .then(() => setAsking('nothing'))
          }
        />
      ) : null}
    </article>
  );
}

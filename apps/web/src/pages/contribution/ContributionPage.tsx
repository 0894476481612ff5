import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { readLinkToken } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { ContributedCycle } from '../../improvement/contribution/ContributedCycle';
import { ContributedNumber } from '../../improvement/contribution/ContributedNumber';
import { KeptContributions, LeftContributions } from '../../improvement/contribution/KeptContributions';
import { useContribution } from '../../improvement/contribution/useContribution';
import { Failure } from '../../ui/Failure';
import { Logo } from '../../ui/Logo';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';
import styles from './ContributionPage.module.css';

/** For whoever comes by a contributor link: one calm page, no account. The token stands after # and never leaves in an address. */
export default function ContributionPage({ foot }: { foot: React.ReactNode }) {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const token = readLinkToken(hash.slice(1));
  return (
    <Page title={t('contribution.title')}>
      <main className={styles.page} id="main" tabIndex={-1}>
        <Logo name="Læringsrum" />
        {token === null ? <EnterCode written={hash.length > 1} /> : <Opened key={token} token={token} />}
        <div className={styles.foot}>{foot}</div>
      </main>
    </Page>
  );
}

function Opened({ token }: { token: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const room = useContribution(token);
  const { state, retry } = room;
  if (state.kind === 'loading') return <Loading heights={[20, 60, 160]} />;
  if (state.kind === 'closed')
    return state.sentence ? (
      <>
        <h1>{t('contribution.closed')}</h1>
        <p className={styles.sentence}>{state.sentence}</p>
        <LeftContributions left={state.left} />
        <div>
          <Button variant="default" onClick={() => void navigate('/bidrag', { replace: true })}>
            {t('contribution.anotherCode')}
          </Button>
        </div>
      </>
    ) : (
      <Failure onRetry={retry} />
    );
  const { contribution } = state;
  const { measure, cycle, placeName, interventionTitle, label, expiresOn, today } = contribution;
  return (
    <>
      <div className={styles.head}>
        <p className={styles.above}>
          {t('contribution.from', { place: placeName, intervention: interventionTitle })}
        </p>
        <h1>{measure ? measure.question || measure.name : label}</h1>
        {measure ? <p className={styles.above}>{label}</p> : null}
      </div>
      <KeptContributions room={room} />
      {measure ? <ContributedNumber measure={measure} room={room} /> : null}
      {cycle ? <ContributedCycle cycle={cycle} today={today} room={room} /> : null}
      <p className={styles.until}>{t('contribution.until', { day: formatDateLong(expiresOn, language) })}</p>
    </>
  );
}

/** A code that was copied by hand from a whiteboard. */
function EnterCode({ written }: { written: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(written);
  const open = () => {
    // The whole link is as good as its end.
    const token = readLinkToken(code.split('#').at(-1) ?? '');
    if (token === null) return setWrong(true);
    void navigate({ pathname: '/bidrag', hash: token }, { replace: true });
  };
  return (
    <>
      <h1>{t('contribution.enterTitle')}</h1>
      <form
        className={styles.enter}
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <TextInput
          label={t('contribution.enter')}
          description={t('contribution.enterHint')}
          value={code}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={wrong ? t('contribution.enterWrong') : null}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Button type="submit" variant="filled" disabled={!code.trim()}>
          {t('contribution.enterOpen')}
        </Button>
      </form>
    </>
  );
}

import { useState, useEffect } from 'react';
import { onFreshSignInNeeded } from '../../graphql/links';
import { FreshSignIn } from './FreshSignIn';
import { IdleWarning } from './IdleWarning';

/** What stands beside every page while somebody is signed in: the question who it is, and the word before the session ends. */
export default function SessionGuard({ onLeave }: { onLeave: () => void }) {
  const [waiting, setWaiting] = useState<((shown: boolean) => void)[]>([]);
  useEffect(
    () => onFreshSignInNeeded(() => new Promise((resolve) => setWaiting((before) => [...before, resolve]))),
    [],
  );
  const settle = (shown: boolean) => {
    for (const resolve of waiting) resolve(shown);
    setWaiting([]);
  };
  return (
    <>
      {waiting.length > 0 ? (
        <FreshSignIn onShown={() => settle(true)} onCancel={() => settle(false)} />
      ) : null}
      <IdleWarning onLeave={onLeave} />
    </>
  );
}

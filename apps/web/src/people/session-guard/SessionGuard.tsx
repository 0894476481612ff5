import { freshSignIn } from '../../graphql/fresh-sign-in';
import { FreshSignIn } from './FreshSignIn';
import { IdleWarning } from './IdleWarning';

interface SessionGuardProps {
  /** Somebody has to show that it is them. */
  asked: boolean;
  /** The session is about to end unused. */
  idle: boolean;
  onLeave: () => void;
}

/** Fetched when it has something to say: the question who it is, or the word before the session ends. */
export default function SessionGuard({ asked, idle, onLeave }: SessionGuardProps) {
  return (
    <>
      {asked ? (
        <FreshSignIn onShown={() => freshSignIn.settle(true)} onCancel={() => freshSignIn.settle(false)} />
      ) : null}
      {idle ? <IdleWarning onLeave={onLeave} /> : null}
    </>
  );
}

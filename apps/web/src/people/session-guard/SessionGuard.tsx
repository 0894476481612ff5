import { FreshSignIn } from './FreshSignIn';
import { IdleWarning } from './IdleWarning';
import { useIdle, type OnAnswer } from './useIdle';

interface SessionGuardProps {
  /** Somebody has to show that it is them. */
  asked: boolean;
  onAnswered: (shown: boolean) => void;
  onAnswer: OnAnswer;
  onLeave: () => void;
}

/** The question who it is, and the word before an unused session ends. */
export default function SessionGuard({ asked, onAnswered, onAnswer, onLeave }: SessionGuardProps) {
  const { idle, stay } = useIdle(onAnswer);
  return (
    <>
      {asked ? <FreshSignIn onShown={() => onAnswered(true)} onCancel={() => onAnswered(false)} /> : null}
      {idle ? <IdleWarning onStay={stay} onLeave={onLeave} /> : null}
    </>
  );
}

import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Idea_IdeaFragment } from '../../graphql/generated/graphql';
import { useRereading } from '../../graphql/useRereading';
import { useAddresses } from '../../people/programme/addresses';
import { TextAction } from '../../ui/TextAction';
import { AskForIdeaDocument, ConsentToIdeaDocument, type FreeCycle, type IdeaDriver } from './idea-parts';
import styles from './Ideas.module.css';

// Fields are fetched by those who answer, not by everybody who reads.
const AnswerIdea = lazy(() => import('./IdeaHandling').then((module) => ({ default: module.AnswerIdea })));
const UseIdea = lazy(() => import('./IdeaHandling').then((module) => ({ default: module.UseIdea })));

interface IdeaRowProps {
  idea: Idea_IdeaFragment;
  /** The drivers it could move, for those who handle ideas. */
  drivers: readonly IdeaDriver[] | null;
  /** Tests that may have tried it already. */
  freeCycles: readonly FreeCycle[];
  /** On a page about something else: where the idea belongs. */
  where?: boolean;
}

/** One idea: its author is told what became of it, the team can ask, answer and use it. */
export function IdeaRow({ idea, drivers, freeCycles, where }: IdeaRowProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { busy, refusal, change } = useRereading();
  const [doing, setDoing] = useState<'nothing' | 'answer' | 'use'>('nothing');
  const { id, version, text, consent, answer, changeIdeaId, mine, author, intervention } = idea;
  const say = (said: 'UNNAMED' | 'NAMED' | 'DECLINED') =>
    void change(ConsentToIdeaDocument, { id, version, consent: said });
  const usable = changeIdeaId == null && (consent === 'UNNAMED' || consent === 'NAMED');
  return (
    <li className={styles.row}>
      <p className={styles.text}>{text}</p>
      <p className={styles.facts}>
        {mine ? t('idea.byMe') : author ? t('idea.by', { name: author.name }) : t('idea.byColleague')}
        {' · '}
        <Fate idea={idea} />
        {where && intervention ? (
          <>
            {' · '}
            <Link to={addresses.intervention(intervention.code)}>
              {intervention.code} {intervention.title}
            </Link>
          </>
        ) : null}
      </p>
      {answer ? <p className={styles.answer}>{t('idea.answered', { answer })}</p> : null}
      {mine && consent === 'ASKED' ? (
        <div className={styles.asked}>
          <p>{t('idea.askedYou')}</p>
          <TextAction disabled={busy} onClick={() => say('UNNAMED')}>
            {t('idea.answerYes')}
          </TextAction>
          <TextAction disabled={busy} onClick={() => say('NAMED')}>
            {t('idea.answerYesNamed')}
          </TextAction>
          <TextAction quiet disabled={busy} onClick={() => say('DECLINED')}>
            {t('idea.answerNo')}
          </TextAction>
        </div>
      ) : null}
      {mine && consent === 'NAMED' ? (
        <TextAction quiet disabled={busy} onClick={() => say('UNNAMED')}>
          {t('idea.hideName')}
        </TextAction>
      ) : null}
      {drivers && doing === 'nothing' && changeIdeaId == null ? (
        <div className={styles.actions}>
          {usable ? <TextAction onClick={() => setDoing('use')}>{t('idea.use')}</TextAction> : null}
          {consent === 'ASK_FIRST' && !mine ? (
            <TextAction disabled={busy} onClick={() => void change(AskForIdeaDocument, { id, version })}>
              {t('idea.ask')}
            </TextAction>
          ) : null}
          <TextAction quiet onClick={() => setDoing('answer')}>
            {t('idea.answer')}
          </TextAction>
        </div>
      ) : null}
      <Suspense fallback={null}>
        {doing === 'answer' ? <AnswerIdea idea={idea} onDone={() => setDoing('nothing')} /> : null}
        {doing === 'use' && drivers ? (
          <UseIdea idea={idea} drivers={drivers} freeCycles={freeCycles} onDone={() => setDoing('nothing')} />
        ) : null}
      </Suspense>
      {refusal ? <p role="alert">{refusal.message}</p> : null}
    </li>
  );
}

function Fate({ idea: { fate, consent, mine, intervention } }: { idea: Idea_IdeaFragment }) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const number = fate.cycleNumber ?? 0;
  if (!mine && consent === 'ASK_FIRST') return t('idea.askFirst');
  if (!mine && fate.outcome === 'ASKED') return t('idea.asked');
  const words = t(`idea.${fate.outcome}`, { number });
  if (fate.cycleNumber == null || !intervention) return words;
  return <Link to={addresses.cycle(intervention.code, number)}>{words}</Link>;
}

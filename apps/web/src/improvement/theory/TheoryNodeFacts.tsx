import { useTranslation } from 'react-i18next';
import { rampAdviceText, type TheoryNode } from '@laeringsrum/domain';
import { type Theory_InterventionFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import styles from './TheoryNodeFacts.module.css';

interface TheoryNodeFactsProps {
  intervention: Theory_InterventionFragment;
  node: TheoryNode;
  /** In the list there is room for the idea's "because" and for the advice. */
  whole?: boolean;
}

/** Under a node: why, what has been tested, and a quiet sentence where there is one. */
export function TheoryNodeFacts({ intervention, node, whole }: TheoryNodeFactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const idea = intervention.changeIdeas.find(({ id }) => id === node.id);
  const cycles = intervention.pdsaCycles.filter(({ changeIdeaId }) => changeIdeaId === node.id);
  const advice = intervention.rampAdvice.filter(({ nodeId }) => nodeId === node.id);
  const last = cycles.at(-1);
  const state =
    last &&
    (last.state === 'CLOSED' && last.decision
      ? t(`cycle.decided.${last.decision}`)
      : t(`cycle.states.${last.readyToStudy ? 'READY' : last.state}`));
  return (
    <>
      {whole && idea?.because ? (
        <span className={styles.because}>
          {t('theory.because')} {idea.because}
        </span>
      ) : null}
      {last ? (
        <span className={styles.tested}>
          {`${t('cycle.name', { number: cycles.map(({ number }) => number).join(', ') })} · ${state}`}
        </span>
      ) : null}
      {whole
        ? advice.map(({ advice: given }) => (
            <span key={given} className={styles.advice}>
              {t('theory.advice')}: {rampAdviceText(given, language)}
            </span>
          ))
        : advice.length > 0 && <span className={styles.mark} aria-hidden="true" />}
    </>
  );
}

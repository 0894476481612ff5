import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { rampAdviceText, THEORY_CHILDREN, theorySiblings } from '@laeringsrum/domain';
import { type Theory_InterventionFragment } from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { useNewCycle } from '../pdsa-cycle/useNewCycle';
import { IdeaFields } from './IdeaFields';
import { MoveTo } from './MoveTo';
import { type Theory } from './useTheory';
import styles from './TheoryPanel.module.css';

interface TheoryPanelProps {
  theory: Theory;
  intervention: Theory_InterventionFragment;
  mayWrite: boolean;
}

/** What is chosen in the diagram: all that the keys do, as buttons, and what an idea is made of. */
export function TheoryPanel({ theory, intervention, mayWrite }: TheoryPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { chosen: node, refused } = theory;
  const newCycle = useNewCycle(intervention, intervention.measures[0]?.id ?? null);
  const idea = intervention.changeIdeas.find(({ id }) => id === node.id);
  const cycles = intervention.pdsaCycles.filter(({ changeIdeaId }) => changeIdeaId === node.id);
  const advice = intervention.rampAdvice.filter(({ nodeId }) => nodeId === node.id);
  const siblings = theorySiblings(node);
  const at = siblings.indexOf(node);
  const fresh = theory.isFresh(node.id);
  const empty = intervention.drivers.length === 0;
  return (
    <section className={styles.panel} aria-label={`${t(`theory.kinds.${node.kind}`)}: ${node.text}`}>
      <p className={styles.what}>
        <span className={styles.kind}>{t(`theory.kinds.${node.kind}`)}</span>
        {node.kind === 'AIM' ? (
          <Link to={addresses.intervention(intervention.code)}>{t('theory.toGoal')}</Link>
        ) : (
          <strong>{node.text}</strong>
        )}
      </p>
      {idea && mayWrite ? <IdeaFields key={idea.id} idea={idea} code={intervention.code} /> : null}
      {idea && !mayWrite ? (
        <p className={styles.because}>
          {idea.because ? `${t('theory.because')} ${idea.because}` : null}
          {idea.balancingConcern ? (
            <span>{`${t('theory.concernLabel')} ${idea.balancingConcern}`}</span>
          ) : null}
        </p>
      ) : null}
      {idea ? (
        <p className={styles.cycles}>
          {cycles.length > 0 ? t('theory.tested') : t('theory.notTested')}
          {cycles.map(({ id, number }) => (
            <Link key={id} to={addresses.cycle(intervention.code, number)}>
              {t('theory.cycle', { number })}
            </Link>
          ))}
        </p>
      ) : null}
      {advice.map(({ advice: given }) => (
        <p key={given} className={styles.advice}>
          {t('theory.advice')}: {rampAdviceText(given, language)}
        </p>
      ))}
      {refused || newCycle.refused ? (
        <p className={styles.refused} role="alert">
          {refused ?? newCycle.refused}
        </p>
      ) : null}
      {mayWrite && !fresh ? (
        <div className={styles.actions}>
          {idea ? (
            <Button
              variant={cycles.length > 0 ? 'default' : 'filled'}
              disabled={newCycle.busy}
              onClick={() => void newCycle.plan({ id: idea.id, text: idea.text, because: idea.because })}
            >
              {t('theory.start')}
            </Button>
          ) : null}
          {THEORY_CHILDREN[node.kind].map((kind) =>
            empty ? (
              <Button key={kind} variant="filled" onClick={() => theory.addBelow(node, kind)}>
                {t(`theory.add.${kind}`)}
              </Button>
            ) : (
              <TextAction
                key={kind}
                icon={<PlusIcon size={17} />}
                onClick={() => theory.addBelow(node, kind)}
              >
                {t(`theory.add.${kind}`)}
              </TextAction>
            ),
          )}
          {node.kind === 'AIM' ? null : (
            <>
              <TextAction quiet onClick={() => theory.edit(node)}>
                {t('theory.edit')}
              </TextAction>
              <TextAction
                quiet
                icon={<ArrowUpIcon size={16} />}
                disabled={at <= 0}
                onClick={() => void theory.shift(node, -1)}
              >
                {t('theory.up')}
              </TextAction>
              <TextAction
                quiet
                icon={<ArrowDownIcon size={16} />}
                disabled={at >= siblings.length - 1}
                onClick={() => void theory.shift(node, 1)}
              >
                {t('theory.down')}
              </TextAction>
              <MoveTo theory={theory} node={node} />
              <TextAction quiet onClick={() => void theory.remove(node)}>
                {t('theory.remove')}
              </TextAction>
            </>
          )}
        </div>
      ) : null}
    </section>
  );
}

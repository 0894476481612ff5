import { useTranslation } from 'react-i18next';
import { SCALE_STEPS } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import styles from './BoardSheet.module.css';

export const BoardRamp_cycle = graphql(`
  fragment BoardRamp_cycle on PdsaCycle {
    id
    number
    title
    plan
    state
    readyToStudy
    decision
    scaleStep
    learning
  }
`);

/** The newest that fit beside each other on the wall. */
const shown = 5;

/** The tests as steps of a stair, each on its own size, with what was learned. */
export function BoardRamp({
  cycles: masked,
}: {
  cycles: ReadonlyArray<FragmentType<typeof BoardRamp_cycle>>;
}) {
  const { t } = useTranslation();
  const cycles = readFragment(BoardRamp_cycle, masked)
    .filter(({ state }) => state !== 'DRAFT' && state !== 'CANCELLED')
    .slice(-shown);
  return (
    <section className={styles.ramp}>
      <h2>{t('board.ramp')}</h2>
      {cycles.length === 0 ? (
        <p>{t('board.noTests')}</p>
      ) : (
        <ol>
          {cycles.map(({ id, number, title, plan, state, readyToStudy, decision, scaleStep, learning }) => (
            <li key={id} style={{ marginBottom: `${14 * SCALE_STEPS.indexOf(scaleStep)}px` }}>
              <p>
                <strong>
                  {number}. {title || plan.slice(0, 40)}
                </strong>
              </p>
              <p>
                {t(`cycle.scale.${scaleStep}`)} ·{' '}
                {state === 'CLOSED' && decision
                  ? t(`cycle.decided.${decision}`)
                  : t(`cycle.states.${readyToStudy ? 'READY' : state}`)}
              </p>
              {learning ? <p className={styles.learned}>{learning}</p> : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

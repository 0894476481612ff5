import { useTranslation } from 'react-i18next';
import { formatDateLong, formatWeek, weekOf } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { madeLinks } from '../../improvement/contributor-link/made-links';
import { goalWords } from '../../improvement/goal/goal-words';
import { chartInput } from '../../improvement/measure/chart-input';
import { MeasureChart_intervention, MeasureChart_measure } from '../../improvement/measure/MeasureChart';
import { unitOf } from '../../improvement/measure/value-words';
import { StoryboardChart } from '../../improvement/run-chart/StoryboardChart';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { BoardAsk } from './BoardAsk';
import { BoardRamp } from './BoardRamp';
import styles from './BoardSheet.module.css';
import { BoardTest } from './BoardTest';

export const BoardSheet_intervention = graphql(`
  fragment BoardSheet_intervention on Intervention {
    id
    code
    title
    place {
      id
      name
    }
    goals {
      id
      measureId
      direction
      what
      forWhom
      unit
      baselineValue
      targetValue
      dueOn
      duePrecision
    }
    measures {
      id
      ...MeasureChart_measure
    }
    ...MeasureChart_intervention
    pdsaCycles {
      id
      number
      state
      tallyQuestion
      learning
      ...BoardTest_cycle
      ...BoardRamp_cycle
    }
    contributorLinks {
      id
      label
      state
    }
  }
`);

/** Pixels: the left column of the sheet. */
const CHART_WIDTH = 860;

interface BoardSheetProps {
  intervention: FragmentType<typeof BoardSheet_intervention>;
  minimumUseful: number;
}

/** One landscape A3: the goal, the curve with its sentence, what was tried, what is tried now, what is asked, and room to write. */
export function BoardSheet({ intervention: masked, minimumUseful }: BoardSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const intervention = readFragment(BoardSheet_intervention, masked);
  const { code, title, place, goals, pdsaCycles } = intervention;
  const measures = readFragment(MeasureChart_measure, intervention.measures);
  const goal = goals[0];
  const measure = measures.find(({ id }) => id === goal?.measureId) ?? measures[0];
  const unit = measure ? unitOf(measure.definition) : (goal?.unit ?? '');
  const words = goal ? goalWords(goal, unit, t, language) : '';
  const running = pdsaCycles.findLast(({ state }) => state === 'RUNNING');
  const latest = pdsaCycles.findLast(({ learning }) => learning !== '');
  const input = measure
    ? chartInput(measure, readFragment(MeasureChart_intervention, intervention), {
        language,
        today,
        minimumUseful,
      })
    : null;
  const links = intervention.contributorLinks.filter(({ state }) => state === 'OPEN');
  return (
    <div className={styles.frame}>
      <article className={styles.sheet} aria-label={`${t('board.title')} ${code}`}>
        <header className={styles.head}>
          <p>
            {place.name} · {code} · {title}
          </p>
          <p>
            {formatWeek(weekOf(today), language)} ·{' '}
            {t('board.printed', { day: formatDateLong(today, language) })}
          </p>
        </header>
        <p className={styles.goal}>{words || t('board.noGoal')}</p>
        <div className={styles.left}>
          <div className={styles.chart}>
            {input ? (
              <StoryboardChart input={input} paperWidth={CHART_WIDTH} />
            ) : (
              <p className={styles.empty}>{latest ? `“${latest.learning}”` : t('board.noChart')}</p>
            )}
          </div>
          <BoardRamp cycles={pdsaCycles} />
        </div>
        <div className={styles.right}>
          <BoardTest cycle={running ?? null} measure={measure ?? null} />
          <BoardAsk
            question={measure ? measure.definition.question || measure.definition.name : ''}
            tallyQuestion={running?.tallyQuestion ?? ''}
            links={links.length}
            made={madeLinks(intervention.id).filter(({ id }) => links.some((link) => link.id === id))}
          />
          <section className={styles.write}>
            <h2>{t('board.saw')}</h2>
            <Lines />
          </section>
          <section className={styles.write}>
            <h2>{t('board.ideas')}</h2>
            <Lines />
          </section>
        </div>
      </article>
    </div>
  );
}

function Lines() {
  return (
    <div className={styles.lines} aria-hidden="true">
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}

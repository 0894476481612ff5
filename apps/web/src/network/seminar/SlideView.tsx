import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { type Seminar_SlidesFragment } from '../../graphql/generated/graphql';
import { goalWords } from '../../improvement/goal/goal-words';
import { CycleMark } from '../../improvement/run-chart/CycleMark';
import { StoryboardChart } from '../../improvement/run-chart/StoryboardChart';
import { useLanguage } from '../../ui/useLanguage';
import { cellInput, Overview_cell } from '../overview/overview-cell';
import styles from './SlideView.module.css';

type Content = Seminar_SlidesFragment['slides'][number]['content'];

interface SlideViewProps {
  content: Content;
  /** The day it says what it says: of a frozen seminar the day it was frozen. */
  today: string;
  minimumUseful: number;
  side?: ReactNode;
  /** On paper: drawn this wide. */
  paperWidth?: number;
}

/** One storyboard as it is shown and printed: the curve over most of the width, the question to the others largest. */
export function SlideView({ content, today, minimumUseful, side, paperWidth }: SlideViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { goal, tried, learning, challenge, question, peerQuestions } = content;
  const cell = readFragment(
    Overview_cell,
    (content.chart ?? null) as FragmentType<typeof Overview_cell> | null,
  );
  // Shown, it is the page; on paper it is one of several on it.
  const Heading = paperWidth === undefined ? 'h1' : 'h2';
  const input = cell ? cellInput(cell, { language, today, minimumUseful, seminars: [] }) : null;
  const track = language === 'da' ? content.trackDa : content.trackEn;
  return (
    <article className={styles.slide} aria-label={`${content.placeName}: ${content.title}`}>
      <header>
        <p>
          <strong>{content.placeName}</strong> ·{' '}
          {[track.toLocaleLowerCase('da'), content.code].filter(Boolean).join(' · ')}
        </p>
        {side}
      </header>
      <Heading className={styles.title}>{content.title}</Heading>
      {goal ? (
        <p className={styles.goal}>{goalWords(goal, goal.unit || cell?.unit || '', t, language)}</p>
      ) : null}
      <div className={styles.columns}>
        <div>
          {input ? (
            <StoryboardChart input={input} {...(paperWidth ? { paperWidth } : {})} />
          ) : learning ? (
            <blockquote className={styles.instead}>{learning}</blockquote>
          ) : (
            <p className={styles.instead}>{t('seminar.slide.nothing')}</p>
          )}
        </div>
        <div className={styles.aside}>
          {tried.length > 0 ? (
            <section>
              <h2>{t('seminar.slide.tried')}</h2>
              <ul>
                {tried.map((cycle) => (
                  <li key={cycle.number}>
                    <CycleMark cycle={{ ...cycle, decision: cycle.decision ?? null }} size={30} />
                    <span>{cycle.title}</span>
                    <span className={styles.quiet}>
                      {cycle.decision
                        ? t(`seminar.slide.decisions.${cycle.decision}`)
                        : t('seminar.slide.running')}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {input && learning ? (
            <section>
              <h2>{t('seminar.slide.learned')}</h2>
              <p className={styles.said}>{learning}</p>
            </section>
          ) : null}
          {challenge ? (
            <section>
              <h2>{t('seminar.slide.hard')}</h2>
              <p className={styles.said}>{challenge}</p>
            </section>
          ) : null}
          {question ? (
            <section>
              <h2>{t('seminar.slide.ask')}</h2>
              <p className={styles.question}>{question}</p>
            </section>
          ) : null}
          {peerQuestions.length > 0 ? (
            <section>
              <h2>{t('seminar.slide.others')}</h2>
              {peerQuestions.slice(0, 4).map((text) => (
                <p key={text}>{text}</p>
              ))}
            </section>
          ) : null}
        </div>
      </div>
    </article>
  );
}

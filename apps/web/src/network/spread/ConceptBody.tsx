import { type ChartInput } from '@laeringsrum/chart-geometry';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ElementKind } from '@laeringsrum/domain';
import { RunChartFigure } from '../../improvement/run-chart/RunChartFigure';
import { LockIcon, PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import styles from './ConceptBody.module.css';

export interface ConceptContent {
  readonly elements: ReadonlyArray<{
    readonly key: string;
    readonly kind: ElementKind;
    readonly text: string;
  }>;
  readonly context: string;
  readonly cost: string;
  readonly needs: string;
  readonly ethics: string;
  readonly told: ReadonlyArray<{
    readonly cycleNumber: number;
    readonly line: string;
    readonly omittedBecause: string;
  }>;
}

interface ConceptBodyProps {
  content: ConceptContent;
  chart: ChartInput | null;
  learning: string | null;
  code?: string;
  children?: ReactNode;
}

/** What a concept says, the same for the network and for everybody: how, core and free, what it gave, cost, and what went wrong. */
export function ConceptBody({ content, chart, learning, code, children }: ConceptBodyProps) {
  const { t } = useTranslation();
  const of = (kind: ElementKind) => content.elements.filter((element) => element.kind === kind);
  return (
    <>
      <div className={styles.three}>
        <Section title={t('spread.steps')} ruled={false}>
          <ol className={styles.steps}>
            {of('STEP').map(({ key, text }, at) => (
              <li key={key}>
                <span aria-hidden="true">{at + 1}</span>
                {text}
              </li>
            ))}
          </ol>
        </Section>
        <Section title={t('spread.core')} ruled={false}>
          <ul className={styles.marked}>
            {of('CORE').map(({ key, text }) => (
              <li key={key}>
                <LockIcon size={16} />
                {text}
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('spread.free')} ruled={false}>
          <ul className={styles.marked}>
            {of('ADAPTABLE').map(({ key, text }) => (
              <li key={key}>
                <PlusIcon size={16} />
                {text}
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <div className={styles.two}>
        <Section title={t('spread.gave')}>
          {chart ? (
            <RunChartFigure input={chart} {...(code ? { code } : {})} />
          ) : learning ? (
            <>
              <p>{t('spread.noCurve')}</p>
              <blockquote className={styles.learning}>{learning}</blockquote>
            </>
          ) : null}
        </Section>
        <div>
          <Section title={t('spread.cost')}>
            <p>{content.cost}</p>
            <p className={styles.quiet}>
              {t('spread.needs')}: {content.needs}
            </p>
          </Section>
          <Section title={t('spread.wrong')}>
            {content.told.length === 0 ? <p>{t('spread.nothingWrong')}</p> : null}
            <ul className={styles.wrong}>
              {content.told.map(({ cycleNumber, line, omittedBecause }) => (
                <li key={cycleNumber}>
                  {line || t('spread.omitted', { number: cycleNumber, note: omittedBecause })}
                  {line ? (
                    <span className={styles.quiet}>{t('spread.cycle', { number: cycleNumber })}</span>
                  ) : null}
                </li>
              ))}
            </ul>
          </Section>
          <Section title={t('spread.context')}>
            <p>{content.context}</p>
          </Section>
        </div>
      </div>
      {children}
      {content.ethics ? (
        <Section title={t('spread.ethics')}>
          <p>{content.ethics}</p>
        </Section>
      ) : null}
    </>
  );
}

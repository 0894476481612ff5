import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { chartModelOf } from '../../improvement/run-chart/chart-model-of';
import { RunChartSmall } from '../../improvement/run-chart/RunChartSmall';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { cellInput, Overview_cell } from '../overview/overview-cell';
import { sameMeasure } from './same-measure';
import { Seminar_slides } from './seminar-parts';
import look from './Comparison.module.css';
import styles from './Seminar.module.css';

const shownAtOnce = 9;

interface ComparisonProps {
  seminar: FragmentType<typeof Seminar_slides>;
  /** The day it says what it says: of a frozen seminar the day it was frozen. */
  today: string;
}

/** Storyboards that measure the same, on one axis, in the order they are shown: to talk about, not to rank. */
export function Comparison({ seminar, today }: ComparisonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  const { slides, minimumUseful } = readFragment(Seminar_slides, seminar);
  const charts = slides.flatMap(({ content }) => {
    const cell = readFragment(Overview_cell, content.chart ?? null);
    const input = cell ? cellInput(cell, { language, today, minimumUseful, seminars: [] }) : null;
    const { code, placeName } = content;
    return input ? [{ code, placeName, input, model: chartModelOf(input) }] : [];
  });
  return sameMeasure(charts).map((group) => {
    const { versionId = '', name = '', unit = '' } = group[0]?.input.definition ?? {};
    const from = group.map(({ model, input }) => model.slots[0]?.period ?? input.startsOn).sort()[0] ?? today;
    const shown = all.has(versionId) ? group : group.slice(0, shownAtOnce);
    return (
      <Section
        key={versionId}
        title={t('seminar.compare', {
          name: [name.toLocaleLowerCase('da'), unit].filter(Boolean).join(', '),
        })}
        caption={t('seminar.compareCaption')}
        action={
          group.length > shown.length ? (
            <TextAction onClick={() => setAll(new Set([...all, versionId]))}>
              {t('seminar.compareAll', { count: group.length })}
            </TextAction>
          ) : undefined
        }
      >
        <ul className={look.compared}>
          {shown.map(({ code, placeName, input, axis }) => (
            <li key={code}>
              <p className={styles.quiet}>{placeName}</p>
              <RunChartSmall
                input={input}
                code={code}
                placeName={placeName}
                to={addresses.intervention(code)}
                timeRange={{ from, to: today }}
                {...(axis ? { axis } : {})}
              />
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

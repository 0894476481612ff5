import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { GoalBuilder } from '../../improvement/goal/GoalBuilder';
import { Description } from '../../improvement/intervention/Description';
import {
  InterventionDraft_intervention,
  useInterventionDraft,
} from '../../improvement/intervention/useInterventionDraft';
import { LearningList } from '../../improvement/learning/LearningList';
import { FirstMeasure } from '../../improvement/measure/FirstMeasure';
import { MeasureChart_intervention, MeasureChart_measure } from '../../improvement/measure/MeasureChart';
import { MeasureFigure } from '../../improvement/measure/MeasureFigure';
import { Ramp } from '../../improvement/pdsa-cycle/Ramp';
import { useNewCycle } from '../../improvement/pdsa-cycle/useNewCycle';
import { GhostChart } from '../../improvement/run-chart/GhostChart';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { Page } from '../../ui/Page';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { StoryHeader } from './StoryHeader';
import { StoryHistory } from './StoryHistory';
import styles from './InterventionStory.module.css';

export const InterventionStory_intervention = graphql(`
  fragment InterventionStory_intervention on Intervention {
    id
    code
    placeId
    ...InterventionDraft_intervention
    ...StoryHeader_intervention
    ...MeasureChart_intervention
    ...Ramp_intervention
    ...LearningList_intervention
    goals {
      id
      ...GoalBuilder_goal
    }
    measures {
      id
      ...MeasureChart_measure
      ...GoalBuilder_measure
    }
    pdsaCycles {
      id
      learning
    }
  }
`);
export const InterventionStory_programme = graphql(`
  fragment InterventionStory_programme on Programme {
    id
    endsOn
    minimumUseful
    smarteEDa
    smarteEEn
    ...FirstMeasure_programme
  }
`);

interface InterventionStoryProps {
  intervention: FragmentType<typeof InterventionStory_intervention>;
  programme: FragmentType<typeof InterventionStory_programme>;
}

/** The whole story on one scroll: goal, curve with its cycles, ramp, learning, description. */
export function InterventionStory(props: InterventionStoryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme: slug = '' } = useParams();
  const addresses = useAddresses();
  const [search, setSearch] = useSearchParams();
  const intervention = readFragment(InterventionStory_intervention, props.intervention);
  const programme = readFragment(InterventionStory_programme, props.programme);
  const own = readFragment(InterventionDraft_intervention, intervention);
  const measures = readFragment(MeasureChart_measure, intervention.measures);
  const mayWrite = useCan(slug)('intervention:write', intervention.placeId);
  const draft = useInterventionDraft(own);
  const [newGoalId] = useState(() => newId());
  const [highlight, setHighlight] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const chosen = measures.find(({ letter }) => letter === search.get('maaling')) ?? measures[0];
  const newCycle = useNewCycle(intervention, chosen?.id ?? null);
  const latestLearning = intervention.pdsaCycles.findLast(({ learning }) => learning)?.learning;
  const hasCycles = intervention.pdsaCycles.length > 0;

  const choose = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        if (value === null) params.delete(name);
        else params.set(name, value);
        return params;
      },
      { preventScrollReset: true },
    );

  const planAction = mayWrite ? (
    <TextAction
      icon={hasCycles ? <PlusIcon size={17} /> : undefined}
      disabled={newCycle.busy}
      onClick={() => void newCycle.plan()}
    >
      {t(hasCycles ? 'intervention.startCycle' : 'intervention.planTest')}
    </TextAction>
  ) : undefined;

  return (
    <Page title={`${own.code} ${own.title}`}>
      <StoryHeader intervention={intervention} draft={draft} mayWrite={mayWrite} />
      {draft.refusal ? (
        <p className={styles.refused} role="alert">
          {draft.refusal.message || t('ui.couldNotRead')}
        </p>
      ) : null}
      <GoalBuilder
        key={intervention.goals[0]?.id ?? newGoalId}
        goal={intervention.goals[0] ?? null}
        newGoalId={newGoalId}
        interventionId={own.id}
        code={own.code}
        measures={intervention.measures}
        programmeEndsOn={programme.endsOn}
        lastLetter={language === 'da' ? programme.smarteEDa : programme.smarteEEn}
        mayWrite={mayWrite}
      />
      <div className={styles.chart}>
        {chosen ? <h2 className="visually-hidden">{t('intervention.chart')}</h2> : null}
        {chosen ? (
          <MeasureFigure
            intervention={readFragment(MeasureChart_intervention, intervention)}
            measures={measures}
            chosen={chosen}
            minimumUseful={programme.minimumUseful}
            mayWrite={mayWrite}
            table={search.get('vis') === 'tabel'}
            onTable={(table) => choose('vis', table ? 'tabel' : null)}
            onChoose={(letter) => choose('maaling', letter)}
            highlightCycle={highlight}
            onHighlightCycle={setHighlight}
          />
        ) : latestLearning ? (
          <figure className={styles.narrative}>
            <blockquote>{latestLearning}</blockquote>
          </figure>
        ) : (
          <GhostChart language={language} />
        )}
      </div>
      {mayWrite && (measures.length === 0 || adding) ? (
        <div className={styles.ruled}>
          <FirstMeasure
            programme={programme}
            interventionId={own.id}
            first={measures.length === 0}
            onCreated={() => setAdding(false)}
          />
        </div>
      ) : null}
      <Section
        title={t('intervention.tests')}
        caption={hasCycles ? <RampCaption /> : undefined}
        action={hasCycles ? planAction : undefined}
      >
        {hasCycles ? (
          <Ramp intervention={intervention} highlightCycle={highlight} onHighlightCycle={setHighlight} />
        ) : (
          <>
            <p>{t('intervention.noCycles')}</p>
            {planAction}
          </>
        )}
        {newCycle.refused ? <p role="alert">{newCycle.refused}</p> : null}
      </Section>
      <div className={styles.columns}>
        <Section title={t('intervention.learning')}>
          <LearningList intervention={intervention} />
        </Section>
        <Description intervention={own} draft={draft} mayWrite={mayWrite} />
      </div>
      {measures.length ? (
        <nav className={styles.links} aria-label={own.code}>
          <Link to={addresses.measurements(own.code)}>{t('intervention.measurements')}</Link>
          {mayWrite && !adding ? (
            <TextAction onClick={() => setAdding(true)}>{t('intervention.noMeasure.addAnother')}</TextAction>
          ) : null}
        </nav>
      ) : null}
      <StoryHistory
        interventionId={own.id}
        goalId={intervention.goals[0]?.id}
        measureId={chosen?.id}
        onRestore={mayWrite ? draft.set : undefined}
      />
    </Page>
  );
}

function RampCaption() {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.wide}>{t('intervention.rampCaption')}</span>
      <span className={styles.narrow}>{t('intervention.newestFirst')}</span>
    </>
  );
}

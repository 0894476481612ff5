import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { Attachments } from '../../improvement/attachment/Attachments';
import { Goals } from '../../improvement/goal/Goals';
import { Description } from '../../improvement/intervention/Description';
import {
  InterventionDraft_intervention,
  useInterventionDraft,
} from '../../improvement/intervention/useInterventionDraft';
import { LearningList } from '../../improvement/learning/LearningList';
import { FirstMeasure } from '../../improvement/measure/FirstMeasure';
import { MeasurabilityCheck } from '../../improvement/measure/MeasurabilityCheck';
import { MeasureChart_intervention, MeasureChart_measure } from '../../improvement/measure/MeasureChart';
import { MeasureFigure } from '../../improvement/measure/MeasureFigure';
import { MethodPrompts, type MethodPrompts_mirror } from '../../improvement/method-mirror/MethodPrompts';
import { Ramp } from '../../improvement/pdsa-cycle/Ramp';
import { useNewCycle } from '../../improvement/pdsa-cycle/useNewCycle';
import { addressOfView, viewOfAddress } from '../../improvement/run-chart/chart-view';
import { GhostChart } from '../../improvement/run-chart/GhostChart';
import { ExampleLink } from '../../improvement/worked-example/ExampleLink';
import { OrderDocument } from '../../people/documents/OrderDocument';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { Page } from '../../ui/Page';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { TimeCard } from '../../voices/documentation-task/TimeCard';
import { NetworkParts } from './NetworkParts';
import { StaffParts } from './StaffParts';
import { StoryHeader } from './StoryHeader';
import { StoryHistory } from './StoryHistory';
import { StoryJumps } from './StoryJumps';
import { Talk } from './Talk';
import styles from './InterventionStory.module.css';

export const InterventionStory_intervention = graphql(`
  fragment InterventionStory_intervention on Intervention {
    id
    code
    placeId
    ofAnotherUnit
    ...InterventionDraft_intervention
    ...StoryHeader_intervention
    ...MeasureChart_intervention
    ...Ramp_intervention
    ...LearningList_intervention
    ...TimeCard_intervention
    ...Goals_intervention
    ...StaffParts_intervention
    ...ExampleLink_intervention
    measures {
      id
      ...MeasureChart_measure
    }
    goals {
      id
    }
    drivers {
      id
    }
    changeIdeas {
      id
    }
    pdsaCycles {
      id
      learning
    }
    attachments {
      ...Attachments_attachment
    }
  }
`);
export const InterventionStory_programme = graphql(`
  fragment InterventionStory_programme on Programme {
    id
    minimumUseful
    imagePolicy
    ...Goals_programme
    ...FirstMeasure_programme
  }
`);

interface InterventionStoryProps {
  intervention: FragmentType<typeof InterventionStory_intervention>;
  programme: FragmentType<typeof InterventionStory_programme>;
  /** null for those it is not for. */
  mirror: FragmentType<typeof MethodPrompts_mirror> | null;
}

/** The whole story on one scroll: goal, curve with its cycles, ramp, learning, description. */
export function InterventionStory(props: InterventionStoryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme: slug = '' } = useParams();
  const addresses = useAddresses();
  const [search, setSearch] = useSearchParams();
  const { mirror } = props;
  const intervention = readFragment(InterventionStory_intervention, props.intervention);
  const programme = readFragment(InterventionStory_programme, props.programme);
  const own = readFragment(InterventionDraft_intervention, intervention);
  const measures = readFragment(MeasureChart_measure, intervention.measures);
  const can = useCan(slug);
  const mayWrite = can('intervention:write', intervention.placeId);
  const draft = useInterventionDraft(own);
  const [highlight, setHighlight] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const [newGoal, setNewGoal] = useState(() => ({ id: newId(), asked: false }));
  const chosen = measures.find(({ letter }) => letter === search.get('maaling')) ?? measures[0];
  const newCycle = useNewCycle(intervention, chosen?.id ?? null);
  const latestLearning = intervention.pdsaCycles.findLast(({ learning }) => learning)?.learning;
  const hasGoals = intervention.goals.length > 0;
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

  const check = (dueOn: string | null) =>
    chosen ? (
      <MeasurabilityCheck
        programme={programme}
        frequency={chosen.frequency}
        startsOn={chosen.startsOn}
        dueOn={dueOn}
      />
    ) : null;

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
      <StoryJumps />
      {draft.refusal ? (
        <p className={styles.refused} role="alert">
          {draft.refusal.message || t('ui.couldNotRead')}
        </p>
      ) : null}
      <Goals
        intervention={intervention}
        programme={programme}
        mayWrite={mayWrite}
        {...(chosen ? { check } : {})}
        newGoalId={newGoal.id}
        adding={newGoal.asked}
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
            view={viewOfAddress(search.get('vis'))}
            onView={(view) => choose('vis', addressOfView(view))}
            onChoose={(letter) => choose('maaling', letter)}
            highlightCycle={highlight}
            onHighlightCycle={setHighlight}
          />
        ) : latestLearning || draft.values.narrative ? (
          <figure className={styles.narrative}>
            <blockquote>{latestLearning ?? t('intervention.noLearningYet')}</blockquote>
            {latestLearning ? <figcaption>{t('intervention.latestLearning')}</figcaption> : null}
          </figure>
        ) : (
          <GhostChart language={language} />
        )}
      </div>
      {mayWrite && ((measures.length === 0 && !draft.values.narrative) || adding) ? (
        <div className={styles.ruled}>
          <FirstMeasure
            programme={programme}
            interventionId={own.id}
            first={measures.length === 0}
            onCreated={() => setAdding(false)}
            onNarrative={() => {
              draft.set('narrative', true);
              draft.flush();
              setAdding(false);
            }}
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
            <p>
              {t(mayWrite ? 'intervention.noCycles' : 'intervention.noCyclesToSee')}{' '}
              <ExampleLink intervention={intervention} />
            </p>
            {planAction}
          </>
        )}
        {newCycle.refused ? <p role="alert">{newCycle.refused}</p> : null}
      </Section>
      {mirror ? <MethodPrompts mirror={mirror} code={own.code} /> : null}
      <div className={styles.columns}>
        <Section title={t('intervention.learning')}>
          <LearningList intervention={intervention} mayWrite={mayWrite} />
        </Section>
        <Description intervention={own} draft={draft} mayWrite={mayWrite} />
      </div>
      <TimeCard
        intervention={intervention}
        mayRecord={can('documentationTime:record', intervention.placeId) && !intervention.ofAnotherUnit}
      />
      {mayWrite || intervention.attachments.length > 0 ? (
        <Section title={t('attachments.title')}>
          <Attachments
            attachments={intervention.attachments}
            interventionId={own.id}
            cycleId={null}
            imagePolicy={programme.imagePolicy}
            mayWrite={mayWrite}
          />
        </Section>
      ) : null}
      <NetworkParts code={intervention.code} placeId={intervention.placeId} />
      <StaffParts intervention={intervention} placeId={intervention.placeId} />
      <Talk interventionId={intervention.id} measure={chosen} />
      <nav className={styles.links} aria-label={t('intervention.more')}>
        <Link to={addresses.theory(own.code)}>
          {t('theory.link')}
          {intervention.drivers.length + intervention.changeIdeas.length > 0
            ? ` (${intervention.changeIdeas.length})`
            : null}
        </Link>
        {can('progress:read', intervention.placeId) ? (
          <Link to={addresses.progress(own.code)}>{t('progress.link')}</Link>
        ) : null}
        <Link to={addresses.board(own.code)}>{t('board.link')}</Link>
        <OrderDocument kind="INTERVENTION_PDF" subjectId={own.id}>
          {t('documents.interventionPdf')}
        </OrderDocument>
        {hasCycles ? <ExampleLink intervention={intervention} /> : null}
        {measures.length ? (
          <Link to={addresses.measurements(own.code)}>{t('intervention.measurements')}</Link>
        ) : null}
        <Link to={addresses.interventionDocumentation(own.code)}>{t('documentation.title')}</Link>
        {can('learningSpace:read', intervention.placeId) ? (
          <Link to={`${addresses.root}/laeringsrum`}>{t('learningSpace.link')}</Link>
        ) : null}
        {mirror ? <Link to={addresses.methodMirror(own.code)}>{t('mirror.title')}</Link> : null}
        {mayWrite && !adding && (measures.length || draft.values.narrative) ? (
          <TextAction onClick={() => setAdding(true)}>{t('intervention.noMeasure.addAnother')}</TextAction>
        ) : null}
        {hasGoals && mayWrite ? (
          <TextAction onClick={() => setNewGoal({ id: newId(), asked: true })}>
            {t('goal.another')}
          </TextAction>
        ) : null}
      </nav>
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

import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { type ImagePolicy } from '@laeringsrum/domain';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { useUndo } from '../../ui/Undo';
import { Attachments } from '../attachment/Attachments';
import { CyclePresence } from '../../together/CyclePresence';
import { ActPart } from './ActPart';
import { ChoiceClashes } from './ChoiceClashes';
import { choiceWords } from './choice-words';
import { CloseSheet } from './CloseSheet';
import { CycleFoot } from './CycleFoot';
import { CycleHistory } from './CycleHistory';
import { CycleHeader } from './CycleHeader';
import { CycleParts_cycle, CycleParts_measure } from './cycle-parts';
import { CyclePrediction } from './CyclePrediction';
import styles from './CycleSpread.module.css';
import { CycleTabs } from './CycleTabs';
import { DoPart } from './DoPart';
import partStyles from './part.module.css';
import { currentPart, parts, partStates } from './part-states';
import { PlanPart } from './PlanPart';
import { PredictionView } from './PredictionView';
import { StudyPart } from './StudyPart';
import { UnsentNotice } from './unsent/UnsentNotice';
import { type UnsentCycle } from './unsent/unsent-cycles';
import { useCycleActions } from './useCycleActions';
import { useCycleDraft } from './useCycleDraft';
import { usePrediction } from './usePrediction';
import { usePrimaryAction } from './usePrimaryAction';
import { useUndoDecision } from './useUndoDecision';
import { Wheel, type PartName } from './Wheel';

interface CycleSpreadProps {
  cycle: FragmentType<typeof CycleParts_cycle>;
  /** Not sent yet: it has no files, no history and nobody to share it with. */
  unsent: UnsentCycle | null;
  measures: ReadonlyArray<FragmentType<typeof CycleParts_measure>>;
  mayWrite: boolean;
  mayObserve: boolean;
  mayCopy: boolean;
  imagePolicy: ImagePolicy;
}

/** A cycle as a spread of four parts, divided by two rules with the wheel at the crossing; on a phone one part at a time. */
export function CycleSpread(props: CycleSpreadProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const { unsent } = props;
  const cycle = readFragment(CycleParts_cycle, props.cycle);
  const measures = readFragment(CycleParts_measure, props.measures);
  const draft = useCycleDraft(cycle);
  const actions = useCycleActions(cycle, draft);
  const measure = measures.find(({ id }) => id === draft.values.measureId) ?? null;
  const prediction = usePrediction(cycle, measure?.id ?? null);
  const offerUndo = useUndo();
  const undoDecision = useUndoDecision();
  const { state: arrival } = useLocation() as { state: { refused?: string | null } | null };
  const [sharing, setSharing] = useState(false);
  const { primary, missing } = usePrimaryAction(cycle, draft, prediction, actions, () => setSharing(true));
  const finished = cycle.state === 'CLOSED' || cycle.state === 'CANCELLED';
  const readOnly = !props.mayWrite || finished;
  const standing = { ...cycle, verdict: draft.values.verdict, learning: draft.values.learning };
  const states = partStates(standing);
  const [tab, setTab] = useState<PartName>(() => currentPart(standing));
  const part = { cycle, draft, measures, measure, readOnly };

  const bodies: Record<PartName, ReactNode> = {
    plan: (
      <PlanPart {...part}>
        <CyclePrediction {...part} prediction={prediction} actions={actions} />
      </PlanPart>
    ),
    do: <DoPart {...part} mayObserve={props.mayObserve && !finished && cycle.state !== 'DRAFT'} />,
    study: (
      <>
        {phone ? <PredictionView cycle={cycle} measured={measure?.definition ?? null} /> : null}
        <StudyPart {...part} />
      </>
    ),
    act: <ActPart {...part} />,
  };
  const button = (of: PartName) =>
    primary?.part === of && props.mayWrite ? (
      <div className={partStyles.primary}>
        {missing ? (
          <p className={partStyles.refused} role="alert">
            {missing}
          </p>
        ) : null}
        <Button variant="filled" disabled={actions.busy} onClick={primary.go} fullWidth={phone}>
          {primary.label}
        </Button>
      </div>
    ) : null;

  const close = async (choice: { learning: boolean; observations: boolean }) => {
    const { verdict, decision } = draft.values;
    if (!verdict || !decision) return;
    const { done, next, version } = await actions.close(verdict, decision, choice);
    if (!done) return;
    setSharing(false);
    offerUndo({
      text: t('cycle.decidedAs', { number: cycle.number, decision: t(`cycle.decided.${decision}`) }),
      undo: () => undoDecision({ ...cycle, version }),
    });
    if (next !== null) await navigate(addresses.cycle(cycle.interventionCode, next));
  };

  const heading = (of: PartName, index: number) => (
    <h2 className={styles.heading}>
      <span className={styles.number}>{index + 1}</span> {t(`cycle.part.${of}`)}
      {t(`cycle.part.${of}`) === t(`cycle.partEn.${of}`) ? null : (
        <span className={styles.english}>{t(`cycle.partEn.${of}`)}</span>
      )}
    </h2>
  );

  return (
    <CyclePresence cycleId={cycle.id} mayWrite={!readOnly}>
      <CycleHeader
        cycle={cycle}
        draft={draft}
        actions={actions}
        mayDecide={props.mayWrite && !unsent}
        mayCopy={props.mayCopy}
        readOnly={readOnly}
      />
      {unsent ? <UnsentNotice unsent={unsent} draft={draft} /> : null}
      {arrival?.refused ? (
        <p className={partStyles.refused} role="alert">
          {arrival.refused}
        </p>
      ) : null}
      <ChoiceClashes draft={draft} wordsOf={(field, value) => choiceWords(field, value, t)} />
      {draft.restored ? (
        <p className={styles.restored} role="status">
          {t('cycle.restored')}
        </p>
      ) : null}
      {draft.refusal && !unsent?.refused ? (
        <p className={partStyles.refused} role="alert">
          {draft.refusal.message || t('ui.couldNotRead')}
        </p>
      ) : null}
      {phone ? (
        <>
          <CycleTabs states={states} chosen={tab} onChoose={setTab} />
          <section role="tabpanel" id={`part-${tab}`} aria-labelledby={`tab-${tab}`} className={styles.panel}>
            {bodies[tab]}
          </section>
          {props.mayWrite && primary ? (
            <div className={styles.bar}>
              {button(tab) ?? <NextPart tab={tab} upTo={primary.part} onGo={setTab} />}
            </div>
          ) : null}
        </>
      ) : (
        <div className={styles.spread}>
          {parts.map((of, index) => (
            <section key={of} className={styles[of]}>
              {of === 'study' ? (
                <div className={styles.wheel}>
                  <Wheel number={cycle.number} states={states} />
                </div>
              ) : null}
              {heading(of, index)}
              <div className={styles.body}>
                {bodies[of]}
                {button(of)}
              </div>
            </section>
          ))}
        </div>
      )}
      {!unsent && (props.mayWrite || cycle.attachments.length > 0) ? (
        <div className={styles.files}>
          <Section title={t('attachments.title')}>
            <Attachments
              attachments={cycle.attachments}
              interventionId={cycle.interventionId}
              cycleId={cycle.id}
              imagePolicy={props.imagePolicy}
              mayWrite={props.mayWrite}
            />
          </Section>
        </div>
      ) : null}
      <CycleFoot cycle={cycle} draft={draft} readOnly={readOnly} mayWrite={props.mayWrite} />
      {unsent ? null : <CycleHistory cycleId={cycle.id} draft={draft} readOnly={readOnly} />}
      {sharing ? (
        <CloseSheet
          busy={actions.busy}
          refused={actions.refused}
          onClose={() => setSharing(false)}
          onConfirm={(choice) => void close(choice)}
        />
      ) : null}
    </CyclePresence>
  );
}

function NextPart({ tab, upTo, onGo }: { tab: PartName; upTo: PartName; onGo: (part: PartName) => void }) {
  const { t } = useTranslation();
  const next = parts[parts.indexOf(tab) + 1];
  if (!next || parts.indexOf(tab) >= parts.indexOf(upTo)) return null;
  return (
    <Button variant="filled" fullWidth onClick={() => onGo(next)}>
      {t('cycle.onTo', { part: t(`cycle.part.${next}`) })}
    </Button>
  );
}

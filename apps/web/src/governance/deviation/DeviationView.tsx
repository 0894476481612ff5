import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { goalNumber } from '../../improvement/goal/goal-words';
import { OrderDocument } from '../../people/documents/OrderDocument';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { PageHeader } from '../../ui/PageHeader';
import { useLanguage } from '../../ui/useLanguage';
import { Consequence } from './Consequence';
import { DeviationChart } from './DeviationChart';
import { DeviationDesk } from './DeviationDesk';
import { DeviationParts } from './deviation-parts';
import { DeviationMinutes, DeviationOutcome, DeviationQuestions } from './DeviationTalk';
import { LineSheet } from './LineSheet';
import { useDeviation } from './useDeviation';
import { VotePanel } from './VotePanel';
import { VotesGiven } from './VotesGiven';
import styles from './DeviationView.module.css';

export const DeviationView_deviation = graphql(`
  fragment DeviationView_deviation on Deviation {
    ...DeviationParts
    intervention {
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
        unit
        targetValue
      }
      measures {
        id
        definition {
          id
          unit
        }
      }
      ...DeviationChart_intervention
    }
  }
`);
export const DeviationView_programme = graphql(`
  fragment DeviationView_programme on Programme {
    id
    minimumUseful
    tracks {
      id
      key
      nameDa
      nameEn
    }
  }
`);

interface DeviationViewProps {
  deviation: FragmentType<typeof DeviationView_deviation>;
  programme: FragmentType<typeof DeviationView_programme>;
  onRefused: () => void;
}

/** One decision on one screen: what is asked, why, what it means, what the lead says, and the answer. */
export function DeviationView({ onRefused, ...masked }: DeviationViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const programme = readFragment(DeviationView_programme, masked.programme);
  const whole = readFragment(DeviationView_deviation, masked.deviation);
  const deviation = readFragment(DeviationParts, whole);
  const acts = useDeviation(deviation, onRefused);
  const [answering, setAnswering] = useState<(typeof deviation.questions)[number] | null>(null);
  const { intervention } = whole;
  const { placeId, state, voting, reasons, proposedBy, proposedOn, recommendation, seenBy, seenOn } =
    deviation;
  const goal = intervention?.goals.find(({ id }) => id === deviation.goalId) ?? intervention?.goals[0];
  // As the goal's own sentence has it: what the measure is counted in.
  const measured = intervention?.measures.find(({ id }) => id === goal?.measureId);
  const unit = measured?.definition.unit || goal?.unit || '';
  const day = (on: string | null | undefined) => (on ? formatDateLong(on, language) : '');
  const names = new Map(
    programme.tracks.map(({ key, nameDa, nameEn }) => [key, language === 'da' ? nameDa : nameEn]),
  );
  return (
    <>
      <PageHeader
        above={
          <>
            <Link to={addresses.steering}>{t('steering.title')}</Link>
            <span aria-hidden="true">/</span>
            <span>{t('deviation.name', { number: deviation.number })}</span>
            {intervention ? (
              <>
                <span aria-hidden="true">·</span>
                <Link to={addresses.intervention(intervention.code)}>
                  {intervention.code} {intervention.title}
                </Link>
                <span aria-hidden="true">·</span>
                <span>{intervention.place.name}</span>
              </>
            ) : null}
          </>
        }
        title={deviation.title || t('deviation.name', { number: deviation.number })}
        below={[
          proposedOn
            ? proposedBy
              ? t('deviation.proposedBy', { date: day(proposedOn), name: proposedBy.name })
              : t('deviation.proposed', { date: day(proposedOn) })
            : t(`deviation.states.${state}`),
          `${t(`deviation.severities.${deviation.severity}`)}${reasons.length > 0 ? `: ${reasons.map((reason) => t(`deviation.reasons.${reason}`)).join(', ')}` : ''}`,
        ].join(' · ')}
      />
      <DeviationOutcome deviation={deviation} />
      {deviation.why ? (
        <section className={styles.part}>
          <h2>{t('deviation.why')}</h2>
          <q className={styles.why}>{deviation.why}</q>
        </section>
      ) : null}
      <section className={styles.part}>
        <h2>{t('deviation.consequence')}</h2>
        <Consequence
          deviation={deviation}
          unit={unit}
          goalNow={goalNumber(goal?.targetValue, unit, language)}
          trackNames={names}
        />
      </section>
      {intervention ? (
        <div className={styles.chart}>
          <DeviationChart
            intervention={intervention}
            measureId={goal?.measureId ?? null}
            minimumUseful={programme.minimumUseful}
          />
        </div>
      ) : null}
      {state === 'DRAFT' ? null : (
        <section className={styles.advice}>
          <h2>{t('deviation.recommendation')}</h2>
          {recommendation ? (
            <>
              <p>
                {t(`deviation.choices.${recommendation}`)}
                {deviation.recommendationLine ? `: ${deviation.recommendationLine}` : null}
              </p>
              <p className={styles.quiet}>
                {[deviation.recommendedBy?.name, day(deviation.recommendedOn)].filter(Boolean).join(', ')}
              </p>
            </>
          ) : (
            <p>{t('deviation.noRecommendation')}</p>
          )}
          {deviation.needsFunder ? <p>{t('deviation.funder')}</p> : null}
          <p className={styles.quiet}>
            {seenOn
              ? t('deviation.seen', { name: seenBy?.name ?? '', date: day(seenOn) })
              : t('deviation.notSeen')}
          </p>
        </section>
      )}
      <DeviationQuestions
        deviation={deviation}
        mayAnswer={can('deviation:write', placeId)}
        onAnswer={setAnswering}
      />
      <DeviationDesk
        deviation={deviation}
        code={intervention?.code ?? ''}
        acts={acts}
        rights={{
          write: can('deviation:write', placeId),
          propose: can('deviation:propose', placeId),
          see: can('deviation:see', placeId),
          recommend: can('deviation:recommend', placeId),
          ask: can('deviation:ask', placeId),
        }}
      />
      {voting.mine ? <VotePanel deviation={deviation} acts={acts} /> : null}
      <VotesGiven deviation={deviation} />
      <DeviationMinutes deviation={deviation} />
      {deviation.outcome ? (
        <div className={styles.acts}>
          <OrderDocument kind="DEVIATION_PDF" subjectId={deviation.id}>
            {t('deviation.pdf')}
          </OrderDocument>
        </div>
      ) : null}
      {answering ? (
        <LineSheet
          title={t('deviation.question.answerTitle')}
          above={answering.question}
          field={t('deviation.question.answerField')}
          action={t('deviation.question.answer')}
          draft={`DeviationAnswer:${answering.id}`}
          busy={acts.busy}
          refused={acts.refused}
          onClose={() => setAnswering(null)}
          onSave={({ line }) => acts.answer(answering, line)}
        />
      ) : null}
    </>
  );
}

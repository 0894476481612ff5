import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './DeviationList.module.css';

export const DecisionLog_decision = graphql(`
  fragment DecisionLog_decision on DecidedDeviation {
    id
    number
    title
    interventionCode
    outcome
    outcomeWords
    decidedOn
    basis
  }
`);

export const DecisionLog_meeting = graphql(`
  fragment DecisionLog_meeting on GroupMeetingDecision {
    id
    meetingNumber
    meetsOn
    part
    title
    decision
  }
`);

export const DecisionLog_extension = graphql(`
  fragment DecisionLog_extension on ExtensionRequest {
    id
    months
    state
    answeredOn
    answer
  }
`);

/** What has been decided, newest first: the funder's answers and deviations open to everybody in the programme, and what meetings decided to those who are invited. */
export function DecisionLog({
  decisions,
  meetings,
  extensions,
}: {
  decisions: ReadonlyArray<FragmentType<typeof DecisionLog_decision>>;
  meetings: ReadonlyArray<FragmentType<typeof DecisionLog_meeting>>;
  extensions: ReadonlyArray<FragmentType<typeof DecisionLog_extension>>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const rows = [
    ...readFragment(DecisionLog_decision, decisions).map((row) => ({
      id: row.id,
      on: row.decidedOn,
      to: addresses.deviation(row.number),
      title: `${row.number}. ${row.interventionCode}: ${row.title}`,
      words: [
        t(`deviation.outcomes.${row.outcome}`),
        `${t(`deviation.basis.${row.basis}`)}.`,
        row.outcomeWords,
      ].join(' '),
    })),
    ...readFragment(DecisionLog_meeting, meetings).map((row) => ({
      id: row.id,
      on: row.meetsOn,
      to: addresses.groupMeeting(row.meetingNumber),
      title: row.title || t(`meeting.parts.${row.part}`),
      words: row.decision,
    })),
    ...readFragment(DecisionLog_extension, extensions).flatMap(({ id, months, state, answeredOn, answer }) =>
      answeredOn
        ? [
            {
              ...{ id, on: answeredOn, to: null },
              title: t('extension.name', { count: months }),
              words: `${t(`extension.states.${state}`)}. ${answer}`.trim(),
            },
          ]
        : [],
    ),
  ].sort((a, b) => b.on.localeCompare(a.on));
  return (
    <Section title={t('deviation.log')}>
      {rows.length === 0 ? (
        <p>{t('deviation.logNone')}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id} className={styles.decision}>
              <span className={styles.quiet}>{formatDateLong(row.on, language)}</span>
              <span>
                {row.to === null ? row.title : <Link to={row.to}>{row.title}</Link>}
                <br />
                {row.words}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

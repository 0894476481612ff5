import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDateLong } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { type AnchoringPartsFragment } from '../../graphql/generated/graphql';
import { OrderDocument } from '../../people/documents/OrderDocument';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../group-meeting/GroupMeeting.module.css';
import { AnchoringParts } from './anchoring-parts';
import { AnchoringSheet } from './AnchoringSheet';
import { AnchoringVote } from './AnchoringVote';

const AnchoringsDocument = graphql(`
  query Anchorings {
    anchorings {
      id
      ...AnchoringParts
    }
    interventions {
      id
      code
      title
    }
    programme {
      id
      groups {
        id
        powers
      }
    }
  }
`);

type Writing = 'nothing' | 'new' | AnchoringPartsFragment;

/** What is to stay when the programme is over. Where no group decides it across places, it is local and nothing stands here. */
export function Anchorings({ proposes }: { proposes: boolean }) {
  const { t } = useTranslation();
  const { data, refetch } = useQuery(AnchoringsDocument);
  const [writing, setWriting] = useState<Writing>('nothing');
  const rows = readFragment(AnchoringParts, data?.anchorings ?? []);
  const decided = data?.programme.groups.some(({ powers }) => powers.includes('DECIDE_ANCHORING'));
  if (!data || (!decided && rows.length === 0)) return null;
  const again = () => void refetch();
  return (
    <Section title={t('anchoring.title')}>
      <p className={styles.quiet}>{t('anchoring.lead')}</p>
      {rows.length === 0 ? <p>{t('anchoring.none')}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={`${styles.body} ${styles.entry}`}>
            <AnchoringEntry anchoring={row} onRefused={again} />
            <div className={styles.acts}>
              {proposes && (row.state === 'RETURNED' || row.state === 'PROPOSED') ? (
                <TextAction
                  aria-label={`${t('anchoring.rewrite')}: ${row.title}`}
                  onClick={() => setWriting(row)}
                >
                  {t('anchoring.rewrite')}
                </TextAction>
              ) : null}
              {row.outcome ? (
                <OrderDocument kind="ANCHORING_PDF" subjectId={row.id}>
                  {t('deviation.pdf')}
                </OrderDocument>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {proposes && decided ? (
        <div className={styles.acts}>
          <TextAction onClick={() => setWriting('new')}>{t('anchoring.propose')}</TextAction>
        </div>
      ) : null}
      {writing === 'nothing' ? null : (
        <AnchoringSheet
          anchoring={writing === 'new' ? null : writing}
          interventions={data.interventions}
          onClose={() => setWriting('nothing')}
          onDone={again}
        />
      )}
    </Section>
  );
}

function AnchoringEntry({
  anchoring,
  onRefused,
}: {
  anchoring: AnchoringPartsFragment;
  onRefused: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { title, reach, model, why, state, outcome, outcomeWords, decidedOn, intervention, mine, votes } =
    anchoring;
  return (
    <>
      <h3>{title}</h3>
      <p className={styles.quiet}>
        {t(`anchoring.reaches.${reach}`)} · {t(`anchoring.states.${state}`)}
        {decidedOn ? ` ${formatDateLong(decidedOn, language)}` : null}
        {intervention ? (
          <>
            {' · '}
            <Link to={addresses.intervention(intervention.code)}>
              {intervention.code} {intervention.title}
            </Link>
          </>
        ) : null}
      </p>
      {why ? <p>{why}</p> : null}
      {model ? <p>{model}</p> : null}
      {outcome && outcomeWords ? <p className={styles.decision}>{outcomeWords}</p> : null}
      {mine ? <AnchoringVote anchoring={anchoring} onRefused={onRefused} /> : null}
      {!mine && votes.length > 0 ? (
        <p className={styles.quiet}>
          {votes
            .map(({ by, choice }) => `${by?.name ?? ''}: ${t(`deviation.choices.${choice}`)}`)
            .join(' · ')}
        </p>
      ) : null}
    </>
  );
}

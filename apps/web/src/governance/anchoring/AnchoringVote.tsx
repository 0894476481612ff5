import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { VOTES_NEEDED } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type AnchoringPartsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import styles from '../group-meeting/GroupMeeting.module.css';
import { FourChoices } from '../vote/FourChoices';

const VoteDocument = graphql(`
  mutation VoteOnAnchoring($input: AnchoringVoteInput!) {
    voteOnAnchoring(input: $input) {
      ...AnchoringParts
    }
  }
`);

interface AnchoringVoteProps {
  anchoring: AnchoringPartsFragment;
  onRefused: () => void;
}

/** The same four answers as to a deviation, in place. */
export function AnchoringVote({ anchoring: { id, round, title, votes }, onRefused }: AnchoringVoteProps) {
  const { t } = useTranslation();
  const [vote] = useMutation(VoteDocument);
  const { busy, refused, done } = useDoing(onRefused);
  return (
    <div className={styles.answer}>
      <p className={styles.quiet}>
        {t('deviation.votes.count', { count: votes.length, needed: VOTES_NEEDED })}
      </p>
      <FourChoices
        label={t('anchoring.answer', { title })}
        draft={`AnchoringVote:${id}`}
        votes={votes}
        needed={VOTES_NEEDED}
        busy={busy}
        refused={refused}
        onVote={(choice, line) =>
          done(() => vote({ variables: { input: { id: newId(), anchoringId: id, round, choice, line } } }))
        }
      />
    </div>
  );
}

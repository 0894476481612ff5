import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { progressScoreText } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { scoreNumber } from './score-words';
import styles from './ProgressLine.module.css';

export const ProgressLine_intervention = graphql(`
  fragment ProgressLine_intervention on Intervention {
    id
    code
    placeId
    progress {
      proposal {
        score
      }
      scores {
        id
        score
      }
    }
  }
`);

interface ProgressLineProps {
  intervention: FragmentType<typeof ProgressLine_intervention>;
  programme: string;
}

/** One quiet line under the title: the team's own score, and the proposal where it says something else. */
export function ProgressLine({ intervention: masked, programme }: ProgressLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { code, placeId, progress } = readFragment(ProgressLine_intervention, masked);
  const mayConfirm = useCan(programme)('progress:confirm', placeId);
  if (!progress) return null;
  const own = progress.scores[0]?.score;
  const proposed = progress.proposal.score;
  return (
    <span className={styles.line}>
      <Link to={addresses.progress(code)}>{t('progress.line1')}</Link>
      {own === undefined ? null : (
        <span>
          <strong>{scoreNumber(own, language)}</strong> {progressScoreText(own, language)}
        </span>
      )}
      {own === proposed ? null : (
        <span>{t('progress.proposedShort', { score: scoreNumber(proposed, language) })}</span>
      )}
      {mayConfirm && own !== proposed ? (
        <Link to={addresses.progress(code)}>{t('progress.confirmLink')}</Link>
      ) : null}
    </span>
  );
}

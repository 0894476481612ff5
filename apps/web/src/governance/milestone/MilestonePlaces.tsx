import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MilestoneState } from '@laeringsrum/domain';
import { compareDanish, formatDateWithPrecision, type DatePrecision } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useToday } from '../../people/session/Session';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Milestones.module.css';

const ReachDocument = graphql(`
  mutation ReachMilestone($id: ID!, $version: Int!, $reachedOn: Date) {
    reachMilestone(id: $id, version: $version, reachedOn: $reachedOn) {
      id
      reachedOn
      version
    }
  }
`);

export interface PlaceStatus {
  readonly id: string;
  readonly version: number;
  readonly placeId: string;
  readonly state: MilestoneState;
  readonly note: string;
  readonly reachedOn?: string | null;
  readonly dueOn?: string | null;
  readonly duePrecision?: DatePrecision | null;
}

interface MilestonePlacesProps {
  milestones: ReadonlyArray<{
    id: string;
    number: number;
    parentKey: string | null;
    nameDa: string;
    nameEn: string;
    reachedOn: string | null;
    version: number;
    statuses: readonly PlaceStatus[];
  }>;
  places: ReadonlyArray<{ id: string; name: string }>;
  mayReport: string | null;
  mayReach: boolean;
  onReport: (milestoneId: string) => void;
}

/** What each place says of each milestone, by the alphabet; nobody is put before another. Folded away until somebody asks. */
export function MilestonePlaces({ milestones, places, mayReport, mayReach, onReport }: MilestonePlacesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [reach] = useMutation(ReachDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const sorted = [...places].sort((a, b) => compareDanish(a.name, b.name));
  const mark = async (id: string, version: number, reachedOn: string | null) => {
    setRefused(null);
    try {
      await reach({ variables: { id, version, reachedOn } });
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  const words = (status: PlaceStatus | undefined) =>
    status
      ? [
          t(`steering.milestone.states.${status.state}`).toLocaleLowerCase('da'),
          status.note,
          status.dueOn && status.duePrecision
            ? t('steering.milestone.ownDue', {
                date: formatDateWithPrecision(status.dueOn, status.duePrecision, language),
              })
            : null,
        ]
          .filter(Boolean)
          .join(' · ')
      : t('steering.milestone.none');
  return (
    <details className={styles.places}>
      <summary>{t('steering.moving.places')}</summary>
      {refused ? (
        <p className={styles.problem} role="alert">
          {refused}
        </p>
      ) : null}
      {milestones.map((milestone) => (
        <div key={milestone.id}>
          <h3>
            {milestone.number}. {language === 'da' ? milestone.nameDa : milestone.nameEn}
          </h3>
          <ul>
            {sorted.map(({ id, name }) => (
              <li key={id}>
                {name}:{' '}
                <span className={styles.quiet}>
                  {words(milestone.statuses.find(({ placeId }) => placeId === id))}
                </span>
              </li>
            ))}
          </ul>
          {mayReport ? (
            <TextAction onClick={() => onReport(milestone.id)}>{t('steering.milestone.edit')}</TextAction>
          ) : null}
          {mayReach ? (
            <TextAction
              onClick={() => void mark(milestone.id, milestone.version, milestone.reachedOn ? null : today)}
            >
              {t(milestone.reachedOn ? 'steering.milestone.reachAgain' : 'steering.milestone.reach')}
            </TextAction>
          ) : null}
        </div>
      ))}
    </details>
  );
}

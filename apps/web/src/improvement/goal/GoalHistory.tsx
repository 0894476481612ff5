import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedFields } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type GoalHistory_GoalFragment } from '../../graphql/generated/graphql';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { TextChanges } from '../history/TextChanges';
import { goalDue, goalNumber, goalWords } from './goal-words';
import styles from './GoalHistory.module.css';

export const GoalHistory_goal = graphql(`
  fragment GoalHistory_goal on Goal {
    id
    versions {
      id
      number
      validFrom
      direction
      what
      forWhom
      unit
      baselineValue
      targetValue
      dueOn
      duePrecision
      evaluation
      state
      by {
        id
        name
      }
    }
  }
`);

type Version = GoalHistory_GoalFragment['versions'][number];
const told = [
  'direction',
  'what',
  'forWhom',
  'baselineValue',
  'targetValue',
  'dueOn',
  'evaluation',
  'state',
] as const;
type ToldField = (typeof told)[number];

interface GoalHistoryProps {
  goal: FragmentType<typeof GoalHistory_goal>;
  unit: string;
}

/** What the goal has said, newest first, each with what was changed from the one before. */
export function GoalHistory({ goal, unit }: GoalHistoryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { versions } = readFragment(GoalHistory_goal, goal);
  if (versions.length < 2) return null;
  const words = (version: Version, field: ToldField): string => {
    switch (field) {
      case 'baselineValue':
      case 'targetValue':
        return goalNumber(version[field], unit, language);
      case 'dueOn':
        return goalDue(version, language) || (version.dueOn ? formatDateLong(version.dueOn, language) : '');
      case 'direction':
        return version.direction ? t(`goal.directions.${version.direction}`) : '';
      case 'state':
        return version.state ? t(`goal.statesOf.${version.state}`) : '';
      default:
        return version[field] ?? '';
    }
  };
  return (
    <div className={styles.history}>
      <TextAction quiet aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'goal.historyHide' : 'goal.history')}
      </TextAction>
      {open ? (
        <ol className={styles.versions}>
          {versions.map((version, at) => {
            const before = versions[at + 1];
            const changed = before ? knownChanges(before, version) : [];
            return (
              <li key={version.id}>
                <p className={styles.when}>
                  {t('goal.historyRow', {
                    when: formatDateLong(version.validFrom, language),
                    name: version.by?.name ?? t('cycle.someone'),
                  })}
                  {before ? null : ` · ${t('goal.historyFirst')}`}
                </p>
                <p>{goalWords(version, unit, t, language) || t('goal.unknownBefore')}</p>
                {changed.map((field) => (
                  <p key={field} className={styles.change}>
                    {t(`goal.fields.${field}`)}:{' '}
                    <Change
                      before={(before && words(before, field)) || t('goal.notWritten')}
                      after={words(version, field) || t('goal.notWritten')}
                      sentence={field === 'what' || field === 'forWhom' || field === 'evaluation'}
                    />
                  </p>
                ))}
              </li>
            );
          })}
        </ol>
      ) : null}
    </div>
  );
}

/** A sentence is told word by word; a number, a date or a choice as from what to what. */
function Change({ before, after, sentence }: { before: string; after: string; sentence: boolean }) {
  return sentence ? <TextChanges before={before} after={after} /> : `${before} → ${after}`;
}

/** Of the oldest versions only number and date are known: what is not known has not changed. */
const knownChanges = (before: Version, version: Version): readonly ToldField[] =>
  changedFields(
    before,
    version,
    told.filter((field) => before.state !== null || field === 'targetValue' || field === 'dueOn'),
  );

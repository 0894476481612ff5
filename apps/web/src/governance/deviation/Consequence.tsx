import { useTranslation } from 'react-i18next';
import { formatAmount, formatDateWithPrecision, type DatePrecision } from '@laeringsrum/locale';
import { readFragment } from '../../graphql/generated';
import { type DeviationPartsFragment } from '../../graphql/generated/graphql';
import { goalDue, goalNumber } from '../../improvement/goal/goal-words';
import { ArrowRightIcon } from '../../ui/icons';
import { useLanguage } from '../../ui/useLanguage';
import { DeviationGoalParts } from './deviation-parts';
import styles from './Consequence.module.css';

interface ConsequenceProps {
  deviation: DeviationPartsFragment;
  unit: string;
  /** What the goal says today, where the deviation leaves it alone. */
  goalNow: string;
  trackNames: ReadonlyMap<string, string>;
}

/** Before and after for goal, time and money: always these three, so that what is not touched is seen to be so. */
export function Consequence({ deviation, unit, goalNow, trackNames }: ConsequenceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const before = readFragment(DeviationGoalParts, deviation.goalBefore);
  const after = readFragment(DeviationGoalParts, deviation.goalAfter);
  const day = (on: string | null | undefined, precision: DatePrecision | null | undefined) =>
    on && precision ? formatDateWithPrecision(on, precision, language) : t('deviation.noDate');
  const kroner = (ore: number | null | undefined) =>
    `${formatAmount(ore ?? 0, language, { whole: (ore ?? 0) % 100 === 0 })} kr.`;
  const changes = (field: string) => after?.fields.includes(field) ?? false;
  const rows: { name: string; before: string; after: string | null }[] = [
    {
      name: t('deviation.rows.goal'),
      before: changes('targetValue') ? goalNumber(before?.targetValue, unit, language) : goalNow,
      after: changes('targetValue') ? goalNumber(after?.targetValue, unit, language) : null,
    },
    ...(changes('dueOn') && before && after
      ? [
          {
            name: t('deviation.rows.due'),
            before: goalDue(before, language) || t('deviation.noDate'),
            after: goalDue(
              { ...after, duePrecision: after.duePrecision ?? before.duePrecision ?? 'DAY' },
              language,
            ),
          },
        ]
      : []),
    {
      name: t('deviation.rows.time'),
      before: deviation.milestone ? day(deviation.dueBefore, deviation.dueBeforePrecision) : '',
      after: deviation.milestone ? day(deviation.dueAfter, deviation.dueAfterPrecision) : null,
    },
    {
      name: t('deviation.rows.money'),
      before: kroner(deviation.grantedBeforeOre),
      after: deviation.budgetLineId ? kroner(deviation.grantedAfterOre) : null,
    },
    ...(deviation.newTrackKey
      ? [
          {
            name: t('deviation.rows.track'),
            before: '',
            after: trackNames.get(deviation.newTrackKey) ?? deviation.newTrackKey,
          },
        ]
      : []),
    ...(deviation.stops
      ? [{ name: t('deviation.rows.state'), before: t('deviation.goesOn'), after: t('deviation.stops') }]
      : []),
  ];
  return (
    <table className={styles.table}>
      <thead className="visually-hidden">
        <tr>
          <td />
          <th scope="col">{t('deviation.before')}</th>
          <th scope="col">{t('deviation.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} data-changed={row.after !== null || undefined}>
            <th scope="row">{row.name}</th>
            <td>{row.before}</td>
            <td>
              <ArrowRightIcon size={16} className={styles.arrow} />
              <span>{row.after ?? t('deviation.unchanged')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

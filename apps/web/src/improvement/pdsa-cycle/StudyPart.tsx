import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CycleVerdict } from '@laeringsrum/domain';
import { Choices } from '../../ui/Choices';
import { PlusIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { TallyResult } from '../tally/TallyResult';
import { type PartProps } from './part-props';
import { CycleText } from './CycleText';
import styles from './part.module.css';
import { PredictionAxis } from './PredictionAxis';

const verdicts = Object.values(CycleVerdict);
const optional = [
  ['surprise', 'cycle.surprise'],
  ['meaningForMeeting', 'cycle.meaning'],
  ['citizenPart', 'cycle.citizenPart'],
] as const;

/** Blev det, som vi troede? Nothing is chosen beforehand: the judgement is the team's. */
export function StudyPart({ cycle, draft, measure, readOnly }: PartProps) {
  const { t } = useTranslation();
  const { values, set, flush } = draft;
  const [shown, setShown] = useState<ReadonlySet<string>>(
    () => new Set(optional.flatMap(([field]) => (values[field] ? [field] : []))),
  );
  return (
    <>
      <div>
        <p className={styles.label}>{t('cycle.didItGo')}</p>
        <TallyResult cycle={cycle} />
        {measure ? <PredictionAxis cycle={cycle} measured={measure.definition} /> : null}
        {readOnly ? (
          values.verdict ? (
            <p className={styles.verdict}>{t(`cycle.verdicts.${values.verdict}`)}</p>
          ) : null
        ) : (
          <Choices
            label={t('cycle.didItGo')}
            hideLabel
            look="apart"
            value={values.verdict}
            onChange={(verdict) => {
              set('verdict', verdict);
              flush();
            }}
            options={verdicts.map((verdict) => ({ value: verdict, label: t(`cycle.verdicts.${verdict}`) }))}
          />
        )}
      </div>
      <CycleText
        draft={draft}
        field="learning"
        label={t('cycle.learned')}
        placeholder={t('cycle.learnedPlaceholder')}
        readOnly={readOnly}
      />
      {optional.map(([field, label]) =>
        shown.has(field) || readOnly ? (
          <CycleText key={field} draft={draft} field={field} label={t(label)} readOnly={readOnly} />
        ) : null,
      )}
      {readOnly ? null : (
        <div className={styles.folded}>
          {optional.map(([field, label]) =>
            shown.has(field) ? null : (
              <TextAction
                key={field}
                icon={<PlusIcon size={17} />}
                onClick={() => setShown(new Set([...shown, field]))}
              >
                {t(label)}
              </TextAction>
            ),
          )}
        </div>
      )}
    </>
  );
}

import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Tally } from '../tally/Tally';
import { CycleText } from './CycleText';
import { Observations } from './Observations';
import { type PartProps } from './part-props';

/** What happened, and what was seen and measured on the way. */
export function DoPart({ cycle, draft, measure, readOnly, mayObserve }: PartProps & { mayObserve: boolean }) {
  const { t } = useTranslation();
  const { values, set, flush } = draft;
  return (
    <>
      {cycle.state === 'DRAFT' ? null : (
        <Tally
          cycle={cycle}
          mayTap={mayObserve}
          question={
            <CycleText
              draft={draft}
              field="tallyQuestion"
              label={t('cycle.tally.question')}
              placeholder={t('cycle.tally.questionPlaceholder')}
              readOnly={readOnly}
            />
          }
        />
      )}
      <CycleText
        draft={draft}
        field="happened"
        label={t('cycle.happened')}
        placeholder={t('cycle.happenedPlaceholder')}
        readOnly={readOnly}
      />
      {readOnly ? (
        values.notAsPlanned ? (
          <p>{t('cycle.notAsPlanned')}.</p>
        ) : null
      ) : (
        <Checkbox
          label={t('cycle.notAsPlanned')}
          checked={values.notAsPlanned}
          onChange={(event) => {
            set('notAsPlanned', event.currentTarget.checked);
            flush();
          }}
        />
      )}
      <Observations cycle={cycle} measure={measure} mayObserve={mayObserve} />
    </>
  );
}

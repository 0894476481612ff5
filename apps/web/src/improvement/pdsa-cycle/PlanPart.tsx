import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cycleAdviceText, SCALE_STEPS, scaleVector } from '@laeringsrum/domain';
import { Choices } from '../../ui/Choices';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { CountField } from './CountField';
import { CycleText } from './CycleText';
import { DayField } from './DayField';
import { type PartProps } from './part-props';
import { cyclePeriod } from './period-words';
import styles from './part.module.css';

/** Hvad prøver vi, hvor stort, hvem, hvornår; everything else is folded away. */
export function PlanPart({
  cycle,
  draft,
  measures,
  readOnly,
  children,
}: PartProps & { children: React.ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { values, set, flush } = draft;
  const [more, setMore] = useState(Boolean(values.risk || values.conditions));
  const day = (field: 'startsOn' | 'endsOn', edge: 'first' | 'last', label: string) => (
    <DayField
      label={label}
      edge={edge}
      value={values[field]}
      onChange={(to) => {
        set(field, to);
        flush();
      }}
    />
  );
  const count = (field: 'citizens' | 'staff' | 'units' | 'days', label: string) => (
    <CountField label={label} value={values[field]} onChange={(to) => set(field, to)} onBlur={flush} />
  );
  if (readOnly)
    return (
      <>
        <CycleText draft={draft} field="plan" label={t('cycle.whatDoWeTest')} readOnly />
        <CycleText draft={draft} field="because" label={t('cycle.whyDoWeThink')} readOnly />
        <p className={styles.facts}>
          {t(`cycle.scale.${values.scaleStep}`)} · {cyclePeriod(cycle, t, language)}
          {values.who ? ` · ${values.who}` : ''}
        </p>
        {children}
        <CycleText draft={draft} field="risk" label={t('cycle.risk')} readOnly />
        <CycleText draft={draft} field="conditions" label={t('cycle.conditions')} readOnly />
      </>
    );
  return (
    <>
      <CycleText
        draft={draft}
        field="plan"
        label={t('cycle.whatDoWeTest')}
        placeholder={t('cycle.planPlaceholder')}
        readOnly={false}
      />
      <div>
        <Choices
          label={t('cycle.howBig')}
          value={values.scaleStep}
          onChange={(step) => {
            set('scaleStep', step);
            for (const [field, size] of Object.entries(scaleVector(step)))
              set(field as 'citizens' | 'staff' | 'units' | 'days', size);
          }}
          options={SCALE_STEPS.map((step) => ({ value: step, label: t(`cycle.scale.${step}`) }))}
        />
        {cycle.advice.length ? (
          cycle.advice.map((advice) => (
            <p key={advice} className={styles.quiet}>
              {cycleAdviceText(advice, language)}
            </p>
          ))
        ) : cycle.state === 'DRAFT' && cycle.number === 1 ? (
          <p className={styles.quiet}>{t('cycle.scaleHint')}</p>
        ) : null}
      </div>
      <div className={styles.three}>
        <CycleText draft={draft} field="who" label={t('cycle.who')} readOnly={false} />
        {day('startsOn', 'first', t('cycle.starts'))}
        {day('endsOn', 'last', t('cycle.ends'))}
      </div>
      {measures.length ? (
        <SelectField
          label={t('cycle.measureQuestion')}
          value={values.measureId ?? ''}
          options={[
            { value: '', label: t('cycle.measureNone') },
            ...measures.map(({ id, definition }) => ({ value: id, label: definition.name })),
          ]}
          onChange={(id) => set('measureId', id || null)}
        />
      ) : null}
      {children}
      <TextAction aria-expanded={more} onClick={() => setMore(!more)}>
        {t(more ? 'cycle.fewerFields' : 'cycle.moreFields')}
      </TextAction>
      {more ? (
        <>
          <CycleText
            draft={draft}
            field="because"
            label={t('cycle.whyDoWeThink')}
            placeholder={t('cycle.becausePlaceholder')}
            readOnly={false}
          />
          <CycleText draft={draft} field="risk" label={t('cycle.risk')} readOnly={false} />
          <CycleText draft={draft} field="conditions" label={t('cycle.conditions')} readOnly={false} />
          <Choices
            label={t('cycle.kind')}
            value={values.kind}
            onChange={(kind) => set('kind', kind)}
            options={(['TEST', 'INFO'] as const).map((kind) => ({
              value: kind,
              label: t(`cycle.kinds.${kind}`),
            }))}
          />
          <div className={styles.four} role="group" aria-label={t('cycle.size')}>
            {count('citizens', t('cycle.citizens'))}
            {count('staff', t('cycle.staff'))}
            {count('units', t('cycle.units'))}
            {count('days', t('cycle.days'))}
          </div>
        </>
      ) : null}
    </>
  );
}

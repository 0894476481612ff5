import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PredictionConfidence } from '@laeringsrum/domain';
import { Choices } from '../../ui/Choices';
import { unitOf, type MeasuredIn } from '../measure/value-words';
import { hasCprNumber } from '../personal-data/guard';
import styles from './Prediction.module.css';
import { type PredictionChoice, type PredictionDraft } from './prediction-draft';

interface PredictionEditorProps {
  draft: PredictionDraft;
  onChange: (part: Partial<PredictionDraft>) => void;
  measured: (MeasuredIn & { name: string }) | null;
  /** A change after the lock needs a reason. */
  asksReason: boolean;
}

/** "Hvad forventer I, der sker?" One tap, or a number; no expectation is a choice too. */
export function PredictionEditor({ draft, onChange, measured, asksReason }: PredictionEditorProps) {
  const { t } = useTranslation();
  const choices: Array<{ value: Exclude<PredictionChoice, ''>; label: string }> = [
    { value: 'BETTER', label: t('cycle.prediction.BETTER') },
    { value: 'SAME', label: t('cycle.prediction.SAME') },
    { value: 'WORSE', label: t('cycle.prediction.WORSE') },
    ...(measured ? [{ value: 'NUMBER' as const, label: t('cycle.prediction.NUMBER') }] : []),
    { value: 'COUNT', label: t('cycle.prediction.COUNT') },
    { value: 'NONE', label: t('cycle.prediction.none') },
  ];
  const comparators = (
    <Choices
      label={t('cycle.prediction.comparator')}
      hideLabel
      value={draft.comparator}
      onChange={(comparator) => onChange({ comparator })}
      options={[
        { value: 'AT_LEAST', label: t('cycle.prediction.atLeast') },
        { value: 'AT_MOST', label: t('cycle.prediction.atMost') },
      ]}
    />
  );
  const count = (field: 'value' | 'outOf', label: string) => (
    <TextInput
      aria-label={label}
      inputMode="numeric"
      value={draft[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
      w={76}
    />
  );
  return (
    <div className={styles.editor}>
      <Choices
        label={t('cycle.prediction.question')}
        look="apart"
        value={draft.choice === '' ? null : draft.choice}
        onChange={(choice) => onChange({ choice })}
        options={choices}
      />
      <p className={styles.quiet}>{t('cycle.prediction.hint')}</p>
      {draft.choice === 'NUMBER' && measured ? (
        <div className={styles.number}>
          <span>{t('cycle.prediction.sentenceNumber', { measure: measured.name })}</span>
          {comparators}
          <TextInput
            aria-label={t('cycle.prediction.value')}
            inputMode="decimal"
            value={draft.value}
            onChange={(event) => onChange({ value: event.currentTarget.value })}
            rightSection={<span className={styles.unit}>{unitOf(measured)}</span>}
            w={110}
          />
        </div>
      ) : null}
      {draft.choice === 'COUNT' ? (
        <div className={styles.number}>
          {comparators}
          {count('value', t('cycle.prediction.howMany'))}
          <span>{t('cycle.prediction.of')}</span>
          {count('outOf', t('cycle.prediction.ofHowMany'))}
          <span>{t('cycle.prediction.sayYes')}</span>
        </div>
      ) : null}
      {draft.choice && draft.choice !== 'NONE' ? (
        <Choices
          label={t('cycle.prediction.howSure')}
          value={draft.confidence || null}
          onChange={(confidence) => onChange({ confidence })}
          options={Object.values(PredictionConfidence).map((confidence) => ({
            value: confidence,
            label: t(`cycle.prediction.sure.${confidence}`),
          }))}
        />
      ) : null}
      {draft.choice && draft.choice !== 'NONE' ? (
        <Textarea
          label={t('cycle.prediction.because')}
          placeholder={t('cycle.becausePlaceholder')}
          value={draft.because}
          maxLength={1000}
          onChange={(event) => onChange({ because: event.currentTarget.value })}
          error={hasCprNumber(draft.because) ? t('cycle.personalData') : undefined}
        />
      ) : null}
      {asksReason ? (
        <Textarea
          label={t('cycle.prediction.reason')}
          description={t('cycle.prediction.reasonHint')}
          value={draft.reason}
          maxLength={1000}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
          error={hasCprNumber(draft.reason) ? t('cycle.personalData') : undefined}
        />
      ) : null}
    </div>
  );
}

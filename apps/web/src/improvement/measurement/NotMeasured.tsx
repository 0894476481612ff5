import { useTranslation } from 'react-i18next';
import { NotMeasuredReason } from '@laeringsrum/domain';
import { Choices } from '../../ui/Choices';

const reasons = Object.values(NotMeasuredReason);

/** Why there is no number; never illness. */
export function NotMeasured({
  value,
  onChange,
}: {
  value: NotMeasuredReason | null;
  onChange: (reason: NotMeasuredReason) => void;
}) {
  const { t } = useTranslation();
  return (
    <Choices
      label={t('measurement.why')}
      look="apart"
      value={value}
      onChange={onChange}
      options={reasons.map((reason) => ({ value: reason, label: t(`measurement.reasons.${reason}`) }))}
    />
  );
}

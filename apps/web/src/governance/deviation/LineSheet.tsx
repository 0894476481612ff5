import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviationChoice } from '@laeringsrum/domain';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Choices } from '../../ui/Choices';
import { useSheetTitle } from '../../ui/document-title';
import { Sheet } from '../../ui/Sheet';
import styles from './LineSheet.module.css';

interface LineSheetProps {
  title: string;
  above: string;
  field: string;
  action: string;
  busy: boolean;
  refused: string | null;
  /** What is chosen beside the line, where something is. */
  choice?: DeviationChoice | null;
  /** Asks also whether the funder has to approve. */
  funder?: boolean;
  onClose: () => void;
  onSave: (said: { line: string; choice: DeviationChoice; needsFunder: boolean }) => Promise<boolean>;
}

/** One line, and where it is asked for one of the four choices: a question, an answer, a recommendation, a reason. */
export function LineSheet(props: LineSheetProps) {
  const { title, above, field, action, busy, refused, choice: first, funder, onClose, onSave } = props;
  const { t } = useTranslation();
  useSheetTitle(title);
  const [line, setLine] = useState('');
  const [choice, setChoice] = useState<DeviationChoice>(first ?? 'APPROVE');
  const [needsFunder, setNeedsFunder] = useState(false);
  const blocked = hasCprNumber(line);
  const save = async () => {
    if (!blocked && (await onSave({ line: line.trim(), choice, needsFunder }))) onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      above={above}
      title={title}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => void save()}>
          {action}
        </Button>
      }
    >
      <div className={styles.fields}>
        {first === undefined ? null : (
          <Choices
            label={title}
            hideLabel
            look="rows"
            value={choice}
            onChange={setChoice}
            options={Object.values(DeviationChoice).map((value) => ({
              value,
              label: t(`deviation.choices.${value}`),
            }))}
          />
        )}
        <Textarea
          label={field}
          value={line}
          maxLength={500}
          minRows={3}
          autosize
          data-autofocus
          onChange={(event) => setLine(event.currentTarget.value)}
        />
        {funder ? (
          <Checkbox
            label={t('deviation.funder')}
            checked={needsFunder}
            onChange={(event) => setNeedsFunder(event.currentTarget.checked)}
          />
        ) : null}
        {blocked || refused ? (
          <p className={styles.problem} role="alert">
            {blocked ? t('cycle.personalData') : refused}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviationChoice } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
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
  /** Asks also whether the funder has to approve; what has been said before. */
  funder?: boolean;
  /** What is written, until it is sent: where it is kept on the device, and what stands there to begin with. */
  draft: string;
  first?: string;
  onClose: () => void;
  onSave: (said: { line: string; choice: DeviationChoice; needsFunder: boolean }) => Promise<boolean>;
}

/** One line, and where it is asked for one of the four choices: a question, an answer, a recommendation, a reason. */
export function LineSheet(props: LineSheetProps) {
  const { title, above, field, action, busy, refused, choice: standing, funder, onClose, onSave } = props;
  const { t } = useTranslation();
  useSheetTitle(title);
  const person = usePerson();
  const kept = useKeptFields(person.id, props.draft, { line: props.first ?? '' }, hasCprNumber);
  const { line } = kept.fields;
  const [choice, setChoice] = useState<DeviationChoice>(standing ?? 'APPROVE');
  const [needsFunder, setNeedsFunder] = useState(funder ?? false);
  const blocked = hasCprNumber(line);
  const save = async () => {
    if (blocked || !(await onSave({ line: line.trim(), choice, needsFunder }))) return;
    kept.clear();
    onClose();
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
        {standing === undefined ? null : (
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
          onChange={(event) => kept.change({ line: event.currentTarget.value })}
        />
        {funder === undefined ? null : (
          <Checkbox
            label={t('deviation.funder')}
            checked={needsFunder}
            onChange={(event) => setNeedsFunder(event.currentTarget.checked)}
          />
        )}
        {blocked || refused ? (
          <p className={styles.problem} role="alert">
            {blocked ? t('cycle.personalData') : refused}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

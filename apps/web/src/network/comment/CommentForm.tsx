import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { commentToStore } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { TextAction } from '../../ui/TextAction';
import { type Subject } from './comment-parts';
import styles from './Comments.module.css';
import { MentionField, type Mentioned } from './MentionField';

interface CommentFormProps {
  about: Subject;
  /** What is being written here, for what is kept on the device. */
  name: string;
  label: string;
  action: string;
  /** What stands there at first. */
  begin?: { text: string; picked: readonly Mentioned[] };
  autoFocus?: boolean;
  onSend: (said: { text: string; mentionIds: string[] }) => Promise<unknown>;
  onCancel?: () => void;
}

/** Some lines, and whom they are for. What is typed stays on the device until it is sent. */
export function CommentForm({
  about,
  name,
  label,
  action,
  begin,
  autoFocus,
  onSend,
  onCancel,
}: CommentFormProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const { busy, refused, doing, refuse } = useDoing();
  const { fields, change, clear } = useKeptFields(
    person.id,
    `Comment:${name}`,
    { text: begin?.text ?? '', picked: JSON.stringify(begin?.picked ?? []) },
    hasCprNumber,
  );
  const picked = JSON.parse(fields.picked) as Mentioned[];
  const send = async () => {
    if (!fields.text.trim()) return;
    if (hasCprNumber(fields.text)) return refuse(t('cycle.personalData'));
    if ((await doing(() => onSend(commentToStore(fields.text, picked)))) !== null) clear();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <MentionField
        about={about}
        label={label}
        value={fields.text}
        autoFocus={autoFocus ?? false}
        problem={hasCprNumber(fields.text) ? t('cycle.personalData') : refused}
        onChange={(text) => change({ text })}
        onPick={(text, who) => change({ text, picked: JSON.stringify([...picked, who]) })}
      />
      {fields.text.trim() || onCancel ? (
        <div className={styles.acts}>
          <Button
            type="submit"
            variant={onCancel ? 'default' : 'filled'}
            disabled={busy || !fields.text.trim()}
          >
            {action}
          </Button>
          {onCancel ? (
            <TextAction
              quiet
              onClick={() => {
                clear();
                onCancel();
              }}
            >
              {t('ui.cancel')}
            </TextAction>
          ) : null}
        </div>
      ) : null}
    </form>
  );
}

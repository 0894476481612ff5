import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DocumentationTaskPartsFragment } from '../../graphql/generated/graphql';
import { TextAction } from '../../ui/TextAction';
import { clockWords } from './minutes-reading';
import { ReleasedArithmetic, ReleasedCertainty } from './ReleasedWords';
import { TimingPair } from './TimingPair';
import { TimingSheet } from './TimingSheet';
import { WeeksChart } from './WeeksChart';
import { useTiming } from './useTiming';
import styles from './TaskEntry.module.css';

interface TaskEntryProps {
  task: DocumentationTaskPartsFragment;
  theme: string;
  /** The intervention: stands above the sheet's title. */
  above: string;
  threshold: number;
  mayRecord: boolean;
  mayWrite: boolean;
  /** The sheet of this task is open: it has an address, so that a reload comes back to it. */
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
  onEdit: () => void;
}

/** One task: what it took, what it takes, what that may mean in a week, and the one button. */
export function TaskEntry(props: TaskEntryProps) {
  const { task, theme, above, threshold, mayRecord, mayWrite, opened, onOpen, onClose, onEdit } = props;
  const { t } = useTranslation();
  const timing = useTiming(task);
  const { released } = task;
  const running = t('documentation.timing.running', { time: clockWords(timing.seconds) });
  return (
    <article className={styles.task}>
      <div className={styles.head}>
        <h3>{task.name}</h3>
        <span className={styles.theme}>{theme}</span>
      </div>
      <TimingPair task={task} threshold={threshold} />
      <WeeksChart task={task} threshold={threshold} />
      {released ? (
        <div className={styles.released}>
          <ReleasedArithmetic task={task} />
          <ReleasedCertainty estimate={released} />
        </div>
      ) : null}
      {mayRecord || mayWrite ? (
        <div className={styles.actions}>
          {mayRecord ? (
            <Button
              variant="default"
              size="md"
              onClick={onOpen}
              aria-label={
                timing.running
                  ? `${running}: ${task.name}`
                  : t('documentation.timing.open', { task: task.name })
              }
            >
              {timing.running ? running : t('documentation.timing.take')}
            </Button>
          ) : null}
          {mayWrite ? (
            <TextAction onClick={onEdit} aria-label={`${t('documentation.task.change')}: ${task.name}`}>
              {t('documentation.task.change')}
            </TextAction>
          ) : null}
        </div>
      ) : null}
      {opened && mayRecord ? (
        <TimingSheet task={task.name} above={above} timing={timing} onClose={onClose} />
      ) : null}
    </article>
  );
}

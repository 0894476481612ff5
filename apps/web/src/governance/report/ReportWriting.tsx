import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { type ReportPartsFragment } from '../../graphql/generated/graphql';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { usePerson } from '../../people/session/Session';
import { Sheet } from '../../ui/Sheet';
import { type useReport } from './useReport';
import styles from './Report.module.css';

/** What is written to a section: the report's own text, or a comment on it. */
export interface Writing {
  readonly kind: 'text' | 'comment';
  readonly key: string;
  readonly title: string;
}

interface ReportWritingProps {
  writing: Writing;
  report: ReportPartsFragment;
  acts: ReturnType<typeof useReport>;
  onClose: () => void;
}

/** Kept on the device until it is sent. What somebody else wrote meanwhile is shown before it is written over. */
export function ReportWriting({ writing, report, acts, onClose }: ReportWritingProps) {
  const { t } = useTranslation();
  const person = usePerson();
  const own = writing.kind === 'text';
  const standing = own ? report.texts.find(({ key }) => key === writing.key) : undefined;
  const [begun] = useState(standing);
  const draft = `Report:${report.id}:${writing.kind}:${writing.key}:${begun?.version ?? 0}`;
  const kept = useKeptFields(person.id, draft, { text: begun?.text ?? '' }, hasCprNumber);
  const { text } = kept.fields;
  const blocked = hasCprNumber(text);
  const save = async () => {
    if (blocked) return;
    if (!(await (own ? acts.write(writing.key, text) : acts.comment(writing.key, text)))) return;
    kept.clear();
    onClose();
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      above={writing.title}
      title={own ? t('report.writeTitle') : t('report.commentTitle', { section: writing.title })}
      width={640}
      foot={
        <Button variant="filled" disabled={acts.busy} onClick={() => void save()}>
          {t(own ? 'report.save' : 'report.commentSend')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <Textarea
          label={t(own ? 'report.write' : 'report.commentField')}
          description={own ? t('report.writeHint') : undefined}
          value={text}
          maxLength={own ? 6000 : 800}
          autosize
          minRows={6}
          data-autofocus
          onChange={(event) => kept.change({ text: event.currentTarget.value })}
        />
        {standing && standing.version !== begun?.version && standing.text !== text ? (
          <div className={styles.problem} role="alert">
            <p>
              <strong>{t('report.meanwhile')}</strong>
            </p>
            <p className={styles.standing}>{standing.text}</p>
          </div>
        ) : null}
        {acts.refused || blocked ? (
          <p className={styles.problem} role="alert">
            {blocked ? t('cycle.personalData') : acts.refused}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

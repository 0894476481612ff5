import { useMutation } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { SharingKind } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useToday } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { Sharing_entry } from '../project-group/project-group-parts';
import styles from '../project-group/ProjectGroup.module.css';

const LogDocument = graphql(`
  mutation LogKnowledgeSharing($input: KnowledgeSharingInput!) {
    logKnowledgeSharing(input: $input) {
      ...Sharing_entry
    }
  }
`);
const RemoveDocument = graphql(`
  mutation RemoveKnowledgeSharing($id: ID!, $version: Int!) {
    removeKnowledgeSharing(id: $id, version: $version) {
      id
    }
  }
`);

interface Written {
  readonly id: string;
  readonly version: number | null;
  readonly onDay: string;
  readonly kind: SharingKind;
  readonly withWhom: string;
  readonly what: string;
}
interface SharingLogProps {
  entries: ReadonlyArray<FragmentType<typeof Sharing_entry>>;
  mayKeep: boolean;
}

/** What was shared with the funder and others outside the network, newest first. */
export function SharingLog({ entries: masked, mayKeep }: SharingLogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const entries = readFragment(Sharing_entry, masked);
  const refetch = { refetchQueries: ['ProjectGroupPage'] };
  const [log] = useMutation(LogDocument, refetch);
  const [remove] = useMutation(RemoveDocument, refetch);
  const { busy, refused, doing, refuse } = useDoing();
  const [writing, setWriting] = useState<Written | null>(null);
  const save = async () => {
    if (!writing?.withWhom.trim() || !writing.what.trim() || !writing.onDay) return;
    if (hasCprNumber(writing.what) || hasCprNumber(writing.withWhom)) return refuse(t('cycle.personalData'));
    const { id, version, onDay, kind, withWhom, what } = writing;
    const input = { id, version, onDay, kind, withWhom, what };
    if (await doing(() => log({ variables: { input } }))) setWriting(null);
  };
  const drop = async (id: string, version: number) => {
    if (await doing(() => remove({ variables: { id, version } }))) setWriting(null);
  };
  return (
    <Section
      title={t('projectGroup.sharing.title')}
      action={
        mayKeep ? (
          <TextAction
            icon={<PlusIcon size={17} />}
            onClick={() =>
              setWriting({
                ...{ id: newId(), version: null, onDay: today, kind: 'COORDINATION' },
                ...{ withWhom: '', what: '' },
              })
            }
          >
            {t('projectGroup.sharing.add')}
          </TextAction>
        ) : undefined
      }
    >
      {entries.length === 0 ? <p>{t('projectGroup.sharing.none')}</p> : null}
      <ul className={styles.lines}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>
              {mayKeep ? (
                <button
                  type="button"
                  className={styles.point}
                  aria-label={t('projectGroup.sharing.edit', { who: entry.withWhom })}
                  onClick={() => setWriting(entry)}
                >
                  {entry.withWhom}
                </button>
              ) : (
                <strong>{entry.withWhom}</strong>
              )}
              <span className={styles.quiet}>
                {t(`projectGroup.sharing.kinds.${entry.kind}`)} · {entry.what}
              </span>
            </span>
            <span className={styles.quiet}>{formatDateLong(entry.onDay, language)}</span>
          </li>
        ))}
      </ul>
      {writing ? (
        <WrittenSheet
          title={t('projectGroup.sharing.add')}
          action={t('projectGroup.sharing.save')}
          busy={busy}
          problem={refused}
          onClose={() => setWriting(null)}
          onSave={() => void save()}
        >
          <TextInput
            type="date"
            label={t('projectGroup.sharing.day')}
            value={writing.onDay}
            max={today}
            onChange={(event) => setWriting({ ...writing, onDay: event.currentTarget.value })}
          />
          <Choices
            label={t('projectGroup.sharing.kind')}
            look="apart"
            value={writing.kind}
            onChange={(kind) => setWriting({ ...writing, kind })}
            options={Object.values(SharingKind).map((value) => ({
              value,
              label: t(`projectGroup.sharing.kinds.${value}`),
            }))}
          />
          <TextInput
            label={t('projectGroup.sharing.with')}
            value={writing.withWhom}
            maxLength={160}
            onChange={(event) => setWriting({ ...writing, withWhom: event.currentTarget.value })}
          />
          <Textarea
            label={t('projectGroup.sharing.what')}
            value={writing.what}
            maxLength={600}
            autosize
            minRows={2}
            onChange={(event) => setWriting({ ...writing, what: event.currentTarget.value })}
          />
          {writing.version === null ? null : (
            <TextAction onClick={() => void drop(writing.id, writing.version ?? 1)}>
              {t('projectGroup.sharing.remove')}
            </TextAction>
          )}
        </WrittenSheet>
      ) : null}
    </Section>
  );
}

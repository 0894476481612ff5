import { useMutation } from '@apollo/client/react';
import { Button, NumberInput, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { agendaMinutes, agendaTimes, clockText } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { announce } from '../../ui/announce';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { SureOf } from '../../ui/SureOf';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { Seminar_agenda } from './seminar-parts';
import styles from './Seminar.module.css';

const BeginDocument = graphql(`
  mutation BeginAgenda($id: ID!) {
    beginAgenda(id: $id) {
      ...Seminar_agenda
    }
  }
`);
const AddDocument = graphql(`
  mutation AddAgendaItem($input: AgendaItemInput!) {
    addAgendaItem(input: $input) {
      ...Seminar_agenda
    }
  }
`);
const UpdateDocument = graphql(`
  mutation UpdateAgendaItem($id: ID!, $version: Int!, $patch: AgendaItemPatch!) {
    updateAgendaItem(id: $id, version: $version, patch: $patch) {
      ...Seminar_agenda
    }
  }
`);
const MoveDocument = graphql(`
  mutation MoveAgendaItem($id: ID!, $version: Int!, $index: Int!) {
    moveAgendaItem(id: $id, version: $version, index: $index) {
      ...Seminar_agenda
    }
  }
`);
const RemoveDocument = graphql(`
  mutation RemoveAgendaItem($id: ID!, $version: Int!) {
    removeAgendaItem(id: $id, version: $version) {
      ...Seminar_agenda
    }
  }
`);

interface Written {
  readonly id: string;
  readonly version: number | null;
  readonly title: string;
  readonly note: string;
  readonly minutes: number;
}

/** Points with the times that follow from their minutes; moved with the arrow keys on their handle. */
export function Agenda({
  seminar: masked,
  mayArrange,
}: {
  seminar: FragmentType<typeof Seminar_agenda>;
  mayArrange: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id: seminarId, agenda, startsMinute } = readFragment(Seminar_agenda, masked);
  const [begin] = useMutation(BeginDocument);
  const [add] = useMutation(AddDocument);
  const [update] = useMutation(UpdateDocument);
  const [move] = useMutation(MoveDocument);
  const [remove] = useMutation(RemoveDocument);
  const { busy, refused, doing } = useDoing();
  const [writing, setWriting] = useState<Written | null>(null);
  const [asking, setAsking] = useState(false);
  const times = agendaTimes(startsMinute, agenda);
  const sum = agendaMinutes(agenda);

  const moveBy = async (at: number, by: number) => {
    const item = agenda[at];
    const index = at + by;
    if (busy || !item || index < 0 || index >= agenda.length) return;
    if (await doing(() => move({ variables: { id: item.id, version: item.version, index } })))
      announce(t('seminar.moved', { title: item.title, at: index + 1 }));
  };
  const onKey = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    void moveBy(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  const leave = () => {
    setWriting(null);
    setAsking(false);
  };
  const save = async () => {
    if (!writing?.title.trim()) return;
    const { id, version, title, note, minutes } = writing;
    const done = await doing<unknown>(() =>
      version === null
        ? add({ variables: { input: { id, seminarId, kind: 'OTHER', title, minutes } } })
        : update({ variables: { id, version, patch: { title, note, minutes } } }),
    );
    if (done) leave();
  };
  const drop = async (id: string, version: number) => {
    if (await doing(() => remove({ variables: { id, version } }))) leave();
  };

  return (
    <Section
      title={t('seminar.agenda')}
      ruled={false}
      action={
        agenda.length > 0 ? (
          <span className={styles.quiet}>
            {t('seminar.sum', { hours: Math.floor(sum / 60), minutes: sum % 60 })}
          </span>
        ) : undefined
      }
    >
      {agenda.length === 0 ? (
        <>
          <p>{t('seminar.noAgenda')}</p>
          {mayArrange ? (
            <Button
              variant="default"
              mt={12}
              disabled={busy}
              onClick={() => void doing(() => begin({ variables: { id: seminarId } }))}
            >
              {t('seminar.beginAgenda')}
            </Button>
          ) : null}
        </>
      ) : null}
      <ol className={styles.agenda}>
        {agenda.map((item, at) => (
          <li
            key={item.id}
            data-kind={item.kind}
            style={{ minHeight: 36 + Math.min(90, item.minutes) * 0.5 }}
          >
            <span className={styles.time}>{clockText(times[at] ?? 0, language)}</span>
            <span>
              {mayArrange ? (
                <button
                  type="button"
                  className={styles.item}
                  aria-label={t('seminar.editItem', { title: item.title })}
                  onClick={() => setWriting(item)}
                >
                  {item.title}
                </button>
              ) : (
                <span className={styles.item}>{item.title}</span>
              )}
              {item.note ? <span className={styles.note}>{item.note}</span> : null}
            </span>
            <span className={styles.quiet}>{t('seminar.minutes', { count: item.minutes })}</span>
            {mayArrange ? (
              <button
                type="button"
                className={styles.handle}
                aria-label={t('seminar.move', { title: item.title })}
                onKeyDown={(event) => onKey(event, at)}
                onClick={() => void moveBy(at, -1)}
              >
                <span aria-hidden="true">⠿</span>
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {refused && !writing ? <p role="alert">{refused}</p> : null}
      {mayArrange && agenda.length > 0 ? (
        <TextAction
          icon={<PlusIcon size={17} />}
          onClick={() => setWriting({ id: newId(), version: null, title: '', note: '', minutes: 30 })}
        >
          {t('seminar.addItem')}
        </TextAction>
      ) : null}
      {writing ? (
        <WrittenSheet
          title={
            writing.version === null ? t('seminar.addItem') : t('seminar.editItem', { title: writing.title })
          }
          action={t('seminar.save')}
          busy={busy}
          problem={refused}
          onClose={leave}
          onSave={() => void save()}
        >
          <TextInput
            label={t('seminar.itemTitle')}
            value={writing.title}
            maxLength={120}
            data-autofocus
            onChange={(event) => setWriting({ ...writing, title: event.currentTarget.value })}
          />
          <NumberInput
            label={t('seminar.itemMinutes')}
            value={writing.minutes}
            min={1}
            max={1440}
            onChange={(minutes) => setWriting({ ...writing, minutes: Number(minutes) || 1 })}
          />
          {writing.version === null ? null : (
            <>
              <TextInput
                label={t('seminar.itemNote')}
                value={writing.note}
                maxLength={200}
                onChange={(event) => setWriting({ ...writing, note: event.currentTarget.value })}
              />
              {asking ? (
                <SureOf
                  question={t('seminar.removeItemAsk')}
                  yes={t('seminar.removeItemYes')}
                  no={t('ui.cancel')}
                  busy={busy}
                  refused={null}
                  onYes={() => void drop(writing.id, writing.version ?? 1)}
                  onNo={() => setAsking(false)}
                />
              ) : (
                <TextAction onClick={() => setAsking(true)}>{t('seminar.removeItem')}</TextAction>
              )}
            </>
          )}
        </WrittenSheet>
      ) : null}
    </Section>
  );
}

import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { ParticipantKind } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Choices } from '../../ui/Choices';
import { CloseIcon, PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { SelectField } from '../../ui/SelectField';
import { SureOf } from '../../ui/SureOf';
import { TextAction } from '../../ui/TextAction';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { PasteParticipants } from './PasteParticipants';
import { Seminar_participants } from './seminar-parts';
import look from './Participants.module.css';
import styles from './Seminar.module.css';

const AddDocument = graphql(`
  mutation AddSeminarParticipant($input: ParticipantInput!) {
    addSeminarParticipant(input: $input) {
      ...Seminar_participants
    }
  }
`);
const RemoveDocument = graphql(`
  mutation RemoveSeminarParticipant($id: ID!, $version: Int!) {
    removeSeminarParticipant(id: $id, version: $version) {
      ...Seminar_participants
    }
  }
`);

interface ParticipantsProps {
  seminar: FragmentType<typeof Seminar_participants>;
  places: ReadonlyArray<{ readonly id: string; readonly key: string; readonly name: string }>;
  mayArrange: boolean;
}

/** Who comes, by kind; nobody is on the list twice. */
export function Participants({ seminar: masked, places, mayArrange }: ParticipantsProps) {
  const { t } = useTranslation();
  const seminar = readFragment(Seminar_participants, masked);
  const { id: seminarId, participants } = seminar;
  const [add] = useMutation(AddDocument);
  const [remove] = useMutation(RemoveDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const [writing, setWriting] = useState<string | null>(null);
  const [pasting, setPasting] = useState(false);
  const [leaving, setLeaving] = useState<string | null>(null);
  const list = useRef<HTMLElement>(null);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<ParticipantKind>('STAFF');
  const [fromPlaceId, setFromPlaceId] = useState('');
  const save = async () => {
    if (!writing || !name.trim()) return;
    if (hasCprNumber(name)) return refuse(t('cycle.personalData'));
    const input = { id: writing, seminarId, name: name.trim(), kind, fromPlaceId: fromPlaceId || null };
    if (!(await doing(() => add({ variables: { input } })))) return;
    setWriting(null);
    setName('');
  };
  const drop = async (id: string, version: number) => {
    if (!(await doing(() => remove({ variables: { id, version } })))) return;
    setLeaving(null);
    // What one stood on is gone.
    list.current?.focus();
  };
  const placeName = (id: string | null | undefined) => places.find((place) => place.id === id)?.name ?? '';
  return (
    <Section
      title={t('seminar.who')}
      action={
        mayArrange ? (
          <span className={styles.tools}>
            <TextAction onClick={() => setPasting(true)}>{t('seminar.paste')}</TextAction>
            <TextAction icon={<PlusIcon size={17} />} onClick={() => setWriting(newId())}>
              {t('seminar.addParticipant')}
            </TextAction>
          </span>
        ) : undefined
      }
    >
      {participants.length === 0 ? <p>{t('seminar.nobody')}</p> : null}
      <dl className={look.kinds}>
        {Object.values(ParticipantKind)
          .map((of) => [of, participants.filter((one) => one.kind === of).length] as const)
          .filter(([, count]) => count > 0)
          .map(([of, count]) => (
            <div key={of}>
              <dt>{t(`seminar.kinds.${of}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
      {mayArrange && participants.length > 0 ? (
        <details>
          <summary ref={list}>{t('seminar.showList')}</summary>
          <ul className={look.people}>
            {participants.map((one) => (
              <li key={one.id}>
                <span>
                  {one.name}
                  <span className={styles.note}>
                    {[t(`seminar.kinds.${one.kind}`), placeName(one.fromPlaceId)].filter(Boolean).join(', ')}
                  </span>
                </span>
                {leaving === one.id ? (
                  <SureOf
                    question={t('seminar.removeAsk', { name: one.name })}
                    yes={t('seminar.removeYes')}
                    no={t('ui.cancel')}
                    busy={busy}
                    refused={null}
                    onYes={() => void drop(one.id, one.version)}
                    onNo={() => setLeaving(null)}
                  />
                ) : (
                  <TextAction
                    quiet
                    icon={<CloseIcon size={16} />}
                    aria-label={t('seminar.remove', { name: one.name })}
                    onClick={() => setLeaving(one.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {refused && !writing ? <p role="alert">{refused}</p> : null}
      {pasting ? (
        <PasteParticipants seminar={seminar} places={places} onClose={() => setPasting(false)} />
      ) : null}
      {writing ? (
        <WrittenSheet
          title={t('seminar.addParticipant')}
          action={t('seminar.add')}
          busy={busy}
          problem={refused}
          onClose={() => setWriting(null)}
          onSave={() => void save()}
        >
          <TextInput
            label={t('seminar.participantName')}
            description={kind === 'CITIZEN_OR_RELATIVE' ? t('seminar.participantNameHint') : undefined}
            value={name}
            maxLength={120}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Choices
            label={t('seminar.kind')}
            look="apart"
            value={kind}
            onChange={setKind}
            options={Object.values(ParticipantKind).map((value) => ({
              value,
              label: t(`seminar.kinds.${value}`),
            }))}
          />
          <SelectField
            label={t('seminar.from')}
            value={fromPlaceId}
            options={[
              { value: '', label: t('seminar.fromNowhere') },
              ...places.map(({ id, name: of }) => ({ value: id, label: of })),
            ]}
            onChange={setFromPlaceId}
          />
        </WrittenSheet>
      ) : null}
    </Section>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { addDays, formatWeek, weekOf } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useToday } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { SelectField } from '../../ui/SelectField';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Seminar.module.css';

const PeopleDocument = graphql(`
  query PeopleToAgreeWith {
    seminarPeople {
      id
      name
      placeName
    }
  }
`);
const AddDocument = graphql(`
  mutation AddActionPoint($input: ActionPointInput!) {
    addActionPoint(input: $input) {
      ...ActionPoint_point
    }
  }
`);
interface AgreementFormProps {
  /** Where it is promised: at a seminar, or at a meeting of the project group. */
  at: { readonly seminarId: string } | { readonly meetingId: string };
  refetch?: 'SeminarPage' | 'ProjectGroupPage';
  onAdded?: () => void;
}

/** Who does what by when: one line, written once. */
export function AgreementForm({ at, refetch = 'SeminarPage', onAdded }: AgreementFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { data } = useQuery(PeopleDocument);
  const [add] = useMutation(AddDocument, { refetchQueries: [refetch] });
  const { busy, refused, doing, refuse } = useDoing();
  const [ownerId, setOwnerId] = useState('');
  const [what, setWhat] = useState('');
  const [weeks, setWeeks] = useState('2');
  const people = data?.seminarPeople ?? [];
  const owner = people.find(({ id }) => id === ownerId) ?? people[0];
  const save = async () => {
    if (!owner || !what.trim()) return;
    if (hasCprNumber(what)) return refuse(t('cycle.personalData'));
    const input = {
      id: newId(),
      ...at,
      ownerId: owner.id,
      what,
      dueOn: addDays(today, 7 * Number(weeks)),
    };
    if (!(await doing(() => add({ variables: { input } })))) return;
    setWhat('');
    announce(t('seminar.agreed'));
    onAdded?.();
  };
  return (
    <form
      className={styles.agree}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label={t('seminar.agreeWho')}
        value={owner?.id ?? ''}
        options={people.map(({ id, name, placeName }) => ({
          value: id,
          label: [name, placeName].filter(Boolean).join(', '),
        }))}
        onChange={setOwnerId}
      />
      <TextInput
        label={t('seminar.agreeWhat')}
        value={what}
        maxLength={300}
        data-autofocus
        error={refused}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <SelectField
        label={t('seminar.agreeWhen')}
        value={weeks}
        options={[1, 2, 3, 4, 6, 8, 12].map((count) => ({
          value: String(count),
          label: formatWeek(weekOf(addDays(today, 7 * count)), language),
        }))}
        onChange={setWeeks}
      />
      <Button type="submit" variant="default" disabled={busy || !what.trim()}>
        {t('seminar.add')}
      </Button>
    </form>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { addDays, formatWeek, weekOf } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type ActionPoint_PointFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useCan, useToday } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { Section } from '../../ui/Section';
import { SelectField } from '../../ui/SelectField';
import { useLanguage } from '../../ui/useLanguage';
import { ActionPoint_point, Seminar_agreements } from './seminar-parts';
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
const FinishDocument = graphql(`
  mutation FinishActionPoint($id: ID!, $version: Int!, $done: Boolean!) {
    finishActionPoint(id: $id, version: $version, done: $done) {
      ...ActionPoint_point
    }
  }
`);

/** Who does what by when: one line, written once. */
export function AgreementForm({ seminarId, onAdded }: { seminarId: string; onAdded?: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { data } = useQuery(PeopleDocument);
  const [add] = useMutation(AddDocument, { refetchQueries: ['SeminarPage'] });
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
      seminarId,
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

interface AgreementsProps {
  seminar: FragmentType<typeof Seminar_agreements>;
  mayArrange: boolean;
}

/** What was promised; what is still open from earlier seminars comes first. */
export function Agreements({ seminar: masked, mayArrange }: AgreementsProps) {
  const { t } = useTranslation();
  const { id, actionPoints, openBefore } = readFragment(Seminar_agreements, masked);
  const [points, before] = [
    readFragment(ActionPoint_point, actionPoints),
    readFragment(ActionPoint_point, openBefore),
  ];
  return (
    <Section title={t('seminar.agreements')} caption={t('seminar.agreementsCaption')}>
      {before.length > 0 ? (
        <>
          <h3>{t('seminar.openBefore')}</h3>
          <Points points={before} />
        </>
      ) : null}
      {mayArrange ? <AgreementForm seminarId={id} /> : null}
      {points.length === 0 ? <p>{t('seminar.noAgreements')}</p> : <Points points={points} />}
    </Section>
  );
}

function Points({ points }: { points: readonly ActionPoint_PointFragment[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme = '' } = useParams();
  const can = useCan(programme);
  const [finish] = useMutation(FinishDocument);
  const { busy, refused, doing } = useDoing();
  return (
    <>
      <ul className={styles.points}>
        {points.map(({ id, version, what, dueOn, doneOn, owner, placeId }) => (
          <li key={id} data-done={doneOn ? true : undefined}>
            <input
              type="checkbox"
              aria-label={t('seminar.doneOf', { what })}
              checked={Boolean(doneOn)}
              disabled={busy || !can('actionPoint:finish', placeId ?? undefined)}
              onChange={(event) => {
                const done = event.currentTarget.checked;
                void doing(() => finish({ variables: { id, version, done } }));
              }}
            />
            <span>{owner?.name}</span>
            <span>{what}</span>
            <span className={styles.quiet}>
              {t('seminar.due', { week: formatWeek(weekOf(dueOn), language) })}
            </span>
          </li>
        ))}
      </ul>
      {refused ? <p role="alert">{refused}</p> : null}
    </>
  );
}

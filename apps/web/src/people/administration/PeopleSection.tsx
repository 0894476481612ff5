import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInForce } from '@laeringsrum/domain';
import { dateInCopenhagen, formatDateLong } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { type KeptPerson_PersonFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Skeleton';
import { SelectField } from '../../ui/SelectField';
import { useLanguage } from '../../ui/useLanguage';
import { useSheetAddress } from '../../ui/useSheetAddress';
import { useToday } from '../session/Session';
import { InviteSheet } from './InviteSheet';
import { KeptPerson_person } from './kept-person';
import styles from './People.module.css';
import { PersonSheet } from './PersonSheet';
import { usePeopleTerms } from './terms';

const PeopleSectionDocument = graphql(`
  query PeopleSection {
    keptPeople {
      id
      ...KeptPerson_person
    }
  }
`);

type Person = KeptPerson_PersonFragment;

/** Who is here, with which roles. A person is chosen by the address, so that the way back is the browser's. */
export default function PeopleSection() {
  const { t } = useTranslation();
  const terms = usePeopleTerms();
  const today = useToday();
  const sheet = useSheetAddress();
  const { data, error, refetch } = useQuery(PeopleSectionDocument);
  const [words, setWords] = useState('');
  const [placeId, setPlaceId] = useState('');
  const [inviting, setInviting] = useState(false);
  if (!data)
    return error ? (
      <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
    ) : (
      <Loading heights={[48, 320]} />
    );
  const people = readFragment(KeptPerson_person, data.keptPeople);
  const chosen = people.find(({ id }) => id === sheet.get('person'));
  const sought = words.trim().toLocaleLowerCase('da');
  const shown = people.filter(
    ({ name, email, memberships }) =>
      `${name} ${email}`.toLocaleLowerCase('da').includes(sought) &&
      (placeId === '' || memberships.some((held) => held.placeId === placeId)),
  );
  const asking = people.filter(({ deletionAskedAt, forgottenSince }) => deletionAskedAt && !forgottenSince);
  const isOver = ({ memberships }: Person) => !memberships.some((held) => isInForce(held, today));
  const groups = [
    { title: null, members: shown.filter((person) => !isOver(person)) },
    { title: t('people.over'), members: shown.filter(isOver) },
  ];
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          label={t('people.search')}
          type="search"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {terms.places.length > 1 ? (
          <SelectField
            label={t('people.where')}
            value={placeId}
            options={[{ value: '', label: t('people.all') }, ...terms.places]}
            onChange={setPlaceId}
          />
        ) : null}
        <Button variant="filled" onClick={() => setInviting(true)}>
          {t('people.invite')}
        </Button>
      </div>
      {asking.length ? (
        <section className={styles.asks} aria-label={t('forgetting.asksTitle')}>
          <h2 className={styles.over}>{t('forgetting.asksTitle')}</h2>
          <p>{t('forgetting.asks')}</p>
          <ul className={styles.list}>
            {asking.map((person) => (
              <li key={person.id}>
                <PersonRow
                  person={person}
                  roles={rolesInWords(person, terms.roleName, today)}
                  onChoose={() => sheet.open('person', person.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {shown.length === 0 ? (
        <p className={styles.empty}>{t(people.length ? 'people.noneFound' : 'people.none')}</p>
      ) : null}
      {groups.map(({ title, members }) =>
        members.length ? (
          <section key={title ?? ''}>
            {title ? <h2 className={styles.over}>{title}</h2> : null}
            <ul className={styles.list}>
              {members.map((person) => (
                <li key={person.id}>
                  <PersonRow
                    person={person}
                    roles={rolesInWords(person, terms.roleName, today)}
                    onChoose={() => sheet.open('person', person.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ) : null,
      )}
      {inviting ? <InviteSheet terms={terms} onClose={() => setInviting(false)} /> : null}
      {chosen ? (
        <PersonSheet person={chosen} people={people} terms={terms} onClose={() => sheet.close('person')} />
      ) : null}
    </>
  );
}

function rolesInWords(
  { memberships }: Person,
  roleName: ReturnType<typeof usePeopleTerms>['roleName'],
  today: string,
): string {
  const now = memberships.filter((held) => isInForce(held, today));
  return (now.length ? now : memberships.slice(0, 1))
    .map(({ role, placeName }) => [roleName(role), placeName].filter(Boolean).join(', '))
    .join(' · ');
}

function PersonRow({ person, roles, onChoose }: { person: Person; roles: string; onChoose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { initials, name, email, disabledAt, lastSeenAt, signsIn } = person;
  const state = disabledAt
    ? t('people.shutOut')
    : lastSeenAt
      ? t('people.lastSeen', { day: formatDateLong(dateInCopenhagen(lastSeenAt), language) })
      : t(signsIn ? 'people.hasNotBeen' : 'people.invited');
  return (
    <button type="button" className={styles.row} onClick={onChoose} data-out={disabledAt ? true : undefined}>
      <span className={styles.initials} aria-hidden="true">
        {initials}
      </span>
      <span className={styles.who}>
        <strong>{name}</strong>
        <span>{roles}</span>
      </span>
      <span className={styles.state}>
        <span>{email}</span>
        <span>{state}</span>
      </span>
    </button>
  );
}

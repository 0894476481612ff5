import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { type KeptPerson_PersonFragment } from '../../graphql/generated/graphql';
import { Sheet } from '../../ui/Sheet';
import { TextAction } from '../../ui/TextAction';
import { useDirect } from '../account/useDirect';
import { useCan, usePerson } from '../session/Session';
import { Forgetting } from './Forgetting';
import { GiveRole } from './GiveRole';
import { HandedLink } from './HandedLink';
import { Handover } from './Handover';
import { MembershipRow } from './MembershipRow';
import styles from './People.module.css';
import { SecondFactorReset } from './SecondFactorReset';
import { type PeopleTerms } from './terms';

const RenewInvitationDocument = graphql(`
  mutation RenewInvitation($personId: ID!) {
    renewInvitation(personId: $personId) {
      link
      mailed
    }
  }
`);
const ShutOutPersonDocument = graphql(`
  mutation ShutOutPerson($personId: ID!) {
    shutOutPerson(personId: $personId) {
      ...KeptPerson_person
    }
  }
`);
const LetInPersonDocument = graphql(`
  mutation LetInPerson($personId: ID!) {
    letInPerson(personId: $personId) {
      ...KeptPerson_person
    }
  }
`);
const EndSessionsOfDocument = graphql(`
  mutation EndSessionsOf($personId: ID!) {
    endSessionsOf(personId: $personId) {
      ...KeptPerson_person
    }
  }
`);

type Person = KeptPerson_PersonFragment;

interface PersonSheetProps {
  person: Person;
  people: readonly Person[];
  terms: PeopleTerms;
  onClose: () => void;
}

/** One person: the roles, what is handed over, and the ways in. Nothing of what the person has written. */
export function PersonSheet({ person, people, terms, onClose }: PersonSheetProps) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const me = usePerson();
  const mayShutOut = useCan(programme)('person:shutOut') && person.id !== me.id;
  const { busy, refusal, send } = useDirect();
  const [link, setLink] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const personId = person.id;

  const act = async (done: Promise<unknown>, words: string | null) => {
    setAsking(false);
    setTold(null);
    if ((await done) !== null) setTold(words);
  };
  return (
    <Sheet opened addressed onClose={onClose} title={person.name} above={person.email} width={520}>
      <div className={styles.sheet}>
        {person.id === me.id ? <p className={styles.quiet}>{t('people.yourself')}</p> : null}
        <h3>{t('people.roles')}</h3>
        <ul className={styles.memberships}>
          {person.memberships.map((held) => (
            <MembershipRow key={held.id} held={held} terms={terms} own={person.id === me.id} />
          ))}
        </ul>
        {person.id === me.id ? null : <GiveRole personId={personId} terms={terms} />}
        <Handover person={person} people={people} />
        {person.id === me.id ? null : (
          <>
            <h3>{t('people.access')}</h3>
            {link ? <HandedLink email={person.email} link={link} /> : null}
            <div className={styles.actions}>
              {!person.signsIn || mayShutOut ? (
                <TextAction
                  disabled={busy}
                  onClick={() =>
                    void send(RenewInvitationDocument, { personId }).then((done) =>
                      done ? setLink(done.renewInvitation.link) : undefined,
                    )
                  }
                >
                  {t('people.newLink')}
                </TextAction>
              ) : null}
              {mayShutOut && !person.disabledAt ? (
                <TextAction
                  disabled={busy}
                  onClick={() =>
                    void act(send(EndSessionsOfDocument, { personId }), t('people.sessionsEnded'))
                  }
                >
                  {t('people.endSessions')}
                </TextAction>
              ) : null}
              {mayShutOut && person.disabledAt && !person.forgottenSince ? (
                <TextAction
                  disabled={busy}
                  onClick={() => void act(send(LetInPersonDocument, { personId }), null)}
                >
                  {t('people.letIn')}
                </TextAction>
              ) : null}
              {mayShutOut && !person.disabledAt && !asking ? (
                <TextAction quiet onClick={() => setAsking(true)}>
                  {t('people.shutOutAct')}
                </TextAction>
              ) : null}
            </div>
            {asking ? (
              <div className={styles.problem} role="alert">
                <p>{t('people.shutOutAsk', { name: person.name })}</p>
                <div className={styles.actions}>
                  <TextAction
                    disabled={busy}
                    onClick={() => void act(send(ShutOutPersonDocument, { personId }), t('people.isShutOut'))}
                  >
                    {t('people.shutOutYes')}
                  </TextAction>
                  <TextAction quiet onClick={() => setAsking(false)}>
                    {t('ui.cancel')}
                  </TextAction>
                </div>
              </div>
            ) : null}
          </>
        )}
        {mayShutOut ? <SecondFactorReset person={person} /> : null}
        {mayShutOut ? <Forgetting key={person.forgottenSince} person={person} /> : null}
        {told ? <p role="status">{told}</p> : null}
        {refusal ? (
          <p className={styles.problem} role="alert">
            {refusal.message}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

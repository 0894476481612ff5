import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { Sheet } from '../../ui/Sheet';
import { useDirect } from '../account/useDirect';
import { HandedLink } from './HandedLink';
import { readInvitedLines } from './invited-lines';
import styles from './People.module.css';
import { noRole, RoleFields, roleInput, type RoleChoice } from './RoleFields';
import { type PeopleTerms } from './terms';

const InvitePersonDocument = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      person {
        ...KeptPerson_person
      }
      link
      mailed
    }
  }
`);

interface Outcome {
  readonly email: string;
  readonly link: string | null;
  readonly mailed: boolean;
}

/** Several at once, with one role: the addresses are pasted. What could not be invited stays in the field. */
export function InviteSheet({ terms, onClose }: { terms: PeopleTerms; onClose: () => void }) {
  const { t } = useTranslation();
  const { busy, refusal, send } = useDirect();
  const [text, setText] = useState('');
  const [choice, setChoice] = useState<RoleChoice>({
    ...noRole,
    placeId: terms.everywhere ? '' : (terms.places[0]?.value ?? ''),
  });
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const { people, unread } = readInvitedLines(text);
  const role = roleInput(choice);

  const invite = async () => {
    if (!role) return;
    const left = [...people];
    for (const { name, email } of people) {
      const input = { id: newId(), personId: newId(), name, email, ...role };
      const done = await send(InvitePersonDocument, { input }, left.length === 1 ? ['PeopleSection'] : []);
      if (!done) break;
      left.shift();
      const { link, mailed } = done.invitePerson;
      setOutcomes((before) => [...before, { email, link, mailed }]);
    }
    setText([...left.map((one) => `${one.name} <${one.email}>`), ...unread].join('\n'));
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t('people.invite')}
      foot={
        <Button
          variant="filled"
          fullWidth
          disabled={busy || people.length === 0 || !role}
          onClick={() => void invite()}
        >
          {t('people.sendInvitations', { count: people.length })}
        </Button>
      }
    >
      <div className={styles.form}>
        <Textarea
          label={t('people.addresses')}
          description={t('people.addressesHint')}
          placeholder={t('people.addressesExample')}
          minRows={3}
          maxRows={10}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={unread[0] === undefined ? undefined : t('people.unread', { line: unread[0] })}
        />
        <RoleFields terms={terms} choice={choice} onChange={setChoice} />
        {refusal ? (
          <p className={styles.problem} role="alert">
            {refusal.message}
          </p>
        ) : null}
        {outcomes.length ? (
          <div role="status" className={styles.outcomes}>
            {outcomes.map(({ email, link, mailed }) =>
              link ? (
                <HandedLink key={email} email={email} link={link} />
              ) : (
                <p key={email}>{t(mailed ? 'people.mailed' : 'people.wasHere', { email })}</p>
              ),
            )}
          </div>
        ) : null}
      </div>
    </Sheet>
  );
}

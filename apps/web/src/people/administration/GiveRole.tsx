import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { PlusIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { useDirect } from '../account/useDirect';
import styles from './People.module.css';
import { noRole, RoleFields, roleInput, type RoleChoice } from './RoleFields';
import { type PeopleTerms } from './terms';

const GiveMembershipDocument = graphql(`
  mutation GiveMembership($input: GiveMembershipInput!) {
    giveMembership(input: $input) {
      ...KeptPerson_person
    }
  }
`);

/** One role more, for somebody who is here already. */
export function GiveRole({ personId, terms }: { personId: string; terms: PeopleTerms }) {
  const { t } = useTranslation();
  const { busy, refusal, send } = useDirect();
  const [choice, setChoice] = useState<RoleChoice | null>(null);
  if (!choice)
    return (
      <div className={styles.actions}>
        <TextAction
          icon={<PlusIcon size={17} />}
          onClick={() =>
            setChoice({ ...noRole, placeId: terms.everywhere ? '' : (terms.places[0]?.value ?? '') })
          }
        >
          {t('people.giveRole')}
        </TextAction>
      </div>
    );
  const role = roleInput(choice);
  const give = async () => {
    if (role && (await send(GiveMembershipDocument, { input: { id: newId(), personId, ...role } })))
      setChoice(null);
  };
  return (
    <div className={styles.form}>
      <RoleFields terms={terms} choice={choice} onChange={setChoice} />
      {refusal ? (
        <p className={styles.problem} role="alert">
          {refusal.message}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button variant="default" disabled={busy || !role} onClick={() => void give()}>
          {t('people.giveRole')}
        </Button>
        <TextAction quiet onClick={() => setChoice(null)}>
          {t('ui.cancel')}
        </TextAction>
      </div>
    </div>
  );
}

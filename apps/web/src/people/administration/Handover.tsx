import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInForce } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type KeptPerson_PersonFragment } from '../../graphql/generated/graphql';
import { SelectField } from '../../ui/SelectField';
import { SureOf } from '../../ui/SureOf';
import { useDirect } from '../account/useDirect';
import { useToday } from '../session/Session';
import styles from './People.module.css';

const OwnedThingsDocument = graphql(`
  query OwnedThings($personId: ID!) {
    ownedThings(personId: $personId) {
      kind
      count
    }
  }
`);
const HandOverDocument = graphql(`
  mutation HandOver($personId: ID!, $successorId: ID!) {
    handOver(personId: $personId, successorId: $successorId) {
      kind
      count
    }
  }
`);

type Person = KeptPerson_PersonFragment;

/** When somebody leaves: all that they answer for goes to another, in one step. First it is counted. */
export function Handover({ person, people }: { person: Person; people: readonly Person[] }) {
  const { t } = useTranslation();
  const today = useToday();
  const { data } = useQuery(OwnedThingsDocument, {
    variables: { personId: person.id },
    fetchPolicy: 'network-only',
    refetchOn: false,
  });
  const { busy, refusal, send } = useDirect();
  const [successorId, setSuccessorId] = useState('');
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const countOf = (wanted: (kind: string) => boolean) =>
    (data?.ownedThings ?? []).reduce((sum, { kind, count }) => sum + (wanted(kind) ? count : 0), 0);
  const interventions = countOf((kind) => kind === 'intervention');
  const others = countOf((kind) => kind !== 'intervention');
  const owned = interventions + others;
  // What has no word of its own is counted as things, together.
  const inWords = [
    ...(interventions > 0 ? [t('people.ownedInterventions', { count: interventions })] : []),
    ...(others > 0 ? [t('people.ownedThings', { count: others })] : []),
  ].join(', ');
  const successors = people.filter(
    ({ id, disabledAt, memberships }) =>
      id !== person.id && !disabledAt && memberships.some((held) => isInForce(held, today)),
  );
  const successor = successors.find(({ id }) => id === successorId)?.name ?? '';
  const handOver = async () => {
    const variables = { personId: person.id, successorId };
    if (await send(HandOverDocument, variables, ['OwnedThings'])) setDone(successor);
  };
  return (
    <>
      <h3>{t('people.answersFor')}</h3>
      {done !== null ? (
        <p role="status">{t('people.handedOver', { name: done })}</p>
      ) : owned === 0 ? (
        <p className={styles.quiet}>{t('people.ownsNothing')}</p>
      ) : (
        <div className={styles.form}>
          <p>{t('people.owns', { what: inWords })}</p>
          <SelectField
            label={t('people.successor')}
            value={successorId}
            options={[
              { value: '', label: t('people.chooseSuccessor') },
              ...successors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setSuccessorId}
          />
          {asking && successorId ? (
            <SureOf
              question={t('people.handOverAsk', { what: inWords, name: successor })}
              yes={t('people.handOverYes')}
              no={t('ui.cancel')}
              busy={busy}
              refused={refusal?.message ?? null}
              onYes={() => void handOver()}
              onNo={() => setAsking(false)}
            />
          ) : (
            <div>
              <Button variant="default" disabled={!successorId} onClick={() => setAsking(true)}>
                {t('people.handOver')}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

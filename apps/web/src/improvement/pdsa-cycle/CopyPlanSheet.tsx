import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { useMemberships } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { Sheet } from '../../ui/Sheet';
import styles from './CloseSheet.module.css';

const OwnInterventionsDocument = graphql(`
  query OwnInterventions($placeKey: String!) {
    interventions(placeKey: $placeKey) {
      id
      code
      title
      state
    }
  }
`);
const CopyPdsaPlanDocument = graphql(`
  mutation CopyPdsaPlan($input: CopyPdsaPlanInput!) {
    copyPdsaPlan(input: $input) {
      id
      number
      interventionCode
    }
  }
`);

interface CopyPlanSheetProps {
  cycleId: string;
  onClose: () => void;
}

/** "Prøv det hos os": somebody else's plan becomes a draft in an intervention of one's own. */
export function CopyPlanSheet({ cycleId, onClose }: CopyPlanSheetProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const { programme = '' } = useParams();
  const placeKey = useMemberships(programme).find(({ placeKey: key }) => key)?.placeKey ?? '';
  const { data } = useQuery(OwnInterventionsDocument, { variables: { placeKey }, skip: placeKey === '' });
  const [copy, { loading }] = useMutation(CopyPdsaPlanDocument, {
    refetchQueries: ['MyWork', 'InterventionPage'],
  });
  const [id] = useState(() => newId());
  const [chosen, setChosen] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const own = (data?.interventions ?? []).filter(({ state }) => state === 'ACTIVE');
  const interventionId = chosen ?? (own.length === 1 ? (own[0]?.id ?? null) : null);

  const go = async () => {
    if (!interventionId) return;
    setRefused(null);
    try {
      const { data: made } = await copy({
        variables: { input: { id, fromCycleId: cycleId, interventionId } },
      });
      if (made)
        await navigate(addresses.cycle(made.copyPdsaPlan.interventionCode, made.copyPdsaPlan.number), {
          replace: true,
        });
    } catch (error) {
      setRefused(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t('cycle.copy.title')}
      foot={
        <Button variant="filled" disabled={loading || !interventionId} onClick={() => void go()}>
          {t('cycle.copy.make')}
        </Button>
      }
    >
      <p className={styles.text}>{t('cycle.copy.text')}</p>
      {data && own.length === 0 ? (
        <p>{t('cycle.copy.none')}</p>
      ) : (
        <Choices
          label={t('cycle.copy.where')}
          look="list"
          value={interventionId}
          onChange={setChosen}
          options={own.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }))}
        />
      )}
      {refused ? (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      ) : null}
    </Sheet>
  );
}

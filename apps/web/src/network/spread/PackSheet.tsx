import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { maturityOf } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { useCan } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { WrittenSheet } from '../../ui/WrittenSheet';

const PackableDocument = graphql(`
  query PackableCycles {
    interventions {
      id
      code
      title
      placeId
      transferPackage {
        id
      }
      pdsaCycles {
        id
        number
        title
        state
        decision
      }
    }
  }
`);
const CreateDocument = graphql(`
  mutation CreatePackage($input: CreatePackageInput!) {
    createPackage(input: $input) {
      id
      intervention {
        id
        code
      }
    }
  }
`);

/** Which closed test is to be passed on. */
export function PackSheet({ onClose, onMade }: { onClose: () => void; onMade: (code: string) => void }) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const can = useCan(programme);
  const { data } = useQuery(PackableDocument);
  const [create] = useMutation(CreateDocument, { refetchQueries: ['SpreadPage'] });
  const { busy, refused, doing, refuse } = useDoing();
  const [id] = useState(() => newId());
  const [cycleId, setCycleId] = useState<string | null>(null);
  const packable = (data?.interventions ?? [])
    .filter((one) => !one.transferPackage && can('package:write', one.placeId))
    .flatMap((one) =>
      one.pdsaCycles
        .filter((cycle) => maturityOf({ state: cycle.state, decision: cycle.decision ?? null }) !== null)
        .map((cycle) => ({ ...cycle, intervention: one })),
    );
  const save = async () => {
    const chosen = packable.find((cycle) => cycle.id === cycleId);
    if (!chosen) return refuse(t('spread.packing.choose'));
    const input = { id, interventionId: chosen.intervention.id, cycleId: chosen.id };
    const done = await doing(() => create({ variables: { input } }));
    if (done?.data) onMade(done.data.createPackage.intervention.code);
  };
  return (
    <WrittenSheet
      addressed
      title={t('spread.packing.title')}
      action={t('spread.packing.begin')}
      busy={busy || packable.length === 0}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      <p>{t('spread.packing.lead')}</p>
      {data && packable.length === 0 ? (
        <p>{t('spread.packing.none')}</p>
      ) : (
        <Choices
          label={t('spread.packing.which')}
          look="rows"
          value={cycleId}
          onChange={setCycleId}
          options={packable.map((cycle) => ({
            value: cycle.id,
            label: `${cycle.intervention.code} ${cycle.intervention.title}`,
            hint: `${t('spread.cycle', { number: cycle.number })}: ${cycle.title}`,
          }))}
        />
      )}
    </WrittenSheet>
  );
}

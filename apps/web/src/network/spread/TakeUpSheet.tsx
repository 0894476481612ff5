import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { type PackageElement } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useCan } from '../../people/session/Session';
import { SelectField } from '../../ui/SelectField';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { ElementFields } from './ElementFields';
import { useWays } from './useWays';

const WhereDocument = graphql(`
  query WhereToTakeUp {
    programme {
      id
      placeLevelDa
      places {
        id
        name
        careUnits {
          id
          name
        }
      }
    }
  }
`);
const TakeUpDocument = graphql(`
  mutation TakeUpPackage($input: TakeUpPackageInput!) {
    takeUpPackage(input: $input) {
      id
      state
      intervention {
        id
        code
      }
    }
  }
`);

interface TakeUpSheetProps {
  packageId: string;
  title: string;
  elements: readonly PackageElement[];
  /** Why it can no longer be taken up, where it was withdrawn while somebody wrote: what is written stays. */
  withdrawn: string | null;
  onClose: () => void;
  onTaken: (code: string) => void;
}

/** Where, what is different, and which elements: the first test is made ready, and what one expects is left to say. */
export function TakeUpSheet(props: TakeUpSheetProps) {
  const { packageId, title, elements, withdrawn, onClose, onTaken } = props;
  const { t } = useTranslation();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const { data } = useQuery(WhereDocument);
  const [takeUp] = useMutation(TakeUpDocument, { refetchQueries: ['SpreadPage', 'PackagePage', 'MyWork'] });
  const { busy, refused, doing, refuse } = useDoing();
  const [ids] = useState(() => ({
    ...{ id: newId(), interventionId: newId(), cycleId: newId(), goalId: newId(), measureId: newId() },
  }));
  const [placeId, setPlaceId] = useState<string | null>(null);
  const [careUnitId, setCareUnitId] = useState('');
  const ways = useWays(elements);
  const places = (data?.programme.places ?? []).filter(({ id }) => can('package:takeUp', id));
  const place = places.find(({ id }) => id === placeId) ?? places[0];

  const save = async () => {
    if (!place) return;
    if (ways.written.some((text) => hasCprNumber(text))) return refuse(t('cycle.personalData'));
    const input = {
      ...ids,
      ...{ packageId, placeId: place.id, careUnitId: careUnitId || null },
      ...{ changes: ways.changes, differences: ways.told },
    };
    const done = await doing(() => takeUp({ variables: { input } }));
    const code = done?.data?.takeUpPackage.intervention?.code;
    if (code) onTaken(code);
  };

  return (
    <WrittenSheet
      addressed
      above={title}
      title={t('spread.taking.title')}
      action={t('spread.taking.start')}
      busy={busy || !place}
      problem={refused ?? withdrawn}
      onClose={onClose}
      onSave={() => void save()}
    >
      <p>{t('spread.taking.lead')}</p>
      {places.length > 1 ? (
        <SelectField
          label={t('spread.taking.place')}
          value={place?.id ?? ''}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            setPlaceId(id);
            setCareUnitId('');
          }}
        />
      ) : null}
      <SelectField
        label={t('spread.taking.where')}
        value={careUnitId}
        options={[
          { value: '', label: t('spread.taking.noUnit') },
          ...(place?.careUnits ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setCareUnitId}
      />
      <ElementFields elements={elements} ways={ways} />
    </WrittenSheet>
  );
}

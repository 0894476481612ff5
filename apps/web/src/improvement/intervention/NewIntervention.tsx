import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useCan } from '../../people/session/Session';
import { useCreationUndo } from '../../together/useCreationUndo';
import { Choices } from '../../ui/Choices';
import { SelectField } from '../../ui/SelectField';
import { useSheetTitle } from '../../ui/document-title';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';
import styles from './NewIntervention.module.css';

export const NewIntervention_programme = graphql(`
  fragment NewIntervention_programme on Programme {
    id
    placeLevelDa
    placeLevelEn
    places {
      id
      name
      careUnits {
        id
        name
      }
    }
    tracks {
      id
      key
      nameDa
      nameEn
    }
    methods {
      id
      key
      nameDa
      nameEn
    }
  }
`);
const CreateCareUnitDocument = graphql(`
  mutation CreateCareUnit($input: CreateCareUnitInput!) {
    createCareUnit(input: $input) {
      id
      name
    }
  }
`);
const CreateInterventionDocument = graphql(`
  mutation CreateIntervention($input: CreateInterventionInput!) {
    createIntervention(input: $input) {
      id
      code
    }
  }
`);

interface NewInterventionProps {
  programme: FragmentType<typeof NewIntervention_programme>;
  onClose: () => void;
  onCreated: (code: string) => void;
}

/** Three required answers: what, which track, where. Everything else can wait. */
export function NewIntervention({ programme: masked, onClose, onCreated }: NewInterventionProps) {
  const { t } = useTranslation();
  useSheetTitle(t('newIntervention.title'));
  const language = useLanguage();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const programme = readFragment(NewIntervention_programme, masked);
  const places = programme.places.filter(({ id }) => can('intervention:write', id));
  const [createUnit] = useMutation(CreateCareUnitDocument);
  const [create] = useMutation(CreateInterventionDocument, { refetchQueries: ['Interventions', 'MyWork'] });
  const created = useCreationUndo();
  const { pathname } = useLocation();
  const [ids] = useState(() => ({ intervention: newId(), unit: newId() }));
  const [title, setTitle] = useState('');
  const [placeId, setPlaceId] = useState(places[0]?.id ?? '');
  const place = places.find(({ id }) => id === placeId);
  const [track, setTrack] = useState<string | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [unitName, setUnitName] = useState('');
  const [methodKey, setMethodKey] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const units = place?.careUnits ?? [];
  const newUnit = units.length === 0 || unitId === 'new';
  const unitMissing = newUnit ? !unitName.trim() : !unitId;

  const submit = async () => {
    setTried(true);
    if (!title.trim() || !track || unitMissing || !place) return;
    if (hasCprNumber(title) || hasCprNumber(unitName)) return setProblem(t('cycle.personalData'));
    setBusy(true);
    setProblem(null);
    try {
      if (newUnit)
        await createUnit({
          variables: { input: { id: ids.unit, placeId: place.id, name: unitName.trim() } },
        });
      const { key, context } = created.keyed();
      const { data } = await create({
        context,
        variables: {
          input: {
            id: ids.intervention,
            placeId: place.id,
            title: title.trim(),
            trackKey: track,
            careUnitId: newUnit ? ids.unit : unitId,
            ...(methodKey ? { methodKey } : {}),
          },
        },
      });
      if (!data) return;
      onCreated(data.createIntervention.code);
      created.offer(key, t('history.created.INTERVENTION'), pathname);
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      setBusy(false);
    }
  };

  const named = (of: { nameDa: string; nameEn: string }) => (language === 'da' ? of.nameDa : of.nameEn);
  return (
    <Sheet
      opened
      addressed
      onClose={onClose}
      title={t('newIntervention.title')}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => void submit()}>
          {t('newIntervention.create')}
        </Button>
      }
    >
      <p className={styles.lead}>{t('newIntervention.lead')}</p>
      <div className={styles.fields}>
        <TextInput
          label={t('newIntervention.name')}
          placeholder={t('newIntervention.namePlaceholder')}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={tried && !title.trim() ? t('newIntervention.nameMissing') : undefined}
          data-autofocus
        />
        {places.length > 1 ? (
          <SelectField
            label={language === 'da' ? programme.placeLevelDa : programme.placeLevelEn}
            value={placeId}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => {
              setPlaceId(id);
              setUnitId(null);
            }}
          />
        ) : null}
        <div>
          <Choices
            label={t('newIntervention.track')}
            look="apart"
            value={track}
            onChange={setTrack}
            options={programme.tracks.map((of) => ({ value: of.key, label: named(of) }))}
          />
          {tried && !track ? <p className={styles.problem}>{t('newIntervention.trackMissing')}</p> : null}
        </div>
        <div>
          {units.length ? (
            <Choices
              label={t('newIntervention.unit')}
              look="apart"
              value={unitId}
              onChange={setUnitId}
              options={[
                ...units.map(({ id, name }) => ({ value: id, label: name })),
                { value: 'new', label: t('newIntervention.unitNew') },
              ]}
            />
          ) : null}
          {newUnit ? (
            <TextInput
              mt={units.length ? 10 : 0}
              label={units.length ? t('newIntervention.unitName') : t('newIntervention.unit')}
              value={unitName}
              maxLength={120}
              onChange={(event) => setUnitName(event.currentTarget.value)}
            />
          ) : null}
          {tried && unitMissing ? <p className={styles.problem}>{t('newIntervention.unitMissing')}</p> : null}
        </div>
        <SelectField
          label={t('newIntervention.method')}
          value={methodKey}
          options={[
            { value: '', label: t('newIntervention.noMethod') },
            ...programme.methods.map((of) => ({ value: of.key, label: named(of) })),
          ]}
          onChange={setMethodKey}
        />
        {problem ? (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

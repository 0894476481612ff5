import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { containsBlocked } from '@laeringsrum/personal-data';
import { graphql } from '../../graphql/generated';
import { type CareUnitsQuery } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import styles from '../Rows.module.css';

const CareUnitsDocument = graphql(`
  query CareUnits {
    programme {
      id
      places {
        id
        name
        careUnits {
          id
          name
          version
        }
      }
    }
  }
`);
const RenameCareUnitDocument = graphql(`
  mutation RenameCareUnit($id: ID!, $version: Int!, $name: String!) {
    renameCareUnit(id: $id, version: $version, name: $name) {
      id
      name
      version
    }
  }
`);

type Unit = CareUnitsQuery['programme']['places'][number]['careUnits'][number];

/** Every place with its units. A place adds its own where an intervention is described; here a name is put right. */
export function CareUnits({ mayRename }: { mayRename: boolean }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(CareUnitsDocument);
  if (!data)
    return error ? (
      <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
    ) : (
      <Loading heights={[44, 44, 44]} />
    );
  return (
    <>
      <p className={styles.lead}>{t('units.lead')}</p>
      {data.programme.places.map((place, index) => (
        <Section key={place.id} title={place.name} ruled={index > 0}>
          {place.careUnits.length === 0 ? <p className={styles.facts}>{t('units.none')}</p> : null}
          <ul className={styles.rows} hidden={place.careUnits.length === 0}>
            {place.careUnits.map((unit) => (
              <UnitRow key={unit.id} unit={unit} mayRename={mayRename} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function UnitRow({ unit, mayRename }: { unit: Unit; mayRename: boolean }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [name, setName] = useState(unit.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [rename, { loading }] = useMutation(RenameCareUnitDocument);
  const personal = containsBlocked(name);
  const save = async () => {
    try {
      await rename({ variables: { id: unit.id, version: unit.version, name: name.trim() } });
      setEditing(false);
      setProblem(null);
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <li className={styles.row}>
      {editing ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextInput
            label={t('units.name')}
            value={name}
            maxLength={120}
            error={personal ? t('cycle.personalData') : problem}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div className={styles.actions}>
            <Button type="submit" variant="default" disabled={loading || personal || name.trim() === ''}>
              {t('units.save')}
            </Button>
            <TextAction
              quiet
              onClick={() => {
                setEditing(false);
                setName(unit.name);
              }}
            >
              {t('ui.cancel')}
            </TextAction>
          </div>
        </form>
      ) : (
        <>
          <span>{unit.name}</span>
          {mayRename ? (
            <span className={styles.side}>
              <TextAction
                quiet
                aria-label={`${t('units.rename')}: ${unit.name}`}
                onClick={() => setEditing(true)}
              >
                {t('units.rename')}
              </TextAction>
            </span>
          ) : null}
        </>
      )}
    </li>
  );
}

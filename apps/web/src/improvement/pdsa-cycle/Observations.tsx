import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { formatDateLong, formatPeriod, formatWeek, weekOf } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import {
  type CycleParts_CycleFragment,
  type CycleParts_MeasureFragment,
} from '../../graphql/generated/graphql';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { refusalOf } from '../../graphql/refusal';
import { undoable } from '../../graphql/undoable';
import { usePerson, useToday } from '../../people/session/Session';
import { CloseIcon, PlusIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { useUndo } from '../../ui/Undo';
import { useLanguage } from '../../ui/useLanguage';
import { valueWords } from '../measure/value-words';
import { hasCprNumber } from '../personal-data/guard';
import { DayField } from './DayField';
import styles from './Observations.module.css';

const AddObservationDocument = graphql(`
  mutation AddObservation($input: AddObservationInput!) {
    addObservation(input: $input) {
      id
    }
  }
`);
const RemoveObservationDocument = graphql(`
  mutation RemoveObservation($id: ID!, $version: Int!) {
    removeObservation(id: $id, version: $version) {
      ...CycleParts_cycle
    }
  }
`);

const nothing = { text: '', day: '' };

interface ObservationsProps {
  cycle: CycleParts_CycleFragment;
  measure: CycleParts_MeasureFragment | null;
  mayObserve: boolean;
}

/** What was seen and measured while the test ran, in time order: numbers from the chart, and lines in people's own words. */
export function Observations({ cycle, measure, mayObserve }: ObservationsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const person = usePerson();
  const client = useApolloClient();
  const offerUndo = useUndo();
  const afterwards = {
    refetchQueries: ['PdsaCyclePage'],
    awaitRefetchQueries: true,
  };
  const [add, { loading }] = useMutation(AddObservationDocument, {
    ...afterwards,
    ...undoable(t('undo.observationAdded')),
  });
  const [remove] = useMutation(RemoveObservationDocument);
  const { fields, change, clear } = useKeptFields(
    person.id,
    `Observation:${cycle.id}`,
    nothing,
    hasCprNumber,
  );
  const [writing, setWriting] = useState(fields.text !== '');
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    if (!fields.text.trim()) return setWriting(false);
    if (hasCprNumber(fields.text)) return setProblem(t('cycle.personalData'));
    setProblem(null);
    try {
      await add({
        variables: {
          input: {
            id: newId(),
            cycleId: cycle.id,
            observedOn: fields.day || today,
            text: fields.text.trim(),
          },
        },
      });
      clear();
      setWriting(false);
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };

  const takeAway = async (observation: CycleParts_CycleFragment['observations'][number]) => {
    try {
      await remove({ variables: { id: observation.id, version: observation.version } });
      offerUndo({
        text: t('cycle.observationRemoved'),
        undo: () =>
          client.mutate({
            mutation: AddObservationDocument,
            variables: {
              input: {
                id: newId(),
                cycleId: cycle.id,
                observedOn: observation.observedOn,
                text: observation.text,
              },
            },
            ...afterwards,
          }),
      });
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };

  const { periods, values } = cycle.result;
  const numbers = measure
    ? periods.flatMap((period, at) => {
        const value = values[at];
        return value == null ? [] : [{ period, value }];
      })
    : [];
  return (
    <section aria-labelledby={`observations-${cycle.id}`}>
      <div className={styles.head}>
        <h3 id={`observations-${cycle.id}`} className={styles.heading}>
          {t('cycle.observations')}
        </h3>
        {mayObserve && !writing ? (
          <TextAction icon={<PlusIcon size={17} />} onClick={() => setWriting(true)}>
            {t('cycle.addObservation')}
          </TextAction>
        ) : null}
      </div>
      {numbers.length + cycle.observations.length === 0 && !writing ? (
        <p className={styles.none}>{t('cycle.noObservations')}</p>
      ) : null}
      <ul>
        {numbers.map(({ period, value }) => (
          <li key={period} className={styles.row}>
            <span className={styles.when}>
              {formatPeriod(period, measure?.frequency ?? 'WEEKLY', language)}
            </span>
            <strong>
              {measure ? valueWords(value, measure.definition, language, { exact: true }) : value}
            </strong>
            <span className={styles.who}>{measure?.definition.shortName}</span>
          </li>
        ))}
        {cycle.observations.map((observation) => (
          <li key={observation.id} className={styles.row}>
            <span className={styles.when} title={formatDateLong(observation.observedOn, language)}>
              {formatWeek(weekOf(observation.observedOn), language)}
            </span>
            <em>{observation.text}</em>
            <span className={styles.who}>
              {observation.author?.name.split(' ')[0] ?? ''}
              {mayObserve ? (
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={t('cycle.removeObservation', {
                    when: formatDateLong(observation.observedOn, language),
                  })}
                  onClick={() => void takeAway(observation)}
                >
                  <CloseIcon size={14} />
                </button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {writing && mayObserve ? (
        <div className={styles.form}>
          <Textarea
            label={t('cycle.observationText')}
            value={fields.text}
            maxLength={2000}
            autoFocus
            onChange={(event) => change({ text: event.currentTarget.value })}
            error={hasCprNumber(fields.text) ? t('cycle.personalData') : problem}
          />
          <div className={styles.formRow}>
            <DayField
              label={t('cycle.observationDate')}
              edge="first"
              value={fields.day || today}
              onChange={(day) => change({ day: day && day <= today ? day : today })}
            />
            <Button variant="default" disabled={loading} onClick={() => void save()}>
              {t('cycle.saveObservation')}
            </Button>
            <TextAction
              onClick={() => {
                clear();
                setWriting(false);
              }}
            >
              {t('ui.cancel')}
            </TextAction>
          </div>
        </div>
      ) : problem ? (
        <p role="alert">{problem}</p>
      ) : null}
    </section>
  );
}

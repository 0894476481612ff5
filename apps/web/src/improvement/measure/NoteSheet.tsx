import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { formatPeriod, periodEnd, periodsBetween } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { undoable } from '../../graphql/undoable';
import { useToday } from '../../people/session/Session';
import { SelectField } from '../../ui/SelectField';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/useLanguage';
import { hasCprNumber } from '../personal-data/guard';

const AddAnnotationDocument = graphql(`
  mutation AddAnnotation($input: AddAnnotationInput!) {
    addAnnotation(input: $input) {
      id
      period
      text
      version
    }
  }
`);

interface NoteSheetProps {
  measure: MeasureChart_MeasureFragment;
  initialPeriod?: string | null;
  onClose: () => void;
}

/** A flag on a week: what happened, in one line. */
export function NoteSheet({ measure, initialPeriod, onClose }: NoteSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const [add] = useMutation(AddAnnotationDocument, {
    refetchQueries: ['InterventionPage'],
    awaitRefetchQueries: true,
    ...undoable(t('undo.noteAdded')),
  });
  const periods =
    measure.frequency === 'PER_EVENT'
      ? [...measure.series.periods].reverse()
      : periodsBetween(measure.startsOn, today, measure.frequency).reverse();
  const [id] = useState(() => newId());
  const [period, setPeriod] = useState(initialPeriod ?? periods[0] ?? today);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    if (!text.trim()) return setProblem(t('intervention.noteText'));
    if (hasCprNumber(text)) return setProblem(t('cycle.personalData'));
    setBusy(true);
    try {
      await add({ variables: { input: { id, measureId: measure.id, period, text: text.trim() } } });
      onClose();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      setBusy(false);
    }
  };

  return (
    <Sheet
      opened
      onClose={onClose}
      title={t('intervention.noteTitle')}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => void save()}>
          {t('intervention.saveNote')}
        </Button>
      }
    >
      <SelectField
        label={t('intervention.noteWeek')}
        value={period}
        options={periods.map((of) => ({
          value: of,
          label: `${formatPeriod(of, measure.frequency, language, { withYear: true })}${
            periodEnd(of, measure.frequency) >= today ? ' …' : ''
          }`,
        }))}
        onChange={setPeriod}
      />
      <TextInput
        mt={18}
        label={t('intervention.noteText')}
        value={text}
        maxLength={300}
        data-autofocus
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
      />
    </Sheet>
  );
}

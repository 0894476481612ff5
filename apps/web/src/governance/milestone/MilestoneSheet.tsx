import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { MilestoneState } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Choices } from '../../ui/Choices';
import { useSheetTitle } from '../../ui/document-title';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/useLanguage';
import { type PlaceStatus } from './MilestonePlaces';
import styles from './Milestones.module.css';

const ReportDocument = graphql(`
  mutation ReportMilestone($input: MilestoneReportInput!) {
    reportMilestone(input: $input) {
      id
      statuses {
        id
        version
        placeId
        state
        reachedOn
        note
        dueOn
        duePrecision
      }
    }
  }
`);

interface MilestoneSheetProps {
  milestone: { id: string; nameDa: string; nameEn: string };
  placeId: string;
  status: PlaceStatus | null;
  onClose: () => void;
}

/** How far one's own place is with a milestone: a choice and a line. */
export function MilestoneSheet({ milestone, placeId, status, onClose }: MilestoneSheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = t('steering.milestone.title');
  useSheetTitle(title);
  const [state, setState] = useState<MilestoneState>(status?.state ?? 'UNDERWAY');
  const [note, setNote] = useState(status?.note ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [report, { loading }] = useMutation(ReportDocument);
  const save = async () => {
    if (hasCprNumber(note)) return setProblem(t('cycle.personalData'));
    const seen = status ? { version: status.version } : {};
    try {
      await report({
        variables: {
          input: { id: newId(), milestoneId: milestone.id, placeId, state, note: note.trim(), ...seen },
        },
      });
      onClose();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <Sheet
      opened
      onClose={onClose}
      title={title}
      above={language === 'da' ? milestone.nameDa : milestone.nameEn}
      foot={
        <Button variant="filled" disabled={loading} onClick={() => void save()}>
          {t('steering.milestone.save')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <Choices
          label={t('steering.milestone.state')}
          value={state}
          onChange={setState}
          options={Object.values(MilestoneState).map((value) => ({
            value,
            label: t(`steering.milestone.states.${value}`),
          }))}
        />
        <Textarea
          label={t('steering.milestone.note')}
          value={note}
          maxLength={300}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
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

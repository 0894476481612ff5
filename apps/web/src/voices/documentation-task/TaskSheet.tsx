import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { formatNumber, readNumber } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type DocumentationTaskPartsFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Choices } from '../../ui/Choices';
import { useSheetTitle } from '../../ui/document-title';
import { Sheet } from '../../ui/Sheet';
import { useLanguage } from '../../ui/useLanguage';
import { type DocumentationThemeName } from './theme-name';
import styles from './TaskSheet.module.css';

const CreateTaskDocument = graphql(`
  mutation CreateDocumentationTask($input: CreateDocumentationTaskInput!) {
    createDocumentationTask(input: $input) {
      ...DocumentationTaskParts
    }
  }
`);
const UpdateTaskDocument = graphql(`
  mutation UpdateDocumentationTask($id: ID!, $version: Int!, $patch: DocumentationTaskPatch!) {
    updateDocumentationTask(id: $id, version: $version, patch: $patch) {
      ...DocumentationTaskParts
    }
  }
`);

interface TaskSheetProps {
  interventionId: string;
  /** null: a new one. */
  task: DocumentationTaskPartsFragment | null;
  themes: readonly DocumentationThemeName[];
  /** Where the intervention is tagged with one, that is the likely one. */
  likelyTheme: string | undefined;
  onClose: () => void;
}

/** Three required answers: which task, how often, how many do it; the theme is chosen beforehand where it can be. */
export function TaskSheet({ interventionId, task, themes, likelyTheme, onClose }: TaskSheetProps) {
  const { t } = useTranslation();
  const heading = t(task ? 'documentation.task.edit' : 'documentation.addTask');
  useSheetTitle(heading);
  const language = useLanguage();
  const [create] = useMutation(CreateTaskDocument, { refetchQueries: ['InterventionDocumentation'] });
  const [update] = useMutation(UpdateTaskDocument);
  const [id] = useState(() => newId());
  const [name, setName] = useState(task?.name ?? '');
  const [themeKey, setThemeKey] = useState(task?.themeKey ?? likelyTheme ?? themes[0]?.key ?? '');
  const written = (of: number | undefined) =>
    of === undefined ? '' : formatNumber(of, language, { grouping: false });
  const [times, setTimes] = useState(written(task?.timesPerWeek));
  const [staff, setStaff] = useState(written(task?.staff));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const positive = (text: string): number | null => {
    const reading = readNumber(text, { language, percent: false });
    return reading.ok && reading.value > 0 ? reading.value : null;
  };
  const [timesPerWeek, people] = [positive(times), positive(staff)];
  const whole = people !== null && Number.isInteger(people) ? people : null;

  const submit = async () => {
    setTried(true);
    if (!name.trim() || timesPerWeek === null || whole === null) return;
    if (hasCprNumber(name)) return setProblem(t('cycle.personalData'));
    setBusy(true);
    setProblem(null);
    const fields = { name: name.trim(), themeKey, timesPerWeek, staff: whole };
    try {
      if (task) await update({ variables: { id: task.id, version: task.version, patch: fields } });
      else await create({ variables: { input: { id, interventionId, ...fields } } });
      onClose();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      setBusy(false);
    }
  };

  const missing = tried ? t('documentation.task.numberMissing') : undefined;
  return (
    <Sheet
      opened
      onClose={onClose}
      title={heading}
      foot={
        <Button variant="filled" disabled={busy} onClick={() => void submit()}>
          {t(task ? 'documentation.task.save' : 'documentation.task.add')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextInput
          label={t('documentation.task.name')}
          description={t('documentation.task.nameHint')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && !name.trim() ? t('documentation.task.nameMissing') : undefined}
          data-autofocus
        />
        <TextInput
          label={t('documentation.task.times')}
          inputMode="decimal"
          value={times}
          maxLength={8}
          onChange={(event) => setTimes(event.currentTarget.value)}
          error={timesPerWeek === null ? missing : undefined}
        />
        <TextInput
          label={t('documentation.task.staff')}
          inputMode="numeric"
          value={staff}
          maxLength={6}
          onChange={(event) => setStaff(event.currentTarget.value)}
          error={whole === null ? missing : undefined}
        />
        <Choices
          label={t('documentation.task.theme')}
          look="list"
          value={themeKey}
          onChange={setThemeKey}
          options={themes.map((theme) => ({
            value: theme.key,
            label: language === 'da' ? theme.nameDa : theme.nameEn,
          }))}
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

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { sumReleased } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { PlusIcon, PrintIcon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { useSheetAddress } from '../../ui/useSheetAddress';
import { DocumentationTaskParts } from '../../voices/documentation-task/DocumentationTaskParts';
import { ReleasedSumWords } from '../../voices/documentation-task/ReleasedWords';
import { TaskEntry } from '../../voices/documentation-task/TaskEntry';
import { TaskSheet } from '../../voices/documentation-task/TaskSheet';
import { themeName } from '../../voices/documentation-task/theme-name';
import { StopProposalParts } from '../../voices/stop-proposal/StopProposalParts';
import { StopProposals } from '../../voices/stop-proposal/StopProposals';
import styles from './DocumentationTime.module.css';

export const InterventionDocumentation_intervention = graphql(`
  fragment InterventionDocumentation_intervention on Intervention {
    id
    code
    title
    placeId
    ofAnotherUnit
    documentationThemeKeys
    place {
      id
      name
    }
    documentationTasks {
      id
      ...DocumentationTaskParts
    }
    stopProposals {
      id
      ...StopProposalParts
    }
  }
`);
export const InterventionDocumentation_programme = graphql(`
  fragment InterventionDocumentation_programme on Programme {
    id
    smallGroupThreshold
    threePartyAcceptance
    documentationThemes {
      id
      key
      nameDa
      nameEn
    }
  }
`);

interface InterventionDocumentationProps {
  intervention: FragmentType<typeof InterventionDocumentation_intervention>;
  programme: FragmentType<typeof InterventionDocumentation_programme>;
}

/** One intervention's documentation time: the estimate with its arithmetic, the tasks, the stop-proposals. */
export function InterventionDocumentation(props: InterventionDocumentationProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const sheet = useSheetAddress();
  const intervention = readFragment(InterventionDocumentation_intervention, props.intervention);
  const programme = readFragment(InterventionDocumentation_programme, props.programme);
  const tasks = readFragment(DocumentationTaskParts, intervention.documentationTasks);
  const proposals = readFragment(StopProposalParts, intervention.stopProposals);
  const [editing, setEditing] = useState<string | 'new' | null>(null);
  const { code, placeId } = intervention;
  const mayWrite = can('documentationTask:write', placeId);
  const mayRecord = can('documentationTime:record', placeId) && !intervention.ofAnotherUnit;
  const threshold = programme.smallGroupThreshold;
  const sum = sumReleased(tasks.map(({ released }) => released ?? null));
  const add = (
    <TextAction icon={<PlusIcon size={17} />} onClick={() => setEditing('new')}>
      {t('documentation.addTask')}
    </TextAction>
  );

  return (
    <Page title={`${t('documentation.title')} ${code}`}>
      <PageHeader
        above={
          <>
            <Link to={addresses.intervention(code)}>
              {code} {intervention.title}
            </Link>
            <span aria-hidden="true">·</span>
            <span>{intervention.place.name}</span>
          </>
        }
        title={t('documentation.title')}
        below={t('documentation.lead')}
        side={
          tasks.length > 0 ? (
            <span className={styles.print}>
              <TextAction quiet icon={<PrintIcon size={18} />} onClick={() => window.print()}>
                {t('documentation.print')}
              </TextAction>
            </span>
          ) : undefined
        }
      />
      {sum ? (
        <ReleasedSumWords sum={sum} certainty={sum.counted > 1} />
      ) : tasks.length > 0 ? (
        <p className={styles.quiet}>{t('documentation.released.nothing', { threshold })}</p>
      ) : null}
      <Section title={t('documentation.tasks')} action={mayWrite && tasks.length > 0 ? add : undefined}>
        {tasks.length === 0 ? (
          <div className={styles.empty}>
            {mayWrite ? (
              <>
                <p>
                  <strong>{t('documentation.noTasks')}</strong> {t('documentation.noTasksWhy')}
                </p>
                {add}
              </>
            ) : (
              <p>{t('documentation.noTasksReader')}</p>
            )}
          </div>
        ) : (
          <div>
            {tasks.map((task) => (
              <TaskEntry
                key={task.id}
                task={task}
                theme={themeName(programme.documentationThemes, task.themeKey, language)}
                above={`${code} ${intervention.title}`}
                threshold={threshold}
                mayRecord={mayRecord}
                mayWrite={mayWrite}
                opened={sheet.get('opgave') === task.id}
                onOpen={() => sheet.open('opgave', task.id)}
                onClose={() => sheet.close('opgave')}
                onEdit={() => setEditing(task.id)}
              />
            ))}
          </div>
        )}
      </Section>
      <StopProposals
        interventionId={intervention.id}
        proposals={proposals}
        threeParty={programme.threePartyAcceptance}
        mayWrite={can('stopProposal:write', placeId)}
        maySign={can('stopProposal:sign', placeId)}
      />
      <nav className={styles.links} aria-label={t('documentation.title')}>
        <Link to={addresses.documentation}>{t('documentation.allPlaces')}</Link>
      </nav>
      {editing ? (
        <TaskSheet
          interventionId={intervention.id}
          task={tasks.find(({ id }) => id === editing) ?? null}
          themes={programme.documentationThemes}
          likelyTheme={intervention.documentationThemeKeys[0]}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  );
}

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedFields } from '@laeringsrum/domain';
import { formatDateTime } from '@laeringsrum/locale';
import { type InterventionDraft_InterventionFragment } from '../../graphql/generated/graphql';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { TextChanges } from '../history/TextChanges';
import { type useInterventionDraft } from './useInterventionDraft';
import styles from './Description.module.css';

interface DescriptionProps {
  intervention: InterventionDraft_InterventionFragment;
  draft: ReturnType<typeof useInterventionDraft>;
  mayWrite: boolean;
}

const kept = ['title', 'description', 'because', 'targetGroup'] as const;
const labels = {
  title: 'intervention.editTitle',
  description: 'intervention.descriptionLabel',
  because: 'intervention.because',
  targetGroup: 'intervention.targetGroup',
} as const;
const parts = [
  ['description', 'intervention.descriptionLabel'],
  ['because', 'intervention.because'],
  ['targetGroup', 'intervention.targetGroup'],
] as const;

/** What the team does, why, and for whom; read as text, written in place, and every earlier version kept. */
export function Description({ intervention, draft, mayWrite }: DescriptionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const [history, setHistory] = useState(false);
  const { values } = draft;
  const empty = parts.every(([field]) => !values[field]);
  const { descriptions } = intervention;
  if (empty && !mayWrite) return null;
  return (
    <Section
      title={t('intervention.description')}
      action={
        mayWrite ? (
          <TextAction
            onClick={() => {
              draft.flush();
              setEditing(!editing);
            }}
          >
            {t(editing ? 'intervention.done' : empty ? 'intervention.describe' : 'intervention.edit')}
          </TextAction>
        ) : undefined
      }
    >
      <div className={styles.parts}>
        {parts.map(([field, label]) =>
          editing ? (
            <Textarea
              key={field}
              label={t(label)}
              value={values[field]}
              maxLength={5000}
              onChange={(event) => draft.set(field, event.currentTarget.value)}
              onBlur={draft.flush}
              error={
                draft.blocked.has(field)
                  ? t('cycle.personalData')
                  : draft.clashes.has(field)
                    ? t('cycle.bothKept', { name: draft.clashes.get(field)?.by ?? t('cycle.someone') })
                    : undefined
              }
            />
          ) : values[field] ? (
            <div key={field}>
              <h3 className={styles.label}>{t(label)}</h3>
              <p className={styles.text}>{values[field]}</p>
            </div>
          ) : null,
        )}
      </div>
      {descriptions.length > 1 ? (
        <>
          <TextAction quiet aria-expanded={history} onClick={() => setHistory(!history)}>
            {t(history ? 'intervention.historyHide' : 'intervention.history')}
          </TextAction>
          {history ? (
            <ol className={styles.history}>
              {descriptions.map((version, at) => {
                const before = descriptions[at + 1];
                return (
                  <li key={version.id}>
                    <p className={styles.when}>
                      {t('intervention.historyRow', {
                        when: formatDateTime(version.at, language),
                        name: version.by?.name ?? t('cycle.someone'),
                      })}
                      {at === 0 ? ` · ${t('intervention.historyNow')}` : null}
                      {before ? null : ` · ${t('intervention.historyFirst')}`}
                    </p>
                    {(before
                      ? changedFields(before, version, kept)
                      : kept.filter((field) => version[field])
                    ).map((field) => (
                      <p key={field}>
                        <span className={styles.when}>{t(labels[field])} </span>
                        <TextChanges
                          before={before ? before[field] : version[field]}
                          after={version[field]}
                        />
                      </p>
                    ))}
                  </li>
                );
              })}
            </ol>
          ) : null}
        </>
      ) : null}
    </Section>
  );
}

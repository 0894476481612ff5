import { useMutation, useQuery } from '@apollo/client/react';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { THRESHOLD_NAMES, THRESHOLD_RANGES, type NeedsHelpThresholds } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { announce } from '../../ui/announce';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { Thresholds_settings } from '../project-group/project-group-parts';
import styles from '../project-group/ProjectGroup.module.css';

const ThresholdsDocument = graphql(`
  query FollowUpThresholds {
    followUpThresholds {
      ...Thresholds_settings
    }
  }
`);
const SetDocument = graphql(`
  mutation SetFollowUpThresholds($version: Int!, $thresholds: ThresholdsInput!, $reason: String!) {
    setFollowUpThresholds(version: $version, thresholds: $thresholds, reason: $reason) {
      ...Thresholds_settings
    }
  }
`);

const picked = (from: NeedsHelpThresholds): NeedsHelpThresholds => ({
  voiceDays: from.voiceDays,
  missingPeriods: from.missingPeriods,
  idleDays: from.idleDays,
  unstudiedDays: from.unstudiedDays,
  storyboardDays: from.storyboardDays,
  contactDays: from.contactDays,
});

/** When a reason to follow up begins to hold; what was changed stands below with its reason. */
export function Thresholds() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(ThresholdsDocument);
  const [set] = useMutation(SetDocument, { refetchQueries: ['OverviewFollowUp'] });
  const { busy, refused, doing, refuse } = useDoing();
  const [wanted, setWanted] = useState<NeedsHelpThresholds | null>(null);
  const [reason, setReason] = useState('');
  const settings = readFragment(Thresholds_settings, data?.followUpThresholds ?? null);
  if (!settings) return null;
  const { version, thresholds, standard, changes } = settings;
  const save = async () => {
    if (!wanted) return;
    if (hasCprNumber(reason)) return refuse(t('cycle.personalData'));
    if (!(await doing(() => set({ variables: { version, thresholds: wanted, reason } })))) return;
    announce(t('projectGroup.thresholds.saved'));
    setWanted(null);
    setReason('');
  };
  return (
    <Section
      title={t('projectGroup.thresholds.title')}
      caption={t('projectGroup.thresholds.caption')}
      action={
        <TextAction onClick={() => setWanted(picked(thresholds))}>
          {t('projectGroup.thresholds.change')}
        </TextAction>
      }
    >
      <ul className={styles.lines}>
        {THRESHOLD_NAMES.map((name) => (
          <li key={name}>
            <span>
              {t(`projectGroup.thresholds.names.${name}`)}
              <span className={styles.quiet}>
                {thresholds[name] === standard[name]
                  ? t('projectGroup.thresholds.standard')
                  : t('projectGroup.thresholds.differs', { standard: standard[name] })}
              </span>
            </span>
            <strong>{thresholds[name]}</strong>
          </li>
        ))}
      </ul>
      {changes.length > 0 ? (
        <details>
          <summary>{t('projectGroup.thresholds.changes')}</summary>
          <ul className={styles.lines}>
            {changes.map(({ id, onDay, byName, reason: why, before, after }) => (
              <li key={id}>
                <span>
                  {why}
                  <span className={styles.quiet}>
                    {THRESHOLD_NAMES.filter((name) => before[name] !== after[name])
                      .map((name) =>
                        t('projectGroup.thresholds.changed', {
                          name: t(`projectGroup.thresholds.names.${name}`),
                          ...{ before: before[name], after: after[name] },
                        }),
                      )
                      .join(' · ')}
                  </span>
                </span>
                <span className={styles.quiet}>
                  {t('projectGroup.thresholds.by', {
                    ...{ when: formatDateLong(onDay, language), who: byName ?? '' },
                  })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {wanted ? (
        <WrittenSheet
          title={t('projectGroup.thresholds.change')}
          action={t('projectGroup.thresholds.save')}
          busy={busy}
          problem={refused}
          onClose={() => setWanted(null)}
          onSave={() => void save()}
        >
          {THRESHOLD_NAMES.map((name) => (
            <NumberInput
              key={name}
              label={t(`projectGroup.thresholds.names.${name}`)}
              value={wanted[name]}
              min={THRESHOLD_RANGES[name][0]}
              max={THRESHOLD_RANGES[name][1]}
              allowDecimal={false}
              onChange={(value) => setWanted({ ...wanted, [name]: Number(value) || 0 })}
            />
          ))}
          <TextInput
            label={t('projectGroup.thresholds.why')}
            description={t('projectGroup.thresholds.whyHint')}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </WrittenSheet>
      ) : null}
    </Section>
  );
}

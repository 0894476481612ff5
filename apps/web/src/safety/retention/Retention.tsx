import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatNumber } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type RetentionQuery } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from '../Rows.module.css';
import { RuleForm } from './RuleForm';

const RetentionDocument = graphql(`
  query Retention {
    retentionRules {
      id
      dataClass
      period
      kle
      legalNote
      due
      awaitsHandover
      leastDays
      mostDays
      version
    }
    retentionAwaitsArchive
    retentionRuns {
      id
      at
      purged {
        dataClass
        rows
      }
    }
    programme {
      id
      places {
        id
        name
      }
    }
  }
`);

export type Rule = RetentionQuery['retentionRules'][number];

/** How long what is kept and why, what the next night will delete, and what the latest nights have. */
export function Retention({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(RetentionDocument, { fetchPolicy: 'cache-and-network' });
  if (!data)
    return error ? (
      <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
    ) : (
      <Loading heights={[44, 44, 44, 44]} />
    );
  const waiting = data.programme.places.filter(({ id }) => data.retentionAwaitsArchive.includes(id));
  return (
    <>
      <Section title={t('administration.retention')} ruled={false}>
        <p className={styles.lead}>{t('retention.lead')}</p>
        {waiting.length ? (
          <p className={styles.problem}>
            {t('retention.awaits', { places: waiting.map(({ name }) => name).join(', ') })}
          </p>
        ) : null}
        <ul className={styles.rows}>
          {data.retentionRules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} mayChange={mayChange} onChanged={() => void refetch()} />
          ))}
        </ul>
      </Section>
      <Runs runs={data.retentionRuns} />
    </>
  );
}

function RuleRow({ rule, mayChange, onChanged }: { rule: Rule; mayChange: boolean; onChanged: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const name = t(`retention.class.${rule.dataClass}`);
  return (
    <li className={styles.row}>
      <strong>{name}</strong>
      <span className={styles.facts}>
        {[rule.period, rule.kle && t('retention.kle', { number: rule.kle })].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.side}>
        <span className={styles.facts}>
          {rule.awaitsHandover
            ? t('retention.awaitsHandover')
            : rule.due
              ? t('retention.due', { count: rule.due, number: formatNumber(rule.due, language) })
              : t('retention.nothingDue')}
        </span>
        {mayChange && !editing ? (
          <TextAction quiet aria-label={`${t('retention.change')}: ${name}`} onClick={() => setEditing(true)}>
            {t('retention.change')}
          </TextAction>
        ) : null}
      </span>
      {editing ? (
        <RuleForm
          rule={rule}
          onDone={() => {
            setEditing(false);
            onChanged();
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <span className={`${styles.facts} ${styles.wide}`}>{rule.legalNote}</span>
      )}
    </li>
  );
}

function Runs({ runs }: { runs: RetentionQuery['retentionRuns'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Section title={t('retention.runs')} caption={t('retention.runsCaption')}>
      {runs.length === 0 ? <p className={styles.lead}>{t('retention.noRuns')}</p> : null}
      <ul className={styles.rows} hidden={runs.length === 0}>
        {runs.map(({ id, at, purged }) => (
          <li key={id} className={styles.row}>
            <span className={styles.facts}>{formatDateTime(at, language)}</span>
            <span>
              {purged.length === 0
                ? t('retention.ranEmpty')
                : purged
                    .map(({ dataClass, rows }) => `${t(`retention.class.${dataClass}`)}: ${rows}`)
                    .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

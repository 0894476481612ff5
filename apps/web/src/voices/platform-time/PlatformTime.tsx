import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatWeek, weekOf } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { Choices } from '../../ui/Choices';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './PlatformTime.module.css';

const SetRulesDocument = graphql(`
  mutation SetDocumentationRules($countsPlatformTime: Boolean, $threePartyAcceptance: Boolean) {
    setDocumentationRules(
      countsPlatformTime: $countsPlatformTime
      threePartyAcceptance: $threePartyAcceptance
    ) {
      id
      countsPlatformTime
      threePartyAcceptance
    }
  }
`);

interface PlatformTimeProps {
  on: boolean;
  /** Newest first; minutes null: too few people that week. */
  weeks: ReadonlyArray<{ week: string; minutes?: number | null }>;
}

/** What the platform itself costs, for everybody to read; never beside what is released, and never about anybody. */
export function PlatformTime({ on, weeks }: PlatformTimeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!on)
    return (
      <Section title={t('documentation.own.title')}>
        <p className={styles.words}>{t('documentation.own.off')}</p>
      </Section>
    );
  return (
    <Section title={t('documentation.own.title')}>
      {weeks.length === 0 ? (
        <p className={styles.words}>{t('documentation.own.firstWeek')}</p>
      ) : (
        <dl className={styles.weeks}>
          {weeks.map(({ week, minutes }) => (
            <div key={week}>
              <dt>{formatWeek(weekOf(week), language)}</dt>
              <dd>
                {minutes == null ? t('documentation.own.hidden') : t('documentation.own.week', { minutes })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.words}>
        {t('documentation.own.on')} {t('documentation.own.sum')}
      </p>
      <p className={styles.words}>{t('documentation.own.notCounted')}</p>
      <p className={styles.words}>{t('documentation.own.citizens')}</p>
    </Section>
  );
}

/** The lead's two choices; both are off until somebody decides. */
export function DocumentationRules({ own, three }: { own: boolean; three: boolean }) {
  const { t } = useTranslation();
  const [set, { loading, error }] = useMutation(SetRulesDocument, { refetchQueries: ['DocumentationTime'] });
  const choice = (label: string, value: boolean, choose: (yes: boolean) => void) => (
    <Choices
      label={label}
      value={value ? 'yes' : 'no'}
      onChange={(of) => choose(of === 'yes')}
      disabled={loading}
      options={[
        { value: 'yes', label: t('documentation.own.yes') },
        { value: 'no', label: t('documentation.own.no') },
      ]}
    />
  );
  const change = (variables: { countsPlatformTime?: boolean; threePartyAcceptance?: boolean }) =>
    void set({ variables }).catch(() => undefined);
  return (
    <Section title={t('documentation.own.rules')}>
      <div className={styles.rules}>
        {choice(t('documentation.own.switch'), own, (countsPlatformTime) => change({ countsPlatformTime }))}
        {choice(t('documentation.own.three'), three, (threePartyAcceptance) =>
          change({ threePartyAcceptance }),
        )}
        {error ? (
          <p role="alert" className={styles.problem}>
            {refusalOf(error).message || t('ui.couldNotRead')}
          </p>
        ) : null}
      </div>
    </Section>
  );
}

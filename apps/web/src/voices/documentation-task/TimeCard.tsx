import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import styles from './TimeCard.module.css';

export const TimeCard_intervention = graphql(`
  fragment TimeCard_intervention on Intervention {
    id
    code
    documentationThemeKeys
    documentationTasks {
      id
      name
    }
  }
`);

interface TimeCardProps {
  intervention: FragmentType<typeof TimeCard_intervention>;
  mayRecord: boolean;
}

/** "Tid på dokumentation" on the intervention's page: one tap from the task to its clock. */
export function TimeCard({ intervention: masked, mayRecord }: TimeCardProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { code, documentationThemeKeys, documentationTasks } = readFragment(TimeCard_intervention, masked);
  if (documentationThemeKeys.length === 0 && documentationTasks.length === 0) return null;
  const page = addresses.interventionDocumentation(code);
  return (
    <Section title={t('documentation.card')} action={<Link to={page}>{t('documentation.all')}</Link>}>
      {documentationTasks.length === 0 ? (
        <p>{t(mayRecord ? 'documentation.noTasksWhy' : 'documentation.noTasksReader')}</p>
      ) : (
        <ul className={styles.tasks}>
          {documentationTasks.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              {mayRecord ? (
                <Link
                  to={`${page}?opgave=${id}`}
                  className={styles.take}
                  aria-label={t('documentation.timing.open', { task: name })}
                >
                  {t('documentation.timing.take')}
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayRecord && documentationTasks.length > 0 ? (
        <p className={styles.hint}>{t('documentation.cardHint')}</p>
      ) : null}
    </Section>
  );
}

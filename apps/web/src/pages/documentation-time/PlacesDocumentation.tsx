import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sumReleased } from '@laeringsrum/domain';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';
import { DocumentationTaskParts } from '../../voices/documentation-task/DocumentationTaskParts';
import { ReleasedSumWords } from '../../voices/documentation-task/ReleasedWords';
import styles from './DocumentationTime.module.css';

const PlacesDocumentationDocument = graphql(`
  query PlacesDocumentation {
    documentationTasks {
      id
      intervention {
        id
        code
        title
      }
      ...DocumentationTaskParts
    }
    stopProposals {
      id
      placeId
      state
    }
    programme {
      id
      smallGroupThreshold
      places {
        id
        name
      }
      documentationThemes {
        id
        key
        nameDa
        nameEn
      }
    }
  }
`);

/** Place by place in the programme's own order, each with its estimate; then the themes with their tasks. Never a ranking. */
export function PlacesDocumentation() {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { data, error, refetch } = useQuery(PlacesDocumentationDocument);
  if (!data)
    return error ? (
      <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
    ) : (
      <Loading heights={[160, 160]} />
    );
  const { places, documentationThemes, smallGroupThreshold: threshold } = data.programme;
  const tasks = data.documentationTasks.map((row) => ({
    ...readFragment(DocumentationTaskParts, row),
    code: row.intervention?.code ?? '',
    title: row.intervention?.title ?? '',
  }));
  const accepted = (placeId: string) =>
    data.stopProposals.filter((proposal) => proposal.placeId === placeId && proposal.state === 'ACCEPTED')
      .length;
  const withTasks = places.filter(({ id }) => tasks.some(({ placeId }) => placeId === id));
  const without = places.filter((place) => !withTasks.includes(place));

  return (
    <>
      {withTasks.length === 0 ? <p>{t('documentation.nowhere')}</p> : null}
      {withTasks.map(({ id, name }) => {
        const own = tasks.filter(({ placeId }) => placeId === id);
        const sum = sumReleased(own.map(({ released }) => released ?? null));
        return (
          <Section
            key={id}
            title={name}
            caption={accepted(id) ? t('documentation.stopped', { count: accepted(id) }) : undefined}
          >
            {sum ? (
              <ReleasedSumWords sum={sum} certainty />
            ) : (
              <p className={styles.quiet}>{t('documentation.released.nothing', { threshold })}</p>
            )}
            <ul className={styles.tasks}>
              {[...new Map(own.map(({ code, title }) => [code, title]))].map(([code, title]) => (
                <li key={code}>
                  <Link to={addresses.interventionDocumentation(code)}>
                    {code} {title}
                  </Link>
                  <span className={styles.quiet}>
                    {own
                      .filter((task) => task.code === code)
                      .map((task) => task.name)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
      {withTasks.length > 0 && without.length > 0 ? (
        <p className={styles.without}>
          {t('documentation.noneYet', { places: without.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
      <Section title={t('documentation.themes')}>
        <dl className={styles.themes}>
          {documentationThemes.map((theme) => {
            const under = tasks.filter(({ themeKey }) => themeKey === theme.key);
            return (
              <div key={theme.id}>
                <dt>{language === 'da' ? theme.nameDa : theme.nameEn}</dt>
                <dd>
                  {under.length === 0
                    ? t('documentation.themeEmpty')
                    : under.map((task) => `${task.name} (${task.code})`).join(' · ')}
                </dd>
              </div>
            );
          })}
        </dl>
      </Section>
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatDateLong } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { cellInput, Overview_cell } from '../../network/overview/overview-cell';
import { ConceptBody } from '../../network/spread/ConceptBody';
import { useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { PrintIcon } from '../../ui/icons';
import { Logo } from '../../ui/Logo';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './SpreadPage.module.css';

const SharedConceptDocument = graphql(`
  query SharedConceptPage($key: String!) {
    sharedConcept(key: $key) {
      concept {
        title
        summary
        context
        needs
        cost
        ethics
        number
        publishedOn
        withdrawn
        maturity
        programme
        minimumUseful
        uptakes
        elements {
          key
          kind
          text
        }
        told {
          cycleNumber
          line
          omittedBecause
        }
        chart {
          ...Overview_cell
        }
      }
    }
  }
`);

/** For everybody with the address: the concept without the names of places and people. */
export default function SharedConceptPage({ foot }: { foot: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { key = '' } = useParams();
  const { data, error, refetch } = useQuery(SharedConceptDocument, { variables: { key: key.slice(0, 40) } });
  const concept = data?.sharedConcept.concept;
  const cell = readFragment(Overview_cell, concept?.chart ?? null);
  const chart =
    cell && concept
      ? cellInput(cell, { language, today, minimumUseful: concept.minimumUseful, seminars: [] })
      : null;
  return (
    <Page title={concept?.title ?? t('spread.title')}>
      <main className={styles.public} id="main" tabIndex={-1}>
        <p>
          <Link to="/">
            <Logo name="Læringsrum" />
          </Link>
        </p>
        {concept ? (
          <>
            <PageHeader
              title={concept.title}
              below={[
                t('spread.public.from', {
                  ...{ programme: concept.programme, number: concept.number },
                  when: formatDateLong(concept.publishedOn, language),
                }),
                t('spread.triedAt', { count: concept.uptakes + 1 }),
                concept.maturity ? t(concept.maturity === 'KEPT' ? 'spread.kept' : 'spread.notKept') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
              side={
                <TextAction quiet icon={<PrintIcon size={18} />} onClick={() => window.print()}>
                  {t('spread.print')}
                </TextAction>
              }
            />
            <p className={styles.summary}>{concept.summary}</p>
            <ConceptBody content={concept} chart={chart} learning={null} />
          </>
        ) : data ? (
          <>
            <h1>{t('spread.title')}</h1>
            <p>{t('spread.public.gone')}</p>
          </>
        ) : error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[40, 200, 300]} />
        )}
        {foot}
      </main>
    </Page>
  );
}

import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { type MeasureCatalogueQuery } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { useDirect } from '../../people/account/useDirect';
import { Failure } from '../../ui/Failure';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MeasureCatalogue.module.css';

const MeasureCatalogueDocument = graphql(`
  query MeasureCatalogue {
    measureCatalogue {
      templates {
        id
        key
        nameDa
        nameEn
        kind
        offered
        version
      }
      definitions {
        id
        name
        unit
        versions
        measures
        places
      }
      methods {
        id
        nameDa
        nameEn
        interventions
        places
      }
    }
  }
`);
const OfferMeasureTemplateDocument = graphql(`
  mutation OfferMeasureTemplate($key: String!, $offered: Boolean!, $version: Int!) {
    offerMeasureTemplate(key: $key, offered: $offered, version: $version) {
      id
      offered
      version
    }
  }
`);

type Template = MeasureCatalogueQuery['measureCatalogue']['templates'][number];

/** What the programme measures by: names and use, never the numbers. */
export default function MeasureCatalogue() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(MeasureCatalogueDocument, { fetchPolicy: 'cache-and-network' });
  if (!data)
    return error ? (
      <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
    ) : (
      <Loading heights={[44, 44, 44]} />
    );
  const { templates, definitions, methods } = data.measureCatalogue;
  return (
    <>
      <Section title={t('catalogue.templates')} ruled={false}>
        <p className={styles.lead}>{t('catalogue.templatesLead')}</p>
        {templates.length ? null : <p>{t('catalogue.noTemplates')}</p>}
        <ul className={styles.rows}>
          {templates.map((template) => (
            <TemplateRow key={template.id} template={template} />
          ))}
        </ul>
      </Section>
      <Section title={t('catalogue.definitions')} caption={t('catalogue.definitionsCaption')}>
        {definitions.length ? null : <p>{t('catalogue.noDefinitions')}</p>}
        <ul className={styles.rows}>
          {definitions.map(({ id, name, unit, versions, measures, places }) => (
            <li key={id} className={styles.row}>
              <strong>{name}</strong>
              <span className={styles.facts}>
                {[
                  unit,
                  t('catalogue.uses', { count: measures }),
                  versions > 1 ? t('catalogue.versions', { count: versions }) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className={styles.wide}>{places.join(', ')}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('catalogue.methods')} caption={t('catalogue.methodsCaption')}>
        {methods.length ? null : <p>{t('catalogue.noMethods')}</p>}
        <ul className={styles.rows}>
          {methods.map(({ id, nameDa, nameEn, interventions, places }) => (
            <li key={id} className={styles.row}>
              <strong>{language === 'da' ? nameDa : nameEn}</strong>
              <span className={styles.facts}>{t('catalogue.methodUses', { count: interventions })}</span>
              <span className={styles.wide}>{places.join(', ')}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function TemplateRow({ template: { key, nameDa, nameEn, kind, offered, version } }: { template: Template }) {
  const { t } = useTranslation();
  const name = useLanguage() === 'da' ? nameDa : nameEn;
  const { busy, refusal, send } = useDirect();
  const act = t(offered ? 'catalogue.putAway' : 'catalogue.offerAgain');
  return (
    <li className={styles.row} data-over={offered ? undefined : true}>
      <strong>{name}</strong>
      <span className={styles.facts}>
        {[t(`catalogue.kind.${kind}`), offered ? null : t('catalogue.away')].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.side}>
        <TextAction
          quiet
          disabled={busy}
          aria-label={`${act}: ${name}`}
          onClick={() =>
            void send(OfferMeasureTemplateDocument, { key, offered: !offered, version }, ['MeasureCatalogue'])
          }
        >
          {act}
        </TextAction>
      </span>
      {refusal ? (
        <p className={styles.problem} role="alert">
          {refusal.message}
        </p>
      ) : null}
    </li>
  );
}

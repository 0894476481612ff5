import { useMutation, useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { AdaptSheet } from './AdaptSheet';
import styles from './UptakeNote.module.css';

export const UptakeNote_uptake = graphql(`
  fragment UptakeNote_uptake on TransferUptake {
    id
    version
    versionNumber
    newVersion
    toldBack
    ownElements {
      key
      kind
      text
      reason
    }
    takenElements {
      key
      kind
      text
    }
    differences {
      about
      text
    }
    adaptations {
      key
      kind
      change
      before
      after
      reason
    }
    newSince {
      key
      kind
      change
      before
      after
    }
    package {
      id
      title
      lastVersion
      latest {
        id
        news
      }
      intervention {
        id
        code
        place {
          id
          name
        }
      }
    }
  }
`);
const UptakeDocument = graphql(`
  query InterventionUptake($code: String!) {
    intervention(code: $code) {
      id
      uptake {
        ...UptakeNote_uptake
      }
    }
  }
`);
const AcknowledgeDocument = graphql(`
  mutation AcknowledgePackageVersion($id: ID!, $version: Int!) {
    acknowledgePackageVersion(id: $id, version: $version) {
      ...UptakeNote_uptake
    }
  }
`);
const TellBackDocument = graphql(`
  mutation TellBack($id: ID!, $version: Int!, $line: String!) {
    tellBack(id: $id, version: $version, line: $line) {
      ...UptakeNote_uptake
    }
  }
`);

/** Of an intervention that began as another place's concept: from where, what is changed, what is new there, and what to tell back. */
export function UptakeNote({ code, mayWrite }: { code: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { data } = useQuery(UptakeDocument, { variables: { code } });
  const [acknowledge] = useMutation(AcknowledgeDocument);
  const [tell] = useMutation(TellBackDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const [adapting, setAdapting] = useState(false);
  const [line, setLine] = useState<string | null>(null);
  const uptake = readFragment(UptakeNote_uptake, data?.intervention?.uptake ?? null);
  if (!uptake) return null;
  const { id, version, adaptations, newSince, newVersion, package: pack } = uptake;
  const place = pack.intervention.place.name;
  const save = async () => {
    if (hasCprNumber(line ?? '')) return refuse(t('cycle.personalData'));
    if (await doing(() => tell({ variables: { id, version, line: line ?? '' } }))) setLine(null);
  };
  return (
    <Section
      title={t('spread.beganFrom', { place })}
      action={<Link to={addresses.concept(pack.intervention.code)}>{pack.title}</Link>}
    >
      {newVersion ? (
        <div className={styles.news}>
          <p>
            <strong>{t('spread.newVersion', { place })}</strong> {pack.latest?.news}{' '}
            {t('spread.newVersionHint')}
          </p>
          {newSince.length === 0 ? <p>{t('spread.noElementChange')}</p> : null}
          <ul>
            {newSince.map(({ key, kind, before, after }) => (
              <li key={key}>
                {t(`spread.kinds.${kind}`)}: <s>{before}</s> {after}
              </li>
            ))}
          </ul>
          {mayWrite ? (
            <TextAction
              disabled={busy}
              onClick={() => void doing(() => acknowledge({ variables: { id, version } }))}
            >
              {t('spread.seen')}
            </TextAction>
          ) : null}
        </div>
      ) : null}
      {adaptations.length === 0 ? <p>{t('spread.unchanged')}</p> : null}
      {uptake.differences.length > 0 ? (
        <p className={styles.quiet}>
          {uptake.differences.map(({ about, text }) => `${t(`spread.about.${about}`)}: ${text}`).join(' · ')}
        </p>
      ) : null}
      <ul className={styles.changes}>
        {adaptations.map(({ key, kind, change, before, after, reason }) => (
          <li key={key}>
            <span>
              {t(`spread.kinds.${kind}`)}, {t(`spread.adaptation.${change}`)}
            </span>
            {before ? <s>{before}</s> : null} {after}
            {reason ? <em>{t('spread.because', { reason })}</em> : null}
          </li>
        ))}
      </ul>
      {uptake.toldBack ? (
        <p className={styles.quiet}>{t('spread.toldBack', { line: uptake.toldBack })}</p>
      ) : null}
      {mayWrite ? (
        <div className={styles.actions}>
          <TextAction onClick={() => setAdapting(true)}>{t('spread.adapting.title')}</TextAction>
          <TextAction onClick={() => setLine(uptake.toldBack)}>{t('spread.telling.title')}</TextAction>
        </div>
      ) : null}
      {adapting ? (
        <AdaptSheet uptake={uptake} elements={uptake.takenElements} onClose={() => setAdapting(false)} />
      ) : null}
      {line !== null ? (
        <WrittenSheet
          above={pack.title}
          title={t('spread.telling.title')}
          action={t('spread.telling.save')}
          busy={busy}
          problem={refused}
          onClose={() => setLine(null)}
          onSave={() => void save()}
        >
          <TextInput
            label={t('spread.telling.hint')}
            value={line}
            maxLength={300}
            data-autofocus
            onChange={(event) => setLine(event.currentTarget.value)}
          />
        </WrittenSheet>
      ) : null}
    </Section>
  );
}

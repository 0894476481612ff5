import { useMutation } from '@apollo/client/react';
import { type TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type ContributorLinks_InterventionFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { QrCode } from '../../ui/QrCode';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './ContributorLinks.module.css';
import { linkAddress, type MadeLink } from './made-links';
import { NewContributorLink, type LinkTarget } from './NewContributorLink';

export const ContributorLinks_intervention = graphql(`
  fragment ContributorLinks_intervention on Intervention {
    id
    measures {
      id
      frequency
      definition {
        id
        name
        shortName
      }
    }
    pdsaCycles {
      id
      number
      title
      plan
      state
    }
    contributorLinks {
      id
      version
      label
      expiresOn
      state
      uses
      measureId
      cycleId
    }
  }
`);
const RevokeContributorLinkDocument = graphql(`
  mutation RevokeContributorLink($id: ID!, $version: Int!) {
    revokeContributorLink(id: $id, version: $version) {
      id
      version
      state
    }
  }
`);

type Intervention = ContributorLinks_InterventionFragment;
type Link = Intervention['contributorLinks'][number];

/** Who may help, with what, until when, and how often it was used: never by whom. */
export function ContributorLinks(props: {
  intervention: FragmentType<typeof ContributorLinks_intervention>;
}) {
  const { t } = useTranslation();
  const intervention = readFragment(ContributorLinks_intervention, props.intervention);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeLink | null>(null);
  const [older, setOlder] = useState(false);
  const targets = linkTargets(intervention, t);
  const links = intervention.contributorLinks;
  const shown = links.filter(({ state }) => older || state === 'OPEN');

  return (
    <Section
      title={t('links.title')}
      caption={t('links.caption')}
      action={
        making || targets.length === 0 ? null : (
          <TextAction
            icon={<PlusIcon size={17} />}
            onClick={() => {
              setMaking(true);
              setMade(null);
            }}
          >
            {t('links.add')}
          </TextAction>
        )
      }
    >
      {links.length === 0 && !making ? (
        <p className={styles.lead}>{t(targets.length === 0 ? 'links.nothing' : 'links.lead')}</p>
      ) : null}
      {making ? (
        <NewContributorLink
          interventionId={intervention.id}
          targets={targets}
          onMade={(link) => {
            setMade(link);
            setMaking(false);
          }}
          onCancel={() => setMaking(false)}
        />
      ) : null}
      {made ? <JustMade link={made} onDone={() => setMade(null)} /> : null}
      {shown.length ? (
        <ul className={styles.list}>
          {shown.map((link) => (
            <LinkRow key={link.id} link={link} to={nameOf(link, intervention, t)} />
          ))}
        </ul>
      ) : null}
      {!older && shown.length < links.length ? (
        <TextAction quiet onClick={() => setOlder(true)}>
          {t('links.older')}
        </TextAction>
      ) : null}
    </Section>
  );
}

function LinkRow({ link, to }: { link: Link; to: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [revoke, { loading }] = useMutation(RevokeContributorLinkDocument);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, version, label, state, uses, expiresOn } = link;
  const close = async () => {
    try {
      await revoke({ variables: { id, version } });
      setAsking(false);
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <li className={styles.row} data-over={state === 'OPEN' ? undefined : true}>
      <strong>{label}</strong>
      <span className={styles.facts}>
        {to} · {t('links.used', { count: uses })} ·{' '}
        {state === 'OPEN'
          ? t('links.until', { day: formatDateLong(expiresOn, language) })
          : t(`links.${state}`)}
      </span>
      {state === 'OPEN' && !asking ? (
        <TextAction quiet aria-label={`${t('links.revoke')}: ${label}`} onClick={() => setAsking(true)}>
          {t('links.revoke')}
        </TextAction>
      ) : null}
      {asking && state === 'OPEN' ? (
        <div className={styles.asking} role="alert">
          <p>{problem ?? t('links.revokeAsk', { label })}</p>
          <TextAction disabled={loading} onClick={() => void close()}>
            {t('links.revokeYes')}
          </TextAction>
          <TextAction quiet onClick={() => setAsking(false)}>
            {t('ui.cancel')}
          </TextAction>
        </div>
      ) : null}
    </li>
  );
}

function JustMade({ link, onDone }: { link: MadeLink; onDone: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const address = linkAddress(link.token);
  return (
    <div className={styles.made} role="status">
      <p>
        <strong>{t('links.made', { label: link.label })}</strong>
      </p>
      <p className={styles.address}>{address}</p>
      <QrCode value={address} label={t('links.qr', { label: link.label })} />
      <p className={styles.facts}>{t('links.madeHint')}</p>
      <div className={styles.actions}>
        <TextAction
          onClick={() =>
            void navigator.clipboard.writeText(address).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t(copied ? 'links.copied' : 'links.copy')}
        </TextAction>
        <TextAction quiet onClick={onDone}>
          {t('links.done')}
        </TextAction>
      </div>
    </div>
  );
}

type Translate = TFunction;

const measureName = ({ definition }: Intervention['measures'][number], t: Translate): string =>
  t('links.toMeasure', { name: definition.shortName || definition.name });
const cycleName = ({ number, title, plan }: Intervention['pdsaCycles'][number], t: Translate): string =>
  t('links.toCycle', { number, name: title || plan.slice(0, 60) });

/** A number with a rhythm, or a cycle that is not over. */
function linkTargets({ measures, pdsaCycles }: Intervention, t: Translate): LinkTarget[] {
  return [
    ...measures
      .filter(({ frequency }) => frequency !== 'PER_EVENT')
      .map((measure) => ({ id: measure.id, part: 'measureId' as const, name: measureName(measure, t) })),
    ...pdsaCycles
      .filter(({ state }) => state === 'RUNNING' || state === 'DRAFT')
      .map((cycle) => ({ id: cycle.id, part: 'cycleId' as const, name: cycleName(cycle, t) })),
  ];
}

function nameOf({ measureId, cycleId }: Link, { measures, pdsaCycles }: Intervention, t: Translate): string {
  const measure = measures.find(({ id }) => id === measureId);
  if (measure) return measureName(measure, t);
  const cycle = pdsaCycles.find(({ id }) => id === cycleId);
  return cycle ? cycleName(cycle, t) : '';
}

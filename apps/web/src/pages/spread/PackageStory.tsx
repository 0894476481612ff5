import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { readFragment } from '../../graphql/generated';
import {
  type PackageContent_VersionFragment,
  type PackageStory_PackageFragment,
} from '../../graphql/generated/graphql';
import { cellInput, Overview_cell } from '../../network/overview/overview-cell';
import { ConceptBody } from '../../network/spread/ConceptBody';
import { ConsiderSheet } from '../../network/spread/ConsiderSheet';
import { Lineage } from '../../network/spread/Lineage';
import { LinkSheet } from '../../network/spread/LinkSheet';
import { PackageEditor } from '../../network/spread/PackageEditor';
import { TakeUpSheet } from '../../network/spread/TakeUpSheet';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useMemberships, useToday } from '../../people/session/Session';
import { ChevronLeftIcon, FileIcon, PrintIcon } from '../../ui/icons';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { useSheetAddress } from '../../ui/useSheetAddress';
import styles from './SpreadPage.module.css';

interface PackageStoryProps {
  pack: PackageStory_PackageFragment;
  latest: PackageContent_VersionFragment | null;
  minimumUseful: number;
}

/** One concept on one scroll; its place edits the working copy, others take it up. */
export function PackageStory({ pack, latest, minimumUseful }: PackageStoryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const { programme = '' } = useParams();
  const can = useCan(programme);
  const sheet = useSheetAddress();
  const memberships = useMemberships(programme);
  const place = memberships.flatMap(({ placeId, placeName }) =>
    placeId && placeName && can('package:takeUp', placeId) ? [{ id: placeId, name: placeName }] : [],
  )[0];
  const { intervention, state, uptakes } = pack;
  const content = latest ?? pack;
  const mine = uptakes.find((uptake) => uptake.placeId === place?.id);
  const mayEdit = can('package:write', pack.placeId);
  const couldTake = place && place.id !== pack.placeId && mine?.state !== 'TAKEN_UP';
  const mayTake = state === 'PUBLISHED' && couldTake;
  const editing = mayEdit && (sheet.get('ret') === '1' || latest === null);
  const cell = readFragment(Overview_cell, pack.cell ?? null);
  const chart = cell ? cellInput(cell, { language, today, minimumUseful, seminars: [] }) : null;
  const track = language === 'da' ? intervention.track.nameDa : intervention.track.nameEn;
  const taken = uptakes.filter((uptake) => uptake.state === 'TAKEN_UP').length;
  const notes = [
    state === 'WITHDRAWN' ? t('spread.withdrawn', { reason: pack.withdrawnReason }) : '',
    state === 'DRAFT' ? t('spread.draft') : '',
    state !== 'DRAFT' && pack.maturity === null ? t('spread.cycleGone') : '',
  ].filter(Boolean);
  return (
    <>
      <PageHeader
        above={
          <Link to={addresses.spread}>
            <ChevronLeftIcon size={16} /> {t('spread.title')}
          </Link>
        }
        title={content.title}
        below={
          <>
            <Link to={addresses.intervention(intervention.code)}>{intervention.code}</Link>
            {' · '}
            {[
              intervention.place.name,
              track.toLocaleLowerCase('da'),
              t('spread.triedAt', { count: taken + 1 }),
              latest ? t('spread.version', { number: latest.number }) : '',
              pack.maturity ? t(pack.maturity === 'KEPT' ? 'spread.kept' : 'spread.notKept') : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </>
        }
        side={
          <div className={styles.actions}>
            <TextAction quiet icon={<PrintIcon size={18} />} onClick={() => window.print()}>
              {t('spread.print')}
            </TextAction>
            {can('package:share') && latest ? (
              <TextAction onClick={() => sheet.open('link')}>
                {t(pack.link?.open ? 'spread.shared' : 'spread.share')}
              </TextAction>
            ) : null}
            {mayEdit && !editing ? (
              <TextAction onClick={() => sheet.open('ret')}>{t('spread.edit')}</TextAction>
            ) : null}
            {mayTake && !mine ? (
              <TextAction onClick={() => sheet.open('overvej')}>{t('spread.taking.consider')}</TextAction>
            ) : null}
            {mayTake ? (
              <Button variant="filled" onClick={() => sheet.open('tag')}>
                {t('spread.takeUp')}
              </Button>
            ) : null}
          </div>
        }
      />
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {editing ? (
        <PackageEditor pack={pack} onDone={() => sheet.close('ret')} />
      ) : (
        <>
          <p className={styles.summary}>{content.summary}</p>
          <ConceptBody
            content={content}
            chart={chart}
            learning={cell?.latestLearning ?? null}
            code={intervention.code}
          >
            <Section title={t('spread.who')}>
              {pack.lineage.length < 2 ? <p>{t('spread.nobody')}</p> : null}
              <Lineage lanes={pack.lineage} minimumUseful={minimumUseful} />
            </Section>
            <Section title={t('spread.materials')}>
              {intervention.attachments.length === 0 ? <p>{t('spread.noMaterials')}</p> : null}
              <ul className={styles.files}>
                {intervention.attachments.map(({ id, name }) => (
                  <li key={id}>
                    <a href={`/attachments/${programme}/${id}`} download={name}>
                      <FileIcon size={18} />
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
            {pack.contact ? (
              <Section title={t('spread.contact')}>
                <p>
                  {pack.contact.name}, {intervention.place.name}
                </p>
              </Section>
            ) : null}
          </ConceptBody>
        </>
      )}
      {sheet.get('tag') === '1' && couldTake && latest ? (
        <TakeUpSheet
          packageId={pack.id}
          title={content.title}
          elements={latest.elements}
          withdrawn={state === 'WITHDRAWN' ? t('spread.withdrawn', { reason: pack.withdrawnReason }) : null}
          onClose={() => sheet.close('tag')}
          onTaken={(code) => void navigate(addresses.intervention(code), { replace: true })}
        />
      ) : null}
      {sheet.get('overvej') === '1' && mayTake && !mine ? (
        <ConsiderSheet
          packageId={pack.id}
          title={content.title}
          place={place}
          onClose={() => sheet.close('overvej')}
        />
      ) : null}
      {sheet.get('link') === '1' && can('package:share') ? (
        <LinkSheet pack={pack} onClose={() => sheet.close('link')} />
      ) : null}
    </>
  );
}

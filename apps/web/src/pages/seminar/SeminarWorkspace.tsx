import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { clockText } from '@laeringsrum/domain';
import { dateInCopenhagen, daysBetween, formatDateLong, formatDateWithPrecision } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { Agenda } from '../../network/seminar/Agenda';
import { Agreements } from '../../network/seminar/Agreements';
import { Comparison } from '../../network/seminar/Comparison';
import { OwnStoryboardSheet } from '../../network/seminar/OwnStoryboardSheet';
import { Participants } from '../../network/seminar/Participants';
import {
  Seminar_agenda,
  Seminar_participants,
  Seminar_slides,
  Seminar_storyboards,
} from '../../network/seminar/seminar-parts';
import { SeminarDay } from '../../network/seminar/SeminarDay';
import { SlideView } from '../../network/seminar/SlideView';
import { Storyboards } from '../../network/seminar/Storyboards';
import styles from '../../network/seminar/Seminar.module.css';
import { OrderDocument } from '../../people/documents/OrderDocument';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useMemberships, useToday } from '../../people/session/Session';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { WrittenSheet } from '../../ui/WrittenSheet';

const SeminarWorkspace_seminar = graphql(`
  fragment SeminarWorkspace_seminar on Seminar {
    id
    number
    nameDa
    nameEn
    purposeDa
    purposeEn
    date
    precision
    venue
    startsMinute
    ...SeminarDay_seminar
    ...Seminar_agenda
    ...Seminar_participants
    ...Seminar_storyboards
    ...Seminar_agreements
  }
`);
const SeminarWorkspace_programme = graphql(`
  fragment SeminarWorkspace_programme on Programme {
    id
    places {
      id
      key
      name
    }
    seminars {
      id
      number
      nameDa
      nameEn
      date
      precision
    }
  }
`);
const OwnDocument = graphql(`
  query InterventionsToShow {
    myWork {
      interventions {
        id
        code
        title
        placeId
      }
    }
  }
`);
const FreezeDocument = graphql(`
  mutation FreezeSeminar($id: ID!) {
    freezeSeminar(id: $id) {
      id
      hash
      at
    }
  }
`);

interface SeminarWorkspaceProps {
  seminar: FragmentType<typeof SeminarWorkspace_seminar>;
  programme: FragmentType<typeof SeminarWorkspace_programme>;
}

/** Plan, run, remember: three seminars on a line, and everything of the chosen one. */
export function SeminarWorkspace({ seminar: masked, programme: maskedProgramme }: SeminarWorkspaceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const seminar = readFragment(SeminarWorkspace_seminar, masked);
  const programme = readFragment(SeminarWorkspace_programme, maskedProgramme);
  const { agenda } = readFragment(Seminar_agenda, seminar);
  const { participants } = readFragment(Seminar_participants, seminar);
  const storyboards = readFragment(Seminar_storyboards, seminar);
  const { slides, minimumUseful } = readFragment(Seminar_slides, storyboards);
  const ownPlaces = useMemberships(slug).flatMap(({ placeId }) => (placeId ? [placeId] : []));
  const { data: own } = useQuery(OwnDocument, { skip: !can('storyboard:write') });
  const [freeze] = useMutation(FreezeDocument, { refetchQueries: ['SeminarPage'] });
  const { busy, refused, doing } = useDoing();
  const [freezing, setFreezing] = useState(false);
  const [writing, setWriting] = useState<{ id: string; code: string; title: string } | null>(null);
  const mine = (own?.myWork.interventions ?? []).filter(({ placeId }) => can('storyboard:write', placeId));
  const mayArrange = can('seminar:arrange');
  const { freeze: frozen } = storyboards;
  const name = language === 'da' ? seminar.nameDa : seminar.nameEn;
  const files = `/seminars/${slug}/${seminar.number}`;
  const shownOn = frozen ? dateInCopenhagen(frozen.at) : today;
  const away = daysBetween(today, seminar.date);
  // One filled button a screen: first what is missing, on the day the showing, afterwards the freezing.
  const missing = storyboards.missingStoryboards.length;
  const first =
    frozen || !mayArrange ? null : away < 0 ? 'FREEZE' : away === 0 ? 'SHOW' : missing > 0 ? 'REMIND' : null;
  const mayRead = can('seminar:readUnfrozen') || Boolean(frozen);
  const when = away < 0 ? '' : away === 0 ? t('seminar.today') : t('seminar.inDays', { count: away });
  return (
    <Page title={name}>
      <nav aria-label={t('seminar.line')} className={styles.screen}>
        <ol className={styles.line}>
          {programme.seminars.map((one) => (
            <li key={one.id} data-coming={one.date > today || undefined}>
              <Link
                to={addresses.seminar(one.number)}
                aria-current={one.number === seminar.number ? 'page' : undefined}
              >
                {one.number} · {language === 'da' ? one.nameDa : one.nameEn}
                <span className={styles.note}>
                  {formatDateWithPrecision(one.date, one.precision, language)}
                  {one.date < today ? ` · ${t('seminar.held')}` : ''}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.screen}>
        <PageHeader
          title={name}
          below={[
            formatDateWithPrecision(seminar.date, seminar.precision, language),
            t('projectGroup.meetings.at', { clock: clockText(seminar.startsMinute, language) }),
            seminar.venue,
            mayRead ? t('seminar.participants', { count: participants.length }) : '',
            when,
          ]
            .filter(Boolean)
            .join(' · ')}
          side={
            <div className={styles.tools}>
              <a href={`${files}/invitation.ics`} download>
                {t('seminar.calendar')}
              </a>
              {mayRead ? (
                <>
                  <a href={`${files}/storyboards.pptx`} download>
                    {t('seminar.slides')}
                  </a>
                  <OrderDocument kind="SEMINAR_PDF" subjectId={seminar.id}>
                    {t('seminar.paper')}
                  </OrderDocument>
                </>
              ) : null}
              {slides.length > 0 ? (
                <TextAction onClick={() => window.print()}>{t('seminar.print')}</TextAction>
              ) : null}
              {mayArrange && !frozen ? <SeminarDay seminar={seminar} /> : null}
              {mayRead ? (
                <Button
                  component={Link}
                  to={`${addresses.seminar(seminar.number)}/vis`}
                  state={{ fromPage: true }}
                  variant={first === 'SHOW' ? 'filled' : 'default'}
                >
                  {t('seminar.show')}
                </Button>
              ) : null}
            </div>
          }
        />
        <p className={styles.quiet}>{language === 'da' ? seminar.purposeDa : seminar.purposeEn}</p>
        {frozen ? (
          <p className={styles.quiet}>
            {t('seminar.frozenOn', {
              when: formatDateLong(dateInCopenhagen(frozen.at), language),
              hash: frozen.hash.slice(0, 12),
            })}
          </p>
        ) : null}
        {mine.length > 0 && !frozen ? (
          <Section title={t('seminar.ours')} caption={t('seminar.oursLead')}>
            <div className={styles.tools}>
              {mine.map((intervention) => (
                <Button key={intervention.id} variant="default" onClick={() => setWriting(intervention)}>
                  {intervention.code}: {t('seminar.write').toLocaleLowerCase('da')}
                </Button>
              ))}
            </div>
          </Section>
        ) : null}
        {mayRead ? (
          <>
            <div className={styles.columns} style={{ marginTop: 32 }}>
              <Agenda seminar={seminar} mayArrange={mayArrange && !frozen} />
              <div>
                <Storyboards
                  seminar={seminar}
                  agenda={agenda}
                  placeCount={programme.places.length}
                  mayArrange={mayArrange}
                  mayRemind={mayArrange && !frozen && away >= 0}
                  remindFirst={first === 'REMIND'}
                  mayAsk={can('peerQuestion:ask')}
                  ownPlaces={ownPlaces}
                />
                <Participants
                  seminar={seminar}
                  places={programme.places}
                  mayArrange={mayArrange && !frozen}
                />
              </div>
            </div>
            <Comparison seminar={storyboards} today={shownOn} />
            <Agreements seminar={seminar} mayArrange={mayArrange} />
          </>
        ) : (
          <p style={{ marginTop: 32 }}>{t('seminar.notFrozen')}</p>
        )}
        {mayArrange && !frozen ? (
          <Section title={t('seminar.freeze')}>
            <p>{t('seminar.freezeHint')}</p>
            <Button
              mt={12}
              variant={first === 'FREEZE' ? 'filled' : 'default'}
              onClick={() => setFreezing(true)}
            >
              {t('seminar.freeze')}
            </Button>
          </Section>
        ) : null}
      </div>
      <div className={styles.printed} aria-hidden="true">
        {slides.map(({ storyboardId, content }) => (
          <SlideView
            key={storyboardId}
            content={content}
            today={shownOn}
            minimumUseful={minimumUseful}
            paperWidth={620}
          />
        ))}
      </div>
      {writing ? (
        <OwnStoryboardSheet seminar={seminar} intervention={writing} onClose={() => setWriting(null)} />
      ) : null}
      {freezing ? (
        <WrittenSheet
          title={t('seminar.freeze')}
          action={t('seminar.freeze')}
          busy={busy}
          problem={refused}
          onClose={() => setFreezing(false)}
          onSave={() =>
            void doing(() => freeze({ variables: { id: seminar.id } })).then(
              (done) => done && setFreezing(false),
            )
          }
        >
          <p>{t('seminar.freezeSure')}</p>
        </WrittenSheet>
      ) : null}
    </Page>
  );
}

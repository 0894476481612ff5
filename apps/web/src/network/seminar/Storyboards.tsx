import { useMutation } from '@apollo/client/react';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { v7 as newId } from 'uuid';
import { storyboardSlack, type AgendaPart } from '@laeringsrum/domain';
import { dateInCopenhagen } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Sparkline } from '../../improvement/run-chart/Sparkline';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { cellInput, Overview_cell } from '../overview/overview-cell';
import { RemindOfStoryboards } from './RemindOfStoryboards';
import { Seminar_slides, Seminar_storyboards } from './seminar-parts';
import styles from './Seminar.module.css';

const ArrangeDocument = graphql(`
  mutation ArrangeStoryboard($id: ID!, $version: Int!, $minutes: Int!, $index: Int!) {
    arrangeStoryboard(id: $id, version: $version, minutes: $minutes, index: $index) {
      id
      version
      minutes
    }
  }
`);
const AskDocument = graphql(`
  mutation AskPeerQuestion($input: PeerQuestionInput!) {
    askPeerQuestion(input: $input) {
      id
    }
  }
`);

interface StoryboardsProps {
  seminar: FragmentType<typeof Seminar_storyboards>;
  agenda: readonly AgendaPart[];
  placeCount: number;
  mayArrange: boolean;
  mayRemind: boolean;
  /** Asking for the last ones is the page's one filled button. */
  remindFirst: boolean;
  mayAsk: boolean;
  ownPlaces: readonly string[];
}

/** Which storyboards there are, in the order they are shown, and which are missing. */
export function Storyboards(props: StoryboardsProps) {
  const { agenda, placeCount, mayArrange, mayRemind, remindFirst, mayAsk, ownPlaces } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useToday();
  const addresses = useAddresses();
  const seminar = readFragment(Seminar_storyboards, props.seminar);
  const { slides: shown, minimumUseful } = readFragment(Seminar_slides, seminar);
  const [arrange] = useMutation(ArrangeDocument, { refetchQueries: ['SeminarPage'] });
  const [ask] = useMutation(AskDocument, { refetchQueries: ['SeminarPage'] });
  const { busy, refused, doing, refuse } = useDoing();
  const [asking, setAsking] = useState<{
    id: string;
    storyboardId: string;
    place: string;
    text: string;
  } | null>(null);
  const rows = new Map(seminar.seminarStoryboards.map((row) => [row.id, row]));
  // The blank slide of a place that has none is shown, and is not a storyboard to put in order.
  const slides = shown.filter(({ storyboardId }) => rows.has(storyboardId));
  const frozen = Boolean(seminar.freeze);
  // What was shown says what it said on the day it was frozen.
  const today = seminar.freeze ? dateInCopenhagen(seminar.freeze.at) : now;
  const slack = storyboardSlack(agenda, slides);
  const sum = slides.reduce((all, { minutes }) => all + minutes, 0);
  const missing = seminar.missingStoryboards;
  const set = async (id: string, minutes: number, index: number): Promise<boolean> => {
    const row = rows.get(id);
    if (!row || busy) return false;
    return (await doing(() => arrange({ variables: { id, version: row.version, minutes, index } }))) !== null;
  };
  /** Whoever has moved one to an end stands on its button still: it does nothing more, and the focus is not lost. */
  const move = async (id: string, code: string, minutes: number, index: number) => {
    if (index < 0 || index >= slides.length) return;
    if (await set(id, minutes, index)) announce(t('seminar.moved', { title: code, at: index + 1 }));
  };
  const send = async () => {
    if (!asking?.text.trim()) return;
    if (hasCprNumber(asking.text)) return refuse(t('cycle.personalData'));
    const { id, storyboardId, text } = asking;
    if (await doing(() => ask({ variables: { input: { id, storyboardId, text } } }))) setAsking(null);
  };
  return (
    <Section
      title={t('seminar.storyboards')}
      ruled={false}
      caption={t('seminar.ready', { ready: placeCount - missing.length, all: placeCount })}
    >
      {slides.length === 0 ? <p>{t('seminar.noStoryboards')}</p> : null}
      <ol className={styles.storyboards}>
        {slides.map(({ storyboardId, minutes, content }, at) => {
          const row = rows.get(storyboardId);
          const cell = readFragment(Overview_cell, content.chart ?? null);
          const input = cell ? cellInput(cell, { language, today, minimumUseful, seminars: [] }) : null;
          return (
            <li key={storyboardId}>
              <span className={styles.number}>{at + 1}</span>
              <span>
                <strong>{content.code}</strong> {content.placeName}
                <span className={styles.note}>
                  <Link to={addresses.intervention(content.code)}>{content.title}</Link>
                </span>
              </span>
              {input ? <Sparkline input={input} /> : <span />}
              {mayArrange && !frozen ? (
                <span className={styles.arrange}>
                  <NumberInput
                    className={styles.minutes ?? ''}
                    aria-label={t('seminar.minutesFor', { code: content.code })}
                    value={minutes}
                    min={1}
                    max={60}
                    hideControls
                    onBlur={(event) => {
                      const next = Number(event.currentTarget.value);
                      if (next >= 1 && next <= 60 && next !== minutes) void set(storyboardId, next, at);
                    }}
                  />
                  <TextAction
                    quiet
                    icon={<ArrowUpIcon size={16} />}
                    aria-disabled={at === 0}
                    aria-label={t('seminar.up', { code: content.code })}
                    onClick={() => void move(storyboardId, content.code, minutes, at - 1)}
                  />
                  <TextAction
                    quiet
                    icon={<ArrowDownIcon size={16} />}
                    aria-disabled={at === slides.length - 1}
                    aria-label={t('seminar.down', { code: content.code })}
                    onClick={() => void move(storyboardId, content.code, minutes, at + 1)}
                  />
                </span>
              ) : (
                <span className={styles.quiet}>{t('seminar.minutes', { count: minutes })}</span>
              )}
              <span className={styles.quiet}>
                {t(row?.ready ? 'seminar.statuses.READY' : 'seminar.statuses.DRAFT')}
              </span>
              {content.peerQuestions.length > 0 || (mayAsk && !frozen) ? (
                <div className={styles.questions}>
                  <ul>
                    {content.peerQuestions.map((question) => (
                      <li key={question}>{question}</li>
                    ))}
                  </ul>
                  {mayAsk && !frozen && row && !ownPlaces.includes(row.placeId) ? (
                    <TextAction
                      quiet
                      onClick={() =>
                        setAsking({ id: newId(), storyboardId, place: content.placeName, text: '' })
                      }
                    >
                      {t('seminar.askNewEyes', { place: content.placeName })}
                    </TextAction>
                  ) : null}
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      <p className={styles.quiet}>
        {missing.length > 0
          ? t('seminar.missing', { places: missing.map(({ name }) => name).join(', ') })
          : t('seminar.noneMissing')}{' '}
        {slides.length > 0 && agenda.length > 0
          ? slack < 0
            ? t('seminar.overBy', { count: -slack })
            : t('seminar.fits', { sum, room: sum + slack })
          : null}
      </p>
      {mayRemind && missing.length > 0 ? (
        <RemindOfStoryboards seminarId={seminar.id} missing={missing.length} first={remindFirst} />
      ) : null}
      {refused && !asking ? <p role="alert">{refused}</p> : null}
      {asking ? (
        <WrittenSheet
          above={t('seminar.newEyes')}
          title={t('seminar.askNewEyes', { place: asking.place })}
          action={t('seminar.send')}
          busy={busy}
          problem={refused}
          onClose={() => setAsking(null)}
          onSave={() => void send()}
        >
          <TextInput
            label={t('seminar.yourQuestion')}
            value={asking.text}
            maxLength={300}
            data-autofocus
            onChange={(event) => setAsking({ ...asking, text: event.currentTarget.value })}
          />
        </WrittenSheet>
      ) : null}
    </Section>
  );
}

import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { v7 as newId } from 'uuid';
import { ExpertiseKind } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type Expertise_RequestFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { useCan } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { Choices } from '../../ui/Choices';
import { PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { Expertise_request } from '../project-group/project-group-parts';
import styles from '../project-group/ProjectGroup.module.css';

const AskDocument = graphql(`
  mutation AskForExpertise($input: ExpertiseInput!) {
    askForExpertise(input: $input) {
      ...Expertise_request
    }
  }
`);
const AnswerDocument = graphql(`
  mutation AnswerExpertise($id: ID!, $version: Int!, $answer: String!) {
    answerExpertise(id: $id, version: $version, answer: $answer) {
      ...Expertise_request
    }
  }
`);

interface ExpertiseProps {
  requests: ReadonlyArray<FragmentType<typeof Expertise_request>>;
  places: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}

/** Who needs a pair of hands from outside: the place asks, the lead finds them. */
export function Expertise({ requests: masked, places }: ExpertiseProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme = '' } = useParams();
  const can = useCan(programme);
  const requests = readFragment(Expertise_request, masked);
  const [answering, setAnswering] = useState<Expertise_RequestFragment | null>(null);
  const [asking, setAsking] = useState(false);
  const own = places.filter(({ id }) => can('expertise:ask', id));
  return (
    <Section
      title={t('projectGroup.expertise.title')}
      caption={t('projectGroup.expertise.caption')}
      action={
        own.length > 0 ? (
          <TextAction icon={<PlusIcon size={17} />} onClick={() => setAsking(true)}>
            {t('projectGroup.expertise.ask')}
          </TextAction>
        ) : undefined
      }
    >
      {requests.length === 0 ? <p>{t('projectGroup.expertise.none')}</p> : null}
      <ul className={styles.lines}>
        {requests.map((request) => (
          <li key={request.id}>
            <span>
              <strong>{request.place.name}</strong> {request.text}
              <span className={styles.quiet}>
                {[
                  t(`projectGroup.expertise.kinds.${request.kind}`),
                  formatDateLong(request.askedOn, language),
                  request.closedOn
                    ? t('projectGroup.expertise.answered', { answer: request.answer })
                    : t('projectGroup.expertise.waits'),
                ].join(' · ')}
              </span>
            </span>
            {can('frame:keep') ? (
              <TextAction
                aria-label={t('projectGroup.expertise.answerTo', { place: request.place.name })}
                onClick={() => setAnswering(request)}
              >
                {t('projectGroup.expertise.answer')}
              </TextAction>
            ) : null}
          </li>
        ))}
      </ul>
      {asking ? <AskSheet places={own} onClose={() => setAsking(false)} /> : null}
      {answering ? <AnswerSheet request={answering} onClose={() => setAnswering(null)} /> : null}
    </Section>
  );
}

function AskSheet({ places, onClose }: { places: ExpertiseProps['places']; onClose: () => void }) {
  const { t } = useTranslation();
  const [ask] = useMutation(AskDocument, { refetchQueries: ['ProjectGroupPage'] });
  const { busy, refused, doing, refuse } = useDoing();
  const [id] = useState(() => newId());
  const [placeId, setPlaceId] = useState(places[0]?.id ?? '');
  const [kind, setKind] = useState<ExpertiseKind>('PROCESS');
  const [text, setText] = useState('');
  const save = async () => {
    if (!text.trim() || !placeId) return;
    if (hasCprNumber(text)) return refuse(t('cycle.personalData'));
    if (!(await doing(() => ask({ variables: { input: { id, placeId, kind, text } } })))) return;
    announce(t('projectGroup.expertise.asked'));
    onClose();
  };
  return (
    <WrittenSheet
      title={t('projectGroup.expertise.ask')}
      action={t('projectGroup.expertise.send')}
      busy={busy}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      {places.length > 1 ? (
        <SelectField
          label={t('projectGroup.expertise.place')}
          value={placeId}
          options={places.map(({ id: value, name }) => ({ value, label: name }))}
          onChange={setPlaceId}
        />
      ) : null}
      <Choices
        label={t('projectGroup.expertise.kind')}
        look="apart"
        value={kind}
        onChange={setKind}
        options={Object.values(ExpertiseKind).map((value) => ({
          value,
          label: t(`projectGroup.expertise.kinds.${value}`),
        }))}
      />
      <Textarea
        label={t('projectGroup.expertise.what')}
        value={text}
        maxLength={400}
        autosize
        minRows={2}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </WrittenSheet>
  );
}

function AnswerSheet({ request, onClose }: { request: Expertise_RequestFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const [answer] = useMutation(AnswerDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const [text, setText] = useState(request.answer);
  const { id, version } = request;
  const save = async () => {
    if (!text.trim()) return;
    if (hasCprNumber(text)) return refuse(t('cycle.personalData'));
    if (await doing(() => answer({ variables: { id, version, answer: text } }))) onClose();
  };
  return (
    <WrittenSheet
      above={request.text}
      title={t('projectGroup.expertise.answerTo', { place: request.place.name })}
      action={t('projectGroup.expertise.answer')}
      busy={busy}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      <Textarea
        label={t('projectGroup.expertise.yourAnswer')}
        value={text}
        maxLength={400}
        autosize
        minRows={2}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </WrittenSheet>
  );
}

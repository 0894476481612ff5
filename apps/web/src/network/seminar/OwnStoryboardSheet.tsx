import { useMutation } from '@apollo/client/react';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { WrittenSheet } from '../../ui/WrittenSheet';
import { Seminar_storyboards } from './seminar-parts';

const WriteDocument = graphql(`
  mutation WriteStoryboard($input: StoryboardInput!) {
    writeStoryboard(input: $input) {
      id
      version
      challenge
      question
      ready
    }
  }
`);

interface OwnStoryboardProps {
  seminar: FragmentType<typeof Seminar_storyboards>;
  intervention: { readonly id: string; readonly code: string; readonly title: string };
  onClose: () => void;
}

/** The two lines that are the place's own. */
export function OwnStoryboardSheet({ seminar: masked, intervention, onClose }: OwnStoryboardProps) {
  const { t } = useTranslation();
  const { id: seminarId, seminarStoryboards } = readFragment(Seminar_storyboards, masked);
  const standing = seminarStoryboards.find(({ interventionId }) => interventionId === intervention.id);
  const [write] = useMutation(WriteDocument, { refetchQueries: ['SeminarPage'] });
  const { busy, refused, doing, refuse } = useDoing();
  const [id] = useState(() => standing?.id ?? newId());
  const [challenge, setChallenge] = useState(standing?.challenge ?? '');
  const [question, setQuestion] = useState(standing?.question ?? '');
  const [ready, setReady] = useState(standing?.ready ?? true);
  const save = async () => {
    if (hasCprNumber(challenge) || hasCprNumber(question)) return refuse(t('cycle.personalData'));
    const input = { id, seminarId, interventionId: intervention.id, challenge, question, ready };
    const version = standing ? { version: standing.version } : {};
    if (await doing(() => write({ variables: { input: { ...input, ...version } } }))) onClose();
  };
  return (
    <WrittenSheet
      above={`${intervention.code} ${intervention.title}`}
      title={t('seminar.ours')}
      action={t('seminar.save')}
      busy={busy}
      problem={refused}
      onClose={onClose}
      onSave={() => void save()}
    >
      <p>{t('seminar.oursLead')}</p>
      <TextInput
        label={t('seminar.challenge')}
        value={challenge}
        maxLength={200}
        data-autofocus
        onChange={(event) => setChallenge(event.currentTarget.value)}
      />
      <TextInput
        label={t('seminar.question')}
        value={question}
        maxLength={200}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <Checkbox
        label={t('seminar.isReady')}
        checked={ready}
        onChange={(event) => setReady(event.currentTarget.checked)}
      />
    </WrittenSheet>
  );
}

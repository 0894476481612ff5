import { useMutation, useQuery } from '@apollo/client/react';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { graphql } from '../../graphql/generated';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { WrittenSheet } from '../../ui/WrittenSheet';

const HelpDocument = graphql(`
  query InterventionHelp($code: String!) {
    intervention(code: $code) {
      id
      helpRequests {
        id
        version
        text
        toNetwork
        askedOn
        answer
        closedOn
      }
    }
  }
`);
const AskDocument = graphql(`
  mutation AskForHelp($input: HelpRequestInput!) {
    askForHelp(input: $input) {
      id
      version
      text
      toNetwork
    }
  }
`);
const CloseDocument = graphql(`
  mutation CloseHelpRequest($id: ID!, $version: Int!, $answer: String!) {
    closeHelpRequest(id: $id, version: $version, answer: $answer) {
      id
      version
      answer
      closedOn
    }
  }
`);

interface HelpRequestsProps {
  code: string;
  mayAsk: boolean;
  mayClose: boolean;
}

/** "Bed om sparring": one line, and what came of it. */
export function HelpRequests({ code, mayAsk, mayClose }: HelpRequestsProps) {
  const { t } = useTranslation();
  const { data } = useQuery(HelpDocument, { variables: { code } });
  const [ask] = useMutation(AskDocument, { refetchQueries: ['InterventionHelp'] });
  const [close] = useMutation(CloseDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const [asking, setAsking] = useState<{ id: string; text: string; toNetwork: boolean } | null>(null);
  const [answering, setAnswering] = useState<{
    id: string;
    version: number;
    text: string;
    answer: string;
  } | null>(null);
  const intervention = data?.intervention;
  const requests = intervention?.helpRequests ?? [];
  const open = requests.find(({ closedOn }) => !closedOn);
  if (!intervention || (!mayAsk && requests.length === 0)) return null;
  const send = async () => {
    if (!asking?.text.trim()) return;
    if (hasCprNumber(asking.text)) return refuse(t('cycle.personalData'));
    const input = { ...asking, interventionId: intervention.id };
    if (await doing(() => ask({ variables: { input } }))) setAsking(null);
  };
  const answer = async () => {
    if (!answering) return;
    if (hasCprNumber(answering.answer)) return refuse(t('cycle.personalData'));
    const { id, version, answer: said } = answering;
    if (await doing(() => close({ variables: { id, version, answer: said } }))) setAnswering(null);
  };
  return (
    <Section
      title={t('help.title')}
      action={
        mayAsk ? (
          <TextAction
            onClick={() =>
              setAsking({ id: newId(), text: open?.text ?? '', toNetwork: open?.toNetwork ?? false })
            }
          >
            {t('help.ask')}
          </TextAction>
        ) : undefined
      }
    >
      {requests.length === 0 ? <p>{t('help.none')}</p> : null}
      <ul>
        {requests.slice(0, 5).map((request) => (
          <li key={request.id}>
            <q>{request.text}</q>{' '}
            {request.closedOn ? t('help.answered', { answer: request.answer }) : t('help.open')}{' '}
            {!request.closedOn && mayClose ? (
              <TextAction inline onClick={() => setAnswering({ ...request, answer: '' })}>
                {t(mayAsk ? 'help.close' : 'followUp.answer')}
              </TextAction>
            ) : null}
          </li>
        ))}
      </ul>
      {asking ? (
        <WrittenSheet
          title={t('help.ask')}
          action={t('help.send')}
          busy={busy}
          problem={refused}
          onClose={() => setAsking(null)}
          onSave={() => void send()}
        >
          <p>{t('help.lead')}</p>
          <TextInput
            label={t('help.what')}
            value={asking.text}
            maxLength={300}
            data-autofocus
            onChange={(event) => setAsking({ ...asking, text: event.currentTarget.value })}
          />
          <Checkbox
            label={t('help.toNetwork')}
            checked={asking.toNetwork}
            onChange={(event) => setAsking({ ...asking, toNetwork: event.currentTarget.checked })}
          />
        </WrittenSheet>
      ) : null}
      {answering ? (
        <WrittenSheet
          title={t('followUp.answerTo', { text: answering.text })}
          action={t('followUp.save')}
          busy={busy}
          problem={refused}
          onClose={() => setAnswering(null)}
          onSave={() => void answer()}
        >
          <TextInput
            label={t('followUp.yourAnswer')}
            value={answering.answer}
            maxLength={500}
            data-autofocus
            onChange={(event) => setAnswering({ ...answering, answer: event.currentTarget.value })}
          />
        </WrittenSheet>
      ) : null}
    </Section>
  );
}

import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { isExtensionOpen, mayExtend } from '@laeringsrum/domain';
import { graphql, readFragment } from '../../graphql/generated';
import { type ExtensionPartsFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { OrderDocument } from '../../people/documents/OrderDocument';
import { Section } from '../../ui/Section';
import { SureOf } from '../../ui/SureOf';
import { TextAction } from '../../ui/TextAction';
import styles from '../group-meeting/GroupMeeting.module.css';
import { WritingSheet } from '../group-meeting/WritingSheet';
import { AnswerSheet } from './AnswerSheet';
import { ExtensionEntry } from './ExtensionEntry';
import { ExtensionParts } from './extension-parts';
import { ExtensionSheet } from './ExtensionSheet';

const ExtensionsDocument = graphql(`
  query Extensions {
    extensionRequests {
      id
      ...ExtensionParts
    }
    programme {
      id
      funder
      endsOn
      extensionLeastMonths
      extensionMostMonths
    }
  }
`);
const SendDocument = graphql(`
  mutation SendExtensionRequest($id: ID!, $version: Int!) {
    sendExtensionRequest(id: $id, version: $version) {
      ...ExtensionParts
    }
  }
`);
const WithdrawDocument = graphql(`
  mutation WithdrawExtensionRequest($id: ID!, $version: Int!) {
    withdrawExtensionRequest(id: $id, version: $version) {
      ...ExtensionParts
    }
  }
`);
const AdviseDocument = graphql(`
  mutation AdviseOnExtension($input: ExtensionAdviceInput!) {
    adviseOnExtension(input: $input) {
      ...ExtensionParts
    }
  }
`);

type Act = 'ask' | 'rewrite' | 'send' | 'withdraw' | 'answer' | 'advise';
interface Doing {
  readonly act: Act;
  readonly request: ExtensionPartsFragment | null;
}

/** More time with the same money: asked of the funder. Where the application names no extension, nothing stands here. */
export function Extensions({ keeps }: { keeps: boolean }) {
  const { t } = useTranslation();
  const { data, refetch } = useQuery(ExtensionsDocument);
  const [now, setNow] = useState<Doing | null>(null);
  const [send] = useMutation(SendDocument);
  const [withdraw] = useMutation(WithdrawDocument);
  const [advise] = useMutation(AdviseDocument);
  const again = () => void refetch();
  const { busy, refused, done, forget } = useDoing(again);
  if (!data) return null;
  const rows = readFragment(ExtensionParts, data.extensionRequests);
  const reach = {
    extensionLeastMonths: data.programme.extensionLeastMonths ?? null,
    extensionMostMonths: data.programme.extensionMostMonths ?? null,
  };
  if (!mayExtend(reach) && rows.length === 0) return null;
  const { funder } = data.programme;
  const endsOn = data.programme.endsOn ?? null;
  const open = rows.some(({ state }) => isExtensionOpen(state));
  const begin = (act: Act, request: ExtensionPartsFragment | null) => {
    forget();
    setNow({ act, request });
  };
  const close = () => setNow(null);
  // What a sheet is written on stays as it was seen; what is answered or advised on is as it now stands.
  const seen = now?.request ?? null;
  const request = rows.find(({ id }) => id === seen?.id) ?? seen;
  const own = request?.advice.find((each) => each.own);
  const confirmed = async (work: () => Promise<object>) => {
    if (await done(work)) close();
  };
  return (
    <Section title={t('extension.title')}>
      <p className={styles.quiet}>{t('extension.lead', { funder })}</p>
      {rows.length === 0 ? <p>{t('extension.none')}</p> : null}
      <ul>
        {rows.map((row) => {
          const asking = now?.request?.id === row.id ? now.act : null;
          const act = (name: Act, label = t(`extension.acts.${name}`)) => ({
            'aria-label': `${label}: ${t('extension.name', { count: row.months })}`,
            onClick: () => begin(name, row),
            children: label,
          });
          const advised = row.advice.some((each) => each.own);
          return (
            <li key={row.id} className={`${styles.body} ${styles.entry}`}>
              <ExtensionEntry request={row} endsOn={endsOn} />
              {asking === 'send' || asking === 'withdraw' ? (
                <SureOf
                  question={t(`extension.sure.${asking}`, { funder })}
                  yes={t(`extension.yes.${asking}`)}
                  no={t('meeting.closeNo')}
                  {...{ busy, refused }}
                  onNo={close}
                  onYes={() =>
                    void confirmed(() =>
                      (asking === 'send' ? send : withdraw)({
                        variables: { id: row.id, version: row.version },
                      }),
                    )
                  }
                />
              ) : (
                <div className={styles.acts}>
                  {keeps && row.state === 'DRAFT' ? (
                    <>
                      <TextAction {...act('rewrite')} />
                      <TextAction {...act('send')} />
                    </>
                  ) : null}
                  {keeps && row.state === 'SENT' ? <TextAction {...act('answer')} /> : null}
                  {keeps && isExtensionOpen(row.state) ? <TextAction {...act('withdraw')} /> : null}
                  {row.mine ? (
                    <TextAction {...act('advise', advised ? t('extension.adviseAnew') : undefined)} />
                  ) : null}
                  <OrderDocument kind="EXTENSION_PDF" subjectId={row.id}>
                    {t('extension.pdf')}
                  </OrderDocument>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {keeps && mayExtend(reach) && !open ? (
        <div className={styles.acts}>
          <TextAction onClick={() => begin('ask', null)}>{t('extension.ask')}</TextAction>
        </div>
      ) : null}
      {now?.act === 'ask' || now?.act === 'rewrite' ? (
        <ExtensionSheet
          request={seen}
          least={reach.extensionLeastMonths ?? 1}
          most={reach.extensionMostMonths ?? 1}
          onClose={close}
          onDone={again}
        />
      ) : null}
      {now?.act === 'answer' && request ? (
        <AnswerSheet request={request} funder={funder} endsOn={endsOn} onClose={close} onDone={again} />
      ) : null}
      {now?.act === 'advise' && request ? (
        <WritingSheet
          draft={`ExtensionAdvice:${request.id}:${own?.version ?? 0}`}
          above={t('extension.title')}
          title={t('extension.acts.advise')}
          action={t('extension.saveAdvice')}
          first={{ line: own?.line ?? '' }}
          fields={[{ name: 'line', label: t('extension.advice'), most: 500, lines: 3 }]}
          {...{ busy, refused }}
          onClose={close}
          onSave={({ line = '' }) =>
            done(() =>
              advise({
                variables: {
                  input: {
                    id: newId(),
                    requestId: request.id,
                    line,
                    ...(own ? { version: own.version } : {}),
                  },
                },
              }),
            )
          }
        />
      ) : null}
    </Section>
  );
}

import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { formatAmount, formatDateLong, readAmount } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { Sheet } from '../../ui/Sheet';
import { SureOf } from '../../ui/SureOf';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Economy.module.css';

export const CitizensPool_request = graphql(`
  fragment CitizensPool_request on PoolRequest {
    id
    version
    placeId
    number
    title
    what
    amountOre
    state
    requestedOn
    reason
    requestedBy {
      id
      name
    }
  }
`);
const RequestDocument = graphql(`
  mutation RequestFromPool($input: PoolRequestInput!) {
    requestFromPool(input: $input) {
      ...CitizensPool_request
    }
  }
`);
const DecideDocument = graphql(`
  mutation DecidePoolRequest($id: ID!, $version: Int!, $grant: Boolean!, $reason: String!) {
    decidePoolRequest(id: $id, version: $version, grant: $grant, reason: $reason) {
      ...CitizensPool_request
    }
  }
`);

const WithdrawDocument = graphql(`
  mutation WithdrawPoolRequest($id: ID!, $version: Int!) {
    withdrawPoolRequest(id: $id, version: $version) {
      ...CitizensPool_request
    }
  }
`);

interface CitizensPoolProps {
  requests: ReadonlyArray<FragmentType<typeof CitizensPool_request>>;
  /** What is left, for those who may know. */
  leftOre: number | null;
  /** The own place, where one may ask. */
  placeId: string | null;
  mayDecide: boolean;
  onChanged: () => void;
}

/** Money for ways of involving citizens that nobody knew of at the start: asked in two lines, answered with a reason. */
export function CitizensPool({ requests, leftOre, placeId, mayDecide, onChanged }: CitizensPoolProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = readFragment(CitizensPool_request, requests);
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<{ id: string; version: number; grant: boolean } | null>(null);
  const [fields, setFields] = useState({ title: '', what: '', amount: '', reason: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [request] = useMutation(RequestDocument);
  const [decide] = useMutation(DecideDocument);
  const [withdraw] = useMutation(WithdrawDocument);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const taking = useDoing(onChanged);
  const change = (part: Partial<typeof fields>) => {
    setProblem(null);
    setFields((before) => ({ ...before, ...part }));
  };
  const close = () => {
    setAsking(false);
    setDeciding(null);
    setProblem(null);
  };
  const doing = async (work: Promise<unknown>) => {
    try {
      await work;
      setFields({ title: '', what: '', amount: '', reason: '' });
      close();
      onChanged();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  const send = () => {
    if (hasCprNumber(fields.title) || hasCprNumber(fields.what)) return setProblem(t('cycle.personalData'));
    if (!fields.title.trim()) return setProblem(t('economy.pool.titleMissing'));
    const amount = readAmount(fields.amount);
    if (!amount.ok) return setProblem(t('economy.sheet.unread'));
    if (placeId === null) return;
    void doing(
      request({
        variables: {
          input: { id: newId(), placeId, title: fields.title, what: fields.what, amountOre: amount.ore },
        },
      }),
    );
  };
  const answer = () => {
    if (!fields.reason.trim()) return setProblem(t('economy.pool.reasonMissing'));
    if (hasCprNumber(fields.reason)) return setProblem(t('cycle.personalData'));
    if (deciding) void doing(decide({ variables: { ...deciding, reason: fields.reason } }));
  };
  const decided = rows.find(({ id }) => id === deciding?.id);
  return (
    <>
      {leftOre === null ? null : (
        <p>{t('economy.pool.left', { amount: formatAmount(leftOre, language, { whole: true }) })}</p>
      )}
      {rows.length === 0 ? <p>{t('economy.pool.none')}</p> : null}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <strong>{row.title}</strong> · {formatAmount(row.amountOre, language, { whole: true })} kr. ·{' '}
              {t(`economy.pool.states.${row.state}`)}
              {row.what ? <span className={styles.quiet}> {row.what}</span> : null}
            </span>
            <span className={styles.quiet}>
              {[row.requestedBy?.name, formatDateLong(row.requestedOn, language), row.reason]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayDecide && row.state === 'REQUESTED' ? (
              <>
                <TextAction onClick={() => setDeciding({ id: row.id, version: row.version, grant: true })}>
                  {t('economy.pool.grant')}
                </TextAction>
                <TextAction onClick={() => setDeciding({ id: row.id, version: row.version, grant: false })}>
                  {t('economy.pool.refuse')}
                </TextAction>
              </>
            ) : null}
            {row.placeId === placeId && row.state === 'REQUESTED' ? (
              withdrawing === row.id ? (
                <SureOf
                  question={t('economy.pool.withdrawSure', { title: row.title })}
                  yes={t('economy.pool.withdrawYes')}
                  no={t('ui.cancel')}
                  busy={taking.busy}
                  refused={taking.refused}
                  onNo={() => setWithdrawing(null)}
                  onYes={() =>
                    void taking
                      .done(() => withdraw({ variables: { id: row.id, version: row.version } }))
                      .then((done) => done && setWithdrawing(null))
                  }
                />
              ) : (
                <TextAction quiet onClick={() => setWithdrawing(row.id)}>
                  {t('economy.pool.withdraw')}
                </TextAction>
              )
            ) : null}
          </li>
        ))}
      </ul>
      {placeId ? (
        <div className={styles.tools}>
          <TextAction onClick={() => setAsking(true)}>{t('economy.pool.ask')}</TextAction>
        </div>
      ) : null}
      {asking || deciding ? (
        <Sheet
          opened
          onClose={close}
          above={
            decided
              ? `${decided.title} · ${formatAmount(decided.amountOre, language, { whole: true })} kr.`
              : t('economy.pool.title')
          }
          title={
            asking ? t('economy.pool.ask') : t(deciding?.grant ? 'economy.pool.grant' : 'economy.pool.refuse')
          }
          foot={
            <Button variant="filled" onClick={asking ? send : answer}>
              {asking
                ? t('economy.pool.send')
                : t(deciding?.grant ? 'economy.pool.grant' : 'economy.pool.refuse')}
            </Button>
          }
        >
          <div className={styles.fields}>
            {asking ? (
              <>
                <TextInput
                  label={t('economy.pool.what')}
                  value={fields.title}
                  maxLength={120}
                  data-autofocus
                  onChange={(event) => change({ title: event.currentTarget.value })}
                />
                <Textarea
                  label={t('economy.pool.why')}
                  value={fields.what}
                  maxLength={800}
                  autosize
                  minRows={2}
                  onChange={(event) => change({ what: event.currentTarget.value })}
                />
                <TextInput
                  label={t('economy.pool.amount')}
                  value={fields.amount}
                  inputMode="decimal"
                  maxLength={24}
                  onChange={(event) => change({ amount: event.currentTarget.value })}
                />
              </>
            ) : (
              <Textarea
                label={t('economy.pool.reason')}
                value={fields.reason}
                maxLength={500}
                autosize
                minRows={2}
                data-autofocus
                onChange={(event) => change({ reason: event.currentTarget.value })}
              />
            )}
            {problem ? (
              <p className={styles.problem} role="alert">
                {problem}
              </p>
            ) : null}
          </div>
        </Sheet>
      ) : null}
    </>
  );
}

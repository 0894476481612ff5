import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { formatPeriod } from '@laeringsrum/locale';
import { type Contribution_PartsFragment } from '../../graphql/generated/graphql';
import { Choices } from '../../ui/Choices';
import { CheckIcon } from '../../ui/icons';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { editableNumber, unitOf, valueWords } from '../measure/value-words';
import { EntryFields } from '../measurement/EntryFields';
import { EntryHelp } from '../measurement/EntryHelp';
import { readEntry, type EntryTexts } from '../measurement/entry-reading';
import { emptyTexts } from '../measurement/useEntry';
import styles from './Contribution.module.css';
import { givenIn } from './kept-words';
import { type ContributionRoom } from './useContribution';

interface ContributedNumberProps {
  measure: NonNullable<Contribution_PartsFragment['measure']>;
  room: ContributionRoom;
}

/** One question, the newest two periods, one number. */
export function ContributedNumber({ measure, room }: ContributedNumberProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const help = useId();
  const ratio = measure.valueKind === 'RATIO';
  const [texts, setTexts] = useState<EntryTexts>(() => emptyTexts(ratio ? 'ratio' : 'value'));
  const [chosen, setChosen] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** By period: the numbers that this device has given, which it may correct. */
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  /** Numbers that have not left the phone yet, from this visit or an earlier one: the newest of a period counts. */
  const waiting = new Map(
    room.line.waiting.flatMap((change) => {
      const one = givenIn(change);
      return one.kind === 'number' ? [[one.period, one] as const] : [];
    }),
  );
  const [thanked, setThanked] = useState<{ period: string; value: number } | null>(null);

  const { periods, frequency } = measure;
  const idOf = (period: string) => given[period] ?? waiting.get(period)?.id;
  const free = periods.filter(({ period, taken }) => !taken || idOf(period) !== undefined);
  const next = periods.find(({ period, taken }) => !taken && !waiting.has(period))?.period ?? null;
  const period = chosen ?? next ?? free[0]?.period ?? null;
  const name = (of: string) => formatPeriod(of, frequency, language);
  const reading = readEntry(texts, measure, [], language);

  if (periods.length === 0) return <p>{t('contribution.measureOver')}</p>;
  const refusedSince = room.line.refused.some(
    (change) => givenIn(change).id === given[thanked?.period ?? ''],
  );
  if (thanked && !refusedSince)
    return (
      <div className={styles.thanks} role="status">
        <p>
          {waiting.has(thanked.period) ? null : <CheckIcon size={22} />}
          {t(waiting.has(thanked.period) ? 'contribution.kept' : 'contribution.thanks', {
            value: valueWords(thanked.value, measure, language, { exact: true }),
            period: name(thanked.period),
          })}
        </p>
        <TextAction
          onClick={() => {
            setChosen(thanked.period);
            setThanked(null);
          }}
        >
          {t('contribution.correct')}
        </TextAction>
        {next ? (
          <Button
            variant="default"
            onClick={() => {
              setChosen(null);
              setTexts(emptyTexts(texts.mode));
              setThanked(null);
            }}
          >
            {name(next)}
          </Button>
        ) : null}
      </div>
    );
  if (period === null || free.length === 0) return <p>{t('contribution.allDone')}</p>;

  const save = async () => {
    setTold(true);
    if (reading.kind !== 'read' || busy) return;
    setBusy(true);
    setProblem(null);
    const id = idOf(period) ?? newId();
    const delivery = await room.send('ContributeMeasurement', { input: { id, period, ...reading.entry } });
    setBusy(false);
    if (delivery.kind === 'refused') return setProblem(delivery.sentence);
    if (delivery.kind === 'not-sent') return setProblem(t('contribution.notSent'));
    setGiven({ ...given, [period]: id });
    setThanked({ period, value: reading.value });
    setTold(false);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Choices
        label={t('contribution.whichPeriod')}
        hideLabel
        look="rows"
        value={period}
        onChange={(of) => {
          setChosen(of);
          setProblem(null);
        }}
        options={free.map(({ period: of, value }) => ({
          value: of,
          label: name(of),
          hint: waiting.has(of)
            ? t('contribution.onPhone', { value: valueWords(waiting.get(of)?.value ?? 0, measure, language) })
            : given[of] === undefined
              ? t('contribution.missingNow')
              : t('contribution.standing', {
                  value: value == null ? '' : valueWords(value, measure, language),
                }),
        }))}
      />
      {ratio && texts.mode === 'ratio' && measure.numeratorText ? (
        <p className={styles.counted}>
          {measure.numeratorText} {t('measurement.of')} {measure.denominatorText}
        </p>
      ) : null}
      <div className={styles.entry}>
        <EntryFields
          texts={texts}
          onChange={(next) => {
            setTexts(next);
            setTold(false);
          }}
          unit={unitOf(measure)}
          about={name(period)}
          invalid={told && reading.kind === 'problem'}
          describedBy={help}
          size="large"
        />
        <output>
          {reading.kind === 'read' ? valueWords(reading.value, measure, language, { exact: true }) : ''}
        </output>
      </div>
      <EntryHelp
        id={help}
        reading={reading}
        measured={measure}
        tell={told}
        onTake={(value) => setTexts({ mode: 'value', value: editableNumber(value, language) })}
      />
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <Button type="submit" variant="filled" disabled={busy || reading.kind === 'empty'}>
        {t(busy ? 'contribution.sending' : 'contribution.send')}
      </Button>
    </form>
  );
}

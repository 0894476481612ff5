import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { movedSince } from '@laeringsrum/chart-geometry';
import { MOVEMENT_DAYS } from '@laeringsrum/domain';
import { addDays, formatDateLong } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { VerdictIcon } from '../../improvement/run-chart/VerdictIcon';
import chartStyles from '../../improvement/run-chart/Chart.module.css';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { Section } from '../../ui/Section';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { type PlacedCell } from '../overview/useOverview';
import styles from './Movements.module.css';

const MovementsDocument = graphql(`
  query Movements($since: Date!) {
    movements(since: $since) {
      id
      kind
      on
      placeName
      code
      text
      number
      decision
      otherPlaceName
    }
  }
`);

const shownAtOnce = 8;
const choices = [4, 6, 8, 12] as const;

/** What has moved since the last meeting, for those who meet seldom: curves first, then what was tested, passed on and taken up. */
export function Movements({ placed }: { placed: readonly PlacedCell[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const [search, setSearch] = useSearchParams();
  const [all, setAll] = useState(false);
  const asked = Number(search.get('siden'));
  const weeks = choices.find((choice) => choice === asked) ?? MOVEMENT_DAYS / 7;
  const since = addDays(today, -7 * weeks);
  const { data } = useQuery(MovementsDocument, { variables: { since } });
  if (!data) return null;
  const curves = placed.flatMap(({ cell, model }) =>
    model && movedSince(model, since) ? [{ cell, sentence: model.sentence }] : [],
  );
  const rows = data.movements;
  const shown = all ? rows : rows.slice(0, shownAtOnce);
  const choose = (chosen: string) =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        params.set('siden', chosen);
        return params;
      },
      { preventScrollReset: true },
    );
  return (
    <Section
      title={t('movement.title', { when: formatDateLong(since, language) })}
      ruled={false}
      action={
        <SelectField
          label={t('movement.since')}
          hideLabel
          value={String(weeks)}
          options={choices.map((count) => ({ value: String(count), label: t('movement.weeks', { count }) }))}
          onChange={choose}
        />
      }
    >
      {curves.length + rows.length === 0 ? <p>{t('movement.none')}</p> : null}
      <ul className={`${chartStyles.chart} ${styles.list}`}>
        {curves.map(({ cell, sentence }) => (
          <li key={cell.measureId ?? cell.interventionId}>
            <Link to={addresses.intervention(cell.code)}>{cell.code}</Link>
            <span className={styles.shift} data-tone={sentence.tone}>
              <VerdictIcon sentence={sentence} size={16} /> {sentence.clause}
            </span>
            <span />
          </li>
        ))}
        {shown.map(({ id, kind, on, placeName, code, text, number, decision, otherPlaceName }) => (
          <li key={`${kind} ${id}`}>
            <Link to={addresses.intervention(code)}>{code}</Link>
            <span>
              {t(`movement.kinds.${kind}`, {
                ...{ text, number: number ?? 0, other: otherPlaceName ?? '' },
                decision: t(`movement.decided.${decision ?? 'NONE'}`),
              })}
              <span className={styles.quiet}>{placeName}</span>
            </span>
            <span className={styles.when}>{formatDateLong(on, language)}</span>
          </li>
        ))}
      </ul>
      {rows.length > shownAtOnce ? (
        <TextAction onClick={() => setAll(!all)}>
          {all ? t('movement.fewer') : t('movement.all', { count: rows.length })}
        </TextAction>
      ) : null}
    </Section>
  );
}

import { type TFunction } from 'i18next';
import { type TallyAnswer } from '@laeringsrum/domain';
import { formatDate, formatNumber, type Language } from '@laeringsrum/locale';
import { type KeptChange } from '../../graphql/device/device-store';

/** What one kept change is, read from how it is sent. */
export type Given =
  | { readonly kind: 'number'; readonly id: string; readonly period: string; readonly value: number | null }
  | { readonly kind: 'saw'; readonly id: string; readonly day: string; readonly text: string }
  | { readonly kind: 'tap'; readonly id: string; readonly day: string; readonly answer: TallyAnswer }
  | { readonly kind: 'take-back'; readonly id: string };

interface Sent {
  readonly id?: string;
  readonly period?: string;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly observedOn?: string;
  readonly text?: string;
  readonly day?: string;
  readonly answer?: TallyAnswer;
}

export function givenIn({ variables }: KeptChange): Given {
  const sent = (variables['input'] ?? variables) as Sent;
  const id = sent.id ?? '';
  if (sent.text !== undefined) return { kind: 'saw', id, day: sent.observedOn ?? '', text: sent.text };
  if (sent.answer !== undefined) return { kind: 'tap', id, day: sent.day ?? '', answer: sent.answer };
  if (sent.period === undefined) return { kind: 'take-back', id };
  const { numerator, denominator } = sent;
  const share = numerator != null && denominator ? (100 * numerator) / denominator : null;
  return { kind: 'number', id, period: sent.period, value: sent.value ?? share };
}

/** In words, as the person who gave it would say it. */
export function givenWords(change: KeptChange, t: TFunction, language: Language): string {
  const given = givenIn(change);
  switch (given.kind) {
    case 'saw':
      return given.text;
    case 'tap':
      return t('contribution.givenTap', {
        answer: t(`cycle.tally.${given.answer}`),
        day: formatDate(given.day, language),
      });
    case 'take-back':
      return t('contribution.givenTakeBack');
    case 'number':
      return t('contribution.givenNumber', {
        value: given.value === null ? '' : formatNumber(given.value, language, { decimals: 1 }),
        day: formatDate(given.period, language),
      });
  }
}

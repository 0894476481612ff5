import { useMutation, useQuery } from '@apollo/client/react';
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays, formatDateLong } from '@laeringsrum/locale';
import { graphql } from '../../graphql/generated';
import { type MyLettersQuery } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { useToday } from '../../people/session/Session';
import { Choices } from '../../ui/Choices';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MyLetters.module.css';

const MyLettersDocument = graphql(`
  query MyLetters {
    myLetters {
      reminder
      digest
      weekday
      pausedUntil
      leaves
    }
  }
`);
const ChooseMyLettersDocument = graphql(`
  mutation ChooseMyLetters($reminder: Boolean!, $digest: Boolean!, $weekday: Int!, $pausedUntil: Date) {
    chooseMyLetters(reminder: $reminder, digest: $digest, weekday: $weekday, pausedUntil: $pausedUntil) {
      reminder
      digest
      weekday
      pausedUntil
      leaves
    }
  }
`);

type Choice = MyLettersQuery['myLetters'];
const days = ['1', '2', '3', '4', '5'] as const;
const pauseWeeks = [2, 4, 8];

/** What one wants by mail, which day, and a pause. Each choice is kept at once. */
export function MyLetters() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { data } = useQuery(MyLettersDocument);
  const [choose] = useMutation(ChooseMyLettersDocument, {
    update: (cache, answer) => {
      if (answer.data)
        cache.writeQuery({ query: MyLettersDocument, data: { myLetters: answer.data.chooseMyLetters } });
    },
  });
  const { refused, doing } = useDoing();
  const letters = data?.myLetters;
  if (!letters) return null;
  const { reminder, digest, weekday, pausedUntil } = letters;
  const set = (part: Partial<Choice>) =>
    void doing(() =>
      choose({
        variables: { reminder, digest, weekday, pausedUntil, ...part },
        // It shows at once; where it is refused it goes back.
        optimisticResponse: { chooseMyLetters: { ...letters, ...part } },
      }),
    );
  return (
    <Section title={t('letters.title')}>
      <div className={styles.choices}>
        <p>{t('letters.lead')}</p>
        {letters.leaves ? null : <p className={styles.note}>{t('letters.noServer')}</p>}
        <Checkbox
          label={t('letters.reminder')}
          description={t('letters.reminderHint')}
          checked={reminder}
          onChange={(event) => set({ reminder: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('letters.digest')}
          description={t('letters.digestHint')}
          checked={digest}
          onChange={(event) => set({ digest: event.currentTarget.checked })}
        />
        {reminder || digest ? (
          <>
            <Choices
              label={t('letters.weekday')}
              look="apart"
              value={days[weekday - 1] ?? '1'}
              onChange={(day) => set({ weekday: Number(day) })}
              options={days.map((day) => ({ value: day, label: t(`letters.weekdays.d${day}`) }))}
            />
            <div className={styles.pause}>
              {pausedUntil ? (
                <>
                  <span>{t('letters.pausedUntil', { day: formatDateLong(pausedUntil, language) })}</span>
                  <TextAction onClick={() => set({ pausedUntil: null })}>{t('letters.resume')}</TextAction>
                </>
              ) : (
                <>
                  <span>{t('letters.pause')}</span>
                  {pauseWeeks.map((weeks) => (
                    <TextAction key={weeks} onClick={() => set({ pausedUntil: addDays(today, 7 * weeks) })}>
                      {t('letters.weeks', { count: weeks })}
                    </TextAction>
                  ))}
                </>
              )}
            </div>
          </>
        ) : null}
        {refused ? <p role="alert">{refused}</p> : null}
      </div>
    </Section>
  );
}

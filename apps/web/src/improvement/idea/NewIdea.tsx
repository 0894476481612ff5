import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { CONSENTS_AT_FIRST, type IdeaConsent } from '@laeringsrum/domain';
import { useKeptFields } from '../../graphql/drafts/useKeptFields';
import { useRereading } from '../../graphql/useRereading';
import { usePerson } from '../../people/session/Session';
import { announce } from '../../ui/announce';
import { Choices } from '../../ui/Choices';
import { hasCprNumber } from '../personal-data/guard';
import { LeaveIdeaDocument } from './idea-parts';
import styles from './Ideas.module.css';

const unwritten: { text: string; consent: IdeaConsent } = { text: '', consent: 'UNNAMED' };

/** One line, and what the team may do with it. Nothing is said about whose it is unless its author says so. */
export function NewIdea({ interventionId }: { interventionId: string }) {
  const { t } = useTranslation();
  const { busy, refusal, change } = useRereading();
  const person = usePerson();
  const kept = useKeptFields(person.id, `Idea:${interventionId}`, unwritten, hasCprNumber);
  const { text, consent } = kept.fields;
  const [id, setId] = useState(() => newId());
  const [thanked, setThanked] = useState(false);
  const personal = hasCprNumber(text);

  const leave = async () => {
    if (!text.trim() || personal || busy) return;
    const input = { id, interventionId, text: text.trim(), consent };
    if (!(await change(LeaveIdeaDocument, { input }))) return;
    kept.clear();
    setId(newId());
    setThanked(true);
    announce(t('idea.thanks'));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void leave();
      }}
    >
      <TextInput
        label={t('idea.label')}
        placeholder={t('idea.blank')}
        value={text}
        maxLength={200}
        error={personal ? t('cycle.personalData') : refusal?.message}
        onChange={(event) => {
          kept.change({ text: event.currentTarget.value });
          setThanked(false);
        }}
      />
      {text.trim() ? (
        <>
          <Choices
            label={t('idea.howMayWe')}
            look="apart"
            value={consent}
            onChange={(chosen) => kept.change({ consent: chosen })}
            options={CONSENTS_AT_FIRST.map((value) => ({
              value,
              label: t(`idea.CONSENT_${value as 'UNNAMED' | 'NAMED' | 'ASK_FIRST'}`),
            }))}
          />
          <div>
            <Button type="submit" variant="default" disabled={busy || personal}>
              {t('idea.leave')}
            </Button>
          </div>
        </>
      ) : thanked ? (
        <p className={styles.facts}>{t('idea.thanks')}</p>
      ) : null}
    </form>
  );
}

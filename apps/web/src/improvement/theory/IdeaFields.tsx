import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { IdeaSource } from '@laeringsrum/domain';
import { Blank } from '../../ui/Blank';
import { SelectField } from '../../ui/SelectField';
import { TextAction } from '../../ui/TextAction';
import { useIdeaDraft, type Idea } from './useIdeaDraft';
import { UpdateChangeIdeaDocument } from './useTheoryChanges';
import styles from './IdeaFields.module.css';

/** Why it should work, what it could make worse, and where it came from. */
export function IdeaFields({ idea, code }: { idea: Idea; code: string }) {
  const { t } = useTranslation();
  const draft = useIdeaDraft(idea, code);
  const [update] = useMutation(UpdateChangeIdeaDocument);
  const { values, set, flush, blocked, refusal } = draft;
  const nameMe = async (yes: boolean) => {
    const version = await draft.settled();
    await update({ variables: { id: idea.id, version, patch: { nameMe: yes } } }).catch(() => undefined);
  };
  return (
    <div className={styles.fields}>
      <p className={styles.sentence}>
        {t('theory.because')}{' '}
        <Blank
          label={t('theory.becauseLabel')}
          value={values.because}
          placeholder={t('theory.becauseBlank')}
          maxLength={300}
          invalid={blocked.has('because')}
          onChange={(text) => set('because', text)}
          onBlur={flush}
        />
      </p>
      <p className={styles.concern}>
        {t('theory.concernLabel')}{' '}
        <Blank
          label={t('theory.concernLabel')}
          value={values.balancingConcern}
          placeholder={t('theory.concernBlank')}
          maxLength={300}
          invalid={blocked.has('balancingConcern')}
          onChange={(text) => set('balancingConcern', text)}
          onBlur={flush}
        />
      </p>
      {blocked.size > 0 || refusal ? (
        <p className={styles.problem} role="alert">
          {blocked.size > 0 ? t('cycle.personalData') : refusal?.message}
        </p>
      ) : null}
      <div className={styles.from}>
        <SelectField
          label={t('theory.source')}
          hideLabel
          value={values.source}
          options={Object.values(IdeaSource).map((value) => ({ value, label: t(`theory.sources.${value}`) }))}
          onChange={(value) => {
            const source = Object.values(IdeaSource).find((of) => of === value);
            if (source) set('source', source);
          }}
        />
        {idea.author ? (
          <>
            <span>{t('theory.author', { name: idea.author.name })}</span>
            <TextAction quiet onClick={() => void nameMe(false)}>
              {t('theory.takeNameAway')}
            </TextAction>
          </>
        ) : (
          <TextAction quiet onClick={() => void nameMe(true)}>
            {t('theory.nameMe')}
          </TextAction>
        )}
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { TextAction } from '../../ui/TextAction';
import styles from './ChoiceClashes.module.css';
import { type CycleDraft } from './useCycleDraft';

/** A choice cannot hold two answers: when both have chosen, the page asks which one stands. */
export function ChoiceClashes({
  draft,
  wordsOf,
}: {
  draft: CycleDraft;
  wordsOf: (field: string, value: unknown) => string;
}) {
  const { t } = useTranslation();
  const clashes = [...draft.clashes.values()].filter(({ kind }) => kind === 'choice');
  return clashes.map((clash) => {
    const name = clash.by ?? t('cycle.someone');
    return (
      <div key={clash.field} className={styles.clash} role="alert">
        <span>{t('cycle.chooseBetween', { name, theirs: wordsOf(clash.field, clash.theirs) })}</span>
        <TextAction onClick={() => draft.settle(clash.field, 'mine')}>
          {t('cycle.useMine')}: {wordsOf(clash.field, clash.mine)}
        </TextAction>
        <TextAction onClick={() => draft.settle(clash.field, 'theirs')}>
          {t('cycle.useTheirs', { name })}
        </TextAction>
      </div>
    );
  });
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { methodStepText } from '@laeringsrum/domain';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { CheckIcon, DashedRingIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MethodPrompts.module.css';

export const MethodPrompts_mirror = graphql(`
  fragment MethodPrompts_mirror on MethodMirror {
    interventionId
    step
    sharedOnly
    prompts {
      kind
      state
    }
  }
`);

interface MethodPromptsProps {
  mirror: FragmentType<typeof MethodPrompts_mirror>;
  /** Where the whole profile is; null: one is there already. */
  code: string | null;
}

/** Four short reminders of the method and one next step, for the team that works here and its coach. */
export function MethodPrompts({ mirror: masked, code }: MethodPromptsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { prompts, step, sharedOnly } = readFragment(MethodPrompts_mirror, masked);
  return (
    <Section
      title={t('mirror.prompts')}
      caption={t(sharedOnly ? 'mirror.sharedOnly' : 'mirror.onlyYou')}
      action={code === null ? undefined : <Link to={addresses.methodMirror(code)}>{t('mirror.see')}</Link>}
    >
      <p className={styles.step}>{methodStepText(step, language)}</p>
      <ul className={styles.prompts}>
        {prompts.map(({ kind, state }) => (
          <li key={kind} data-state={state}>
            {state === 'MET' ? <CheckIcon size={18} /> : <DashedRingIcon size={18} />}
            <span>
              <strong>{t(`mirror.prompt.${kind}`)}</strong>
              <span>
                {state !== 'NOT_APPLICABLE'
                  ? t(`mirror.promptState.${kind}.${state}`)
                  : t(step === 'FIRST_TEST' ? 'mirror.withFirstTest' : 'mirror.noNumber')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

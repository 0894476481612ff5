import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DifferenceAbout, type PackageElement } from '@laeringsrum/domain';
import { type useWays } from './useWays';
import styles from './TakeUpSheet.module.css';

interface ElementFieldsProps {
  elements: readonly PackageElement[];
  ways: ReturnType<typeof useWays>;
}

/** What is different here, and the elements in one's own words; a core element asks why. */
export function ElementFields({ elements, ways }: ElementFieldsProps) {
  const { t } = useTranslation();
  const { differences, textOf, reasonOf, touched, setDifference, setText, setReason } = ways;
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('spread.taking.different')}</legend>
        <p className={styles.hint}>{t('spread.taking.differentHint')}</p>
        {Object.values(DifferenceAbout).map((about) => (
          <label key={about} className={styles.difference}>
            <span>{t(`spread.about.${about}`)}</span>
            <TextInput
              value={differences[about] ?? ''}
              maxLength={200}
              onChange={(event) => setDifference(about, event.currentTarget.value)}
            />
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('spread.taking.elements')}</legend>
        <p className={styles.hint}>{t('spread.taking.elementsHint')}</p>
        {elements
          .filter(({ kind }) => kind !== 'STEP')
          .map(({ key, kind }, at) => (
            <div key={key} className={styles.element}>
              <TextInput
                label={t(`spread.editing.element.${kind}`, { at: at + 1 })}
                value={textOf(key)}
                maxLength={300}
                onChange={(event) => setText(key, event.currentTarget.value)}
              />
              {kind === 'CORE' && touched(key) ? (
                <Textarea
                  label={t('spread.taking.why')}
                  value={reasonOf(key)}
                  maxLength={300}
                  autosize
                  minRows={1}
                  onChange={(event) => setReason(key, event.currentTarget.value)}
                />
              ) : null}
            </div>
          ))}
      </fieldset>
    </>
  );
}

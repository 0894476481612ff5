import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MeasureKind } from '@laeringsrum/domain';
import { type Frequency } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { TextAction } from '../../ui/TextAction';
import { MeasureBuilder } from './MeasureBuilder';
import { MeasurabilityStrip } from './MeasurabilityStrip';
import styles from './FirstMeasure.module.css';

export const FirstMeasure_programme = graphql(`
  fragment FirstMeasure_programme on Programme {
    id
    endsOn
    baselinePoints
    minimumUseful
    seminars {
      id
      number
      date
      nameDa
      nameEn
    }
  }
`);

interface FirstMeasureProps {
  programme: FragmentType<typeof FirstMeasure_programme>;
  interventionId: string;
  /** The first number tells the outcome; further ones tell how it is done. */
  first: boolean;
  onCreated: () => void;
  /** The team goes on without a number. */
  onNarrative: () => void;
}

const oftener: Record<Frequency, Frequency> = {
  MONTHLY: 'WEEKLY',
  FORTNIGHTLY: 'WEEKLY',
  WEEKLY: 'DAILY',
  DAILY: 'DAILY',
  PER_EVENT: 'PER_EVENT',
};

/** "Hvordan ser I, at det bliver bedre?": the sentence, and beside it whether it can be seen in time. */
export function FirstMeasure({
  programme: masked,
  interventionId,
  first,
  onCreated,
  onNarrative,
}: FirstMeasureProps) {
  const { t } = useTranslation();
  const programme = readFragment(FirstMeasure_programme, masked);
  const [frequency, setFrequency] = useState<Frequency>('WEEKLY');
  const [kind, setKind] = useState<MeasureKind>(first ? 'OUTCOME' : 'PROCESS');
  const [past, setPast] = useState(false);
  const [before, setBefore] = useState(0);
  const [fine, setFine] = useState(false);
  return (
    <div className={styles.columns}>
      <section aria-labelledby="first-measure">
        <h2 id="first-measure">{t('intervention.noMeasure.question')}</h2>
        <p className={styles.hint}>{t('intervention.noMeasure.hint')}</p>
        <MeasureBuilder
          interventionId={interventionId}
          kind={kind}
          onKind={setKind}
          frequency={frequency}
          onFrequency={setFrequency}
          onCreated={onCreated}
        />
        {first ? (
          <p className={styles.narrative}>
            <strong>{t('intervention.noMeasure.narrative')}.</strong>{' '}
            {t('intervention.noMeasure.narrativeHint')}{' '}
            <TextAction inline onClick={onNarrative}>
              {t('intervention.noMeasure.goOnWithout')}
            </TextAction>
          </p>
        ) : null}
      </section>
      <MeasurabilityStrip frequency={frequency} valuesBefore={before} {...programme}>
        {fine ? null : (
          <div className={styles.options}>
            {oftener[frequency] !== frequency ? (
              <TextAction onClick={() => setFrequency(oftener[frequency])}>
                {t('intervention.measurability.twice')}
              </TextAction>
            ) : null}
            <TextAction aria-expanded={past} onClick={() => setPast(!past)}>
              {t('intervention.measurability.past')}
            </TextAction>
            <TextAction
              onClick={() => {
                setFine(true);
                setPast(false);
              }}
            >
              {t('intervention.measurability.fine')}
            </TextAction>
          </div>
        )}
        {past ? <EarlierNumbers count={before} onCount={setBefore} /> : null}
      </MeasurabilityStrip>
    </div>
  );
}

/** How many numbers there are from before: the strip shows at once what they are worth. */
function EarlierNumbers({ count, onCount }: { count: number; onCount: (count: number) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.earlier}>
      <label>
        {t('intervention.measurability.howMany')}{' '}
        <input
          type="text"
          inputMode="numeric"
          value={count === 0 ? '' : String(count)}
          onChange={(event) => onCount(Math.min(200, Number(event.currentTarget.value.replace(/\D/g, ''))))}
        />
      </label>
      <p className={styles.hint}>{t('intervention.measurability.pastHint')}</p>
    </div>
  );
}

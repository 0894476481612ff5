import { chartModel } from '@laeringsrum/chart-geometry';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { chartInput } from '../measure/chart-input';
import { MeasureChart_intervention, MeasureChart_measure } from '../measure/MeasureChart';
import { valueWords } from '../measure/value-words';
import chartStyles from '../run-chart/Chart.module.css';
import { Sparkline } from '../run-chart/Sparkline';
import { VerdictIcon } from '../run-chart/VerdictIcon';
import { TrackIcon } from './TrackIcon';
import { cycleWords } from './cycle-words';
import styles from './InterventionRow.module.css';

export const InterventionRow_intervention = graphql(`
  fragment InterventionRow_intervention on Intervention {
    id
    code
    title
    state
    place {
      id
      name
    }
    track {
      id
      nameDa
      nameEn
      icon
    }
    ...MeasureChart_intervention
    measures {
      id
      ...MeasureChart_measure
    }
    pdsaCycles {
      id
      number
      state
      readyToStudy
      learning
    }
  }
`);

/** One line: code, what it is, its curve, its state in words, its cycle. */
export function InterventionRow({
  intervention: masked,
}: {
  intervention: FragmentType<typeof InterventionRow_intervention>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const can = useCan(addresses.root.slice(1));
  const row = readFragment(InterventionRow_intervention, masked);
  const measure = readFragment(MeasureChart_measure, row.measures[0]);
  const input = measure
    ? chartInput(measure, readFragment(MeasureChart_intervention, row), { language, today })
    : null;
  const model = input ? chartModel(input) : null;
  const learning = row.pdsaCycles.findLast((cycle) => cycle.learning)?.learning;
  const last = model?.last?.value ?? null;
  // Elsewhere no cycle may only mean none that is shared.
  const seesAll = can('pdsaCycle:readUnshared', row.place.id);
  return (
    <li className={styles.row}>
      <Link to={addresses.intervention(row.code)} className={styles.link}>
        <span className={styles.code}>{row.code}</span>
        <span className={styles.what}>
          <span className={styles.title}>{row.title}</span>
          <span className={styles.about}>
            {row.place.name} · <TrackIcon icon={row.track.icon} size={15} />{' '}
            {(language === 'da' ? row.track.nameDa : row.track.nameEn).toLocaleLowerCase('da')}
          </span>
        </span>
        <span className={styles.curve}>{input ? <Sparkline input={input} /> : null}</span>
        <span className={styles.value}>
          {last !== null && measure ? valueWords(last, measure.definition, language) : ''}
        </span>
        <span className={`${styles.status} ${chartStyles.chart}`}>
          {row.state !== 'ACTIVE' ? (
            t(`interventions.states.${row.state}`)
          ) : model ? (
            <>
              <VerdictIcon sentence={model.sentence} />
              <span data-tone={model.sentence.tone}>{model.sentence.brief}</span>
            </>
          ) : learning ? (
            <q className={styles.learning}>{learning}</q>
          ) : (
            t('interventions.noMeasure')
          )}
        </span>
        <span className={styles.cycle}>
          {seesAll || row.pdsaCycles.length > 0 ? cycleWords(row.pdsaCycles, t) : ''}
        </span>
      </Link>
    </li>
  );
}

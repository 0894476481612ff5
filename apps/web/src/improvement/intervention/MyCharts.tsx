import { chartModel, type UnsavedValue } from '@laeringsrum/chart-geometry';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { chartInput } from '../measure/chart-input';
import { MeasureChart_intervention, MeasureChart_measure } from '../measure/MeasureChart';
import { unitOf } from '../measure/value-words';
import { RegisterChart } from '../run-chart/RegisterChart';
import styles from './MyCharts.module.css';

export const MyCharts_intervention = graphql(`
  fragment MyCharts_intervention on Intervention {
    id
    code
    title
    ...MeasureChart_intervention
    measures {
      id
      ...MeasureChart_measure
    }
    pdsaCycles {
      id
      number
      learning
    }
  }
`);

interface MyChartsProps {
  interventions: ReadonlyArray<FragmentType<typeof MyCharts_intervention>>;
  typing: (UnsavedValue & { measureId: string }) | null;
}

/** One chart per intervention with its sentence; one without a number holds its latest learning in the same place. */
export function MyCharts({ interventions, typing }: MyChartsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  return (
    <ul>
      {readFragment(MyCharts_intervention, interventions).map((intervention) => {
        const measure = readFragment(MeasureChart_measure, intervention.measures[0]);
        const learning = intervention.pdsaCycles.findLast((cycle) => cycle.learning)?.learning;
        if (!measure)
          return (
            <li key={intervention.id} className={styles.item}>
              <h3 className={styles.title}>
                <Link to={addresses.intervention(intervention.code)}>
                  <strong>{intervention.code}</strong> {intervention.title}
                </Link>
              </h3>
              <p className={learning ? styles.learning : styles.sentence}>
                {learning ?? t('myWork.narrativeNone')}
              </p>
            </li>
          );
        const unit = unitOf(measure.definition);
        const surroundings = readFragment(MeasureChart_intervention, intervention);
        const input = chartInput(measure, surroundings, {
          language,
          today,
          unsaved: typing?.measureId === measure.id ? typing : null,
        });
        return (
          <li key={intervention.id} className={styles.item}>
            <h3 className={styles.title}>
              <Link to={addresses.intervention(intervention.code)}>
                <strong>{intervention.code}</strong> {measure.definition.shortName || measure.definition.name}
                {unit ? `, ${unit}` : ''}
              </Link>
            </h3>
            <RegisterChart input={input} cycles />
            <p className={styles.sentence}>{chartModel({ ...input, unsaved: null }).sentence.main}</p>
          </li>
        );
      })}
    </ul>
  );
}

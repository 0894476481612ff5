import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { ChevronDownIcon } from '../../ui/icons';
import { MenuChoice } from '../../ui/MenuChoice';
import { unitOf } from './value-words';
import styles from './MeasureSwitch.module.css';

interface MeasureSwitchProps {
  measures: readonly MeasureChart_MeasureFragment[];
  chosen: MeasureChart_MeasureFragment;
  onChoose: (letter: string) => void;
}

const titleOf = ({ definition }: MeasureChart_MeasureFragment): string =>
  [definition.name, unitOf(definition)].filter(Boolean).join(', ');

/** The chart's heading; with several measures it is also the choice between them. */
export function MeasureSwitch({ measures, chosen, onChoose }: MeasureSwitchProps) {
  const { t } = useTranslation();
  if (measures.length < 2) return <h3 className={styles.heading}>{titleOf(chosen)}</h3>;
  return (
    <Menu position="bottom-start" width={300}>
      <h3 className={styles.heading}>
        <Menu.Target>
          <button
            type="button"
            className={styles.choose}
            aria-label={`${titleOf(chosen)}. ${t('intervention.chooseMeasure')}`}
          >
            {titleOf(chosen)}
            <ChevronDownIcon size={16} />
          </button>
        </Menu.Target>
      </h3>
      <Menu.Dropdown>
        {measures.map((measure) => (
          <MenuChoice
            key={measure.id}
            chosen={measure.id === chosen.id}
            onChoose={() => onChoose(measure.letter)}
          >
            {titleOf(measure)}
            <span className={styles.kind}>{t(`intervention.noMeasure.kinds.${measure.kind}`)}</span>
          </MenuChoice>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

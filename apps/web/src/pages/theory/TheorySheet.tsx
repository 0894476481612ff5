import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { goalWords } from '../../improvement/goal/goal-words';
import { unitOf } from '../../improvement/measure/value-words';
import { Theory_intervention } from '../../improvement/theory/theory-parts';
import { TheoryDiagram } from '../../improvement/theory/TheoryDiagram';
import { TheoryList } from '../../improvement/theory/TheoryList';
import { TheoryPanel } from '../../improvement/theory/TheoryPanel';
import { useTheory } from '../../improvement/theory/useTheory';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { History } from '../../together/History';
import { ClusterIcon, ListIcon, PrintIcon } from '../../ui/icons';
import { KeyHints } from '../../ui/KeyHints';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './TheorySheet.module.css';

export const TheorySheet_intervention = graphql(`
  fragment TheorySheet_intervention on Intervention {
    id
    title
    ...Theory_intervention
  }
`);

interface TheorySheetProps {
  intervention: FragmentType<typeof TheorySheet_intervention>;
}

/** The driver diagram of one intervention, drawn or as a list; a phone begins with the list. */
export function TheorySheet(props: TheorySheetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme = '' } = useParams();
  const addresses = useAddresses();
  const [search, setSearch] = useSearchParams();
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const sheet = readFragment(TheorySheet_intervention, props.intervention);
  const intervention = readFragment(Theory_intervention, sheet);
  const mayWrite = useCan(programme)('theory:write', intervention.placeId);
  const goal = intervention.goals[0];
  const measure = intervention.measures.find(({ id }) => id === goal?.measureId)?.definition;
  const aim = goal ? goalWords(goal, measure ? unitOf(measure) : goal.unit, t, language) : '';
  const theory = useTheory(intervention, aim, mayWrite);
  const chosenView = search.get('vis');
  const asList = chosenView === 'liste' || (chosenView !== 'diagram' && phone);
  const empty = intervention.drivers.length === 0 && !theory.writing;
  const title = `${t('theory.title')} · ${intervention.code}`;
  const Board = asList ? TheoryList : TheoryDiagram;

  const show = (view: 'liste' | 'diagram') =>
    setSearch(
      (before) => {
        const params = new URLSearchParams(before);
        params.set('vis', view);
        return params;
      },
      { preventScrollReset: true },
    );

  return (
    <Page title={title}>
      <div className={styles.sheet}>
        <PageHeader
          above={
            <>
              <Link to={addresses.intervention(intervention.code)}>{intervention.code}</Link>
              <span aria-hidden="true">/</span>
              <span>{sheet.title}</span>
            </>
          }
          title={t('theory.title')}
          below={t('theory.lead')}
          side={
            <div className={styles.tools}>
              <TextAction
                quiet
                icon={asList ? <ClusterIcon size={18} /> : <ListIcon size={18} />}
                onClick={() => show(asList ? 'diagram' : 'liste')}
              >
                {t(asList ? 'theory.asDiagram' : 'theory.asList')}
              </TextAction>
              <TextAction quiet icon={<PrintIcon size={18} />} onClick={() => window.print()}>
                {t('theory.print')}
              </TextAction>
            </div>
          }
        />
        {empty ? <p className={styles.empty}>{t(mayWrite ? 'theory.empty' : 'theory.readEmpty')}</p> : null}
        <Board theory={theory} intervention={intervention} mayWrite={mayWrite} />
      </div>
      <TheoryPanel theory={theory} intervention={intervention} mayWrite={mayWrite} />
      {mayWrite ? <History of="THEORY" id={intervention.id} /> : null}
      {mayWrite ? (
        <div className={styles.keys}>
          <KeyHints
            keys={[
              ['↑ ↓ ← →', t('theory.keys.arrows')],
              ['Enter', t('theory.keys.enter')],
              ['+', t('theory.keys.plus')],
              ['I', t('theory.keys.idea')],
              ['Shift Enter', t('theory.keys.sibling')],
              ['Alt ↑ ↓', t('theory.keys.move')],
              ['Delete', t('theory.keys.delete')],
              ['Esc', t('theory.keys.escape')],
            ]}
          />
        </div>
      ) : null}
    </Page>
  );
}

import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { Section } from '../../ui/Section';
import { IdeaRow } from './IdeaRow';
import { Idea_idea } from './idea-parts';
import styles from './Ideas.module.css';
import { NewIdea } from './NewIdea';

export const Ideas_intervention = graphql(`
  fragment Ideas_intervention on Intervention {
    id
    ideas {
      id
      ...Idea_idea
    }
    drivers {
      id
      name
    }
    pdsaCycles {
      id
      number
      title
      plan
      state
      changeIdeaId
    }
  }
`);

interface IdeasProps {
  intervention: FragmentType<typeof Ideas_intervention>;
  mayHandle: boolean;
}

/** Those who work in it know what could be tried: one line each, and what became of it. */
export function Ideas({ intervention: masked, mayHandle }: IdeasProps) {
  const { t } = useTranslation();
  const intervention = readFragment(Ideas_intervention, masked);
  const freeCycles = intervention.pdsaCycles.filter(
    ({ changeIdeaId, state }) => changeIdeaId == null && state !== 'CANCELLED',
  );
  const ideas = readFragment(Idea_idea, intervention.ideas);
  return (
    <Section title={t('idea.title')} caption={ideas.length ? undefined : t('idea.none')}>
      <p className={styles.lead}>{t('idea.lead')}</p>
      <NewIdea interventionId={intervention.id} />
      {ideas.length ? (
        <ul className={styles.list}>
          {ideas.map((idea) => (
            <IdeaRow
              key={idea.id}
              idea={idea}
              drivers={mayHandle ? intervention.drivers : null}
              freeCycles={freeCycles}
            />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

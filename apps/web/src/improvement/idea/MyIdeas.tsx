import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment } from '../../graphql/generated';
import { Section } from '../../ui/Section';
import { IdeaRow } from './IdeaRow';
import { Idea_idea } from './idea-parts';
import styles from './Ideas.module.css';

const MyIdeasDocument = graphql(`
  query MyIdeas {
    myIdeas {
      id
      ...Idea_idea
    }
  }
`);

/** What became of the ideas one has left; nothing where there are none. */
export default function MyIdeas() {
  const { t } = useTranslation();
  const { data } = useQuery(MyIdeasDocument);
  const ideas = readFragment(Idea_idea, data?.myIdeas ?? []);
  if (ideas.length === 0) return null;
  return (
    <Section title={t('idea.mine')}>
      <ul className={styles.list}>
        {ideas.map((idea) => (
          <IdeaRow key={idea.id} idea={idea} drivers={null} freeCycles={[]} where />
        ))}
      </ul>
    </Section>
  );
}

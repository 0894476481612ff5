import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LEAST_SEARCH_LETTERS } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type SearchQuery } from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { Sheet } from '../../ui/Sheet';
import { explained } from './glossary-hits';
import styles from './SearchDialog.module.css';

const SearchDocument = graphql(`
  query Search($words: String!) {
    search(words: $words) {
      id
      kind
      code
      number
      title
      placeName
      text
    }
  }
`);

type Hit = SearchQuery['search'][number];

/** Ctrl+K: what is found, by arrow keys and Enter; words of the field are explained in place. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 200);
  const [chosen, setChosen] = useState(0);
  const skip = asked.length < LEAST_SEARCH_LETTERS;
  const { data, previousData } = useQuery(SearchDocument, { variables: { words: asked }, skip });
  const hits = skip ? [] : ((data ?? previousData)?.search ?? []);
  const terms = skip ? [] : explained(asked, t('search.glossary', { returnObjects: true }));
  const at = Math.min(chosen, Math.max(0, hits.length - 1));
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    void navigate(
      hit.kind === 'CYCLE'
        ? addresses.cycle(hit.code, hit.number ?? 1)
        : hit.kind === 'CONCEPT'
          ? addresses.concept(hit.code)
          : addresses.intervention(hit.code),
      { replace: true },
    );
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Enter') open(hits[at]);
    else return;
    event.preventDefault();
  };
  const none = !skip && data !== undefined && hits.length === 0 && terms.length === 0;
  return (
    <Sheet opened onClose={onClose} title={t('search.title')} width={600}>
      <input
        className={styles.field}
        type="search"
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits[at] ? `hit-${hits[at].id}` : undefined}
        placeholder={t('search.placeholder')}
        maxLength={100}
        value={words}
        data-autofocus
        onKeyDown={onKey}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setChosen(0);
        }}
      />
      <ul id="search-hits" role="listbox" aria-label={t('search.hits')} className={styles.hits}>
        {hits.map((hit, index) => (
          <li
            key={hit.id}
            id={`hit-${hit.id}`}
            role="option"
            aria-selected={index === at}
            data-chosen={index === at || undefined}
            onPointerEnter={() => setChosen(index)}
            onClick={() => open(hit)}
          >
            <span className={styles.about}>
              {t(`search.kinds.${hit.kind}`)} · {hit.code}
              {hit.number ? ` · ${t('search.cycle', { number: hit.number })}` : ''} · {hit.placeName}
            </span>
            <strong>{hit.title}</strong>
            {hit.text ? <span className={styles.text}>{hit.text}</span> : null}
          </li>
        ))}
      </ul>
      {terms.map(({ term, meaning }) => (
        <p key={term} className={styles.term}>
          <strong>{term}</strong> {meaning}
        </p>
      ))}
      <p role="status" className={styles.about}>
        {none ? t('search.none', { words: asked }) : ''}
      </p>
    </Sheet>
  );
}

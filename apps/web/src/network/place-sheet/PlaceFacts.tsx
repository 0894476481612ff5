import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  type PlaceSheet_ProgrammeFragment,
  type PlaceSheet_SheetFragment,
} from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './PlaceSheet.module.css';

/** What was learned, in the place's own words. */
export function PlaceLearnings({ learnings }: Pick<PlaceSheet_SheetFragment, 'learnings'>) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  return (
    <Section
      title={t('place.learned')}
      caption={learnings.length > 0 ? t('place.learnedCaption') : undefined}
    >
      {learnings.length === 0 ? <p className={styles.quiet}>{t('place.noLearning')}</p> : null}
      <ul>
        {learnings.map(({ id, code, number, learning }) => (
          <li key={id} className={styles.learning}>
            <q>{learning}</q>
            <Link to={addresses.cycle(code, number)}>{t('place.cycle', { code, number })}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** In words, never as a light. */
export function PlaceCommitments({ commitments }: Pick<PlaceSheet_SheetFragment, 'commitments'>) {
  const { t } = useTranslation();
  if (commitments.length === 0) return null;
  return (
    <Section title={t('place.commitments')}>
      <ul className={styles.lines}>
        {commitments.map(({ commitment, state }) => (
          <li key={commitment}>
            <span>{t(`place.commitment.${commitment}`)}</span>
            <span className={styles.when}>{t(`place.commitmentState.${state}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const shownPeople = 12;

/** Name and role; how to reach somebody is not on a page that is printed. */
export function PlacePeople({
  people,
  roles,
}: {
  people: PlaceSheet_SheetFragment['people'];
  roles: PlaceSheet_ProgrammeFragment['roles'];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = new Map(
    roles.map(({ role, nameDa, nameEn }) => [role, language === 'da' ? nameDa : nameEn]),
  );
  const more = people.length - shownPeople;
  return (
    <Section title={t('place.people')}>
      {people.length === 0 ? <p className={styles.quiet}>{t('place.noPeople')}</p> : null}
      <ul className={styles.lines}>
        {people.slice(0, shownPeople).map(({ id, name, roles: held }) => (
          <li key={id}>
            <span>{name}</span>
            <span className={styles.when}>
              {held.map((role) => (nameOf.get(role) ?? '').toLocaleLowerCase('da')).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className={styles.quiet}>{t('place.more', { count: more })}</p> : null}
    </Section>
  );
}

/** What the place has passed on, and what it has taken over from others. */
export function PlaceConcepts({ concepts, uptakes }: Pick<PlaceSheet_SheetFragment, 'concepts' | 'uptakes'>) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  return (
    <Section title={t('place.concepts')}>
      {concepts.length + uptakes.length === 0 ? (
        <p className={styles.quiet}>{t('place.noConcepts')}</p>
      ) : null}
      <ul className={styles.lines}>
        {concepts.map(({ id, title, state, intervention }) => (
          <li key={id}>
            <Link to={addresses.concept(intervention.code)}>{title}</Link>
            <span className={styles.when}>{t(state === 'DRAFT' ? 'place.draft' : 'place.made')}</span>
          </li>
        ))}
        {uptakes.map(({ id, state, package: pack }) => (
          <li key={id}>
            <Link to={addresses.concept(pack.intervention.code)}>{pack.title}</Link>
            <span className={styles.when}>
              {t(state === 'TAKEN_UP' ? 'place.takenFrom' : 'place.considers', {
                place: pack.intervention.place.name,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

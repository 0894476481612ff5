import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDateWithPrecision, formatWeek, weekOf } from '@laeringsrum/locale';
import {
  type PlaceSheet_ProgrammeFragment,
  type PlaceSheet_SheetFragment,
} from '../../graphql/generated/graphql';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import styles from './PlaceSheet.module.css';

interface PlaceNextProps {
  placeId: string;
  actionPoints: PlaceSheet_SheetFragment['actionPoints'];
  programme: PlaceSheet_ProgrammeFragment;
}

/** What is promised, the next seminar, and the milestone that is next for this place. */
export function PlaceNext({ placeId, actionPoints, programme }: PlaceNextProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const named = (term: { nameDa: string; nameEn: string }) => (language === 'da' ? term.nameDa : term.nameEn);
  const seminar = programme.seminars.find(({ date }) => date >= today);
  const [milestone] = programme.milestones
    .filter(({ parentKey }) => parentKey === null)
    .map((each) => ({ ...each, own: each.statuses.find((status) => status.placeId === placeId) }))
    .map((each) => ({
      ...each,
      due: each.own?.dueOn ?? each.date ?? '',
      duePrecision: (each.own?.dueOn ? each.own.duePrecision : each.precision) ?? 'DAY',
    }))
    .filter(({ own, due }) => own?.state !== 'REACHED' && due >= today)
    .sort((one, other) => (one.due < other.due ? -1 : 1));
  return (
    <Section title={t('place.next')}>
      {actionPoints.length === 0 ? <p className={styles.quiet}>{t('place.noNext')}</p> : null}
      <ul className={styles.lines}>
        {actionPoints.map(({ id, what, dueOn, owner }) => (
          <li key={id}>
            <span>{owner ? t('place.promised', { who: owner.name, what }) : what}</span>
            <span className={styles.when}>{formatWeek(weekOf(dueOn), language)}</span>
          </li>
        ))}
        {seminar ? (
          <li>
            <Link to={addresses.seminar(seminar.number)}>{named(seminar)}</Link>
            <span className={styles.when}>
              {formatDateWithPrecision(seminar.date, seminar.precision, language)}
            </span>
          </li>
        ) : null}
        {milestone ? (
          <li>
            <span>{t('place.milestone', { number: milestone.number, name: named(milestone) })}</span>
            <span className={styles.when}>
              {formatDateWithPrecision(milestone.due, milestone.duePrecision, language)}
            </span>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatWeek, weekOf } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type ActionPoint_PointFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { useCan } from '../../people/session/Session';
import { Section } from '../../ui/Section';
import { useLanguage } from '../../ui/useLanguage';
import { AgreementForm } from './AgreementForm';
import { ActionPoint_point, Seminar_agreements } from './seminar-parts';
import styles from './Seminar.module.css';

const FinishDocument = graphql(`
  mutation FinishActionPoint($id: ID!, $version: Int!, $done: Boolean!) {
    finishActionPoint(id: $id, version: $version, done: $done) {
      ...ActionPoint_point
    }
  }
`);

interface AgreementsProps {
  seminar: FragmentType<typeof Seminar_agreements>;
  mayArrange: boolean;
}

/** What was promised; what is still open from earlier seminars comes first. */
export function Agreements({ seminar: masked, mayArrange }: AgreementsProps) {
  const { t } = useTranslation();
  const { id, actionPoints, openBefore } = readFragment(Seminar_agreements, masked);
  const [points, before] = [
    readFragment(ActionPoint_point, actionPoints),
    readFragment(ActionPoint_point, openBefore),
  ];
  return (
    <Section title={t('seminar.agreements')} caption={t('seminar.agreementsCaption')}>
      {before.length > 0 ? (
        <>
          <h3>{t('seminar.openBefore')}</h3>
          <Points points={before} />
        </>
      ) : null}
      {mayArrange ? <AgreementForm at={{ seminarId: id }} /> : null}
      {points.length === 0 ? <p>{t('seminar.noAgreements')}</p> : <Points points={points} />}
    </Section>
  );
}

/** What was promised, ticked off by the place that promised it. */
export function Points({ points }: { points: readonly ActionPoint_PointFragment[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { programme = '' } = useParams();
  const can = useCan(programme);
  const [finish] = useMutation(FinishDocument);
  const { busy, refused, doing } = useDoing();
  return (
    <>
      <ul className={styles.points}>
        {points.map(({ id, version, what, dueOn, doneOn, owner, placeId }) => (
          <li key={id} data-done={doneOn ? true : undefined}>
            <input
              type="checkbox"
              aria-label={t('seminar.doneOf', { what })}
              checked={Boolean(doneOn)}
              disabled={busy || !can('actionPoint:finish', placeId ?? undefined)}
              onChange={(event) => {
                const done = event.currentTarget.checked;
                void doing(() => finish({ variables: { id, version, done } }));
              }}
            />
            <span>{owner?.name}</span>
            <span>{what}</span>
            <span className={styles.quiet}>
              {t('seminar.due', { week: formatWeek(weekOf(dueOn), language) })}
            </span>
          </li>
        ))}
      </ul>
      {refused ? <p role="alert">{refused}</p> : null}
    </>
  );
}

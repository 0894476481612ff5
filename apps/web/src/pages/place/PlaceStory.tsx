import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { sumReleased, type DeviationState } from '@laeringsrum/domain';
import { type FragmentType, readFragment } from '../../graphql/generated';
import { PlaceCurves } from '../../network/place-sheet/PlaceCurves';
import {
  PlaceCommitments,
  PlaceConcepts,
  PlaceLearnings,
  PlacePeople,
} from '../../network/place-sheet/PlaceFacts';
import { PlaceNext } from '../../network/place-sheet/PlaceNext';
import { PlaceSheet_programme, PlaceSheet_sheet } from '../../network/place-sheet/place-sheet-parts';
import styles from '../../network/place-sheet/PlaceSheet.module.css';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { CheckIcon, ChevronLeftIcon, PrintIcon } from '../../ui/icons';
import { Ledger } from '../../ui/Ledger';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { DocumentationTaskParts } from '../../voices/documentation-task/DocumentationTaskParts';
import { ReleasedSumWords } from '../../voices/documentation-task/ReleasedWords';

interface PlaceStoryProps {
  sheet: FragmentType<typeof PlaceSheet_sheet>;
  programme: FragmentType<typeof PlaceSheet_programme>;
  tasks: ReadonlyArray<FragmentType<typeof DocumentationTaskParts>>;
  /** null: not the reader's to see. */
  deviations: ReadonlyArray<{
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly state: DeviationState;
    readonly place: { readonly id: string } | null;
  }> | null;
}

/** From the curves down to the people, in the order a chief asks. */
export function PlaceStory({
  sheet: masked,
  programme: maskedProgramme,
  tasks,
  deviations,
}: PlaceStoryProps) {
  const { t } = useTranslation();
  const addresses = useAddresses();
  const { programme: slug = '' } = useParams();
  const can = useCan(slug);
  const sheet = readFragment(PlaceSheet_sheet, masked);
  const programme = readFragment(PlaceSheet_programme, maskedProgramme);
  const { place, cells, cycleCounts, people, learnings, actionPoints, concepts, uptakes } = sheet;
  const { running, adapted, adopted, repeated, abandoned } = cycleCounts;
  const own = readFragment(DocumentationTaskParts, tasks).filter(({ placeId }) => placeId === place.id);
  const released = sumReleased(own.map((task) => task.released ?? null));
  const here = deviations?.filter((deviation) => deviation.place?.id === place.id) ?? null;
  const counted = [
    ...(
      [
        ['adopted', adopted],
        ['adapted', adapted],
        ['repeated', repeated],
        ['abandoned', abandoned],
      ] as const
    )
      .filter(([, count]) => count > 0)
      .map(([decision, count]) => t(`overview.ledger.${decision}`, { count })),
    ...(running > 0 ? [t('place.ledger.running', { count: running })] : []),
  ].join(' · ');
  const units = t('place.units', { count: place.careUnits.length });
  return (
    <Page title={t('place.pageOf', { place: place.name })}>
      <div className={styles.sheet}>
        <PageHeader
          above={
            <Link to={addresses.overview}>
              <ChevronLeftIcon size={16} /> {t('overview.title')}
            </Link>
          }
          title={place.name}
          below={t('place.below', { count: cells.length, units })}
          side={
            <div className={styles.tools}>
              {can('people:keep', place.id) ? (
                <Link to={`${addresses.administration}/personer`}>{t('place.keepPeople')}</Link>
              ) : null}
              {can('intervention:write', place.id) ? (
                <Link to={`${addresses.interventions}?kommune=${place.key}`}>{t('place.ownWork')}</Link>
              ) : null}
              <TextAction icon={<PrintIcon size={18} />} onClick={() => window.print()}>
                {t('place.print')}
              </TextAction>
            </div>
          }
        />
        {cells.length === 0 ? (
          <FirstSteps hasPeople={people.length > 0} />
        ) : (
          <PlaceCurves
            cells={cells}
            placeName={place.name}
            minimumUseful={programme.minimumUseful}
            seminars={programme.seminars.map(({ number, date }) => ({ number, date }))}
          />
        )}
        <Ledger
          entries={[
            {
              label: t('place.ledger.tests'),
              value: t('place.ledger.testsValue', {
                count: running + adapted + adopted + repeated + abandoned,
              }),
              note: counted,
            },
            {
              label: t('place.ledger.concepts'),
              value: String(concepts.filter(({ state }) => state === 'PUBLISHED').length),
              note: t('place.ledger.uptakes', {
                count: uptakes.filter(({ state }) => state === 'TAKEN_UP').length,
              }),
            },
            {
              label: t('place.ledger.promises'),
              value: String(actionPoints.length),
              note: t('place.ledger.promisesNote'),
            },
          ]}
        />
        <div className={styles.columns}>
          <PlaceLearnings learnings={learnings} />
          <PlaceNext placeId={place.id} actionPoints={actionPoints} programme={programme} />
          <PlaceCommitments commitments={sheet.commitments} />
          <PlacePeople people={people} roles={programme.roles} />
          <PlaceConcepts concepts={concepts} uptakes={uptakes} />
          <Section title={t('place.time')}>
            {released ? (
              <ReleasedSumWords sum={released} certainty />
            ) : (
              <p className={styles.quiet}>{t('place.noTime')}</p>
            )}
          </Section>
          {here ? (
            <Section title={t('place.deviations')}>
              {here.length === 0 ? <p className={styles.quiet}>{t('place.noDeviations')}</p> : null}
              <ul className={styles.lines}>
                {here.map(({ id, number, title, state }) => (
                  <li key={id}>
                    <Link to={addresses.deviation(number)}>
                      {number}. {title}
                    </Link>
                    <span className={styles.when}>{t(`deviation.states.${state}`)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
      </div>
    </Page>
  );
}

/** A place that has just joined: the three steps, the first with a tick where somebody is there. */
function FirstSteps({ hasPeople }: { hasPeople: boolean }) {
  const { t } = useTranslation();
  return (
    <Section title={t('place.start')} ruled={false} caption={t('place.startHint')}>
      <ol className={styles.steps}>
        {(['PEOPLE', 'INTERVENTION', 'MEASURE'] as const).map((step) => (
          <li key={step}>
            <strong>{t(`place.steps.${step}`)}</strong>
            {step === 'PEOPLE' && hasPeople ? (
              <span className={styles.quiet}>
                <CheckIcon size={16} /> {t('place.stepDone')}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { codeForAddress } from '@laeringsrum/domain';
import { formatPeriod, mondayOf, parseWeekKey } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { MeasureChart_intervention, MeasureChart_measure } from '../../improvement/measure/MeasureChart';
import { MeasureChoice, type OwnMeasure } from '../../improvement/measurement/MeasureChoice';
import { periodOfQuery, presetPeriod } from '../../improvement/measurement/periods';
import { RecordForm } from '../../improvement/measurement/RecordForm';
import { type JustSaved } from '../../improvement/measurement/useRecordForm';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { useSheetTitle } from '../../ui/document-title';
import { Sheet } from '../../ui/Sheet';
import { Loading } from '../../ui/Skeleton';
import { useUndo } from '../../ui/Undo';
import { useLanguage } from '../../ui/useLanguage';

const RecordSheetDocument = graphql(`
  query RecordSheet {
    myWork {
      interventions {
        id
        code
        title
        ...MeasureChart_intervention
        measures {
          id
          ...MeasureChart_measure
        }
      }
    }
  }
`);

const weekStart = (key: string): string | null => {
  const week = parseWeekKey(key);
  return week ? mondayOf(week) : null;
};

/** One number, on top of the page one came from; opened from outside it lies on the start page. */
export default function RecordSheet({ behind }: { behind: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const navigate = useNavigate();
  const location = useLocation();
  const addresses = useAddresses();
  const { code, letter } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useQuery(RecordSheetDocument, { refetchOn: false });
  const background = (location.state as { background?: unknown } | null)?.background;

  const offerUndo = useUndo();
  const [justSaved, setJustSaved] = useState<JustSaved | null>(null);
  useEffect(() => {
    if (!justSaved) return;
    const timer = setTimeout(() => setJustSaved(null), 10_000);
    return () => clearTimeout(timer);
  }, [justSaved]);

  const close = () => {
    // What was saved a moment ago can still be taken back from the page below.
    if (justSaved) offerUndo(justSaved);
    void (background ? navigate(-1) : navigate(behind));
  };
  const rows = data?.myWork.interventions ?? [];
  const own: OwnMeasure[] = rows.flatMap((row) =>
    readFragment(MeasureChart_measure, row.measures).map((measure) => ({
      measure,
      code: row.code,
      title: row.title,
    })),
  );
  // Going from one number to the next replaces the address: Back leads out of the sheet, not through it.
  const open = ({ measure, code: of }: OwnMeasure, period?: string) =>
    void navigate(addresses.recordMeasure(of, measure.letter, period, measure.frequency), {
      replace: true,
      state: location.state as unknown,
    });

  const chosen = code
    ? own.find(
        (of) => codeForAddress(of.code) === codeForAddress(code) && of.measure.letter === (letter ?? 'a'),
      )
    : own.length === 1
      ? own[0]
      : undefined;
  useSheetTitle([t('measurement.title'), chosen?.code].filter(Boolean).join(' · '));

  if (!chosen) {
    const nothing = data && own.length === 0;
    return (
      <Sheet
        opened
        addressed
        onClose={close}
        title={
          nothing
            ? t('measurement.none')
            : code
              ? t(data ? 'ui.notFound' : 'measurement.title')
              : t('measurement.choose')
        }
      >
        {!data ? (
          error ? (
            <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
          ) : (
            <Loading heights={[46, 60, 160]} />
          )
        ) : nothing ? (
          <p>{t('measurement.noneHint')}</p>
        ) : (
          <MeasureChoice measures={own} onChoose={(of) => open(of)} />
        )}
      </Sheet>
    );
  }

  const { measure } = chosen;
  const row = rows.find((of) => of.code === chosen.code);
  const surroundings = row ? readFragment(MeasureChart_intervention, row) : null;
  if (!row || !surroundings) return null;
  const period = periodOfQuery(search, measure.frequency, weekStart) ?? presetPeriod(measure, today);
  const following = own
    .flatMap((of) => of.measure.missingPeriods.map((missing) => ({ of, missing })))
    .find(({ of, missing }) => of.measure.id !== measure.id || missing !== period);
  return (
    <RecordForm
      key={`${measure.id}${period}`}
      measure={measure}
      intervention={{ ...surroundings, title: row.title }}
      initialPeriod={period}
      notMeasuredFirst={search.get('ingen') === '1'}
      onClose={close}
      justSaved={justSaved}
      onSaved={setJustSaved}
      next={
        following
          ? {
              label: t('measurement.next', {
                measure: following.of.measure.definition.shortName || following.of.measure.definition.name,
                period: formatPeriod(following.missing, following.of.measure.frequency, language),
              }),
              go: () => open(following.of, following.missing),
            }
          : null
      }
    />
  );
}

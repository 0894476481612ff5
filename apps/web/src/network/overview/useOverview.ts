import { sharedAxis, type AxisUse, type ChartInput, type ChartModel } from '@laeringsrum/chart-geometry';
import { useMemo } from 'react';
import { compareDanish } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { chartModelOf } from '../../improvement/run-chart/chart-model-of';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { cellInput, Overview_cell, type OverviewCell } from './overview-cell';

export const Overview_programme = graphql(`
  fragment Overview_programme on Programme {
    id
    minimumUseful
    placeLevelPluralDa
    placeLevelPluralEn
    places {
      id
      key
      code
      name
      slug
    }
    tracks {
      id
      key
      nameDa
      nameEn
      icon
      position
    }
    seminars {
      id
      number
      date
    }
  }
`);

export interface PlacedCell {
  readonly cell: OverviewCell;
  readonly input: ChartInput | null;
  readonly model: ChartModel | null;
  readonly axis: AxisUse | undefined;
}

/** All cells read once: the same weeks in every column, one axis for the same definition, places by name or by need. */
export function useOverview(
  cells: ReadonlyArray<FragmentType<typeof Overview_cell>>,
  masked: FragmentType<typeof Overview_programme>,
  /** Keys of places to come first, in this order; the others by name. */
  first: readonly string[] = [],
) {
  const language = useLanguage();
  const today = useToday();
  const programme = readFragment(Overview_programme, masked);
  const rows = readFragment(Overview_cell, cells);
  const order = first.join(' ');
  return useMemo(() => {
    const leads = order === '' ? [] : order.split(' ');
    const rank = (key: string) => (leads.includes(key) ? leads.indexOf(key) : leads.length);
    const surroundings = {
      language,
      today,
      minimumUseful: programme.minimumUseful,
      seminars: programme.seminars.map(({ number, date }) => ({ number, date })),
    };
    const read = rows.map((cell) => {
      const input = cellInput(cell, surroundings);
      return { cell, input, model: input ? chartModelOf(input) : null };
    });
    const drawn = read.flatMap(({ model }) => (model ? [model] : []));
    const axes = new Map(sharedAxis(drawn).map((axis, at) => [drawn[at], axis]));
    const placed: PlacedCell[] = read
      .map((each) => ({ ...each, axis: each.model ? axes.get(each.model) : undefined }))
      .sort((a, b) => a.cell.code.localeCompare(b.cell.code, 'da', { numeric: true }));
    const starts = drawn.map(({ slots, input }) => slots[0]?.period ?? input.startsOn);
    const from = starts.reduce((a, b) => (a < b ? a : b), today);
    return {
      programme,
      surroundings,
      placed,
      timeRange: { from, to: today },
      places: [...programme.places].sort(
        (a, b) => rank(a.key) - rank(b.key) || compareDanish(a.name, b.name),
      ),
    };
  }, [rows, programme, language, today, order]);
}

export type OverviewRead = ReturnType<typeof useOverview>;

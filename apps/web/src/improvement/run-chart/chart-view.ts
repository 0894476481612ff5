/** How the full chart is looked at. The address keeps it: `?vis=tabel`, `?vis=kontrol`, `?vis=kontrol-tabel`. */
export interface ChartView {
  /** The numbers as a table in the curve's place. */
  readonly table: boolean;
  /** Read as a control chart, for those who ask. */
  readonly control: boolean;
}

export const runChartView: ChartView = { table: false, control: false };

export function viewOfAddress(vis: string | null): ChartView {
  return {
    table: vis === 'tabel' || vis === 'kontrol-tabel',
    control: vis === 'kontrol' || vis === 'kontrol-tabel',
  };
}

/** What stands after `vis=`; `null` for the run chart, which needs no word. */
export function addressOfView({ table, control }: ChartView): string | null {
  if (control) return table ? 'kontrol-tabel' : 'kontrol';
  return table ? 'tabel' : null;
}

import { v7 as uuidv7 } from 'uuid';
import { type TestApi } from './start-test-api.js';

/** A seminar of the place's programme, with nothing in it yet. Its number chooses the template of its agenda. */
export async function newSeminar(
  api: TestApi,
  placeId: string,
  number: number,
  { name = 'Prøve', precision = 'DAY' }: { readonly name?: string; readonly precision?: string } = {},
): Promise<string> {
  const id = uuidv7();
  await api.rows(
    `INSERT INTO seminar (id, programme_id, number, name_da, name_en, purpose_da, purpose_en, date, precision)
     SELECT $1, programme_id, $2, $3, 'Trial', '', '', '2021-11-30', $4 FROM place WHERE id = $5`,
    [id, number, name, precision, placeId],
  );
  return id;
}

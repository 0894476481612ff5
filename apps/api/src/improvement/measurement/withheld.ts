/**
 * SQL over a row of `measurement`: a share counted among fewer than the programme's small-group threshold is shown at its own place alone.
 * To the others its period has been registered, and says why it is not shown.
 */
export const withheld = `(denominator IS NOT NULL AND denominator < (SELECT small_group_threshold FROM programme WHERE id = app_programme()) AND place_id <> ALL ((SELECT app_read_places())::uuid[]))`;

const unlessWithheld = (column: string, instead = 'NULL'): string =>
  `CASE WHEN ${withheld} THEN ${instead} ELSE ${column} END`;

/** What everybody may read of a measurement, by the name of its column. */
export const shown = {
  value: unlessWithheld('value'),
  numerator: unlessWithheld('numerator'),
  denominator: unlessWithheld('denominator'),
  state: unlessWithheld('state', "'NOT_MEASURED'"),
  reason: unlessWithheld('coalesce(not_measured_reason, excluded_reason)', "'WITHHELD'"),
  note: unlessWithheld('note', "''"),
} as const;

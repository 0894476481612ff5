import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Timings week by week, each week only where as many were taken in it as the programme's threshold. */
export class DocumentationWeeks1764500200000 implements MigrationInterface {
  readonly name = 'DocumentationWeeks1764500200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(weeks);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const weeks = `
create function documentation_weeks(tasks uuid[])
returns table (task_id uuid, week date, moment text, minutes double precision[])
language sql stable security definer set search_path = public, pg_temp as $$
  select s.task_id, s.week, s.moment, array_agg(s.minutes order by s.minutes)
  from documentation_sample s
    join documentation_task t on t.id = s.task_id
    join programme p on p.id = s.programme_id
  where s.task_id = any (tasks) and s.programme_id = app_programme() and t.staff >= p.small_group_threshold
  group by s.task_id, s.week, s.moment, p.small_group_threshold
  having count(*) >= p.small_group_threshold
  order by s.task_id, s.week, s.moment
$$;
revoke all on function documentation_weeks from public;
grant execute on function documentation_weeks to laeringsrum_app;
`;

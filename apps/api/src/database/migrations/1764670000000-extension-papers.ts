import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a programme asks its funder, and the advice on it, are decisions: handed over and deleted with them. */
export class ExtensionPapers1764670000000 implements MigrationInterface {
  readonly name = 'ExtensionPapers1764670000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(papers);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const papers = `
create or replace function paper_tables() returns table (data_class text, table_name text, turn int) language sql immutable as $$
  values ('MINUTES', 'group_meeting_remark', 1), ('MINUTES', 'group_meeting_item', 2), ('MINUTES', 'group_meeting', 3),
    ('MINUTES', 'project_point', 4), ('MINUTES', 'action_point', 5), ('MINUTES', 'project_meeting', 6), ('MINUTES', 'agenda_item', 7),
    ('MINUTES', 'seminar_participant', 8), ('MINUTES', 'peer_question', 9), ('MINUTES', 'seminar_freeze', 10),
    ('REPORT', 'report_approval', 11), ('REPORT', 'report_comment', 12), ('REPORT', 'report_page', 13), ('REPORT', 'report_text', 14),
    ('REPORT', 'report', 15), ('REPORT', 'knowledge_sharing', 16),
    ('DECISION', 'deviation_step', 17), ('DECISION', 'deviation_question', 18), ('DECISION', 'deviation_vote', 19), ('DECISION', 'deviation', 20),
    ('DECISION', 'anchoring_vote', 21), ('DECISION', 'anchoring', 22), ('DECISION', 'threshold_change', 23),
    ('DECISION', 'extension_advice', 24), ('DECISION', 'extension_request', 25),
    ('ACCOUNTS', 'posting', 26), ('ACCOUNTS', 'posting_import', 27), ('ACCOUNTS', 'pool_request', 28), ('ACCOUNTS', 'budget_line', 29),
    ('ACCOUNTS', 'programme_grant', 30)
$$;
`;

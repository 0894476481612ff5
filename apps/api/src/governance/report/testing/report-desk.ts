import { v7 as uuidv7 } from 'uuid';
import { answered, type Actor, type Answer } from '../../../testing/start-test-api.js';

const fields = `id version state checksum lockedOn signedOn newDataSince maySign signedBy { name } approvals { by { name } } comments { sectionKey text }
  texts { key text version } content { filled missing { sectionKey who what path } sections { key title parts filled blocks { kind headings spans { text source { label path } } } } }`;
export const open = `mutation ($input: OpenReportInput!) { openReport(input: $input) { ${fields} } }`;
export const write = `mutation ($input: ReportTextInput!) { writeReportText(input: $input) { ${fields} } }`;
export const comment = `mutation ($input: ReportCommentInput!) { commentOnReport(input: $input) { comments { text by { name } } } }`;
const act = (name: string) =>
  `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { ${fields} } }`;
export const pagesOf =
  '{ reportPages { id reportId version text approvedOn approvedBy { name } place { name } blocks { kind spans { text } } } }';
export const writePage =
  'mutation ($id: ID!, $version: Int!, $text: String!) { writeReportPage(id: $id, version: $version, text: $text) { version text approvedOn } }';
export const approvePage =
  'mutation ($id: ID!, $version: Int!) { approveReportPage(id: $id, version: $version) { version approvedOn approvedBy { name } } }';

export interface Span {
  text: string;
  source: { label: string; path: string } | null;
}
export interface Block {
  kind: string;
  headings: string[];
  spans: Span[];
}
export interface Told {
  id: string;
  version: number;
  state: string;
  checksum: string | null;
  newDataSince: boolean;
  approvals: unknown[];
  content: {
    filled: number;
    missing: { sectionKey: string; who: string; what: string; path: string }[];
    sections: { key: string; parts: number; filled: number; blocks: Block[] }[];
  };
}
export const told = (answer: Answer, field: string): Told => answered<Told>(answer, field);
/** A new report, opened by its lead. */
export const opened = async (lead: Actor, kind = 'FINAL'): Promise<Told> =>
  told(
    await lead.ask(open, { input: { id: uuidv7(), kind, title: 'Slutrapport til Sundhedsstyrelsen' } }),
    'openReport',
  );
/** As somebody reads it; null: it is not theirs to read. */
export const read = async (actor: Actor, id: string): Promise<Told | null> => {
  const { data } = await actor.ask(`query ($id: ID!) { report(id: $id) { ${fields} } }`, { id });
  return (data as unknown as { report: Told | null }).report;
};
/** Locks, opens again, approves or signs it on the version that was seen. */
export const done = async (
  actor: Actor,
  name: string,
  { id, version }: { id: string; version: number },
): Promise<Answer> => actor.ask(act(name), { id, version });
/** Everything one section says. */
export const words = (report: Told | null, key: string): string =>
  report?.content.sections
    .find((section) => section.key === key)
    ?.blocks.flatMap(({ spans }) => spans.map(({ text }) => text))
    .join('') ?? '';

/* Our own small fuzzer, for the day sqlmap and its like are not there: every text of every operation that the client can ask. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../workspace/root.mjs';
import { HOSTILE_TEXTS, hostileOperations, SLEEPS, withText, wrongWith } from './hostile-values.mjs';
import { enterAsPersona, knownOperations, operationNamed } from './session.mjs';

/** Ends or begins a session, or asks for the same as the others: not with the session that everything else is sent with. */
const LEFT_OUT = new Set(['SignOut', 'SignIn', 'SendSignInLink', 'SignInAsDemoPersona', 'ChangeMyPassword']);

/**
 * @param {string} url
 * @returns {Promise<{ ran: boolean, tried: number, findings: string[] }>}
 */
export async function fuzz(url) {
  const known = knownOperations();
  // It writes: only where everything is invented.
  const entered = known && (await enterAsPersona(url, known));
  if (!entered) return { ran: false, tried: 0, findings: [] };
  const { talk, persona } = entered;

  /** @type {string[]} */
  const findings = [];
  let tried = 0;
  /**
   * @param {string} where
   * @param {string} sent
   * @param {() => Promise<{ status: number, text: string, ms: number }>} send
   */
  const look = async (where, sent, send) => {
    tried++;
    let wrong = wrongWith(await send(), sent);
    // A slow machine is no sleeping database: it has to be slow twice.
    if (wrong && SLEEPS.test(sent)) wrong = wrongWith(await send(), sent);
    if (wrong) findings.push(`${where}: ${JSON.stringify(sent)} ${wrong}.`);
  };
  const schema = readFileSync(join(ROOT, 'schema.graphql'), 'utf8');
  for (const { name, query, variables, texts } of hostileOperations(schema, known)) {
    if (LEFT_OUT.has(name)) continue;
    for (const path of texts)
      for (const text of HOSTILE_TEXTS)
        await look(`${name} ${path.join('.')}`, text, () =>
          talk.graphql(query, withText(variables, path, text)),
        );
  }
  for (const text of HOSTILE_TEXTS) {
    const word = encodeURIComponent(text);
    for (const path of [
      `/attachments/${word}/${word}`,
      `/documents/nye-veje/${word}`,
      `/own-data/${word}`,
      `/seminars/nye-veje/${word}`,
      `/sign-in/${word}?til=${word}&sikring=${word}`,
      `/sign-in/oidc/answer?state=${word}&code=${word}`,
      `/assets/${word}`,
    ])
      await look(path, text, () => talk.ask(path));
    await look('x-programme', text, () =>
      talk.ask('/own-data/nye-veje', { headers: { 'x-programme': word } }),
    );
    await look('x-contribution', text, () =>
      talk.ask('/graphql', {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', 'x-contribution': word },
      }),
    );
    await look('file name', text, () =>
      talk.ask(`/attachments/nye-veje/${randomUUID()}?interventionId=${randomUUID()}`, {
        method: 'POST',
        body: '%PDF-1.4',
        headers: { 'content-type': 'application/pdf', 'x-file-name': word },
      }),
    );
  }
  const still = operationNamed(known, 'query Session');
  if (JSON.parse((await talk.graphql(still, {})).text).data?.session.person?.id !== persona)
    findings.push('The session ended on the way: what came after was turned away at the door.');
  const forged = await talk.ask('/sign-in/x', { headers: { 'x-forwarded-host': 'elsewhere.example' } });
  if (/elsewhere\.example/.test(`${forged.text}${forged.response.headers.get('location')}`))
    findings.push('X-Forwarded-Host is believed.');
  return { ran: true, tried, findings };
}

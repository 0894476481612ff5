/* Whoever looks from inside: a session of an invented person, kept as a browser keeps it. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../workspace/root.mjs';

/** What the client asks, word for word; null where it has not been built. @returns {string[] | null} */
export function knownOperations() {
  const list = join(ROOT, 'apps', 'web', 'dist', 'known-operations.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : null;
}

/**
 * @param {readonly string[]} known
 * @param {string} head such as `query Search`
 */
export const operationNamed = (known, head) =>
  known.find((text) => new RegExp(`^${head}\\b`).test(text)) ?? '';

/** @param {string} url */
function talker(url) {
  let cookie = '';
  return {
    /** What the browser would send along now. */
    cookie: () => cookie,
    /**
     * @param {string} path
     * @param {{ method?: string, body?: string, headers?: Record<string, string> }} more
     */
    async ask(path, { method = 'GET', body, headers = {} } = {}) {
      for (;;) {
        const answer = await this.once(path, method, body, headers);
        if (answer.status !== 429) return answer;
        // As the limit asks: whoever asks too much waits.
        await new Promise((resolve) => setTimeout(resolve, 10_000));
      }
    },
    /**
     * @param {string} path
     * @param {string} method
     * @param {string | undefined} body
     * @param {Record<string, string>} headers
     */
    async once(path, method, body, headers) {
      const began = Date.now();
      const response = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: { cookie, 'x-programme': 'nye-veje', ...headers },
        ...(body === undefined ? {} : { body }),
      });
      const set = response.headers.getSetCookie()[0];
      if (set) cookie = set.split(';')[0] ?? cookie;
      return { status: response.status, text: await response.text(), ms: Date.now() - began, response };
    },
    /**
     * @param {string} query
     * @param {Record<string, unknown>} variables
     */
    graphql(query, variables) {
      return this.ask('/graphql', {
        method: 'POST',
        body: JSON.stringify({ query, variables }),
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      });
    },
  };
}

/**
 * Signs in as the first of a demonstration's people, or as the one named; null where there are none.
 * @param {string} url
 * @param {readonly string[]} known
 * @param {string} [name]
 */
export async function enterAsPersona(url, known, name) {
  const talk = talker(url);
  const page = JSON.parse((await talk.graphql(operationNamed(known, 'query SignInPage'), {})).text);
  /** @type {{ id: string, name: string }[]} */
  const people = page.data?.demoPersonas ?? [];
  const persona = (people.find((one) => one.name === name) ?? people[0])?.id;
  if (!persona) return null;
  await talk.graphql(operationNamed(known, 'mutation SignInAsDemoPersona'), { personId: persona });
  return { talk, persona };
}

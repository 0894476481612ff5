/*
 * q1 the overview with every point, q2 one intervention page, q3 one measurement: the API beside a bare floor, in one run on one machine,
 * taking turns. Only the ratios travel. Sign-in, walls, audit and idempotency keys are on.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { startPostgres } from '../embedded-postgres/start-postgres.mjs';
import { startApi } from '../product/api-process.mjs';
import { freePort } from '../system/ports.mjs';
import { ROOT } from '../workspace/root.mjs';
import { load } from './load.mjs';
import { seed } from './seed.mjs';

const MUST = { q1: 0.37, q2: 0.2, q3: 0.2 };
const CONNECTIONS = 10;

export const OVERVIEW = `query Overview { overview { cells { interventionId code title placeKey trackKey responsibleName measureId measureName unit valueKind direction decimals minimum maximum
  definitionVersionId frequency startsOn baselinePoints periods values denominators states phaseStarts phaseOrigins goalFrom goalTargets cycleNumbers cycleStarts cycleStates cycleDecisions latestLearning } } }`;
export const PAGE = `query Page($code: String!) { intervention(code: $code) { id code title description version goals { id what targetValue } measures { id letter frequency definition { name unit direction } series { periods values states } phases { startsOn name } annotations { period text } }
  pdsaCycles { id number state title plan happened learning nextChange startsOn endsOn decision predictions { kind value } } } }`;
export const RECORD =
  'mutation Record($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { id value version } }';

/** @param {{ scales?: number[], seconds?: number, rounds?: number }} [options] */
export async function run({ scales = [7], seconds = 5, rounds = 3 } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'laeringsrum-bench-'));
  const database = await startPostgres({ dataDir });
  const results = [];
  try {
    for (const places of scales) results.push(...(await atScale(database, dataDir, places, seconds, rounds)));
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return results;
}

async function atScale(database, dataDir, places, seconds, rounds) {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    // It asks in words of its own, and as fast as it can.
    API_OPERATIONS: 'any',
    REQUESTS_PER_MINUTE: '0',
    DEMO: '0',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    LOG_LEVEL: 'warn',
  };
  const api = startApi({ env, logFile: join(dataDir, 'api.log'), say: console.error });
  await api.ready;
  const superuser = new URL(database.superuserUrl);
  superuser.pathname = new URL(database.appUrl).pathname;
  const rows = await seed(superuser.toString(), places);
  const floorPort = await freePort();
  const floor = spawn(process.execPath, [join(ROOT, 'tools', 'bench', 'floor.mjs')], {
    env: { ...process.env, DATABASE_URL: superuser.toString(), PORT: String(floorPort) },
    stdio: 'inherit',
  });
  await sleep(500);
  const results = [];
  try {
    console.log(
      `\n${places} places, ${places * 20} interventions, ${places * 40} series of 36 points; ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s, best round`,
    );
    for (const question of questions(rows, port, floorPort, places)) {
      const best = { floor: null, own: null };
      let peak = 0;
      for (let round = 0; round < rounds; round++) {
        for (const side of ['floor', 'own']) {
          const target = question[side];
          await load({ ...target, connections: CONNECTIONS, seconds: round === 0 ? 2 : 0.5 });
          const measured = await load({ ...target, connections: CONNECTIONS, seconds });
          if (measured.wrong > 0)
            throw new Error(`${question.name}: ${measured.wrong} wrong answers from ${side}`);
          if (best[side] === null || measured.perSecond > best[side].perSecond) best[side] = measured;
          if (side === 'own') peak = Math.max(peak, memory(api.pid));
        }
      }
      const ratio = best.own.perSecond / best.floor.perSecond;
      const must =
        places === 7
          ? ` must ${MUST[question.name]} ${ratio >= MUST[question.name] ? 'reached' : 'NOT REACHED'}`
          : '';
      console.log(
        `${question.name}  floor ${best.floor.perSecond.toFixed(0).padStart(6)}/s p95 ${best.floor.p95.toFixed(1)} ms   own ${best.own.perSecond.toFixed(0).padStart(6)}/s p95 ${best.own.p95.toFixed(1)} ms   ratio ${ratio.toFixed(2)}${must}   ${(best.own.bytes / 1000).toFixed(0)} kB   memory ${peak} MB`,
      );
      results.push({ places, question: question.name, ratio, ...best });
    }
  } finally {
    floor.kill();
    await api.stop();
  }
  return results;
}

function questions(rows, port, floorPort, places) {
  const headers = { cookie: `sid=${rows.token}`, 'x-programme': 'bench' };
  const post = (body, more = {}) => ({
    method: 'POST',
    path: '/graphql',
    headers: { ...headers, ...more },
    body: JSON.stringify(body),
  });
  const pick = (list, index) => list[(index * 7919) % list.length];
  const right = (text) => !text.includes('"errors"');
  // Weeks before the first one that is there, so that each write is a new row.
  const before = (index) =>
    new Date(Date.UTC(2020, 0, 6) - 7 * 86_400_000 * (1 + (Math.floor(index / rows.measures.length) % 2000)))
      .toISOString()
      .slice(0, 10);
  let floorIndex = 0;
  let ownIndex = 0;
  const asked = places > 7 ? ['q2'] : ['q1', 'q2', 'q3'];
  return [
    {
      name: 'q1',
      floor: { port: floorPort, request: () => ({ method: 'GET', path: '/overview' }), isRight: right },
      own: { port, request: () => post({ query: OVERVIEW }), isRight: right },
    },
    {
      name: 'q2',
      floor: {
        port: floorPort,
        request: (i) => ({ method: 'GET', path: `/page/${pick(rows.floorIds, i)}` }),
        isRight: right,
      },
      own: {
        port,
        request: (i) => post({ query: PAGE, variables: { code: pick(rows.codes.slice(0, 140), i) } }),
        isRight: right,
      },
    },
    {
      name: 'q3',
      floor: {
        port: floorPort,
        request: () => ({
          method: 'POST',
          path: '/write',
          body: JSON.stringify({
            measureId: pick(rows.floorMeasures, floorIndex),
            period: before(floorIndex++),
            value: 50,
          }),
        }),
        isRight: right,
      },
      own: {
        port,
        request: () => {
          const index = ownIndex++;
          return post(
            {
              query: RECORD,
              variables: {
                input: {
                  id: uuidv7(),
                  measureId: rows.measures[index % rows.measures.length],
                  period: before(index),
                  value: 50,
                },
              },
            },
            { 'idempotency-key': uuidv7() },
          );
        },
        isRight: right,
      },
    },
  ].filter(({ name }) => asked.includes(name));
}

function memory(pid) {
  try {
    return Math.round(
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    );
  } catch {
    return 0;
  }
}

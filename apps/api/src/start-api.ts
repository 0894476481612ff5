import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type Express } from 'express';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { ConfigurationProblem, type Config } from './config.js';
import { connectionProblem } from './database/connection-problem.js';
import { connectAsOwner, migrate } from './database/migrate.js';
import { loadDemonstration, requireDemonstrationMark } from './database/demo/demonstration.js';
import { loadReference } from './database/reference/load-reference.js';
import { serveClient, webRootOf } from './platform/http/client-files.js';
import { Clock } from './platform/http/clock.js';
import { secureHeaders } from './platform/http/headers.js';
import { RequestThrottle } from './platform/http/request-throttle.js';
import { operationMiddleware } from './platform/http/operation-middleware.js';
import { refuseInvalid } from './platform/graphql/refuse-invalid.js';
import { prepareJobs } from './platform/jobs/prepare-jobs.js';
import { log } from './platform/log/log.js';
import { applyTombstones } from './safety/retention/daily-run.js';

export interface RunningApi {
  readonly app: NestExpressApplication;
  readonly demo: boolean;
  close(): Promise<void>;
}

/** Migrations, reference data, and (only in a database that is marked for it) demonstration data: with the owner's connection, before anyone is served. */
export async function prepareDatabase(config: Config, clock: Clock): Promise<boolean> {
  const owner = await connectAsOwner(config);
  try {
    await migrate(owner, clock.today());
    await prepareJobs(owner);
    const again = await applyTombstones(owner, config.tombstonesFile);
    if (again > 0)
      log.warn({ again }, 'Rows that had been deleted for good had come back, and are deleted again');
    const demo = await requireDemonstrationMark(owner, config, clock.today());
    await loadReference(owner);
    if (demo) await loadDemonstration(owner);
    return demo;
  } finally {
    await owner.destroy();
  }
}

export async function buildApp(config: Config, clock: Clock): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.for(config, clock), {
    logger: ['fatal', 'error', 'warn'],
    bodyParser: false,
    abortOnError: false,
  });
  const tls = config.publicUrl?.startsWith('https:') ?? false;
  app.set('trust proxy', tls ? 1 : false);
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(secureHeaders(tls));
  // Pages and numbers travel to phones. News does not wait to be packed: its stream says that nothing is to be made of it on the way.
  app.use(compression());
  app.useBodyParser('json', { limit: '1mb' });
  const throttle = new RequestThrottle(app.get(DataSource), config.requestsPerMinute);
  // The answer of a municipality's own sign-in comes as a form of another site.
  app.use('/sign-in/saml/answer', express.urlencoded({ limit: '256kb', extended: false, parameterLimit: 4 }));
  app.use(
    '/sign-in',
    operationMiddleware(
      clock,
      throttle,
      () => null,
      ({ method, path }) => method === 'POST' && path === '/saml/answer',
    ),
  );
  // A button on a page of its own, or a mail program on behalf of whoever reads the letter.
  app.use('/letters', express.urlencoded({ limit: '1kb', extended: false, parameterLimit: 4 }));
  app.use(
    '/letters',
    operationMiddleware(clock, throttle, () => null),
  );
  app.use(['/graphql', '/live'], operationMiddleware(clock, throttle));
  app.use(
    ['/attachments', '/documents', '/own-data', '/archive', '/seminars'],
    operationMiddleware(clock, throttle, (request) => request.path.split('/')[1] || null),
  );
  app.useGlobalPipes(refuseInvalid);
  // Before Nest's own routes: what comes after them is already answered with 404.
  const webRoot = webRootOf(config);
  if (existsSync(webRoot)) serveClient(app.getHttpAdapter().getInstance() as Express, webRoot, config);
  await app.init();
  return app;
}

/** @throws ConfigurationProblem where the serving role's database cannot be reached */
async function connectedApp(config: Config, clock: Clock): Promise<NestExpressApplication> {
  try {
    return await buildApp(config, clock);
  } catch (error) {
    throw connectionProblem(error, 'DATABASE_URL', config.databaseUrl) ?? error;
  }
}

/** The jobs alone: what was ordered is made and letters leave, and nobody is served. */
export async function startWorker(config: Config): Promise<RunningApi> {
  const clock = new Clock(config.today);
  const demo = await prepareDatabase(config, clock);
  const app = await connectedApp({ ...config, jobs: true }, clock);
  log.info({ demo }, 'The worker is ready');
  return { app, demo, close: () => app.close() };
}

export async function startApi(config: Config): Promise<RunningApi> {
  const clock = new Clock(config.today);
  const demo = await prepareDatabase(config, clock);
  const app = await connectedApp(config, clock);
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close();
    if ((error as { code?: string }).code === 'EADDRINUSE') {
      throw new ConfigurationProblem(
        `Port ${config.port} is taken by another program. Stop it, or start with PORT=${config.port + 1}.`,
      );
    }
    throw error;
  }
  log.info({ port: config.port, demo }, 'Læringsrum is ready');
  return { app, demo, close: () => app.close() };
}

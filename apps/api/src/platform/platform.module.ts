import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CONFIG, type Config } from '../config.js';
import { AccessGuard } from './access/access.guard.js';
import { SecurityEvents } from './access/security-events.js';
import { RefusalsFilter } from './graphql/refusals.filter.js';
import { HealthController } from './health/health.controller.js';
import { Clock } from './http/clock.js';
import { Jobs } from './jobs/jobs.js';
import { Post } from './mail/post.js';
import { OnBehalf } from './operation/on-behalf.js';
import { Database } from './operation/database.js';
import { Operations } from './operation/operations.js';
import { RouteOperations } from './operation/route-operations.js';

const offered = [Database, Operations, RouteOperations, OnBehalf, Jobs, Post, SecurityEvents];

@Global()
@Module({})
export class PlatformModule {
  static for(config: Config, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        ...offered,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: RefusalsFilter },
      ],
      exports: [CONFIG, Clock, ...offered],
    };
  }
}

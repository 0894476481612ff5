import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { RefusalsFilter } from './graphql/refusals.filter.js';
import { HealthController } from './health/health.controller.js';
import { Database } from './operation/database.js';
import { Operations } from './operation/operations.js';
import { RouteOperations } from './operation/route-operations.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    Database,
    Operations,
    RouteOperations,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: RefusalsFilter },
  ],
  exports: [Database, Operations, RouteOperations],
})
export class PlatformModule {}

import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { HealthController } from './health/health.controller.js';
import { Database } from './operation/database.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [Database, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Database],
})
export class PlatformModule {}

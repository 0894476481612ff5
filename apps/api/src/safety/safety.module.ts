import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessLogResolver } from './access-log/access-log.resolver.js';
import { AccessLogService } from './access-log/access-log.service.js';
import { ApiToken } from './api-token/api-token.entity.js';
import { ApiTokenResolver } from './api-token/api-token.resolver.js';
import { ApiTokenService } from './api-token/api-token.service.js';
import { ArchiveController } from './archive/archive.controller.js';
import { ArchiveService } from './archive/archive.service.js';
import { AuditSearchResolver } from './audit-search/audit-search.resolver.js';
import { AuditSearchService } from './audit-search/audit-search.service.js';
import { ImportLogResolver } from './import-log/import-log.resolver.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { DailyJob } from './retention/daily-job.js';
import { RetentionRule } from './retention/retention.entity.js';
import { RetentionResolver } from './retention/retention.resolver.js';
import { RetentionService } from './retention/retention.service.js';
import { SecurityEventResolver } from './security-event/security-event.resolver.js';
import { SecurityEventService } from './security-event/security-event.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ApiToken, RetentionRule])],
  controllers: [ArchiveController, OwnDataController],
  providers: [
    AccessLogResolver,
    AccessLogService,
    ApiTokenResolver,
    ApiTokenService,
    ArchiveService,
    AuditSearchResolver,
    AuditSearchService,
    DailyJob,
    ImportLogResolver,
    RetentionResolver,
    RetentionService,
    SecurityEventResolver,
    SecurityEventService,
  ],
})
export class SafetyModule {}

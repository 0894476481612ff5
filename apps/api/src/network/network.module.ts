import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OverviewResolver } from './overview/overview.resolver.js';
import { OverviewService } from './overview/overview.service.js';
import { Seminar } from './seminar/seminar.entity.js';
import { OverviewSeminarsResolver, ProgrammeSeminarsResolver } from './seminar/seminar.resolver.js';

@Module({
  imports: [TypeOrmModule.forFeature([Seminar])],
  providers: [OverviewResolver, OverviewService, ProgrammeSeminarsResolver, OverviewSeminarsResolver],
})
export class NetworkModule {}

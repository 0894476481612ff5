import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProgrammeModule } from '../programme/programme.module.js';
import { GovernanceResolver } from './governance.resolver.js';
import { ProgrammeGroup } from './group/programme-group.entity.js';
import { Milestone } from './milestone/milestone.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([ProgrammeGroup, Milestone]), ProgrammeModule],
  providers: [GovernanceResolver],
})
export class GovernanceModule {}

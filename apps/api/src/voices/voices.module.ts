import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImprovementModule } from '../improvement/improvement.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { DocumentationSample, DocumentationTask } from './documentation-task/documentation-task.entity.js';
import {
  DocumentationSampleResolver,
  DocumentationTaskResolver,
  InterventionDocumentationResolver,
} from './documentation-task/documentation-task.resolver.js';
import { DocumentationTaskService } from './documentation-task/documentation-task.service.js';
import { LearningSpaceSession, SpaceNote } from './learning-space/learning-space.entity.js';
import { LearningSpaceResolver } from './learning-space/learning-space.resolver.js';
import { LearningSpaceService } from './learning-space/learning-space.service.js';
import { Dilemma } from './dilemma/dilemma.entity.js';
import { DilemmaResolver, InterventionDilemmasResolver } from './dilemma/dilemma.resolver.js';
import { DilemmaService } from './dilemma/dilemma.service.js';
import { PlatformTimeResolver } from './platform-time/platform-time.resolver.js';
import { PlatformTimeService } from './platform-time/platform-time.service.js';
import { StopProposal, StopProposalStep } from './stop-proposal/stop-proposal.entity.js';
import {
  InterventionStopProposalsResolver,
  StopProposalResolver,
  StopProposalStepResolver,
} from './stop-proposal/stop-proposal.resolver.js';
import { StopProposalService } from './stop-proposal/stop-proposal.service.js';

@Module({
  imports: [
    PeopleModule,
    ProgrammeModule,
    ImprovementModule,
    TypeOrmModule.forFeature([
      DocumentationTask,
      DocumentationSample,
      StopProposal,
      StopProposalStep,
      LearningSpaceSession,
      SpaceNote,
      Dilemma,
    ]),
  ],
  providers: [
    DocumentationTaskResolver,
    DocumentationSampleResolver,
    InterventionDocumentationResolver,
    DocumentationTaskService,
    StopProposalResolver,
    StopProposalStepResolver,
    InterventionStopProposalsResolver,
    StopProposalService,
    LearningSpaceResolver,
    LearningSpaceService,
    DilemmaResolver,
    InterventionDilemmasResolver,
    DilemmaService,
    PlatformTimeResolver,
    PlatformTimeService,
  ],
})
export class VoicesModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImprovementModule } from '../improvement/improvement.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { Anchoring, AnchoringVote } from './anchoring/anchoring.entity.js';
import { AnchoringResolver, AnchoringVoteResolver } from './anchoring/anchoring.resolver.js';
import { AnchoringService } from './anchoring/anchoring.service.js';
import { ExtensionAdvice, ExtensionRequest } from './extension/extension.entity.js';
import { ExtensionAdviceResolver, ExtensionResolver } from './extension/extension.resolver.js';
import { ExtensionService } from './extension/extension.service.js';
import { DecisionMaker } from './decision/decision.maker.js';
import { DeviationApplicationService } from './deviation/deviation-application.service.js';
import { DeviationContentService } from './deviation/deviation-content.service.js';
import { DeviationDecisionService } from './deviation/deviation-decision.service.js';
import {
  DeviationFieldsResolver,
  DeviationQuestionResolver,
  DeviationStepResolver,
  DeviationVoteResolver,
} from './deviation/deviation-fields.resolver.js';
import { Deviation, DeviationQuestion, DeviationStep, DeviationVote } from './deviation/deviation.entity.js';
import { DeviationResolver } from './deviation/deviation.resolver.js';
import { DeviationService } from './deviation/deviation.service.js';
import { BudgetService } from './economy/budget.service.js';
import { BudgetLine, PoolRequest, Posting, PostingImport, ProgrammeGrant } from './economy/economy.entity.js';
import { BudgetResolver, PoolResolver, PostingImportResolver } from './economy/economy.resolver.js';
import { GrantResolver } from './economy/grant.resolver.js';
import { PoolService } from './economy/pool.service.js';
import { PostingImportService } from './economy/posting-import.service.js';
import { GovernanceResolver } from './governance.resolver.js';
import { GroupMeeting, GroupMeetingItem, GroupMeetingRemark } from './group-meeting/group-meeting.entity.js';
import { GroupMeetingRemarkResolver, GroupMeetingResolver } from './group-meeting/group-meeting.resolver.js';
import { GroupMeetingRemarkService } from './group-meeting/group-meeting-remark.service.js';
import { GroupMeetingService } from './group-meeting/group-meeting.service.js';
import { ProgrammeGroup } from './group/programme-group.entity.js';
import { Milestone, MilestoneStatus } from './milestone/milestone.entity.js';
import { MilestoneResolver } from './milestone/milestone.resolver.js';
import { ReportContentService } from './report/report-content.service.js';
import { Report, ReportApproval, ReportComment, ReportPage, ReportText } from './report/report.entity.js';
import { ReportMaker } from './report/report.maker.js';
import {
  ReportApprovalResolver,
  ReportCommentResolver,
  ReportPageResolver,
  ReportResolver,
} from './report/report.resolver.js';
import { ReportSignerService } from './report/report-signer.service.js';
import { ReportService } from './report/report.service.js';
import { SteeringResolver } from './steering/steering.resolver.js';
import { MilestoneService } from './milestone/milestone.service.js';
import { ElectorateService } from './vote/electorate.service.js';
import { VoteService } from './vote/vote.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ProgrammeGroup,
      Milestone,
      MilestoneStatus,
      Deviation,
      DeviationVote,
      DeviationQuestion,
      DeviationStep,
      BudgetLine,
      PostingImport,
      Posting,
      PoolRequest,
      ProgrammeGrant,
      Report,
      ReportText,
      ReportPage,
      ReportComment,
      ReportApproval,
      GroupMeeting,
      GroupMeetingItem,
      GroupMeetingRemark,
      Anchoring,
      AnchoringVote,
      ExtensionRequest,
      ExtensionAdvice,
    ]),
    PeopleModule,
    ProgrammeModule,
    ImprovementModule,
  ],
  providers: [
    GovernanceResolver,
    MilestoneResolver,
    MilestoneService,
    DeviationResolver,
    DeviationFieldsResolver,
    DeviationVoteResolver,
    DeviationQuestionResolver,
    DeviationStepResolver,
    DeviationService,
    DeviationContentService,
    DeviationDecisionService,
    DeviationApplicationService,
    ElectorateService,
    VoteService,
    SteeringResolver,
    BudgetResolver,
    BudgetService,
    GrantResolver,
    PostingImportResolver,
    PostingImportService,
    PoolResolver,
    PoolService,
    ReportResolver,
    ReportPageResolver,
    ReportCommentResolver,
    ReportApprovalResolver,
    ReportService,
    ReportContentService,
    ReportSignerService,
    ReportMaker,
    DecisionMaker,
    GroupMeetingResolver,
    GroupMeetingRemarkResolver,
    GroupMeetingService,
    GroupMeetingRemarkService,
    AnchoringResolver,
    AnchoringVoteResolver,
    AnchoringService,
    ExtensionResolver,
    ExtensionAdviceResolver,
    ExtensionService,
  ],
})
export class GovernanceModule {}

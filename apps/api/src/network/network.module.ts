import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ImprovementModule } from '../improvement/improvement.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { CommitmentResolver } from './commitment/commitment.resolver.js';
import { CommitmentService } from './commitment/commitment.service.js';
import { ExpertiseRequest } from './expertise/expertise-request.entity.js';
import { ExpertiseResolver } from './expertise/expertise.resolver.js';
import { ExpertiseService } from './expertise/expertise.service.js';
import { FirstWeekResolver } from './first-week/first-week.resolver.js';
import { ContactNote, HelpRequest, PlacePause } from './follow-up/follow-up.entity.js';
import { CommentReadingService } from './comment/comment-reading.service.js';
import { CommentSubjectService } from './comment/comment-subject.service.js';
import { Comment, CommentMention } from './comment/comment.entity.js';
import { CommentResolver } from './comment/comment.resolver.js';
import { CommentService } from './comment/comment.service.js';
import { Follow } from './comment/follow.entity.js';
import { FollowService } from './comment/follow.service.js';
import { FollowUpFactsService } from './follow-up/follow-up-facts.service.js';
import {
  ContactNoteFieldsResolver,
  FollowUpResolver,
  InterventionHelpResolver,
} from './follow-up/follow-up.resolver.js';
import { FollowUpService } from './follow-up/follow-up.service.js';
import { ThresholdsResolver } from './follow-up/thresholds.resolver.js';
import { ThresholdsService } from './follow-up/thresholds.service.js';
import { KnowledgeSharing } from './knowledge-sharing/knowledge-sharing.entity.js';
import { KnowledgeSharingResolver } from './knowledge-sharing/knowledge-sharing.resolver.js';
import { KnowledgeSharingService } from './knowledge-sharing/knowledge-sharing.service.js';
import { MovementResolver } from './movement/movement.resolver.js';
import { NoticeResolver } from './notice/notice.resolver.js';
import { NoticeService } from './notice/notice.service.js';
import { OverviewResolver } from './overview/overview.resolver.js';
import { OverviewService } from './overview/overview.service.js';
import { PlaceSheetResolver } from './place-sheet/place-sheet.resolver.js';
import { PlaceSheetService } from './place-sheet/place-sheet.service.js';
import { ProjectGroupResolver } from './project-group/project-group.resolver.js';
import { ProjectGroupService } from './project-group/project-group.service.js';
import { ProjectMeeting, ProjectPoint } from './project-group/project-meeting.entity.js';
import {
  ActionPoint,
  AgendaItem,
  PeerQuestion,
  Seminar,
  SeminarFreeze,
  SeminarParticipant,
  Storyboard,
} from './seminar/seminar.entity.js';
import {
  OverviewSeminarsResolver,
  ProgrammeSeminarsResolver,
  SeminarFieldsResolver,
} from './seminar/seminar-fields.resolver.js';
import {
  ActionPointResolver,
  SeminarResolver,
  StoryboardFieldsResolver,
} from './seminar/seminar.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { SearchService } from './search/search.service.js';
import { SeminarController } from './seminar/seminar.controller.js';
import { SeminarDeckService } from './seminar/seminar-deck.service.js';
import { SeminarReadingService } from './seminar/seminar-reading.service.js';
import { SeminarService } from './seminar/seminar.service.js';
import { PeerQuestionResolver, StoryboardResolver } from './seminar/storyboard.resolver.js';
import { StoryboardPaperMaker } from './seminar/storyboard-paper.maker.js';
import { StoryboardReminderService } from './seminar/storyboard-reminder.service.js';
import { StoryboardService } from './seminar/storyboard.service.js';
import { LineageService } from './spread/lineage.service.js';
import { PackageReadingService } from './spread/package-reading.service.js';
import { SharedConceptService } from './spread/shared-concept.service.js';
import {
  OverviewGaugeResolver,
  SharedConceptResolver,
  SpreadGaugeResolver,
  TransferPackageResolver,
} from './spread/spread.resolver.js';
import { TransferLink, TransferPackage, TransferPackageVersion } from './spread/transfer-package.entity.js';
import { TransferPackageService } from './spread/transfer-package.service.js';
import { TransferUptake } from './spread/transfer-uptake.entity.js';
import {
  InterventionSpreadResolver,
  PackageUptakesResolver,
  UptakeResolver,
} from './spread/uptake.resolver.js';
import { UptakeService } from './spread/uptake.service.js';
import { LetterChoiceResolver } from './weekly-letter/letter-choice.resolver.js';
import { LetterChoiceService } from './weekly-letter/letter-choice.service.js';
import { LetterCurvesService } from './weekly-letter/letter-curves.service.js';
import { LetterLinesService } from './weekly-letter/letter-lines.service.js';
import { LettersController } from './weekly-letter/letters.controller.js';
import { WeeklyLetterJob } from './weekly-letter/weekly-letter.job.js';

@Module({
  imports: [
    PeopleModule,
    ProgrammeModule,
    ImprovementModule,
    TypeOrmModule.forFeature([
      Seminar,
      AgendaItem,
      SeminarParticipant,
      Storyboard,
      PeerQuestion,
      ActionPoint,
      SeminarFreeze,
      HelpRequest,
      ContactNote,
      PlacePause,
      ProjectMeeting,
      ProjectPoint,
      ExpertiseRequest,
      KnowledgeSharing,
      TransferPackage,
      TransferPackageVersion,
      TransferLink,
      TransferUptake,
      Comment,
      CommentMention,
      Follow,
    ]),
  ],
  controllers: [SeminarController, LettersController],
  providers: [
    OverviewResolver,
    OverviewService,
    ProgrammeSeminarsResolver,
    OverviewSeminarsResolver,
    SeminarResolver,
    SeminarFieldsResolver,
    SeminarService,
    SeminarReadingService,
    SeminarDeckService,
    ActionPointResolver,
    StoryboardResolver,
    StoryboardFieldsResolver,
    PeerQuestionResolver,
    StoryboardService,
    StoryboardReminderService,
    StoryboardPaperMaker,
    MovementResolver,
    PlaceSheetResolver,
    PlaceSheetService,
    CommitmentResolver,
    CommitmentService,
    ThresholdsResolver,
    ThresholdsService,
    ProjectGroupResolver,
    ProjectGroupService,
    ExpertiseResolver,
    ExpertiseService,
    KnowledgeSharingResolver,
    KnowledgeSharingService,
    FirstWeekResolver,
    TransferPackageResolver,
    TransferPackageService,
    PackageReadingService,
    SpreadGaugeResolver,
    OverviewGaugeResolver,
    SharedConceptResolver,
    SharedConceptService,
    SearchResolver,
    SearchService,
    NoticeResolver,
    NoticeService,
    FollowUpResolver,
    FollowUpService,
    FollowUpFactsService,
    ContactNoteFieldsResolver,
    InterventionHelpResolver,
    LetterChoiceResolver,
    LetterChoiceService,
    LetterCurvesService,
    LetterLinesService,
    WeeklyLetterJob,
    CommentSubjectService,
    CommentReadingService,
    CommentService,
    FollowService,
    CommentResolver,
    LineageService,
    UptakeResolver,
    UptakeService,
    PackageUptakesResolver,
    InterventionSpreadResolver,
  ],
})
export class NetworkModule {}

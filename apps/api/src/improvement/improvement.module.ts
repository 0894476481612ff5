import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { Annotation } from './annotation/annotation.entity.js';
import { AnnotationResolver, MeasureAnnotationsResolver } from './annotation/annotation.resolver.js';
import { AnnotationService } from './annotation/annotation.service.js';
import { AttachmentController } from './attachment/attachment.controller.js';
import { Attachment } from './attachment/attachment.entity.js';
import {
  AttachmentResolver,
  CycleAttachmentsResolver,
  InterventionAttachmentsResolver,
} from './attachment/attachment.resolver.js';
import { AttachmentService } from './attachment/attachment.service.js';
import { Goal, GoalVersion } from './goal/goal.entity.js';
import { GoalResolver, GoalVersionResolver, InterventionGoalsResolver } from './goal/goal.resolver.js';
import { GoalService } from './goal/goal.service.js';
import { Intervention, InterventionVersion } from './intervention/intervention.entity.js';
import { InterventionResolver, InterventionVersionResolver } from './intervention/intervention.resolver.js';
import { InterventionService } from './intervention/intervention.service.js';
import { ContributionResolver } from './contribution/contribution.resolver.js';
import { ContributionService } from './contribution/contribution.service.js';
import { ContributorLink } from './contributor-link/contributor-link.entity.js';
import {
  ContributorLinkResolver,
  InterventionContributorLinksResolver,
} from './contributor-link/contributor-link.resolver.js';
import { ContributorLinkService } from './contributor-link/contributor-link.service.js';
import { Idea } from './idea/idea.entity.js';
import { IdeaResolver, InterventionIdeasResolver } from './idea/idea.resolver.js';
import { IdeaService } from './idea/idea.service.js';
import { Measure, MeasureDefinition, MeasureDefinitionVersion } from './measure/measure.entity.js';
import { InterventionMeasuresResolver, MeasureResolver } from './measure/measure.resolver.js';
import { MeasureService } from './measure/measure.service.js';
import {
  MeasureDefinedByResolver,
  MeasureDefinitionResolver,
} from './measure-definition/measure-definition.resolver.js';
import { DefinitionRevisionService } from './measure-definition/definition-revision.service.js';
import { MeasureDefinitionService } from './measure-definition/measure-definition.service.js';
import { MeasurePause } from './measure-pause/measure-pause.entity.js';
import { MeasurePauseResolver } from './measure-pause/measure-pause.resolver.js';
import { MeasurePauseService } from './measure-pause/measure-pause.service.js';
import { MeasureCatalogueResolver } from './measure-catalogue/measure-catalogue.resolver.js';
import { MeasureCatalogueService } from './measure-catalogue/measure-catalogue.service.js';
import { FirstStepsResolver } from './onboarding/first-steps.resolver.js';
import { OnboardingResolver } from './onboarding/onboarding.resolver.js';
import { MeasureTemplate } from './measure-template/measure-template.entity.js';
import { MeasureTemplateResolver } from './measure-template/measure-template.resolver.js';
import { MeasureTemplateService } from './measure-template/measure-template.service.js';
import { MeasurementImportService } from './measurement/measurement-import.service.js';
import { MeasurementSeriesService } from './measurement/measurement-series.service.js';
import { Measurement } from './measurement/measurement.entity.js';
import {
  MeasurementImportResolver,
  MeasurementResolver,
  MeasureSeriesResolver,
} from './measurement/measurement.resolver.js';
import { MeasurementService } from './measurement/measurement.service.js';
import { MethodMirrorResolver } from './method-mirror/method-mirror.resolver.js';
import { MethodMirrorService } from './method-mirror/method-mirror.service.js';
import { InterventionSheetMaker } from './intervention-sheet/intervention-sheet.maker.js';
import { MyWorkResolver } from './my-work/my-work.resolver.js';
import { MyWorkService } from './my-work/my-work.service.js';
import { Observation } from './observation/observation.entity.js';
import { CycleObservationsResolver, ObservationResolver } from './observation/observation.resolver.js';
import { ObservationService } from './observation/observation.service.js';
import { CycleRampService } from './pdsa-cycle/cycle-ramp.service.js';
import {
  InterventionCyclesResolver,
  PdsaCycleFieldsResolver,
  PredictionFieldsResolver,
} from './pdsa-cycle/pdsa-cycle-fields.resolver.js';
import { PdsaCycleReadingService } from './pdsa-cycle/pdsa-cycle-reading.service.js';
import { PdsaCycle, Prediction } from './pdsa-cycle/pdsa-cycle.entity.js';
import { PdsaCycleResolver } from './pdsa-cycle/pdsa-cycle.resolver.js';
import { PdsaCycleService } from './pdsa-cycle/pdsa-cycle.service.js';
import { PredictionService } from './pdsa-cycle/prediction.service.js';
import { UnitNamingResolver } from './pdsa-cycle/unit-naming.resolver.js';
import { Phase } from './phase/phase.entity.js';
import { MeasurePhasesResolver, PhaseResolver } from './phase/phase.resolver.js';
import { PhaseService } from './phase/phase.service.js';
import { TallyTap } from './tally/tally.entity.js';
import { TallyResolver } from './tally/tally.resolver.js';
import { TallyService } from './tally/tally.service.js';
import { ProgressEvidenceService } from './progress/progress-evidence.service.js';
import { CoachNote, ProgressScore } from './progress/progress.entity.js';
import {
  CoachNoteFieldsResolver,
  InterventionProgressResolver,
  ProgressFieldsResolver,
  ProgressScoreFieldsResolver,
} from './progress/progress.resolver.js';
import { ProgressService } from './progress/progress.service.js';
import { ChangeIdea } from './theory/change-idea.entity.js';
import { ChangeIdeaService } from './theory/change-idea.service.js';
import { Driver } from './theory/driver.entity.js';
import { DriverService } from './theory/driver.service.js';
import {
  ChangeIdeaFieldsResolver,
  CycleChangeIdeaResolver,
  InterventionTheoryResolver,
} from './theory/theory-fields.resolver.js';
import { TheoryOrderService } from './theory/theory-order.service.js';
import { TheoryReadingService } from './theory/theory-reading.service.js';
import { TheoryResolver } from './theory/theory.resolver.js';

@Module({
  imports: [
    PeopleModule,
    ProgrammeModule,
    TypeOrmModule.forFeature([
      Intervention,
      InterventionVersion,
      Goal,
      GoalVersion,
      PdsaCycle,
      Prediction,
      Observation,
      MeasureDefinition,
      MeasureDefinitionVersion,
      Measure,
      MeasurePause,
      MeasureTemplate,
      Measurement,
      Annotation,
      Phase,
      TallyTap,
      Attachment,
      Driver,
      ChangeIdea,
      ProgressScore,
      CoachNote,
      ContributorLink,
      Idea,
    ]),
  ],
  controllers: [AttachmentController],
  providers: [
    MeasureCatalogueResolver,
    MeasureCatalogueService,
    FirstStepsResolver,
    OnboardingResolver,
    InterventionResolver,
    InterventionVersionResolver,
    InterventionService,
    GoalResolver,
    GoalVersionResolver,
    InterventionGoalsResolver,
    GoalService,
    PdsaCycleResolver,
    PdsaCycleFieldsResolver,
    PredictionFieldsResolver,
    InterventionCyclesResolver,
    PdsaCycleService,
    PdsaCycleReadingService,
    PredictionService,
    CycleRampService,
    UnitNamingResolver,
    TallyResolver,
    TallyService,
    ObservationResolver,
    CycleObservationsResolver,
    ObservationService,
    MeasureResolver,
    InterventionMeasuresResolver,
    MeasureService,
    MeasureDefinitionResolver,
    MeasureDefinedByResolver,
    MeasureDefinitionService,
    DefinitionRevisionService,
    MeasurePauseResolver,
    MeasurePauseService,
    MeasureTemplateResolver,
    MeasureTemplateService,
    MeasurementResolver,
    MeasurementImportResolver,
    MeasureSeriesResolver,
    MeasurementService,
    MeasurementImportService,
    MeasurementSeriesService,
    AnnotationResolver,
    MeasureAnnotationsResolver,
    AnnotationService,
    PhaseResolver,
    MeasurePhasesResolver,
    PhaseService,
    AttachmentResolver,
    InterventionAttachmentsResolver,
    CycleAttachmentsResolver,
    AttachmentService,
    MethodMirrorResolver,
    MethodMirrorService,
    TheoryResolver,
    InterventionTheoryResolver,
    ChangeIdeaFieldsResolver,
    CycleChangeIdeaResolver,
    DriverService,
    ChangeIdeaService,
    TheoryOrderService,
    TheoryReadingService,
    InterventionProgressResolver,
    ProgressFieldsResolver,
    ProgressScoreFieldsResolver,
    CoachNoteFieldsResolver,
    ProgressService,
    ProgressEvidenceService,
    ContributorLinkResolver,
    InterventionContributorLinksResolver,
    ContributorLinkService,
    ContributionResolver,
    ContributionService,
    IdeaResolver,
    InterventionIdeasResolver,
    IdeaService,
    MyWorkResolver,
    MyWorkService,
    InterventionSheetMaker,
  ],
  exports: [InterventionService, MeasureService, GoalService, CycleRampService, MyWorkService, IdeaService],
})
export class ImprovementModule {}

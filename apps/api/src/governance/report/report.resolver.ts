import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { filledPercent } from '@laeringsrum/domain';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { currentLanguage, currentOperation, type Scope } from '../../platform/operation/operation.js';
import { IdArgs, VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { drawnOn } from './report-blocks.js';
import { ReportContentService } from './report-content.service.js';
import { Report, ReportApproval, ReportComment, ReportPage, ReportText } from './report.entity.js';
import { OpenReportInput, ReportCommentInput, ReportPageArgs, ReportTextInput } from './report.inputs.js';
import { ReportSignerService } from './report-signer.service.js';
import { ReportService } from './report.service.js';
import { ReportBlockType, ReportContentType } from './report.types.js';

@Resolver(() => Report)
export class ReportResolver {
  constructor(
    private readonly desk: ReportService,
    private readonly contents: ReportContentService,
    private readonly signers: ReportSignerService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('report:read')
  @Query(() => [Report], { description: 'Newest first.' })
  reports(@AllowedScope() scope: Scope): Promise<Report[]> {
    return this.desk.list(scope);
  }

  @Allow('report:read')
  @Query(() => Report, { nullable: true })
  report(@AllowedScope() scope: Scope, @Args() { id }: IdArgs): Promise<Report | null> {
    return this.desk.byId(scope, id);
  }

  @Allow('report:edit')
  @Mutation(() => Report, { description: 'With half a page for every place.' })
  openReport(@AllowedScope() scope: Scope, @Args('input') input: OpenReportInput): Promise<Report> {
    return this.desk.open(scope, input);
  }

  @Allow('report:edit')
  @Mutation(() => Report)
  writeReportText(@AllowedScope() scope: Scope, @Args('input') input: ReportTextInput): Promise<Report> {
    return this.desk.writeText(scope, input);
  }

  @Allow('report:comment')
  @Mutation(() => Report)
  commentOnReport(@AllowedScope() scope: Scope, @Args('input') input: ReportCommentInput): Promise<Report> {
    return this.desk.comment(scope, input);
  }

  @Allow('report:edit')
  @Mutation(() => Report, { description: 'The numbers are kept as they are now, with a checksum.' })
  lockReport(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Report> {
    return this.desk.lock(scope, id, version);
  }

  @Allow('report:edit')
  @Mutation(() => Report, {
    description: 'The numbers are live again, and what was approved is approved anew.',
  })
  unlockReport(@Args() { id, version }: VersionedArgs): Promise<Report> {
    return this.desk.unlock(id, version);
  }

  @Allow('report:approve')
  @Mutation(() => Report)
  approveReport(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Report> {
    return this.desk.approve(scope, id, version);
  }

  @Allow('report:sign')
  @Mutation(() => Report, { description: 'By a chief of the lead applicant’s. It does not change any more.' })
  signReport(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Report> {
    return this.desk.sign(scope, id, version);
  }

  @ResolveField(() => ReportContentType)
  async content(@Parent() report: Report): Promise<ReportContentType> {
    const content = await this.contents.shown(report, currentLanguage());
    const today = report.lockedOn ?? currentOperation().today;
    return {
      ...content,
      sections: content.sections.map((each) => ({ ...each, blocks: drawnOn(each.blocks, today) })),
      filled: filledPercent(content),
    };
  }

  @ResolveField(() => Boolean, { description: 'Something has become different since it was locked.' })
  newDataSince(@Parent() report: Report): Promise<boolean> {
    return this.contents.hasNewData(report);
  }

  @ResolveField(() => Boolean, {
    description: 'A group of the programme answers for progress and approves it.',
  })
  groupApproves(@Parent() { programmeId }: Report): Promise<boolean> {
    return this.desk.groupApproves(programmeId);
  }

  @ResolveField(() => Boolean, { description: 'Whoever asks signs for the lead applicant.' })
  maySign(@Parent() report: Report): Promise<boolean> {
    return this.signers.asks(report);
  }

  @ResolveField(() => [ReportText])
  texts(@Parent() report: Report): Promise<ReportText[]> {
    return this.desk.texts(report);
  }

  @ResolveField(() => [ReportComment])
  comments(@Parent() report: Report): Promise<ReportComment[]> {
    return this.desk.comments(report);
  }

  @ResolveField(() => [ReportApproval], { description: 'Of what is locked now.' })
  approvals(@Parent() report: Report): Promise<ReportApproval[]> {
    return this.desk.approvals(report);
  }

  @ResolveField(() => PersonName, { nullable: true })
  signedBy(@Parent() { signedById }: Report): Promise<PersonName | null> {
    return this.people.byId(signedById);
  }
}

@Resolver(() => ReportPage)
export class ReportPageResolver {
  constructor(
    private readonly desk: ReportService,
    private readonly contents: ReportContentService,
    private readonly programmes: ProgrammeService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('reportPage:read')
  @Query(() => [ReportPage], {
    description: 'Half a page of each place, for those who write and those who gather them.',
  })
  reportPages(@AllowedScope() scope: Scope): Promise<ReportPage[]> {
    return this.desk.pages(scope);
  }

  @Allow('reportPage:edit')
  @Mutation(() => ReportPage)
  writeReportPage(
    @AllowedScope() scope: Scope,
    @Args() { id, version, text }: ReportPageArgs,
  ): Promise<ReportPage> {
    return this.desk.writePage(scope, id, version, text);
  }

  @Allow('reportPage:edit')
  @Mutation(() => ReportPage, { description: 'With one tap.' })
  approveReportPage(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<ReportPage> {
    return this.desk.approvePage(scope, id, version);
  }

  @ResolveField(() => [ReportBlockType], { description: 'As it stands in the report.' })
  async blocks(@Parent() page: ReportPage): Promise<readonly ReportBlockType[]> {
    const [report, place] = await Promise.all([
      this.desk.reportOf(page),
      this.programmes.place(page.placeId),
    ]);
    const blocks = await this.contents.halfPage(place?.name ?? '', report, currentLanguage());
    return drawnOn(blocks, report.lockedOn ?? currentOperation().today);
  }

  @ResolveField(() => Place, { nullable: true })
  async place(@Parent() { placeId }: ReportPage): Promise<Place | null> {
    return (await this.programmes.place(placeId)) ?? null;
  }

  @ResolveField(() => PersonName, { nullable: true })
  approvedBy(@Parent() { approvedById }: ReportPage): Promise<PersonName | null> {
    return this.people.byId(approvedById);
  }
}

@Resolver(() => ReportComment)
export class ReportCommentResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() { byId }: ReportComment): Promise<PersonName | null> {
    return this.people.byId(byId);
  }
}

@Resolver(() => ReportApproval)
export class ReportApprovalResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() { personId }: ReportApproval): Promise<PersonName | null> {
    return this.people.byId(personId);
  }
}

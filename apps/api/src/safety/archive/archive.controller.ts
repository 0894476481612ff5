import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AllowRoute } from '../../platform/access/allow.js';
import { sendZip } from '../../platform/http/send-zip.js';
import { RouteOperations, type RouteDoor } from '../../platform/operation/route-operations.js';
import { ArchiveService } from './archive.service.js';

const door: RouteDoor = { name: 'exportArchive', permission: 'archive:export', fresh: true };
const papers: RouteDoor = { name: 'exportPapers', permission: 'archive:exportPapers', fresh: true };

/** All work of the own place in one file, in open formats, and the programme's papers in another. That it was taken is noted: only then may what it holds be deleted. */
@Controller('archive/:programme')
export class ArchiveController {
  constructor(
    private readonly operations: RouteOperations,
    private readonly archive: ArchiveService,
  ) {}

  @AllowRoute(door)
  @Post()
  @HttpCode(200)
  async export(@Res() response: Response): Promise<void> {
    const file = await this.operations.read(door, (scope) => this.archive.build(scope));
    await this.operations.change(door, null, (scope) => this.archive.note(scope, file));
    sendZip(response, 'laeringsrum-arkiv.zip', file.content);
  }

  @AllowRoute(papers)
  @Post('papers')
  @HttpCode(200)
  async exportPapers(@Res() response: Response): Promise<void> {
    const file = await this.operations.read(papers, (scope) => this.archive.buildPapers(scope));
    await this.operations.change(papers, null, (scope) => this.archive.note(scope, file));
    sendZip(response, 'laeringsrum-papirer.zip', file.content);
  }
}

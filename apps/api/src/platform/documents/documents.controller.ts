import { Controller, Get, Param, Res } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { isUUID } from 'class-validator';
import { type Response } from 'express';
import { AllowRoute } from '../access/allow.js';
import { fileHeaders } from '../http/file-headers.js';
import { RouteOperations, type RouteDoor } from '../operation/route-operations.js';
import { DocumentsService } from './documents.service.js';

const download: RouteDoor = { name: 'downloadDocument', permission: 'document:order' };

/** A document leaves beside GraphQL; the programme stands in the address, so that it can be a link. */
@Controller('documents/:programme/:id')
export class DocumentsController {
  constructor(
    private readonly operations: RouteOperations,
    private readonly documents: DocumentsService,
  ) {}

  @AllowRoute(download)
  @Get()
  async download(@Param('id') id: string, @Res() response: Response): Promise<void> {
    if (!isUUID(id)) throw new Refusal('NOT_FOUND', { field: 'id' });
    const { fileName, mediaType, content } = await this.operations.read(download, () =>
      this.documents.open(id),
    );
    response.set(fileHeaders(fileName, mediaType, content.length));
    response.end(content);
  }
}

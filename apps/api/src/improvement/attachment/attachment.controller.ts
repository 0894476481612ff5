import { createHash } from 'node:crypto';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { MAX_ATTACHMENT_BYTES, Refusal } from '@laeringsrum/domain';
import { isUUID } from 'class-validator';
import { type Request, type Response } from 'express';
import { AllowRoute } from '../../platform/access/allow.js';
import { fileHeaders } from '../../platform/http/file-headers.js';
import { RouteOperations, type RouteDoor } from '../../platform/operation/route-operations.js';
import { AttachmentService } from './attachment.service.js';
import { type SentFile, type StoredFile } from './attachment.types.js';
import { checkedContent, checkedFileName } from './file-content.js';

const upload: RouteDoor = { name: 'uploadAttachment', permission: 'attachment:write' };
const download: RouteDoor = { name: 'downloadAttachment', permission: 'pdsaCycle:read' };

/**
 * Files come and go beside GraphQL, by the same rules. The programme stands in the address, so that a file can be a link; the
 * name comes in a header that no other site's form can set.
 */
@Controller('attachments/:programme/:id')
export class AttachmentController {
  constructor(
    private readonly operations: RouteOperations,
    private readonly attachments: AttachmentService,
  ) {}

  @AllowRoute(upload)
  @Post()
  @HttpCode(201)
  async upload(
    @Req() request: Request,
    @Param('id') id: string,
    @Query('interventionId') interventionId: unknown,
    @Query('cycleId') cycleId: unknown,
  ): Promise<StoredFile> {
    const file: SentFile = {
      id: requireId(id, 'id'),
      interventionId: requireId(interventionId, 'interventionId'),
      cycleId: cycleId === undefined ? null : requireId(cycleId, 'cycleId'),
      name: checkedFileName(sentName(request)),
      declaredType: request.headers['content-type'] ?? '',
      bytes: sentBytes(request),
    };
    // Nobody's bytes are read before it is known that they may come, and no transaction waits for a slow line.
    const { kind } = await this.operations.read(upload, (scope) => this.attachments.requireRoom(scope, file));
    const sent = await bodyOf(request, file.bytes);
    const hash = createHash('sha256').update(sent).digest('hex');
    const content = await checkedContent(kind, sent);
    return this.operations.change(upload, [file, hash], (scope) =>
      this.attachments.store(scope, { ...file, content }),
    );
  }

  @AllowRoute(download)
  @Get()
  async download(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const attachment = requireId(id, 'id');
    const file = await this.operations.read(download, () => this.attachments.open(attachment));
    response.set(fileHeaders(file.name, file.mediaType, file.content.length));
    response.end(file.content);
  }
}

function requireId(value: unknown, field: string): string {
  if (typeof value !== 'string' || !isUUID(value)) throw new Refusal('VALIDATION', { field });
  return value;
}

function sentName(request: Request): string {
  const encoded = request.headers['x-file-name'];
  if (typeof encoded !== 'string') throw new Refusal('REQUIRED', { field: 'name' });
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new Refusal('VALIDATION', { field: 'name' });
  }
}

/** HTTP reads no more than it was told: the length is known before the first byte. */
function sentBytes(request: Request): number {
  const length = request.headers['content-length'];
  if (length === undefined || !/^\d{1,15}$/.test(length)) throw new Refusal('VALIDATION', { field: 'file' });
  return Number(length);
}

async function bodyOf(request: Request, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    read += chunk.length;
    if (read > MAX_ATTACHMENT_BYTES) throw new Refusal('ATTACHMENT_TOO_LARGE', { field: 'file' });
    chunks.push(chunk);
  }
  if (read !== bytes) throw new Refusal('VALIDATION', { field: 'file' });
  return Buffer.concat(chunks, read);
}

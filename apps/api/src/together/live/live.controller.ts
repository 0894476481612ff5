import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { can, scopeOf } from '@laeringsrum/domain';
import { type Request, type Response } from 'express';
import { AllowRoute } from '../../platform/access/allow.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { type RouteDoor } from '../../platform/operation/route-operations.js';
import { Hearing } from './hearing.js';
import { LiveStream } from './live-stream.js';
import { LiveService } from './live.service.js';

/** What of it all is heard, the walls decide for each event. */
const door: RouteDoor = { name: 'live', permission: 'programme:read' };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * GET /live?programme=nye-veje&row=...: server-sent events. The same cookie and the same Origin as /graphql; whoever holds a role in
 * the programme may listen, and hears of what they may see. An EventSource sends no header of ours, hence the query.
 */
@Controller()
export class LiveController {
  constructor(
    private readonly live: LiveService,
    private readonly hearing: Hearing,
  ) {}

  @AllowRoute(door)
  @Get('live')
  async listen(
    @Req() request: Request,
    @Res() response: Response,
    @Query('programme') programme?: unknown,
    @Query('row') row?: unknown,
    @Query('since') since?: unknown,
  ): Promise<void> {
    const { tokenHash } = currentOperation();
    const programmeSlug = typeof programme === 'string' && programme !== '' ? programme : null;
    // 204 tells an EventSource not to come again by itself: there is nothing here to hear for now.
    if (tokenHash === null || programmeSlug === null) return void response.status(204).end();
    const identity = await this.hearing.identity({ tokenHash, programmeSlug }).catch(() => undefined);
    if (identity === undefined) return void response.status(503).set('Retry-After', '3').end();
    if (identity === null || identity.programmeId === null) return void response.status(204).end();
    const { sessionId, personId, roles } = identity.session;
    if (!can(roles, door.permission)) return void response.status(204).end();
    const [placeId] = scopeOf(roles, 'pdsaCycle:write').places;
    const rowId = typeof row === 'string' && uuid.test(row) && placeId !== undefined ? row : null;
    const stream = new LiveStream(
      ...([tokenHash, programmeSlug, sessionId, personId, identity.programmeId, rowId, response] as const),
    );
    request.on('close', () => this.live.remove(stream, placeId ?? null));
    this.live.add(stream, lastHeard(request.headers['last-event-id'] ?? since));
  }
}

const lastHeard = (given: unknown): string | null =>
  typeof given === 'string' && /^\d{1,19}$/.test(given) ? given : null;

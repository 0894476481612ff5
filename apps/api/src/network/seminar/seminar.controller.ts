import { Controller, Get, Param, Res } from '@nestjs/common';
import { agendaMinutes, agendaTimes, clockText, Refusal } from '@laeringsrum/domain';
import { type Response } from 'express';
import { AllowRoute } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { RouteOperations, type RouteDoor } from '../../platform/operation/route-operations.js';
import { type Seminar } from './seminar.entity.js';
import { SeminarDeckService } from './seminar-deck.service.js';
import { SeminarReadingService } from './seminar-reading.service.js';
import { SeminarService } from './seminar.service.js';

const slides: RouteDoor = { name: 'downloadSlides', permission: 'seminar:read' };
const invitation: RouteDoor = { name: 'downloadInvitation', permission: 'seminar:read' };
const powerPoint = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A seminar's files, beside GraphQL: the slides and the entry for a calendar. */
@Controller('seminars/:programme/:number')
export class SeminarController {
  constructor(
    private readonly operations: RouteOperations,
    private readonly seminars: SeminarService,
    private readonly reading: SeminarReadingService,
    private readonly decks: SeminarDeckService,
  ) {}

  @AllowRoute(slides)
  @Get('storyboards.pptx')
  async slides(@Param('number') number: string, @Res() response: Response): Promise<void> {
    const deck = await this.operations.read(slides, async (scope) =>
      this.decks.of(scope, await this.seminar(scope, number)),
    );
    // Nobody's transaction waits while a file is made.
    const { storyboardSlides } = await import('./storyboard-slides.js');
    send(response, powerPoint, `Storyboards ${number}.pptx`, await storyboardSlides(deck));
  }

  @AllowRoute(invitation)
  @Get('invitation.ics')
  async invitation(@Param('number') number: string, @Res() response: Response): Promise<void> {
    const { invitationFile } = await import('./invitation.js');
    const file = await this.operations.read(invitation, async (scope) => {
      const seminar = await this.seminar(scope, number);
      const open = await this.reading.isOpen(seminar.id);
      const agenda = open ? await this.seminars.agenda(seminar.id) : [];
      const times = agendaTimes(seminar.startsMinute, agenda);
      const danish = scope.language === 'da';
      return invitationFile({
        ...{ id: seminar.id, date: seminar.date, startsMinute: seminar.startsMinute, venue: seminar.venue },
        title: danish ? seminar.nameDa : seminar.nameEn,
        purpose: danish ? seminar.purposeDa : seminar.purposeEn,
        minutes: agendaMinutes(agenda),
        agenda: agenda.map(({ title }, at) => `${clockText(times[at] ?? 0, scope.language)} ${title}`),
        tentative: seminar.precision !== 'DAY',
      });
    });
    send(response, 'text/calendar; charset=utf-8', `Seminar ${number}.ics`, Buffer.from(file));
  }

  private async seminar(scope: Scope, number: string): Promise<Seminar> {
    const seminar = /^\d{1,4}$/.test(number) ? await this.seminars.byNumber(scope, Number(number)) : null;
    if (!seminar) throw new Refusal('NOT_FOUND');
    return seminar;
  }
}

function send(response: Response, mediaType: string, name: string, content: Buffer): void {
  response.set({
    'Content-Type': mediaType,
    'Content-Length': String(content.length),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
  response.end(content);
}

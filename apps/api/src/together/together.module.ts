import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { HistoryResolver } from './history/history.resolver.js';
import { HistoryService } from './history/history.service.js';
import { Hearing } from './live/hearing.js';
import { LiveController } from './live/live.controller.js';
import { LiveService } from './live/live.service.js';
import { PresenceResolver } from './presence/presence.resolver.js';
import { PresenceService } from './presence/presence.service.js';
import { UndoResolver } from './undo/undo.resolver.js';
import { UndoService } from './undo/undo.service.js';

/** What people do at the same time, and what they did before. */
@Module({
  imports: [PeopleModule],
  controllers: [LiveController],
  providers: [
    Hearing,
    LiveService,
    PresenceResolver,
    PresenceService,
    HistoryResolver,
    HistoryService,
    UndoResolver,
    UndoService,
  ],
})
export class TogetherModule {}

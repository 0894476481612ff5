import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonNameService } from './person/person-name.service.js';
import { PersonName } from './person/person.entity.js';
import { SessionResolver } from './session/session.resolver.js';
import { SessionService } from './session/session.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PersonName])],
  providers: [SessionResolver, SessionService, PersonNameService],
  exports: [PersonNameService],
})
export class PeopleModule {}

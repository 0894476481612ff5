import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareUnit } from './care-unit/care-unit.entity.js';
import { CareUnitResolver } from './care-unit/care-unit.resolver.js';
import { CareUnitService } from './care-unit/care-unit.service.js';
import { Place } from './place/place.entity.js';
import { Programme } from './programme/programme.entity.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { ProgrammeService } from './programme/programme.service.js';
import {
  DevelopmentQuestion,
  DignityTheme,
  DocumentationTheme,
  Method,
  Objective,
  ProgrammeRole,
  Track,
} from './programme/reference-terms.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Programme,
      Place,
      CareUnit,
      Track,
      Method,
      DignityTheme,
      DocumentationTheme,
      ProgrammeRole,
      Objective,
      DevelopmentQuestion,
    ]),
  ],
  providers: [ProgrammeResolver, ProgrammeService, CareUnitResolver, CareUnitService],
  exports: [ProgrammeService, CareUnitService],
})
export class ProgrammeModule {}

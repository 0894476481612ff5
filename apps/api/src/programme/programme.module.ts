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
  DignityTheme,
  DocumentationTheme,
  Method,
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
    ]),
  ],
  providers: [ProgrammeResolver, ProgrammeService, CareUnitResolver, CareUnitService],
  exports: [ProgrammeService, CareUnitService],
})
export class ProgrammeModule {}

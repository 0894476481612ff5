import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentJobs } from './document-job.js';
import { DocumentMakers } from './document-makers.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsResolver } from './documents.resolver.js';
import { DocumentsService } from './documents.service.js';
import { InsideQuery } from './inside-query.js';
import { OrderedDocument } from './ordered-document.entity.js';
import { Printer } from './printer.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OrderedDocument])],
  controllers: [DocumentsController],
  providers: [DocumentsResolver, DocumentsService, DocumentJobs, DocumentMakers, InsideQuery, Printer],
  exports: [DocumentMakers, InsideQuery, Printer],
})
export class DocumentsModule {}

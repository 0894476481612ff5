import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { DocumentMakers, type MadeFile, type Tell } from '../../platform/documents/document-makers.js';
import { InsideQuery } from '../../platform/documents/inside-query.js';
import { Printer } from '../../platform/documents/printer.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { interventionSheet, SHEET_QUERY, type SheetContent } from './intervention-sheet.js';

/** The intervention on paper, as a document. */
@Injectable()
export class InterventionSheetMaker implements OnModuleInit {
  constructor(
    private readonly makers: DocumentMakers,
    private readonly inside: InsideQuery,
    private readonly printer: Printer,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.makers.register<SheetContent>({
      kind: 'INTERVENTION_PDF',
      requireSubject: async (_, id) => void (await this.codeOf(id)),
      gather: (scope, id) => this.gather(scope, id),
      write: (content, tell) => this.write(content, tell),
    });
  }

  private async codeOf(id: string | null): Promise<string> {
    const row = await this.database.row<{ code: string }>('SELECT code FROM intervention WHERE id = $1', [
      id,
    ]);
    if (!row) throw new Refusal('NOT_FOUND', { field: 'subjectId' });
    return row.code;
  }

  private async gather({ language, today }: Scope, id: string | null): Promise<SheetContent> {
    const code = await this.codeOf(id);
    const answer = await this.inside.ask<Pick<SheetContent, 'intervention' | 'programme'>>(SHEET_QUERY, {
      code,
    });
    return { ...answer, language, today };
  }

  private async write(content: SheetContent, tell: Tell): Promise<MadeFile> {
    const sheet = interventionSheet(content);
    await tell(30);
    const { code, title } = content.intervention;
    return {
      fileName: `${code} ${title}.pdf`.replace(/[\\/:*?"<>|]/g, ' '),
      mediaType: 'application/pdf',
      content: await this.printer.printHtml(sheet, { format: 'A4', foot: `Læringsrum · ${code} ${title}` }),
    };
  }
}

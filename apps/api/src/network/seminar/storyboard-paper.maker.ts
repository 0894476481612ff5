import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { DocumentMakers, type MadeFile, type Tell } from '../../platform/documents/document-makers.js';
import { Printer } from '../../platform/documents/printer.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Seminar } from './seminar.entity.js';
import { SeminarDeckService } from './seminar-deck.service.js';
import { SeminarService } from './seminar.service.js';
import { storyboardPaper, type SeminarPaper } from './storyboard-paper.js';

/** A seminar's storyboards on paper, as a tagged document: frozen, what was shown; until then, what the rows say. */
@Injectable()
export class StoryboardPaperMaker implements OnModuleInit {
  constructor(
    private readonly makers: DocumentMakers,
    private readonly printer: Printer,
    private readonly database: Database,
    private readonly seminars: SeminarService,
    private readonly decks: SeminarDeckService,
  ) {}

  onModuleInit(): void {
    this.makers.register<SeminarPaper>({
      kind: 'SEMINAR_PDF',
      requireSubject: async (_, id) => void (await this.seminar(id)),
      gather: (scope, id) => this.gather(scope, id),
      write: (content, tell) => this.write(content, tell),
    });
  }

  private async seminar(id: string | null): Promise<Seminar> {
    const [seminar] = await this.database.read(Seminar, 'id = $1', [id]);
    if (!seminar) throw new Refusal('NOT_FOUND', { field: 'subjectId' });
    return seminar;
  }

  /** What stands in it; frozen, what was shown. */
  async gather(scope: Scope, id: string | null): Promise<SeminarPaper> {
    const seminar = await this.seminar(id);
    const [deck, participants] = await Promise.all([
      this.decks.of(scope, seminar),
      this.seminars.participants(seminar.id),
    ]);
    return { ...deck, participants: participants.map(({ name, kind }) => ({ name, kind })) };
  }

  private async write(content: SeminarPaper, tell: Tell): Promise<MadeFile> {
    const sheet = storyboardPaper(content);
    await tell(30);
    return {
      fileName: `Storyboards ${content.title}.pdf`.replace(/[\\/:*?"<>|]/g, ' '),
      mediaType: 'application/pdf',
      content: await this.printer.printHtml(sheet, {
        ...{ format: 'A4', landscape: true, foot: `Læringsrum · ${content.title}` },
      }),
    };
  }
}

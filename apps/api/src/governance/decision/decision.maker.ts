import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal, type DocumentKind } from '@laeringsrum/domain';
import { DocumentMakers } from '../../platform/documents/document-makers.js';
import { InsideQuery } from '../../platform/documents/inside-query.js';
import { withPdfProperties } from '../../platform/documents/pdf-properties.js';
import { Printer } from '../../platform/documents/printer.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { ANCHORING_PAPER_QUERY, anchoringPaper, type AnchoringPaperFacts } from './anchoring-paper.js';
import { decisionHtml, propertiesOf, type DecisionPaper } from './decision-paper.js';
import { decisionWords } from './decision-words.js';
import { DEVIATION_PAPER_QUERY, deviationPaper, type DeviationPaperFacts } from './deviation-paper.js';
import { EXTENSION_PAPER_QUERY, extensionPaper, type ExtensionPaperFacts } from './extension-paper.js';
import { MEETING_PAPER_QUERY, meetingPaper, type MeetingPaperFacts } from './meeting-paper.js';

/** A row that has a number in the programme, in the table the kind is about. */
const NUMBERED = {
  DEVIATION_PDF: 'deviation',
  ANCHORING_PDF: 'anchoring',
  EXTENSION_PDF: 'extension_request',
  MEETING_PDF: 'group_meeting',
} as const;

/** Each decision and each meeting as a PDF for the records system, saying what its reader sees. */
@Injectable()
export class DecisionMaker implements OnModuleInit {
  constructor(
    private readonly makers: DocumentMakers,
    private readonly printer: Printer,
    private readonly database: Database,
    private readonly inside: InsideQuery,
  ) {}

  onModuleInit(): void {
    this.register('DEVIATION_PDF', async ({ language }, number) => {
      const facts = await this.inside.ask<DeviationPaperFacts>(DEVIATION_PAPER_QUERY, { number });
      const { programme, deviation } = facts;
      if (deviation === null) throw new Refusal('NOT_FOUND', { field: 'subjectId' });
      return deviationPaper({ programme, deviation }, decisionWords[language], language);
    });
    this.register('ANCHORING_PDF', async ({ language }, number) => {
      const facts = await this.inside.ask<AnchoringPaperFacts>(ANCHORING_PAPER_QUERY);
      const row = facts.anchorings.find((each) => each.number === number);
      if (!row) throw new Refusal('NOT_FOUND', { field: 'subjectId' });
      return anchoringPaper(facts, row, decisionWords[language], language);
    });
    this.register('EXTENSION_PDF', async ({ language }, number) => {
      const facts = await this.inside.ask<ExtensionPaperFacts>(EXTENSION_PAPER_QUERY);
      const row = facts.extensionRequests.find((each) => each.number === number);
      if (!row) throw new Refusal('NOT_FOUND', { field: 'subjectId' });
      return extensionPaper(facts, row, decisionWords[language], language);
    });
    this.register('MEETING_PDF', async ({ language }, number) => {
      const facts = await this.inside.ask<MeetingPaperFacts>(MEETING_PAPER_QUERY, { number });
      if (facts.groupMeeting === null) throw new Refusal('NOT_FOUND', { field: 'subjectId' });
      return meetingPaper(facts, facts.groupMeeting, decisionWords[language], language);
    });
  }

  private register(
    kind: DocumentKind & keyof typeof NUMBERED,
    compose: (scope: Scope, number: number) => Promise<DecisionPaper>,
  ): void {
    const numberOf = async (id: string | null): Promise<number> => {
      const row = await this.database.row<{ number: number }>(
        `SELECT number FROM ${NUMBERED[kind]} WHERE id = $1`,
        [id],
      );
      if (!row) throw new Refusal('NOT_FOUND', { field: 'subjectId' });
      return row.number;
    };
    this.makers.register<DecisionPaper>({
      kind,
      requireSubject: async (_, id) => void (await numberOf(id)),
      gather: async (scope, id) => compose(scope, await numberOf(id)),
      write: async (decision, tell) => {
        await tell(30);
        const printed = await this.printer.printHtml(decisionHtml(decision), {
          format: 'A4',
          foot: `Læringsrum · ${decision.title}`,
        });
        return {
          fileName: `${decision.fileName}.pdf`.replace(/[\\/:*?"<>|]/g, ' '),
          mediaType: 'application/pdf',
          content: withPdfProperties(printed, propertiesOf(decision, new Date())),
        };
      },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type DocumentKind } from '@laeringsrum/domain';
import { type Behalf } from '../operation/on-behalf.js';
import { type Scope } from '../operation/operation.js';

/** A file, ready to leave. */
export interface MadeFile {
  /** As somebody saves it: "Indsats 1.2.pdf". */
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Says how far the work is, in per cent. @throws when it is not wanted any more */
export type Tell = (percent: number) => Promise<void>;

/** How one kind of document is made. Reading and writing are apart: no transaction waits for a printer. */
export interface DocumentMaker<Content> {
  readonly kind: DocumentKind;
  /** Refuses at once what could not be made. @throws Refusal NOT_FOUND */
  requireSubject(scope: Scope, subjectId: string | null): Promise<void>;
  /** What stands in it, read behind the walls of whoever ordered it, in one snapshot. @throws Refusal */
  gather(scope: Scope, subjectId: string | null): Promise<Content>;
  write(content: Content, tell: Tell, behalf: Behalf): Promise<MadeFile>;
}

/** The rooms say here how their documents are made. */
@Injectable()
export class DocumentMakers {
  private readonly makers = new Map<DocumentKind, DocumentMaker<unknown>>();

  register<Content>(maker: DocumentMaker<Content>): void {
    this.makers.set(maker.kind, maker as DocumentMaker<unknown>);
  }

  of(kind: DocumentKind): DocumentMaker<unknown> {
    const maker = this.makers.get(kind);
    if (!maker) throw new Error(`No room makes ${kind}.`);
    return maker;
  }
}

import { DocumentKind } from '@laeringsrum/domain';
import { Args, Field, ID, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsUUID } from 'class-validator';
import { Allow, AllowedScope } from '../access/allow.js';
import { type Scope } from '../operation/operation.js';
import { IdArgs } from '../rows/versioned.args.js';
import { DocumentsService } from './documents.service.js';
import { OrderedDocument } from './ordered-document.entity.js';

@InputType()
export class OrderDocumentInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => DocumentKind)
  @IsEnum(DocumentKind)
  kind: DocumentKind;

  @Field(() => ID, { nullable: true, description: 'What it is about, where the kind asks for it.' })
  @IsOptional()
  @IsUUID()
  subjectId?: string | null;
}

@Resolver(() => OrderedDocument)
export class DocumentsResolver {
  constructor(private readonly service: DocumentsService) {}

  @Allow('document:order')
  @Query(() => [OrderedDocument], { description: 'What one has ordered oneself, the latest first.' })
  myDocuments(): Promise<OrderedDocument[]> {
    return this.service.mine();
  }

  @Allow('document:order')
  @Mutation(() => OrderedDocument, {
    description: 'It is made after the answer; `myDocuments` says how far it is.',
  })
  orderDocument(
    @AllowedScope() scope: Scope,
    @Args('input') input: OrderDocumentInput,
  ): Promise<OrderedDocument> {
    return this.service.order(scope, input);
  }

  @Allow('document:order')
  @Mutation(() => Boolean, { description: 'False when one has ordered no such document.' })
  cancelDocument(@Args() { id }: IdArgs): Promise<boolean> {
    return this.service.cancel(id);
  }

  @Allow('document:order')
  @Mutation(() => Boolean, { description: 'False when one has ordered no such document.' })
  removeDocument(@Args() { id }: IdArgs): Promise<boolean> {
    return this.service.remove(id);
  }
}

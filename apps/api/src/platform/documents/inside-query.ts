import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DocumentNode, execute, parse } from 'graphql';

const parsed = new Map<string, DocumentNode>();

/**
 * Asks the API from within, in the operation that runs: a document is made of what its reader would see on the screen, by the same
 * doors and the same walls.
 */
@Injectable()
export class InsideQuery {
  constructor(private readonly modules: ModuleRef) {}

  /** @throws what the first field that was refused threw */
  async ask<Answer>(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    let document = parsed.get(query);
    if (!document) {
      document = parse(query);
      parsed.set(query, document);
    }
    const { data, errors } = await execute({
      schema: this.modules.get(GraphQLSchemaHost, { strict: false }).schema,
      document,
      variableValues: variables,
      contextValue: {},
    });
    const [first] = errors ?? [];
    if (first) throw first.originalError ?? first;
    return data as Answer;
  }
}

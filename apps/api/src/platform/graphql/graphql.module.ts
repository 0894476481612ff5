import { join } from 'node:path';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { type Config } from '../../config.js';
import { OperationPlugin } from '../operation/operation.plugin.js';
import { currentLanguage } from '../operation/operation.js';
import { formatError } from './answer-error.js';
import { webRootOf } from '../http/client-files.js';
import './fields-without-arguments.js';
import { KnownOperations, readKnownOperations } from './known-operations.js';
import { queryLimits } from './query-limits.js';
import { answerRiddenFields } from './ridden-fields.js';

@Module({})
export class ApiGraphQLModule {
  static for(config: Config): DynamicModule {
    return {
      module: ApiGraphQLModule,
      imports: [
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          autoSchemaFile: true,
          sortSchema: true,
          transformSchema: answerRiddenFields,
          path: '/graphql',
          introspection: !config.production,
          playground: false,
          graphiql: false,
          includeStacktraceInErrorResponses: false,
          csrfPrevention: true,
          allowBatchedHttpRequests: false,
          stopOnTerminationSignals: false,
          hideSchemaDetailsFromClientErrors: config.production,
          parseOptions: { maxTokens: 8000 },
          validationRules: [queryLimits],
          // It watches every field for a header that answers of signed-in people must not carry.
          plugins: [ApolloServerPluginCacheControlDisabled()],
          context: ({ res }: { res: unknown }) => ({ res }),
          formatError: (formatted, error) => formatError(formatted, error, currentLanguage()),
        }),
      ],
      providers: [
        OperationPlugin,
        {
          provide: KnownOperations,
          useFactory: () => readKnownOperations(config, join(webRootOf(config), 'known-operations.json')),
        },
      ],
    };
  }
}

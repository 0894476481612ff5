import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Config } from './config.js';
import { servingOptions } from './database/connection-options.js';
import { GovernanceModule } from './governance/governance.module.js';
import { ImprovementModule } from './improvement/improvement.module.js';
import { NetworkModule } from './network/network.module.js';
import { PeopleModule } from './people/people.module.js';
import { DocumentsModule } from './platform/documents/documents.module.js';
import { ApiGraphQLModule } from './platform/graphql/graphql.module.js';
import { Clock } from './platform/http/clock.js';
import { PlatformModule } from './platform/platform.module.js';
import { ProgrammeModule } from './programme/programme.module.js';
import { SafetyModule } from './safety/safety.module.js';
import { VoicesModule } from './voices/voices.module.js';
import { TogetherModule } from './together/together.module.js';

/** The table of contents: the rooms of the product, and the documents that all of them order. */
export const rooms = [
  PeopleModule,
  ProgrammeModule,
  ImprovementModule,
  NetworkModule,
  GovernanceModule,
  VoicesModule,
  TogetherModule,
  DocumentsModule,
  SafetyModule,
];

@Module({})
export class AppModule {
  static for(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...servingOptions(config), autoLoadEntities: true, retryAttempts: 0 }),
        ApiGraphQLModule.for(config),
        PlatformModule.for(config, clock),
        ...rooms,
      ],
    };
  }
}

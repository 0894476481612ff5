import { type DynamicModule, Module } from '@nestjs/common';
import { type Config } from '../../config.js';

/** What services need of the configuration. */
export class Settings {
  constructor(private readonly config: Config) {}

  get production(): boolean {
    return this.config.production;
  }

  /** Where people reach the product; undefined: at whatever address they came by. */
  get publicUrl(): string | undefined {
    return this.config.publicUrl;
  }

  /** What stored secrets are sealed with; undefined where none is set. */
  get secretsKey(): string | undefined {
    return this.config.secretsKey;
  }

  /** A secret of an identity provider by the name it has in the environment (`IDP_...`), or in the file that `..._FILE` names. */
  providerSecret(name: string): string | undefined {
    return this.config.providerSecret(name);
  }
}

@Module({})
export class SettingsModule {
  static for(config: Config): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [{ provide: Settings, useValue: new Settings(config) }],
      exports: [Settings],
    };
  }
}

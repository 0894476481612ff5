import { Inject, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { CONFIG, type Config } from '../../config.js';

/** Where people reach the product: as the configuration says, or by the address they came by. */
@Injectable()
export class Site {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of(request: Request): { readonly origin: string; readonly hostname: string } {
    const { origin, hostname } = new URL(
      this.config.publicUrl ?? `${request.protocol}://${request.headers.host}`,
    );
    return { origin, hostname };
  }
}

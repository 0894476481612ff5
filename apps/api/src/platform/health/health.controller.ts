import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { type Response } from 'express';
import { DataSource } from 'typeorm';
import { AllowRoute } from '../access/allow.js';

/** /healthz: the process lives. /readyz: it can reach its database within two seconds. */
@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @AllowRoute('anyone')
  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @AllowRoute('anyone')
  @Get('readyz')
  async ready(@Res() response: Response): Promise<void> {
    const reached = await Promise.race([
      this.dataSource.query('SELECT 1').then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1800).unref()),
    ]);
    response
      .status(reached ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
      .json({ status: reached ? 'ok' : 'database away' });
  }
}

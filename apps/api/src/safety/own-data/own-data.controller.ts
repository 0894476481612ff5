import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AllowRoute } from '../../platform/access/allow.js';
import { Database } from '../../platform/operation/database.js';
import { RouteOperations, type RouteDoor } from '../../platform/operation/route-operations.js';
import { sendZip } from '../../platform/http/send-zip.js';
import { ownDataZip } from './own-data-file.js';
import { type OwnRows } from './own-data-page.js';

const door: RouteDoor = { name: 'ownData', permission: 'ownData:read', fresh: true };

/** Everything that names the person who asks, in one file. */
@Controller('own-data/:programme')
export class OwnDataController {
  constructor(
    private readonly operations: RouteOperations,
    private readonly database: Database,
  ) {}

  @AllowRoute(door)
  @Get()
  async download(@Res() response: Response): Promise<void> {
    const { rows, today } = await this.operations.read(door, async (scope) => {
      const own = await this.database.row<{ rows: OwnRows | null }>('SELECT own_data() AS rows');
      return { rows: own?.rows ?? {}, today: scope.today };
    });
    sendZip(response, `mine-oplysninger-${today}.zip`, ownDataZip(rows, today));
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { type AccessLogEntry } from './access-log.types.js';

const most = 500;

@Injectable()
export class AccessLogService {
  constructor(private readonly database: Database) {}

  /** About me, without the names of those who read. */
  async mine(): Promise<AccessLogEntry[]> {
    const rows = await this.database.rows<Omit<AccessLogEntry, 'readerName'>>(
      'SELECT at, what FROM own_access_log($1)',
      [most],
    );
    return rows.map((row) => ({ ...row, readerName: null }));
  }

  /** About somebody, with names: itself a look-up, and noted. */
  of(personId: string): Promise<AccessLogEntry[]> {
    currentOperation().noteReading(personId, 'accessLog');
    return this.database.rows<AccessLogEntry>(
      'SELECT at, what, reader_name AS "readerName" FROM access_log_of($1, $2)',
      [personId, most],
    );
  }
}

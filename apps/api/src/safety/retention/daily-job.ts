import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { connectAsOwner } from '../../database/migrate.js';
import { Clock } from '../../platform/http/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { log } from '../../platform/log/log.js';
import { dailyRun } from './daily-run.js';

/** While nobody is at work. */
const AT_NIGHT = '15 3 * * *';

/** Once a day, with a connection of the owner's that is opened for it and closed again. */
@Injectable()
export class DailyJob implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'daily', schedule: AT_NIGHT, minutes: 30, work: () => this.run() });
  }

  async run(): Promise<void> {
    const owner = await connectAsOwner(this.config);
    try {
      const purged = await dailyRun(owner, this.clock.today(), this.config.tombstonesFile);
      if (purged !== null) log.info({ purged }, 'What was due has been deleted');
    } finally {
      await owner.destroy();
    }
  }
}

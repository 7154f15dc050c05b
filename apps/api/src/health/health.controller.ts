import { Public } from '@app/platform/access';
import { systemCtx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { QueueBackend } from '@app/platform/jobs';
import { Controller, Get } from '@nestjs/common';
import {
  HealthCheck,
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
} from '@nestjs/terminus';

/** For the proxy and the supervisor. Nothing about the inside is told. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly db: Database,
    private readonly queues: QueueBackend,
  ) {}

  /** The process runs and its event loop answers. */
  @Get('live')
  @Public('health check')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: database and queues answer. 503 otherwise. */
  @Get('ready')
  @Public('health check')
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.health.check([
      () => this.probe('database', () => this.db.row(systemCtx('health'), 'select 1 as ok')),
      () => this.probe('queue', () => this.queues.queue('messages').getJobCounts('waiting')),
    ]);
  }

  private async probe(name: string, question: () => Promise<unknown>) {
    const indicator = this.indicators.check(name);
    try {
      await Promise.race([question(), timeout(3_000)]);
      return indicator.up();
    } catch {
      return indicator.down();
    }
  }
}

function timeout(ms: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('timeout')), ms).unref());
}

import type { JobPayload } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ContactService } from './contact.service.js';

/** In the morning, German time, when a question about an exchange finds somebody at their desk. */
const EVERY_MORNING = '30 7 * * *';

@Injectable()
export class ContactHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly contacts: ContactService,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('contact.sweep.v1', EVERY_MORNING, {});
  }

  @JobHandler('contact.sweep.v1')
  async sweep(ctx: Ctx, _payload: JobPayload<'contact.sweep.v1'>): Promise<Outcome> {
    return (await this.contacts.sweep(ctx)) > 0 ? done : skipped('no contact is due');
  }
}

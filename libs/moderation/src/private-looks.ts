import { Audit } from '@app/platform/access';
import type { Batch } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';

/** Logs that moderators look at what was said in private. */
@Injectable()
export class PrivateLooks {
  constructor(private readonly audit: Audit) {}

  /** One entry per case and request. */
  readonly record: Batch<string, true> = async (ctx, caseIds) => {
    await this.audit.recordAll(
      ctx,
      'moderation.look',
      caseIds.map((id) => `case:${id}`),
    );
    return new Map(caseIds.map((id) => [id, true]));
  };
}

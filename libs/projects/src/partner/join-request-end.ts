import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { isOf, type OrganisationRef } from './organisation-ref.js';

/** Requests to join that end without a decision. */
@Injectable()
export class JoinRequestEnd {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Ends the open requests of a project, or of one organisation to it, in the transaction that holds the project.
   *
   * @returns the ids of those that have ended
   */
  async lapse(tx: Ctx, projectId: string, of: OrganisationRef | null): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      tx,
      `update project_join_request r set state = 'LAPSED', decided_at = $2
       where r.project_id = $1 and r.state = 'OPEN' and ($3::boolean or ${isOf('r', 4, 5)}) returning r.id`,
      [projectId, this.clock.now(), of === null, of?.municipalityId ?? null, of?.institutionId ?? null],
    );
    return rows.map(({ id }) => id);
  }
}

import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ProjectJournal } from '../project/project-journal.js';
import { JoinRequestEnd } from './join-request-end.js';
import type { OrganisationRef } from './organisation-ref.js';
import { PartnerMandate } from './partner-mandate.js';

/** What nobody has answered when a project is finished. */
@Injectable()
export class PartnerLapse {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly journal: ProjectJournal,
    private readonly mandate: PartnerMandate,
    private readonly requests: JoinRequestEnd,
  ) {}

  /**
   * Ends invitations and requests that are still open, in the transaction that finishes the project; those who wait
   * are told. Partners that are in stay; what was prepared for a mandate cannot be confirmed any more.
   */
  async lapse(tx: Ctx, projectId: string): Promise<void> {
    const invited = await this.db.rows<OrganisationRef & { id: string }>(
      tx,
      `update project_partner set state = 'LAPSED', ended_at = $2 where project_id = $1 and state = 'INVITED'
       returning id, municipality_id as "municipalityId", institution_id as "institutionId"`,
      [projectId, this.clock.now()],
    );
    const accepted = await this.db.rows<{ municipalityId: string | null }>(
      tx,
      `select municipality_id as "municipalityId" from project_partner where project_id = $1 and state = 'ACCEPTED'`,
      [projectId],
    );
    await this.mandate.lapsed(
      tx,
      projectId,
      [...invited, ...accepted].map(({ municipalityId }) => municipalityId),
    );
    for (const { id, municipalityId, institutionId } of invited) {
      await this.journal.note(tx, projectId, 'PARTNERS', {
        kind: 'PARTNER_ENDED',
        to: 'LAPSED',
        municipalityId,
        institutionId,
      });
      await this.outbox.append(tx, 'project.partner-ended.v1', { partnerId: id, projectId });
    }
    if (invited.length > 0) await this.journal.narrowed(tx, projectId);
    for (const requestId of await this.requests.lapse(tx, projectId, null))
      await this.outbox.append(tx, 'project.join-decided.v1', { requestId, projectId });
  }
}

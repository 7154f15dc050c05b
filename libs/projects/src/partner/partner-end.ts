import { Clock } from '@app/platform/clock';
import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { Electorate } from '../decision/electorate.js';
import { ProjectJournal } from '../project/project-journal.js';
import { ProjectPeople } from '../project/project-people.service.js';
import { roleCounts } from '../project/project.sql.js';
import { isOf } from './organisation-ref.js';
import { PartnerMandate } from './partner-mandate.js';
import type { LivePartner } from './partner.entry.js';

/** How a partnership ends, and who comes with one that begins; in the transaction that holds the project. */
@Injectable()
export class PartnerEnd {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly journal: ProjectJournal,
    private readonly people: ProjectPeople,
    private readonly mandate: PartnerMandate,
    private readonly electorate: Electorate,
  ) {}

  /** @throws Problem `PROJECT_LEAD_LEAVES`, `PROJECT_LAST_LEAD` when nobody of the others leads the project */
  async end(
    tx: Ctx,
    projectId: string,
    partner: LivePartner,
    state: 'DECLINED' | 'LEFT' | 'REMOVED',
    reason: string | null,
  ): Promise<void> {
    if (partner.isLead) throw new Problem('PROJECT_LEAD_LEAVES');
    const ref = { municipalityId: partner.municipalityId, institutionId: partner.institutionId };
    const remains = await this.db.row(
      tx,
      `select 1 as x from project_person pp where pp.project_id = $1 and pp.role = 'LEAD' and not (${isOf('pp', 2, 3)})
         and ${roleCounts('pp')} limit 1`,
      [projectId, ref.municipalityId, ref.institutionId],
    );
    const loses = await this.db.row(
      tx,
      `select 1 as x from project_person pp where pp.project_id = $1 and pp.role = 'LEAD' and ${isOf('pp', 2, 3)}
         and ${roleCounts('pp')} limit 1`,
      [projectId, ref.municipalityId, ref.institutionId],
    );
    if (loses && !remains) throw new Problem('PROJECT_LAST_LEAD');
    await this.db.execute(
      tx,
      'update project_partner set state = $2, ended_at = $3, end_reason = $4 where id = $1',
      [partner.id, state, this.clock.now(), reason],
    );
    const entryId = await this.journal.note(tx, projectId, 'PARTNERS', {
      kind: 'PARTNER_ENDED',
      to: state,
      ...ref,
    });
    await this.people.leaveWith(tx, projectId, ref, entryId!);
    // Somebody else has to take on what it was to do.
    await this.db.execute(
      tx,
      'update project_task set partner_id = null, person_id = null, assigned_by = null where project_id = $1 and partner_id = $2',
      [projectId, partner.id],
    );
    await this.electorate.leave(tx, partner.id);
    await this.mandate.lapsed(tx, projectId, [ref.municipalityId]);
    await this.journal.narrowed(tx, projectId);
    await this.outbox.append(tx, 'project.partner-ended.v1', { partnerId: partner.id, projectId });
  }

  /** Whoever has prepared the commitment of a town takes part too, if they still belong to it. */
  async welcome(tx: Ctx, projectId: string, personId: string, municipalityId: string): Promise<void> {
    const belongs = await this.db.row(
      tx,
      `select 1 as x from membership where person_id = $1 and municipality_id = $2 and state = 'ACTIVE'`,
      [personId, municipalityId],
    );
    if (belongs) await this.people.join(tx, projectId, personId, { municipalityId, institutionId: null });
  }
}

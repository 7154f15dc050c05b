import { Problem, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { PartnerMandate } from '../partner/partner-mandate.js';
import { ProjectGate } from './project-gate.js';
import { ProjectJournal } from './project-journal.js';

/** Takes back an idea that has stayed with whoever wrote it down. */
@Injectable()
export class ProjectRemoval {
  constructor(
    private readonly db: Database,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly mandates: PartnerMandate,
  ) {}

  /**
   * Deletes a project with everything in it. Only an idea, and only while no other organisation has ever been in it: what
   * several have worked on is finished or rests, and stays. Who has asked to join gets an answer first: once the project
   * is gone, nothing could tell them.
   *
   * @throws Problem `NOT_FOUND` unless the actor leads the project, `STALE_VERSION`, `PROJECT_STAYS`,
   *   `PROJECT_REQUESTS_OPEN`
   */
  async remove(ctx: Ctx, id: string, version: number): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, id, 'manage');
      if (project.version !== version) throw new Problem('STALE_VERSION');
      const shared = await this.db.row(
        tx,
        `select 1 as x from project_partner a where a.project_id = $1 and not a.is_lead limit 1`,
        [id],
      );
      if (project.state !== 'IDEA' || shared) throw new Problem('PROJECT_STAYS');
      const asked = await this.db.row(
        tx,
        `select 1 as x from project_join_request where project_id = $1 and state = 'OPEN' limit 1`,
        [id],
      );
      if (asked) throw new Problem('PROJECT_REQUESTS_OPEN');
      const leading = await this.db.rows<{ municipalityId: string }>(
        tx,
        `select municipality_id as "municipalityId" from project_partner where project_id = $1 and municipality_id is not null`,
        [id],
      );
      await this.mandates.lapsed(
        tx,
        id,
        leading.map(({ municipalityId }) => municipalityId),
      );
      await this.db.execute(tx, 'delete from project where id = $1', [id]);
      // Open pages read anew and find nothing.
      await this.journal.note(tx, id, 'STATE', null);
      await this.journal.narrowed(tx, id);
    });
  }
}

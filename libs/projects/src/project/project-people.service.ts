import { LIMITS, isId, type MessagePayload } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { isOf, ownOrganisationRef, type OrganisationRef } from '../partner/organisation-ref.js';
import type { ProjectRole } from '../projects.enums.js';
import { ProjectGate } from './project-gate.js';
import { ProjectJournal } from './project-journal.js';
import { roleCounts } from './project.sql.js';

const CHANGED =
  'update set role = excluded.role, municipality_id = excluded.municipality_id, institution_id = excluded.institution_id';

/** The role, or for whom it is, is another one than before. */
const DIFFERS = `(project_person.role, project_person.municipality_id, project_person.institution_id)
  is distinct from (excluded.role, excluded.municipality_id, excluded.institution_id)`;

/** Who is what in a project. */
@Injectable()
export class ProjectPeople {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Gives a person a role: for a partner it belongs to, or as a guest for nobody.
   *
   * @param organisationId of a partner that is accepted or confirmed; null for guests only
   * @throws Problem `NOT_FOUND` unless the actor leads the project and the person belongs to the partner,
   *   `PROJECT_LAST_LEAD`, `BAD_INPUT` for a role without an organisation, or too many people
   */
  async set(
    ctx: Ctx,
    projectId: string,
    personId: string,
    role: ProjectRole,
    organisationId: string | null,
  ): Promise<void> {
    found(isId(personId) || null, 'no id');
    if (organisationId === null && role !== 'GUEST')
      throw new Problem('BAD_INPUT', { field: 'organisationId' });
    await this.db.run(ctx, async (tx) => {
      await this.gate.take(tx, projectId, 'manage');
      const ref = organisationId === null ? null : await this.partner(tx, projectId, organisationId);
      found(await this.belongs(tx, personId, ref), 'not of that organisation');
      if (role !== 'LEAD') await this.keepLead(tx, projectId, personId);
      const { n } = (await this.db.row<{ n: number }>(
        tx,
        'select count(*)::int as n from project_person where project_id = $1 and person_id <> $2',
        [projectId, personId],
      ))!;
      if (n >= LIMITS.peoplePerProject) throw new Problem('BAD_INPUT', { field: 'personId' });
      const put = await this.put(tx, projectId, personId, role, ref, DIFFERS);
      // It was so already: nothing has happened that is worth a line.
      if (put === null) return;
      await this.unassign(tx, projectId, personId);
      const entryId = await this.journal.note(tx, projectId, 'PEOPLE', { kind: 'PERSON', to: role, ...ref });
      await this.tell(tx, put.was === null ? 'project.role-given.v1' : 'project.role-changed.v1', {
        entryId: entryId!,
        projectId,
        personId,
      });
      // A lesser role may no longer see what the greater one saw.
      await this.journal.narrowed(tx, projectId);
    });
  }

  /**
   * Takes a person out; everybody can leave on their own.
   *
   * @throws Problem `NOT_FOUND`, `PROJECT_LAST_LEAD`
   */
  async remove(ctx: Ctx, projectId: string, personId: string): Promise<void> {
    found(isId(personId) || null, 'no id');
    await this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, projectId, 'see');
      if (!project.rights.canManage && signedIn(tx).personId !== personId)
        throw new Problem('NOT_FOUND', { internal: 'may not take others out' });
      await this.keepLead(tx, projectId, personId);
      const gone = await this.db.execute(
        tx,
        'delete from project_person where project_id = $1 and person_id = $2',
        [projectId, personId],
      );
      if (gone === 0) throw new Problem('NOT_FOUND', { internal: 'not in the project' });
      await this.unassign(tx, projectId, personId);
      const entryId = await this.journal.note(tx, projectId, 'PEOPLE', { kind: 'PERSON' });
      await this.tell(tx, 'project.role-ended.v1', { entryId: entryId!, projectId, personId });
      await this.journal.narrowed(tx, projectId);
    });
  }

  /**
   * The actor takes part for an own organisation that is a partner, as a member. Who is in already stays what they are.
   *
   * @throws Problem `NOT_FOUND`
   */
  async takePart(ctx: Ctx, projectId: string, organisationId: string): Promise<void> {
    const actor = signedIn(ctx);
    const own = ownOrganisationRef(actor, organisationId);
    await this.db.run(ctx, async (tx) => {
      await this.gate.take(tx, projectId, 'see');
      await this.partner(tx, projectId, organisationId);
      if (await this.join(tx, projectId, actor.personId, own))
        await this.journal.note(tx, projectId, 'PEOPLE', { kind: 'PERSON', to: 'MEMBER', ...own });
    });
  }

  /**
   * Lets a person in as a member, unless they are in already; for partners that come in. A role for an organisation they
   * have left is none.
   *
   * @returns whether they are new
   */
  async join(tx: Ctx, projectId: string, personId: string, ref: OrganisationRef): Promise<boolean> {
    const lapsed = `not ${roleCounts('project_person')}`;
    const isNew = (await this.put(tx, projectId, personId, 'MEMBER', ref, lapsed)) !== null;
    if (isNew) await this.journal.readersChanged(tx, projectId);
    return isNew;
  }

  /**
   * Takes the people of an organisation out that is no longer a partner; they hear of it.
   *
   * @param entryId the line of the history that says how the partnership ended
   */
  async leaveWith(tx: Ctx, projectId: string, ref: OrganisationRef, entryId: string): Promise<void> {
    const gone = await this.db.rows<{ personId: string }>(
      tx,
      `delete from project_person pp where pp.project_id = $1 and ${isOf('pp', 2, 3)} returning pp.person_id as "personId"`,
      [projectId, ref.municipalityId, ref.institutionId],
    );
    for (const { personId } of gone)
      await this.tell(tx, 'project.role-ended.v1', { entryId, projectId, personId });
  }

  /** Open tasks of a person who is not in the project for their organisation any more stay with the organisation. */
  private async unassign(tx: Ctx, projectId: string, personId: string): Promise<void> {
    const freed = await this.db.execute(
      tx,
      `update project_task t set person_id = null, version = t.version + 1
       where t.project_id = $1 and t.person_id = $2 and t.state <> 'DONE' and not exists (
         select 1 from project_person pp join project_partner pa on pa.id = t.partner_id
         where pp.project_id = t.project_id and pp.person_id = t.person_id
           and coalesce(pp.municipality_id, pp.institution_id) = coalesce(pa.municipality_id, pa.institution_id))`,
      [projectId, personId],
    );
    if (freed > 0) await this.journal.note(tx, projectId, 'TASKS', null);
  }

  /** Whose role it is hears of it, unless they have done it themselves. */
  private async tell(
    tx: Ctx,
    type: 'project.role-given.v1' | 'project.role-changed.v1' | 'project.role-ended.v1',
    payload: MessagePayload<'project.role-given.v1'>,
  ): Promise<void> {
    if (payload.personId !== signedIn(tx).personId) await this.outbox.append(tx, type, payload);
  }

  /**
   * Puts a role down; one that is there already is replaced if `replaces` (SQL) holds.
   *
   * @returns the role before, null in it for somebody new; null when everything stays
   */
  private put(
    tx: Ctx,
    projectId: string,
    personId: string,
    role: ProjectRole,
    ref: OrganisationRef | null,
    replaces: string,
  ): Promise<{ was: ProjectRole | null } | null> {
    return this.db.row<{ was: ProjectRole | null }>(
      tx,
      `insert into project_person (project_id, person_id, role, municipality_id, institution_id, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (project_id, person_id)
       do ${CHANGED} where ${replaces} returning old.role as was`,
      [
        projectId,
        personId,
        role,
        ref?.municipalityId ?? null,
        ref?.institutionId ?? null,
        signedIn(tx).personId,
        this.clock.now(),
      ],
    );
  }

  /** The organisation, if it is an accepted or confirmed partner. */
  private async partner(tx: Ctx, projectId: string, organisationId: string): Promise<OrganisationRef> {
    found(isId(organisationId) || null, 'no id');
    return found(
      await this.db.row<OrganisationRef & Record<string, unknown>>(
        tx,
        `select municipality_id as "municipalityId", institution_id as "institutionId" from project_partner
         where project_id = $1 and $2::uuid in (municipality_id, institution_id) and state in ('ACCEPTED', 'CONFIRMED')`,
        [projectId, organisationId],
      ),
      'no partner',
    );
  }

  private belongs(tx: Ctx, personId: string, ref: OrganisationRef | null): Promise<unknown> {
    if (ref === null)
      return this.db.row(tx, 'select 1 as x from account where person_id = $1 and blocked_at is null', [
        personId,
      ]);
    return this.db.row(
      tx,
      `select 1 as x from membership m where m.person_id = $1 and m.municipality_id = $2 and m.state = 'ACTIVE'
       union all select 1 from institution_membership i where i.person_id = $1 and i.institution_id = $3 and i.state = 'ACTIVE'`,
      [personId, ref.municipalityId, ref.institutionId],
    );
  }

  /** @throws Problem `PROJECT_LAST_LEAD` when nobody but this person leads the project */
  private async keepLead(tx: Ctx, projectId: string, personId: string): Promise<void> {
    const row = await this.db.row<{ leads: boolean; others: boolean }>(
      tx,
      `select coalesce(bool_or(pp.person_id = $2), false) as leads, coalesce(bool_or(pp.person_id <> $2), false) as others
       from project_person pp where pp.project_id = $1 and pp.role = 'LEAD' and ${roleCounts('pp')}`,
      [projectId, personId],
    );
    if (row!.leads && !row!.others) throw new Problem('PROJECT_LAST_LEAD');
  }
}

import { LIMITS, isId } from '@app/contracts';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Outbox } from '@app/platform/outbox';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProjectGate } from '../project/project-gate.js';
import { ProjectJournal } from '../project/project-journal.js';
import type { PartnerState } from '../projects.enums.js';
import { mayCommitFor, mayEndFor, ownOrganisationRef, type OrganisationRef } from './organisation-ref.js';
import { PartnerEnd } from './partner-end.js';
import { PartnerEntry, type LivePartner } from './partner.entry.js';
import { PartnerMandate } from './partner-mandate.js';
import type { InvitePartnerInput } from './partner.inputs.js';

type KnownPartner = OrganisationRef & { id: string; state: PartnerState; isLead: boolean };

/** Inviting organisations, and what they answer. Saying the same again changes nothing. */
@Injectable()
export class PartnerService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly gate: ProjectGate,
    private readonly journal: ProjectJournal,
    private readonly entry: PartnerEntry,
    private readonly end: PartnerEnd,
    private readonly mandate: PartnerMandate,
  ) {}

  onModuleInit(): void {
    this.mandate.carryOut(async (tx, { subjectId, municipalityId, requestedBy }) => {
      await this.commit(tx, subjectId, { municipalityId, institutionId: null });
      if (requestedBy) await this.end.welcome(tx, subjectId, requestedBy, municipalityId);
    });
  }

  /**
   * Invites a municipality that takes part, or an institution.
   *
   * @throws Problem `NOT_FOUND` unless the actor leads the project and the organisation is there,
   *   `PROJECT_NO_SEARCH` when it is complete, rests or is finished, `PROJECT_ALREADY_IN`, `CONFLICT` when it has asked to join, `TOO_LONG`
   */
  async invite(ctx: Ctx, { projectId, organisationId, message }: InvitePartnerInput): Promise<void> {
    const text = orNothing(manyLines, message, { field: 'input.message', max: LIMITS.joinMessage });
    found(isId(organisationId) || null, 'no id');
    await this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, projectId, 'manage');
      if (project.partnersComplete || project.state === 'FINISHED' || project.state === 'PAUSED')
        throw new Problem('PROJECT_NO_SEARCH');
      const { name, ...ref } = found(await this.organisation(tx, organisationId), 'no organisation');
      if (await this.entry.live(tx, projectId, ref))
        throw new Problem('PROJECT_ALREADY_IN', { values: { organisation: name } });
      const asked = await this.db.row(
        tx,
        `select 1 as x from project_join_request where project_id = $1 and state = 'OPEN' and $2::uuid in (municipality_id, institution_id)`,
        [projectId, organisationId],
      );
      if (asked) throw new Problem('CONFLICT', { internal: 'it has asked to join' });
      const partnerId = await this.entry.add(tx, projectId, ref, { state: 'INVITED', message: text });
      await this.journal.note(tx, projectId, 'PARTNERS', { kind: 'PARTNER_INVITED', ...ref });
      await this.outbox.append(tx, 'project.partner-invited.v1', { partnerId, projectId });
    });
  }

  /**
   * Commits for an own organisation that is invited or accepted. Who does not hold the mandate of the town prepares
   * it for those who do.
   *
   * @throws Problem `NOT_FOUND`, `PROJECT_INVITATION_LAPSED`, `CONFLICT` when there is nothing to commit to any more,
   *   `NEEDS_INSTITUTION_ADMIN` for an institution the actor does not administer
   */
  async confirm(ctx: Ctx, projectId: string, organisationId: string): Promise<void> {
    const ref = ownOrganisationRef(signedIn(ctx), organisationId);
    await this.db.run(ctx, (tx) => this.commit(tx, projectId, ref));
  }

  /**
   * Declines an invitation, or leaves. What is not confirmed yet any member can end; a commitment only those who may
   * commit, and the admins.
   *
   * @throws Problem `NOT_FOUND`, `PROJECT_INVITATION_LAPSED`, `PROJECT_LEAD_LEAVES`, `PROJECT_LAST_LEAD`
   */
  async leave(ctx: Ctx, projectId: string, organisationId: string, reason: string | null): Promise<void> {
    const actor = signedIn(ctx);
    const ref = ownOrganisationRef(actor, organisationId);
    const why = orNothing(manyLines, reason, { field: 'reason', max: LIMITS.reason });
    await this.db.run(ctx, async (tx) => {
      await this.gate.take(tx, projectId, 'see');
      const partner = found(await this.liveOrNot(tx, projectId, ref), 'no partner');
      if (partner.state === 'CONFIRMED' && !mayEndFor(actor, ref))
        throw new Problem('NOT_FOUND', { internal: 'may not end the commitment' });
      await this.end.end(tx, projectId, partner, partner.state === 'INVITED' ? 'DECLINED' : 'LEFT', why);
    });
  }

  /**
   * The lead ends a partnership or takes an invitation back.
   *
   * @throws Problem `NOT_FOUND`, `REASON_REQUIRED`, `PROJECT_LEAD_LEAVES`, `PROJECT_LAST_LEAD`, `CONFLICT` for one that has ended
   */
  async remove(ctx: Ctx, projectId: string, partnerId: string, reason: string | null): Promise<void> {
    const why = orNothing(manyLines, reason, { field: 'reason', max: LIMITS.reason });
    if (why === null) throw new Problem('REASON_REQUIRED', { field: 'reason' });
    await this.db.run(ctx, async (tx) => {
      await this.gate.take(tx, projectId, 'manage');
      const partner = await this.partner(tx, projectId, partnerId);
      if (!LIVE.has(partner.state)) throw new Problem('CONFLICT', { internal: 'has ended' });
      await this.end.end(tx, projectId, partner, 'REMOVED', why);
    });
  }

  /**
   * Hands the lead to another partner that is accepted or confirmed.
   *
   * @throws Problem `NOT_FOUND`, `CONFLICT` for one that is not in
   */
  async setLead(ctx: Ctx, projectId: string, partnerId: string): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      await this.gate.take(tx, projectId, 'manage');
      const { state, isLead, municipalityId, institutionId } = await this.partner(tx, projectId, partnerId);
      if (isLead) return;
      if (state !== 'ACCEPTED' && state !== 'CONFIRMED')
        throw new Problem('CONFLICT', { internal: 'not in' });
      await this.db.execute(
        tx,
        'update project_partner set is_lead = false where project_id = $1 and is_lead',
        [projectId],
      );
      await this.db.execute(tx, 'update project_partner set is_lead = true where id = $1', [partnerId]);
      await this.journal.note(tx, projectId, 'PARTNERS', { kind: 'LEAD', municipalityId, institutionId });
    });
  }

  /**
   * Says what a partner brings in; for its own people in the project, and those who lead it.
   *
   * @throws Problem `NOT_FOUND`, `TOO_LONG`
   */
  async setContribution(ctx: Ctx, projectId: string, partnerId: string, text: string | null): Promise<void> {
    const actor = signedIn(ctx);
    const contribution = orNothing(manyLines, text, {
      field: 'contribution',
      max: LIMITS.projectContribution,
    });
    await this.db.run(ctx, async (tx) => {
      const { rights } = await this.gate.take(tx, projectId, 'see');
      const partner = await this.partner(tx, projectId, partnerId);
      const isOwn =
        (partner.municipalityId !== null && actor.municipalityIds.has(partner.municipalityId)) ||
        (partner.institutionId !== null && actor.institutionIds.has(partner.institutionId));
      if (!rights.canManage && !(rights.canWork && isOwn))
        throw new Problem('NOT_FOUND', { internal: 'may not speak for the partner' });
      await this.db.execute(tx, 'update project_partner set contribution = $2 where id = $1', [
        partnerId,
        contribution,
      ]);
      await this.journal.note(tx, projectId, 'PARTNERS', null);
    });
  }

  /**
   * "Partnership complete": nobody is asked, nobody can ask, nobody is suggested; and back.
   *
   * @throws Problem `NOT_FOUND`
   */
  async setComplete(ctx: Ctx, projectId: string, complete: boolean): Promise<void> {
    await this.db.run(ctx, async (tx) => {
      const project = await this.gate.take(tx, projectId, 'manage');
      if (project.partnersComplete === complete) return;
      await this.db.execute(tx, 'update project set partners_complete = $2 where id = $1', [
        projectId,
        complete,
      ]);
      await this.journal.note(tx, projectId, 'PARTNERS', {
        kind: 'PARTNERS_COMPLETE',
        from: String(!complete),
        to: String(complete),
      });
    });
  }

  private async commit(tx: Ctx, projectId: string, ref: OrganisationRef): Promise<void> {
    const actor = signedIn(tx);
    const project = await this.gate.take(tx, projectId, 'see');
    const partner = await this.liveOrNot(tx, projectId, ref);
    if (!partner || project.state === 'FINISHED')
      throw new Problem('CONFLICT', { internal: 'nothing to commit to' });
    if (partner.state === 'CONFIRMED') return;
    if (mayCommitFor(actor, ref)) return this.entry.confirm(tx, projectId, partner, actor.personId);
    if (ref.municipalityId === null) throw new Problem('NEEDS_INSTITUTION_ADMIN');
    await this.mandate.prepare(tx, { projectId, municipalityId: ref.municipalityId, title: project.title });
  }

  /** The partner an organisation is now, or null. @throws Problem `PROJECT_INVITATION_LAPSED` when that was too late */
  private async liveOrNot(tx: Ctx, projectId: string, ref: OrganisationRef): Promise<LivePartner | null> {
    const partner = await this.entry.live(tx, projectId, ref);
    if (!partner && (await this.entry.lapsed(tx, projectId, ref)))
      throw new Problem('PROJECT_INVITATION_LAPSED');
    return partner;
  }

  private async partner(tx: Ctx, projectId: string, partnerId: string): Promise<KnownPartner> {
    found(isId(partnerId) || null, 'no id');
    return found(
      await this.db.row<KnownPartner & Record<string, unknown>>(
        tx,
        `select id, state, is_lead as "isLead", municipality_id as "municipalityId", institution_id as "institutionId"
         from project_partner where project_id = $1 and id = $2`,
        [projectId, partnerId],
      ),
      'no partner',
    );
  }

  private organisation(tx: Ctx, id: string): Promise<(OrganisationRef & { name: string }) | null> {
    return this.db.row<OrganisationRef & { name: string } & Record<string, unknown>>(
      tx,
      `select id as "municipalityId", null::uuid as "institutionId", name from municipality
       where id = $1 and participation = 'MEMBER' and gone_at is null
       union all select null, id, name from institution where id = $1`,
      [id],
    );
  }
}

const LIVE: ReadonlySet<PartnerState> = new Set<PartnerState>(['INVITED', 'ACCEPTED', 'CONFIRMED']);

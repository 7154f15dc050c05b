import { Clock } from '@app/platform/clock';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { ProjectJournal } from '../project/project-journal.js';
import { ProjectPeople } from '../project/project-people.service.js';
import type { PartnerState } from '../projects.enums.js';
import { JoinRequestEnd } from './join-request-end.js';
import { isOf, type OrganisationRef } from './organisation-ref.js';
import { PartnerMandate } from './partner-mandate.js';

/** A partner of a project that has not ended. */
export interface LivePartner extends OrganisationRef {
  readonly id: string;
  readonly state: PartnerState;
  readonly isLead: boolean;
}

/** How an organisation comes into a project, whichever way; in the transaction that holds the project. */
@Injectable()
export class PartnerEntry {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly journal: ProjectJournal,
    private readonly people: ProjectPeople,
    private readonly mandate: PartnerMandate,
    private readonly requests: JoinRequestEnd,
  ) {}

  /** The partner an organisation is now, or null. */
  live(
    tx: Ctx,
    projectId: string,
    { municipalityId, institutionId }: OrganisationRef,
  ): Promise<LivePartner | null> {
    return this.db.row<LivePartner & Record<string, unknown>>(
      tx,
      `select a.id, a.state, a.is_lead as "isLead", a.municipality_id as "municipalityId", a.institution_id as "institutionId"
       from project_partner a where a.project_id = $1 and a.ended_at is null and ${isOf('a', 2, 3)}`,
      [projectId, municipalityId, institutionId],
    );
  }

  /** The last invitation of an organisation that is no partner has lapsed with the project. */
  async lapsed(
    tx: Ctx,
    projectId: string,
    { municipalityId, institutionId }: OrganisationRef,
  ): Promise<boolean> {
    const row = await this.db.row<{ lapsed: boolean }>(
      tx,
      `select a.state = 'LAPSED' as lapsed from project_partner a where a.project_id = $1 and ${isOf('a', 2, 3)}
       order by a.id desc limit 1`,
      [projectId, municipalityId, institutionId],
    );
    return row?.lapsed ?? false;
  }

  /**
   * The lead has taken the organisation in; when somebody who may has asked for it, it has committed too.
   *
   * @param committedBy who has committed for it with the request; null when that is still to come
   */
  async accept(
    tx: Ctx,
    projectId: string,
    ref: OrganisationRef,
    { contribution, committedBy }: { contribution: string | null; committedBy: string | null },
  ): Promise<void> {
    const known = await this.live(tx, projectId, ref);
    const partnerId = known?.id ?? (await this.add(tx, projectId, ref, { state: 'ACCEPTED', contribution }));
    if (known?.state === 'INVITED')
      await this.db.execute(
        tx,
        `update project_partner set state = 'ACCEPTED', contribution = coalesce(contribution, $2) where id = $1`,
        [partnerId, contribution],
      );
    if (!known || known.state === 'INVITED')
      await this.journal.note(tx, projectId, 'PARTNERS', { kind: 'PARTNER_ACCEPTED', ...ref });
    if (committedBy !== null && known?.state !== 'CONFIRMED')
      await this.confirm(tx, projectId, { ...ref, id: partnerId }, committedBy);
  }

  /** Whoever has asked for an organisation that is taken in takes part too. */
  async letIn(
    tx: Ctx,
    projectId: string,
    personId: string,
    { municipalityId, institutionId }: OrganisationRef,
  ): Promise<void> {
    await this.people.join(tx, projectId, personId, { municipalityId, institutionId });
  }

  /** Puts an organisation in. @returns the id of the partner */
  async add(
    tx: Ctx,
    projectId: string,
    ref: OrganisationRef,
    values: { state: 'INVITED' | 'ACCEPTED'; contribution?: string | null; message?: string | null },
  ): Promise<string> {
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into project_partner (project_id, municipality_id, institution_id, state, contribution, message, added_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        projectId,
        ref.municipalityId,
        ref.institutionId,
        values.state,
        values.contribution ?? null,
        values.message ?? null,
        signedIn(tx).personId,
        this.clock.now(),
      ],
    );
    await this.journal.readersChanged(tx, projectId);
    return row!.id;
  }

  /** The organisation has committed by a person who may, who is in from now on. */
  async confirm(
    tx: Ctx,
    projectId: string,
    partner: OrganisationRef & { readonly id: string },
    personId: string,
  ): Promise<void> {
    const ref = { municipalityId: partner.municipalityId, institutionId: partner.institutionId };
    await this.db.execute(
      tx,
      `update project_partner set state = 'CONFIRMED', confirmed_at = $2, confirmed_by = $3 where id = $1`,
      [partner.id, this.clock.now(), personId],
    );
    await this.people.join(tx, projectId, personId, ref);
    await this.mandate.promised(tx, projectId, ref.municipalityId);
    await this.requests.lapse(tx, projectId, ref);
    await this.journal.note(tx, projectId, 'PARTNERS', {
      kind: 'PARTNER_CONFIRMED',
      actorId: personId,
      ...ref,
    });
    await this.outbox.append(tx, 'project.partner-confirmed.v1', { partnerId: partner.id, projectId });
  }
}

import { LIMITS } from '@app/contracts';
import { normalEmail } from '@app/identity';
import { Audit } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Actor, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, orNothing } from '@app/platform/input';
import { Mailer } from '@app/platform/mail';
import { RateLimits } from '@app/platform/rate-limit';
import { Injectable } from '@nestjs/common';
import type { Participation } from '../directory.enums.js';
import type { Membership } from '../membership.model.js';
import { MembershipService } from '../membership.service.js';
import { mayEdit } from '../municipality.policy.js';
import { TOWN_INVITATION } from './invitation.mails.js';
import type { InviteToTownInput, TownInvitation } from './invitation.model.js';
import { InvitationReader } from './invitation.reader.js';
import { hashOf, newToken } from './invitation.token.js';

const VALID_DAYS = 14;

/** Inviting people by mail. What comes back never depends on whether the address has an account. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly memberships: MembershipService,
    private readonly reader: InvitationReader,
  ) {}

  /**
   * Invites somebody to the own municipality or to one that does not take part yet. A second invitation of the
   * same address takes the place of the first.
   *
   * @throws Problem `NOT_FOUND` for other municipalities, `BAD_INPUT`, `TOO_LONG`, `TOO_MANY_REQUESTS`
   */
  async invite(ctx: Ctx, input: InviteToTownInput): Promise<TownInvitation> {
    const actor = signedIn(ctx);
    const email = normalEmail(input.email, 'input.email');
    const message = orNothing(manyLines, input.personalMessage, {
      field: 'input.personalMessage',
      max: LIMITS.joinMessage,
    });
    const town = await this.invitable(ctx, actor, input.municipalityId);
    await this.limits.consume(ctx, 'invite', actor.personId);
    await this.limits.consume(ctx, 'invite.recipient', email);
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + VALID_DAYS * 86_400_000);
    return this.db.run(ctx, async (tx) => {
      await this.db.execute(
        tx,
        `update town_invitation set revoked_at = $3
         where municipality_id = $1 and email = $2 and accepted_at is null and revoked_at is null`,
        [input.municipalityId, email, now],
      );
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into town_invitation (municipality_id, email, message, inviter_id, token_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [input.municipalityId, email, message, actor.personId, hashOf(token), now, expiresAt],
      );
      await this.mailer.order(tx, TOWN_INVITATION, {
        recipient: email,
        locale: ctx.locale,
        key: `invitation ${row!.id}`,
        data: {
          town: town.name,
          ...(await this.sender(tx, actor, input.municipalityId)),
          message,
          path: `/einladung/${token}`,
          expiresAt: expiresAt.toISOString(),
        },
      });
      await this.audit.record(tx, 'invitation.send', `municipality:${input.municipalityId}`, {
        invitationId: row!.id,
      });
      return this.reader.get(tx, row!.id);
    });
  }

  /**
   * Takes an invitation back: for whoever invited, the admins of the municipality, and staff.
   *
   * @throws Problem `NOT_FOUND`, `ALREADY_DECIDED` when it was accepted or taken back before
   */
  async revoke(ctx: Ctx, id: string): Promise<boolean> {
    const actor = signedIn(ctx);
    return this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ municipalityId: string; inviterId: string | null; open: boolean }>(
        tx,
        `select municipality_id as "municipalityId", inviter_id as "inviterId",
           accepted_at is null and revoked_at is null as open
         from town_invitation where id = $1 for update`,
        [id],
      );
      if (!row || (row.inviterId !== actor.personId && !mayEdit(actor, row.municipalityId)))
        throw new Problem('NOT_FOUND', { internal: 'may not take it back' });
      if (!row.open) throw new Problem('ALREADY_DECIDED');
      await this.db.execute(tx, `update town_invitation set revoked_at = $2 where id = $1`, [
        id,
        this.clock.now(),
      ]);
      await this.audit.record(tx, 'invitation.revoke', `municipality:${row.municipalityId}`, {
        invitationId: id,
      });
      return true;
    });
  }

  /**
   * Accepts the invitation of a link, once. When an admin of the municipality invited exactly the address of the
   * account, that is the approval; in all other cases the rules of every request apply (see `joinWay`).
   *
   * @throws Problem `NOT_FOUND` for links that are used, taken back, expired or not ours, `ALREADY_MEMBER`
   */
  async accept(ctx: Ctx, token: string, position: string | null): Promise<Membership> {
    const actor = signedIn(ctx);
    return this.db.run(ctx, async (tx) => {
      const invitation = found(
        await this.db.row<{ id: string; municipalityId: string; approved: boolean; message: string | null }>(
          tx,
          `update town_invitation i set accepted_at = $2, accepted_by = $3
           where i.token_hash = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2
           returning i.id, i.municipality_id as "municipalityId", i.message,
             exists (select 1 from account a where a.person_id = $3 and a.email = i.email)
             and exists (select 1 from membership m where m.person_id = i.inviter_id
               and m.municipality_id = i.municipality_id and m.state = 'ACTIVE' and m.role = 'ADMIN') as approved`,
          [hashOf(token), this.clock.now(), actor.personId],
        ),
        'no open invitation',
      );
      await this.audit.record(tx, 'invitation.accept', `municipality:${invitation.municipalityId}`, {
        invitationId: invitation.id,
      });
      return this.memberships.request(
        tx,
        { municipalityId: invitation.municipalityId, position },
        { approved: invitation.approved },
      );
    });
  }

  private async invitable(ctx: Ctx, actor: Actor, municipalityId: string): Promise<{ name: string }> {
    const town = await this.db.row<{ name: string; participation: Participation }>(
      ctx,
      `select name, participation from municipality where id = $1 and gone_at is null and kind <> 'UNINCORPORATED'`,
      [municipalityId],
    );
    const allowed =
      town !== null &&
      (actor.municipalityIds.has(municipalityId) ||
        mayEdit(actor, municipalityId) ||
        town.participation === 'NOT_YET');
    if (!allowed)
      throw new Problem('NOT_FOUND', { field: 'input.municipalityId', internal: 'may not invite' });
    return town;
  }

  private async sender(
    tx: Ctx,
    actor: Actor,
    invitedTo: string,
  ): Promise<{ inviter: string; from: string | null }> {
    const row = await this.db.row<{ inviter: string; from: string | null }>(
      tx,
      `select p.name as inviter, (
         select t.name from membership m join municipality t on t.id = m.municipality_id
         where m.person_id = p.id and m.state = 'ACTIVE' and not exists (
           select 1 from membership own where own.person_id = p.id and own.municipality_id = $2 and own.state = 'ACTIVE')
         order by m.requested_at, m.id limit 1) as from
       from person p where p.id = $1`,
      [actor.personId, invitedTo],
    );
    return row!;
  }
}

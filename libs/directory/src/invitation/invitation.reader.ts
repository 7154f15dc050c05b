import { Clock } from '@app/platform/clock';
import { found, signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import { mayEdit } from '../municipality.policy.js';
import type { InvitationPreview, TownInvitation, TownInvitationConnection } from './invitation.model.js';
import { hashOf } from './invitation.token.js';

const COLUMNS = `
  i.id, i.email, i.created_at as "createdAt", i.expires_at as "expiresAt", i.expires_at <= $1 as expired,
  (select p.name from person p where p.id = i.inviter_id) as "inviterName"`;

const OPEN = `i.accepted_at is null and i.revoked_at is null`;

@Injectable()
export class InvitationReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** An open invitation. */
  async get(ctx: Ctx, id: string): Promise<TownInvitation> {
    return found(
      await this.db.row<TownInvitation & Record<string, unknown>>(
        ctx,
        `select ${COLUMNS} from town_invitation i where i.id = $2 and ${OPEN}`,
        [this.clock.now(), id],
      ),
    );
  }

  /**
   * Open invitations to a municipality, newest first: all of them for its admins and staff, for everybody else
   * their own.
   *
   * @throws Problem `BAD_INPUT` for a page that is none
   */
  async list(
    ctx: Ctx,
    municipalityId: string,
    first: number | null,
    after: string | null,
  ): Promise<TownInvitationConnection> {
    const actor = signedIn(ctx);
    const size = pageSize(first);
    const [before] = decodeCursor(after, ['id']) ?? [null];
    const rows = await this.db.rows<TownInvitation & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from town_invitation i
       where i.municipality_id = $2 and ${OPEN} and ($3 or i.inviter_id = $4) and ($5::uuid is null or i.id < $5)
       order by i.id desc limit $6`,
      [this.clock.now(), municipalityId, mayEdit(actor, municipalityId), actor.personId, before, size + 1],
    );
    return toConnection(rows, size, ({ id }) => encodeCursor([id]));
  }

  /** What a link shows; null when it is used, taken back, expired or not ours. */
  async preview(ctx: Ctx, token: string): Promise<InvitationPreview | null> {
    if (token.length > 100) return null;
    return this.db.row<InvitationPreview & Record<string, unknown>>(
      ctx,
      `select t.name as town, t.slug as "townSlug", t.participation <> 'MEMBER' as "townIsNew", i.message, i.email,
         i.expires_at as "expiresAt", p.name as "inviterName"
       from town_invitation i join municipality t on t.id = i.municipality_id left join person p on p.id = i.inviter_id
       where i.token_hash = $2 and i.expires_at > $1 and ${OPEN}`,
      [this.clock.now(), hashOf(token)],
    );
  }

  /** Removes what has done its duty: addresses of people who never answered are not kept. */
  tidy(ctx: Ctx): Promise<number> {
    return this.db.execute(
      ctx,
      `delete from town_invitation where coalesce(accepted_at, revoked_at, expires_at) < $1::timestamptz - interval '30 days'`,
      [this.clock.now()],
    );
  }
}

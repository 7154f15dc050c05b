import { isId } from '@app/contracts';
import { mayCommit } from '@app/directory';
import type { Actor, Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import type { Batch } from '@app/platform/graphql';
import { TopicIndex, type TopicCatalogue } from '@app/topics';
import { Injectable } from '@nestjs/common';
import type { CircleAnswer, CircleState } from './circle.enums.js';
import { CircleReason, CircleTown, CircleViewer, CooperationCircle } from './circle.model.js';
import { INVITATION_DAYS, type CircleReasonFact } from './circle.rules.js';
import { circleReasonText } from './circle.texts.js';

/** More circles than these a town never has, see `CIRCLES_PER_TOWN`; older ones that lapsed fill the rest. */
const SHOWN = 20;

interface TownJson {
  readonly id: string;
  readonly live: boolean;
  readonly answer: CircleAnswer | null;
  readonly at: string | null;
}

interface CircleRow {
  readonly id: string;
  readonly topicId: string;
  readonly state: CircleState;
  readonly reasons: CircleReasonFact[];
  readonly proposedAt: Date;
  readonly invitedAt: Date | null;
  readonly invitedByTownId: string | null;
  readonly message: string | null;
  readonly formedAt: Date | null;
  readonly lapsedAt: Date | null;
  readonly conversationId: string | null;
  readonly towns: TownJson[];
}

const COLUMNS = `
  c.id, c.topic_id as "topicId", c.state, c.reasons, c.proposed_at as "proposedAt", c.invited_at as "invitedAt",
  c.invited_by_town as "invitedByTownId", c.message, c.formed_at as "formedAt", c.lapsed_at as "lapsedAt", c.conversation_id as "conversationId",
  (select json_agg(json_build_object('id', t.municipality_id, 'live', t.live, 'answer', t.answer, 'at', t.answered_at)
     order by m.name, m.id)
   from cooperation_circle_town t join municipality m on m.id = t.municipality_id where t.circle_id = c.id) as towns`;

/** A town sees a circle it is in, or was in when it lapsed or when it declined. One that dismissed it does not. */
const SEEN = `(t.live or t.answer is not null or c.state = 'LAPSED' and c.invited_at is not null)`;

/** Reads circles, for their towns and the staff. */
@Injectable()
export class CircleReader {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicIndex,
  ) {}

  /** The circles of a town: formed and invited ones first, then proposals, then what did not come about. */
  async ofTown(ctx: Ctx, municipalityId: string): Promise<CooperationCircle[]> {
    const rows = await this.db.rows<CircleRow & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from cooperation_circle_town t join cooperation_circle c on c.id = t.circle_id
       where t.municipality_id = $1 and ${SEEN}
       order by array_position(array['FORMED', 'INVITED', 'PROPOSED', 'LAPSED'], c.state), c.id desc limit ${SHOWN}`,
      [municipalityId],
    );
    return this.models(ctx, rows);
  }

  /** One circle, or null when it is not there or not for the actor. */
  async one(ctx: Ctx, id: string): Promise<CooperationCircle | null> {
    if (!isId(id)) return null;
    const rows = await this.db.rows<CircleRow & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from cooperation_circle c where c.id = $1 and ($3 or exists (
         select 1 from cooperation_circle_town t where t.circle_id = c.id and t.municipality_id = any($2::uuid[]) and ${SEEN}))`,
      [id, [...(ctx.actor?.municipalityIds ?? [])], isStaff(ctx.actor)],
    );
    return (await this.models(ctx, rows))[0] ?? null;
  }

  /** Those of these circles whose room the actor may be in. */
  async visible(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.rows<{ id: string }>(
      ctx,
      `select c.id from cooperation_circle c where c.id = any($1::uuid[]) and ($3 or exists (
         select 1 from cooperation_circle_town t where t.circle_id = c.id and t.municipality_id = any($2::uuid[]) and ${SEEN}))`,
      [ids.filter(isId), [...(ctx.actor?.municipalityIds ?? [])], isStaff(ctx.actor)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The circle that talks in each conversation. Whether it may be seen is decided before. */
  readonly ofConversations: Batch<string, CooperationCircle> = async (ctx, conversationIds) => {
    const rows = await this.db.rows<CircleRow & Record<string, unknown>>(
      ctx,
      `select ${COLUMNS} from cooperation_circle c where c.conversation_id = any($1::uuid[])`,
      [conversationIds],
    );
    return new Map((await this.models(ctx, rows)).map((circle) => [circle.conversationId!, circle]));
  };

  private async models(ctx: Ctx, rows: readonly CircleRow[]): Promise<CooperationCircle[]> {
    const catalogue = await this.topics.current();
    return rows.flatMap((row) => toModel(ctx, catalogue, row) ?? []);
  }
}

export function isStaff(actor: Actor | null): boolean {
  return actor !== null && (actor.instanceRoles.has('EDITOR') || actor.instanceRoles.has('ADMIN'));
}

function toModel(ctx: Ctx, catalogue: TopicCatalogue, row: CircleRow): CooperationCircle | null {
  const topic = catalogue.byId(row.topicId);
  if (!topic) return null;
  const name = (ctx.locale === 'en' ? topic.nameEn : topic.name) ?? topic.name;
  const { invitedAt, state } = row;
  return Object.assign(new CooperationCircle(), {
    ...row,
    topic,
    expiresAt: invitedAt && new Date(invitedAt.getTime() + INVITATION_DAYS * 86_400_000),
    reasons: row.reasons.map((reason): CircleReason => ({
      kind: reason.kind,
      text: circleReasonText(ctx.locale, reason, name),
    })),
    // Whoever left a proposal has never been in it, as far as the others know.
    towns: row.towns
      .filter((town) => town.live || town.answer !== null || (state === 'LAPSED' && invitedAt !== null))
      .map((town) =>
        Object.assign(new CircleTown(), {
          municipalityId: town.id,
          answer: town.answer,
          answeredAt: town.at === null ? null : new Date(town.at),
        }),
      ),
    viewer: viewerOf(ctx.actor, row),
  });
}

function viewerOf(actor: Actor | null, { id: circleId, state, towns }: CircleRow): CircleViewer {
  const own = towns.filter(({ id }) => actor?.municipalityIds.has(id));
  const open = own.find(({ live, answer }) => live && answer === null);
  const accepted = own.find(({ live, answer }) => live && answer === 'ACCEPTED');
  const town =
    (state === 'PROPOSED' || state === 'INVITED' ? (open ?? accepted) : (accepted ?? open)) ?? own[0];
  const isLive = town?.live ?? false;
  return Object.assign(new CircleViewer(), {
    circleId,
    municipalityId: town?.id ?? null,
    canCommit: town !== undefined && mayCommit(actor, town.id),
    canInvite: state === 'PROPOSED' && isLive,
    canAnswer: (state === 'INVITED' || state === 'FORMED') && isLive,
    canDismiss: state === 'PROPOSED' && isLive,
  });
}

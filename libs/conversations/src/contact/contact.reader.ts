import { isId } from '@app/contracts';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database, decodeCursor, encodeCursor, pageSize } from '@app/platform/database';
import { toConnection, type Batch, type Connection } from '@app/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { ContactState } from '../conversations.enums.js';
import { pairKey } from '../conversation/conversation.rules.js';
import type { Contact, ContactResults, ContactStanding } from './contact.model.js';

/** Contacts `k` for somebody of the towns $1. */
const COLUMNS = `
  k.id, k.from_municipality_id as "fromMunicipalityId", k.to_municipality_id as "toMunicipalityId", k.topic_id as "topicId",
  k.about, k.brings, k.effort, k.state, k.created_by as "createdById", k.created_at as "createdAt",
  k.answered_by as "answeredById", k.answered_at as "answeredAt", k.decline_reason as "declineReason",
  k.conversation_id as "conversationId", k.state = 'SENT' and k.to_municipality_id = any($1::uuid[]) as "canAnswer",
  k.result_asked_at is not null and own.outcome is null as "resultWanted",
  case when own.outcome is not null then json_build_object(
    'outcome', own.outcome, 'comment', own.comment, 'createdAt', own.created_at) end as "ownResult"`;

const OWN = `
  left join contact_result own on own.contact_id = k.id and own.municipality_id =
    case when k.from_municipality_id = any($1::uuid[]) then k.from_municipality_id else k.to_municipality_id end`;

const BELONGS = `(k.from_municipality_id = any($1::uuid[]) or k.to_municipality_id = any($1::uuid[]))`;

type Row = Contact & Record<string, unknown>;

/** An own town, and the other one it may be in contact with already. */
export interface TownPair {
  readonly own: string;
  readonly other: string;
}

/** A pair as the key of a loader. */
export function standingKey({ own, other }: TownPair): string {
  return `${own}:${other}`;
}

/** First contacts of the towns the viewer belongs to. */
@Injectable()
export class ContactReader {
  constructor(private readonly db: Database) {}

  readonly byId: Batch<string, Contact> = async (ctx, ids) => {
    const rows = await this.db.rows<Row>(
      ctx,
      `select ${COLUMNS} from contact k ${OWN} where k.id = any($2::uuid[]) and ${BELONGS}`,
      [townsOf(ctx), ids.filter(isId)],
    );
    return new Map(rows.map((row) => [row.id, toContact(row)]));
  };

  /** The contacts that opened a conversation or belong to it, the latest first. */
  readonly ofConversations: Batch<string, Contact[]> = async (ctx, ids) => {
    const rows = await this.db.rows<Row>(
      ctx,
      `select ${COLUMNS} from contact k ${OWN} where k.conversation_id = any($2::uuid[]) and ${BELONGS} order by k.id desc`,
      [townsOf(ctx), ids],
    );
    const result = new Map<string, Contact[]>(ids.map((id) => [id, []]));
    for (const row of rows) result.get(row.conversationId!)!.push(toContact(row));
    return result;
  };

  /**
   * What already runs between towns, by `standingKey`, in one statement for all of them. Pairs whose first town is
   * not one of the viewer's, and pairs between which nothing runs, have none.
   */
  readonly standings: Batch<string, ContactStanding> = async (ctx, keys) => {
    const pairs = keys
      .map((key) => key.split(':') as [own: string, other: string])
      .filter(([own, other]) => ctx.actor?.municipalityIds.has(own) && isId(other));
    const rows = await this.db.rows<Partial<Row> & { key: string; talk: string | null }>(
      ctx,
      `select pair.own || ':' || pair.other as key, c.id as talk, waiting.*
       from unnest($2::uuid[], $3::uuid[], $4::text[]) pair (own, other, pair_key)
       left join conversation c on c.pair_key = pair.pair_key and c.state <> 'DECLINED'
       left join lateral (
         select ${COLUMNS} from contact k ${OWN}
         where k.state = 'SENT' and (k.from_municipality_id, k.to_municipality_id) in ((pair.own, pair.other), (pair.other, pair.own))
         order by k.id desc limit 1) waiting on true
       where coalesce(c.id, waiting.id) is not null`,
      [
        townsOf(ctx),
        pairs.map(([own]) => own),
        pairs.map(([, other]) => other),
        pairs.map(([own, other]) => pairKey(own, other)),
      ],
    );
    return new Map(
      rows.map(({ key, talk, ...waiting }) => [
        key,
        { waiting: waiting.id ? toContact(waiting as Row) : null, conversationId: talk },
      ]),
    );
  };

  /**
   * A page of the contacts of the viewer's towns, newest first.
   *
   * @param received those in which an own town is asked; otherwise those an own town has sent
   * @param states only these; all when null
   * @throws Problem `BAD_INPUT` for a wrong cursor or page size
   */
  async list(
    ctx: Ctx,
    received: boolean,
    states: readonly ContactState[] | null,
    first: number | null,
    after: string | null,
  ): Promise<Connection<Contact>> {
    signedIn(ctx);
    const size = pageSize(first);
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    const rows = await this.db.rows<Row>(
      ctx,
      `select ${COLUMNS} from contact k ${OWN}
       where ${received ? 'k.to_municipality_id' : 'k.from_municipality_id'} = any($1::uuid[])
         and ($2::text[] is null or k.state = any($2)) and ($3::uuid is null or k.id < $3)
       order by k.id desc limit $4`,
      [townsOf(ctx), states, cursor, size + 1],
    );
    return toConnection(rows, size, ({ id }) => encodeCursor([id]), toContact);
  }

  /**
   * What others say came of the exchanges these towns were asked for, per topic. Only what the asking side says
   * counts: nobody is a witness for themselves.
   */
  readonly resultsOfTowns: Batch<string, ContactResults[]> = async (ctx, ids) => {
    const rows = await this.db.rows<ContactResults & { municipalityId: string }>(
      ctx,
      `select k.to_municipality_id as "municipalityId", k.topic_id as "topicId",
         count(distinct k.from_municipality_id) filter (where r.outcome = 'YES')::int as helped,
         count(distinct k.from_municipality_id) filter (where r.outcome = 'PARTLY')::int as partly
       from contact k join contact_result r on r.contact_id = k.id and r.municipality_id = k.from_municipality_id
       where k.to_municipality_id = any($1::uuid[]) and r.outcome <> 'NO' group by 1, 2 order by 3 desc, 4 desc, 2`,
      [ids],
    );
    const result = new Map<string, ContactResults[]>(ids.map((id) => [id, []]));
    for (const { municipalityId, ...row } of rows) result.get(municipalityId)!.push(row);
    return result;
  };
}

const townsOf = (ctx: Ctx): string[] => [...(ctx.actor?.municipalityIds ?? [])];

function toContact(row: Row): Contact {
  const { ownResult } = row;
  return {
    ...row,
    ownResult: ownResult && { ...ownResult, createdAt: new Date(ownResult.createdAt) },
  };
}

import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import { CONVERSATIONS, type DemoConversation } from './content/index.js';
import type { DemoPeople } from './demo-people.seed.js';
import type { TownIds } from './demo-towns.seed.js';

const HOUR_MS = 3_600_000;

/** One conversation between towns and one request between people, back-dated as the content says. */
@Injectable()
export class DemoConversationsSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async seed(tx: Ctx, towns: TownIds, people: DemoPeople): Promise<void> {
    for (const conversation of CONVERSATIONS) await this.conversation(tx, conversation, towns, people);
  }

  private async conversation(
    tx: Ctx,
    { kind, state, from, to, contact, messages }: DemoConversation,
    towns: TownIds,
    people: DemoPeople,
  ): Promise<void> {
    const person = (key: string): string => people.ids.get(key)!;
    const town = (key: string): string => towns.get(people.townOf.get(key)!)!;
    const side = kind === 'TOWN' ? town : person;
    const first = messages[0]!;
    const row = await this.db.row<{ id: string }>(
      tx,
      `with made as (
         insert into conversation (kind, pair_key, state, created_by, created_at, last_at, is_example)
         values ($1, $2, $3, $4, $5, $6, true) returning id
       ), sides as (
         insert into conversation_side (conversation_id, person_id, municipality_id, requested)
         select made.id, case when $1 = 'PERSON' then side.id end, case when $1 = 'TOWN' then side.id end, side.requested
         from made cross join (values ($7::uuid, true), ($8::uuid, false)) as side (id, requested)
       )
       select id from made`,
      [
        kind,
        [side(from), side(to)].sort().join(':'),
        state,
        person(from),
        this.ago(contact?.ageHours ?? first.ageHours),
        this.ago(messages.at(-1)!.ageHours),
        side(from),
        side(to),
      ],
    );
    const { id } = row!;
    for (const [index, { author, ageHours, body }] of messages.entries())
      await this.db.execute(
        tx,
        `with said as (
           insert into direct_message (id, conversation_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
           values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, $4, $5, $6, $1, $7) returning id
         )
         insert into conversation_reader (conversation_id, person_id, last_read_id, read_at) select $2, $3, id, $1 from said
         on conflict (conversation_id, person_id) do update set last_read_id = excluded.last_read_id, read_at = excluded.read_at`,
        [
          this.ago(ageHours),
          id,
          person(author),
          kind === 'TOWN' ? town(author) : null,
          body,
          renderMarkdown(body),
          `demo-${from}-${to}-${index}`,
        ],
      );
    if (!contact) return;
    await this.db.execute(
      tx,
      `insert into contact (id, from_municipality_id, to_municipality_id, topic_id, about, brings, effort, state, created_by,
         created_at, answered_by, answered_at, conversation_id, idempotency_key)
       values (uuidv7($1::timestamptz - clock_timestamp()), $2, $3, (select id from topic where slug = $4), $5, $6, $7,
         'ACCEPTED', $8, $1, $9, $10, $11, $12)`,
      [
        this.ago(contact.ageHours),
        town(from),
        town(to),
        contact.topic,
        contact.about,
        contact.brings,
        contact.effort,
        person(from),
        person(to),
        this.ago(first.ageHours),
        id,
        `demo-${from}-${to}`,
      ],
    );
  }

  private ago(hours: number): Date {
    return new Date(this.clock.now().getTime() - hours * HOUR_MS);
  }
}

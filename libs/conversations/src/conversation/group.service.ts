import { Clock } from '@app/platform/clock';
import { signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { ConversationEffects } from './conversation.effects.js';

/**
 * Groups of towns, for other libs: a Kooperationskreis talks in one. Who may be in it is theirs to decide; the people of
 * a town are in as long as the town is, and as long as they belong to it. Always in the transaction of the change.
 */
@Injectable()
export class GroupService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly effects: ConversationEffects,
  ) {}

  /**
   * Makes a group, open from the start.
   *
   * @param title its name, 1 to 160 characters
   * @returns the id of the conversation
   */
  async create(tx: Ctx, title: string, municipalityIds: readonly string[]): Promise<string> {
    const row = await this.db.row<{ id: string }>(
      tx,
      `with made as (
         insert into conversation (kind, title, state, created_by, created_at, last_at)
         values ('GROUP', $1, 'OPEN', $2, $3, $3) returning id
       ), sides as (
         insert into conversation_side (conversation_id, municipality_id) select made.id, unnest($4::uuid[]) from made
       )
       select id from made`,
      [title, signedIn(tx).personId, this.clock.now(), municipalityIds],
    );
    await this.effects.changed(tx, row!.id);
    return row!.id;
  }

  /** Lets a further town in; its people read what was said before. */
  async join(tx: Ctx, conversationId: string, municipalityId: string): Promise<void> {
    const joined = await this.db.execute(
      tx,
      `insert into conversation_side (conversation_id, municipality_id)
       select id, $2 from conversation where id = $1 and kind = 'GROUP'
       on conflict (conversation_id, municipality_id) do nothing`,
      [conversationId, municipalityId],
    );
    if (joined > 0) await this.effects.changed(tx, conversationId);
  }

  /** Takes a town out: its people read and hear nothing more of it, at once. What they wrote stays. */
  async leave(tx: Ctx, conversationId: string, municipalityId: string): Promise<void> {
    const people = await this.effects.everybody(tx, conversationId);
    const left = await this.db.execute(
      tx,
      `delete from conversation_side s using conversation c
       where c.id = s.conversation_id and c.kind = 'GROUP' and c.id = $1 and s.municipality_id = $2`,
      [conversationId, municipalityId],
    );
    if (left > 0) await this.effects.narrowed(tx, conversationId, people);
  }
}

import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { LiveLog, type NewLiveEntry } from '@app/platform/live';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import { UnreadReader } from './unread.reader.js';

/** What follows when a conversation changes: messages, open pages, counters. Always in the transaction of the change. */
@Injectable()
export class ConversationEffects {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly live: LiveLog,
    private readonly unread: UnreadReader,
  ) {}

  async posted(tx: Ctx, conversationId: string, messageId: string): Promise<void> {
    await this.outbox.append(tx, 'message.posted.v1', { messageId, conversationId });
    await this.live.appendAll(tx, [
      { room: `conversation:${conversationId}`, kind: 'message.posted', payload: { messageId } },
      ...(await this.toEverybody(tx, conversationId)),
    ]);
  }

  /** Edited, deleted, hidden or restored: whoever shows it looks again. */
  async messageChanged(tx: Ctx, conversationId: string, messageId: string): Promise<void> {
    await this.live.appendAll(tx, [
      { room: `conversation:${conversationId}`, kind: 'message.changed', payload: { messageId } },
      ...(await this.toEverybody(tx, conversationId)),
    ]);
  }

  /** Accepted, declined or unblocked: lists and pages look again. */
  async changed(tx: Ctx, conversationId: string): Promise<void> {
    await this.live.appendAll(tx, await this.toEverybody(tx, conversationId));
  }

  /**
   * Somebody may no longer be in the room: their sockets leave it, and with them presence and typing.
   *
   * @param people whose lists change, where they are no longer all in it
   */
  async narrowed(tx: Ctx, conversationId: string, people?: readonly string[]): Promise<void> {
    const told = people ?? (await this.everybody(tx, conversationId));
    await this.live.appendAll(tx, await this.toPeople(tx, conversationId, told));
    await this.live.roomNarrowed(tx, `conversation:${conversationId}`);
  }

  /**
   * Somebody has read up to a message.
   *
   * @param shown whether the other side may see that
   */
  async read(
    tx: Ctx,
    conversationId: string,
    personId: string,
    messageId: string,
    shown: boolean,
  ): Promise<void> {
    await this.outbox.append(tx, 'conversation.read.v1', { conversationId, personId });
    await this.live.appendAll(tx, [
      ...(await this.toPeople(tx, conversationId, [personId])),
      ...(shown
        ? [
            {
              room: `conversation:${conversationId}` as const,
              kind: 'conversation.read' as const,
              payload: { personId, messageId },
            },
          ]
        : []),
    ]);
  }

  /** Something only this person sees has changed: archived, muted. */
  async changedFor(tx: Ctx, conversationId: string, personId: string): Promise<void> {
    await this.live.appendAll(tx, await this.toPeople(tx, conversationId, [personId]));
  }

  /** A first contact was sent, answered or has lapsed: both towns see it in their lists. */
  async contactChanged(tx: Ctx, contactId: string, municipalityIds: readonly string[]): Promise<void> {
    const people = await this.db.rows<{ id: string }>(
      tx,
      `select distinct person_id as id from membership where municipality_id = any($1::uuid[]) and state = 'ACTIVE'`,
      [municipalityIds],
    );
    await this.live.appendAll(
      tx,
      people.map(({ id }) => ({ room: `person:${id}`, kind: 'contact.changed', payload: { contactId } })),
    );
  }

  private async toEverybody(tx: Ctx, conversationId: string): Promise<NewLiveEntry[]> {
    return this.toPeople(tx, conversationId, await this.everybody(tx, conversationId));
  }

  /** Everybody who sits in a conversation now. */
  async everybody(tx: Ctx, conversationId: string): Promise<string[]> {
    const people = await this.db.rows<{ id: string }>(
      tx,
      `select s.person_id as id from conversation_side s where s.conversation_id = $1 and s.person_id is not null
       union
       select ms.person_id from conversation_side s
       join membership ms on ms.municipality_id = s.municipality_id and ms.state = 'ACTIVE' where s.conversation_id = $1`,
      [conversationId],
    );
    return people.map(({ id }) => id);
  }

  private async toPeople(
    tx: Ctx,
    conversationId: string,
    people: readonly string[],
  ): Promise<NewLiveEntry[]> {
    const counts = await this.unread.ofPeople(tx, people);
    return people.map((id) => ({
      room: `person:${id}`,
      kind: 'conversation.changed',
      payload: { conversationId, unreadCount: counts.get(id) ?? 0 },
    }));
  }
}

import { GroupService } from '@app/conversations';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { TopicIndex } from '@app/topics';
import { Injectable } from '@nestjs/common';

const TITLE = 160;

/** The conversation of a circle: the towns that take part are in it, from when they do until they leave. */
@Injectable()
export class CircleTalk {
  constructor(
    private readonly db: Database,
    private readonly groups: GroupService,
    private readonly topics: TopicIndex,
  ) {}

  /**
   * Begins it when a circle has come about, and lets a town in that accepts later; in the transaction that holds the
   * circle. Nothing while it has not come about.
   */
  async letIn(tx: Ctx, circleId: string, municipalityId: string): Promise<void> {
    const circle = await this.read(tx, circleId);
    if (!circle) return;
    if (circle.conversationId !== null) return this.groups.join(tx, circle.conversationId, municipalityId);
    // The client names it after the topic in the language of the reader; this is what other readers of the API see.
    const topic = (await this.topics.current()).byId(circle.topicId);
    const title = `Kooperationskreis ${topic?.name ?? ''}`.trim().slice(0, TITLE);
    const conversationId = await this.groups.create(tx, title, circle.towns);
    await this.db.execute(tx, 'update cooperation_circle set conversation_id = $2 where id = $1', [
      circleId,
      conversationId,
    ]);
  }

  /** The town has left the circle. */
  async letOut(tx: Ctx, circleId: string, municipalityId: string): Promise<void> {
    const circle = await this.read(tx, circleId);
    if (circle && circle.conversationId !== null)
      await this.groups.leave(tx, circle.conversationId, municipalityId);
  }

  private read(
    tx: Ctx,
    circleId: string,
  ): Promise<{ conversationId: string | null; topicId: string; towns: string[] } | null> {
    return this.db.row<{ conversationId: string | null; topicId: string; towns: string[] }>(
      tx,
      `select c.conversation_id as "conversationId", c.topic_id as "topicId", array(
         select t.municipality_id from cooperation_circle_town t
         where t.circle_id = c.id and t.live and t.answer = 'ACCEPTED') as towns
       from cooperation_circle c where c.id = $1 and c.state = 'FORMED'`,
      [circleId],
    );
  }
}

import { LIMITS } from '@app/contracts';
import { Problem, type Ctx } from '@app/platform/context';
import { TopicIndex } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { MentionService } from '../mention/mention.service.js';

/** What of a question has to be looked up before it is stored: its topics, and whom it names. */
@Injectable()
export class QuestionWording {
  constructor(
    private readonly topics: TopicIndex,
    private readonly mentions: MentionService,
  ) {}

  /** The text with its mentions settled, see `MentionService`. */
  settle(ctx: Ctx, text: string, field: string): Promise<string> {
    return this.mentions.settle(ctx, text, field);
  }

  /** Says whom an edit mentions anew, see `MentionService`. */
  edited(tx: Ctx, questionId: string, body: string): Promise<void> {
    return this.mentions.edited(tx, { target: 'QUESTION', targetId: questionId, questionId }, body);
  }

  /**
   * Ids of one to three topics of the taxonomy, each once.
   *
   * @throws Problem `TOPICS_COUNT`, `NOT_FOUND`
   */
  async checkedTopics(ids: readonly string[]): Promise<string[]> {
    const max = LIMITS.topicsPerQuestion;
    if (ids.length > max * 2) throw new Problem('TOPICS_COUNT', { field: 'input.topicIds', values: { max } });
    const catalogue = await this.topics.current();
    if (ids.some((id) => !catalogue.byId(id)))
      throw new Problem('NOT_FOUND', { field: 'input.topicIds', internal: 'unknown topic' });
    const topics = catalogue.manyById(ids);
    if (topics.length < 1 || topics.length > max)
      throw new Problem('TOPICS_COUNT', { field: 'input.topicIds', values: { max } });
    return topics.map((topic) => topic.id);
  }
}

import { LIMITS } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { Problem } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { mentionsIn, settleMentions } from '@app/platform/markdown';
import { Outbox } from '@app/platform/outbox';
import { Injectable } from '@nestjs/common';
import type { ContentTarget } from '../questions.enums.js';

/** SQL: whether the person `p` with the account `a` belongs to the network today and can be mentioned. */
export const CAN_BE_MENTIONED = `a.blocked_at is null and (
  exists (select 1 from membership seen where seen.person_id = p.id and seen.state = 'ACTIVE')
  or exists (select 1 from account_role role where role.account_id = a.id))`;

/** What was edited, and the question it is or stands below. */
export interface EditedText {
  readonly target: ContentTarget;
  readonly targetId: string;
  readonly questionId: string;
}

const EARLIER: Readonly<Record<ContentTarget, string>> = {
  QUESTION: 'select body from revision where question_id = $1',
  ANSWER: 'select body from revision where answer_id = $1',
  COMMENT: 'select body from revision where comment_id = $1',
};

/** Mentions in what people write: `@[Name](person:<id>)`. */
@Injectable()
export class MentionService {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Gives the mentions of a text the names the people have, and makes plain text of those that lead to nobody who
   * belongs to the network. Whether an id exists cannot be told from the result.
   *
   * @param field input path for errors
   * @throws Problem `BAD_INPUT` for more than twenty people
   */
  async settle(ctx: Ctx, text: string, field: string): Promise<string> {
    const ids = mentionsIn(text);
    if (ids.length === 0) return text;
    // A text is a message to few; to reach many there are topics.
    if (ids.length > LIMITS.mentionsPerText)
      throw new Problem('BAD_INPUT', { field, values: { max: LIMITS.mentionsPerText } });
    const people = await this.db.rows<{ id: string; name: string }>(
      ctx,
      `select p.id, p.name from person p join account a on a.person_id = p.id
       where p.id = any($1::uuid[]) and ${CAN_BE_MENTIONED}`,
      [ids],
    );
    return settleMentions(text, new Map(people.map(({ id, name }) => [id, name])));
  }

  /**
   * Says whom an edit mentions that no earlier wording did, so that they are told; those who were mentioned before
   * have been told then. In the transaction of the edit, after the earlier wording was kept.
   */
  async edited(tx: Ctx, text: EditedText, body: string): Promise<void> {
    const ids = mentionsIn(body);
    if (ids.length === 0) return;
    const earlier = await this.db.rows<{ body: string }>(tx, EARLIER[text.target], [text.targetId]);
    const known = new Set(earlier.flatMap((wording) => mentionsIn(wording.body)));
    const personIds = ids.filter((id) => !known.has(id));
    if (personIds.length > 0) await this.outbox.append(tx, 'mention.added.v1', { ...text, personIds });
  }
}

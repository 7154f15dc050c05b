import { isId } from '@app/contracts';
import { Problem, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { Injectable } from '@nestjs/common';
import { FollowService } from './follow.service.js';
import { StanceService } from './stance.service.js';
import { TopicIndex } from './topic-index.js';
import type { StartStancesInput } from './topics.inputs.js';

/** More topics than these at once are no answer to what matters now. */
export const MOST_FIRST_STANCES = 10;

/** How somebody says on the first day, in one step, what the own town seeks and offers. */
@Injectable()
export class FirstStances {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicIndex,
    private readonly stances: StanceService,
    private readonly follows: FollowService,
  ) {}

  /**
   * Says what a town seeks and offers in several topics, and makes the person follow what is sought. All of it or
   * nothing; what the town has said already stays as it is, so that sending it again changes nothing.
   *
   * @returns how many needs and offers are new
   * @throws Problem `NOT_FOUND` for a foreign town or an unknown topic, `BAD_INPUT` for no topic at all, for too
   *   many, or for one on both sides
   */
  async start(ctx: Ctx, input: StartStancesInput): Promise<number> {
    const { personId, municipalityIds } = signedIn(ctx);
    const { municipalityId } = input;
    if (!municipalityIds.has(municipalityId))
      throw new Problem('NOT_FOUND', { field: 'input.municipalityId', internal: 'not a member' });
    const seeks = await this.checked(input.seekTopicIds, 'input.seekTopicIds');
    const offers = await this.checked(input.offerTopicIds, 'input.offerTopicIds');
    if (seeks.length + offers.length === 0) throw new Problem('BAD_INPUT', { field: 'input.seekTopicIds' });
    if (offers.some((id) => seeks.includes(id)))
      throw new Problem('BAD_INPUT', {
        field: 'input.offerTopicIds',
        internal: 'sought and offered at once',
      });
    return this.db.run(ctx, async (tx) => {
      const said = await this.db.rows<{ side: 'NEED' | 'OFFER'; id: string }>(
        tx,
        `select 'NEED' as side, topic_id as id from need where municipality_id = $1
         union all select 'OFFER', topic_id from offer where municipality_id = $1`,
        [municipalityId],
      );
      const isNew = (side: 'NEED' | 'OFFER') => (topicId: string) =>
        !said.some((one) => one.side === side && one.id === topicId);
      const newNeeds = seeks.filter(isNew('NEED'));
      const newOffers = offers.filter(isNew('OFFER'));
      for (const topicId of newNeeds) await this.stances.setNeed(tx, { municipalityId, topicId });
      for (const topicId of newOffers)
        await this.stances.setOffer(tx, { municipalityId, topicId, level: 'EXPERIENCED' });
      for (const topicId of seeks) await this.follows.followAs(tx, personId, 'TOPIC', topicId);
      return newNeeds.length + newOffers.length;
    });
  }

  private async checked(ids: readonly string[], field: string): Promise<string[]> {
    const unique = [...new Set(ids)];
    if (unique.length > MOST_FIRST_STANCES)
      throw new Problem('BAD_INPUT', { field, values: { max: MOST_FIRST_STANCES } });
    const catalogue = await this.topics.current();
    for (const id of unique)
      if (!isId(id) || !catalogue.byId(id))
        throw new Problem('NOT_FOUND', { field, internal: 'no such topic' });
    return unique;
  }
}

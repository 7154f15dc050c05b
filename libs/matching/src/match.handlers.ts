import type { JobPayload } from '@app/contracts';
import { Clock, berlinDay } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { JobHandler, Jobs, done, skipped, type Outcome } from '@app/platform/jobs';
import { OnMessage, type MessageEnvelope } from '@app/platform/outbox';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MatchIndex } from './match-index.service.js';
import { Matches } from './matches.service.js';
import { SuggestedHelpers } from './suggested-helper.service.js';

/** Shortly after midnight in Germany, when needs and offers end and evidence grows a day older. */
const EVERY_NIGHT = '15 0 * * *';

type TownMessage = MessageEnvelope<
  | 'need.set.v1'
  | 'need.removed.v1'
  | 'offer.set.v1'
  | 'offer.removed.v1'
  | 'membership.activated.v1'
  | 'membership.ended.v1'
>;

/** What matching does when something happens elsewhere. */
@Injectable()
export class MatchHandlers implements OnApplicationBootstrap {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly index: MatchIndex,
    private readonly matches: Matches,
    private readonly helpers: SuggestedHelpers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.schedule('matching.refresh.v1', EVERY_NIGHT, {});
    // Once a day also at a start: the machine may have been off at midnight, or the data may have been restored.
    await this.jobs.add('matching.refresh.v1', {}, { id: `matching-refresh-${berlinDay(this.clock.now())}` });
  }

  @JobHandler('matching.refresh.v1')
  async refreshAll(ctx: Ctx, _payload: JobPayload<'matching.refresh.v1'>): Promise<Outcome> {
    await this.index.refresh(ctx, null);
    await this.matches.prepareAll(ctx);
    return done;
  }

  @OnMessage('need.set.v1', 'matching.need-set')
  @OnMessage('need.removed.v1', 'matching.need-removed')
  @OnMessage('offer.set.v1', 'matching.offer-set')
  @OnMessage('offer.removed.v1', 'matching.offer-removed')
  @OnMessage('membership.activated.v1', 'matching.membership-activated')
  @OnMessage('membership.ended.v1', 'matching.membership-ended')
  async refreshTown(ctx: Ctx, { payload }: TownMessage): Promise<Outcome> {
    return changed(await this.index.refresh(ctx, [payload.municipalityId]));
  }

  /** What the asking side says counts for the town that was asked; nobody is a witness for themselves. */
  @OnMessage('contact.resulted.v1', 'matching.contact-resulted')
  async contactResulted(ctx: Ctx, { payload }: MessageEnvelope<'contact.resulted.v1'>): Promise<Outcome> {
    if (payload.byMunicipalityId !== payload.fromMunicipalityId)
      return skipped('the town that was asked is no witness for itself');
    return changed(await this.index.refresh(ctx, [payload.toMunicipalityId]));
  }

  /** Where towns lie, how large they are and whether there still are any comes from the register. */
  @OnMessage('register.imported.v1', 'matching.register-imported')
  async refreshRegister(ctx: Ctx, _message: MessageEnvelope<'register.imported.v1'>): Promise<Outcome> {
    return changed(await this.index.refresh(ctx, null));
  }

  /** Needs, offers and questions have moved from one topic to another. */
  @OnMessage('topic.merged.v1', 'matching.topic-merged')
  @OnMessage('topic.merge-undone.v1', 'matching.topic-merge-undone')
  async refreshTopics(
    ctx: Ctx,
    _message: MessageEnvelope<'topic.merged.v1' | 'topic.merge-undone.v1'>,
  ): Promise<Outcome> {
    return changed(await this.index.refresh(ctx, null));
  }

  @OnMessage('answer.accepted.v1', 'matching.answer-accepted')
  @OnMessage('answer.unaccepted.v1', 'matching.answer-unaccepted')
  @OnMessage('answer.helped.v1', 'matching.answer-helped')
  @OnMessage('answer.unhelped.v1', 'matching.answer-unhelped')
  async refreshAnswerers(
    ctx: Ctx,
    {
      payload,
    }: MessageEnvelope<
      'answer.accepted.v1' | 'answer.unaccepted.v1' | 'answer.helped.v1' | 'answer.unhelped.v1'
    >,
  ): Promise<Outcome> {
    return changed(await this.index.refreshAnswerers(ctx, payload.questionId));
  }

  @OnMessage('content.hidden.v1', 'matching.content-hidden')
  @OnMessage('content.restored.v1', 'matching.content-restored')
  @OnMessage('content.deleted.v1', 'matching.content-deleted')
  async refreshContent(
    ctx: Ctx,
    { payload }: MessageEnvelope<'content.hidden.v1' | 'content.restored.v1' | 'content.deleted.v1'>,
  ): Promise<Outcome> {
    const questionId = await this.questionOf(ctx, payload.target, payload.targetId);
    if (questionId === null) return skipped(`a ${payload.target} is no evidence`);
    return changed(await this.index.refreshAnswerers(ctx, questionId));
  }

  @OnMessage('question.asked.v1', 'matching.suggest-helpers')
  suggestHelpers(ctx: Ctx, { payload }: MessageEnvelope<'question.asked.v1'>): Promise<Outcome> {
    return this.helpers.suggest(ctx, payload.questionId);
  }

  /** Its topics may have changed: what was solved counts elsewhere, and if nobody was asked, somebody may fit now. */
  @OnMessage('question.edited.v1', 'matching.question-edited')
  async questionEdited(ctx: Ctx, { payload }: MessageEnvelope<'question.edited.v1'>): Promise<Outcome> {
    await this.index.refreshAnswerers(ctx, payload.questionId);
    return this.helpers.suggest(ctx, payload.questionId);
  }

  private async questionOf(ctx: Ctx, target: string, targetId: string): Promise<string | null> {
    if (target === 'QUESTION') return targetId;
    if (target !== 'ANSWER') return null;
    const row = await this.db.row<{ question_id: string }>(
      ctx,
      'select question_id from answer where id = $1',
      [targetId],
    );
    return row?.question_id ?? null;
  }
}

const changed = (topics: number): Outcome =>
  topics > 0 ? done : skipped('nothing that matters to matching');

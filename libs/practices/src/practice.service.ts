import { LIMITS, isId } from '@app/contracts';
import { Clock } from '@app/platform/clock';
import { Problem, found, signedIn, type Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { manyLines, oneLine } from '@app/platform/input';
import { markdownToText } from '@app/platform/markdown';
import { Outbox } from '@app/platform/outbox';
import { AnswerReader, QuestionReader } from '@app/questions';
import { Injectable } from '@nestjs/common';
import type { EditPracticeDraftInput } from './practice.model.js';
import { ProjectPracticeService } from './project-practice.service.js';
import { rightsOnDraft, seesDraft, type PracticeFacts } from './practice.rules.js';

/** The beginning of the answer, until somebody writes a better summary. */
const SUMMARY_FROM_ANSWER = 240;
const SUMMARY = LIMITS.projectSummary;

interface LockedPractice extends PracticeFacts {
  readonly version: number;
}

/** Drafts of practices: made from an answer, consented to by its author, edited. Those of projects have a service of their own. */
@Injectable()
export class PracticeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly answers: AnswerReader,
    private readonly questions: QuestionReader,
    private readonly ofProject: ProjectPracticeService,
  ) {}

  /**
   * Makes a draft of an answer, with its text, source and author, and asks the author to consent. Of an answer
   * there is one draft: doing it again, also at once, gives the same.
   *
   * @returns the id
   * @throws Problem `NOT_FOUND`, also for an answer whose author is not shown; `CONFLICT` when the author has
   *   declined
   */
  async draft(ctx: Ctx, answerId: string): Promise<string> {
    const { personId } = signedIn(ctx);
    const answer = isId(answerId) ? (await this.answers.byId(ctx, [answerId])).get(answerId) : undefined;
    // Who asks shielded and answers it as well cannot be named as an author either.
    if (!answer?.author || answer.hidden)
      throw new Problem('NOT_FOUND', { internal: 'no answer to draft from' });
    const question = found((await this.questions.byId(ctx, [answer.questionId])).get(answer.questionId));
    if (question.deleted) throw new Problem('NOT_FOUND', { internal: 'the question is deleted' });
    return this.db.run(ctx, async (tx) => {
      const row = await this.db.row<{ id: string }>(
        tx,
        `insert into practice (answer_id, author_id, municipality_id, title, summary, body, topic_ids, drafted_by, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7::uuid[], $8, $9, $9) on conflict (answer_id) do nothing returning id`,
        [
          answer.id,
          answer.authorId,
          answer.municipalityId,
          question.title,
          markdownToText(answer.body, SUMMARY_FROM_ANSWER),
          answer.body,
          question.topicIds,
          personId,
          this.clock.now(),
        ],
      );
      if (row) {
        await this.outbox.append(tx, 'practice.drafted.v1', { practiceId: row.id, answerId: answer.id });
        return row.id;
      }
      const known = found(
        await this.db.row<{ id: string; consent: string }>(
          tx,
          'select id, consent from practice where answer_id = $1',
          [answer.id],
        ),
      );
      if (known.consent === 'DECLINED')
        throw new Problem('CONFLICT', { internal: 'the author has declined' });
      return known.id;
    });
  }

  /**
   * The author agrees that a practice is made of the answer, or does not. Can be changed while it is a draft.
   *
   * @throws Problem `NOT_FOUND`
   */
  async decide(ctx: Ctx, id: string, consent: boolean): Promise<void> {
    const actor = signedIn(ctx);
    await this.db.run(ctx, async (tx) => {
      const practice = await this.locked(tx, id);
      if (!rightsOnDraft(actor, practice).canDecide)
        throw new Problem('NOT_FOUND', { internal: 'not the author' });
      const decision = consent ? 'GIVEN' : 'DECLINED';
      if (practice.consent === decision) return;
      await this.db.execute(
        tx,
        `update practice set consent = $2, consent_at = $3, updated_at = $3, version = version + 1 where id = $1`,
        [id, decision, this.clock.now()],
      );
      await this.outbox.append(tx, 'practice.decided.v1', { practiceId: id });
    });
  }

  /**
   * Changes a draft: from an answer by its author and editors, from a project by those who edit the project.
   *
   * @throws Problem `NOT_FOUND`, `STALE_VERSION`, `BAD_INPUT`, `TOO_LONG`
   */
  async edit(ctx: Ctx, input: EditPracticeDraftInput): Promise<void> {
    const actor = signedIn(ctx);
    if (await this.ofProject.edit(ctx, input)) return;
    const title = oneLine(input.title, {
      field: 'input.title',
      min: LIMITS.questionTitleMin,
      max: LIMITS.questionTitle,
    });
    const summary = manyLines(input.summary, { field: 'input.summary', min: 0, max: SUMMARY });
    const body = manyLines(input.body, { field: 'input.body', max: LIMITS.answerBody });
    await this.db.run(ctx, async (tx) => {
      const practice = await this.locked(tx, input.id);
      if (!rightsOnDraft(actor, practice).canEdit)
        throw new Problem('NOT_FOUND', { internal: 'may not edit' });
      if (practice.version !== input.version) throw new Problem('STALE_VERSION');
      await this.db.execute(
        tx,
        `update practice set title = $2, summary = $3, body = $4, updated_at = $5, version = version + 1 where id = $1`,
        [input.id, title, summary, body, this.clock.now()],
      );
    });
  }

  private async locked(tx: Ctx, id: string): Promise<LockedPractice> {
    const row = isId(id)
      ? await this.db.row<LockedPractice & Record<string, unknown>>(
          tx,
          `select author_id as "authorId", consent, version from practice where id = $1 and answer_id is not null for update`,
          [id],
        )
      : null;
    const practice = found(row, `no draft ${id}`);
    if (!seesDraft(tx.actor, practice)) throw new Problem('NOT_FOUND', { internal: 'may not see the draft' });
    return practice;
  }
}

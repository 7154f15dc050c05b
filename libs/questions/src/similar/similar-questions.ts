import type { Ctx } from '@app/platform/context';
import { TopicIndex, ZeroHits } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { QuestionReader } from '../question/question.reader.js';
import { QuestionSearch } from '../search/question-search.js';
import type { SimilarHit, SimilarQuestion } from './similar-content.model.js';
import { reasonsOf } from './similar-reasons.js';
import type { TypedText } from './typed-text.js';

/** Questions that resemble what is being typed, with the reasons. */
@Injectable()
export class SimilarQuestions {
  constructor(
    private readonly search: QuestionSearch,
    private readonly questions: QuestionReader,
    private readonly topics: TopicIndex,
    private readonly zeroHits: ZeroHits,
  ) {}

  /** The questions the actor can see that resemble what is typed most, best first. */
  async find(ctx: Ctx, typed: TypedText, limit: number): Promise<(SimilarQuestion & SimilarHit)[]> {
    const hits = await this.search.similar(ctx, typed.query, limit);
    if (hits.length === 0) {
      this.zeroHits.note('SIMILAR', typed.text);
      return [];
    }
    const [questions, catalogue] = await Promise.all([
      this.questions.byId(
        ctx,
        hits.map(({ id }) => id),
      ),
      this.topics.current(),
    ]);
    return hits.flatMap((hit) => {
      const question = questions.get(hit.id);
      if (!question) return [];
      const reasons = reasonsOf(ctx, hit, typed.typedByStem, catalogue);
      return [{ typeName: 'SimilarQuestion', question, score: hit.score, reasons }];
    });
  }
}

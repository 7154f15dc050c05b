import type { Ctx } from '@app/platform/context';
import { TopicIndex, ZeroHits, stem, words, type TopicCatalogue } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { QuestionReader } from '../question/question.reader.js';
import { QuestionSearch, type SearchHit } from '../search/question-search.js';
import type { SimilarHit, SimilarQuestion, SimilarReason } from './similar-content.model.js';
import { similarTexts } from './similar.texts.js';

/** More words than these make the reason no clearer. */
const WORDS_NAMED = 4;

/** Questions that resemble what is being typed, with the reasons. */
@Injectable()
export class SimilarQuestions {
  constructor(
    private readonly search: QuestionSearch,
    private readonly questions: QuestionReader,
    private readonly topics: TopicIndex,
    private readonly zeroHits: ZeroHits,
  ) {}

  /** The questions the actor can see that resemble `text` most, best first. */
  async find(ctx: Ctx, text: string, limit: number): Promise<(SimilarQuestion & SimilarHit)[]> {
    const hits = await this.search.similar(ctx, text, limit);
    if (hits.length === 0) {
      this.zeroHits.note('SIMILAR', text);
      return [];
    }
    const [questions, catalogue] = await Promise.all([
      this.questions.byId(
        ctx,
        hits.map(({ id }) => id),
      ),
      this.topics.current(),
    ]);
    const typed = typedWords(text);
    return hits.flatMap((hit) => {
      const question = questions.get(hit.id);
      if (!question) return [];
      const reasons = reasonsOf(ctx, hit, typed, catalogue);
      return [{ typeName: 'SimilarQuestion', question, score: hit.score, reasons }];
    });
  }
}

/** The words of the text by their stems, each as it was typed first. */
function typedWords(text: string): Map<string, string> {
  const typed = new Map<string, string>();
  for (const token of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const [word] = words(token);
    if (word !== undefined && !typed.has(stem(word))) typed.set(stem(word), token);
  }
  return typed;
}

function reasonsOf(
  { locale }: Ctx,
  hit: SearchHit,
  typed: ReadonlyMap<string, string>,
  catalogue: TopicCatalogue,
): SimilarReason[] {
  const common = hit.words.flatMap((word) => typed.get(word) ?? []).slice(0, WORDS_NAMED);
  const reasons: SimilarReason[] = [];
  if (common.length > 0)
    reasons.push({
      kind: 'WORDS',
      text: similarTexts.text(locale, 'WORDS', { words: common.join(', ') }),
    });
  for (const topic of catalogue.manyById(hit.topicIds))
    reasons.push({
      kind: 'TOPIC',
      text: similarTexts.text(locale, 'TOPIC', { topic: locale === 'de' ? topic.name : topic.nameEn }),
    });
  if (reasons.length === 0) reasons.push({ kind: 'WORDS', text: similarTexts.text(locale, 'OTHERS') });
  return reasons;
}

import type { Ctx } from '@app/platform/context';
import { stem, words, type TopicCatalogue } from '@app/topics';
import type { SearchHit } from '../search/question-search.js';
import type { SimilarReason } from './similar-content.model.js';
import { similarTexts } from './similar.texts.js';

/** More words than these make the reason no clearer. */
const WORDS_NAMED = 4;

/** The words of the text by their stems, each as it was typed first. */
export function typedWords(text: string): Map<string, string> {
  const typed = new Map<string, string>();
  for (const token of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const [word] = words(token);
    if (word !== undefined && !typed.has(stem(word))) typed.set(stem(word), token);
  }
  return typed;
}

/** Why something was found: the words it shares with the text, as they were typed, and the topics the text names. */
export function reasonsOf(
  { locale }: Ctx,
  hit: Pick<SearchHit, 'words' | 'topicIds'>,
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

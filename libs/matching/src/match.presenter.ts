import type { Locale } from '@app/contracts';
import type { Ctx } from '@app/platform/context';
import { TopicIndex, type TopicCatalogue } from '@app/topics';
import { Injectable } from '@nestjs/common';
import { openOffers, reasonsOf, type ReasonFact } from './match-facts.rules.js';
import type { Ranked } from './match-ranking.rules.js';
import { Match, MatchReason } from './match.model.js';
import { shown } from './match.rules.js';
import { reasonText, type ReasonContext } from './match.texts.js';

/** Turns ranked towns and stored reasons into what people read, in the language of the request. */
@Injectable()
export class MatchPresenter {
  /** Sentences are costly to make, and sets that are remembered are shown again and again. */
  private readonly made = new WeakMap<
    Ranked,
    Map<Locale, { readonly by: TopicCatalogue; readonly match: Match }>
  >();

  constructor(private readonly topics: TopicIndex) {}

  async matches(ctx: Ctx, ranked: readonly Ranked[]): Promise<Match[]> {
    const catalogue = await this.topics.current();
    return ranked.map((one) => {
      const inLocales = this.made.get(one) ?? new Map<Locale, { by: TopicCatalogue; match: Match }>();
      const known = inLocales.get(ctx.locale);
      if (known?.by === catalogue) return known.match;
      const match = toMatch(catalogue, ctx.locale, one);
      this.made.set(one, inLocales.set(ctx.locale, { by: catalogue, match }));
      return match;
    });
  }

  /**
   * Towns for a town that has said nothing yet: what they fit is presumed, and every sentence says why.
   *
   * @param followed ids of topics that people of the town follow, or that lie next to these
   */
  async start(ctx: Ctx, ranked: readonly Ranked[], followed: ReadonlySet<string>): Promise<Match[]> {
    const catalogue = await this.topics.current();
    return ranked.map((one) => {
      const match = toMatch(catalogue, ctx.locale, one);
      const isFollowed = (topicId: string): boolean => followed.has(topicId);
      match.kind = 'ASSUMED';
      match.reasons = inWords(catalogue, ctx.locale, 'start', reasonsOf(one.facts), isFollowed);
      return match;
    });
  }

  /** Reasons for towns that were suggested as helpers, one list per town. */
  async reasons(ctx: Ctx, lists: readonly (readonly ReasonFact[])[]): Promise<MatchReason[][]> {
    const catalogue = await this.topics.current();
    return lists.map((reasons) => inWords(catalogue, ctx.locale, 'helper', reasons));
  }

  /** Reasons for towns that would fit something several towns do together, one list per town. */
  async partnerReasons(ctx: Ctx, lists: readonly (readonly ReasonFact[])[]): Promise<MatchReason[][]> {
    const catalogue = await this.topics.current();
    return lists.map((reasons) => inWords(catalogue, ctx.locale, 'partner', reasons));
  }
}

function toMatch(catalogue: TopicCatalogue, locale: Locale, { facts, kind, parts }: Ranked): Match {
  const links = kind === 'BOTH_SEEK' ? facts.both : [...openOffers(facts), ...facts.seeks];
  return Object.assign(new Match(), {
    municipalityId: facts.municipalityId,
    kind,
    ...shown(parts),
    aroundKm: facts.aroundKm ?? null,
    reasons: inWords(catalogue, locale, 'match', reasonsOf(facts)),
    topics: catalogue.manyById(links.map(({ topicId }) => topicId)),
  });
}

function inWords(
  catalogue: TopicCatalogue,
  locale: Locale,
  about: ReasonContext['about'],
  reasons: readonly ReasonFact[],
  isFollowed: (topicId: string) => boolean = () => false,
): MatchReason[] {
  const topicName = (id: string): string => {
    const topic = catalogue.byId(id);
    return (locale === 'en' ? topic?.nameEn : topic?.name) ?? '';
  };
  return reasons.flatMap((reason): MatchReason[] => {
    const topic = reason.topicId === undefined ? null : (catalogue.byId(reason.topicId) ?? null);
    // The topic was removed since the reason was stored; without its name the sentence says nothing.
    if (reason.topicId !== undefined && topic === null) return [];
    const distanceKm = reason.kind === 'DISTANCE' ? (reason.km ?? null) : null;
    const text = reasonText(reason, { locale, topicName, about, isFollowed });
    return [{ kind: reason.kind, text, topic, distanceKm }];
  });
}

import type { Ctx } from '@app/platform/context';
import { Injectable } from '@nestjs/common';
import type { SimilarHit } from './similar-content.model.js';
import { TypedTexts, type TypedText } from './typed-text.js';

/** Finds content of one kind that resembles what is typed, at most `limit`, only what the actor can see. */
export type SimilarSource = (ctx: Ctx, typed: TypedText, limit: number) => Promise<readonly SimilarHit[]>;

/** Where libs register how their published content is found while somebody types a question. */
@Injectable()
export class SimilarSources {
  private readonly sources = new Map<string, SimilarSource>();

  constructor(private readonly texts: TypedTexts) {}

  /** @param typeName the GraphQL type of what the source finds */
  register(typeName: string, source: SimilarSource): void {
    if (this.sources.has(typeName)) throw new Error(`${typeName} has two sources`);
    this.sources.set(typeName, source);
  }

  /** The best of all kinds, best first. The best of each kind has its place, so that none hides another. */
  async find(ctx: Ctx, text: string, limit: number): Promise<SimilarHit[]> {
    const typed = await this.texts.understand(ctx, text);
    if (!typed) return [];
    const found = await Promise.all([...this.sources.values()].map((source) => source(ctx, typed, limit)));
    const byScore = (a: SimilarHit, b: SimilarHit): number => b.score - a.score;
    const ranked = found.map((hits) => [...hits].sort(byScore));
    const first = ranked.flatMap((hits) => hits.slice(0, 1)).sort(byScore);
    const others = ranked.flatMap((hits) => hits.slice(1)).sort(byScore);
    return [...first, ...others].slice(0, limit).sort(byScore);
  }
}

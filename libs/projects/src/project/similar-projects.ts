import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { SimilarSources, type TypedText } from '@app/questions';
import { TopicIndex } from '@app/topics';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProjectReader } from './project.reader.js';
import { actorAt, actorValues, projectVisible } from './project.sql.js';
import { SimilarProject } from './similar-project.model.js';

/** So many projects are compared; those in which something happened last are the likeliest to be of use. */
const CANDIDATES = 200;

const AT = actorAt(1);

/** Projects about what somebody is asking: who works at it already may know the answer, or take on a partner. */
@Injectable()
export class SimilarProjects implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly topics: TopicIndex,
    private readonly reader: ProjectReader,
    private readonly sources: SimilarSources,
  ) {}

  onModuleInit(): void {
    this.sources.register('SimilarProject', (ctx, typed, limit) => this.find(ctx, typed, limit));
  }

  /** The projects the actor can see that resemble what is typed most, best first. */
  private async find(ctx: Ctx, typed: TypedText, limit: number): Promise<SimilarProject[]> {
    const catalogue = await this.topics.current();
    const candidates = await this.db.rows<{ id: string; words: string; topicIds: string[] }>(
      ctx,
      `select p.id, p.title || ' ' || p.summary as words, p.topic_ids as "topicIds" from project p
       where ${projectVisible('p', AT)}
         and (p.topic_ids && $5::uuid[] or fold(p.title || ' ' || p.summary) like any ($6::text[]))
       order by p.updated_at desc, p.id desc limit ${CANDIDATES}`,
      [
        ...actorValues(ctx.actor),
        catalogue.manyById(typed.topicIds).flatMap((topic) => catalogue.idsWithin(topic)),
        typed.patterns,
      ],
    );
    const best = candidates
      .flatMap(({ id, words, topicIds }) => {
        const likeness = typed.compare(words, topicIds);
        return likeness ? [{ id, likeness }] : [];
      })
      .sort((a, b) => b.likeness.score - a.likeness.score)
      .slice(0, limit);
    if (best.length === 0) return [];
    const projects = await this.reader.byId(
      ctx,
      best.map(({ id }) => id),
    );
    return best.flatMap(({ id, likeness }) => {
      const project = projects.get(id);
      return project ? [Object.assign(new SimilarProject(), { project, ...likeness })] : [];
    });
  }
}

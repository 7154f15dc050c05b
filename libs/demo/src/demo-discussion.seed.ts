import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import { THREADS, type DemoThread } from './content/project-talk.js';
import { WORK_IN } from './content/project-work.js';
import type { DemoPeople } from './demo-people.seed.js';
import type { TownIds } from './demo-towns.seed.js';

const HOUR_MS = 3_600_000;

/** Two short threads in one example project. */
@Injectable()
export class DemoDiscussionSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** After the project and its people. */
  async seed(tx: Ctx, towns: TownIds, people: DemoPeople): Promise<void> {
    for (const [index, thread] of THREADS.entries()) await this.thread(tx, index, thread, towns, people);
  }

  private async thread(
    tx: Ctx,
    index: number,
    { title, pinned, posts }: DemoThread,
    towns: TownIds,
    people: DemoPeople,
  ): Promise<void> {
    const row = await this.db.row<{ id: string }>(
      tx,
      `insert into project_thread (project_id, title, author_id, created_at, last_at, last_position, post_count, pinned, idempotency_key)
       select p.id, $2, $3, $4, $5, $6, $6, $7, $8 from project p where p.slug = $1 returning id`,
      [
        WORK_IN,
        title,
        people.ids.get(posts[0]!.person),
        this.ago(posts[0]!.ageHours),
        this.ago(posts.at(-1)!.ageHours),
        posts.length,
        pinned,
        `demo-thread-${index}`,
      ],
    );
    for (const [place, { person, ageHours, body, answers }] of posts.entries())
      await this.db.execute(
        tx,
        `insert into project_post (thread_id, position, parent_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
         values ($1, $2, (select m.id from project_post m where m.thread_id = $1 and m.position = $3::int), $4, $5, $6, $7, $8, $9)`,
        [
          row!.id,
          place + 1,
          answers ?? null,
          people.ids.get(person),
          towns.get(people.townOf.get(person)!),
          body,
          renderMarkdown(body),
          this.ago(ageHours),
          `demo-post-${index}-${place}`,
        ],
      );
    // Whoever writes follows, and has read what they answered.
    await this.db.execute(
      tx,
      `insert into project_thread_reader (thread_id, person_id, last_read_position, follows)
       select thread_id, author_id, max(position), true from project_post where thread_id = $1 group by 1, 2`,
      [row!.id],
    );
  }

  private ago(hours: number): Date {
    return new Date(this.clock.now().getTime() - hours * HOUR_MS);
  }
}

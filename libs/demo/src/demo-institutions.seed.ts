import { Clock } from '@app/platform/clock';
import type { Ctx } from '@app/platform/context';
import { Database } from '@app/platform/database';
import { renderMarkdown } from '@app/platform/markdown';
import { Injectable } from '@nestjs/common';
import { INSTITUTIONS, type DemoInstitution } from './content/institutions.js';

/** Example institutions, each with one person and an answer where a question fits. */
@Injectable()
export class DemoInstitutionsSeed {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async seed(tx: Ctx): Promise<void> {
    for (const table of ['answer', 'comment'])
      await this.db.execute(
        tx,
        `update ${table} set perspective = 'PRAXIS' where municipality_id is not null and perspective is null`,
      );
    for (const institution of INSTITUTIONS) await this.one(tx, institution);
  }

  private async one(tx: Ctx, { person, answer, domain, ...institution }: DemoInstitution): Promise<void> {
    const now = this.clock.now();
    const ids = await this.db.row<{ institutionId: string; personId: string }>(
      tx,
      `with made as (
         insert into institution (kind, slug, name, description, perspective, is_example, created_at)
         values ($1, $2, $3, $4, $5, true, $6) returning id
       ), face as (
         insert into person (name, position, is_example, created_at) values ($7, $8, true, $6) returning id
       )
       select made.id as "institutionId", face.id as "personId" from made, face`,
      [
        institution.kind,
        institution.slug,
        institution.name,
        institution.description,
        institution.perspective,
        now,
        person.name,
        person.position,
      ],
    );
    const { institutionId, personId } = ids!;
    await this.db.execute(tx, `insert into institution_domain (domain, institution_id) values ($1, $2)`, [
      domain,
      institutionId,
    ]);
    await this.db.execute(
      tx,
      `insert into account (person_id, email, locale, created_at) values ($1, $2, 'de', $3)`,
      [personId, person.mail, now],
    );
    await this.db.execute(
      tx,
      `insert into institution_membership (person_id, institution_id, role, state, requested_at, decided_at)
       values ($1, $2, 'ADMIN', 'ACTIVE', $3, $3)`,
      [personId, institutionId, now],
    );
    await this.db.execute(
      tx,
      `insert into answer (id, question_id, author_id, institution_id, perspective, body, body_html, created_at, is_example, idempotency_key)
       select uuidv7($1::timestamptz - clock_timestamp()), q.id, $2, $3, $4, $5, $6, $1, true, $7
       from question q join question_topic qt on qt.question_id = q.id join topic t on t.id = qt.topic_id
       where t.slug = $8 and q.state = 'OPEN' and q.visibility = 'PUBLIC' and qt.listed order by q.id desc limit 1`,
      [
        now,
        personId,
        institutionId,
        institution.perspective,
        answer.body,
        renderMarkdown(answer.body),
        `demo-${institution.slug}`,
        answer.topic,
      ],
    );
  }
}

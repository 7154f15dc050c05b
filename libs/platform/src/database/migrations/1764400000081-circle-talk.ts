import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Towns that take part in the circle `c`. */
const PARTNERS = `select t.municipality_id from cooperation_circle_town t
  where t.circle_id = c.id and t.live and t.answer = 'ACCEPTED'`;

/** Circles talk in a conversation of their towns; what they have written so far moves there. */
export class CircleTalk1764400000081 implements MigrationInterface {
  readonly name = 'CircleTalk1764400000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cooperation_circle add column conversation_id uuid
        constraint cooperation_circle_conversation_id_fkey references conversation (id) on delete set null;
      alter table cooperation_circle add constraint cooperation_circle_conversation unique (conversation_id);
    `);
    // Somebody has to have begun it: who invited, accepted or wrote, else anybody who takes part.
    await runner.query(`
      create temporary table circle_talk on commit drop as
      select c.id as circle_id, uuidv7() as id, coalesce(c.invited_by,
          (select t.answered_by from cooperation_circle_town t where t.circle_id = c.id and t.answered_by is not null limit 1),
          (select n.author_id from cooperation_circle_note n where n.circle_id = c.id limit 1),
          (select m.person_id from membership m where m.state = 'ACTIVE' and m.municipality_id in (${PARTNERS}) limit 1)
        ) as created_by,
        left('Kooperationskreis ' || t.name_de, 160) as title, c.formed_at as created_at,
        coalesce((select max(n.created_at) from cooperation_circle_note n where n.circle_id = c.id), c.formed_at) as last_at
      from cooperation_circle c join topic t on t.id = c.topic_id where c.state = 'FORMED'`);
    await runner.query(`
      insert into conversation (id, kind, title, state, created_by, created_at, last_at)
      select id, 'GROUP', title, 'OPEN', created_by, created_at, last_at from circle_talk where created_by is not null`);
    await runner.query(`
      insert into conversation_side (conversation_id, municipality_id)
      select k.id, t.municipality_id from circle_talk k join cooperation_circle_town t on t.circle_id = k.circle_id
      where k.created_by is not null and t.live and t.answer = 'ACCEPTED'`);
    await runner.query(`
      insert into direct_message (id, conversation_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
      select n.id, k.id, n.author_id, n.municipality_id, n.body, n.body_html, n.created_at, 'circle-note-' || n.id
      from circle_talk k join cooperation_circle_note n on n.circle_id = k.circle_id where k.created_by is not null`);
    // Whoever takes part has had it before their eyes: nothing of it is new.
    await runner.query(`
      insert into conversation_reader (conversation_id, person_id, last_read_id, read_at)
      select distinct on (k.id, m.person_id) k.id, m.person_id, latest.id, latest.created_at
      from circle_talk k join conversation_side s on s.conversation_id = k.id
      join membership m on m.municipality_id = s.municipality_id and m.state = 'ACTIVE'
      cross join lateral (
        select d.id, d.created_at from direct_message d where d.conversation_id = k.id order by d.id desc limit 1) latest`);
    await runner.query(`
      update cooperation_circle c set conversation_id = k.id from circle_talk k
      where k.circle_id = c.id and k.created_by is not null`);
    await runner.query(`
      alter table cooperation_circle add constraint cooperation_circle_talk check (conversation_id is null or state = 'FORMED');
      drop table cooperation_circle_note;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cooperation_circle_note (
        id uuid not null default uuidv7(),
        circle_id uuid not null
          constraint cooperation_circle_note_circle_id_fkey references cooperation_circle (id) on delete cascade,
        author_id uuid not null constraint cooperation_circle_note_author_id_fkey references person (id),
        municipality_id uuid not null
          constraint cooperation_circle_note_municipality_id_fkey references municipality (id),
        body text not null,
        body_html text not null,
        created_at timestamptz not null,
        idempotency_key text not null,
        constraint cooperation_circle_note_pkey primary key (id),
        constraint cooperation_circle_note_body check (char_length(body) between 1 and 2000),
        constraint cooperation_circle_note_once unique (author_id, idempotency_key)
      );
      create index cooperation_circle_note_circle on cooperation_circle_note (circle_id, id);
      insert into cooperation_circle_note (id, circle_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
      select d.id, c.id, d.author_id, d.municipality_id, left(d.body, 2000), d.body_html, d.created_at, d.idempotency_key
      from cooperation_circle c join direct_message d on d.conversation_id = c.conversation_id
      where d.deleted_at is null and d.hidden_at is null and d.municipality_id is not null;
      alter table cooperation_circle drop constraint cooperation_circle_talk;
    `);
    await runner.query(`
      with talked as (select conversation_id as id from cooperation_circle where conversation_id is not null)
      delete from conversation where id in (select id from talked)`);
    await runner.query(`
      alter table cooperation_circle drop constraint cooperation_circle_conversation;
      alter table cooperation_circle drop column conversation_id;
    `);
  }
}

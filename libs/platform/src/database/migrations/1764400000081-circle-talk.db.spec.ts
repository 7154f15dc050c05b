import { CircleTalk1764400000081 } from './1764400000081-circle-talk.js';
import { IdentityApiModule } from '@app/identity';
import { TestApp, insertMembership, insertPerson, insertTopic, insertTown } from '@app/testing';
import type { QueryRunner } from 'typeorm';

describe('the move of circle notes into conversations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule] });
  });
  afterAll(() => app?.stop());

  const rows = (text: string, ...values: unknown[]) =>
    app.db.rows<Record<string, unknown>>(app.ctx(), text, values);
  const run = (way: 'up' | 'down') =>
    app.db.run(app.ctx(), async (tx) => {
      // One statement at a time, as the driver of the specs prepares them.
      const query = async (text: string) => {
        for (const one of text.split(';').filter((part) => part.trim() !== ''))
          await app.db.execute(tx, one, []);
      };
      // A migration uses `query` alone; a real runner would have a connection of its own, outside of `tx`.
      await new CircleTalk1764400000081()[way]({ query } as unknown as QueryRunner);
    });

  it('keeps every note with its author, lets in who takes part only, and counts nothing as new', async () => {
    const topic = await insertTopic(app, { slug: 'bad', nameDe: 'Hallenbad', nameEn: 'Swimming pool' });
    const towns = [
      await insertTown(app),
      await insertTown(app),
      await insertTown(app),
      await insertTown(app),
    ];
    const author = await insertPerson(app);
    await insertMembership(app, author.personId, towns[0]!);
    await run('down');
    const [circle] = await rows(
      `insert into cooperation_circle (topic_id, state, reasons, proposed_at, invited_at, invited_by_town, invited_by, formed_at)
       values ($1, 'FORMED', '[]', now(), now(), $2, $3, now()) returning id`,
      topic,
      towns[0],
      author.personId,
    );
    for (const [n, town] of towns.entries())
      await rows(
        `insert into cooperation_circle_town (circle_id, municipality_id, topic_id, answer, answered_at, live)
         values ($1, $2, $3, $4, $5, true)`,
        circle!['id'],
        town,
        topic,
        n === 3 ? null : 'ACCEPTED',
        n === 3 ? null : new Date(),
      );
    await rows(
      `insert into cooperation_circle_note (circle_id, author_id, municipality_id, body, body_html, created_at, idempotency_key)
       values ($1, $2, $3, 'Passt der 12. Juni?', '<p>Passt der 12. Juni?</p>', now(), 'eins')`,
      circle!['id'],
      author.personId,
      towns[0],
    );
    await run('up');
    const [talk] = await rows(
      `select v.id, v.kind, v.title, v.state from cooperation_circle c join conversation v on v.id = c.conversation_id
       where c.id = $1`,
      circle!['id'],
    );
    expect(talk).toMatchObject({ kind: 'GROUP', title: 'Kooperationskreis Hallenbad', state: 'OPEN' });
    const sides = await rows(
      'select municipality_id as id from conversation_side where conversation_id = $1',
      talk!['id'],
    );
    expect(sides.map(({ id }) => id).sort()).toEqual(towns.slice(0, 3).sort());
    expect(
      await rows(
        'select author_id, municipality_id, body from direct_message where conversation_id = $1',
        talk!['id'],
      ),
    ).toEqual([{ author_id: author.personId, municipality_id: towns[0], body: 'Passt der 12. Juni?' }]);
    expect(
      await rows(
        'select person_id from conversation_reader where conversation_id = $1 and last_read_id is not null',
        talk!['id'],
      ),
    ).toEqual([{ person_id: author.personId }]);
    await run('down');
    expect(await rows('select body from cooperation_circle_note')).toEqual([{ body: 'Passt der 12. Juni?' }]);
    expect(await rows('select 1 from conversation')).toEqual([]);
  });
});

import { jest } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { Scene, type Somebody } from '../__fixtures__/scene.js';
import { TellingService } from './telling.service.js';

const FOLLOWERS = 2_000;

describe('telling many', () => {
  let scene: Scene;
  let asker: Somebody;
  beforeAll(async () => {
    scene = await Scene.start();
    asker = await scene.person({ town: scene.town });
  });
  afterAll(() => scene?.app.stop());

  /** People who follow the topic, made in bulk. */
  async function followers(count: number, mail: string): Promise<void> {
    await scene.execute(
      `with face as (insert into person (name, created_at) select 'Folgende ' || n, now() from generate_series(1, $1::int) n returning id),
       login as (insert into account (person_id, email, locale, created_at)
         select id, id || '@musterstadt.example', 'de', now() from face),
       joined as (insert into membership (person_id, municipality_id, state) select id, $2, 'ACTIVE' from face),
       setting as (insert into notification_preference (person_id, kind, in_app, mail)
         select id, 'question.in-topic', true, $4 from face where $4 <> 'DAILY')
       insert into follow (person_id, target, target_id, created_at) select id, 'TOPIC', $3, now() from face`,
      count,
      scene.otherTown,
      scene.topic,
      mail,
    );
  }

  /** Tells of a new question and returns how long it took, in milliseconds, and how many statements it was. */
  async function tell(): Promise<{ ms: number; statements: number }> {
    const questionId = await scene.question(asker);
    const spy = jest.spyOn(scene.app.db as unknown as { query: () => unknown }, 'query');
    const [message] = await scene.rows<{ id: string }>(`select uuidv7() as id`);
    spy.mockClear();
    const start = performance.now();
    await scene.app.get(TellingService).tell(scene.app.ctx(), message!.id, 'asked', [questionId]);
    const ms = performance.now() - start;
    const statements = spy.mock.calls.length;
    spy.mockRestore();
    return { ms, statements };
  }

  it('costs the same number of statements for twenty and for two thousand, also by mail', async () => {
    await followers(20, 'NOW');
    const few = await tell();
    await followers(FOLLOWERS - 20, 'DAILY');
    await scene.execute(`analyze`);
    const many = [await tell(), await tell(), await tell()];
    expect(many.map(({ statements }) => statements)).toEqual(Array(3).fill(few.statements));
    const [row] = await scene.rows<{ count: number }>(
      `select max(count)::int as count from (select count(*) from notification group by subject_id)`,
    );
    expect(row?.count).toBe(FOLLOWERS);
    console.log(
      `${FOLLOWERS} followers told in ${many.map(({ ms }) => Math.round(ms)).join(', ')} ms, ${few.statements} statements`,
    );
    await scene.execute(`update notification_preference set mail = 'NOW'`);
    await scene.execute(
      `insert into notification_preference select person_id, 'question.in-topic', true, 'NOW' from follow on conflict (person_id, kind) do nothing`,
    );
    const mailed = [await tell(), await tell()];
    expect(mailed.map(({ statements }) => statements)).toEqual(Array(2).fill(few.statements));
    console.log(`… with a mail at once for each in ${mailed.map(({ ms }) => Math.round(ms)).join(', ')} ms`);
  });
});

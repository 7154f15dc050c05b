import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { TestApp, insertPerson, insertTopic, insertTown, type TestActor } from '@app/testing';
import { MOST_FIRST_STANCES } from './first-stances.service.js';
import { TopicsApiModule } from './topics-api.module.js';

const START = `mutation ($input: StartStancesInput!) { startStances(input: $input) }`;

describe('the first stances of a town', () => {
  let app: TestApp;
  let town: string;
  let member: TestActor;
  let topics: string[];

  beforeAll(async () => {
    app = await TestApp.start({ imports: [IdentityApiModule, DirectoryApiModule, TopicsApiModule] });
    topics = [];
    for (let n = 0; n < MOST_FIRST_STANCES + 1; n++) topics.push(await insertTopic(app));
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    town = await insertTown(app);
    member = { ...(await insertPerson(app)), municipalityIds: [town] };
  });

  const input = (seekTopicIds: string[], offerTopicIds: string[] = [], municipalityId = town) => ({
    input: { municipalityId, seekTopicIds, offerTopicIds },
  });
  const start = (...what: Parameters<typeof input>) => app.ok(member, START, input(...what));
  const said = async () =>
    (
      await app.db.rows<{ word: string }>(
        app.ctx(),
        `select 'need ' || topic_id as word from need where municipality_id = $1
         union all select 'offer ' || topic_id || ' ' || level from offer where municipality_id = $1
         union all select 'follows ' || target_id from follow where person_id = $2 order by 1`,
        [town, member.personId],
      )
    ).map(({ word }) => word);

  it('are needs, offers and followed topics in one step, and the same again changes nothing', async () => {
    const [a, b, c] = topics as [string, string, string];
    expect(await start([a, b, a], [c])).toEqual({ startStances: 3 });
    const first = await said();
    expect(first).toEqual(
      [`follows ${a}`, `follows ${b}`, `need ${a}`, `need ${b}`, `offer ${c} EXPERIENCED`].sort(),
    );
    expect(await start([a, b], [c])).toEqual({ startStances: 0 });
    expect(await said()).toEqual(first);
  });

  it('leave alone what the town has said before', async () => {
    const [a] = topics as [string];
    await app.db.execute(
      app.ctx(),
      `insert into need (municipality_id, topic_id, note, created_at, updated_at) values ($1, $2, 'seit langem', now(), now())`,
      [town, a],
    );
    await start([a]);
    const rows = await app.db.rows(app.ctx(), 'select note from need where municipality_id = $1', [town]);
    expect(rows).toEqual([{ note: 'seit langem' }]);
  });

  it.each([
    ['nothing at all', () => input([]), 'BAD_INPUT'],
    ['too many', () => input(topics), 'BAD_INPUT'],
    ['a topic on both sides', () => input([topics[0]!], [topics[0]!]), 'BAD_INPUT'],
    ['an unknown topic', () => input([topics[0]!, '019c0000-0000-7000-8000-000000000001']), 'NOT_FOUND'],
    ['what is no id', () => input(['x']), 'NOT_FOUND'],
    ['a foreign town', async () => input([topics[0]!], [], await insertTown(app)), 'NOT_FOUND'],
  ])('are refused for %s, and nothing is written', async (_name, what, code) => {
    expect(await app.refused(member, START, await what())).toBe(code);
    expect(await said()).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { RoomPolicies } from '@app/platform/live';
import { insertCase, insertPerson, insertReport, type TestActor } from '@app/testing';
import { CASES, Scene, type CasePage } from './__fixtures__/scene.js';

describe('the queue', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());

  it('is for moderators alone, and its room too', async () => {
    const editor = await insertPerson(scene.app, { instanceRoles: ['EDITOR'] });
    for (const actor of [scene.reader, editor]) {
      expect(await scene.app.refused(actor, CASES)).toBe('NOT_FOUND');
      expect(
        await scene.app.refused(actor, `query ($id: ID!) { moderationCase(id: $id) { id } }`, {
          id: randomUUID(),
        }),
      ).toBe('NOT_FOUND');
    }
    const room = async (actor: TestActor | null) =>
      [...(await scene.app.get(RoomPolicies).allowed(scene.app.ctx(actor), ['moderation']))].join();
    expect(await room(scene.moderator)).toBe('moderation');
    expect(await room(scene.reader)).toBe('');
    expect(await room(null)).toBe('');
    expect(
      await scene.app.ok(scene.moderator, `query ($id: ID!) { moderationCase(id: $id) { id } }`, {
        id: 'nonsense',
      }),
    ).toEqual({
      moderationCase: null,
    });
  });

  it('pages open cases oldest first, and costs the same for 2 and for 20', async () => {
    const { n: known } = await scene.one<{ n: number }>(
      `select count(*)::int as n from moderation_case where state = 'OPEN'`,
    );
    for (let n = 0; n < 22; n++) {
      const caseId = await insertCase(scene.app, randomUUID(), {
        authorId: scene.author.personId,
        municipalityId: scene.town,
      });
      await insertReport(scene.app, caseId, scene.reader.personId);
    }
    const page = async (first: number, after: string | null = null): Promise<CasePage> =>
      (await scene.app.ok<{ moderationCases: CasePage }>(scene.moderator, CASES, { first, after }))
        .moderationCases;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: CasePage = await page(10, after);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(known + 22);
    expect(seen).toEqual([...seen].sort());
    const few = await scene.app.statements(() => page(2));
    const many = await scene.app.statements(() => page(20));
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(8);
  });
});

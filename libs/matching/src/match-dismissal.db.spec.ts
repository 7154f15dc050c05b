import { randomUUID } from 'node:crypto';
import { insertPerson, type TestActor } from '@app/testing';
import { Scene } from './__fixtures__/scene.js';

const MATCHES = `query ($id: ID!) { matches(municipalityId: $id) { municipality { id name } } }`;
const DISMISS = `mutation ($id: ID!, $other: ID!, $reason: MatchDismissalReason!, $note: String) {
  dismissMatch(municipalityId: $id, otherId: $other, reason: $reason, note: $note) { reason note until municipality { name } }
}`;
const RESTORE = `mutation ($id: ID!, $other: ID!) { restoreMatch(municipalityId: $id, otherId: $other) }`;
const DISMISSED = `query ($id: ID!) { dismissedMatches(municipalityId: $id) { reason until municipality { name } } }`;

describe('suggestions that do not fit', () => {
  let scene: Scene;
  let topic: string;
  let own: string;
  let other: string;
  let actor: TestActor;
  let partner: TestActor;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());
  beforeEach(async () => {
    topic = await scene.topic(`Thema ${randomUUID().replace(/[0-9]/g, 'x')}`);
    own = await scene.town({ name: 'Freyung' });
    other = await scene.town({ name: 'Vrees' });
    actor = await scene.member(own);
    partner = await scene.member(other);
    await scene.need(own, topic);
    await scene.offer(other, topic);
    await scene.refresh();
  });
  afterEach(() => scene.app.clock.set('2026-05-04T08:00:00Z'));

  const names = async (who: TestActor): Promise<string[]> =>
    (
      await scene.app.ok<{ matches: { municipality: { name: string } }[] }>(who, MATCHES, {
        id: who.municipalityIds![0],
      })
    ).matches.map(({ municipality }) => municipality.name);
  const dismiss = (who = actor, id = own, variables: object = {}) =>
    [who, DISMISS, { id, other, reason: 'OTHER_TOPIC', ...variables }] as const;

  it('S15: "Passt nicht: anderes Thema" removes a suggestion for 180 days from the own list alone', async () => {
    expect([await names(actor), await names(partner)]).toEqual([['Vrees'], ['Freyung']]);
    const { dismissMatch } = await scene.app.ok(...dismiss());
    expect(dismissMatch).toEqual({
      reason: 'OTHER_TOPIC',
      note: null,
      until: '2026-10-31',
      municipality: { name: 'Vrees' },
    });
    expect([await names(actor), await names(partner)]).toEqual([[], ['Freyung']]);
    scene.app.clock.set('2026-10-30T22:59:00Z');
    expect(await names(actor)).toEqual([]);
    scene.app.clock.set('2026-10-30T23:00:00Z');
    expect(await names(actor)).toEqual(['Vrees']);
    expect(await scene.app.ok(actor, DISMISSED, { id: own })).toEqual({ dismissedMatches: [] });
  });

  it('S15: the other town never learns it: no message, no live event, no list', async () => {
    const count = async (table: string): Promise<number> =>
      (await scene.app.db.row<{ n: number }>(scene.app.ctx(), `select count(*)::int as n from ${table}`))!.n;
    const before = [await count('outbox'), await count('live_event')];
    await scene.app.ok(...dismiss(actor, own, { reason: 'OTHER', note: 'Gespräch war schwierig.' }));
    await scene.app.settle();
    expect([await count('outbox'), await count('live_event')]).toEqual(before);
    expect(await scene.app.ok(partner, DISMISSED, { id: other })).toEqual({ dismissedMatches: [] });
    const editor = await insertPerson(scene.app, { instanceRoles: ['EDITOR'] });
    for (const stranger of [partner, editor])
      expect(['NOT_FOUND', 'FORBIDDEN', 'NO_PERMISSION']).toContain(
        await scene.app.refused(stranger, DISMISSED, { id: own }),
      );
  });

  it('S15: can be taken back, by anybody of the town', async () => {
    await scene.app.ok(...dismiss());
    const colleague = await scene.member(own);
    expect(await scene.app.ok(colleague, DISMISSED, { id: own })).toEqual({
      dismissedMatches: [{ reason: 'OTHER_TOPIC', until: '2026-10-31', municipality: { name: 'Vrees' } }],
    });
    expect(await scene.app.ok(colleague, RESTORE, { id: own, other })).toEqual({ restoreMatch: true });
    expect(await scene.app.ok(colleague, RESTORE, { id: own, other })).toEqual({ restoreMatch: false });
    expect(await names(actor)).toEqual(['Vrees']);
  });

  it('S15: is refused for other towns, the own one, and nonsense', async () => {
    expect(await scene.app.refused(...dismiss(partner))).toBe('NOT_FOUND');
    expect(await scene.app.refused(...dismiss(actor, own, { other: own }))).toBe('BAD_INPUT');
    expect(await scene.app.refused(...dismiss(actor, own, { other: randomUUID() }))).toBe('NOT_FOUND');
    expect(await scene.app.refused(...dismiss(actor, own, { note: 'x'.repeat(501) }))).toBe('TOO_LONG');
    expect(await scene.app.refused(partner, RESTORE, { id: own, other })).toBe('NOT_FOUND');
    expect(await scene.app.refused(null, RESTORE, { id: own, other })).toBe('NOT_SIGNED_IN');
  });
});

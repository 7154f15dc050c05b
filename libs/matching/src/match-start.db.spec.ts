import { insertFollow } from '@app/testing';
import { Scene } from './__fixtures__/scene.js';

const START = `query ($id: ID!) { matchStart(municipalityId: $id) {
  topics { topic { name } followers similarTowns }
  matches { kind score municipality { name } parts { points } reasons { text } }
} }`;

interface StartData {
  topics: { topic: { name: string }; followers: number; similarTowns: number }[];
  matches: {
    kind: string;
    score: number;
    municipality: { name: string };
    parts: { points: number }[];
    reasons: { text: string }[];
  }[];
}

describe('a town that has said nothing yet', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());

  it('gets topics and towns from what its people follow and what towns like it seek, and is told why', async () => {
    const [followed, sought, elsewhere] = [
      await scene.topic('Leerstand'),
      await scene.topic('Nahwärme'),
      await scene.topic('Tourismus'),
    ];
    const like = { lat: 53, lon: 11.8, landKey: '12', sizeClass: 'KLEINE_KLEINSTADT' };
    const own = await scene.town({ ...like, name: 'Neu' });
    const actor = await scene.member(own);
    await insertFollow(scene.app, actor.personId, 'TOPIC', followed);
    for (const name of ['Nachbar A', 'Nachbar B'])
      await scene.need(await scene.town({ ...like, name }), sought);
    await scene.offer(await scene.town({ name: 'Kann Leerstand' }), followed, { level: 'CAN_ADVISE' });
    await scene.offer(await scene.town({ name: 'Kann Nahwärme' }), sought, { level: 'CAN_ADVISE' });
    await scene.offer(await scene.town({ name: 'Kann Tourismus' }), elsewhere);
    await scene.refresh();
    expect(
      await scene.app.ok(actor, `query ($id: ID!) { matches(municipalityId: $id) { score } }`, { id: own }),
    ).toEqual({ matches: [] });
    const { matchStart: start } = await scene.app.ok<{ matchStart: StartData }>(actor, START, { id: own });
    expect(start.topics).toEqual([
      { topic: { name: 'Leerstand' }, followers: 1, similarTowns: 0 },
      { topic: { name: 'Nahwärme' }, followers: 0, similarTowns: 2 },
    ]);
    expect(start.matches.map(({ kind }) => kind)).toEqual(['ASSUMED', 'ASSUMED']);
    const reasons = new Map(start.matches.map((match) => [match.municipality.name, match.reasons[0]!.text]));
    expect(Object.fromEntries(reasons)).toEqual({
      'Kann Leerstand': 'bietet ein Thema, dem Menschen aus Ihrer Kommune folgen: Leerstand (kann beraten)',
      'Kann Nahwärme': 'bietet, was ähnliche Kommunen suchen: Nahwärme (kann beraten)',
    });
    for (const { score, parts } of start.matches)
      expect(parts.reduce((sum, { points }) => sum + Math.round(points * 10), 0)).toBe(
        Math.round(score * 10),
      );

    const stranger = await scene.member(await scene.town());
    expect(await scene.app.refused(stranger, START, { id: own })).toBe('NOT_FOUND');
    expect(await scene.app.refused(null, START, { id: own })).toBe('NOT_SIGNED_IN');
  });
});

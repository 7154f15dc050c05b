import { insertPerson, type TestActor } from '@app/testing';
import { TopicService } from '@app/topics';
import { ProjectScene, type Member, type ProjectView } from '../__fixtures__/scene.js';

const SIMILAR = `query ($text: String!) { similarContent(text: $text) {
  __typename ... on SimilarProject { score reasons { kind text } project { title state } } } }`;

interface Hit {
  readonly __typename: string;
  readonly score: number;
  readonly reasons: { kind: string; text: string }[];
  readonly project: { title: string; state: string };
}

describe('S18 projects about what somebody is asking', () => {
  const TEXT = 'Wer plant ein Wärmenetz?';
  let scene: ProjectScene;
  let lead: Member;
  let partner: Member;
  let other: Member;
  let account: TestActor;
  let editor: TestActor;

  const found = async (actor: TestActor | null, text = TEXT): Promise<Hit[]> =>
    (await scene.app.ok<{ similarContent: Hit[] }>(actor, SIMILAR, { text })).similarContent.filter(
      ({ __typename }) => __typename === 'SimilarProject',
    );
  const titles = async (actor: TestActor | null, text?: string) =>
    (await found(actor, text)).map(({ project }) => project.title).sort();
  const make = (title: string, visibility: string, values: object = {}): Promise<ProjectView> =>
    scene.seeking(lead, { title, visibility, ...values });

  beforeAll(async () => {
    scene = await ProjectScene.start();
    await scene.app.get(TopicService).syncTaxonomy(scene.app.ctx());
    const [vacancy] = await scene.rows<{ id: string }>(`select id from topic where slug = 'leerstand'`);
    [lead, partner, other] = [await scene.member(), await scene.member(), await scene.member()];
    account = await insertPerson(scene.app);
    editor = { ...(await insertPerson(scene.app)), instanceRoles: ['EDITOR'] };
    await make('Ein Wärmenetz für zwei Städte', 'PUBLIC');
    await make('Wärmenetz, unter Mitgliedern', 'MEMBERS');
    const kept = await make('Wärmenetz, im Stillen', 'PRIVATE');
    await scene.run(lead, scene.INVITE, { input: { projectId: kept.id, organisationId: partner.town } });
    const hidden = await make('Wärmenetz, verborgen', 'PUBLIC');
    await scene.execute(`update project set hidden_at = now(), hidden_reason = 'x' where id = $1`, hidden.id);
    await make('Das alte Kaufhaus als Bürgerhaus', 'PUBLIC', { topicIds: [vacancy!.id] });
  });
  afterAll(() => scene?.app.stop());

  it('S18 are found with their state and the reasons', async () => {
    const [hit] = await found(null);
    expect(hit).toMatchObject({
      project: { title: 'Ein Wärmenetz für zwei Städte', state: 'SEEKING_PARTNERS' },
      reasons: [{ kind: 'WORDS', text: 'gemeinsam: Wärmenetz' }],
    });
    expect(hit!.score).toBeGreaterThan(0.2);
    expect(hit!.score).toBeLessThanOrEqual(1);
  });

  it('S18 are found by their topic, and not by words they have not', async () => {
    expect(await titles(null, 'Leerstand')).toEqual(['Das alte Kaufhaus als Bürgerhaus']);
    expect(await titles(null, 'Wer kennt sich mit Katzensteuern aus?')).toEqual([]);
    expect(await titles(null, '100 % \\ _')).toEqual([]);
  });

  it('S18 are found by whoever sees them, and by nobody else', async () => {
    const [PUBLIC, MEMBERS] = ['Ein Wärmenetz für zwei Städte', 'Wärmenetz, unter Mitgliedern'];
    for (const actor of [null, account]) expect(await titles(actor)).toEqual([PUBLIC]);
    for (const actor of [other, editor]) expect(await titles(actor)).toEqual([PUBLIC, MEMBERS]);
    expect(await titles(partner)).toEqual([PUBLIC, 'Wärmenetz, im Stillen', MEMBERS]);
    expect(await titles(lead)).toEqual([
      PUBLIC,
      'Wärmenetz, im Stillen',
      MEMBERS,
      // Whoever leads what moderation has hidden still sees it.
      'Wärmenetz, verborgen',
    ]);
  });
});

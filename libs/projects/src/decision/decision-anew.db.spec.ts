import {
  CLOSE,
  DecisionScene,
  EDIT,
  ONE,
  OPEN,
  PROPOSE,
  WITHDRAW,
  type DecisionView,
} from '../__fixtures__/decision-scene.js';
import type { Member } from '../__fixtures__/scene.js';

interface Linked {
  readonly follows: { readonly id: string; readonly title: string } | null;
  readonly followedBy: readonly { readonly id: string; readonly state: string }[];
  readonly viewer: { readonly canProposeAnew: boolean };
}

describe('a proposal made anew from one that has decided nothing', () => {
  let at: DecisionScene;
  beforeAll(async () => {
    at = await DecisionScene.start();
  });
  afterAll(() => at?.scene.app.stop());
  beforeEach(() => at.begin());

  async function rejected(): Promise<DecisionView> {
    const decision = await at.opened({ method: 'MAJORITY' });
    await at.all(decision, 'NO');
    return at.run(at.lead, CLOSE, { id: decision.id });
  }

  async function links(actor: Member, id: string): Promise<Linked | null> {
    const { projectDecision } = await at.scene.app.ok<{ projectDecision: Linked | null }>(
      actor,
      `query ($id: ID!) { projectDecision(id: $id) {
         follows { id title } followedBy { id state } viewer { canProposeAnew } } }`,
      { id },
    );
    return projectDecision;
  }

  const anew = (by: Member, followsId: string, values: object = {}): Promise<DecisionView> =>
    at.run(by, PROPOSE, {
      input: at.input({ title: 'Bauhofsoftware, zweiter Anlauf', followsId, ...values }),
    });

  it('names the old one and is named by it, the draft to those alone who see drafts', async () => {
    const old = await rejected();
    expect(old).toMatchObject({ outcome: 'REJECTED' });
    expect((await links(at.town(1), old.id))?.viewer.canProposeAnew).toBe(true);

    const draft = await anew(at.town(1), old.id);
    expect(await links(at.town(1), draft.id)).toEqual({
      follows: { id: old.id, title: old.title },
      followedBy: [],
      viewer: { canProposeAnew: false },
    });
    const followedBy = async (member: Member) => (await links(member, old.id))?.followedBy;
    for (const member of [at.town(1), at.lead])
      expect(await followedBy(member)).toEqual([{ id: draft.id, state: 'DRAFT' }]);
    expect(await followedBy(at.town(2))).toEqual([]);
    expect(await links(at.town(2), draft.id)).toBeNull();

    // Changed and opened it still follows, and now everybody in the project sees it.
    const { projectId: _, idempotencyKey: __, ...input } = at.input({ title: 'Dritter Anlauf' });
    const { version } = await at.run(at.town(1), EDIT, {
      input: { ...input, id: draft.id, version: draft.version },
    });
    await at.run(at.town(1), OPEN, { id: draft.id, version });
    expect(await followedBy(at.town(2))).toEqual([{ id: draft.id, state: 'OPEN' }]);
    expect((await links(at.town(2), draft.id))?.follows?.id).toBe(old.id);
    expect(await links(await at.scene.member(), old.id)).toBeNull();
  });

  it('is refused for what may have decided something, for what lies elsewhere, and outside', async () => {
    const refused = (by: Member, followsId: string) =>
      at.refused(by, PROPOSE, { input: at.input({ followsId }) });
    const old = await rejected();
    const adopted = await at.opened();
    await at.all(adopted, 'AGREE');
    await at.run(at.lead, CLOSE, { id: adopted.id });
    const [open, draft] = [await at.opened(), await at.run(at.lead, PROPOSE, { input: at.input() })];
    for (const id of [open.id, adopted.id, draft.id, crypto.randomUUID(), 'nichts'])
      expect(await refused(at.town(1), id)).toBe('BAD_INPUT');
    expect((await links(at.lead, adopted.id))?.viewer.canProposeAnew).toBe(false);
    expect(await refused(await at.scene.member(), old.id)).toBe('NOT_FOUND');
    await at.begin();
    expect(await refused(at.lead, old.id)).toBe('BAD_INPUT');
  });

  it('the database takes no other link either, keeps it, and lets all go with their project', async () => {
    const old = await rejected();
    const open = await at.opened();
    await at.run(at.lead, WITHDRAW, { id: (await at.opened()).id, reason: 'Anders gelöst' });
    const draft = await anew(at.lead, old.id);
    const insert = `insert into project_decision (project_id, title, body, body_html, method, quorum_kind, quorum_value,
        deadline_at, created_at, idempotency_key, follows_id)
      select project_id, title, body, body_html, method, quorum_kind, quorum_value, deadline_at, created_at, gen_random_uuid(), id
      from project_decision where id = $1`;
    await expect(at.scene.execute(insert, open.id)).rejects.toThrow('Only what has decided nothing');
    for (const value of ['null', 'id'])
      await expect(
        at.scene.execute(`update project_decision set follows_id = ${value} where id = $1`, draft.id),
      ).rejects.toThrow('said once');
    await at.scene.execute(insert, old.id);
    await at.scene.execute('delete from project where id = $1', at.project.id);
    expect(await at.run(at.lead, ONE, { id: draft.id })).toBeNull();
  });

  it('costs the same number of statements however many follow', async () => {
    const old = await rejected();
    const count = () =>
      at.scene.app.statements(() =>
        at.scene.app.ok(
          at.lead,
          `query ($id: ID!) { projectDecisions(projectId: $id, first: 10) {
             nodes { id follows { id title } followedBy { id title } } } }`,
          { id: at.project.id },
        ),
      );
    await anew(at.lead, old.id);
    const few = await count();
    for (let n = 0; n < 4; n++) await anew(at.lead, old.id);
    expect(await count()).toBe(few);
  });
});

import { insertMembership, insertPerson, type TestApp } from '@app/testing';
import { circleScene, type Member } from './__fixtures__/scene.js';

describe('the mandate in cooperation circles', () => {
  let scene: Awaited<ReturnType<typeof circleScene>>;
  let app: TestApp;
  beforeAll(async () => {
    scene = await circleScene();
    ({ app } = scene);
  });
  afterAll(() => app?.stop());
  beforeEach(() => scene.clear());

  /** Somebody else of the same town, who may not commit for it. */
  const colleague = async ({ town }: Member): Promise<Member> => {
    const person = await insertPerson(app, { name: 'Kollege Muster' });
    await insertMembership(app, person.personId, town);
    return { ...person, municipalityIds: [town], town };
  };
  const DECIDE = `mutation ($id: ID!, $approve: Boolean!, $reason: String) { decideMandateRequest(id: $id, approve: $approve, reason: $reason) { state } }`;
  const WITHDRAW = `mutation ($id: ID!) { withdrawMandateRequest(id: $id) { state } }`;
  const pending = async (person: Member, id: string) => (await scene.read(person, id))!.viewer.mandateRequest;

  it('S08 who may not commit prepares the acceptance; the holder confirms it and the town is in', async () => {
    const { people, circle } = await scene.proposed(3);
    const [one, two, three] = people as [Member, Member, Member];
    await scene.invite(one, circle.id);
    await scene.answer(two, circle.id);
    const helper = await colleague(three);
    const prepared = await scene.answer(helper, circle.id);
    expect(prepared).toMatchObject({
      state: 'INVITED',
      viewer: {
        canCommit: false,
        mandateRequest: {
          state: 'OPEN',
          summary: 'Beim Kooperationskreis „Hallenbad“ mitmachen',
          requestedByName: 'Kollege Muster',
          canWithdraw: true,
          canDecide: false,
        },
      },
    });
    expect(prepared.towns.find(({ municipality }) => municipality.id === three.town)!.answer).toBeNull();
    await app.settle();
    expect((await scene.told(three)).at(-1)).toEqual({ kind: 'mandate.requested', reason: 'HOLDS_MANDATE' });
    expect((await scene.told(helper)).map(({ kind }) => kind)).not.toContain('mandate.requested');
    // Neither the others nor the helper can confirm it.
    const { id } = (await pending(three, circle.id))!;
    expect(await pending(one, circle.id)).toBeNull();
    for (const person of [helper, one])
      expect(await app.refused(person, DECIDE, { id, approve: true })).toBe('NOT_FOUND');
    await app.ok(three, DECIDE, { id, approve: true });
    expect(await scene.read(helper, circle.id)).toMatchObject({
      state: 'FORMED',
      viewer: { mandateRequest: null },
      conversation: { id: expect.any(String) as string },
    });
    expect(
      await scene.rows(
        'select answered_by from cooperation_circle_town where circle_id = $1 and municipality_id = $2',
        circle.id,
        three.town,
      ),
    ).toEqual([{ answered_by: three.personId }]);
    await app.settle();
    expect((await scene.told(helper)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['mandate.decided', 'circle.formed']),
    );
    const notice = await app.ok<{
      notifications: { nodes: { title: string; text: string; url: string }[] };
    }>(three, '{ notifications { nodes { title text url } } }');
    expect(notice.notifications.nodes).toContainEqual(
      expect.objectContaining({
        title: expect.stringMatching(/^Kollege Muster möchte für Ort \d+ zusagen$/) as string,
        text: expect.stringContaining('Beim Kooperationskreis „Hallenbad“ mitmachen') as string,
        url: expect.stringContaining('/meine-kommune/zusagen?stadt=') as string,
      }),
    );
  });

  it('S08 an invitation prepared without the mandate goes out with its words once it is confirmed', async () => {
    const { people, circle } = await scene.proposed(3);
    const [one, two] = people as [Member, Member];
    const helper = await colleague(one);
    expect(await scene.invite(helper, circle.id, 'Wollen wir?')).toMatchObject({
      state: 'PROPOSED',
      message: null,
    });
    expect(
      await scene.rows(
        `select 1 from outbox where type = 'circle.invited.v1' and payload->>'circleId' = $1`,
        circle.id,
      ),
    ).toEqual([]);
    const { id } = (await pending(one, circle.id))!;
    await app.ok(one, DECIDE, { id, approve: true });
    expect(await scene.read(two, circle.id)).toMatchObject({
      state: 'INVITED',
      message: 'Wollen wir?',
      invitedBy: { name: expect.any(String) as string },
    });
  });

  it('S08 an invitation that waited while another town invited becomes an acceptance', async () => {
    const { people, circle } = await scene.proposed(3);
    const [one, two] = people as [Member, Member];
    const helper = await colleague(one);
    await scene.invite(helper, circle.id, 'Wollen wir?');
    await scene.invite(two, circle.id, 'Wir laden ein.');
    const { id } = (await pending(one, circle.id))!;
    await app.ok(one, DECIDE, { id, approve: true });
    const seen = (await scene.read(one, circle.id))!;
    expect(seen.message).toBe('Wir laden ein.');
    expect(seen.towns.filter((town) => town.answer === 'ACCEPTED')).toHaveLength(2);
  });

  it('S08 refused or taken back, nothing happens; it can be prepared again', async () => {
    const { people, circle } = await scene.proposed(3);
    const [one, two] = people as [Member, Member];
    await scene.invite(one, circle.id);
    const helper = await colleague(two);
    await scene.answer(helper, circle.id);
    const first = (await pending(two, circle.id))!;
    await app.ok(two, DECIDE, { id: first.id, approve: false, reason: 'Erst nach der Ratssitzung.' });
    expect(await pending(helper, circle.id)).toBeNull();
    await scene.answer(helper, circle.id);
    const second = (await pending(helper, circle.id))!;
    expect(second.id).not.toBe(first.id);
    expect(await app.refused(two, WITHDRAW, { id: second.id })).toBe('NOT_FOUND');
    await app.ok(helper, WITHDRAW, { id: second.id });
    expect((await scene.read(two, circle.id))!.towns.filter((town) => town.answer !== null)).toHaveLength(1);
  });

  it('S08 the holder who acts at once, a town that declines and a circle that lapses close what waits', async () => {
    const { people, circle } = await scene.proposed(4);
    const [one, two, three, four] = people as [Member, Member, Member, Member];
    await scene.invite(one, circle.id);
    const state = async (person: Member) =>
      (
        await scene.rows(
          'select state from mandate_request where municipality_id = $1 and subject_id = $2',
          person.town,
          circle.id,
        )
      ).map((row) => row['state']);
    for (const person of [two, three, four]) await scene.answer(await colleague(person), circle.id);
    await scene.answer(two, circle.id);
    await scene.answer(three, circle.id, false);
    expect([await state(two), await state(three), await state(four)]).toEqual([
      ['APPROVED'],
      ['LAPSED'],
      ['OPEN'],
    ]);
    app.clock.advance({ days: 30 });
    await scene.refresh();
    expect(await state(four)).toEqual(['LAPSED']);
  });
});

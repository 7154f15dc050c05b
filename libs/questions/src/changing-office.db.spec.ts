import type { TestActor } from '@app/testing';
import { insertMembership, insertPerson } from '@app/testing';
import { QuestionWorld } from './__fixtures__/question-world.js';

const READ = `query ($id: ID!) { question(id: $id) {
  authorLeft author { name position } municipality { name } acceptedAnswerId viewer { canEdit canAccept canClose }
  answers { id authorLeft author { name } municipality { name } }
} }`;
const TOWN = `query ($id: ID!) { municipality(id: $id) { participation memberCount
  needs { id topic { slug } } offers { id note topic { slug } evidence { title } } members { person { name } } } }`;
const END = `mutation ($id: ID!) { endMembership(id: $id) { state } }`;
const REQUEST = `mutation ($id: ID!) { requestMembership(input: { municipalityId: $id }) { id state } }`;
const DECIDE = `mutation ($id: ID!) { decideMembership(id: $id, accept: true) { state } }`;
const ROLE = `mutation ($id: ID!) { setMembershipRole(id: $id, role: ADMIN) { role } }`;
const OFFER = `mutation ($input: SetOfferInput!) { setOffer(input: $input) { id } }`;
const NEED = `mutation ($input: SetNeedInput!) { setNeed(input: $input) { id } }`;
const RENEW = `mutation ($id: ID!) { renewOffer(id: $id) { id } }`;
const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id municipality { name } } }`;
const ACCEPT = `mutation ($questionId: ID!, $answerId: ID!) { acceptAnswer(questionId: $questionId, answerId: $answerId) { acceptedAnswerId } }`;
const CLOSE = `mutation ($id: ID!) { closeQuestion(id: $id, reason: "Hat sich erledigt.") { id } }`;
const POSITION = `mutation ($position: String) { updatePerson(input: { position: $position }) { id position } }`;

interface Page {
  question: {
    authorLeft: boolean;
    acceptedAnswerId: string | null;
    municipality: { name: string };
    viewer: { canAccept: boolean; canClose: boolean };
    answers: { id: string; authorLeft: boolean; municipality: { name: string } }[];
  };
}

interface TownPage {
  municipality: {
    memberCount: number;
    needs: unknown[];
    offers: { id: string; evidence: unknown[] }[];
    members: { person: { name: string } }[];
  };
}

describe('changing office', () => {
  let world: QuestionWorld;
  /** Works for Freyung, later for Mölln. */
  let mover: TestActor;
  let membership: string;
  let head: TestActor;
  beforeAll(async () => {
    world = await QuestionWorld.start();
    const person = await insertPerson(world.app, { name: 'Mira Musterweg' });
    membership = await insertMembership(world.app, person.personId, world.freyung);
    mover = { ...person, municipalityIds: [world.freyung] };
    const other = await insertPerson(world.app);
    await insertMembership(world.app, other.personId, world.moelln, { role: 'ADMIN' });
    head = { ...other, municipalityIds: [world.moelln], adminOf: [world.moelln] };
  });
  afterAll(() => world?.app.stop());

  const read = async (id: string, actor: TestActor) =>
    (await world.app.ok<Page>(actor, READ, { id })).question;
  const town = async (id: string) =>
    (await world.app.ok<TownPage>(world.moderator, TOWN, { id })).municipality;

  it('S04 changing office within the town changes what stands beside the name, and nothing else', async () => {
    const id = (await world.app.ok<{ askQuestion: { id: string } }>(mover, ASK, { input: world.asking() }))
      .askQuestion.id;
    for (const position of ['Bauamt', 'Leitung der Kämmerei']) {
      expect(await world.app.ok(mover, POSITION, { position })).toMatchObject({ updatePerson: { position } });
      expect(await read(id, world.asker)).toMatchObject({
        authorLeft: false,
        author: { name: 'Mira Musterweg', position },
        municipality: { name: 'Freyung' },
      });
    }
    expect((await town(world.freyung)).members.map(({ person }) => person.name)).toContain('Mira Musterweg');
  });

  it('S04 changing office to another town leaves questions, answers, needs, offers and proofs with the old one', async () => {
    const { app } = world;
    const asked = (await app.ok<{ askQuestion: { id: string } }>(mover, ASK, { input: world.asking() }))
      .askQuestion.id;
    const offered = await world.answer(asked, world.helper);
    const asksVrees = world.asking({ municipalityId: world.vrees, title: 'Wie plant ihr die Wärme im Ort?' });
    const foreign = (await app.ok<{ askQuestion: { id: string } }>(world.helper, ASK, { input: asksVrees }))
      .askQuestion.id;
    const given = await world.answer(foreign, mover);
    await app.ok(world.helper, ACCEPT, { questionId: foreign, answerId: given });
    await app.ok(mover, NEED, { input: { municipalityId: world.freyung, topicId: world.topic('kita') } });
    const offer = {
      municipalityId: world.freyung,
      topicId: world.topic('leerstand'),
      level: 'CAN_ADVISE',
      evidence: [{ kind: 'ANSWER', answerId: given }],
    };
    await app.ok(mover, OFFER, { input: offer });
    const before = await town(world.freyung);

    expect(await app.ok(mover, END, { id: membership })).toEqual({ endMembership: { state: 'ENDED' } });
    const between = { ...mover, municipalityIds: [] };
    const { requestMembership } = await app.ok<{ requestMembership: { id: string; state: string } }>(
      between,
      REQUEST,
      { id: world.moelln },
    );
    expect(requestMembership.state).toBe('PENDING');
    await app.ok(head, DECIDE, { id: requestMembership.id });
    const moved = { ...mover, municipalityIds: [world.moelln] };

    const after = await town(world.freyung);
    expect(after).toMatchObject({ participation: 'MEMBER', needs: before.needs, offers: before.offers });
    expect(after.offers[0]!.evidence).toHaveLength(1);
    expect(after.memberCount).toBe(before.memberCount - 1);
    expect(await read(asked, world.asker)).toMatchObject({
      authorLeft: true,
      author: { name: 'Mira Musterweg' },
      municipality: { name: 'Freyung' },
    });
    expect((await read(foreign, world.helper)).answers).toMatchObject([
      { authorLeft: true, municipality: { name: 'Freyung' } },
    ]);

    // The colleagues go on with all of it.
    expect(await read(asked, world.admin)).toMatchObject({ viewer: { canAccept: true, canClose: true } });
    await app.ok(world.admin, ACCEPT, { questionId: asked, answerId: offered });
    expect((await read(asked, world.asker)).acceptedAnswerId).toBe(offered);
    await app.ok(world.asker, OFFER, { input: { ...offer, note: 'Fragen Sie uns.' } });
    await app.ok(world.asker, RENEW, { id: after.offers[0]!.id });

    // Whoever has moved speaks for the new town only.
    expect(await read(asked, moved)).toMatchObject({ viewer: { canAccept: false, canClose: false } });
    expect(await app.refused(moved, ACCEPT, { questionId: asked, answerId: offered })).toBe('NOT_FOUND');
    expect(await app.refused(moved, CLOSE, { id: asked })).toBe('NOT_FOUND');
    expect(await app.refused(moved, OFFER, { input: offer })).toBe('NOT_FOUND');
    expect(await app.refused(moved, RENEW, { id: after.offers[0]!.id })).toBe('NOT_FOUND');
    expect(await app.refused(moved, ASK, { input: world.asking() })).toBe('NOT_FOUND');
    const next = await app.ok<{ askQuestion: { id: string } }>(moved, ASK, {
      input: world.asking({ municipalityId: world.moelln }),
    });
    expect(await read(next.askQuestion.id, world.helper)).toMatchObject({
      authorLeft: false,
      author: { name: 'Mira Musterweg' },
      municipality: { name: 'Mölln' },
    });
    expect((await town(world.moelln)).members.map(({ person }) => person.name)).toContain('Mira Musterweg');
  });

  it('S04 changing office as the last admin is refused until a colleague has the role', async () => {
    const { app } = world;
    const membershipOf = async (actor: TestActor, townId: string): Promise<string> =>
      (await app.db.row<{ id: string }>(
        app.ctx(),
        `select id from membership where person_id = $1 and municipality_id = $2 and state = 'ACTIVE'`,
        [actor.personId, townId],
      ))!.id;
    const own = await membershipOf(world.admin, world.freyung);
    expect(await app.refused(world.admin, END, { id: own })).toBe('LAST_ADMIN');
    await app.ok(world.admin, ROLE, { id: await membershipOf(world.asker, world.freyung) });
    expect(await app.ok(world.admin, END, { id: own })).toEqual({ endMembership: { state: 'ENDED' } });
    expect(await town(world.freyung)).toMatchObject({ participation: 'MEMBER' });
  });
});

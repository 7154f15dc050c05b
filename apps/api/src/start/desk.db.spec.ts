import { QuestionContent } from '@app/questions';
import {
  insertAnswer,
  insertMembership,
  insertPerson,
  insertSuggestedHelper,
  insertTopic,
  type TestActor,
  type TestApp,
} from '@app/testing';
import { DESK, DeskStage, type Part } from './__fixtures__/desk-stage.js';

describe('the desk', () => {
  let stage: DeskStage;
  let app: TestApp;
  let followed: string;
  let sought: string;
  let town: string;
  let otherTown: string;
  let jana: TestActor;
  let colleague: TestActor;
  let other: TestActor;
  beforeAll(async () => {
    stage = await DeskStage.start();
    ({ app, followed, sought, town, otherTown, jana, colleague, other } = stage);
  });
  afterAll(() => stage?.app.stop());

  const ask = (...args: Parameters<DeskStage['ask']>) => stage.ask(...args);
  const desk = (actor: TestActor) => stage.desk(actor);
  const idsOf = async (actor: TestActor, part: Part): Promise<string[]> =>
    (await desk(actor))[part].map(({ id }) => id);

  it('shows what is new in own topics: of others and of colleagues, the newest five, never the own', async () => {
    const theirs = [await ask(other, otherTown, followed), await ask(other, otherTown, sought)];
    const ours = await ask(colleague, town, followed);
    // More own ones than the part has room for must not push the others out.
    for (let n = 0; n < 6; n++) await ask(jana, town, n % 2 === 0 ? followed : sought);
    await ask(other, otherTown, followed, true);
    await ask(other, otherTown, await insertTopic(app));
    expect(await idsOf(jana, 'newInMyTopics')).toEqual([ours, ...theirs.reverse()]);
    // The colleague does not follow the topic, but the town seeks one of the two.
    expect(await idsOf(colleague, 'newInMyTopics')).toHaveLength(4);
    expect(await idsOf(other, 'newInMyTopics')).toEqual([]);
    for (let n = 0; n < 6; n++) await ask(other, otherTown, followed);
    expect(await idsOf(jana, 'newInMyTopics')).toHaveLength(5);
  });

  it('shows questions the town was suggested for until it has answered, or until they are hidden', async () => {
    const questions = [await ask(other, otherTown, followed), await ask(other, otherTown, followed)];
    for (const id of questions) await insertSuggestedHelper(app, id, town);
    expect(await idsOf(jana, 'questionsForMyTown')).toEqual([...questions].reverse());
    expect(await idsOf(other, 'questionsForMyTown')).toEqual([]);
    await insertAnswer(app, questions[0]!, colleague.personId, town);
    expect(await idsOf(jana, 'questionsForMyTown')).toEqual([questions[1]]);
    await app.get(QuestionContent).hide(app.ctx(), 'QUESTION', questions[1]!, 'Probe');
    expect(await idsOf(jana, 'questionsForMyTown')).toEqual([]);
  });

  it('reminds of own questions with answers but no solution', async () => {
    const id = await ask(jana, town, followed);
    expect(await idsOf(jana, 'unansweredOwn')).toEqual([]);
    const answerId = await insertAnswer(app, id, other.personId, otherTown);
    expect(await idsOf(jana, 'unansweredOwn')).toEqual([id]);
    expect(await idsOf(colleague, 'unansweredOwn')).toEqual([]);
    await app.ok(
      jana,
      `mutation ($id: ID!, $answer: ID) { acceptAnswer(questionId: $id, answerId: $answer) { id } }`,
      {
        id,
        answer: answerId,
      },
    );
    expect(await idsOf(jana, 'unansweredOwn')).toEqual([]);
  });

  it('S04 leaves the reminder to the admins of the town when whoever asked has changed office', async () => {
    const person = await insertPerson(app);
    const membership = await insertMembership(app, person.personId, town);
    const mover = { ...person, municipalityIds: [town] };
    const head = { ...(await insertPerson(app)), municipalityIds: [town], adminOf: [town] };
    const id = await ask(mover, town, followed);
    await insertAnswer(app, id, other.personId, otherTown);
    expect(await idsOf(mover, 'unansweredOwn')).toEqual([id]);
    expect(await idsOf(head, 'unansweredOwn')).toEqual([]);
    await app.db.execute(app.ctx(), `update membership set state = 'ENDED', ended_at = now() where id = $1`, [
      membership,
    ]);
    expect(await idsOf({ ...mover, municipalityIds: [otherTown] }, 'unansweredOwn')).toEqual([]);
    expect(await idsOf(head, 'unansweredOwn')).toEqual([id]);
    expect(await idsOf(colleague, 'unansweredOwn')).toEqual([]);
  });

  it('names the next steps of each: member, newcomer, waiting, staff', async () => {
    expect((await desk(jana)).nextSteps).toEqual(['ADD_OFFERS', 'COMPLETE_PROFILE']);
    const newcomer = await insertPerson(app, { position: 'Stadtplanerin' });
    expect((await desk(newcomer)).nextSteps).toEqual(['JOIN_TOWN', 'FOLLOW_TOPICS']);
    await insertMembership(app, newcomer.personId, town, { state: 'PENDING' });
    expect((await desk(newcomer)).nextSteps).toEqual(['WAITING_FOR_APPROVAL', 'FOLLOW_TOPICS']);
    const scientist = await insertPerson(app, { position: 'Stadtforscherin' });
    expect((await desk({ ...scientist, institutionIds: [town] })).nextSteps).toEqual(['FOLLOW_TOPICS']);
    const moderator = await insertPerson(app, { instanceRoles: ['MODERATOR'], position: 'Redaktion' });
    expect((await desk(moderator)).nextSteps).toEqual(['FOLLOW_TOPICS']);
  });

  it('is nothing for visitors', async () => {
    expect(await app.refused(null, DESK)).toBe('NOT_SIGNED_IN');
  });
});

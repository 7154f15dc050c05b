import { insertPerson, type TestActor } from '@app/testing';
import { DECLINE, DuplicateStage } from '../__fixtures__/duplicate-stage.js';

describe('duplicates that are agreed to', () => {
  let stage: DuplicateStage;
  beforeAll(async () => {
    stage = await DuplicateStage.start();
  });
  afterAll(() => stage?.world.app.stop());

  it('S20 on acceptance votes, followers and towns move without counting twice; undo restores both exactly', async () => {
    const { o, d, both, only, answer } = await stage.scene();
    const before = await stage.state(o, d);
    const { id } = await stage.propose(d, o);
    expect(await stage.accept(id)).toMatchObject({
      state: 'ACCEPTED',
      canUndo: true,
      movedFollowers: 4,
      movedHelpful: 3,
      movedAlsoOurs: 2,
    });
    const duplicate = await stage.shown(d, stage.world.asker);
    expect(duplicate).toMatchObject({
      state: 'CLOSED',
      duplicate: true,
      duplicateOf: { id: o },
      helpfulCount: 0,
      alsoOursCount: 0,
      followerCount: 0,
      answerCount: 1,
      viewer: { canClose: false, canAnswer: false, following: false },
    });
    // The asker of the original found the other one helpful; at the own question that counts for nothing.
    expect(await stage.shown(o, both)).toMatchObject({
      duplicate: false,
      duplicateOf: null,
      duplicates: [{ id: d, answerCount: 1 }],
      helpfulCount: 2,
      alsoOursCount: 2,
      followerCount: 5,
      viewer: { helpful: true, following: true, alsoOurs: true },
    });
    expect((await stage.shown(o)).alsoOurs.map(({ name }) => name).sort()).toEqual(['Freyung', 'Vrees']);
    expect((await stage.shown(o, only)).viewer['following']).toBe(true);
    expect(await stage.rows('select id from answer where question_id = $1', d)).toEqual([{ id: answer }]);
    await stage.counted();
    expect(await stage.world.messages('question.duplicate-accepted.v1', d)).toEqual([
      { markId: id, questionId: d, originalId: o },
    ]);
    for (const room of [o, d]) expect(await stage.world.live(room)).toContain('question.changed');
    expect(await stage.accept(id)).toMatchObject({ state: 'ACCEPTED' });
    expect(await stage.undo(id)).toMatchObject({ state: 'UNDONE', canUndo: false });
    expect(await stage.state(o, d)).toEqual(before);
    await stage.counted();
    expect(await stage.undo(id)).toMatchObject({ state: 'UNDONE' });
    expect(
      await stage.rows('select action from audit_entry where subject = $1 order by id', `question:${d}`),
    ).toEqual([{ action: 'question.duplicate-propose' }, { action: 'question.duplicate-undo' }]);
    // It can be marked again afterwards.
    const again = await stage.propose(d, o);
    await stage.accept(again.id, stage.world.admin);
    await stage.undo(again.id, stage.world.asker);
    expect(await stage.state(o, d)).toEqual(before);
  });

  it('S20 undo leaves what came to the original since then, and brings back nothing that was taken back', async () => {
    const { o, d, both, only } = await stage.scene();
    const { id } = await stage.propose(d, o);
    await stage.accept(id);
    stage.world.app.clock.advance({ hours: 1 });
    const late = await stage.world.member(stage.world.vrees);
    await stage.run(late, `setHelpful(questionId: "${o}", helpful: true)`);
    await stage.run(late, `follow(target: QUESTION, id: "${o}")`);
    await stage.run(only, `unfollow(target: QUESTION, id: "${d}")`);
    await stage.run(stage.world.helper, `setHelpful(questionId: "${o}", helpful: false)`);
    await stage.run(stage.world.helper, `setAlsoOurs(questionId: "${o}", alsoOurs: false) { id }`);
    await stage.run(late, `setAlsoOurs(questionId: "${o}", alsoOurs: true) { id }`);
    await stage.undo(id, stage.world.asker);
    const people = async (target: string) =>
      (await stage.rows('select person_id from follow where target_id = $1', target)).map(
        ({ person_id }) => person_id,
      );
    expect(await people(d)).toEqual(
      expect.arrayContaining([stage.world.asker.personId, both.personId, stage.world.helper.personId]),
    );
    expect(await people(d)).not.toContain(only.personId);
    expect((await people(o)).sort()).toEqual([stage.other.personId, both.personId, late.personId].sort());
    const voters = async (target: string) =>
      (await stage.rows('select person_id from helpful_vote where question_id = $1', target)).map(
        ({ person_id }) => person_id,
      );
    expect((await voters(d)).sort()).toEqual([both.personId, stage.other.personId].sort());
    expect((await voters(o)).sort()).toEqual([both.personId, late.personId].sort());
    // Vrees has said so anew at the original; it holds for both.
    expect((await stage.shown(o)).alsoOurs.map(({ name }) => name).sort()).toEqual(['Freyung', 'Vrees']);
    expect((await stage.shown(d)).alsoOurs.map(({ name }) => name).sort()).toEqual(['Mölln', 'Vrees']);
    await stage.counted();
  });

  it('S20 a duplicate is no part of lists, search and similar content; those who asked it find it', async () => {
    const topic = stage.world.topic('leerstand');
    const word = 'Quittengelee';
    const o = await stage.original({ title: `${word}: Wer kocht es wie und wo?` });
    const d = await stage.world.ask({ title: `${word}: Wer kennt ein gutes Rezept?` });
    const similar = async () =>
      (
        await stage.world.app.ok<{ similarContent: { question: { id: string } }[] }>(
          stage.world.helper,
          `query ($text: String!) { similarContent(text: $text, first: 5) { ... on SimilarQuestion { question { id } } } }`,
          { text: `${word} Rezept gesucht` },
        )
      ).similarContent.map(({ question }) => question.id);
    const count = async () =>
      (await stage.rows('select questions from topic_question_count where topic_id = $1', topic))[0]![
        'questions'
      ] as number;
    const filters = [
      {},
      { search: word },
      { unanswered: true },
      { topicSlug: 'leerstand' },
      { topicSlug: 'leerstand', unanswered: true },
    ];
    for (const filter of filters) expect(await stage.listed(filter)).toEqual(expect.arrayContaining([o, d]));
    expect(await similar()).toEqual(expect.arrayContaining([o, d]));
    const questions = await count();
    const { id } = await stage.propose(d, o);
    await stage.accept(id);
    for (const filter of filters) {
      expect(await stage.listed(filter)).toContain(o);
      expect([filter, (await stage.listed(filter)).includes(d)]).toEqual([filter, false]);
    }
    expect(await similar()).toEqual([o]);
    expect(await count()).toBe(questions - 1);
    expect(await stage.listed({ mine: true }, stage.world.asker)).toContain(d);
    expect(await stage.listed({ municipalityId: stage.world.freyung })).toContain(d);
    expect(await stage.listed({ followed: true }, stage.world.asker)).toContain(o);
    await stage.run(stage.world.asker, `editQuestion(input: { id: "${d}", body: "Neu gefasst." }) { id }`);
    expect(await stage.listed({ search: word })).not.toContain(d);
    await stage.undo(id);
    for (const filter of filters) expect(await stage.listed(filter)).toEqual(expect.arrayContaining([o, d]));
    expect(await count()).toBe(questions);
  });

  it('S20 a duplicate takes no votes, answers and comments, and is opened by undoing alone', async () => {
    const { o, d } = await stage.scene();
    const { id } = await stage.propose(d, o);
    await stage.accept(id);
    const refused = (actor: TestActor, text: string) =>
      stage.world.app.refused(actor, `mutation { ${text} }`);
    expect(await refused(stage.world.helper, `setHelpful(questionId: "${d}", helpful: true)`)).toBe(
      'QUESTION_DUPLICATE',
    );
    expect(await refused(stage.world.helper, `setAlsoOurs(questionId: "${d}", alsoOurs: true) { id }`)).toBe(
      'QUESTION_DUPLICATE',
    );
    expect(await refused(stage.world.asker, `reopenQuestion(id: "${d}") { id }`)).toBe('QUESTION_DUPLICATE');
    expect(await refused(stage.world.helper, `reopenQuestion(id: "${d}") { id }`)).toBe('NOT_FOUND');
    expect(
      await refused(
        stage.world.helper,
        `answerQuestion(input: { questionId: "${d}", body: "Ja.", idempotencyKey: "spät" }) { id }`.replace(
          'spät',
          crypto.randomUUID(),
        ),
      ),
    ).toBe('QUESTION_CLOSED');
    // Following it is following the original.
    const late = await insertPerson(stage.world.app);
    await stage.run(late, `follow(target: QUESTION, id: "${d}")`);
    expect(await stage.rows('select target_id from follow where person_id = $1', late.personId)).toEqual([
      { target_id: o },
    ]);
  });

  it('S20 a shielded duplicate gives nobody away: not by towns, nor by the audit log, nor by the date', async () => {
    const o = await stage.original();
    const d = await stage.world.ask({ shielded: true });
    await stage.run(stage.world.helper, `setAlsoOurs(questionId: "${d}", alsoOurs: true) { id }`);
    stage.world.app.clock.set('2026-08-10T09:00:00Z');
    const { id } = await stage.propose(d, o);
    // 15 August is a holiday in parts of Bavaria alone; it must not show in the date.
    const [{ due }] = (await stage.rows('select due_at as due from duplicate_mark where id = $1', id)) as [
      { due: Date },
    ];
    expect(due.toISOString()).toBe('2026-08-24T09:00:00.000Z');
    await stage.accept(id);
    expect((await stage.shown(o)).alsoOurs.map(({ name }) => name)).toEqual(['Vrees']);
    expect(
      await stage.rows('select actor_account_id from audit_entry where subject = $1', `question:${d}`),
    ).toEqual([{ actor_account_id: stage.world.editor.accountId }]);
    await stage.undo(id, stage.world.asker);
    expect(
      await stage.rows('select 1 as x from audit_entry where subject = $1', `question:${d}`),
    ).toHaveLength(1);
    const seen = JSON.stringify([
      await stage.shown(d, stage.world.editor),
      await stage.shown(o, stage.world.helper),
      await stage.shown(d, stage.other),
    ]);
    for (const secret of [stage.world.freyung, 'Freyung', stage.world.asker.personId])
      expect(seen).not.toContain(secret);
  });

  it('S20 of many who mark at once one does, and votes that come while it is agreed to are lost by neither', async () => {
    const { o, d } = await stage.scene();
    const marks = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) =>
        stage.propose(d, o, n % 2 ? stage.world.editor : stage.world.moderator),
      ),
    );
    expect(marks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [mark] = await stage.rows(`select id from duplicate_mark where duplicate_id = $1`, d);
    const id = mark!['id'] as string;

    const voters = await Promise.all(Array.from({ length: 16 }, () => stage.world.member(stage.world.vrees)));
    const before = await stage.shown(o);
    const results = await Promise.allSettled([
      ...voters.slice(0, 8).map((voter) => stage.run(voter, `setHelpful(questionId: "${d}", helpful: true)`)),
      ...voters.slice(8).map((voter) => stage.run(voter, `follow(target: QUESTION, id: "${d}")`)),
      ...Array.from({ length: 4 }, () => stage.accept(id)),
      ...voters.map((voter) => stage.run(voter, `setHelpful(questionId: "${o}", helpful: true)`)),
      ...voters.slice(0, 14).map((voter) => stage.run(voter, `follow(target: QUESTION, id: "${o}")`)),
    ]);
    const failures = results
      .filter((result) => result.status === 'rejected')
      .map(({ reason }) => String(reason));
    for (const failure of failures) expect(failure).toContain('QUESTION_DUPLICATE');
    // Every vote stands at the original: those cast there, those that moved, those that were led on.
    expect(await stage.shown(o)).toMatchObject({
      helpfulCount: before.helpfulCount + 1 + 16,
      followerCount: before.followerCount + 3 + 16,
    });
    expect(await stage.shown(d)).toMatchObject({ duplicate: true, helpfulCount: 0, followerCount: 0 });
    expect(await stage.rows('select 1 as x from helpful_vote where question_id = $1', d)).toEqual([]);
    await stage.counted();
  });

  it('S20 accepting, declining and undoing at once leave one state that is whole', async () => {
    for (let round = 0; round < 3; round++) {
      const { o, d } = await stage.scene();
      const before = await stage.state(o, d);
      const { id } = await stage.propose(d, o);
      await Promise.allSettled([
        ...Array.from({ length: 20 }, () => stage.accept(id)),
        ...Array.from({ length: 15 }, () => stage.undo(id, stage.world.editor)),
        ...Array.from({ length: 15 }, () => stage.world.app.ok(stage.world.asker, DECLINE, { id })),
      ]);
      const { state: end, duplicate } = (
        await stage.rows(
          `select m.state, q.duplicate_of_id is not null as duplicate from duplicate_mark m join question q on q.id = m.duplicate_id where m.id = $1`,
          id,
        )
      )[0] as { state: string; duplicate: boolean };
      expect(end).not.toBe('PROPOSED');
      expect(duplicate).toBe(end === 'ACCEPTED');
      if (end === 'ACCEPTED') await stage.undo(id);
      expect(await stage.state(o, d)).toEqual(before);
      await stage.counted();
    }
  });

  it('S20 the page of a duplicate costs as many statements as any other', async () => {
    const { o, d } = await stage.scene();
    const plain = await stage.world.ask();
    const page = `query ($id: ID!) { question(id: $id) { title duplicateOf { id title } duplicates { id } answers { id } } }`;
    await stage.world.app.ok(stage.world.helper, page, { id: o });
    const cost = (question: string) =>
      stage.world.app.statements(() => stage.world.app.ok(stage.world.helper, page, { id: question }));
    const usual = await cost(o);
    const { id } = await stage.propose(d, o);
    await stage.accept(id);
    expect(await cost(d)).toBe(await cost(plain));
    expect(await cost(o)).toBe(usual);
  });
});

import { Clock } from '@app/platform/clock';
import { insertPerson, type TestActor } from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';
import { QuestionCounts } from '../question-counts.service.js';
import { DuplicateSweep } from './duplicate-sweep.service.js';

const MARK = `id state reason answerReason canAnswer canUndo movedFollowers movedHelpful movedAlsoOurs
  question { id title } original { id title answerCount }`;
const PROPOSE = `mutation ($q: ID!, $o: ID!, $r: String) { proposeDuplicate(questionId: $q, originalId: $o, reason: $r) { ${MARK} } }`;
const ACCEPT = `mutation ($id: ID!) { acceptDuplicate(markId: $id) { ${MARK} } }`;
const DECLINE = `mutation ($id: ID!, $r: String) { declineDuplicate(markId: $id, reason: $r) { ${MARK} } }`;
const UNDO = `mutation ($id: ID!) { undoDuplicate(markId: $id) { ${MARK} } }`;
const QUESTION = `query ($id: ID!) { question(id: $id) { state duplicate answerCount helpfulCount alsoOursCount followerCount
  duplicateOf { id title } duplicates { id title answerCount } duplicateMark { ${MARK} } alsoOurs { name }
  answers { id } viewer { following helpful alsoOurs canClose canAnswer } } }`;
const LIST = `query ($filter: QuestionFilter) { questions(filter: $filter, first: 100) { nodes { id } } }`;

interface Mark {
  id: string;
  state: string;
  reason: string | null;
  answerReason: string | null;
  canAnswer: boolean;
  canUndo: boolean;
  movedFollowers: number;
  movedHelpful: number;
  movedAlsoOurs: number;
  question: { id: string; title: string };
  original: { id: string } | null;
}
interface Shown {
  state: string;
  duplicate: boolean;
  answerCount: number;
  helpfulCount: number;
  alsoOursCount: number;
  followerCount: number;
  duplicateOf: { id: string } | null;
  duplicates: { id: string; answerCount: number }[];
  duplicateMark: Mark | null;
  alsoOurs: { name: string }[];
  viewer: Record<string, boolean>;
}

describe('duplicates', () => {
  let world: QuestionWorld;
  /** Of Mölln: asks the original, votes elsewhere. */
  let other: TestActor;
  beforeAll(async () => {
    world = await QuestionWorld.start();
    other = await world.member(world.moelln);
  });
  afterAll(() => world?.app.stop());

  const run = (actor: TestActor, text: string) => world.app.ok(actor, `mutation { ${text} }`);
  const propose = async (q: string, o: string, actor = world.editor, r: string | null = null) =>
    (await world.app.ok<{ proposeDuplicate: Mark }>(actor, PROPOSE, { q, o, r })).proposeDuplicate;
  const accept = async (id: string, actor = world.asker) =>
    (await world.app.ok<{ acceptDuplicate: Mark }>(actor, ACCEPT, { id })).acceptDuplicate;
  const undo = async (id: string, actor: TestActor = world.editor) =>
    (await world.app.ok<{ undoDuplicate: Mark }>(actor, UNDO, { id })).undoDuplicate;
  // Not a visitor, to whom answers are given again for a moment.
  const shown = async (id: string, actor: TestActor | null = world.account) =>
    (await world.app.ok<{ question: Shown }>(actor, QUESTION, { id })).question;
  const listed = async (filter: object, actor: TestActor = world.account) =>
    (
      await world.app.ok<{ questions: { nodes: { id: string }[] } }>(actor, LIST, { filter })
    ).questions.nodes.map(({ id }) => id);
  const rows = (text: string, ...values: unknown[]) =>
    world.app.db.rows<Record<string, unknown>>(world.app.ctx(), text, values);
  const original = async (changes: object = {}): Promise<string> => {
    const { askQuestion } = await world.app.ok<{ askQuestion: { id: string } }>(
      other,
      'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }',
      {
        input: world.asking({
          municipalityId: world.moelln,
          title: 'Leerstand: Wer hat Erfahrung?',
          ...changes,
        }),
      },
    );
    return askQuestion.id;
  };

  /** Everything two questions are made of, as it is stored. */
  const state = async (...ids: string[]) => ({
    questions: await rows('select * from question where id = any($1::uuid[]) order by id', ids),
    votes: await rows(
      'select * from helpful_vote where question_id = any($1::uuid[]) order by question_id, person_id',
      ids,
    ),
    follows: await rows(
      'select * from follow where target_id = any($1::uuid[]) order by target_id, person_id',
      ids,
    ),
    followers: await rows(
      'select * from follow_count where target_id = any($1::uuid[]) order by target_id',
      ids,
    ),
    towns: await rows(
      'select * from also_ours where question_id = any($1::uuid[]) order by question_id, municipality_id',
      ids,
    ),
    lists: await rows('select * from question_topic where question_id = any($1::uuid[]) order by 1, 2', ids),
    search: await rows(
      'select question_id, listed, public from question_search where question_id = any($1::uuid[]) order by 1',
      ids,
    ),
    counts: await rows('select * from topic_question_count where questions > 0 order by topic_id'),
  });

  /** The counters of both questions are what a count gives. */
  const counted = async () => expect(await world.app.get(QuestionCounts).rebuild(world.app.ctx())).toBe(0);

  /** A duplicate of Freyung and an original of Mölln, with votes, followers and towns at one, the other and both. */
  async function scene() {
    const o = await original();
    const d = await world.ask();
    const both = await world.member(world.vrees);
    const only = await insertPerson(world.app);
    await run(world.helper, `setHelpful(questionId: "${d}", helpful: true)`);
    await run(both, `setHelpful(questionId: "${d}", helpful: true)`);
    await run(both, `setHelpful(questionId: "${o}", helpful: true)`);
    await run(other, `setHelpful(questionId: "${d}", helpful: true)`);
    await run(world.helper, `setAlsoOurs(questionId: "${d}", alsoOurs: true) { id }`);
    await run(other, `setAlsoOurs(questionId: "${d}", alsoOurs: true) { id }`);
    await run(world.asker, `setAlsoOurs(questionId: "${o}", alsoOurs: true) { id }`);
    for (const person of [both, only]) await run(person, `follow(target: QUESTION, id: "${d}")`);
    await run(both, `follow(target: QUESTION, id: "${o}")`);
    const answer = await world.answer(d);
    return { o, d, both, only, answer };
  }

  it('S20 asks the asker first: nothing moves before, and the asking side alone sees the box', async () => {
    const { o, d } = await scene();
    const before = await state(o, d);
    const mark = await propose(d, o, world.moderator, '  Beide fragen nach leeren Läden. ');
    expect(mark).toMatchObject({
      state: 'PROPOSED',
      reason: 'Beide fragen nach leeren Läden.',
      canAnswer: false,
      canUndo: true,
      question: { id: d },
      original: { id: o },
    });
    expect(await state(o, d)).toEqual(before);
    expect((await shown(d)).duplicate).toBe(false);
    for (const actor of [world.asker, world.admin])
      expect((await shown(d, actor)).duplicateMark).toMatchObject({
        id: mark.id,
        canAnswer: true,
        canUndo: false,
      });
    expect((await shown(d, world.editor)).duplicateMark).toMatchObject({ canAnswer: false, canUndo: true });
    for (const actor of [other, world.helper, world.account, await world.member(world.freyung), null])
      expect((await shown(d, actor)).duplicateMark).toBeNull();
    expect(await world.messages('question.duplicate-proposed.v1', d)).toEqual([
      { markId: mark.id, questionId: d },
    ]);
    expect(await world.live(d)).toContain('question.changed');
    expect(await rows('select action, detail from audit_entry where subject = $1', `question:${d}`)).toEqual([
      { action: 'question.duplicate-propose', detail: { originalId: o } },
    ]);
  });

  it('S20 refuses to propose to those who are not of the staff, and to answer to those who do not ask', async () => {
    const { o, d } = await scene();
    for (const actor of [world.asker, world.admin, other, world.account])
      expect(await world.app.refused(actor, PROPOSE, { q: d, o })).toBe('NOT_FOUND');
    expect(await world.app.refused(null, PROPOSE, { q: d, o })).toBe('NOT_SIGNED_IN');
    const { id } = await propose(d, o);
    const colleague = await world.member(world.freyung);
    for (const actor of [other, colleague, world.editor, world.moderator, world.account]) {
      expect(await world.app.refused(actor, ACCEPT, { id })).toBe('NOT_FOUND');
      expect(await world.app.refused(actor, DECLINE, { id })).toBe('NOT_FOUND');
    }
    for (const actor of [other, colleague, world.asker])
      expect(await world.app.refused(actor, UNDO, { id })).toBe('NOT_FOUND');
    expect(await world.app.refused(world.asker, ACCEPT, { id: crypto.randomUUID() })).toBe('NOT_FOUND');
    expect(await world.app.refused(world.asker, DECLINE, { id, r: 'x'.repeat(501) })).toBe('TOO_LONG');
  });

  it('S20 on acceptance votes, followers and towns move without counting twice; undo restores both exactly', async () => {
    const { o, d, both, only, answer } = await scene();
    const before = await state(o, d);
    const { id } = await propose(d, o);
    expect(await accept(id)).toMatchObject({
      state: 'ACCEPTED',
      canUndo: true,
      movedFollowers: 4,
      movedHelpful: 3,
      movedAlsoOurs: 2,
    });
    const duplicate = await shown(d, world.asker);
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
    expect(await shown(o, both)).toMatchObject({
      duplicate: false,
      duplicateOf: null,
      duplicates: [{ id: d, answerCount: 1 }],
      helpfulCount: 2,
      alsoOursCount: 2,
      followerCount: 5,
      viewer: { helpful: true, following: true, alsoOurs: true },
    });
    expect((await shown(o)).alsoOurs.map(({ name }) => name).sort()).toEqual(['Freyung', 'Vrees']);
    expect((await shown(o, only)).viewer['following']).toBe(true);
    expect(await rows('select id from answer where question_id = $1', d)).toEqual([{ id: answer }]);
    await counted();
    expect(await world.messages('question.duplicate-accepted.v1', d)).toEqual([
      { markId: id, questionId: d, originalId: o },
    ]);
    for (const room of [o, d]) expect(await world.live(room)).toContain('question.changed');
    expect(await accept(id)).toMatchObject({ state: 'ACCEPTED' });
    expect(await undo(id)).toMatchObject({ state: 'UNDONE', canUndo: false });
    expect(await state(o, d)).toEqual(before);
    await counted();
    expect(await undo(id)).toMatchObject({ state: 'UNDONE' });
    expect(
      await rows('select action from audit_entry where subject = $1 order by id', `question:${d}`),
    ).toEqual([{ action: 'question.duplicate-propose' }, { action: 'question.duplicate-undo' }]);
    // It can be marked again afterwards.
    const again = await propose(d, o);
    await accept(again.id, world.admin);
    await undo(again.id, world.asker);
    expect(await state(o, d)).toEqual(before);
  });

  it('S20 undo leaves what came to the original since then, and brings back nothing that was taken back', async () => {
    const { o, d, both, only } = await scene();
    const { id } = await propose(d, o);
    await accept(id);
    world.app.clock.advance({ hours: 1 });
    const late = await world.member(world.vrees);
    await run(late, `setHelpful(questionId: "${o}", helpful: true)`);
    await run(late, `follow(target: QUESTION, id: "${o}")`);
    await run(only, `unfollow(target: QUESTION, id: "${d}")`);
    await run(world.helper, `setHelpful(questionId: "${o}", helpful: false)`);
    await run(world.helper, `setAlsoOurs(questionId: "${o}", alsoOurs: false) { id }`);
    await run(late, `setAlsoOurs(questionId: "${o}", alsoOurs: true) { id }`);
    await undo(id, world.asker);
    const people = async (target: string) =>
      (await rows('select person_id from follow where target_id = $1', target)).map(
        ({ person_id }) => person_id,
      );
    expect(await people(d)).toEqual(
      expect.arrayContaining([world.asker.personId, both.personId, world.helper.personId]),
    );
    expect(await people(d)).not.toContain(only.personId);
    expect((await people(o)).sort()).toEqual([other.personId, both.personId, late.personId].sort());
    const voters = async (target: string) =>
      (await rows('select person_id from helpful_vote where question_id = $1', target)).map(
        ({ person_id }) => person_id,
      );
    expect((await voters(d)).sort()).toEqual([both.personId, other.personId].sort());
    expect((await voters(o)).sort()).toEqual([both.personId, late.personId].sort());
    // Vrees has said so anew at the original; it holds for both.
    expect((await shown(o)).alsoOurs.map(({ name }) => name).sort()).toEqual(['Freyung', 'Vrees']);
    expect((await shown(d)).alsoOurs.map(({ name }) => name).sort()).toEqual(['Mölln', 'Vrees']);
    await counted();
  });

  it('S20 the asking side keeps its question and says why; the staff can ask anew', async () => {
    const { o, d } = await scene();
    const { id } = await propose(d, o);
    const declined = await world.app.ok<{ declineDuplicate: Mark }>(world.asker, DECLINE, {
      id,
      r: 'Bei uns geht es um die Satzung.',
    });
    expect(declined.declineDuplicate).toMatchObject({ state: 'DECLINED', canUndo: false });
    expect((await shown(d, world.editor)).duplicateMark).toMatchObject({
      answerReason: 'Bei uns geht es um die Satzung.',
    });
    expect(await shown(d)).toMatchObject({ state: 'OPEN', duplicate: false, helpfulCount: 3 });
    expect(await world.app.refused(world.asker, ACCEPT, { id })).toBe('ALREADY_DECIDED');
    expect(await world.app.refused(world.editor, UNDO, { id })).toBe('ALREADY_DECIDED');
    expect((await propose(d, o)).state).toBe('PROPOSED');
  });

  it('S20 the staff takes a proposal back before it is answered', async () => {
    const { o, d } = await scene();
    const { id } = await propose(d, o);
    expect(await undo(id, world.moderator)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await world.app.refused(world.asker, ACCEPT, { id })).toBe('ALREADY_DECIDED');
    expect(
      await rows('select action from audit_entry where subject = $1 order by id', `question:${d}`),
    ).toEqual([{ action: 'question.duplicate-propose' }, { action: 'question.duplicate-withdraw' }]);
  });

  it('S20 an unanswered proposal is brought to mind after five working days and lapses after ten', async () => {
    const { o, d } = await scene();
    world.app.clock.set('2026-03-02T09:00:00Z');
    const { id } = await propose(d, o);
    const sweep = () => world.app.get(DuplicateSweep).sweep(world.app.ctx());
    const messages = (kind: string) => world.messages(`question.duplicate-${kind}.v1`, d);
    world.app.clock.set('2026-03-09T08:59:00Z');
    await sweep();
    expect(await messages('reminded')).toEqual([]);
    world.app.clock.set('2026-03-09T09:00:00Z');
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await messages('reminded')).toHaveLength(1);
    world.app.clock.set('2026-03-16T09:00:00Z');
    await Promise.all([sweep(), sweep()]);
    expect(await messages('dropped')).toEqual([{ markId: id, questionId: d }]);
    expect((await shown(d, world.editor)).duplicateMark).toMatchObject({ state: 'LAPSED' });
    expect((await shown(d)).state).toBe('OPEN');
    const { duplicateMarks } = await world.app.ok<{ duplicateMarks: { nodes: Mark[] } }>(
      world.editor,
      `{ duplicateMarks(states: [LAPSED]) { nodes { ${MARK} } } }`,
    );
    expect(duplicateMarks.nodes.map((mark) => mark.id)).toEqual([id]);
    expect(await world.app.refused(world.asker, `{ duplicateMarks { nodes { id } } }`)).toBe('NOT_FOUND');
    expect(await world.app.get(DuplicateSweep).sweep(world.app.ctx())).toBe(0);
  });

  it('S20 the asking side undoes within thirty days, the staff at any time', async () => {
    const { o, d } = await scene();
    const { id } = await propose(d, o);
    await accept(id);
    world.app.clock.set(new Date(world.app.get(Clock).now().getTime() + 30 * 86_400_000 + 1));
    expect((await shown(d, world.asker)).duplicateMark?.canUndo).toBe(false);
    expect(await world.app.refused(world.asker, UNDO, { id })).toBe('UNDO_OVER');
    await run(other, `deleteQuestion(id: "${o}")`);
    expect((await shown(d, world.asker)).duplicateMark).toMatchObject({ canUndo: true, original: null });
    expect((await shown(d)).duplicateOf).toBeNull();
    expect(await undo(id, world.moderator)).toMatchObject({ state: 'UNDONE' });
  });

  it('S20 a duplicate is no part of lists, search and similar content; those who asked it find it', async () => {
    const topic = world.topic('leerstand');
    const word = 'Quittengelee';
    const o = await original({ title: `${word}: Wer kocht es wie und wo?` });
    const d = await world.ask({ title: `${word}: Wer kennt ein gutes Rezept?` });
    const similar = async () =>
      (
        await world.app.ok<{ similarContent: { question: { id: string } }[] }>(
          world.helper,
          `query ($text: String!) { similarContent(text: $text, first: 5) { ... on SimilarQuestion { question { id } } } }`,
          { text: `${word} Rezept gesucht` },
        )
      ).similarContent.map(({ question }) => question.id);
    const count = async () =>
      (await rows('select questions from topic_question_count where topic_id = $1', topic))[0]![
        'questions'
      ] as number;
    const filters = [
      {},
      { search: word },
      { unanswered: true },
      { topicSlug: 'leerstand' },
      { topicSlug: 'leerstand', unanswered: true },
    ];
    for (const filter of filters) expect(await listed(filter)).toEqual(expect.arrayContaining([o, d]));
    expect(await similar()).toEqual(expect.arrayContaining([o, d]));
    const questions = await count();
    const { id } = await propose(d, o);
    await accept(id);
    for (const filter of filters) {
      expect(await listed(filter)).toContain(o);
      expect([filter, (await listed(filter)).includes(d)]).toEqual([filter, false]);
    }
    expect(await similar()).toEqual([o]);
    expect(await count()).toBe(questions - 1);
    expect(await listed({ mine: true }, world.asker)).toContain(d);
    expect(await listed({ municipalityId: world.freyung })).toContain(d);
    expect(await listed({ followed: true }, world.asker)).toContain(o);
    await run(world.asker, `editQuestion(input: { id: "${d}", body: "Neu gefasst." }) { id }`);
    expect(await listed({ search: word })).not.toContain(d);
    await undo(id);
    for (const filter of filters) expect(await listed(filter)).toEqual(expect.arrayContaining([o, d]));
    expect(await count()).toBe(questions);
  });

  it('S20 a duplicate takes no votes, answers and comments, and is opened by undoing alone', async () => {
    const { o, d } = await scene();
    const { id } = await propose(d, o);
    await accept(id);
    const refused = (actor: TestActor, text: string) => world.app.refused(actor, `mutation { ${text} }`);
    expect(await refused(world.helper, `setHelpful(questionId: "${d}", helpful: true)`)).toBe(
      'QUESTION_DUPLICATE',
    );
    expect(await refused(world.helper, `setAlsoOurs(questionId: "${d}", alsoOurs: true) { id }`)).toBe(
      'QUESTION_DUPLICATE',
    );
    expect(await refused(world.asker, `reopenQuestion(id: "${d}") { id }`)).toBe('QUESTION_DUPLICATE');
    expect(await refused(world.helper, `reopenQuestion(id: "${d}") { id }`)).toBe('NOT_FOUND');
    expect(
      await refused(
        world.helper,
        `answerQuestion(input: { questionId: "${d}", body: "Ja.", idempotencyKey: "spät" }) { id }`.replace(
          'spät',
          crypto.randomUUID(),
        ),
      ),
    ).toBe('QUESTION_CLOSED');
    // Following it is following the original.
    const late = await insertPerson(world.app);
    await run(late, `follow(target: QUESTION, id: "${d}")`);
    expect(await rows('select target_id from follow where person_id = $1', late.personId)).toEqual([
      { target_id: o },
    ]);
  });

  it('S20 refuses what is no original, and resolves or refuses chains', async () => {
    const { o, d } = await scene();
    const refused = (q: string, target: string, actor = world.editor) =>
      world.app.refused(actor, PROPOSE, { q, o: target });
    expect(await refused(d, d)).toBe('DUPLICATE_UNFIT');
    expect(await refused(d, crypto.randomUUID())).toBe('NOT_FOUND');
    expect(await refused(d, 'x')).toBe('NOT_FOUND');
    const members = await original({ visibility: 'MEMBERS' });
    expect(await refused(d, members)).toBe('DUPLICATE_UNFIT');
    expect((await propose(await world.ask({ visibility: 'MEMBERS' }), members)).state).toBe('PROPOSED');
    const hidden = await original();
    await rows(`update question set hidden_at = now(), hidden_reason = 'Probe' where id = $1`, hidden);
    expect(await refused(d, hidden)).toBe('NOT_FOUND');
    expect(await refused(d, hidden, world.moderator)).toBe('DUPLICATE_UNFIT');
    expect(await refused(hidden, d, world.moderator)).toBe('NOT_FOUND');

    const first = await propose(d, o);
    expect(await refused(d, o)).toBe('DUPLICATE_PENDING');
    // Both ways round, and a third that names the duplicate: all are proposals still.
    const back = await propose(o, d);
    const third = await world.ask();
    const chained = await propose(third, d);
    await accept(first.id);
    expect(await refused(d, o)).toBe('DUPLICATE_PENDING');
    expect(await refused(o, third)).toBe('DUPLICATE_CHAIN');
    expect(await world.app.refused(other, ACCEPT, { id: back.id })).toBe('ALREADY_DECIDED');
    expect((await shown(third, world.asker)).duplicateMark).toMatchObject({
      id: chained.id,
      original: { id: o },
    });
    await accept(chained.id);
    expect((await shown(o)).duplicates.map(({ id }) => id).sort()).toEqual([d, third].sort());
    const fourth = await world.ask();
    expect((await propose(fourth, third)).original).toMatchObject({ id: o });
    expect(await refused(o, d)).toBe('DUPLICATE_UNFIT');
  });

  it('S20 an original that is hidden meanwhile is agreed to no longer, but the question can be kept', async () => {
    const { o, d } = await scene();
    const { id } = await propose(d, o);
    await rows(`update question set hidden_at = now(), hidden_reason = 'Probe' where id = $1`, o);
    expect((await shown(d, world.asker)).duplicateMark).toMatchObject({ original: null, canAnswer: true });
    expect(await world.app.refused(world.asker, ACCEPT, { id })).toBe('DUPLICATE_UNFIT');
    await world.app.ok(world.asker, DECLINE, { id });
    expect((await shown(d)).duplicate).toBe(false);
  });

  it('S20 a shielded duplicate gives nobody away: not by towns, nor by the audit log, nor by the date', async () => {
    const o = await original();
    const d = await world.ask({ shielded: true });
    await run(world.helper, `setAlsoOurs(questionId: "${d}", alsoOurs: true) { id }`);
    world.app.clock.set('2026-08-10T09:00:00Z');
    const { id } = await propose(d, o);
    // 15 August is a holiday in parts of Bavaria alone; it must not show in the date.
    const [{ due }] = (await rows('select due_at as due from duplicate_mark where id = $1', id)) as [
      { due: Date },
    ];
    expect(due.toISOString()).toBe('2026-08-24T09:00:00.000Z');
    await accept(id);
    expect((await shown(o)).alsoOurs.map(({ name }) => name)).toEqual(['Vrees']);
    expect(
      await rows('select actor_account_id from audit_entry where subject = $1', `question:${d}`),
    ).toEqual([{ actor_account_id: world.editor.accountId }]);
    await undo(id, world.asker);
    expect(await rows('select 1 as x from audit_entry where subject = $1', `question:${d}`)).toHaveLength(1);
    const seen = JSON.stringify([
      await shown(d, world.editor),
      await shown(o, world.helper),
      await shown(d, other),
    ]);
    for (const secret of [world.freyung, 'Freyung', world.asker.personId]) expect(seen).not.toContain(secret);
  });

  it('S20 of many who mark at once one does, and votes that come while it is agreed to are lost by neither', async () => {
    const { o, d } = await scene();
    const marks = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => propose(d, o, n % 2 ? world.editor : world.moderator)),
    );
    expect(marks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [mark] = await rows(`select id from duplicate_mark where duplicate_id = $1`, d);
    const id = mark!['id'] as string;

    const voters = await Promise.all(Array.from({ length: 16 }, () => world.member(world.vrees)));
    const before = await shown(o);
    const results = await Promise.allSettled([
      ...voters.slice(0, 8).map((voter) => run(voter, `setHelpful(questionId: "${d}", helpful: true)`)),
      ...voters.slice(8).map((voter) => run(voter, `follow(target: QUESTION, id: "${d}")`)),
      ...Array.from({ length: 4 }, () => accept(id)),
      ...voters.map((voter) => run(voter, `setHelpful(questionId: "${o}", helpful: true)`)),
      ...voters.slice(0, 14).map((voter) => run(voter, `follow(target: QUESTION, id: "${o}")`)),
    ]);
    const failures = results
      .filter((result) => result.status === 'rejected')
      .map(({ reason }) => String(reason));
    for (const failure of failures) expect(failure).toContain('QUESTION_DUPLICATE');
    // Every vote stands at the original: those cast there, those that moved, those that were led on.
    expect(await shown(o)).toMatchObject({
      helpfulCount: before.helpfulCount + 1 + 16,
      followerCount: before.followerCount + 3 + 16,
    });
    expect(await shown(d)).toMatchObject({ duplicate: true, helpfulCount: 0, followerCount: 0 });
    expect(await rows('select 1 as x from helpful_vote where question_id = $1', d)).toEqual([]);
    await counted();
  });

  it('S20 accepting, declining and undoing at once leave one state that is whole', async () => {
    for (let round = 0; round < 3; round++) {
      const { o, d } = await scene();
      const before = await state(o, d);
      const { id } = await propose(d, o);
      await Promise.allSettled([
        ...Array.from({ length: 20 }, () => accept(id)),
        ...Array.from({ length: 15 }, () => undo(id, world.editor)),
        ...Array.from({ length: 15 }, () => world.app.ok(world.asker, DECLINE, { id })),
      ]);
      const { state: end, duplicate } = (
        await rows(
          `select m.state, q.duplicate_of_id is not null as duplicate from duplicate_mark m join question q on q.id = m.duplicate_id where m.id = $1`,
          id,
        )
      )[0] as { state: string; duplicate: boolean };
      expect(end).not.toBe('PROPOSED');
      expect(duplicate).toBe(end === 'ACCEPTED');
      if (end === 'ACCEPTED') await undo(id);
      expect(await state(o, d)).toEqual(before);
      await counted();
    }
  });

  it('S20 the page of a duplicate costs as many statements as any other', async () => {
    const { o, d } = await scene();
    const plain = await world.ask();
    const page = `query ($id: ID!) { question(id: $id) { title duplicateOf { id title } duplicates { id } answers { id } } }`;
    await world.app.ok(world.helper, page, { id: o });
    const cost = (question: string) =>
      world.app.statements(() => world.app.ok(world.helper, page, { id: question }));
    const usual = await cost(o);
    const { id } = await propose(d, o);
    await accept(id);
    expect(await cost(d)).toBe(await cost(plain));
    expect(await cost(o)).toBe(usual);
  });
});

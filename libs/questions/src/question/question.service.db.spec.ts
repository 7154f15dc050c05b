import { RATE_LIMITS } from '@app/platform/rate-limit';
import { insertQuestion, type TestActor } from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';

const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) {
  id slug title body bodyHtml excerpt visibility state createdAt lastActivityAt answerCount followerCount deleted hidden
  author { name } municipality { name land { name } } topics { slug } viewer { following canEdit canAnswer } } }`;
const EDIT = `mutation ($input: EditQuestionInput!) { editQuestion(input: $input) { title bodyHtml editedAt topics { slug } visibility revisions { title body editor { id } } } }`;
const CLOSE = `mutation ($id: ID!, $reason: String) { closeQuestion(id: $id, reason: $reason) { state closedReason } }`;
const REOPEN = `mutation ($id: ID!) { reopenQuestion(id: $id) { state closedReason } }`;
const DELETE = `mutation ($id: ID!) { deleteQuestion(id: $id) }`;
const ACCEPT = `mutation ($q: ID!, $a: ID) { acceptAnswer(questionId: $q, answerId: $a) { acceptedAnswerId answers { id accepted } } }`;
const READ = `query ($id: ID!) { question(id: $id) { id title body bodyHtml excerpt deleted hidden hiddenReason author { id } municipality { name } answers { body } revisions { id } viewer { canEdit canDelete canAnswer } } }`;

describe('question', () => {
  let world: QuestionWorld;
  beforeAll(async () => {
    world = await QuestionWorld.start();
  });
  afterAll(() => world?.app.stop());

  const read = async (actor: TestActor | null, id: string) =>
    (await world.app.ok<{ question: Record<string, unknown> | null }>(actor, READ, { id })).question;

  describe('asking', () => {
    it('stores, announces, prepares for search and makes the asker follow', async () => {
      const { app } = world;
      const { askQuestion } = await app.ok<{ askQuestion: { id: string } }>(world.asker, ASK, {
        input: world.asking({ topicIds: [world.topic('leerstand'), world.topic('einzelhandel')] }),
      });
      expect(askQuestion).toMatchObject({
        slug: 'wie-belebt-ihr-leere-laeden',
        title: 'Wie belebt ihr leere Läden?',
        bodyHtml: '<p>Bei uns stehen <strong>drei</strong> Läden leer.</p>',
        excerpt: 'Bei uns stehen drei Läden leer.',
        state: 'OPEN',
        createdAt: '2026-05-04T08:00:00.000Z',
        lastActivityAt: '2026-05-04T08:00:00.000Z',
        followerCount: 1,
        deleted: false,
        municipality: { name: 'Freyung', land: { name: 'Bayern' } },
        topics: [{ slug: 'leerstand' }, { slug: 'einzelhandel' }],
        viewer: { following: true, canEdit: true, canAnswer: true },
      });
      expect(await world.messages('question.asked.v1', askQuestion.id)).toEqual([
        { questionId: askQuestion.id },
      ]);
      expect(
        await app.db.row(app.ctx(), 'select listed, public from question_search where question_id = $1', [
          askQuestion.id,
        ]),
      ).toEqual({ listed: true, public: true });
      expect(await world.row('question', askQuestion.id)).toMatchObject({
        land_key: '09',
        size_class: 'KLEINE_KLEINSTADT',
      });
    });

    it('makes one question of 50 that are sent at once with one key', async () => {
      const input = world.asking();
      const results = await Promise.all(
        Array.from({ length: 50 }, () =>
          world.app.ok<{ askQuestion: { id: string } }>(world.asker, ASK, { input }),
        ),
      );
      const ids = new Set(results.map(({ askQuestion }) => askQuestion.id));
      expect(ids.size).toBe(1);
      const [id] = ids;
      expect(await world.messages('question.asked.v1', id!)).toHaveLength(1);
      // Also in another process, where nothing is joined: the database stands in between.
      const other = await world.app.db.run(world.app.ctx(), (tx) =>
        world.app.db.execute(
          tx,
          `insert into question (author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility, created_at, last_activity_at, idempotency_key)
           select author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility, created_at, last_activity_at, idempotency_key
           from question where id = $1 on conflict do nothing`,
          [id],
        ),
      );
      expect(other).toBe(0);
    });

    it('takes the same key from another person as another question', async () => {
      const input = world.asking();
      const ask = async (actor: TestActor) =>
        (await world.app.ok<{ askQuestion: { id: string } }>(actor, ASK, { input })).askQuestion.id;
      expect(await ask(world.asker)).not.toBe(await ask(world.admin));
    });

    it.each([
      ['a foreign town', () => ({ municipalityId: world.vrees }), 'NOT_FOUND'],
      ['a short title', () => ({ title: 'Hallo' }), 'BAD_INPUT'],
      ['a long title', () => ({ title: 'x'.repeat(161) }), 'TOO_LONG'],
      ['a long text', () => ({ body: 'x'.repeat(20_001) }), 'TOO_LONG'],
      ['no topic', () => ({ topicIds: [] }), 'TOPICS_COUNT'],
      [
        'four topics',
        () => ({ topicIds: ['kita', 'sport', 'kultur', 'tourismus'].map((slug) => world.topic(slug)) }),
        'TOPICS_COUNT',
      ],
      ['an unknown topic', () => ({ topicIds: [crypto.randomUUID()] }), 'NOT_FOUND'],
      ['a key that is none', () => ({ idempotencyKey: 'ü' }), 'BAD_INPUT'],
    ])('is refused with %s', async (_name, wrong, code) => {
      const input = world.asking(wrong());
      expect(await world.app.refused(world.asker, ASK, { input })).toBe(code);
      expect(
        await world.app.db.row(world.app.ctx(), 'select 1 as x from question where idempotency_key = $1', [
          input['idempotencyKey'],
        ]),
      ).toBeNull();
    });

    it('is refused to visitors and to people without a town', async () => {
      expect(await world.app.refused(null, ASK, { input: world.asking() })).toBe('NOT_SIGNED_IN');
      expect(await world.app.refused(world.account, ASK, { input: world.asking() })).toBe('NOT_FOUND');
      expect(await world.app.refused(world.editor, ASK, { input: world.asking() })).toBe('NOT_FOUND');
    });

    it('is limited per person', async () => {
      const person = await world.member(world.freyung);
      const ask = () => world.app.gql(person, ASK, { input: world.asking() });
      const results = await Promise.all(Array.from({ length: RATE_LIMITS.ask.points + 5 }, ask));
      const refused = results.filter(
        ({ errors }) => errors?.[0]?.extensions?.['code'] === 'TOO_MANY_REQUESTS',
      );
      expect(refused).toHaveLength(5);
    });

    it('leaves a town that is moved by the register where the lists look for it', async () => {
      const id = await world.ask();
      await world.app.db.execute(
        world.app.ctx(),
        `update municipality set size_class = 'GROESSERE_KLEINSTADT' where id = $1`,
        [world.freyung],
      );
      expect(await world.row('question', id)).toMatchObject({ size_class: 'GROESSERE_KLEINSTADT' });
      await world.app.db.execute(
        world.app.ctx(),
        `update municipality set size_class = 'KLEINE_KLEINSTADT' where id = $1`,
        [world.freyung],
      );
    });
  });

  describe('editing', () => {
    it('keeps the earlier wordings and announces the change', async () => {
      const id = await world.ask();
      const edit = (changes: object) => world.app.ok(world.asker, EDIT, { input: { id, ...changes } });
      await edit({ title: 'Wie belebt ihr leere Läden neu?' });
      world.app.clock.advance({ minutes: 5 });
      expect(
        await edit({ body: '*neu*', topicIds: [world.topic('stadtmarketing')], visibility: 'MEMBERS' }),
      ).toEqual({
        editQuestion: {
          title: 'Wie belebt ihr leere Läden neu?',
          bodyHtml: '<p><em>neu</em></p>',
          editedAt: world.app.clock.now().toISOString(),
          topics: [{ slug: 'stadtmarketing' }],
          visibility: 'MEMBERS',
          revisions: [
            {
              title: 'Wie belebt ihr leere Läden neu?',
              body: 'Bei uns stehen **drei** Läden leer.',
              editor: { id: world.asker.personId },
            },
            {
              title: 'Wie belebt ihr leere Läden?',
              body: 'Bei uns stehen **drei** Läden leer.',
              editor: { id: world.asker.personId },
            },
          ],
        },
      });
      expect(await world.messages('question.edited.v1', id)).toHaveLength(2);
      expect(await world.live(id)).toEqual(['question.changed', 'question.changed']);
    });

    it('changes nothing when nothing is different', async () => {
      const id = await world.ask();
      await world.app.ok(world.asker, EDIT, { input: { id, title: ' Wie belebt ihr  leere Läden? ' } });
      expect(await world.messages('question.edited.v1', id)).toEqual([]);
      expect(await world.row('question', id)).toMatchObject({ edited_at: null });
    });

    it.each([
      ['admin', 'NOT_FOUND'],
      ['helper', 'NOT_FOUND'],
      ['moderator', 'NOT_FOUND'],
      ['account', 'NOT_FOUND'],
    ] as const)('is refused to %s', async (who, code) => {
      const id = await world.ask();
      expect(await world.app.refused(world[who], EDIT, { input: { id, title: 'Ein fremder Titel' } })).toBe(
        code,
      );
      expect(await world.row('question', id)).toMatchObject({ title: 'Wie belebt ihr leere Läden?' });
    });

    it('refuses bad texts and unknown questions', async () => {
      const id = await world.ask();
      expect(await world.app.refused(world.asker, EDIT, { input: { id, title: 'kurz' } })).toBe('BAD_INPUT');
      expect(await world.app.refused(world.asker, EDIT, { input: { id, topicIds: [] } })).toBe(
        'TOPICS_COUNT',
      );
      for (const unknown of [crypto.randomUUID(), 'x'])
        expect(await world.app.refused(world.asker, EDIT, { input: { id: unknown } })).toBe('NOT_FOUND');
    });
  });

  describe('closing', () => {
    it.each(['asker', 'admin'] as const)('works for the %s, and back', async (who) => {
      const id = await world.ask();
      const closed = { closeQuestion: { state: 'CLOSED', closedReason: 'Hat sich erledigt.' } };
      expect(await world.app.ok(world[who], CLOSE, { id, reason: ' Hat sich erledigt. ' })).toEqual(closed);
      expect(await world.app.ok(world[who], CLOSE, { id, reason: 'anders' })).toEqual(closed);
      expect(await world.messages('question.closed.v1', id)).toHaveLength(1);
      const open = { reopenQuestion: { state: 'OPEN', closedReason: null } };
      expect(await world.app.ok(world[who], REOPEN, { id })).toEqual(open);
      expect(await world.app.ok(world[who], REOPEN, { id })).toEqual(open);
      expect(await world.live(id)).toEqual(['question.changed', 'question.changed']);
    });

    it.each(['helper', 'editor', 'moderator', 'account'] as const)('is refused to %s', async (who) => {
      const id = await world.ask();
      expect(await world.app.refused(world[who], CLOSE, { id })).toBe('NOT_FOUND');
      expect(await world.app.refused(world[who], REOPEN, { id })).toBe('NOT_FOUND');
    });

    it('refuses an endless reason', async () =>
      expect(
        await world.app.refused(world.asker, CLOSE, { id: await world.ask(), reason: 'x'.repeat(2_001) }),
      ).toBe('TOO_LONG'));
  });

  describe('deleting', () => {
    it('makes a question without answers disappear', async () => {
      const id = await world.ask();
      expect(await world.app.ok(world.asker, DELETE, { id })).toEqual({ deleteQuestion: true });
      for (const who of [world.asker, world.moderator, null]) expect(await read(who, id)).toBeNull();
      expect(await world.app.refused(world.asker, DELETE, { id })).toBe('NOT_FOUND');
      expect(await world.messages('content.deleted.v1', id)).toEqual([{ target: 'QUESTION', targetId: id }]);
      expect(await world.live(id)).toEqual(['question.hidden']);
    });

    it('leaves the answers readable, without text and author of the question', async () => {
      const id = await world.ask({ title: 'Geheimes aus dem Rathaus', body: 'Streng geheim' });
      await world.app.ok(world.asker, EDIT, { input: { id, body: 'Noch geheimer' } });
      await world.answer(id);
      await world.app.ok(world.asker, DELETE, { id });
      const question = await read(world.helper, id);
      expect(question).toMatchObject({
        title: 'Gelöschte Frage',
        deleted: true,
        author: null,
        municipality: { name: 'Freyung' },
        answers: [{ body: 'Wir haben sie zwischengenutzt.' }],
        revisions: [],
        viewer: { canEdit: false, canDelete: false, canAnswer: false },
      });
      expect(JSON.stringify(question)).not.toMatch(/geheim/i);
      const english = await world.app.gql(world.helper, READ, { id }, 'en');
      expect(english.data).toMatchObject({ question: { title: 'Deleted question' } });
      const { questions } = await world.app.ok<{ questions: { nodes: { id: string }[] } }>(
        world.helper,
        '{ questions(first: 100) { nodes { id } } }',
      );
      expect(questions.nodes.map((node) => node.id)).not.toContain(id);
    });

    it.each(['admin', 'helper', 'moderator'] as const)('is refused to %s', async (who) => {
      const id = await world.ask();
      expect(await world.app.refused(world[who], DELETE, { id })).toBe('NOT_FOUND');
      expect(await read(null, id)).not.toBeNull();
    });
  });

  describe('accepting', () => {
    it.each(['asker', 'admin'] as const)('works for the %s: marks, moves and takes away', async (who) => {
      const id = await world.ask();
      const [first, second] = [await world.answer(id), await world.answer(id, world.editor)];
      const accept = async (a: string | null) =>
        (
          await world.app.ok<{
            acceptAnswer: { acceptedAnswerId: string; answers: { id: string; accepted: boolean }[] };
          }>(world[who], ACCEPT, { q: id, a })
        ).acceptAnswer;
      expect(await accept(second)).toEqual({
        acceptedAnswerId: second,
        answers: [
          { id: second, accepted: true },
          { id: first, accepted: false },
        ],
      });
      await accept(second);
      expect((await accept(first)).acceptedAnswerId).toBe(first);
      expect((await accept(null)).acceptedAnswerId).toBeNull();
      const accepted = await world.messages('answer.accepted.v1', id);
      expect(accepted.map(({ answerId }) => answerId)).toEqual([second, first]);
      const unaccepted = await world.messages('answer.unaccepted.v1', id);
      expect(unaccepted.map(({ answerId }) => answerId)).toEqual([second, first]);
    });

    it('is refused for answers of other questions, and to others', async () => {
      const [id, other] = [await world.ask(), await world.ask()];
      const [own, foreign] = [await world.answer(id), await world.answer(other)];
      for (const a of [foreign, crypto.randomUUID(), 'x', `${own}x`])
        expect(await world.app.refused(world.asker, ACCEPT, { q: id, a })).toBe('NOT_FOUND');
      for (const who of [world.helper, world.editor, world.account])
        expect(await world.app.refused(who, ACCEPT, { q: id, a: own })).toBe('NOT_FOUND');
    });

    it('ends with exactly one solution when 50 are marked at once', async () => {
      const id = await world.ask();
      const answers = [
        await world.answer(id),
        await world.answer(id, world.editor),
        await world.answer(id, world.asker),
      ];
      await Promise.all(
        Array.from({ length: 50 }, (_, n) => world.app.ok(world.asker, ACCEPT, { q: id, a: answers[n % 3] })),
      );
      const accepted = await world.messages('answer.accepted.v1', id);
      const unaccepted = await world.messages('answer.unaccepted.v1', id);
      expect(accepted.length - unaccepted.length).toBe(1);
      expect(await world.row('question', id)).toMatchObject({
        accepted_answer_id: accepted.at(-1)!['answerId'],
      });
    });
  });

  describe('seeing', () => {
    it('keeps what is for members from visitors and people without a town', async () => {
      const id = await world.ask({ visibility: 'MEMBERS' });
      for (const who of [null, world.account]) expect(await read(who, id)).toBeNull();
      for (const who of [world.helper, world.editor, world.asker]) expect(await read(who, id)).not.toBeNull();
    });

    it('shows the author of a hidden question why, moderators too, nobody else', async () => {
      const { app } = world;
      const id = await insertQuestion(app, world.asker.personId, world.freyung, [world.topic('kita')], {
        hiddenReason: 'Werbung',
      });
      for (const who of [world.asker, world.moderator])
        expect(await read(who, id)).toMatchObject({
          hidden: true,
          hiddenReason: 'Werbung',
          viewer: { canEdit: false },
        });
      for (const who of [null, world.helper, world.admin, world.editor])
        expect(await read(who, id)).toBeNull();
    });

    it.each(['x', '', '00000000-0000-0000-0000-000000000000'])('finds nothing under "%s"', async (id) =>
      expect(await read(world.asker, id)).toBeNull(),
    );
  });

  it('shows a whole page in one statement, whoever looks', async () => {
    const id = await world.ask();
    for (const actor of [world.helper, world.editor, world.asker]) {
      const answerId = await world.answer(id, actor);
      await world.comment({ answerId });
      await world.comment({ questionId: id }, world.asker);
    }
    const page = `query ($id: ID!) { question(id: $id) {
      title bodyHtml author { name former } municipality { name land { name } } topics { name } followerCount
      answers { bodyHtml helpfulCount author { name } municipality { name } viewer { helpful canEdit }
        comments { bodyHtml canEdit author { name } municipality { name } } }
      comments { bodyHtml author { name } municipality { name } }
      viewer { following helpful alsoOurs canEdit } } }`;
    const statements = () => world.app.statements(() => world.app.ok(world.helper, page, { id }));
    await statements();
    const few = await statements();
    expect(few).toBe(1);
    for (let n = 0; n < 5; n++) await world.comment({ answerId: await world.answer(id) });
    expect(await statements()).toBe(few);
  });
});

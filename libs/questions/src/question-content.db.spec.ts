import { RoomPolicies } from '@app/platform/live';
import type { TestActor } from '@app/testing';
import { QuestionWorld } from './__fixtures__/question-world.js';
import { QuestionContent } from './question-content.js';
import { TopicIndex } from '@app/topics';

const READ = `query ($id: ID!) { question(id: $id) { answerCount commentCount acceptedAnswerId answers { id hidden hiddenReason comments { id hidden } } comments { id hidden hiddenReason } } }`;

describe('content for moderation', () => {
  let world: QuestionWorld;
  let content: QuestionContent;
  beforeAll(async () => {
    world = await QuestionWorld.start();
    content = world.app.get(QuestionContent);
  });
  afterAll(() => world?.app.stop());

  const read = async (actor: TestActor | null, id: string) =>
    (await world.app.ok<{ question: Record<string, unknown> | null }>(actor, READ, { id })).question;
  const listed = async (actor: TestActor, filter: object = {}) =>
    (
      await world.app.ok<{ questions: { nodes: { id: string }[] } }>(
        actor,
        'query ($filter: QuestionFilter) { questions(filter: $filter, first: 100) { nodes { id } } }',
        { filter },
      )
    ).questions.nodes.map(({ id }) => id);

  it('hands out a snapshot of everything people write', async () => {
    const id = await world.ask();
    const answer = await world.answer(id);
    const comment = await world.comment({ answerId: answer }, world.editor);
    const ctx = world.app.ctx();
    expect(await content.snapshot(ctx, 'QUESTION', id)).toEqual({
      title: 'Wie belebt ihr leere Läden?',
      text: 'Bei uns stehen **drei** Läden leer.',
      url: `/fragen/${id}`,
      authorId: world.asker.personId,
      municipalityId: world.freyung,
      questionId: id,
      hidden: false,
    });
    expect(await content.snapshot(ctx, 'ANSWER', answer)).toMatchObject({
      url: `/fragen/${id}#antwort-${answer}`,
      municipalityId: world.vrees,
    });
    expect(await content.snapshot(ctx, 'COMMENT', comment)).toMatchObject({
      title: 'Wie belebt ihr leere Läden?',
      url: `/fragen/${id}#kommentar-${comment}`,
      municipalityId: null,
    });
    expect(await content.snapshot(ctx, 'ANSWER', id)).toBeNull();
    expect(await content.snapshot(ctx, 'QUESTION', 'x')).toBeNull();
    await world.app.ok(world.helper, `mutation { deleteAnswer(id: "${answer}") }`);
    expect(await content.snapshot(ctx, 'ANSWER', answer)).toBeNull();
  });

  it('hides a question from lists, search, similar questions, counts, rooms and open pages, and restores it', async () => {
    const title = 'Wer betreibt eine Schneckenzuchtanlage?';
    const id = await world.ask({ title, topicIds: [world.topic('kita')] });
    const ctx = world.app.ctx(world.helper);
    const traces = async () => ({
      newest: (await listed(world.helper)).includes(id),
      topic: (await listed(world.helper, { topicSlug: 'bildung-familie-jugend' })).includes(id),
      search: (await listed(world.helper, { search: 'Schneckenzucht' })).includes(id),
      similar: JSON.stringify(
        await world.app.ok(
          world.helper,
          `{ similarQuestions(text: "Schneckenzuchtanlage") { question { id } } }`,
        ),
      ).includes(id),
      page: (await read(world.helper, id)) !== null,
      room: (await world.app.get(RoomPolicies).allowed(ctx, [`question:${id}`])).size === 1,
      count: await world.app.ok(world.helper, '{ topic(slug: "kita") { questionCount } }'),
      town: await world.app.ok(world.helper, `{ municipality(id: "${world.freyung}") { questionCount } }`),
    });
    await world.app.get(TopicIndex).current();
    const before = await traces();
    expect(before).toMatchObject({
      newest: true,
      topic: true,
      search: true,
      similar: true,
      page: true,
      room: true,
    });
    await content.hide(world.app.ctx(), 'QUESTION', id, 'Verstoß gegen Regel 3');
    await content.hide(world.app.ctx(), 'QUESTION', id, 'noch einmal');
    const hidden = await traces();
    expect(hidden).toMatchObject({
      newest: false,
      topic: false,
      search: false,
      similar: false,
      page: false,
      room: false,
    });
    expect(hidden.count).not.toEqual(before.count);
    expect(hidden.town).not.toEqual(before.town);
    expect(await listed(world.asker, { mine: true })).toContain(id);
    expect(await world.row('question', id)).toMatchObject({ hidden_reason: 'Verstoß gegen Regel 3' });
    await content.restore(world.app.ctx(), 'QUESTION', id);
    await content.restore(world.app.ctx(), 'QUESTION', id);
    expect(await traces()).toEqual(before);
    expect(await world.live(id)).toEqual(['question.hidden', 'question.changed']);
  });

  it('hides an answer with its comments and its mark, and restores it without the mark', async () => {
    const id = await world.ask();
    const answer = await world.answer(id);
    await world.comment({ answerId: answer }, world.asker);
    await world.comment({ questionId: id });
    await world.app.ok(
      world.asker,
      `mutation { acceptAnswer(questionId: "${id}", answerId: "${answer}") { id } }`,
    );
    await content.hide(world.app.ctx(), 'ANSWER', answer, 'Beleidigung');
    expect(await read(world.asker, id)).toMatchObject({
      answerCount: 0,
      commentCount: 1,
      acceptedAnswerId: null,
      answers: [],
    });
    expect(await read(world.helper, id)).toMatchObject({
      answers: [{ id: answer, hidden: true, hiddenReason: 'Beleidigung' }],
    });
    // A comment that is hidden while its answer is, does not count twice.
    await content.restore(world.app.ctx(), 'ANSWER', answer);
    expect(await read(world.asker, id)).toMatchObject({
      answerCount: 1,
      commentCount: 2,
      acceptedAnswerId: null,
    });
    expect(await world.live(id)).toEqual([
      ...['answer.posted', 'comment.posted', 'comment.posted', 'question.changed', 'question.changed'],
      ...['answer.removed', 'answer.changed'],
    ]);
  });

  it('hides a comment from all but its author and moderators', async () => {
    const id = await world.ask();
    const comment = await world.comment({ questionId: id });
    await content.hide(world.app.ctx(), 'COMMENT', comment, 'Werbung');
    expect(await read(world.asker, id)).toMatchObject({ commentCount: 0, comments: [] });
    for (const who of [world.helper, world.moderator])
      expect(await read(who, id)).toMatchObject({
        comments: [{ id: comment, hidden: true, hiddenReason: 'Werbung' }],
      });
    await content.restore(world.app.ctx(), 'COMMENT', comment);
    expect(await read(null, id)).toMatchObject({ commentCount: 1 });
  });

  it('keeps counts right when comments and their answer are hidden in any order', async () => {
    const id = await world.ask();
    const answer = await world.answer(id);
    const [one, two] = [await world.comment({ answerId: answer }), await world.comment({ answerId: answer })];
    const steps: ['hide' | 'restore', 'ANSWER' | 'COMMENT', string, number][] = [
      ['hide', 'COMMENT', one, 1],
      ['hide', 'ANSWER', answer, 0],
      ['hide', 'COMMENT', two, 0],
      ['restore', 'COMMENT', one, 0],
      ['restore', 'ANSWER', answer, 1],
      ['restore', 'COMMENT', two, 2],
    ];
    for (const [step, target, target_id, expected] of steps) {
      if (step === 'hide') await content.hide(world.app.ctx(), target, target_id, 'x');
      else await content.restore(world.app.ctx(), target, target_id);
      expect((await world.row<{ comment_count: number }>('question', id)).comment_count).toBe(expected);
    }
  });

  it('survives 20 moderators and 20 answers at once with right counts', async () => {
    const id = await world.ask();
    const answer = await world.answer(id);
    await Promise.all([
      ...Array.from({ length: 20 }, (_, n) =>
        n % 2
          ? content.hide(world.app.ctx(), 'ANSWER', answer, 'x')
          : content.restore(world.app.ctx(), 'ANSWER', answer),
      ),
      ...Array.from({ length: 20 }, () => world.answer(id)),
    ]);
    await content.restore(world.app.ctx(), 'ANSWER', answer);
    expect(await world.row('question', id)).toMatchObject({ answer_count: 21 });
  });
});

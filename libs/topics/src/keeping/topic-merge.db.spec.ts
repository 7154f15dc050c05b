import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchingApiModule, MatchingWorkerModule } from '@app/matching';
import { QuestionIndexer, QuestionsApiModule, QuestionsWorkerModule } from '@app/questions';
import {
  TestApp,
  insertFollow,
  insertMembership,
  insertNeed,
  insertOffer,
  insertPerson,
  insertQuestion,
  insertTopic,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicIndex } from '../topic-index.js';
import { TopicService } from '../topic.service.js';
import { TopicsApiModule } from '../topics-api.module.js';
import { TopicsWorkerModule } from '../topics-worker.module.js';
import { TopicMergeService } from './topic-merge.service.js';

const PREVIEW = `query ($from: ID!, $into: ID!) { topicMergePreview(fromId: $from, intoId: $into) { subtopics contents { content moved conflicts } } }`;
const MERGE = `mutation ($from: ID!, $into: ID!) { mergeTopics(fromId: $from, intoId: $into) { id fromSlug canUndo mergedBy { id } contents { content moved conflicts } into { id } } }`;
const UNDO = `mutation ($id: ID!) { undoTopicMerge(id: $id) { id undoneAt canUndo } }`;
const TOPIC = `query ($slug: String!) { topic(slug: $slug) { id slug synonyms followerCount needCount offerCount questionCount } }`;

interface Merged {
  mergeTopics: {
    id: string;
    canUndo: boolean;
    contents: { content: string; moved: number; conflicts: number }[];
  };
}

describe('merging topics', () => {
  let app: TestApp;
  let editor: TestActor;
  let root: string;
  let towns: string[];
  let people: TestActor[];

  beforeAll(async () => {
    app = await TestApp.start({
      imports: [
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        TopicsWorkerModule,
        QuestionsApiModule,
        QuestionsWorkerModule,
        MatchingApiModule,
        MatchingWorkerModule,
      ],
    });
    editor = await insertPerson(app, { instanceRoles: ['EDITOR'] });
    root = await insertTopic(app, { nameDe: 'Ortsmitte' });
    towns = [await insertTown(app), await insertTown(app), await insertTown(app)];
    people = [];
    for (const town of towns) {
      const person = await insertPerson(app);
      await insertMembership(app, person.personId, town);
      people.push({ ...person, municipalityIds: [town] });
    }
  });
  afterAll(() => app?.stop());

  const rows = (text: string, ...values: unknown[]) =>
    app.db.rows<Record<string, unknown>>(app.ctx(), text, values);
  const slugOf = async (id: string) =>
    (await rows('select slug from topic where id = $1', id))[0]!['slug'] as string;

  /** Two topics below one top topic, with something of every kind under the first. */
  async function scene() {
    const from = await insertTopic(app, {
      nameDe: 'Innenstadtbelebung',
      parentId: root,
      synonyms: ['Cityfest', 'Marktbelebung'],
    });
    const into = await insertTopic(app, {
      nameDe: 'Innenstadt',
      parentId: root,
      synonyms: ['Marktbelebung'],
    });
    await app.get(TopicIndex).reload();
    const [a, b, c] = towns as [string, string, string];
    const [ann, ben, cem] = people as [TestActor, TestActor, TestActor];
    const questions = [
      await insertQuestion(app, ann.personId, a, [from], { title: 'Nur das eine Thema' }),
      await insertQuestion(app, ben.personId, b, [root, from, into], { title: 'Beide Themen' }),
    ];
    const needs = {
      moved: await insertNeed(app, a, from),
      long: await insertNeed(app, b, from, { note: 'Sehr ausführlich beschrieben' }),
      short: await insertNeed(app, b, into, { note: 'Kurz' }),
    };
    const offers = {
      weak: await insertOffer(app, c, from, { level: 'STARTER', note: 'Ein langer Text über wenig' }),
      strong: await insertOffer(app, c, into, { level: 'CAN_ADVISE' }),
    };
    await app.db.execute(
      app.ctx(),
      `insert into offer_evidence (offer_id, kind, title, position) values ($1, 'PRACTICE', 'Ein Beleg', 1)`,
      [offers.weak],
    );
    await insertFollow(app, ann.personId, 'TOPIC', from);
    await insertFollow(app, ben.personId, 'TOPIC', from);
    await insertFollow(app, ben.personId, 'TOPIC', into);
    await insertFollow(app, cem.personId, 'TOPIC', into);
    return { from, into, questions, needs, offers, ann, ben, cem };
  }

  /** Everything that stands under topics, as it is stored. */
  const state = async () => ({
    topics: await rows('select id, merged_into, parent_id, position from topic order by id'),
    synonyms: await rows('select * from topic_synonym order by topic_id, folded'),
    questions: await rows('select id, topic_ids from question order by id'),
    lists: await rows('select question_id, topic_id, position from question_topic order by 1, 2'),
    counts: await rows('select * from topic_question_count where questions > 0 order by topic_id'),
    needs: await rows('select * from need order by id'),
    offers: await rows('select * from offer order by id'),
    evidence: await rows('select * from offer_evidence order by id'),
    follows: await rows('select * from follow order by person_id, target_id'),
    followers: await rows('select * from follow_count where followers > 0 order by target_id'),
    stances: await rows('select municipality_id, side, topic_id, level from match_stance order by 1, 2, 3'),
    search: await rows('select question_id, words::text, core::text from question_search order by 1'),
  });

  it('S10 moves content, followers, needs and offers, leads the old address on, and undo restores exactly that', async () => {
    const world = await scene();
    const { from, into, questions, needs, offers, ann, ben } = world;
    await app.settle();
    await app.get(QuestionIndexer).catchUp(app.ctx());
    const before = await state();

    const expected = [
      { content: 'NEED', moved: 2, conflicts: 1 },
      { content: 'OFFER', moved: 1, conflicts: 1 },
      { content: 'FOLLOW', moved: 2, conflicts: 1 },
      { content: 'QUESTION', moved: 2, conflicts: 1 },
    ];
    const counts = (contents: unknown[]) => expect(contents).toEqual(expect.arrayContaining(expected));
    const { topicMergePreview } = await app.ok<{ topicMergePreview: { contents: unknown[] } }>(
      editor,
      PREVIEW,
      { from, into },
    );
    counts(topicMergePreview.contents);
    const { mergeTopics } = await app.ok<Merged>(editor, MERGE, { from, into });
    counts(mergeTopics.contents);
    expect(mergeTopics.canUndo).toBe(true);
    await app.settle();

    const slug = await slugOf(into);
    const { topic } = await app.ok<{ topic: Record<string, unknown> }>(null, TOPIC, {
      slug: await slugOf(from),
    });
    expect(topic).toMatchObject({
      id: into,
      slug,
      followerCount: 3,
      needCount: 2,
      offerCount: 1,
      questionCount: 2,
    });
    expect(topic['synonyms']).toEqual(['Marktbelebung', 'Innenstadtbelebung', 'Cityfest']);
    expect(
      await rows(
        'select topic_ids from question where id = any($1::uuid[]) order by cardinality(topic_ids)',
        questions,
      ),
    ).toEqual([{ topic_ids: [into] }, { topic_ids: [root, into] }]);
    expect(
      await rows(
        'select id, topic_id from need where id = any($1::uuid[]) order by note nulls first',
        Object.values(needs),
      ),
    ).toEqual([
      { id: needs.moved, topic_id: into },
      { id: needs.long, topic_id: into },
    ]);
    expect(
      await rows('select id, level from offer where id = any($1::uuid[])', Object.values(offers)),
    ).toEqual([{ id: offers.strong, level: 'CAN_ADVISE' }]);
    expect(await rows('select 1 as x from match_stance where topic_id = $1', from)).toEqual([]);
    expect(await rows('select 1 as x from match_stance where topic_id = $1', into)).toHaveLength(3);
    const lists = `query ($slug: String!) { questions(filter: { topicSlug: $slug }) { nodes { id } } }`;
    const byOldSlug = await app.ok<{ questions: { nodes: { id: string }[] } }>(null, lists, {
      slug: await slugOf(from),
    });
    expect(byOldSlug.questions.nodes.map(({ id }) => id).sort()).toEqual([...questions].sort());
    expect(
      await rows(
        `select words::text like '%#' || $2 || '%' as old, words::text like '%#' || $3 || '%' as new from question_search where question_id = $1`,
        questions[0],
        from,
        into,
      ),
    ).toEqual([{ old: false, new: true }]);
    expect(await rows(`select action from audit_entry where subject = $1`, `topic:${from}`)).toEqual([
      { action: 'topic.merge' },
    ]);
    expect(
      await rows('select 1 as x from follow where person_id = $1 and target_id = $2', ben.personId, into),
    ).toHaveLength(1);
    expect(
      await rows('select 1 as x from follow where person_id = $1 and target_id = $2', ann.personId, into),
    ).toHaveLength(1);

    app.clock.advance({ days: 29 });
    await app.ok(editor, UNDO, { id: mergeTopics.id });
    await app.settle();
    expect(await state()).toEqual(before);
    expect(await app.refused(editor, UNDO, { id: mergeTopics.id })).toBe('ALREADY_DECIDED');
  });

  it('S10 finds the towns of a topic in the directory by its old address too', async () => {
    const { from, into } = await scene();
    const [oldSlug, newSlug] = [await slugOf(from), await slugOf(into)];
    const found = async (slug: string) => {
      const list = (field: string) =>
        `municipalities(filter: { ${field}: "${slug}" }, first: 10) { nodes { id } }`;
      const answer = await app.ok<Record<'seek' | 'offer', { nodes: { id: string }[] }>>(
        editor,
        `{ seek: ${list('seeksTopic')} offer: ${list('offersTopic')} }`,
      );
      return [answer.seek, answer.offer].map(({ nodes }) => nodes.map(({ id }) => id).sort());
    };
    const [a, b, c] = towns as [string, string, string];
    expect(await found(oldSlug)).toEqual([[a, b].sort(), [c]]);
    expect(await found(newSlug)).toEqual([[b], [c]]);
    const { mergeTopics } = await app.ok<Merged>(editor, MERGE, { from, into });
    await app.settle();
    expect(await found(newSlug)).toEqual([[a, b].sort(), [c]]);
    expect(await found(oldSlug)).toEqual([[a, b].sort(), [c]]);
    expect(await found(await slugOf(root))).toEqual([[a, b].sort(), [c]]);
    expect(await found('gibt-es-nicht')).toEqual([[], []]);
    await app.ok(editor, UNDO, { id: mergeTopics.id });
    await app.settle();
    // What the scene has said counts once.
    for (const table of ['need', 'offer'])
      await app.db.execute(app.ctx(), `delete from ${table} where topic_id = any($1::uuid[])`, [
        [from, into],
      ]);
  });

  it('S10 leaves what people have changed since the merge as they have made it', async () => {
    const { from, into, questions, needs, offers, ann, cem } = await scene();
    await app.get(QuestionIndexer).catchUp(app.ctx());
    const { mergeTopics } = await app.ok<Merged>(editor, MERGE, { from, into });
    // The first question now is about something else, the town of the second need took it away, the third
    // town wrote its offer anew, one stopped following and one began.
    await app.db.execute(app.ctx(), 'update question set topic_ids = array[$2::uuid] where id = $1', [
      questions[0],
      root,
    ]);
    await app.db.execute(app.ctx(), 'delete from need where id = $1', [needs.long]);
    await app.db.execute(app.ctx(), `update offer set note = 'Neu gefasst' where id = $1`, [offers.strong]);
    await app.db.execute(app.ctx(), 'delete from follow where person_id = $1 and target_id = $2', [
      ann.personId,
      into,
    ]);
    const late = await insertPerson(app);
    await app.ok(late, `mutation ($id: ID!) { follow(target: TOPIC, id: $id) }`, { id: from });
    expect(await rows('select target_id from follow where person_id = $1', late.personId)).toEqual([
      { target_id: into },
    ]);
    await app.ok(editor, UNDO, { id: mergeTopics.id });
    expect(
      await rows(
        'select topic_ids from question where id = any($1::uuid[]) order by cardinality(topic_ids)',
        questions,
      ),
    ).toEqual([{ topic_ids: [root] }, { topic_ids: [root, from, into] }]);
    expect(await rows('select id from need where topic_id = any($1::uuid[])', [from, into])).toEqual([
      { id: needs.moved },
    ]);
    expect(
      await rows(
        'select id, topic_id, note from offer where topic_id = any($1::uuid[]) order by level desc',
        [from, into],
      ),
    ).toEqual([
      { id: offers.weak, topic_id: from, note: 'Ein langer Text über wenig' },
      { id: offers.strong, topic_id: into, note: 'Neu gefasst' },
    ]);
    const following = await rows(
      `select person_id, target_id from follow where target_id = any($1::uuid[])`,
      [from, into],
    );
    expect(following.filter((row) => row['person_id'] === ann.personId)).toEqual([]);
    expect(following).toContainEqual({ person_id: late.personId, target_id: into });
    expect(following).toContainEqual({ person_id: cem.personId, target_id: into });
  });

  it('S10 undoes nothing after 30 days, nor while the successor is merged itself', async () => {
    const { from, into } = await scene();
    const third = await insertTopic(app, { nameDe: 'Stadtzentrum' });
    await app.get(TopicIndex).reload();
    const first = (await app.ok<Merged>(editor, MERGE, { from, into })).mergeTopics;
    const second = (await app.ok<Merged>(editor, MERGE, { from: into, into: third })).mergeTopics;
    expect(
      (await app.ok<{ topic: { id: string } }>(null, TOPIC, { slug: await slugOf(from) })).topic.id,
    ).toBe(third);
    expect(await app.refused(editor, UNDO, { id: first.id })).toBe('CONFLICT');
    await app.ok(editor, UNDO, { id: second.id });
    app.clock.advance({ days: 31 });
    expect(await app.refused(editor, UNDO, { id: first.id })).toBe('UNDO_OVER');
    const { topicMerges } = await app.ok<{ topicMerges: { id: string; canUndo: boolean }[] }>(
      editor,
      '{ topicMerges { id canUndo undoableUntil undoneAt mergedBy { name } into { slug } } }',
    );
    expect(topicMerges.find(({ id }) => id === first.id)).toMatchObject({ canUndo: false });
    expect(await app.get(TopicMergeService).tidy(app.ctx())).toBeGreaterThan(0);
  });

  it('takes subtopics along and counts anew, and refuses a third level', async () => {
    const [one, two] = [
      await insertTopic(app, { nameDe: 'Klimaanpassung' }),
      await insertTopic(app, { nameDe: 'Klimaschutz' }),
    ];
    const child = await insertTopic(app, { nameDe: 'Hitzeplan', parentId: one });
    const other = await insertTopic(app, { nameDe: 'Solarkataster', parentId: two });
    await insertQuestion(app, people[0]!.personId, towns[0]!, [child], {
      title: 'Wie kühlen wir den Markt?',
    });
    await app.get(TopicIndex).reload();
    expect(await app.refused(editor, MERGE, { from: one, into: other })).toBe('TOPIC_LEVELS');
    expect(await app.refused(editor, MERGE, { from: one, into: one })).toBe('BAD_INPUT');
    const { mergeTopics } = await app.ok<Merged>(editor, MERGE, { from: one, into: two });
    const shape = async () =>
      app.ok(editor, 'query ($slug: String!) { topic(slug: $slug) { questionCount children { id } } }', {
        slug: await slugOf(two),
      });
    expect(await shape()).toEqual({ topic: { questionCount: 1, children: [{ id: other }, { id: child }] } });
    await app.get(TopicService).syncTaxonomy(app.ctx(), []);
    await app.ok(editor, UNDO, { id: mergeTopics.id });
    expect(await shape()).toEqual({ topic: { questionCount: 0, children: [{ id: other }] } });
  });

  it('lets nothing new come in under a topic that is gone, whoever still knows it', async () => {
    const { from, into } = await scene();
    await app.ok(editor, MERGE, { from, into });
    const town = await insertTown(app);
    const need = await insertNeed(app, town, from);
    const id = await insertQuestion(app, people[0]!.personId, towns[0]!, [from, root, into]);
    expect(await rows('select topic_id from need where id = $1', need)).toEqual([{ topic_id: into }]);
    expect(await rows('select topic_ids from question where id = $1', id)).toEqual([
      { topic_ids: [into, root] },
    ]);
  });

  it('lets one of many simultaneous merges win', async () => {
    const { from, into } = await scene();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => app.gql(editor, MERGE, { from, into })),
    );
    expect(results.filter((result) => !result.errors)).toHaveLength(1);
    expect(await rows('select 1 as x from topic_merge where from_id = $1', from)).toHaveLength(1);
  });

  it('is refused to everybody but the staff', async () => {
    const { from, into } = await scene();
    const moderator = await insertPerson(app, { instanceRoles: ['MODERATOR'] });
    for (const actor of [people[0]!, moderator]) {
      expect(await app.refused(actor, PREVIEW, { from, into })).toBe('NOT_FOUND');
      expect(await app.refused(actor, MERGE, { from, into })).toBe('NOT_FOUND');
    }
    expect(await app.refused(null, MERGE, { from, into })).toBe('NOT_SIGNED_IN');
    expect(await app.refused(editor, MERGE, { from, into: people[0]!.personId })).toBe('NOT_FOUND');
    expect(await app.refused(editor, UNDO, { id: from })).toBe('NOT_FOUND');
  });
});

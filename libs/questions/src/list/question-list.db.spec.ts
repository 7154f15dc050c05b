import {
  insertFollow,
  insertNeed,
  insertQuestion,
  insertSuggestedHelper,
  insertTown,
  type TestActor,
} from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';
import { QuestionCounts } from '../question-counts.service.js';
import { QuestionIndexer } from '../search/question-indexer.js';
import { QuestionListReader } from './question-list.reader.js';
import { listStatement, type ListQuery } from './question-list.sql.js';

const listOf = (fields: string): string => `
  query ($filter: QuestionFilter, $sort: QuestionSort, $first: Int, $after: String) {
    questions(filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
const LIST = listOf('id title');
/** What a line of the list shows. */
const LINE = 'title excerpt answerCount author { name } municipality { name land { name } } topics { slug }';

interface Page {
  nodes: { id: string; title: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A step of a plan as EXPLAIN prints it. */
interface Step {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Step[];
}

const HOUR = 3_600_000;

describe('lists of questions', () => {
  let world: QuestionWorld;
  let viewer: TestActor;
  /** Ids by a letter, `a` asked first. */
  const ids = new Map<string, string>();

  beforeAll(async () => {
    world = await QuestionWorld.start();
    const { app, asker, helper } = world;
    viewer = await world.member(world.moelln);
    const at = (hours: number) => ({ createdAt: new Date(app.clock.now().getTime() + hours * HOUR) });
    const ask = async (letter: string, hours: number, town: string, topics: string[], values: object = {}) =>
      ids.set(
        letter,
        await insertQuestion(
          app,
          asker.personId,
          town,
          topics.map((slug) => world.topic(slug)),
          {
            title: `Frage ${letter} über Kleinstädte`,
            ...at(hours),
            ...values,
          },
        ),
      );
    // Not in the order in which they were asked: what counts is when, not which row came first.
    await ask('c', 3, world.vrees, ['kita']);
    await ask('a', 1, world.freyung, ['leerstand', 'einzelhandel']);
    await ask('b', 2, world.freyung, ['kita'], { visibility: 'MEMBERS' });
    await ask('d', 4, world.moelln, ['waermewende']);
    await ask('e', 5, world.vrees, ['bildung-familie-jugend', 'kita']);
    await ask('hidden', 6, world.freyung, ['kita'], { hiddenReason: 'x' });
    await ask('deleted', 7, world.freyung, ['kita'], { deleted: true });
    app.clock.advance({ hours: 20 });
    await world.answer(id('a'), helper);
    app.clock.advance({ hours: 1 });
    await world.comment({ questionId: id('c') });
    await app.get(QuestionIndexer).catchUp(app.ctx());
  });
  afterAll(() => world?.app.stop());

  const id = (letter: string): string => ids.get(letter)!;
  const page = async (actor: TestActor | null, variables: Record<string, unknown> = {}) =>
    (await world.app.ok<{ questions: Page }>(actor, LIST, { first: 50, ...variables })).questions;
  const letters = async (actor: TestActor | null, filter: object = {}, sort = 'NEWEST') => {
    const { nodes } = await page(actor, { filter, sort });
    return nodes.map((node) => [...ids].find(([, value]) => value === node.id)?.[0]).join('');
  };

  it('show newest first, without what is hidden or deleted; to visitors what is public', async () => {
    expect(await letters(viewer)).toBe('edcba');
    expect(await letters(world.account)).toBe('edca');
    expect(await letters(null)).toBe('edca');
    expect(await letters(world.moderator)).toBe('edcba');
  });

  it('show what was answered or commented on last first, if asked for', async () => {
    expect(await letters(viewer, {}, 'ACTIVE')).toBe('caedb');
    expect(await letters(viewer, { topicSlug: 'kita' }, 'ACTIVE')).toBe('ceb');
    expect(await letters(viewer, { landKeys: ['03'] }, 'ACTIVE')).toBe('ce');
  });

  it.each([
    ['a topic', { topicSlug: 'kita' }, 'ecb'],
    ['a top topic with its subtopics, each question once', { topicSlug: 'bildung-familie-jugend' }, 'ecb'],
    ['another top topic', { topicSlug: 'innenstadt-ortskern' }, 'a'],
    ['an unknown topic', { topicSlug: 'gibt-es-nicht' }, ''],
    ['nobody has answered', { unanswered: true }, 'edcb'],
    ['a Land', { landKeys: ['09'] }, 'ba'],
    ['several Länder', { landKeys: ['09', '03'] }, 'ecba'],
    ['a size class', { sizeClasses: ['LANDGEMEINDE'] }, 'ec'],
    [
      'Land and size class',
      { landKeys: ['09', '03'], sizeClasses: ['LANDGEMEINDE', 'KLEINE_KLEINSTADT'] },
      'ecba',
    ],
    ['Land and size class that do not meet', { landKeys: ['09'], sizeClasses: ['LANDGEMEINDE'] }, ''],
    ['an unknown Land', { landKeys: ['99'] }, ''],
    ['words', { search: 'Kleinstadt' }, 'edcba'],
    ['words that do not occur together', { search: 'Kleinstadt Raumfahrt' }, ''],
    ['nothing but small words', { search: 'und wie' }, ''],
    ['topic and unanswered', { topicSlug: 'kita', unanswered: true }, 'ecb'],
    ['topic and Land', { topicSlug: 'kita', landKeys: ['03'] }, 'ec'],
    ['Land and unanswered', { landKeys: ['09'], unanswered: true }, 'b'],
    [
      'topic, Land, unanswered and words',
      { topicSlug: 'kita', landKeys: ['09'], unanswered: true, search: 'Frage Kleinstadt' },
      'b',
    ],
  ])('narrow to %s', async (_name, filter, expected) => {
    expect(await letters(viewer, filter)).toBe(expected);
    expect(await letters(null, filter)).toBe(expected.replace('b', ''));
  });

  it('narrow to a municipality', async () => {
    expect(await letters(viewer, { municipalityId: world.vrees })).toBe('ec');
    expect(await letters(viewer, { municipalityId: 'x' })).toBe('');
    expect(await letters(viewer, { municipalityId: world.vrees, topicSlug: 'kita' })).toBe('ec');
  });

  it('narrow to own questions, hidden ones included', async () => {
    expect(await page(world.asker, { filter: { mine: true } })).toMatchObject({
      nodes: expect.arrayContaining([expect.objectContaining({ id: id('hidden') })]) as unknown,
    });
    expect((await page(world.asker, { filter: { mine: true } })).nodes).toHaveLength(6);
    expect(await letters(viewer, { mine: true })).toBe('');
  });

  it('narrow to followed questions', async () => {
    for (const letter of ['b', 'd', 'hidden'])
      await insertFollow(world.app, viewer.personId, 'QUESTION', id(letter));
    expect(await letters(viewer, { followed: true })).toBe('db');
    expect(await letters(viewer, { followed: true }, 'ACTIVE')).toBe('db');
    expect(await letters(viewer, { followed: true, topicSlug: 'waermewende' })).toBe('d');
  });

  it('narrow to topics one follows or the own town seeks now', async () => {
    expect(await letters(viewer, { myTopics: true })).toBe('');
    await insertFollow(world.app, viewer.personId, 'TOPIC', world.topic('energie-klima-umwelt'));
    expect(await letters(viewer, { myTopics: true })).toBe('d');
    await insertNeed(world.app, world.moelln, world.topic('leerstand'));
    await insertNeed(world.app, world.moelln, world.topic('kita'), { validUntil: '2026-05-01' });
    expect(await letters(viewer, { myTopics: true })).toBe('da');
    expect(await letters(viewer, { myTopics: true, unanswered: true })).toBe('d');
  });

  it('narrow to questions the own town was suggested for', async () => {
    for (const letter of ['a', 'e', 'hidden'])
      await insertSuggestedHelper(world.app, id(letter), world.moelln);
    await insertSuggestedHelper(world.app, id('c'), world.vrees);
    expect(await letters(viewer, { forMyTown: true })).toBe('ea');
    expect(await letters(viewer, { forMyTown: true }, 'ACTIVE')).toBe('ae');
    expect(await letters(viewer, { forMyTown: true, unanswered: true })).toBe('e');
    expect(await letters(world.account, { forMyTown: true })).toBe('');
  });

  it('give the start page what waits for the viewer', async () => {
    const lists = world.app.get(QuestionListReader);
    const titles = async (questions: Promise<{ id: string }[]>) =>
      (await questions).map((question) => [...ids].find(([, value]) => value === question.id)?.[0]).join('');
    expect(await titles(lists.waitingForTown(world.app.ctx(viewer), 5))).toBe('ea');
    expect(await titles(lists.waitingForTown(world.app.ctx(world.helper), 5))).toBe('c');
    expect(await titles(lists.waitingForSolution(world.app.ctx(world.asker), 5))).toBe('a');
    expect(await titles(lists.waitingForSolution(world.app.ctx(viewer), 5))).toBe('');
    await world.answer(id('e'), viewer);
    expect(await titles(lists.waitingForTown(world.app.ctx(viewer), 5))).toBe('a');
  });

  it.each(['mine', 'followed', 'myTopics', 'forMyTown'])('ask visitors to sign in for %s', async (name) =>
    expect(await world.app.refused(null, LIST, { filter: { [name]: true } })).toBe('NOT_SIGNED_IN'),
  );

  it.each([
    [{ first: 0 }],
    [{ first: 101 }],
    [{ after: 'quatsch' }],
    [{ after: Buffer.from('["x"]').toString('base64url') }],
    [{ sort: 'ACTIVE', after: Buffer.from(`["${crypto.randomUUID()}"]`).toString('base64url') }],
    [{ filter: { landKeys: Array.from({ length: 17 }, (_, n) => String(n)) } }],
  ])('are refused with %j', async (variables) =>
    expect(await world.app.refused(viewer, LIST, variables)).toBe('BAD_INPUT'),
  );

  it('are refused with an endless search', async () =>
    expect(await world.app.refused(viewer, LIST, { filter: { search: 'x'.repeat(501) } })).toBe('TOO_LONG'));

  it('count questions of topics as the triggers do', async () => {
    const counts = () =>
      world.app.db.rows(
        world.app.ctx(),
        'select * from topic_question_count where questions <> 0 order by topic_id',
      );
    const rows = () =>
      world.app.db.rows(world.app.ctx(), 'select * from question_topic order by question_id, topic_id');
    const [countsBefore, rowsBefore] = [await counts(), await rows()];
    expect(await world.app.get(QuestionCounts).rebuild(world.app.ctx())).toBe(0);
    expect(await counts()).toEqual(countsBefore);
    expect(await rows()).toEqual(rowsBefore);
  });

  describe('of many questions', () => {
    let town: string;
    beforeAll(async () => {
      town = await insertTown(world.app, { landKey: '16', sizeClass: 'KLEINE_MITTELSTADT' });
      await many(2_000);
    });

    /** Inserts questions that are spread over towns, topics and states like real ones, around the triggers. */
    async function many(count: number): Promise<void> {
      const { app } = world;
      const sql = (text: string, values: unknown[] = []) =>
        app.db.execute(app.ctx(), text, values, { prepare: false });
      await sql('alter table question disable trigger user');
      await sql('alter table question enable trigger question_place');
      await sql(
        `insert into question (id, author_id, municipality_id, title, slug, body, body_html, excerpt, topic_ids, visibility,
           created_at, last_activity_at, idempotency_key)
         select uuidv7(n * interval '-1 minute'), $1, (array[$2, $3, $4]::uuid[])[1 + n % 3], 'Viele Fragen ' || n, 'x', '', '', '',
           array[(array[$5, $6, $7]::uuid[])[1 + n / 3 % 3]], case when n % 5 = 0 then 'MEMBERS' else 'PUBLIC' end,
           now() - n * interval '1 minute', now() - n % 7 * interval '1 minute', gen_random_uuid()
         from generate_series(1, $8::int) n`,
        [
          ...[world.asker.personId, town, world.vrees, world.moelln],
          ...['sport', 'kultur', 'tourismus'].map((slug) => world.topic(slug)),
          count,
        ],
      );
      await sql('alter table answer disable trigger user');
      await sql(
        `insert into answer (question_id, author_id, body, body_html, created_at, idempotency_key)
         select id, $1, 'x', 'x', now(), gen_random_uuid() from question where slug = 'x' and hashtext(id::text) % 2 = 0`,
        [world.helper.personId],
      );
      await sql('alter table answer enable trigger user');
      await app.get(QuestionCounts).rebuild(app.ctx());
      await sql('alter table question enable trigger user');
      for (const table of ['question', 'question_topic']) await sql(`vacuum analyze ${table}`);
    }

    it.each(['NEWEST', 'ACTIVE'])(
      'can be paged through without repeating or leaving out, %s',
      async (sort) => {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const { nodes, pageInfo }: Page = await page(viewer, {
            filter: { topicSlug: 'sport' },
            sort,
            first: 60,
            after,
          });
          seen.push(...nodes.map((node) => node.id));
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        } while (after);
        const row = await world.app.db.row<{ n: number }>(
          world.app.ctx(),
          `select count(*)::int as n from question_topic where topic_id = $1 and listed`,
          [world.topic('sport')],
        );
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength(row!.n);
      },
    );

    it('cost one statement when the towns are known, for 20 as for 50, whatever the filter', async () => {
      const cost = (variables: Record<string, unknown>, fields = LINE) =>
        world.app.statements(() => world.app.ok(viewer, listOf(fields), variables));
      const filters = [
        {},
        { topicSlug: 'kultur-sport-tourismus' },
        { unanswered: true },
        { landKeys: ['16'] },
      ];
      for (const filter of filters) {
        await cost({ filter, first: 20 });
        await cost({ filter, first: 50 });
        expect(await cost({ filter, first: 20 })).toBe(1);
        expect(await cost({ filter, first: 50 })).toBe(1);
      }
      expect(await cost({ filter: { myTopics: true }, first: 50 })).toBeLessThanOrEqual(3);
      expect(await cost({ filter: { search: 'Fragen' }, first: 50 })).toBeLessThanOrEqual(3);
      expect(await cost({ first: 50 }, `${LINE} viewer { following canAnswer }`)).toBe(2);
    });

    it('walk an index and read no more pages when there are ten times as many', async () => {
      const base: ListQuery = { sort: 'NEWEST', rows: 21, after: null, membersContent: true, ownTowns: [] };
      const topicIds = ['sport', 'kultur'].map((slug) => world.topic(slug));
      const queries: Record<string, Partial<ListQuery>> = {
        all: {},
        visitor: { membersContent: false },
        active: { sort: 'ACTIVE' },
        unanswered: { unanswered: true },
        unansweredActive: { unanswered: true, sort: 'ACTIVE' },
        topic: { topicIds },
        topicActive: { topicIds, sort: 'ACTIVE' },
        topicUnanswered: { topicIds, unanswered: true },
        myTopics: { myTopicIds: topicIds },
        land: { landKeys: ['16', '03'] },
        landActive: { landKeys: ['16'], sort: 'ACTIVE' },
        size: { sizeClasses: ['KLEINE_MITTELSTADT'] },
        town: { municipalityId: town },
        mine: { askedBy: world.asker.personId },
      };
      /** Rows all steps of a plan together have looked at. */
      const looked = (step: Step): number =>
        (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops'] +
        (step.Plans ?? []).reduce((sum, below) => sum + looked(below), 0);
      const measure = async () => {
        const result: Record<string, number> = {};
        for (const [name, query] of Object.entries(queries)) {
          const { text, values } = listStatement({ ...base, ...query });
          const plan = await world.app.db.rows<{ 'QUERY PLAN': { Plan: Step }[] }>(
            world.app.ctx(),
            `explain (analyze, format json) ${text}`,
            values,
            { prepare: false },
          );
          const { Plan } = plan[0]!['QUERY PLAN'][0]!;
          const scans = /"Seq Scan"[^{}]*"Relation Name":"question/.test(JSON.stringify(Plan));
          expect({ name, scans }).toEqual({ name, scans: false });
          result[name] = looked(Plan);
        }
        return result;
      };
      const few = await measure();
      await many(18_000);
      const tenfold = await measure();
      for (const name of Object.keys(queries)) {
        const grows = tenfold[name]! / few[name]!;
        expect({ name, grows: grows > 1.3 && grows }).toEqual({ name, grows: false });
      }
    });
  });
});

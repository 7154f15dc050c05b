import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchIndex, MatchingApiModule } from '@app/matching';
import { QuestionIndexer, QuestionsApiModule } from '@app/questions';
import {
  TestApp,
  insertMembership,
  insertNeed,
  insertOffer,
  insertPerson,
  insertQuestion,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicService } from '../topic.service.js';
import { TopicsApiModule } from '../topics-api.module.js';
import { ZeroHits } from '../zero-hits/zero-hits.service.js';

const SUGGEST = `query ($text: String!) { suggestTopics(text: $text, first: 1) { topic { slug } } }`;
const SEARCH = `query ($text: String!) { questions(filter: { search: $text }) { nodes { id } } }`;
const SIMILAR = `query ($text: String!) { similarQuestions(text: $text) { question { id } } }`;
const MISSING = `{ missingSynonyms { words hits lastDay places near { term topic { id slug } } } }`;
const ADD_SYNONYM = `mutation ($topicId: ID!, $term: String!) { addTopicSynonym(topicId: $topicId, term: $term) { synonyms } }`;
const ADD = `mutation ($input: AddTopicInput!) { addTopic(input: $input) { id slug name nameEn synonyms parent { slug } } }`;
const EDIT = `mutation ($input: EditTopicInput!) { editTopic(input: $input) { slug name nameEn synonyms } }`;

type Suggested = { suggestTopics: { topic: { slug: string } }[] };
interface Missing {
  missingSynonyms: {
    words: string;
    hits: number;
    near: { term: string; topic: { id: string; slug: string } }[];
  }[];
}

describe('keeping topics', () => {
  let app: TestApp;
  let editor: TestActor;
  let member: TestActor;
  let town: string;
  let heat: string;
  let question: string;

  beforeAll(async () => {
    app = await TestApp.start({
      imports: [
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        QuestionsApiModule,
        MatchingApiModule,
      ],
    });
    await app.get(TopicService).syncTaxonomy(app.ctx());
    heat = (await app.db.row<{ id: string }>(app.ctx(), `select id from topic where slug = 'waermewende'`))!
      .id;
    editor = await insertPerson(app, { instanceRoles: ['EDITOR'] });
    town = await insertTown(app, { name: 'Freyung' });
    const person = await insertPerson(app);
    await insertMembership(app, person.personId, town);
    member = { ...person, municipalityIds: [town] };
    question = await insertQuestion(app, person.personId, town, [heat], {
      title: 'Kessel oder Rohre?',
      body: 'Es wird kalt.',
    });
    await app.get(QuestionIndexer).catchUp(app.ctx());
  });
  afterAll(() => app?.stop());

  describe.each(['Nahwärme', 'kommunale Wärmeplanung', 'nahwaerme'])('S09 "%s"', (word) => {
    const slug = word.toLowerCase().replace('ä', 'ae').replace(' ', '-');

    it('is suggested as the topic while tagging and searching for topics', async () => {
      for (const text of [word, `Wer hat Erfahrung mit ${word}?\nWir fangen gerade an.`]) {
        const { suggestTopics } = await app.ok<Suggested>(member, SUGGEST, { text });
        expect(suggestTopics[0]!.topic.slug).toBe('waermewende');
      }
    });

    it('finds the questions of the topic, in the search and among similar ones', async () => {
      const { questions } = await app.ok<{ questions: { nodes: { id: string }[] } }>(null, SEARCH, {
        text: word,
      });
      expect(questions.nodes.map(({ id }) => id)).toContain(question);
      const { similarQuestions } = await app.ok<{ similarQuestions: { question: { id: string } }[] }>(
        null,
        SIMILAR,
        { text: word },
      );
      expect(similarQuestions.map((hit) => hit.question.id)).toContain(question);
    });

    it('leads to the topic that is followed', async () => {
      const { topic } = await app.ok<{ topic: { id: string } }>(
        member,
        'query ($slug: String!) { topic(slug: $slug) { id } }',
        { slug },
      );
      expect(topic.id).toBe(heat);
      await app.ok(member, 'mutation ($id: ID!) { follow(target: TOPIC, id: $id) }', { id: topic.id });
      expect(await app.ok(member, '{ followedTopics { slug } }')).toEqual({
        followedTopics: [{ slug: 'waermewende' }],
      });
    });

    it('narrows lists and matches to the topic', async () => {
      const other = await insertTown(app, { name: 'Vrees' });
      await insertNeed(app, town, heat).catch(() => undefined);
      await insertOffer(app, other, heat, { level: 'CAN_ADVISE' });
      await app.get(MatchIndex).refresh(app.ctx(), null);
      const { matches } = await app.ok<{
        matches: { municipality: { id: string }; topics: { slug: string }[] }[];
      }>(
        member,
        `query ($id: ID!, $slug: String!) { matches(municipalityId: $id, filter: { topicSlug: $slug }) { municipality { id } topics { slug } } }`,
        { id: town, slug },
      );
      expect(matches.map(({ municipality }) => municipality.id)).toContain(other);
      for (const { topics } of matches) expect(topics).toEqual([{ slug: 'waermewende' }]);
      const { questions } = await app.ok<{ questions: { nodes: unknown[] } }>(
        null,
        'query ($slug: String!) { questions(filter: { topicSlug: $slug }) { nodes { id } } }',
        { slug },
      );
      expect(questions.nodes).toEqual([{ id: question }]);
    });
  });

  it('S09 does not take every word for a topic', async () => {
    expect(await app.ok(null, '{ topic(slug: "gibt-es-nicht") { id } }')).toEqual({ topic: null });
  });

  describe('searches without hits', () => {
    it('are counted without saying who searched, and become synonyms with one call', async () => {
      const typed = 'Energiespeicherverbund';
      for (const text of ['energiespeicherverb', typed, typed]) await app.ok(member, SEARCH, { text });
      for (const text of [
        'max.muster@stadt.example',
        'Anruf unter 04852 391',
        'und wie',
        'ein ganzer langer Satz mit sehr vielen Worten',
      ])
        await app.ok(member, SEARCH, { text });
      await app.ok(member, SEARCH, { text: 'Einmalwort' });
      const { missingSynonyms } = await app.ok<Missing>(editor, MISSING);
      expect(missingSynonyms).toEqual([
        expect.objectContaining({ words: 'energiespeicherverbund', hits: 2, places: ['QUESTIONS'] }),
      ]);
      const columns = await app.db.rows<{ name: string }>(
        app.ctx(),
        `select column_name as name from information_schema.columns where table_name = 'zero_hit_search'`,
      );
      expect(columns.map(({ name }) => name).sort()).toEqual(['day', 'hits', 'place', 'words']);

      expect(await app.refused(member, ADD_SYNONYM, { topicId: heat, term: typed })).toBe('NOT_FOUND');
      await app.ok(editor, ADD_SYNONYM, { topicId: heat, term: typed });
      await app.ok(editor, ADD_SYNONYM, { topicId: heat, term: typed });
      expect((await app.ok<Missing>(editor, MISSING)).missingSynonyms).toEqual([]);
      const { questions } = await app.ok<{ questions: { nodes: { id: string }[] } }>(member, SEARCH, {
        text: typed,
      });
      expect(questions.nodes).toEqual([{ id: question }]);
      expect((await app.ok<Suggested>(null, SUGGEST, { text: typed })).suggestTopics[0]!.topic.slug).toBe(
        'waermewende',
      );
    });

    it('suggest the nearest topics, by letters and by parts of words', async () => {
      const zeroHits = app.get(ZeroHits);
      for (const text of ['Wärmeplnung', 'Wärmekonzept', 'Xylofonbau'])
        for (const _ of [1, 2]) zeroHits.note('TOPICS', text);
      const { missingSynonyms } = await app.ok<Missing>(editor, MISSING);
      const near = (words: string) =>
        missingSynonyms.find((entry) => entry.words === words)!.near.map(({ topic }) => topic.slug);
      expect(near('wärmeplnung')[0]).toBe('waermewende');
      expect(near('wärmekonzept')).toContain('waermewende');
      expect(near('xylofonbau')).toEqual([]);
      await app.ok(editor, 'mutation { ignoreMissingSynonym(words: "Xylofonbau") }');
      zeroHits.note('TOPICS', 'Xylofonbau');
      zeroHits.note('TOPICS', 'Xylofonbau');
      expect(
        (await app.ok<Missing>(editor, MISSING)).missingSynonyms.map(({ words }) => words),
      ).not.toContain('xylofonbau');
      expect(await app.refused(member, MISSING)).toBe('NOT_FOUND');
    });

    it('are forgotten after 90 days', async () => {
      app.clock.advance({ days: 91 });
      expect((await app.ok<Missing>(editor, MISSING)).missingSynonyms).toEqual([]);
      expect(await app.get(ZeroHits).tidy(app.ctx())).toBeGreaterThan(0);
    });
  });

  it('adds topics, edits names and synonyms, and an update of the product does not undo that', async () => {
    const input = {
      name: 'Sportstätten im Ort',
      nameEn: 'Local sports grounds',
      parentId: null,
      synonyms: ['Bolzplatz', 'bolzplatz', 'Skatepark'],
    };
    const { addTopic } = await app.ok<{ addTopic: { id: string; slug: string; synonyms: string[] } }>(
      editor,
      ADD,
      { input },
    );
    expect(addTopic).toMatchObject({ slug: 'sportstaetten-im-ort', synonyms: ['Bolzplatz', 'Skatepark'] });
    expect(await app.refused(editor, ADD, { input })).toBe('TOPIC_NAME_TAKEN');
    expect(await app.refused(editor, ADD, { input: { ...input, name: ' ' } })).toBe('BAD_INPUT');
    expect(await app.refused(editor, ADD, { input: { ...input, name: 'x'.repeat(81) } })).toBe('TOO_LONG');
    expect(await app.refused(member, ADD, { input })).toBe('NOT_FOUND');
    const edited = {
      id: heat,
      name: 'Wärme für alle',
      nameEn: 'Heat for all',
      synonyms: ['Nahwärme', 'Abwärme'],
    };
    expect(await app.ok(editor, EDIT, { input: edited })).toMatchObject({
      editTopic: { slug: 'waermewende', synonyms: ['Nahwärme', 'Abwärme'] },
    });
    expect(await app.get(TopicService).syncTaxonomy(app.ctx())).toEqual({ topics: 0, synonyms: 0 });
    expect(await app.ok(null, '{ topic(slug: "waermewende") { name synonyms } }')).toEqual({
      topic: { name: 'Wärme für alle', synonyms: ['Nahwärme', 'Abwärme'] },
    });
    expect(await app.refused(editor, EDIT, { input: { ...edited, name: 'Sportstätten im Ort' } })).toBe(
      'TOPIC_NAME_TAKEN',
    );
    expect(await app.refused(member, EDIT, { input: edited })).toBe('NOT_FOUND');
  });

  it('shows on a topic how far towns have come and how far away they are', async () => {
    const near = await insertTown(app, { name: 'Nahdorf', lat: 48.81, lon: 13.55 });
    const own = await insertTown(app, { name: 'Eigenstadt', lat: 48.81, lon: 13.28 });
    await insertOffer(app, near, heat, { level: 'EXPERIENCED' });
    const OFFERS = '{ topic(slug: "waermewende") { offers { level municipality { id distanceKm } } } }';
    const offersOf = async (actor: TestActor | null) =>
      (
        await app.ok<{
          topic: { offers: { level: string; municipality: { id: string; distanceKm: number | null } }[] };
        }>(actor, OFFERS)
      ).topic.offers.find(({ municipality }) => municipality.id === near);
    expect(await offersOf(null)).toEqual({
      level: 'EXPERIENCED',
      municipality: { id: near, distanceKm: null },
    });
    const seen = await offersOf({ ...member, municipalityIds: [own] });
    expect(seen!.municipality.distanceKm).toBeCloseTo(19.8, 0);
    const few = await app.statements(() => offersOf(member));
    for (let n = 0; n < 9; n++) await insertOffer(app, await insertTown(app), heat);
    expect(await app.statements(() => offersOf(member))).toBe(few);
  });
});

import { eventually, insertQuestion, type TestActor } from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';
import { QuestionIndexer } from './question-indexer.js';
import { WordStatistics } from './word-statistics.js';

const SIMILAR = `query ($text: String!, $first: Int) { similarQuestions(text: $text, first: $first) { score question { title topics { slug } } } }`;
const SEARCH = `query ($search: String!) { questions(filter: { search: $search }, first: 50) { nodes { title } } }`;

const QUESTIONS: readonly (readonly [title: string, body: string, topic: string])[] = [
  ['Kommunale Wärmeplanung im Konvoi', 'Drei Kommunen planen gemeinsam.', 'waermewende'],
  ['Wer betreibt ein Wärmenetz mit Hackschnitzeln?', 'Genossenschaft oder Stadtwerke?', 'waermewende'],
  ['Ladenleerstand: Wie zwischennutzen?', 'Drei Läden am Markt stehen leer.', 'leerstand'],
  ['Ein Kataster für leere Häuser aufbauen', 'Wir wollen ein Leerstandskataster führen.', 'leerstand'],
  ['Altersgerechte Wohnungen im Ortskern', 'Barrierefrei und bezahlbar.', 'wohnen-im-alter'],
  ['Kita-Plätze für auswärtige Kinder', 'Der Bedarf steigt.', 'kita'],
  ['Supermarkt wird Begegnungszentrum', 'Das Gebäude steht leer.', 'dritte-orte'],
  ['Personal für das Freibad finden', 'Ohne Rettungsschwimmer bleibt es zu.', 'sport'],
];

describe('search', () => {
  let world: QuestionWorld;
  beforeAll(async () => {
    world = await QuestionWorld.start();
    for (const [title, body, topic] of QUESTIONS)
      await insertQuestion(world.app, world.asker.personId, world.freyung, [world.topic(topic)], {
        title,
        body,
      });
    await insertQuestion(world.app, world.asker.personId, world.freyung, [world.topic('leerstand')], {
      title: 'Interner Leerstand im Rathaus',
      visibility: 'MEMBERS',
    });
    const catchUp = (stop?: AbortSignal) => world.app.get(QuestionIndexer).catchUp(world.app.ctx(), stop);
    expect(await catchUp(AbortSignal.abort())).toBe(0);
    expect(await catchUp()).toBe(QUESTIONS.length + 1);
    expect(await catchUp()).toBe(0);
  });
  afterAll(() => world?.app.stop());

  const similar = async (text: string, actor: TestActor | null = world.helper) =>
    (
      await world.app.ok<{ similarQuestions: { score: number; question: { title: string } }[] }>(
        actor,
        SIMILAR,
        { text },
      )
    ).similarQuestions;
  const titles = async (text: string, actor?: TestActor | null) =>
    (await similar(text, actor)).map(({ question }) => question.title);
  const search = async (text: string) =>
    (
      await world.app.ok<{ questions: { nodes: { title: string }[] } }>(world.helper, SEARCH, {
        search: text,
      })
    ).questions.nodes.map(({ title }) => title);

  // S18, S69: however somebody writes it.
  it.each([
    ['Wärmeplanung', 'Kommunale Wärmeplanung im Konvoi'],
    ['Waermeplanung', 'Kommunale Wärmeplanung im Konvoi'],
    ['Wärmplanung', 'Kommunale Wärmeplanung im Konvoi'],
    ['Wärmeplanungen der Kommunen', 'Kommunale Wärmeplanung im Konvoi'],
    ['Planung Wärme', 'Kommunale Wärmeplanung im Konvoi'],
    ['Wärmenetze', 'Wer betreibt ein Wärmenetz mit Hackschnitzeln?'],
    ['Leerstand Laden zwischennutzen', 'Ladenleerstand: Wie zwischennutzen?'],
    ['leerstnad laden', 'Ladenleerstand: Wie zwischennutzen?'],
    ['Leerstandskataster', 'Ein Kataster für leere Häuser aufbauen'],
    ['altersgerechtes Wohnen', 'Altersgerechte Wohnungen im Ortskern'],
    ['Kitas', 'Kita-Plätze für auswärtige Kinder'],
    ['Begegnungszen', 'Supermarkt wird Begegnungszentrum'],
    ['Wie finden wir nur Personal für unser Freibad?', 'Personal für das Freibad finden'],
  ])('finds what resembles "%s"', async (text, title) => expect((await titles(text))[0]).toBe(title));

  it('scores between 0 and 1, best first, at most as many as asked for', async () => {
    const hits = await similar('Leerstand in leeren Häusern');
    expect(hits.length).toBeGreaterThan(1);
    expect(hits.map(({ score }) => score)).toEqual([...hits.map(({ score }) => score)].sort((a, b) => b - a));
    for (const { score } of hits) expect(score > 0 && score <= 1).toBe(true);
    const { similarQuestions } = await world.app.ok<{ similarQuestions: unknown[] }>(world.helper, SIMILAR, {
      text: 'Leerstand in leeren Häusern',
      first: 1,
    });
    expect(similarQuestions).toHaveLength(1);
  });

  it('finds by the topic a word names', async () => {
    expect(await titles('Nahwärme')).toEqual(expect.arrayContaining(['Kommunale Wärmeplanung im Konvoi']));
    expect(await search('Seniorenwohnen')).toEqual(['Altersgerechte Wohnungen im Ortskern']);
  });

  it('shows visitors nothing that is for members', async () => {
    expect(await titles('Leerstand im Rathaus')).toContain('Interner Leerstand im Rathaus');
    expect(await titles('Leerstand im Rathaus', null)).not.toContain('Interner Leerstand im Rathaus');
    expect(await titles('Leerstand im Rathaus', world.account)).not.toContain(
      'Interner Leerstand im Rathaus',
    );
  });

  it.each([
    '',
    '   ',
    'und wie das',
    '???',
    'xyzzyqwv',
    "'; drop table question; --",
    '\u0000',
    '| & ! ( )',
    '%_\\',
  ])('finds nothing in %j', async (text) => {
    expect(await similar(text)).toEqual([]);
    if (text.trim() !== '') expect(await search(text)).toEqual([]);
  });

  it('refuses texts and numbers beyond all measure', async () => {
    expect(await world.app.refused(null, SIMILAR, { text: 'x'.repeat(2_001) })).toBe('TOO_LONG');
    expect(await world.app.refused(null, SIMILAR, { text: 'x', first: 0 })).toBe('BAD_INPUT');
    expect(await similar('wort '.repeat(400))).toEqual([]);
  });

  it('follows when a question is edited or taken back', async () => {
    const id = await world.ask({ title: 'Wohin mit dem Klärschlamm?' });
    expect(await search('Klärschlamm')).toEqual(['Wohin mit dem Klärschlamm?']);
    await world.app.ok(
      world.asker,
      `mutation { editQuestion(input: { id: "${id}", title: "Wohin mit dem Grünschnitt?" }) { id } }`,
    );
    expect(await search('Klärschlamm')).toEqual([]);
    expect(await search('Grünschnitt')).toEqual(['Wohin mit dem Grünschnitt?']);
    await world.app.ok(world.asker, `mutation { deleteQuestion(id: "${id}") }`);
    expect(await search('Grünschnitt')).toEqual([]);
    expect(await similar('Grünschnitt')).toEqual([]);
  });

  it('finds all words in a list, in text and title, as such or in parts', async () => {
    expect(await search('leere Läden')).toEqual(['Ladenleerstand: Wie zwischennutzen?']);
    expect(await search('Wärme')).toEqual(
      expect.arrayContaining([
        'Kommunale Wärmeplanung im Konvoi',
        'Wer betreibt ein Wärmenetz mit Hackschnitzeln?',
      ]),
    );
    expect(await search('Wärme Stadtwerke')).toEqual(['Wer betreibt ein Wärmenetz mit Hackschnitzeln?']);
    expect(await search('Wärme Freibad')).toEqual([]);
  });

  it('costs four statements at most', async () => {
    await similar('Wärmeplanung im Verbund');
    expect(await world.app.statements(() => similar('Wärmeplanung im Verbund'))).toBeLessThanOrEqual(4);
  });

  it('tells rare words from frequent ones by what PostgreSQL knows', async () => {
    await world.app.db.execute(world.app.ctx(), 'analyze question_search', [], { prepare: false });
    world.app.clock.advance({ minutes: 2 });
    const statistics = world.app.get(WordStatistics);
    await statistics.current();
    // The old figures serve until the new ones are read.
    await eventually(async () =>
      expect((await statistics.current()).documents).toBeGreaterThanOrEqual(QUESTIONS.length),
    );
    const { share } = await statistics.current();
    expect(share('leerstand')).toBeGreaterThan(share('hackschnitzel'));
  });
});

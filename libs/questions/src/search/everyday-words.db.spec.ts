import { insertQuestion } from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';
import { QuestionIndexer } from './question-indexer.js';

const SUGGEST = `query ($text: String!) { suggestTopics(text: $text, first: 3) { topic { slug } } }`;
const SEARCH = `query ($search: String!) { questions(filter: { search: $search }, first: 50) { nodes { title } } }`;
const SIMILAR = `query ($text: String!) { similarQuestions(text: $text) { question { title } } }`;

/** Words of everyday municipal life, inflected and composed as people do, and the topic they mean. */
const WORDS: readonly (readonly [word: string, slug: string])[] = [
  ['Leerstandsaktivierung', 'leerstand'],
  ['Wohnungsleerstände', 'leerstand'],
  ['Nahwärmenetz', 'waermewende'],
  ['Fernwärmeanschluss', 'waermewende'],
  ['Fahrradwege', 'rad-fuss'],
  ['Gehwegsanierung', 'rad-fuss'],
  ['Kindertagesstätten', 'kita'],
  ['Kitaneubau', 'kita'],
  ['Mülltrennung', 'abfall-kreislauf'],
  ['Müllabfuhren', 'abfall-kreislauf'],
  ['Spielplatzsanierung', 'familie'],
  ['Grundschulneubau', 'schule-ganztag'],
  ['Schwimmbäder', 'sport'],
  ['Sportstätten', 'sport'],
  ['Photovoltaikanlagen', 'erneuerbare-energien'],
  ['Windräder', 'erneuerbare-energien'],
  ['Hochwasserschutzmaßnahmen', 'klimaanpassung'],
  ['Hitzeaktionspläne', 'klimaanpassung'],
  ['Stadtbäume', 'stadtgruen'],
  ['Bürgerbusse', 'oepnv'],
  ['Glasfaserausbau', 'breitband-mobilfunk'],
  ['Abwasserkanäle', 'wasser-abwasser'],
  ['Gemeinderatssitzungen', 'kommunalpolitik'],
  ['Hundesteuer', 'steuern-gebuehren'],
  ['Förderprogramme', 'foerdermittel'],
  ['Gewerbeflächenentwicklung', 'gewerbe'],
  ['Feuerwehrhäuser', 'feuerwehr-katastrophenschutz'],
  ['Flüchtlingsunterkünfte', 'integration'],
  ['Hausärztemangel', 'aerztliche-versorgung'],
  ['Wochenmärkte', 'gastronomie-maerkte'],
  ['Bebauungspläne', 'bauleitplanung'],
  ['Vereinsförderung', 'ehrenamt'],
];

describe('S09 one synonym set: what a word is tagged with, search finds by it', () => {
  let world: QuestionWorld;
  beforeAll(async () => {
    world = await QuestionWorld.start();
    // No title holds one of the words: only the topic leads to the question.
    for (const slug of new Set(WORDS.map(([, topic]) => topic)))
      await insertQuestion(world.app, world.asker.personId, world.freyung, [world.topic(slug)], {
        title: titleOf(slug),
        body: 'Wir stehen am Anfang.',
      });
    await world.app.get(QuestionIndexer).catchUp(world.app.ctx());
  });
  afterAll(() => world?.app.stop());

  const titleOf = (slug: string): string => `Vorgang ${[...slug].map((letter) => `${letter}x`).join('')}`;

  it.each(WORDS)('"%s" means %s, when tagging and in both searches', async (word, slug) => {
    const { suggestTopics } = await world.app.ok<{ suggestTopics: { topic: { slug: string } }[] }>(
      world.helper,
      SUGGEST,
      { text: `Wie geht ihr es an: ${word}?` },
    );
    expect(suggestTopics[0]?.topic.slug).toBe(slug);
    const { questions } = await world.app.ok<{ questions: { nodes: { title: string }[] } }>(
      world.helper,
      SEARCH,
      { search: word },
    );
    expect(questions.nodes.map(({ title }) => title)).toEqual([titleOf(slug)]);
    const { similarQuestions } = await world.app.ok<{ similarQuestions: { question: { title: string } }[] }>(
      world.helper,
      SIMILAR,
      { text: word },
    );
    expect(similarQuestions[0]?.question.title).toBe(titleOf(slug));
  });

  it('finds nothing by a word that means nothing, and needs every topic of several words', async () => {
    const found = async (search: string) =>
      (
        await world.app.ok<{ questions: { nodes: { title: string }[] } }>(world.helper, SEARCH, { search })
      ).questions.nodes.map(({ title }) => title);
    expect(await found('Blaskapellenuniform')).toEqual([]);
    expect(await found('Fahrradwege Hundesteuer')).toEqual([]);
    await insertQuestion(
      world.app,
      world.asker.personId,
      world.freyung,
      [world.topic('rad-fuss'), world.topic('steuern-gebuehren')],
      { title: 'Beides zugleich', body: 'Wir stehen am Anfang.' },
    );
    await world.app.get(QuestionIndexer).catchUp(world.app.ctx());
    expect(await found('Fahrradwege Hundesteuer')).toEqual(['Beides zugleich']);
  });
});

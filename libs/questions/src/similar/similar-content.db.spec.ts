import { insertQuestion, type TestActor } from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';
import { QuestionIndexer } from '../search/question-indexer.js';
import { SimilarSources } from './similar-sources.js';

const SIMILAR = `query ($text: String!, $first: Int) { similarContent(text: $text, first: $first) {
  __typename ... on SimilarQuestion { score reasons { kind text } question { title } } } }`;

interface Hit {
  __typename: string;
  score: number;
  reasons: { kind: string; text: string }[];
  question: { title: string };
}

/** A pause in typing is over after so long; by then the list is there. */
const AFTER_A_PAUSE_MS = 300;

describe('content similar to what is being typed', () => {
  let world: QuestionWorld;
  beforeAll(async () => {
    world = await QuestionWorld.start();
    const ask = (title: string, topic: string, values: object = {}) =>
      insertQuestion(world.app, world.asker.personId, world.freyung, [world.topic(topic)], {
        title,
        ...values,
      });
    await ask('Ladenleerstand: Wie zwischennutzen?', 'leerstand');
    await ask('Laden im Leerstand zwischennutzen, intern', 'leerstand', { visibility: 'MEMBERS' });
    await ask('Leerstand Laden zwischennutzen, verborgen', 'leerstand', { hiddenReason: 'x' });
    await ask('Leerstand Laden zwischennutzen, gelöscht', 'leerstand', { deleted: true });
    await ask('Personal für das Freibad finden', 'sport');
    for (let n = 0; n < 400; n++)
      await ask(`Wie finanziert ihr die Sanierung der Halle Nummer ${n}?`, n % 2 ? 'kita' : 'kultur');
    await world.app.get(QuestionIndexer).catchUp(world.app.ctx());
  }, 60_000);
  afterAll(() => world?.app.stop());

  const similar = async (text: string, actor: TestActor | null, locale?: 'de' | 'en') => {
    const { data } = await world.app.gql(actor, SIMILAR, { text }, locale);
    return (data as { similarContent: Hit[] }).similarContent;
  };

  it('S18 lists what resembles the text with the reasons why, within 300 ms', async () => {
    await similar('Warm', world.helper);
    const start = performance.now();
    const hits = await similar('Leerstand Laden zwischennutzen', world.helper);
    expect(performance.now() - start).toBeLessThan(AFTER_A_PAUSE_MS);
    expect(hits.map(({ question }) => question.title)).toEqual(
      expect.arrayContaining([
        'Ladenleerstand: Wie zwischennutzen?',
        'Laden im Leerstand zwischennutzen, intern',
      ]),
    );
    const found = hits.find(({ question }) => question.title.startsWith('Ladenleerstand'))!;
    expect(found.__typename).toBe('SimilarQuestion');
    expect(found.reasons).toEqual([
      { kind: 'WORDS', text: expect.stringMatching(/^gemeinsam: .*zwischennutzen/) as unknown },
      { kind: 'TOPIC', text: 'zum Thema Leerstand und Umnutzung' },
    ]);
    const english = await similar('Leerstand Laden zwischennutzen', world.helper, 'en');
    expect(english[0]!.reasons[0]!.text).toMatch(/^in common: /);
  });

  it('S18 shows nothing the asker cannot see', async () => {
    const titles = async (actor: TestActor | null) =>
      (await similar('Leerstand Laden zwischennutzen', actor)).map(({ question }) => question.title);
    for (const actor of [null, world.account]) {
      const shown = await titles(actor);
      expect(shown).toContain('Ladenleerstand: Wie zwischennutzen?');
      expect(shown.join()).not.toMatch(/intern|verborgen|gelöscht/);
    }
    expect((await titles(world.helper)).join()).not.toMatch(/verborgen|gelöscht/);
    expect(await similar('xyzzyqwv', world.helper)).toEqual([]);
    expect(await world.app.refused(null, SIMILAR, { text: 'x'.repeat(2_001) })).toBe('TOO_LONG');
  });

  it('S18 takes in what other kinds of content find, the best of all first', async () => {
    const sources = new SimilarSources();
    const source = (typeName: string, ...scores: number[]) =>
      sources.register(typeName, () =>
        Promise.resolve(scores.map((score) => ({ typeName, score, reasons: [] }))),
      );
    source('SimilarQuestion', 0.9, 0.3);
    source('SimilarPractice', 0.5);
    const found = await sources.find(world.app.ctx(), 'Leerstand', 2);
    expect(found.map(({ typeName }) => typeName)).toEqual(['SimilarQuestion', 'SimilarPractice']);
    expect(() => source('SimilarPractice')).toThrow('two sources');
  });
});

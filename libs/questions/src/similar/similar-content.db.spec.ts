import {
  insertAnswer,
  insertOffer,
  insertQuestion,
  insertTown,
  type OfferValues,
  type TestActor,
} from '@app/testing';
import { QuestionWorld } from '../__fixtures__/question-world.js';
import { QuestionIndexer } from '../search/question-indexer.js';
import { SimilarSources } from './similar-sources.js';
import { TypedTexts } from './typed-text.js';

const SIMILAR = `query ($text: String!, $first: Int) { similarContent(text: $text, first: $first) {
  __typename ... on SimilarQuestion { score reasons { kind text } question { title } }
  ... on SimilarProof { score reasons { kind text } proof { kind title url heldOn } offer { municipality { name } } } } }`;

interface Hit {
  __typename: string;
  score: number;
  reasons: { kind: string; text: string }[];
  question: { title: string };
  proof: { kind: string; title: string };
  offer: { municipality: { name: string } };
}

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
  });
  afterAll(() => world?.app.stop());

  const everything = async (text: string, actor: TestActor | null, locale?: 'de' | 'en') => {
    const { data } = await world.app.gql(actor, SIMILAR, { text }, locale);
    return (data as { similarContent: Hit[] }).similarContent;
  };
  const similar = async (...args: Parameters<typeof everything>) =>
    (await everything(...args)).filter(({ __typename }) => __typename === 'SimilarQuestion');
  const proofs = async (text: string) =>
    (await everything(text, null)).filter(({ __typename }) => __typename === 'SimilarProof');

  /** A proof, so many of them, on an offer of a town of its own; two offers cannot be about one topic. */
  async function prove(kind: string, title: string, topic: string, values: OfferValues = {}, town?: string) {
    const offer = await insertOffer(
      world.app,
      town ?? (await insertTown(world.app)),
      world.topic(topic),
      values,
    );
    await world.app.db.execute(
      world.app.ctx(),
      `insert into offer_evidence (offer_id, kind, title, url, held_on, position)
       values ($1, $2, $3, 'https://beispiel.example/mehr', '2025-11-27', 0)`,
      [offer, kind, title],
    );
  }

  it('S18 lists what resembles the text with the reasons why', async () => {
    const hits = await similar('Leerstand Laden zwischennutzen', world.helper);
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

  it('S18 lists stations, practices and web talks with their towns, and why', async () => {
    await prove('TOUR_STOP', 'Leerstand als Chance', 'leerstand', {}, world.freyung);
    await prove('PRACTICE', 'Vom leeren Laden zum Treffpunkt', 'leerstand');
    await prove('WEBTALK', 'Ein Freibad in Bürgerhand', 'sport');
    const hits = await everything('Leerstand Laden zwischennutzen', world.helper);
    const found = hits.filter(({ __typename }) => __typename === 'SimilarProof');
    expect(found.map(({ proof }) => proof.title).sort()).toEqual([
      'Leerstand als Chance',
      'Vom leeren Laden zum Treffpunkt',
    ]);
    const station = found.find(({ proof }) => proof.kind === 'TOUR_STOP')!;
    expect(station).toMatchObject({
      proof: { title: 'Leerstand als Chance', url: 'https://beispiel.example/mehr', heldOn: '2025-11-27' },
      offer: { municipality: { name: 'Freyung' } },
    });
    expect(station.reasons).toEqual([
      { kind: 'WORDS', text: 'gemeinsam: Leerstand' },
      { kind: 'TOPIC', text: 'zum Thema Leerstand und Umnutzung' },
    ]);
    expect(hits.some(({ __typename }) => __typename === 'SimilarQuestion')).toBe(true);
  });

  it('S18 shows no proof of an offer that is over, of a town that does not take part, or of a draft', async () => {
    await prove('PRACTICE', 'Hallenbad als Genossenschaft', 'sport', { validUntil: '2020-01-01' });
    const outside = await insertTown(world.app, { participation: 'NOT_YET' });
    await prove('PRACTICE', 'Hallenbad mit Förderverein', 'sport', {}, outside);
    await prove('PRACTICE', 'Hallenbad im Verbund', 'sport');
    const titles = (await proofs('Hallenbad retten')).map(({ proof }) => proof.title);
    expect(titles[0]).toBe('Hallenbad im Verbund');
    expect(titles.join()).not.toMatch(/Genossenschaft|Förderverein/);
    const question = await insertQuestion(
      world.app,
      world.asker.personId,
      world.freyung,
      [world.topic('kita')],
      { title: 'Wie kommt der Rufbus in die Dörfer?' },
    );
    const answer = await insertAnswer(world.app, question, world.helper.personId, world.vrees);
    await world.app.db.execute(
      world.app.ctx(),
      `insert into practice (answer_id, author_id, municipality_id, title, summary, body, topic_ids, created_at, updated_at)
       values ($1, $2, $3, 'Rufbus in Bürgerhand', '', 'Entwurf', $4::uuid[], now(), now())`,
      [answer, world.helper.personId, world.vrees, [world.topic('kita')]],
    );
    for (const actor of [null, world.asker, world.helper, world.editor])
      expect(JSON.stringify(await everything('Rufbus in Bürgerhand', actor))).not.toContain(
        'Rufbus in Bürgerhand',
      );
    expect((await proofs('Rufbus in Bürgerhand')).map(({ proof }) => proof.title).join()).not.toContain(
      'Rufbus',
    );
  });

  it('S18 takes in what other kinds of content find, the best of all first', async () => {
    const sources = new SimilarSources(world.app.get(TypedTexts));
    const source = (typeName: string, ...scores: number[]) =>
      sources.register(typeName, () =>
        Promise.resolve(scores.map((score) => ({ typeName, score, reasons: [] }))),
      );
    source('SimilarQuestion', 0.9, 0.3);
    source('SimilarPractice', 0.5);
    const found = await sources.find(world.app.ctx(), 'Leerstand', 2);
    expect(found.map(({ typeName }) => typeName)).toEqual(['SimilarQuestion', 'SimilarPractice']);
    expect(() => source('SimilarPractice')).toThrow('two sources');
    const crowded = new SimilarSources(world.app.get(TypedTexts));
    for (const [typeName, scores] of [
      ['SimilarQuestion', [0.9, 0.8, 0.7]],
      ['SimilarPractice', [0.3]],
    ] as const)
      crowded.register(typeName, () =>
        Promise.resolve(scores.map((score) => ({ typeName, score, reasons: [] }))),
      );
    const shown = await crowded.find(world.app.ctx(), 'Leerstand', 3);
    expect(shown.map(({ score }) => score)).toEqual([0.9, 0.8, 0.3]);
  });
});

import { randomUUID } from 'node:crypto';
import { insertPerson, type TestActor } from '@app/testing';
import { StanceService } from '@app/topics';
import { PLACES, Scene } from './__fixtures__/scene.js';
import { distanceKm } from './geo.rules.js';
import { Matches } from './matches.service.js';

const MATCHES = `query ($id: ID!, $weights: MatchWeights, $filter: MatchFilter, $first: Int) {
  matches(municipalityId: $id, weights: $weights, filter: $filter, first: $first) {
    municipality { name sizeClass land { key } }
    kind score aroundKm
    parts { kind weight value points }
    reasons { kind text distanceKm topic { name } }
    topics { name }
  }
}`;

const SET_OFFER = `mutation ($input: SetOfferInput!) {
  setOffer(input: $input) { evidence { kind title url heldOn questionId } }
}`;

interface MatchData {
  municipality: { name: string; sizeClass: string };
  kind: string;
  score: number;
  aroundKm: number | null;
  parts: { kind: string; weight: number; value: number; points: number }[];
  reasons: { kind: string; text: string; distanceKm: number | null; topic: { name: string } | null }[];
  topics: { name: string }[];
}

describe('matches', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start();
  });
  afterAll(() => scene?.app.stop());

  /** A topic and a looking town of its own for each test, so that tests do not meet. */
  const setting = async (name: string, place: Parameters<Scene['town']>[0] = PLACES.Freyung) => {
    const topic = await scene.topic(`${name} ${randomUUID()}`.replace(/[0-9]/g, 'x'));
    const own = await scene.town({ ...place, name });
    return { topic, own, actor: await scene.member(own) };
  };
  const look = async (actor: TestActor, id: string, variables: object = {}): Promise<MatchData[]> =>
    (await scene.app.ok<{ matches: MatchData[] }>(actor, MATCHES, { id, ...variables })).matches;
  const names = (matches: MatchData[]): string[] => matches.map(({ municipality }) => municipality.name);

  it('S11: who offers what is sought, with proof, comes first, with true reasons and parts that add up', async () => {
    const age = await scene.topic('Wohnen im Alter', null, 'Housing for older people');
    const freyung = await scene.town(PLACES.Freyung);
    const vrees = await scene.town(PLACES.Vrees);
    const unproven = await scene.town({ ...PLACES.Moelln, name: 'Ohne Beleg', sizeClass: 'LANDGEMEINDE' });
    await scene.need(freyung, age);
    await scene.offer(unproven, age, { level: 'CAN_ADVISE' });
    await scene.app.ok(await scene.member(vrees), SET_OFFER, {
      input: {
        municipalityId: vrees,
        topicId: age,
        level: 'CAN_ADVISE',
        evidence: [
          {
            kind: 'WEBTALK',
            title: 'Wohnen im Alter, Vrees',
            url: 'https://www.kleinstadtakademie.com/webtalks',
            heldOn: '2025-08-27',
          },
        ],
      },
    });
    await scene.refresh();

    const actor = await scene.member(freyung);
    const matches = await look(actor, freyung);
    expect(names(matches)).toEqual(['Vrees', 'Ohne Beleg']);
    const [first] = matches;
    expect(first!.kind).toBe('NEED_MEETS_OFFER');
    expect(first!.topics).toEqual([{ name: 'Wohnen im Alter' }]);
    const km = distanceKm(PLACES.Freyung, PLACES.Vrees);
    expect(first!.reasons.map(({ text }) => text)).toEqual([
      'bietet, was Sie suchen: Wohnen im Alter (kann beraten)',
      'belegt durch Webtalk 27.08.2025',
      `${Math.round(km)} km entfernt`,
      'ähnliche Größenklasse',
      'in einem anderen Bundesland',
    ]);
    expect(first!.reasons.find(({ kind }) => kind === 'DISTANCE')!.distanceKm).toBeCloseTo(km, 1);
    for (const { score, parts } of matches) {
      expect(parts.reduce((sum, { points }) => sum + Math.round(points * 10), 0)).toBe(
        Math.round(score * 10),
      );
      for (const { points, weight, value } of parts)
        expect(Math.abs(points - weight * value)).toBeLessThan(0.2);
    }
    const english = await scene.app.gql(actor, MATCHES, { id: freyung }, 'en');
    const [top] = (english.data as { matches: MatchData[] }).matches;
    expect(top!.reasons[0]!.text).toBe(
      'offers what you are looking for: Housing for older people (can advise)',
    );
  });

  it('S11: proof counts more than what a town says of itself, and a fresh word more than an old one', async () => {
    const { topic, own, actor } = await setting('Beleg');
    const place = { lat: 50, lon: 10 };
    const [modest, loud, old] = [
      await scene.town({ ...place, name: 'Mit Beleg' }),
      await scene.town({ ...place, name: 'Große Worte' }),
      await scene.town({ ...place, name: 'Lange her' }),
    ];
    await scene.need(own, topic);
    await scene.app.ok(await scene.member(modest), SET_OFFER, {
      input: {
        municipalityId: modest,
        topicId: topic,
        level: 'EXPERIENCED',
        evidence: [
          { kind: 'PRACTICE', title: 'Praxis', url: 'https://beispiel.example/praxis', heldOn: '2026-01-15' },
        ],
      },
    });
    await scene.offer(loud, topic, { level: 'CAN_ADVISE' });
    await scene.offer(old, topic, { level: 'CAN_ADVISE' });
    await scene.app.db.execute(
      scene.app.ctx(),
      `update offer set updated_at = '2023-04-01T10:00:00Z' where municipality_id = $1`,
      [old],
    );
    await scene.refresh();
    const matches = await look(actor, own);
    expect(names(matches)).toEqual(['Mit Beleg', 'Große Worte', 'Lange her']);
    expect(matches[0]!.reasons[1]!.text).toBe('belegt durch Praxisbeispiel 15.01.2026');
    expect(matches[2]!.reasons[0]!.text).toMatch(/\(kann beraten\), seit über 3 Jahren nicht bestätigt$/);
  });

  it('S11: an accepted answer of the own town can be named as proof, others and made-up proof are refused', async () => {
    const { topic, own: asking, actor: asker } = await setting('Antwort als Beleg');
    const own = await scene.town({ name: 'Geantwortet' });
    const actor = await scene.member(own);
    const questionId = await scene.question(asker, [topic]);
    const answerId = await scene.solution(actor, questionId);
    const set = (evidence: object[], who = actor, municipalityId = own) =>
      [
        who,
        SET_OFFER,
        { input: { municipalityId, topicId: topic, level: 'EXPERIENCED', evidence } },
      ] as const;
    const { setOffer } = await scene.app.ok<{ setOffer: { evidence: object[] } }>(
      ...set([{ kind: 'ANSWER', answerId }]),
    );
    expect(setOffer.evidence).toEqual([
      {
        kind: 'ANSWER',
        title: 'Wie gehen wir das am besten an?',
        heldOn: '2026-05-04',
        url: null,
        questionId,
      },
    ]);
    expect(await scene.app.refused(...set([{ kind: 'ANSWER', answerId }], asker, asking))).toBe('NOT_FOUND');
    expect(await scene.app.refused(...set([{ kind: 'ANSWER' }]))).toBe('BAD_INPUT');
    for (const wrong of [
      { kind: 'WEBTALK', title: '' },
      { kind: 'WEBTALK', title: 'Morgen', heldOn: '2026-05-05' },
      { kind: 'PRACTICE', title: 'Adresse', url: 'javascript:alert(1)' },
      { kind: 'PRACTICE', title: 'Adresse', url: 'https://wir@beispiel.example' },
    ])
      expect(await scene.app.refused(...set([wrong]))).toBe('BAD_INPUT');
    expect(await scene.app.refused(...set([{ kind: 'PRACTICE', title: 'x'.repeat(201) }]))).toBe('TOO_LONG');
    // What was refused has changed nothing, and saying it anew without a word about proof leaves the proof.
    const { setOffer: again } = await scene.app.ok<{ setOffer: { evidence: object[] } }>(actor, SET_OFFER, {
      input: { municipalityId: own, topicId: topic, level: 'CAN_ADVISE' },
    });
    expect(again.evidence).toHaveLength(1);
    await scene.app.db.execute(
      scene.app.ctx(),
      'update question set accepted_answer_id = null where id = $1',
      [questionId],
    );
    const { setOffer: withdrawn } = await scene.app.ok<{ setOffer: { evidence: object[] } }>(
      actor,
      SET_OFFER,
      {
        input: { municipalityId: own, topicId: topic, level: 'CAN_ADVISE' },
      },
    );
    expect(withdrawn.evidence).toEqual([]);
  });

  it('S12: towns that only seek the same stand below every pair, whatever is stressed, as tandem', async () => {
    const { topic, own, actor } = await setting('Tandem');
    const other = await scene.topic(`Anderes ${randomUUID().replace(/[0-9]/g, 'x')}`);
    const twin = await scene.town({ ...PLACES.Freyung, name: 'Zwilling nebenan' });
    const far = await scene.town({
      name: 'Fern und groß',
      landKey: '01',
      lat: 54.9,
      lon: 8.3,
      sizeClass: 'GROSSE_GROSSSTADT',
    });
    await scene.need(own, topic);
    await scene.offer(own, other);
    await scene.need(twin, topic);
    await scene.need(far, other);
    await scene.refresh();
    for (const weights of [
      {},
      { need: 0, evidence: 0, distance: 5, sizeClass: 5, sameLand: 5, load: 5 },
      { need: 0, evidence: 0, distance: 0, sizeClass: 0, sameLand: 0, load: 0 },
    ]) {
      const matches = await look(actor, own, { weights });
      expect(matches.map(({ municipality, kind }) => [municipality.name, kind])).toEqual([
        ['Fern und groß', 'NEED_MEETS_OFFER'],
        ['Zwilling nebenan', 'BOTH_SEEK'],
      ]);
      expect(matches[1]!.score).toBeLessThan(matches[0]!.score);
    }
    const [, tandem] = await look(actor, own);
    expect(tandem!.reasons[0]!.text).toMatch(/^Lerntandem: /);
  });

  it('S13: a filter lets only such towns through, by great-circle distance', async () => {
    const { topic, own, actor } = await setting('Filter', PLACES.Wittenberge);
    await scene.need(own, topic);
    for (const place of [PLACES.Perleberg, PLACES.Moelln, PLACES.Gudensberg, PLACES.Vrees, PLACES.Freyung]) {
      await scene.offer(await scene.town(place), topic);
    }
    await scene.offer(await scene.town({ name: 'Ort ohne Punkt', lat: null, lon: null }), topic);
    await scene.refresh();
    const filtered = async (filter: object) => names(await look(actor, own, { filter })).sort();
    expect(await filtered({})).toHaveLength(6);
    expect(await filtered({ withinKm: 150 })).toEqual(['Mölln', 'Perleberg']);
    const toMoelln = distanceKm(PLACES.Wittenberge, PLACES.Moelln);
    expect(await filtered({ withinKm: Math.floor(toMoelln) })).toEqual(['Perleberg']);
    expect(await filtered({ withinKm: Math.ceil(toMoelln) })).toEqual(['Mölln', 'Perleberg']);
    expect(await filtered({ sizeClasses: ['LANDGEMEINDE', 'KLEINE_KLEINSTADT'], withinKm: 300 })).toEqual([
      'Gudensberg',
      'Vrees',
    ]);
    expect(await filtered({ landKeys: ['01', '09'] })).toEqual(['Freyung', 'Mölln']);
    for (const match of await look(actor, own)) {
      const place = Object.values(PLACES).find(({ name }) => name === match.municipality.name);
      const shown = match.reasons.find(({ kind }) => kind === 'DISTANCE')?.distanceKm ?? null;
      if (place) expect(Math.abs(shown! - distanceKm(PLACES.Wittenberge, place))).toBeLessThan(1);
      else expect(shown).toBeNull();
    }
  });

  it('S13: "bis 150 km um Wittenberge, Typ 30 oder 40" returns only such towns, for a town elsewhere', async () => {
    const { topic, own, actor } = await setting('Umkreis woanders', PLACES.Freyung);
    await scene.need(own, topic);
    const wittenberge = await scene.town({ ...PLACES.Wittenberge, bbsrType: 30 });
    for (const [place, bbsrType] of [
      [PLACES.Perleberg, 30],
      [PLACES.Moelln, 40],
      [{ ...PLACES.Perleberg, name: 'Typ 50 nebenan' }, 50],
      [{ ...PLACES.Perleberg, name: 'Typ unbekannt' }, null],
      [PLACES.Gudensberg, 40],
      [PLACES.Vrees, 50],
    ] as const)
      await scene.offer(await scene.town({ ...place, bbsrType }), topic);
    await scene.refresh();
    const filter = { withinKm: 150, aroundId: wittenberge, bbsrTypes: [30, 40] };
    const matches = await look(actor, own, { filter });
    expect(names(matches).sort()).toEqual(['Mölln', 'Perleberg']);
    for (const { municipality, aroundKm, reasons } of matches) {
      const place = Object.values(PLACES).find(({ name }) => name === municipality.name)!;
      expect(Math.abs(aroundKm! - distanceKm(PLACES.Wittenberge, place))).toBeLessThan(1);
      // The reason still says how far it is from the town that looks.
      const km = reasons.find(({ kind }) => kind === 'DISTANCE')!.distanceKm!;
      expect(Math.abs(km - distanceKm(PLACES.Freyung, place))).toBeLessThan(1);
    }
    const around = async (more: object) =>
      names(await look(actor, own, { filter: { ...filter, ...more } })).sort();
    expect(await around({ bbsrTypes: null })).toEqual([
      'Mölln',
      'Perleberg',
      'Typ 50 nebenan',
      'Typ unbekannt',
    ]);
    expect(await around({ withinKm: 50 })).toEqual(['Perleberg']);
    expect(await around({ aroundId: await scene.town({ lat: null, lon: null }) })).toEqual([]);
  });

  it('matches a subtopic with the topic above it, and says which is which', async () => {
    const { topic, own, actor } = await setting('Oberthema');
    const part = await scene.topic(`Teil ${randomUUID().replace(/[0-9]/g, 'x')}`, topic);
    const sibling = await scene.topic(`Geschwister ${randomUUID().replace(/[0-9]/g, 'x')}`, topic);
    const [a, b] = [await scene.town({ name: 'Teil' }), await scene.town({ name: 'Geschwister' })];
    const narrow = await scene.town({ name: 'Sucht Teil' });
    await scene.need(own, topic);
    await scene.offer(a, part);
    await scene.offer(b, sibling);
    await scene.need(narrow, part);
    await scene.refresh();
    const matches = await look(actor, own);
    expect(names(matches).sort()).toEqual(['Geschwister', 'Sucht Teil', 'Teil']);
    expect(matches[0]!.reasons[0]!.text).toMatch(/^bietet einen Teil dessen, was Sie suchen: /);
    const ofNarrow = await look(await scene.member(narrow), narrow);
    expect(names(ofNarrow)).toEqual(['Teil', 'Oberthema']);
    const { slug } = (await scene.app.db.row<{ slug: string }>(
      scene.app.ctx(),
      'select slug from topic where id = $1',
      [sibling],
    ))!;
    expect(names(await look(actor, own, { filter: { topicSlug: slug } }))).toEqual(['Geschwister']);
    expect(await look(actor, own, { filter: { topicSlug: 'gibt-es-nicht' } })).toEqual([]);
  });

  it('leaves out the own town, towns that do not take part, and what is over', async () => {
    const { topic, own, actor } = await setting('Ränder');
    await scene.need(own, topic);
    await scene.offer(own, topic);
    await scene.offer(await scene.town({ name: 'Noch nicht dabei', participation: 'NOT_YET' }), topic);
    await scene.offer(await scene.town({ name: 'Wartet', participation: 'CLAIMED' }), topic);
    await scene.offer(await scene.town({ name: 'Gestern zu Ende' }), topic, { validUntil: '2026-05-03' });
    await scene.offer(await scene.town({ name: 'Heute zuletzt' }), topic, { validUntil: '2026-05-04' });
    await scene.refresh();
    expect(names(await look(actor, own))).toEqual(['Heute zuletzt']);
    // 22:30 UTC is half past midnight in Germany.
    scene.app.clock.set('2026-05-04T22:30:00Z');
    expect(await look(actor, own)).toEqual([]);
    scene.app.clock.set('2026-05-04T08:00:00Z');
  });

  it('sees own changes at once, and those of others when the message has arrived', async () => {
    const { topic, own, actor } = await setting('Frisch');
    const other = await scene.town({ name: 'Später' });
    const partner = await scene.member(other);
    const stances = scene.app.get(StanceService);
    const offer = await stances.setOffer(scene.app.ctx(partner), {
      municipalityId: other,
      topicId: topic,
      level: 'STARTER',
    });
    await scene.app.settle();
    expect(await look(actor, own)).toEqual([]);
    const need = await stances.setNeed(scene.app.ctx(actor), { municipalityId: own, topicId: topic });
    expect(names(await look(actor, own))).toEqual(['Später']);
    await scene.app.settle();
    await stances.setOffer(scene.app.ctx(partner), {
      municipalityId: other,
      topicId: topic,
      level: 'CAN_ADVISE',
    });
    await scene.app.settle();
    expect((await look(actor, own))[0]!.reasons[0]!.text).toContain('kann beraten');
    await stances.removeOffer(scene.app.ctx(partner), offer.id);
    await scene.app.settle();
    expect(await look(actor, own)).toEqual([]);
    await stances.setOffer(scene.app.ctx(partner), {
      municipalityId: other,
      topicId: topic,
      level: 'CAN_ADVISE',
    });
    await scene.app.settle();
    expect(await look(actor, own)).toHaveLength(1);
    await stances.removeNeed(scene.app.ctx(actor), need.id);
    expect(await look(actor, own)).toEqual([]);
  });

  it('weighs as the person has saved, unless told otherwise for one look', async () => {
    const { topic, own, actor } = await setting('Gewichte');
    await scene.need(own, topic);
    const near = await scene.town({ ...PLACES.Freyung, name: 'Nah' });
    const far = await scene.town({ ...PLACES.Vrees, name: 'Fern' });
    await scene.offer(near, topic, { level: 'STARTER' });
    await scene.offer(far, topic, { level: 'CAN_ADVISE' });
    await scene.solutions(far, near, topic, 3);
    await scene.refresh();
    const SAVE = `mutation ($weights: MatchWeights!) { saveMatchWeights(weights: $weights) { need evidence distance sizeClass sameLand load } }`;
    expect((await scene.app.ok(actor, '{ matchWeights { need load } }'))['matchWeights']).toEqual({
      need: 1,
      load: 1,
    });
    expect(names(await look(actor, own, { weights: { evidence: 5, distance: 0 } }))).toEqual(['Fern', 'Nah']);
    expect(names(await look(actor, own, { weights: { distance: 5, evidence: 0 } }))).toEqual(['Nah', 'Fern']);
    await scene.app.ok(actor, SAVE, { weights: { distance: 5 } });
    const saved = await scene.app.ok(actor, SAVE, { weights: { evidence: 0 } });
    expect(saved['saveMatchWeights']).toEqual({
      need: 1,
      evidence: 0,
      distance: 5,
      sizeClass: 1,
      sameLand: 1,
      load: 1,
    });
    expect(names(await look(actor, own))).toEqual(['Nah', 'Fern']);
    expect(names(await look(actor, own, { weights: { evidence: 5, distance: 0 } }))).toEqual(['Fern', 'Nah']);
    expect(
      (await scene.app.ok(await scene.member(own), '{ matchWeights { distance } }'))['matchWeights'],
    ).toEqual({
      distance: 1,
    });
  });

  it.each([
    [{ weights: { need: 5.1 } }, 'BAD_INPUT'],
    [{ weights: { load: -1 } }, 'BAD_INPUT'],
    [{ filter: { withinKm: 0 } }, 'BAD_INPUT'],
    [{ filter: { withinKm: 1_001 } }, 'BAD_INPUT'],
    [{ filter: { landKeys: ['17'] } }, 'BAD_INPUT'],
    [{ filter: { bbsrTypes: [13] } }, 'BAD_INPUT'],
    [{ filter: { aroundId: '019c0000-0000-7000-8000-000000000001' } }, 'BAD_INPUT'],
    [{ filter: { withinKm: 10, aroundId: 'Wittenberge' } }, 'BAD_INPUT'],
    [{ filter: { withinKm: 10, aroundId: '019c0000-0000-7000-8000-000000000001' } }, 'NOT_FOUND'],
    [{ filter: { topicSlug: "' or 1=1" } }, 'BAD_INPUT'],
    [{ first: 0 }, 'BAD_INPUT'],
    [{ first: 101 }, 'BAD_INPUT'],
    [{ id: 'nonsense' }, 'NOT_FOUND'],
    [{ id: '019c0000-0000-7000-8000-000000000001' }, 'NOT_FOUND'],
  ])('refuses %j', async (variables, code) => {
    const own = await scene.town();
    const short = MATCHES.replace(/parts[^}]*\}|reasons[^}]*\{[^}]*\}[^}]*\}/g, '');
    expect(await scene.app.refused(await scene.member(own), short, { id: own, ...variables })).toBe(code);
  });

  it('are for the town and the staff alone', async () => {
    const { own } = await setting('Privat');
    const stranger = await scene.member(await scene.town());
    const visitor = await insertPerson(scene.app);
    const editor = await insertPerson(scene.app, { instanceRoles: ['EDITOR'] });
    const moderator = await insertPerson(scene.app, { instanceRoles: ['MODERATOR'] });
    expect(await scene.app.refused(stranger, MATCHES, { id: own })).toBe('NOT_FOUND');
    expect(await scene.app.refused(visitor, MATCHES, { id: own })).toBe('NOT_FOUND');
    expect(await scene.app.refused(moderator, MATCHES, { id: own })).toBe('NOT_FOUND');
    expect(await scene.app.refused(null, MATCHES, { id: own })).toBe('NOT_SIGNED_IN');
    expect(await look(editor, own)).toEqual([]);
    expect(await scene.app.refused(editor, MATCHES, { id: randomUUID() })).toBe('NOT_FOUND');
  });

  it('cost two statements, for 3 towns and for 12, once they have been found', async () => {
    const { topic, own, actor } = await setting('Kosten');
    await scene.need(own, topic);
    for (let n = 0; n < 12; n++) await scene.offer(await scene.town(), topic);
    await scene.refresh();
    await look(actor, own);
    const few = await scene.app.statements(() => look(actor, own, { first: 3 }));
    const many = await scene.app.statements(async () => expect(await look(actor, own)).toHaveLength(12));
    expect([few, many]).toEqual([2, 2]);
  });

  it('are prepared at night for towns somebody looks at, and forgotten after a month', async () => {
    const { topic, own, actor } = await setting('Nacht');
    await scene.need(own, topic);
    await scene.offer(await scene.town({ name: 'Anbieter' }), topic);
    await scene.refresh();
    await look(actor, own);
    const matches = scene.app.get(Matches);
    const stored = async (): Promise<string | undefined> =>
      (
        await scene.app.db.row<{ mark: string }>(
          scene.app.ctx(),
          'select mark from match_set where municipality_id = $1',
          [own],
        )
      )?.mark.slice(0, 10);
    expect(await stored()).toBe('2026-05-04');
    scene.app.clock.advance({ days: 1 });
    expect(await matches.prepareAll(scene.app.ctx())).toBeGreaterThan(0);
    expect(await matches.prepareAll(scene.app.ctx())).toBe(0);
    expect(await stored()).toBe('2026-05-05');
    expect(await scene.app.statements(() => look(actor, own))).toBe(2);
    scene.app.clock.advance({ days: 40 });
    await matches.prepareAll(scene.app.ctx());
    expect(await stored()).toBeUndefined();
    scene.app.clock.set('2026-05-04T08:00:00Z');
  });
});

import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import {
  TestApp,
  eventually,
  insertFollow,
  insertNeed,
  insertOffer,
  insertPerson,
  insertTopic,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TAXONOMY } from './taxonomy/taxonomy.js';
import { TopicIndex } from './topic-index.js';
import { TopicService } from './topic.service.js';
import { StanceService } from './stance.service.js';
import { TopicsApiModule } from './topics-api.module.js';
import { TopicsWorkerModule } from './topics-worker.module.js';

const FIND =
  'query ($text: String!, $first: Int) { findTopics(text: $text, first: $first) { topic { slug } matchedTerm } }';
const SET_NEED = `mutation ($input: SetNeedInput!) { setNeed(input: $input) { id note validUntil expired topic { slug } municipality { name } } }`;
const SET_OFFER = `mutation ($input: SetOfferInput!) { setOffer(input: $input) { id level monthlyCapacity } }`;
const FOLLOW = `mutation ($target: FollowTarget!, $id: ID!) { follow(target: $target, id: $id) }`;
const UNFOLLOW = `mutation ($target: FollowTarget!, $id: ID!) { unfollow(target: $target, id: $id) }`;

interface Stance {
  id: string;
  note: string | null;
  expired: boolean;
}

describe('topics', () => {
  let app: TestApp;
  let town: string;
  let member: TestActor;
  let foreigner: TestActor;
  let account: TestActor;
  const slugs = new Map<string, string>();

  beforeAll(async () => {
    app = await TestApp.start({
      imports: [IdentityApiModule, DirectoryApiModule, TopicsApiModule, TopicsWorkerModule],
    });
    await app.get(TopicService).syncTaxonomy(app.ctx());
    for (const row of await app.db.rows<{ id: string; slug: string }>(
      app.ctx(),
      'select id, slug from topic',
    ))
      slugs.set(row.slug, row.id);
    town = await insertTown(app, { name: 'Wittenberge' });
    member = { ...(await insertPerson(app)), municipalityIds: [town] };
    foreigner = { ...(await insertPerson(app)), municipalityIds: [await insertTown(app)] };
    account = await insertPerson(app);
  });
  afterAll(() => app?.stop());

  const topic = (slug: string): string => slugs.get(slug)!;
  const outbox = async (type: string) =>
    (
      await app.db.rows<{ payload: Record<string, string> }>(
        app.ctx(),
        'select payload from outbox where type = $1 order by id',
        [type],
      )
    ).map(({ payload }) => payload);

  describe('taxonomy', () => {
    it('comes in completely, and a second time changes nothing', async () => {
      const subtopics = TAXONOMY.flatMap(({ children }) => children);
      expect(slugs.size).toBe(TAXONOMY.length + subtopics.length);
      expect(await app.get(TopicService).syncTaxonomy(app.ctx())).toEqual({ topics: 0, synonyms: 0 });
    });

    it('follows new names and synonyms, keeps ids and slugs, removes nothing', async () => {
      const changed = await app.get(TopicService).syncTaxonomy(app.ctx(), [
        {
          ...TAXONOMY[0]!,
          de: 'Innenstadt, neu benannt',
          synonyms: [...TAXONOMY[0]!.synonyms, 'Stadtmitte', 'stadtmitte'],
        },
      ]);
      expect(changed).toEqual({ topics: 1, synonyms: 1 });
      const row = await app.db.row<{ id: string }>(app.ctx(), `select id from topic where slug = $1`, [
        TAXONOMY[0]!.slug,
      ]);
      expect(row!.id).toBe(topic(TAXONOMY[0]!.slug));
      await app.get(TopicService).syncTaxonomy(app.ctx());
    });

    it('is shown with two levels to everybody', async () => {
      const { topics } = await app.ok<{
        topics: { slug: string; children: { parent: { slug: string } }[] }[];
      }>(
        null,
        '{ topics { slug name nameEn synonyms children { slug parent { slug } children { slug } } } }',
      );
      expect(topics.map(({ slug }) => slug)).toEqual(TAXONOMY.map(({ slug }) => slug));
      expect(topics[0]!.children[0]!.parent.slug).toBe(topics[0]!.slug);
    });

    it('leads from a retired slug to the successor', async () => {
      await insertTopic(app, { slug: 'innenstadtbelebung', mergedInto: topic('leerstand') });
      await app.get(TopicIndex).reload();
      const { topic: found } = await app.ok<{ topic: { slug: string } }>(
        null,
        '{ topic(slug: "innenstadtbelebung") { slug } }',
      );
      expect(found.slug).toBe('leerstand');
      expect(await app.ok(null, '{ topic(slug: "gibt-es-nicht") { slug } }')).toEqual({ topic: null });
    });

    it('is read again when somebody changes the tables', async () => {
      const index = app.get(TopicIndex);
      await index.current();
      const id = await insertTopic(app, { nameDe: 'Wildtiere im Ort', synonyms: ['Waschbären'] });
      await eventually(async () =>
        expect((await index.current()).byId(id)?.synonyms).toEqual(['Waschbären']),
      );
      const { suggestTopics } = await app.ok<{
        suggestTopics: { topic: { id: string }; matchedTerm: string }[];
      }>(null, 'query ($text: String!) { suggestTopics(text: $text) { topic { id } matchedTerm } }', {
        text: 'Waschbaer auf dem Dachboden',
      });
      expect(suggestTopics[0]).toEqual({ topic: { id }, matchedTerm: 'Waschbären' });
    });

    // However somebody slips: the topic of a field is among the first that are offered.
    it.each([
      ['Leerstnad', 'leerstand'],
      ['Lerstandd', 'leerstand'],
      ['Leestadn', 'leerstand'],
      ['Waermeplanung', 'waermewende'],
      ['Warmeplannug', 'waermewende'],
      ['Wärmplanug', 'waermewende'],
      ['Kiat', 'kita'],
      ['Kinndergardten', 'kita'],
      ['Klimaanpasung', 'klimaanpassung'],
      ['Feurwher', 'feuerwehr-katastrophenschutz'],
      ['Fordermitel', 'foerdermittel'],
      ['Ehrenammt', 'ehrenamt'],
      ['Burgerbeteilgung', 'buergerbeteiligung'],
      ['Barierefreihet', 'teilhabe-inklusion'],
      ['Tourismsu', 'tourismus'],
      ['Vacnacy', 'leerstand'],
      ['Glasfaßer', 'breitband-mobilfunk'],
    ])('finds the topic of "%s"', async (text, slug) => {
      const { findTopics } = await app.ok<{ findTopics: { topic: { slug: string } }[] }>(null, FIND, {
        text,
      });
      expect(findTopics.slice(0, 2).map((found) => found.topic.slug)).toContain(slug);
    });

    it('offers nothing for what resembles no topic, and refuses what no field takes', async () => {
      for (const text of ['', '  ', 'xyzzyqwv', '!!!'])
        expect(await app.ok(null, FIND, { text })).toEqual({ findTopics: [] });
      expect(await app.refused(null, FIND, { text: 'x'.repeat(101) })).toBe('TOO_LONG');
      expect(await app.refused(null, FIND, { text: 'x', first: 21 })).toBe('BAD_INPUT');
    });

    it('offers what is meant before what resembles it, each once', async () => {
      const { findTopics } = await app.ok<{ findTopics: { topic: { slug: string } }[] }>(null, FIND, {
        text: 'Klimaschutz',
      });
      const slugs = findTopics.map((found) => found.topic.slug);
      expect(slugs[0]).toBe('klimaschutz');
      expect(new Set(slugs).size).toBe(slugs.length);
    });

    it('refuses texts and numbers beyond all measure', async () => {
      const suggest =
        'query ($text: String!, $first: Int) { suggestTopics(text: $text, first: $first) { matchedTerm } }';
      expect(await app.refused(null, suggest, { text: 'x'.repeat(21_001) })).toBe('TOO_LONG');
      expect(await app.refused(null, suggest, { text: 'x', first: 0 })).toBe('BAD_INPUT');
    });
  });

  describe('needs and offers', () => {
    it('are set by members, once per topic, and announced', async () => {
      const input = {
        municipalityId: town,
        topicId: topic('leerstand'),
        note: ' Läden ',
        validUntil: '2026-05-04',
      };
      const { setNeed } = await app.ok<{ setNeed: Stance }>(member, SET_NEED, { input });
      expect(setNeed).toEqual({
        id: setNeed.id,
        note: 'Läden',
        validUntil: '2026-05-04',
        expired: false,
        topic: { slug: 'leerstand' },
        municipality: { name: 'Wittenberge' },
      });
      const again = await app.ok<{ setNeed: Stance }>(member, SET_NEED, { input: { ...input, note: null } });
      expect(again.setNeed).toMatchObject({ id: setNeed.id, note: null });
      const offer = await app.ok(member, SET_OFFER, {
        input: { municipalityId: town, topicId: topic('kita'), level: 'CAN_ADVISE', monthlyCapacity: 3 },
      });
      expect(offer).toMatchObject({ setOffer: { level: 'CAN_ADVISE', monthlyCapacity: 3 } });
      expect(await outbox('need.set.v1')).toHaveLength(2);
      expect(await outbox('offer.set.v1')).toMatchObject([{ municipalityId: town, topicId: topic('kita') }]);
    });

    it('are taken away by members, and announced', async () => {
      const id = await insertOffer(app, town, topic('sport'));
      expect(await app.refused(foreigner, `mutation { removeOffer(id: "${id}") }`)).toBe('NOT_FOUND');
      expect(await app.ok(member, `mutation { removeOffer(id: "${id}") }`)).toEqual({ removeOffer: true });
      expect(await app.refused(member, `mutation { removeOffer(id: "${id}") }`)).toBe('NOT_FOUND');
      expect(await app.refused(member, `mutation { removeNeed(id: "quatsch") }`)).toBe('NOT_FOUND');
      expect(await outbox('offer.removed.v1')).toEqual([{ municipalityId: town, topicId: topic('sport') }]);
    });

    it.each([
      ['of a foreign town', () => ({ municipalityId: [...foreigner.municipalityIds!][0] }), 'NOT_FOUND'],
      ['of an unknown topic', () => ({ topicId: crypto.randomUUID() }), 'NOT_FOUND'],
      ['of something that is no id', () => ({ topicId: 'x' }), 'NOT_FOUND'],
      ['with a day that is over', () => ({ validUntil: '2026-05-03' }), 'BAD_INPUT'],
      ['with no day at all', () => ({ validUntil: '2026-02-30' }), 'BAD_INPUT'],
      ['with a long note', () => ({ note: 'x'.repeat(501) }), 'TOO_LONG'],
      ['with too much capacity', () => ({ monthlyCapacity: 51 }), 'BAD_INPUT'],
    ])('are refused %s', async (_name, wrong, code) => {
      const input = { municipalityId: town, topicId: topic('kultur'), level: 'STARTER', ...wrong() };
      expect(await app.refused(member, SET_OFFER, { input })).toBe(code);
      expect(
        await app.db.row(app.ctx(), 'select 1 as x from offer where topic_id = $1', [topic('kultur')]),
      ).toBeNull();
    });

    it('are refused to people without a town and to visitors', async () => {
      const input = { municipalityId: town, topicId: topic('kultur') };
      expect(await app.refused(account, SET_NEED, { input })).toBe('NOT_FOUND');
      expect(await app.refused(null, SET_NEED, { input })).toBe('NOT_SIGNED_IN');
    });

    it('last until the end of the German day, then only the own town sees them', async () => {
      const other = await insertTown(app, { name: 'Mölln' });
      const own: TestActor = { ...(await insertPerson(app)), municipalityIds: [other] };
      await insertNeed(app, other, topic('jugend'), { validUntil: '2026-05-04' });
      await insertNeed(app, other, topic('familie'));
      const query = `{ municipality(id: "${other}") { needs { expired topic { slug } } } topic(slug: "jugend") { needCount } }`;
      const seen = async (actor: TestActor | null) =>
        app.ok<{ municipality: { needs: unknown[] }; topic: { needCount: number } }>(actor, query);
      app.clock.set('2026-05-04T21:59:00Z');
      expect((await seen(foreigner)).municipality.needs).toHaveLength(2);
      expect((await seen(foreigner)).topic.needCount).toBe(1);
      app.clock.set('2026-05-04T22:01:00Z');
      const familie = { expired: false, topic: { slug: 'familie' } };
      expect((await seen(foreigner)).municipality.needs).toEqual([familie]);
      expect((await seen(null)).municipality.needs).toEqual([familie]);
      expect((await seen(own)).municipality.needs).toContainEqual({
        expired: true,
        topic: { slug: 'jugend' },
      });
      expect((await seen(own)).topic.needCount).toBe(0);
      app.clock.set('2026-05-04T08:00:00Z');
    });

    it('are announced once when they have ended, and again after a renewal', async () => {
      const id = await insertOffer(app, town, topic('tourismus'), { validUntil: '2026-05-03' });
      const mine = async () => (await outbox('offer.expired.v1')).filter(({ offerId }) => offerId === id);
      await app.get(StanceService).announceExpired(app.ctx());
      await app.get(StanceService).announceExpired(app.ctx());
      expect(await mine()).toEqual([{ offerId: id, municipalityId: town, topicId: topic('tourismus') }]);
      await app.ok(member, SET_OFFER, {
        input: {
          municipalityId: town,
          topicId: topic('tourismus'),
          level: 'STARTER',
          validUntil: '2026-05-10',
        },
      });
      app.clock.set('2026-05-12T08:00:00Z');
      await app.get(StanceService).announceExpired(app.ctx());
      expect(await mine()).toHaveLength(2);
      app.clock.set('2026-05-04T08:00:00Z');
    });

    it('show up on the page of the topic and of the topic above it, each town once', async () => {
      const [one, two] = [await insertTown(app, { name: 'Eins' }), await insertTown(app, { name: 'Zwei' })];
      await insertOffer(app, one, topic('oepnv'), { updatedAt: new Date('2026-05-01T00:00:00Z') });
      await insertOffer(app, one, topic('rad-fuss'), { updatedAt: new Date('2026-05-01T00:00:00Z') });
      await insertOffer(app, two, topic('oepnv'), { updatedAt: new Date('2026-05-02T00:00:00Z') });
      await insertOffer(app, town, topic('oepnv'), { validUntil: '2026-05-03' });
      const query = (slug: string, first = 12) =>
        `{ topic(slug: "${slug}") { offerCount providers(first: ${first}) { name } } }`;
      const both = { offerCount: 2, providers: [{ name: 'Zwei' }, { name: 'Eins' }] };
      expect(await app.ok(null, query('oepnv'))).toEqual({ topic: both });
      expect(await app.ok(null, query('mobilitaet-infrastruktur'))).toEqual({ topic: both });
      expect(await app.ok(null, query('oepnv', 1))).toEqual({
        topic: { offerCount: 2, providers: [{ name: 'Zwei' }] },
      });
      expect(await app.refused(null, query('oepnv', 101))).toBe('BAD_INPUT');
    });
  });

  describe('following', () => {
    const followers = async (target: string, id: string) =>
      (
        await app.db.row<{ followers: number }>(
          app.ctx(),
          'select followers from follow_count where target = $1 and target_id = $2',
          [target, id],
        )
      )?.followers ?? 0;

    it('is as often as it is said, counts once, and ends', async () => {
      const id = topic('digitalisierung');
      const page = `{ topic(slug: "digitalisierung") { followerCount viewerFollows } followedTopics { slug } }`;
      await app.ok(account, FOLLOW, { target: 'TOPIC', id });
      await app.ok(account, FOLLOW, { target: 'TOPIC', id });
      expect(await app.ok(account, page)).toEqual({
        topic: { followerCount: 1, viewerFollows: true },
        followedTopics: [{ slug: 'digitalisierung' }],
      });
      expect(await app.ok(member, page)).toMatchObject({ topic: { followerCount: 1, viewerFollows: false } });
      await app.ok(account, UNFOLLOW, { target: 'TOPIC', id });
      await app.ok(account, UNFOLLOW, { target: 'TOPIC', id });
      expect(await app.ok(account, page)).toEqual({
        topic: { followerCount: 0, viewerFollows: false },
        followedTopics: [],
      });
    });

    it('reaches towns', async () => {
      await app.ok(account, FOLLOW, { target: 'MUNICIPALITY', id: town });
      const query = `{ municipality(id: "${town}") { viewerFollows } }`;
      expect(await app.ok(account, query)).toEqual({ municipality: { viewerFollows: true } });
      expect(await app.ok(null, query)).toEqual({ municipality: { viewerFollows: false } });
    });

    it.each([
      ['TOPIC', crypto.randomUUID()],
      ['MUNICIPALITY', crypto.randomUUID()],
      ['TOPIC', 'x'],
      // Nobody in this process owns questions.
      ['QUESTION', crypto.randomUUID()],
    ])('is refused for an unknown %s', async (target, id) =>
      expect(await app.refused(account, FOLLOW, { target, id })).toBe('NOT_FOUND'),
    );

    it('is refused to visitors', async () =>
      expect(await app.refused(null, FOLLOW, { target: 'TOPIC', id: topic('kita') })).toBe('NOT_SIGNED_IN'));

    it('counts right when 50 people follow and half of them change their mind, all at once', async () => {
      const id = topic('feuerwehr-katastrophenschutz');
      const people = await Promise.all(Array.from({ length: 50 }, () => insertPerson(app)));
      await Promise.all(people.map((person) => app.ok(person, FOLLOW, { target: 'TOPIC', id })));
      expect(await followers('TOPIC', id)).toBe(50);
      await Promise.all(
        people.map((person, n) => app.ok(person, n % 2 ? UNFOLLOW : FOLLOW, { target: 'TOPIC', id })),
      );
      expect(await followers('TOPIC', id)).toBe(25);
    });

    it('ends with the person', async () => {
      const person = await insertPerson(app);
      await insertFollow(app, person.personId, 'TOPIC', topic('haushalt'));
      expect(await followers('TOPIC', topic('haushalt'))).toBe(1);
      await app.db.execute(app.ctx(), 'delete from account where person_id = $1', [person.personId]);
      await app.db.execute(app.ctx(), 'delete from person where id = $1', [person.personId]);
      expect(await followers('TOPIC', topic('haushalt'))).toBe(0);
    });
  });

  it('costs the same number of statements for 14 topics and for 85', async () => {
    const counts = (first: string) => app.statements(() => app.ok(member, first));
    const fields = 'needCount offerCount followerCount viewerFollows seekers { name } providers { name }';
    await counts(`{ topics { ${fields} } }`);
    const few = await counts(`{ topics { ${fields} } }`);
    const many = await counts(`{ topics { children { ${fields} } } }`);
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(8);
  });
});

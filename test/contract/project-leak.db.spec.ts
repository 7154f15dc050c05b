import { AdministrationApiModule } from '@app/administration';
import { CirclesApiModule } from '@app/circles';
import { ConversationsApiModule } from '@app/conversations';
import { DirectoryApiModule, DirectoryModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchingApiModule } from '@app/matching';
import { ModerationApiModule } from '@app/moderation';
import { NotificationsApiModule } from '@app/notifications';
import { PracticesApiModule } from '@app/practices';
import { ProjectsApiModule } from '@app/projects';
import { QuestionsApiModule, QuestionsModule } from '@app/questions';
import { TestApp, insertFollow, insertNeed, insertOffer, insertPerson, type TestActor } from '@app/testing';
import { TopicService, TopicsApiModule } from '@app/topics';
import { DeskResolver } from '../../apps/api/src/start/desk.resolver.js';
import { InstanceResolver } from '../../apps/api/src/start/instance.resolver.js';
import { WaitingReader } from '../../apps/api/src/start/waiting.reader.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { tellings, type ValuesOf } from '../support/crawl.js';
import { FullProjects, HIDDEN, INNER, townsman, type Townsman } from '../support/full-projects.js';

/** Words that stand in the projects alone. */
const PRIVATE = 'Heimlichvorhaben';
const MEMBERS = 'Mitgliedervorhaben';
const OPEN = 'Offenvorhaben';

describe('a closed project', () => {
  let app: TestApp;
  let lead: Townsman;
  let partner: Townsman;
  let other: Townsman;
  let account: TestActor;
  let moderator: TestActor;
  let editor: TestActor;
  let topicId: string;
  let projects: FullProjects;
  /** Ids and slugs: of the private project, then of the one for members. */
  const secretIds: string[] = [];

  const run = async (actor: TestActor, text: string): Promise<Record<string, unknown>> =>
    app.ok(actor, `mutation { ${text} }`);

  beforeAll(async () => {
    app = await TestApp.start({
      imports: [
        WorkerModule,
        AdministrationApiModule,
        IdentityApiModule,
        DirectoryApiModule,
        DirectoryModule,
        TopicsApiModule,
        QuestionsApiModule,
        QuestionsModule,
        MatchingApiModule,
        ModerationApiModule,
        NotificationsApiModule,
        PracticesApiModule,
        ProjectsApiModule,
        CirclesApiModule,
        ConversationsApiModule,
      ],
      providers: [DeskResolver, InstanceResolver, WaitingReader],
    });
    await app.get(TopicService).syncTaxonomy(app.ctx());
    topicId = (await app.db.row<{ id: string }>(app.ctx(), `select id from topic where slug = 'haushalt'`))!
      .id;
    [lead, partner, other] = [
      await townsman(app, 'Leitstadt'),
      await townsman(app, 'Partnerstadt'),
      await townsman(app, 'Anderswo'),
    ];
    account = await insertPerson(app);
    moderator = { ...(await insertPerson(app)), instanceRoles: ['MODERATOR'] };
    editor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR', 'ADMIN'] };
    // Everything that brings projects before people: following, seeking, offering.
    for (const person of [other, account, moderator, editor]) {
      await insertFollow(app, person.personId, 'TOPIC', topicId);
      await insertFollow(app, person.personId, 'MUNICIPALITY', lead.town);
    }
    await insertOffer(app, other.town, topicId);
    await insertNeed(app, other.town, topicId);
    projects = await FullProjects.start(app, { lead, partner, editor, topicId, outsider: other });
    for (const [word, visibility] of [
      [PRIVATE, 'PRIVATE'],
      [MEMBERS, 'MEMBERS'],
      [OPEN, 'PUBLIC'],
    ] as const) {
      const { id, slug } = await projects.add(word, visibility);
      if (word !== OPEN) secretIds.push(id, slug);
    }
    await app.settle();
  });
  afterAll(() => app?.stop());

  it('S71 is told to nobody outside, whatever they ask the API', async () => {
    const projectIds = projects.all.map(({ id }) => id);
    const insideIds = projects.all.flatMap(({ inside }) => inside);
    const valuesOf: ValuesOf = (operation, argument, type) => {
      if (operation === 'municipality') return ['leitstadt'];
      if (operation === 'topic') return ['haushalt'];
      const given = projects.valuesOf(operation, argument, type);
      if (given) return given;
      if (argument === 'text' || argument === 'search') return [`${PRIVATE} ${MEMBERS} ${OPEN} Bauhof`];
      if (type.startsWith('ID')) return [...projectIds, lead.town, other.town, topicId];
      return type === 'Int!' ? [20] : [];
    };
    const closedTo: readonly (readonly [TestActor | null, readonly string[]])[] = [
      [other, [PRIVATE, INNER]],
      [null, [PRIVATE, MEMBERS, INNER]],
      [account, [PRIVATE, MEMBERS, INNER]],
      [editor, [PRIVATE]],
      [moderator, [PRIVATE, INNER]],
      // One of its own people.
      [partner, []],
    ];
    const leaks: string[] = [];
    const reached = new Set<string>();
    const look = async ([actor, words]: (typeof closedTo)[number]): Promise<void> => {
      const depth = actor === other ? 3 : 2;
      for await (const { operation, text, asked } of tellings(app, actor, depth, valuesOf)) {
        // By applying a project shows itself to the editors.
        if (operation === 'supportApplications' && actor === editor) continue;
        // What its people report they show to the moderators; see below.
        if (operation === 'moderationCases' && (actor === moderator || actor === editor)) continue;
        if (text.includes(OPEN)) reached.add(operation);
        const secrets = [HIDDEN, ...words];
        if (actor !== partner) secrets.push(...(words.includes(MEMBERS) ? secretIds : secretIds.slice(0, 2)));
        // The staff sees the inner work of what is not private.
        if (actor !== partner && actor !== editor) secrets.push(INNER, ...insideIds);
        for (const secret of secrets) if (text.includes(secret)) leaks.push(`${secret} in ${asked}`);
      }
    };
    await Promise.all(closedTo.map(look));
    expect(leaks.slice(0, 5)).toEqual([]);
    // The walk has met the open one where projects can be met.
    expect([...reached].sort()).toEqual(
      expect.arrayContaining([
        'project',
        'projectDecision',
        'projectDecisions',
        'projectHistory',
        'projectUpdates',
        'projects',
        'similarContent',
        'suggestedProjects',
        'projectThread',
        'projectThreads',
        'projectPosts',
      ]),
    );
  }, 600_000);

  it('S71 what is reported of it is read by moderators in the case alone, and that they look is logged', async () => {
    const queue = async (fields: string): Promise<string> =>
      JSON.stringify(
        await app.ok(moderator, `query { moderationCases(first: 50) { nodes { id target ${fields} } } }`),
      );
    const looks = async (): Promise<number> => {
      const row = await app.db.row<{ n: number }>(
        app.ctx(),
        `select count(*)::int as n from audit_entry where action = 'moderation.look'`,
      );
      return row!.n;
    };
    const before = await looks();
    const list = await queue('snapshotTitle snapshotExcerpt isPrivate url hidden gone reports { reason }');
    for (const word of [PRIVATE, INNER, HIDDEN]) expect(list).not.toContain(word);
    for (const target of ['PROJECT_UPDATE', 'DECISION_COMMENT']) expect(list).toContain(target);
    expect(await looks()).toBe(before);
    expect(await queue('snapshotText')).toContain(INNER);
    expect(await looks()).toBe(before + 2 * projects.all.length);
  });

  it('S71 is told to its own people there', async () => {
    for (const actor of [lead, partner]) {
      const { projects } = await app.ok<{ projects: { nodes: { title: string }[] } }>(
        actor,
        'query { projects { nodes { title } } }',
      );
      expect(projects.nodes.map(({ title }) => title).sort()).toEqual(
        [`${PRIVATE} Bauhof`, `${MEMBERS} Bauhof`, `${OPEN} Bauhof`].sort(),
      );
    }
  });

  it('S71 no notification, mail or live entry tells of it outside', async () => {
    const inside = [lead.personId, partner.personId];
    const people = await app.db.rows<{ id: string }>(
      app.ctx(),
      `select n.person_id as id from notification n where n.kind like 'project.%' or n.kind = 'mention'`,
    );
    expect(people.length).toBeGreaterThan(0);
    expect(
      people
        .map(({ id }) => id)
        .filter((id) => [other, account, moderator, editor].some(({ personId }) => personId === id)),
    ).toEqual([]);
    const mails = await app.db.rows<{ recipient: string }>(
      app.ctx(),
      `select m.recipient from outgoing_mail m join account a on a.email = m.recipient
       where m.data::text like $1 and a.person_id <> all($2::uuid[])
         and not exists (select 1 from membership ms where ms.person_id = a.person_id and ms.municipality_id = $3)`,
      [`%${PRIVATE}%`, inside, partner.town],
    );
    expect(mails).toEqual([]);
    const live = await app.db.rows<{ room: string }>(
      app.ctx(),
      `select distinct room from live_event where kind like 'project.%'`,
    );
    expect(live.every(({ room }) => /^project(?:-talk)?:/.test(room))).toBe(true);
  });

  it('S71 whoever is put out learns that it ended, but reads nothing of it any more', async () => {
    const [id] = secretIds;
    const view =
      'query ($id: String!) { project(slug: $id) { partners { id organisation { ... on Municipality { id } } } } }';
    const { project: seen } = await app.ok<{
      project: { partners: { id: string; organisation: { id: string } }[] };
    }>(lead, view, { id });
    const partnerId = seen.partners.find(({ organisation }) => organisation.id === partner.town)!.id;
    await run(
      lead,
      `removeProjectPartner(projectId: "${id}", partnerId: "${partnerId}", reason: "Anders geplant") { id }`,
    );
    await app.settle();
    expect(await app.ok(partner, view, { id })).toEqual({ project: null });
    const { notifications } = await app.ok<{ notifications: { nodes: { kind: string; title: string }[] } }>(
      partner,
      'query { notifications { nodes { kind title text } } }',
    );
    const titles = notifications.nodes.map(({ title }) => title);
    expect(titles).toContain('Die Partnerschaft von Partnerstadt in einem Projekt wurde beendet');
    // What was told before is no longer readable.
    const told = notifications.nodes.filter(({ kind }) => kind === 'project.invited');
    expect(told.length).toBe(0);
  });
});

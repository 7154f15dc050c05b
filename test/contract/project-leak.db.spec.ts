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
import {
  TestApp,
  insertFollow,
  insertMembership,
  insertNeed,
  insertOffer,
  insertPerson,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicService, TopicsApiModule } from '@app/topics';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DeskResolver } from '../../apps/api/src/start/desk.resolver.js';
import { InstanceResolver } from '../../apps/api/src/start/instance.resolver.js';
import { WaitingReader } from '../../apps/api/src/start/waiting.reader.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { walks } from '../support/crawl.js';

/** Words that stand in the projects alone. */
const PRIVATE = 'Heimlichvorhaben';
const MEMBERS = 'Mitgliedervorhaben';
const OPEN = 'Offenvorhaben';
/** Behind them: what stands in the discussion, which is closed also where the project is open. */
const TALK = 'gespraech';

describe('a closed project', () => {
  let app: TestApp;
  let lead: TestActor & { town: string };
  let partner: TestActor & { town: string };
  let other: TestActor & { town: string };
  let account: TestActor;
  let moderator: TestActor;
  let editor: TestActor;
  let topicId: string;
  const known: string[] = [];
  const secretIds: string[] = [];
  const talkIds: string[] = [];

  const member = async (name: string): Promise<TestActor & { town: string }> => {
    const town = await insertTown(app, { name });
    const person = await insertPerson(app);
    await insertMembership(app, person.personId, town, { mandate: true });
    return { ...person, municipalityIds: [town], mandateFor: [town], town };
  };
  const run = async (actor: TestActor, text: string): Promise<Record<string, unknown>> =>
    app.ok(actor, `mutation { ${text} }`);

  /** A project with everything that can hang on one, each with the word in it. */
  async function project(word: string, visibility: string): Promise<string> {
    const { createProject } = await app.ok<{ createProject: { id: string; slug: string } }>(
      lead,
      'mutation ($input: CreateProjectInput!) { createProject(input: $input) { id slug } }',
      {
        input: {
          organisationId: lead.town,
          title: `${word} Bauhof`,
          summary: `${word} in Kürze`,
          body: `${word} im Ganzen`,
          topicIds: [topicId],
          visibility,
          wanted: [{ text: `${word} sucht`, topicId }],
          joinQuestions: [`${word}?`],
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    const { id, slug } = createProject;
    await run(
      lead,
      `changeProjectState(input: { projectId: "${id}", version: 1, to: SEEKING_PARTNERS }) { id }`,
    );
    await run(lead, `addMilestone(projectId: "${id}", input: { title: "${word} Ziel" }) { id }`);
    await run(
      lead,
      `inviteProjectPartner(input: { projectId: "${id}", organisationId: "${partner.town}", message: "${word}!" }) { id }`,
    );
    const colleague = { ...(await insertPerson(app)), municipalityIds: [partner.town] };
    await insertMembership(app, colleague.personId, partner.town);
    await run(
      colleague,
      `confirmProjectPartnership(projectId: "${id}", organisationId: "${partner.town}") { id }`,
    );
    await run(
      partner,
      `confirmProjectPartnership(projectId: "${id}", organisationId: "${partner.town}") { id }`,
    );
    await discuss(word, id);
    known.push(id, slug);
    if (word !== OPEN) secretIds.push(id, slug);
    return id;
  }

  /** A thread with a post that answers another one, was edited and mentions somebody; the discussion of an open project is closed too. */
  async function discuss(word: string, projectId: string): Promise<void> {
    const { openProjectThread: thread } = await app.ok<{
      openProjectThread: { id: string; posts: { nodes: { id: string }[] } };
    }>(
      lead,
      'mutation ($input: OpenProjectThreadInput!) { openProjectThread(input: $input) { id posts { nodes { id } } } }',
      {
        input: {
          projectId,
          title: `${word}${TALK} im Gespräch`,
          body: `${word}${TALK} als Beitrag`,
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    const first = thread.posts.nodes[0]!.id;
    await run(lead, `editProjectPost(id: "${first}", body: "${word}${TALK} geändert") { id }`);
    const colleague = { ...(await insertPerson(app)), municipalityIds: [partner.town] };
    await insertMembership(app, colleague.personId, partner.town);
    await run(
      lead,
      `setProjectPerson(projectId: "${projectId}", personId: "${colleague.personId}", role: MEMBER, organisationId: "${partner.town}") { id }`,
    );
    const { postInProjectThread: reply } = await app.ok<{ postInProjectThread: { id: string } }>(
      colleague,
      'mutation ($input: PostInThreadInput!) { postInProjectThread(input: $input) { id } }',
      {
        input: {
          threadId: thread.id,
          replyToId: first,
          body: `${word}${TALK} dazu @[x](person:${other.personId}) @[y](person:${partner.personId})`,
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    talkIds.push(thread.id, first, reply.id);
  }

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
      await member('Leitstadt'),
      await member('Partnerstadt'),
      await member('Anderswo'),
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
    await project(PRIVATE, 'PRIVATE');
    await project(MEMBERS, 'MEMBERS');
    await project(OPEN, 'PUBLIC');
    await app.settle();
  }, 60_000);
  afterAll(() => app?.stop());

  it('S71 is told to nobody outside, whatever they ask the API', async () => {
    const schema = app.get(GraphQLSchemaHost).schema;
    const valuesOf = (operation: string, argument: string, type: string): readonly unknown[] => {
      if (operation === 'projectPosts') return [talkIds];
      if (operation === 'projectThread') return talkIds;
      if (argument === 'slug') return [...known, 'haushalt', 'leitstadt', 'anderswo'];
      if (argument === 'text' || argument === 'search') return [`${PRIVATE} ${MEMBERS} ${OPEN} Bauhof`];
      if (type.startsWith('ID'))
        return [...known.filter((one) => /^[0-9a-f-]{36}$/.test(one)), lead.town, other.town, topicId];
      return type === 'Int!' ? [20] : [];
    };
    const closedTo: readonly (readonly [TestActor | null, readonly string[]])[] = [
      [other, [PRIVATE]],
      [null, [PRIVATE, MEMBERS]],
      [account, [PRIVATE, MEMBERS]],
      [editor, [PRIVATE]],
      [moderator, [PRIVATE]],
    ];
    const leaks: string[] = [];
    const reached = new Set<string>();
    for (const [actor, words] of closedTo) {
      /** Whether anything stands at a root; every walk from there begins with what its first one selects. */
      const roots = new Map<string, boolean>();
      for (const { operation, query, variables } of walks(schema, actor === other ? 3 : 2, valuesOf)) {
        const root = `${operation} ${JSON.stringify(variables)}`;
        if (roots.get(root) === false) continue;
        const { data } = await app.gql(actor, query, variables);
        // From nothing no way leads on. A later walk may also be refused for its cost alone.
        if (!roots.has(root)) roots.set(root, data?.[operation] != null);
        const text = JSON.stringify(data ?? null);
        if (text.includes(OPEN)) reached.add(operation);
        const secrets = [...words, ...(words.includes(MEMBERS) ? secretIds : secretIds.slice(0, 2))];
        // What is said in a project is for its people; editors of the platform act as lead where it is not private.
        if (actor !== editor) secrets.push(TALK, ...talkIds);
        for (const secret of secrets)
          if (text.includes(secret)) leaks.push(`${secret} in ${query} ${JSON.stringify(variables)}`);
      }
    }
    expect(leaks.slice(0, 5)).toEqual([]);
    // The walk has met the open one where projects can be met.
    expect([...reached].sort()).toEqual(
      expect.arrayContaining([
        'project',
        'projectHistory',
        'projects',
        'suggestedProjects',
        'projectThread',
        'projectThreads',
        'projectPosts',
      ]),
    );
  }, 120_000);

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

import { AdministrationApiModule } from '@app/administration';
import { CirclesApiModule } from '@app/circles';
import { ConversationsApiModule } from '@app/conversations';
import { DirectoryApiModule, DirectoryModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchingApiModule } from '@app/matching';
import { ModerationApiModule } from '@app/moderation';
import { NotificationsApiModule } from '@app/notifications';
import { PracticesApiModule } from '@app/practices';
import { FileContents, ProjectsApiModule } from '@app/projects';
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
import { berlinDayAfter } from '@app/platform/clock';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DeskResolver } from '../../apps/api/src/start/desk.resolver.js';
import { InstanceResolver } from '../../apps/api/src/start/instance.resolver.js';
import { WaitingReader } from '../../apps/api/src/start/waiting.reader.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { leadsOn, walks } from '../support/crawl.js';

/** Words that stand in the projects alone. */
const PRIVATE = 'Heimlichvorhaben';
const MEMBERS = 'Mitgliedervorhaben';
const OPEN = 'Offenvorhaben';
/** Stands in the inner work of every project, also of those everybody sees. */
const INNER = 'Innenarbeit';
/** Queries of what lies inside a project, by an id of its own. */
const INSIDE = /^(?:projectDecision|projectFile|projectMeeting|projectThread|minutesCheck|minutesSection)$/;

describe('a closed project', () => {
  let app: TestApp;
  let lead: TestActor & { town: string };
  let partner: TestActor & { town: string };
  let other: TestActor & { town: string };
  let account: TestActor;
  let moderator: TestActor;
  let editor: TestActor;
  let topicId: string;
  let formatId: string;
  let programmeId: string;
  const projectIds: string[] = [];
  const slugs: string[] = [];
  const secretIds: string[] = [];
  const insideIds: string[] = [];

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
    // An invitation that came to nothing is known to the project and to who was invited.
    await app.db.execute(
      app.ctx(),
      `insert into project_partner (project_id, municipality_id, state, message, created_at, ended_at)
       values ($1, $2, 'LAPSED', $3, $4, $4)`,
      [id, await insertTown(app, { name: 'Zuspätstadt' }), `${word} ${INNER} umsonst`, app.clock.now()],
    );
    // What happens inside a project is for its people, also when the project itself can be seen by all.
    const inside = [
      ...(await minutes(word, id)),
      await decision(id, word),
      await file(id, word),
      ...(await discuss(word, id)),
    ];
    projectIds.push(id);
    slugs.push(slug);
    insideIds.push(...inside);
    for (const [audience, text] of [
      ['PROJECT', word],
      ['PARTNERS', `${word} ${INNER}`],
    ])
      await run(
        lead,
        `postProjectUpdate(input: { projectId: "${id}", title: "${text} Neues", body: "${text} im Einzelnen", audience: ${audience}, idempotencyKey: "${crypto.randomUUID()}" }) { id }`,
      );
    await run(
      lead,
      `addFunding(input: { projectId: "${id}", programmeId: "${programmeId}", requestedCents: 100, totalCents: 100, shares: [], notes: "${word} ${INNER} zum Antrag", idempotencyKey: "${crypto.randomUUID()}" }) { id }`,
    );
    // What it has asked for: the staff see the application, and of a private project nothing else.
    const { applyForSupport } = await app.ok<{ applyForSupport: { id: string } }>(
      lead,
      'mutation ($input: ApplyForSupportInput!) { applyForSupport(input: $input) { id } }',
      { input: { formatId, projectId: id, message: `${word} braucht Hilfe` } },
    );
    await run(
      editor,
      `moveSupportApplication(input: { id: "${applyForSupport.id}", version: 1, to: WAITING, text: "${word} wartet" }) { id }`,
    );
    if (word !== OPEN) secretIds.push(id, slug);
    return id;
  }

  /** A file with everything that is said of one. */
  async function file(projectId: string, word: string): Promise<string> {
    const said = `${word} ${INNER}`;
    const { fileId } = await app
      .get(FileContents)
      .add(app.ctx(lead), projectId, `${said}.txt`, `${said} im Text`, {
        title: `${said} Datei`,
        description: `${said} beschrieben`,
        folder: `${said} Ordner`,
        accessibleText: `${said} in Worten`,
        idempotencyKey: crypto.randomUUID(),
      });
    return fileId;
  }

  /** A meeting that is announced, and one with sealed minutes, with everything that can stand in them. */
  async function minutes(word: string, projectId: string): Promise<string[]> {
    const plan = async (title: string): Promise<{ id: string; sections: { id: string }[] }> => {
      const { planMeeting } = await app.ok<{ planMeeting: { id: string; sections: { id: string }[] } }>(
        lead,
        'mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { id sections { id } } }',
        {
          input: {
            projectId,
            title: `${INNER} ${title}`,
            day: '2099-05-04',
            from: '14:00',
            to: '15:00',
            place: `${INNER} Saal`,
            agenda: [{ title: `${INNER} Punkt` }],
            idempotencyKey: crypto.randomUUID(),
          },
        },
      );
      return planMeeting;
    };
    const ahead = await plan(`${word} Sitzung`);
    const { id, sections } = await plan(`${word} Protokoll`);
    const section = sections[1]!.id;
    await run(lead, `startMeeting(id: "${id}") { id }`);
    await run(
      lead,
      `saveMinutesSection(input: { id: "${section}", version: 1, body: "${INNER} ${word}" }) { merged }`,
    );
    await run(lead, `addMeetingGuest(meetingId: "${id}", name: "${INNER} Gast") { id }`);
    await run(
      lead,
      `addMinutesResolution(input: { sectionId: "${section}", body: "${INNER} beschlossen", idempotencyKey: "${word}" }) { id }`,
    );
    await run(
      lead,
      `addMinutesTask(input: { sectionId: "${section}", title: "${INNER} Aufgabe", idempotencyKey: "${word}" }) { id }`,
    );
    await run(lead, `sealMinutes(meetingId: "${id}") { id }`);
    await run(
      lead,
      `addMinutesAddendum(meetingId: "${id}", body: "${INNER} Nachtrag", idempotencyKey: "${word}") { id }`,
    );
    return [ahead.id, id, section];
  }

  /** A vote of the project with everything that can hang on one. */
  async function decision(projectId: string, word: string): Promise<string> {
    const said = `${word} ${INNER}`;
    const { proposeDecision } = await app.ok<{ proposeDecision: { id: string; options: { id: string }[] } }>(
      lead,
      'mutation ($input: ProposeDecisionInput!) { proposeDecision(input: $input) { id options { id } } }',
      {
        input: {
          projectId,
          title: said,
          body: said,
          method: 'CHOICE',
          options: [said, `${said} B`],
          quorumKind: 'SHARE',
          quorumValue: 50,
          deadlineOn: berlinDayAfter(app.clock.now(), 10),
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    const { id, options } = proposeDecision;
    await run(lead, `openDecision(id: "${id}", version: 1) { id }`);
    for (const voter of [lead, partner])
      await run(
        voter,
        `castVote(input: { decisionId: "${id}", round: 1, municipalityId: "${voter.town}", choice: OPTION, optionId: "${options[0]!.id}", text: "${said}" }) { id }`,
      );
    await run(partner, `commentOnDecision(id: "${id}", body: "${said}") { id }`);
    await run(lead, `closeDecision(id: "${id}", outcomeText: "${said}") { id }`);
    return id;
  }

  /** A thread with a post that answers another one, was edited and mentions somebody; the discussion of an open project is closed too. */
  async function discuss(word: string, projectId: string): Promise<string[]> {
    const { openProjectThread: thread } = await app.ok<{
      openProjectThread: { id: string; posts: { nodes: { id: string }[] } };
    }>(
      lead,
      'mutation ($input: OpenProjectThreadInput!) { openProjectThread(input: $input) { id posts { nodes { id } } } }',
      {
        input: {
          projectId,
          title: `${word} ${INNER} im Gespräch`,
          body: `${word} ${INNER} als Beitrag`,
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    const first = thread.posts.nodes[0]!.id;
    await run(lead, `editProjectPost(id: "${first}", body: "${word} ${INNER} geändert") { id }`);
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
          body: `${word} ${INNER} dazu @[x](person:${other.personId}) @[y](person:${partner.personId})`,
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    return [thread.id, first, reply.id];
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
    const { saveSupportFormat } = await app.ok<{ saveSupportFormat: { id: string } }>(
      editor,
      'mutation ($input: SupportFormatInput!) { saveSupportFormat(input: $input) { id } }',
      {
        input: {
          kind: 'MODERATION',
          title: 'Werkstatt',
          summary: 'Ein Tag',
          places: 5,
          projectStates: ['SEEKING_PARTNERS'],
          idempotencyKey: 'leak',
        },
      },
    );
    formatId = saveSupportFormat.id;
    await run(editor, `setSupportFormatState(id: "${formatId}", version: 1, state: OPEN) { id }`);
    const { saveFundingProgramme } = await app.ok<{ saveFundingProgramme: { id: string } }>(
      editor,
      `mutation { saveFundingProgramme(input: { name: "Programm", funder: "Land" }) { id } }`,
    );
    programmeId = saveFundingProgramme.id;
    await project(PRIVATE, 'PRIVATE');
    await project(MEMBERS, 'MEMBERS');
    await project(OPEN, 'PUBLIC');
    await app.settle();
  }, 60_000);
  afterAll(() => app?.stop());

  it('S71 is told to nobody outside, whatever they ask the API', async () => {
    const schema = app.get(GraphQLSchemaHost).schema;
    const valuesOf = (operation: string, argument: string, type: string): readonly unknown[] => {
      if (operation === 'municipality') return ['leitstadt'];
      if (operation === 'topic') return ['haushalt'];
      if (operation === 'supportFormat') return ['werkstatt'];
      if (argument === 'slug') return slugs;
      if (argument === 'text' || argument === 'search') return [`${PRIVATE} ${MEMBERS} ${OPEN} Bauhof`];
      if (operation === 'projectPosts') return [insideIds];
      if (INSIDE.test(operation) && type === 'ID!' && argument !== 'projectId') return insideIds;
      if (type.startsWith('ID'))
        return argument === 'projectId' ? projectIds : [...projectIds, lead.town, other.town, topicId];
      return type === 'Int!' ? [20] : [];
    };
    const closedTo: readonly (readonly [TestActor | null, readonly string[]])[] = [
      [other, [PRIVATE, INNER]],
      [null, [PRIVATE, MEMBERS, INNER]],
      [account, [PRIVATE, MEMBERS, INNER]],
      [editor, [PRIVATE]],
      [moderator, [PRIVATE, INNER]],
    ];
    const leaks: string[] = [];
    const reached = new Set<string>();
    const look = async ([actor, words]: (typeof closedTo)[number]): Promise<void> => {
      /** Ways that end in nothing: none leads on from there. */
      const dead = new Set<string>();
      for (const { operation, path, query, variables } of walks(schema, actor === other ? 3 : 2, valuesOf)) {
        const root = JSON.stringify(variables);
        if (path.some((_, at) => dead.has(`${path.slice(0, at + 1).join('.')} ${root}`))) continue;
        const { data, errors } = await app.gql(actor, query, variables);
        // Deeper, a walk may also be refused for its cost alone.
        if (!leadsOn(data, path) && (path.length === 1 || !errors)) dead.add(`${path.join('.')} ${root}`);
        // By applying a project shows itself to the editors.
        if (operation === 'supportApplications' && actor === editor) continue;
        const text = JSON.stringify(data ?? null);
        if (text.includes(OPEN)) reached.add(operation);
        const secrets = [...words, ...(words.includes(MEMBERS) ? secretIds : secretIds.slice(0, 2))];
        // The staff sees the inner work of what is not private.
        if (actor !== editor) secrets.push(INNER, ...insideIds);
        for (const secret of secrets)
          if (text.includes(secret)) leaks.push(`${secret} in ${query} ${JSON.stringify(variables)}`);
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

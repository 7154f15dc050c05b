import { AdministrationApiModule } from '@app/administration';
import { CirclesApiModule } from '@app/circles';
import { ConversationsApiModule } from '@app/conversations';
import { DirectoryApiModule, DirectoryModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchIndex, MatchingApiModule } from '@app/matching';
import { ModerationApiModule } from '@app/moderation';
import { NotificationsApiModule } from '@app/notifications';
import { PracticesApiModule } from '@app/practices';
import { ProjectsApiModule } from '@app/projects';
import { RoomPolicies } from '@app/platform/live';
import { QuestionsApiModule, QuestionsModule } from '@app/questions';
import {
  TestApp,
  insertFollow,
  insertMembership,
  insertOffer,
  insertPerson,
  insertSuggestedHelper,
  insertTown,
  type TestActor,
} from '@app/testing';
import { TopicService, TopicsApiModule } from '@app/topics';
import { DeskResolver } from '../../apps/api/src/start/desk.resolver.js';
import { InstanceResolver } from '../../apps/api/src/start/instance.resolver.js';
import { WaitingReader } from '../../apps/api/src/start/waiting.reader.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { tellings, type ValuesOf } from '../support/crawl.js';
import { FullProjects, type Townsman } from '../support/full-projects.js';

const SECRET = {
  town: 'Verborgenstadt',
  slug: 'verborgenstadt',
  author: 'Adele Heimlich',
  colleague: 'Berta Still',
};

/** Operations that list the towns of the register and their people whatever they asked. */
const REGISTER: ReadonlySet<string> = new Set([
  'municipalities',
  'mapPoints',
  'matches',
  'accounts',
  'townClaims',
]);

const QUESTION = `query ($id: ID!) { question(id: $id) { shielded shownAs author { name } municipality { name }
  answers { shownAs author { name } municipality { name } } comments { shownAs author { name } } } }`;
const DISCLOSE = `mutation ($id: ID!) { discloseAsker(questionId: $id) { author { name } municipality { name slug } } }`;

describe('a shielded question', () => {
  let app: TestApp;
  let town: string;
  let otherTown: string;
  let topicId: string;
  let asker: TestActor;
  let colleague: TestActor;
  let other: Townsman;
  let account: TestActor;
  let moderator: TestActor;
  let editor: TestActor;
  let question: string;
  let openQuestion: string;
  let originalQuestion: string;
  let answer: string;
  let ownAnswer: string;
  let ownComment: string;
  const alike: string[] = [];
  const messages: string[] = [];
  /** Ids of what stands beside the question: a proposal about it, a conversation, a circle. */
  const others: string[] = [];
  let projects: FullProjects;

  const member = async (id: string, name?: string): Promise<Townsman> => {
    const person = await insertPerson(app, name === undefined ? {} : { name });
    await insertMembership(app, person.personId, id, { mandate: true });
    return { ...person, municipalityIds: [id], adminOf: [], mandateFor: [id], town: id };
  };
  const ask = async (values: object): Promise<string> => {
    const { askQuestion } = await app.ok<{ askQuestion: { id: string } }>(
      asker,
      'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }',
      {
        input: {
          municipalityId: town,
          title: 'Wie verhandelt ihr mit der Kommunalaufsicht über Haushaltssicherung?',
          body: 'Uns fehlt eine Million.',
          topicIds: [topicId],
          visibility: 'PUBLIC',
          idempotencyKey: crypto.randomUUID(),
          ...values,
        },
      },
    );
    return askQuestion.id;
  };
  const answerAs = async (actor: TestActor): Promise<string> => {
    const { answerQuestion } = await app.ok<{ answerQuestion: { id: string } }>(
      actor,
      'mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { id author { name } } }',
      { input: { questionId: question, body: 'So ging es.', idempotencyKey: crypto.randomUUID() } },
    );
    return answerQuestion.id;
  };
  const commentAs = async (actor: TestActor, place: object): Promise<string> => {
    const { comment } = await app.ok<{ comment: { id: string } }>(
      actor,
      'mutation ($input: CommentInput!) { comment(input: $input) { id } }',
      { input: { ...place, body: 'Danke, das hilft.', idempotencyKey: crypto.randomUUID() } },
    );
    return comment.id;
  };

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
        CirclesApiModule,
        ProjectsApiModule,
        ConversationsApiModule,
      ],
      providers: [DeskResolver, InstanceResolver, WaitingReader],
    });
    await app.get(TopicService).syncTaxonomy(app.ctx());
    topicId = (await app.db.row<{ id: string }>(app.ctx(), `select id from topic where slug = 'haushalt'`))!
      .id;
    const place = { landKey: '12', sizeClass: 'GROESSERE_KLEINSTADT' };
    town = await insertTown(app, { name: SECRET.town, slug: SECRET.slug, ...place });
    otherTown = await insertTown(app, { name: 'Anderswo', landKey: '09', sizeClass: 'KLEINE_KLEINSTADT' });
    for (let n = 0; n < 3; n++) alike.push(await insertTown(app, { ...place, name: `Ähnliche Stadt ${n}` }));
    await insertTown(app, { ...place, participation: 'NOT_YET' });
    asker = await member(town, SECRET.author);
    colleague = await member(town, SECRET.colleague);
    other = await member(otherTown);
    account = await insertPerson(app);
    moderator = { ...(await insertPerson(app)), instanceRoles: ['MODERATOR'] };
    editor = { ...(await insertPerson(app)), instanceRoles: ['EDITOR'] };
    // Everything that makes people hear of it: following the topic and the town, being asked to help.
    for (const person of [other, account, moderator, editor]) {
      await insertFollow(app, person.personId, 'TOPIC', topicId);
      await insertFollow(app, person.personId, 'MUNICIPALITY', town);
    }
    question = await ask({ shielded: true });
    openQuestion = await ask({ title: 'Offen gefragt: Wer hat eine gute Satzung?', shielded: false });
    await app.settle();
    await insertSuggestedHelper(app, question, otherTown);
    for (const person of [other, editor]) await insertFollow(app, person.personId, 'QUESTION', question);
    answer = await answerAs(other);
    ownAnswer = await answerAs(colleague);
    ownComment = await commentAs(asker, { answerId: answer });
    await commentAs(colleague, { questionId: question });
    const run = (actor: TestActor, text: string) => app.ok(actor, `mutation { ${text} }`);
    await run(asker, `editQuestion(input: { id: "${question}", body: "Uns fehlen zwei Millionen." }) { id }`);
    await run(colleague, `editAnswer(id: "${ownAnswer}", body: "So ging es nicht.") { id }`);
    await run(asker, `editComment(id: "${ownComment}", body: "Danke, das hilft sehr.") { id }`);
    await run(asker, `acceptAnswer(questionId: "${question}", answerId: "${answer}") { id }`);
    for (const [target, id] of [
      ['QUESTION', question],
      ['ANSWER', ownAnswer],
      ['COMMENT', ownComment],
    ])
      await run(other, `report(target: ${target}, id: "${id}", reason: "Bitte einmal ansehen.") { id }`);
    await app.settle();
    await besides();
    await app.settle();
    // What is known without the question must not hide a leak: the open one is taken away again.
    await run(asker, `deleteQuestion(id: "${openQuestion}")`);
    await app.settle();
  });
  afterAll(() => app?.stop());

  /** A proposal about the question, a conversation that names it, a circle and a project of towns it has nothing to do with. */
  async function besides(): Promise<void> {
    const original = await app.ok<{ askQuestion: { id: string } }>(
      other,
      'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }',
      {
        input: {
          municipalityId: otherTown,
          title: 'Haushaltssicherung: Wer hat das schon hinter sich?',
          body: 'Wir fangen an.',
          topicIds: [topicId],
          visibility: 'PUBLIC',
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    const proposed = await app.ok<{ proposeDuplicate: { id: string } }>(
      editor,
      'mutation ($q: ID!, $o: ID!) { proposeDuplicate(questionId: $q, originalId: $o) { id } }',
      { q: question, o: original.askQuestion.id },
    );
    const friend = await member(alike[0]!);
    const started = await app.ok<{ startConversation: { id: string } }>(
      friend,
      'mutation ($input: StartConversationInput!) { startConversation(input: $input) { id } }',
      {
        input: {
          personId: other.personId,
          body: `Kennen Sie /fragen/${question}?`,
          idempotencyKey: crypto.randomUUID(),
        },
      },
    );
    const { id: conversationId } = started.startConversation;
    await app.ok(other, 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', {
      input: { conversationId, body: 'Ja, schon gelesen.', idempotencyKey: crypto.randomUUID() },
    });
    const circle = await app.db.row<{ id: string }>(
      app.ctx(),
      `insert into cooperation_circle (topic_id, state, reasons, proposed_at) values ($1, 'PROPOSED', $2, $3) returning id`,
      [topicId, JSON.stringify([{ kind: 'SHARED_NEED', towns: 3 }]), app.clock.now()],
    );
    await app.db.execute(
      app.ctx(),
      `insert into cooperation_circle_town (circle_id, municipality_id, topic_id) select $1, id, $2 from unnest($3::uuid[]) as k (id)`,
      [circle!.id, topicId, [otherTown, alike[0], alike[1]]],
    );
    originalQuestion = original.askQuestion.id;
    // A project of other towns about the same thing that names the question.
    projects = await FullProjects.start(app, {
      lead: friend,
      partner: other,
      editor,
      topicId,
      outsider: account,
    });
    const project = await projects.add('Haushaltssicherung', 'PUBLIC');
    await app.ok(friend, 'mutation ($input: PostUpdateInput!) { postProjectUpdate(input: $input) { id } }', {
      input: {
        projectId: project.id,
        title: 'Gefragt wird das auch hier',
        body: `Siehe /fragen/${question}`,
        audience: 'PROJECT',
        idempotencyKey: crypto.randomUUID(),
      },
    });
    others.push(proposed.proposeDuplicate.id, conversationId, circle!.id);
  }

  const secrets = (): string[] => [
    town,
    asker.personId,
    asker.accountId,
    colleague.personId,
    ...Object.values(SECRET),
  ];
  const leaksIn = (text: string): string[] => secrets().filter((secret) => text.includes(secret));

  it('S21 is shown as a larger small town in Brandenburg only when at least five member towns fit', async () => {
    const shown = async (locale?: 'en') => {
      const { data } = await app.gql(other, QUESTION, { id: question }, locale);
      return (data as { question: { shownAs: string } }).question.shownAs;
    };
    expect(await shown()).toBe('eine Kleinstadt');
    const fifth = await insertTown(app, { landKey: '12', sizeClass: 'GROESSERE_KLEINSTADT' });
    expect(await shown()).toBe('eine größere Kleinstadt in Brandenburg');
    expect(await shown('en')).toBe('a larger small town in Brandenburg');
    await app.db.execute(app.ctx(), `update municipality set participation = 'NOT_YET' where id = $1`, [
      fifth,
    ]);
    expect(await shown()).toBe('eine Kleinstadt');
  });

  it('S21 is the own question for the people of the asking town', async () => {
    const { question: own } = await app.ok<{ question: Record<string, unknown> }>(colleague, QUESTION, {
      id: question,
    });
    expect(own).toMatchObject({
      shielded: true,
      author: { name: SECRET.author },
      municipality: { name: SECRET.town },
    });
    const listed = await app.ok<{ questions: { nodes: { id: string }[] } }>(
      colleague,
      'query ($id: ID) { questions(filter: { municipalityId: $id }) { nodes { id } } }',
      { id: town },
    );
    expect(listed.questions.nodes.map(({ id }) => id)).toContain(question);
  });

  it('S21 never tells other towns, visitors or staff who asks, whatever they ask the API', async () => {
    const cases = await app.db.rows<{ id: string }>(app.ctx(), 'select id from moderation_case');
    const known = [question, answer, ownAnswer, ownComment, otherTown, topicId, ...others];
    const beside = [question, ...others, ...projects.all.flatMap(({ id, inside }) => [id, ...inside])];
    const valuesOf: ValuesOf = (operation, argument, type) => {
      const given = projects.valuesOf(operation, argument, type);
      if (given) return given;
      if (operation === 'mentionablePeople' && argument === 'search') return [''];
      if (argument === 'text' || argument === 'search') return ['Haushaltssicherung Kommunalaufsicht'];
      if (argument === 'slug') return ['haushalt', 'anderswo'];
      if (type.startsWith('ID')) return [...known, ...cases.map(({ id }) => id)];
      if (argument === 'email') return ['jemand@anderswo.example'];
      return type === 'Int!' ? [20] : [];
    };
    const reached = new Set<string>();
    const leaks: string[] = [];
    for (const actor of [other, null, account, editor, moderator]) {
      // Other towns are what it is about; the others see no fields that they do not.
      const depth = actor === other ? 4 : 3;
      for await (const { operation, text, asked } of tellings(app, actor, depth, valuesOf)) {
        if (REGISTER.has(operation)) continue;
        if (beside.some((id) => text.includes(id))) reached.add(operation);
        for (const leak of leaksIn(text)) leaks.push(`${leak} in ${asked}`);
      }
    }
    expect(leaks.slice(0, 5)).toEqual([]);
    // The walk has met the question, and what stands beside it, where they can be met.
    expect([...reached].sort()).toEqual(
      expect.arrayContaining([
        'circles',
        'conversation',
        'conversations',
        'desk',
        'duplicateMarks',
        'moderationCase',
        'notifications',
        'project',
        'projectDecision',
        'projectMeeting',
        'projectPosts',
        'projectThread',
        'projectThreads',
        'projects',
        'question',
        'questions',
        'similarContent',
      ]),
    );
  }, 300_000);

  it('S21 is not found by town, Land or size, and not counted on the page of the town', async () => {
    const filters = [
      { municipalityId: town },
      { landKeys: ['12'] },
      { sizeClasses: ['GROESSERE_KLEINSTADT'] },
      { topicSlug: 'haushalt', landKeys: ['12'] },
      { topicSlug: 'haushalt', municipalityId: town },
    ];
    const found = async (actor: TestActor | null, filter: object) =>
      (
        await app.ok<{ questions: { nodes: { id: string }[] } }>(
          actor,
          'query ($filter: QuestionFilter) { questions(filter: $filter) { nodes { id } } }',
          { filter },
        )
      ).questions.nodes.map(({ id }) => id);
    for (const filter of filters) {
      expect(await found(other, filter)).toEqual([]);
      expect(await found(null, filter)).toEqual([]);
      expect(await found(colleague, filter)).toEqual([question]);
    }
    // Both were asked at the same moment of the stopped clock, so their order says nothing.
    expect((await found(other, { topicSlug: 'haushalt' })).sort()).toEqual(
      [originalQuestion, question].sort(),
    );
    const count = 'query ($slug: String!) { municipality(slug: $slug) { questionCount } }';
    expect(await app.ok(other, count, { slug: SECRET.slug })).toEqual({ municipality: { questionCount: 0 } });
    expect(await app.ok(colleague, count, { slug: SECRET.slug })).toEqual({
      municipality: { questionCount: 1 },
    });
  });

  it('S21 gives nobody away in notifications, mails, the live log and presence', async () => {
    const told = await app.db.rows<{ kind: string; actor_id: string | null; person_id: string }>(
      app.ctx(),
      `select kind, actor_id, person_id from notification where question_id = $1 and person_id <> all($2::uuid[])`,
      [question, [asker.personId, colleague.personId]],
    );
    expect(told.length).toBeGreaterThan(3);
    expect(told.map(({ kind }) => kind)).toContain('question.in-topic');
    expect(told.map(({ kind }) => kind)).not.toContain('question.from-town');
    for (const { actor_id } of told) expect([asker.personId, colleague.personId]).not.toContain(actor_id);
    const mails = await app.db.rows<{ text: string }>(
      app.ctx(),
      `select m.data::text as text from outgoing_mail m join account a on a.email = m.recipient where a.person_id <> all($1::uuid[])
         and m.data::text like '%' || $2 || '%'`,
      [[asker.personId, colleague.personId], question],
    );
    for (const { text } of mails) messages.push(...leaksIn(text));
    const live = await app.db.rows<{ text: string }>(
      app.ctx(),
      `select payload::text as text from live_event where room = $1`,
      [`question:${question}`],
    );
    expect(live.length).toBeGreaterThan(5);
    for (const { text } of live) messages.push(...leaksIn(text));
    expect(messages).toEqual([]);
    const rooms = app.get(RoomPolicies);
    expect(await rooms.isQuiet(app.ctx(asker), `question:${question}`)).toBe(true);
    expect(await rooms.isQuiet(app.ctx(colleague), `question:${question}`)).toBe(true);
    expect(await rooms.isQuiet(app.ctx(other), `question:${question}`)).toBe(false);
  });

  it('S21 a town that was asked to help learns that, but nothing of distances; the staff neither', async () => {
    const helpers =
      'query ($id: ID!) { question(id: $id) { suggestedHelpers { municipality { name } score reasons { kind } } } }';
    const seen = await app.ok<{
      question: { suggestedHelpers: { municipality: { name: string }; score: number }[] };
    }>(other, helpers, { id: question });
    expect(seen.question.suggestedHelpers).toEqual([
      { municipality: { name: 'Anderswo' }, score: 0, reasons: expect.any(Array) as unknown },
    ]);
    const near = ['DISTANCE', 'SIZE_CLASS', 'SAME_LAND', 'OTHER_LAND'];
    for (const kind of near) expect(JSON.stringify(seen)).not.toContain(kind);
    for (const id of alike) await insertOffer(app, id, topicId, { level: 'CAN_ADVISE' });
    await app.get(MatchIndex).refresh(app.ctx(), null);
    const candidates = await app.ok(
      editor,
      'query ($id: ID!) { helpCandidates(questionId: $id) { score reasons { kind } municipality { name } } }',
      { id: question },
    );
    expect(JSON.stringify(candidates)).toContain('Ähnliche Stadt');
    for (const kind of near) expect(JSON.stringify(candidates)).not.toContain(kind);
  });

  it('S21 neither the date a question goes on, nor who could help, nor a refusal tells the staff the place', async () => {
    // Epiphany is a holiday in Bavaria and few other Länder.
    app.clock.set('2027-01-04T09:00:00Z');
    const bavarian = await insertTown(app, { landKey: '09', name: 'Weit weg', lat: 48.1, lon: 11.6 });
    const there = await member(bavarian);
    const asked = async (shielded: boolean) => {
      const { askQuestion } = await app.ok<{ askQuestion: { id: string } }>(
        there,
        'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }',
        {
          input: {
            municipalityId: bavarian,
            title: 'Wer kennt sich mit der Haushaltssatzung aus?',
            body: 'Wir nicht.',
            topicIds: [topicId],
            visibility: 'PUBLIC',
            idempotencyKey: crypto.randomUUID(),
            shielded,
          },
        },
      );
      await app.settle();
      return askQuestion.id;
    };
    const secret = await asked(true);
    const plain = await asked(false);
    const due = async (id: string) =>
      (
        await app.ok<{ question: { routing: { dueAt: string } } }>(
          editor,
          'query ($id: ID!) { question(id: $id) { routing { dueAt } } }',
          { id },
        )
      ).question.routing.dueAt;
    expect(await due(plain)).toBe('2027-01-12T09:00:00.000Z');
    expect(await due(secret)).toBe('2027-01-11T09:00:00.000Z');
    for (const actor of [other, account, moderator])
      expect(
        await app.ok(actor, 'query ($id: ID!) { question(id: $id) { routing { dueAt } } }', { id: secret }),
      ).toEqual({ question: { routing: null } });

    // The town that asks offers something itself: among the candidates it is one of many.
    await insertOffer(app, bavarian, topicId, { level: 'CAN_ADVISE' });
    await app.get(MatchIndex).refresh(app.ctx(), null);
    const candidates = async (id: string) =>
      (
        await app.ok<{ helpCandidates: { municipality: { id: string } }[] }>(
          editor,
          'query ($id: ID!) { helpCandidates(questionId: $id) { municipality { id } } }',
          { id },
        )
      ).helpCandidates.map(({ municipality }) => municipality.id);
    expect(await candidates(secret)).toContain(bavarian);
    expect(await candidates(plain)).not.toContain(bavarian);
    const route = 'mutation ($q: ID!, $m: ID!) { routeQuestion(questionId: $q, municipalityId: $m) { id } }';
    expect(await app.refused(editor, route, { q: plain, m: bavarian })).toBe('BAD_INPUT');
    expect(await app.ok(editor, route, { q: secret, m: bavarian })).toEqual({
      routeQuestion: { id: secret },
    });
    expect(
      await app.db.rows(
        app.ctx(),
        'select 1 as x from suggested_helper where question_id = $1 and municipality_id = $2',
        [secret, bavarian],
      ),
    ).toEqual([]);
  });

  it('S21 mutations of others tell no more than reading does', async () => {
    const about = `shownAs author { id name } municipality { id slug name }`;
    const mutations = [
      `setAlsoOurs(questionId: "${question}", alsoOurs: true) { ${about} alsoOurs { name } suggestedHelpers { reasons { text } } }`,
      `setHelpedUs(answerId: "${ownAnswer}", helpedUs: true) { ${about} }`,
      `setHelpful(answerId: "${ownAnswer}", helpful: true)`,
    ];
    for (const mutation of mutations) {
      const result = JSON.stringify(await app.ok(other, `mutation { ${mutation} }`));
      expect(leaksIn(result)).toEqual([]);
    }
    const helped = await app.ok(
      other,
      `mutation { setHelpedUs(answerId: "${ownAnswer}", helpedUs: true) { ${about} } }`,
    );
    expect(helped).toEqual({
      setHelpedUs: { shownAs: 'fragende Kommune', author: null, municipality: null },
    });
  });

  it('S21 moderators see who asks by a look that is written down; nobody else does', async () => {
    const looks = async () =>
      app.db.rows<{ subject: string; actor_account_id: string }>(
        app.ctx(),
        `select subject, actor_account_id from audit_entry where action = 'question.unshield-read' order by id`,
      );
    expect(await looks()).toEqual([]);
    for (let look = 1; look <= 2; look++) {
      expect(await app.ok(moderator, DISCLOSE, { id: question })).toEqual({
        discloseAsker: {
          author: { name: SECRET.author },
          municipality: { name: SECRET.town, slug: SECRET.slug },
        },
      });
      expect(await looks()).toHaveLength(look);
    }
    expect((await looks())[0]).toEqual({
      subject: `question:${question}`,
      actor_account_id: moderator.accountId,
    });
    for (const actor of [other, editor, colleague])
      expect(await app.refused(actor, DISCLOSE, { id: question })).toBe('NOT_FOUND');
    expect(await app.refused(null, DISCLOSE, { id: question })).toBe('NOT_SIGNED_IN');
    for (const id of [openQuestion, crypto.randomUUID(), 'x'])
      expect(await app.refused(moderator, DISCLOSE, { id })).toBe('NOT_FOUND');
    expect(await looks()).toHaveLength(2);
  });

  it('S21 stays as it was asked', async () => {
    await expect(
      app.db.execute(app.ctx(), 'update question set shielded = false where id = $1', [question]),
    ).rejects.toThrow('decided when it is asked');
  });
});

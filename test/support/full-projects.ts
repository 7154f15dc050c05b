import { berlinDayAfter } from '@app/platform/clock';
import { FileContents } from '@app/projects';
import { insertMembership, insertPerson, insertTown, type TestActor, type TestApp } from '@app/testing';
import type { ValuesOf } from './crawl.js';

/** Stands in the inner work of every project, also of those everybody sees. */
export const INNER = 'Innenarbeit';
/** Stands in what moderation has hidden in every project: its author alone still reads it. */
export const HIDDEN = 'Ausgeblendetes';
/** Queries of what lies inside a project, by an id of its own. */
const INSIDE =
  /^(?:projectDecision|projectFile|projectMeeting|projectPosts|projectThread|minutesCheck|minutesSection)$/;

/** Somebody who belongs to a town and holds its mandate. */
export type Townsman = TestActor & { readonly town: string };

/** Somebody new, of a new town. */
export async function townsman(app: TestApp, name: string): Promise<Townsman> {
  const town = await insertTown(app, { name });
  const person = await insertPerson(app);
  await insertMembership(app, person.personId, town, { mandate: true });
  return { ...person, municipalityIds: [town], mandateFor: [town], town };
}

interface Cast {
  readonly lead: Townsman;
  readonly partner: Townsman;
  readonly editor: TestActor;
  readonly topicId: string;
  /** Somebody who is not in it, and is mentioned in its discussion all the same. */
  readonly outsider: TestActor;
}

interface FullProject {
  readonly id: string;
  readonly slug: string;
  /** Ids of what lies inside. */
  readonly inside: readonly string[];
}

type Made = { readonly id: string };

/** Projects with everything that can hang on one, made through the api as people make them. */
export class FullProjects {
  readonly all: FullProject[] = [];

  private constructor(
    private readonly app: TestApp,
    private readonly cast: Cast,
    private readonly formatId: string,
    private readonly programmeId: string,
  ) {}

  static async start(app: TestApp, cast: Cast): Promise<FullProjects> {
    const run = (text: string) => app.ok<Record<string, Made>>(cast.editor, `mutation { ${text} }`);
    const { saveSupportFormat: format } = await run(
      `saveSupportFormat(input: { kind: MODERATION, title: "Werkstatt", summary: "Ein Tag", places: 5, projectStates: [SEEKING_PARTNERS], idempotencyKey: "format" }) { id }`,
    );
    await run(`setSupportFormatState(id: "${format!.id}", version: 1, state: OPEN) { id }`);
    const { saveFundingProgramme: programme } = await run(
      `saveFundingProgramme(input: { name: "Programm", funder: "Land" }) { id }`,
    );
    return new FullProjects(app, cast, format!.id, programme!.id);
  }

  /**
   * Every text of the project has `word` in it; what only its own people may read has `INNER` too, and of that some is
   * reported. What moderation has hidden has `HIDDEN`; the lead has written it.
   */
  async add(word: string, visibility: string): Promise<FullProject> {
    const { lead, partner, editor, topicId } = this.cast;
    const { id, slug } = await this.make<Made & { slug: string }>(
      lead,
      'createProject',
      'CreateProjectInput',
      'id slug',
      {
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
    );
    await this.run(
      lead,
      `changeProjectState(input: { projectId: "${id}", version: 1, to: SEEKING_PARTNERS }) { id }`,
    );
    await this.run(lead, `addMilestone(projectId: "${id}", input: { title: "${word} Ziel" }) { id }`);
    await this.run(
      lead,
      `inviteProjectPartner(input: { projectId: "${id}", organisationId: "${partner.town}", message: "${word}!" }) { id }`,
    );
    // Whoever holds no mandate asks for it first.
    const colleague = await this.colleague();
    for (const actor of [colleague, partner])
      await this.run(
        actor,
        `confirmProjectPartnership(projectId: "${id}", organisationId: "${partner.town}") { id }`,
      );
    // An invitation that came to nothing is known to the project and to who was invited.
    await this.app.db.execute(
      this.app.ctx(),
      `insert into project_partner (project_id, municipality_id, state, message, created_at, ended_at)
       values ($1, $2, 'LAPSED', $3, $4, $4)`,
      [
        id,
        await insertTown(this.app, { name: 'Zuspätstadt' }),
        `${word} ${INNER} umsonst`,
        this.app.clock.now(),
      ],
    );
    const inside = [
      await this.task(word, id),
      ...(await this.minutes(word, id)),
      ...(await this.decision(word, id)),
      await this.file(word, id),
      ...(await this.discuss(word, id)),
    ];
    await this.news(word, id);
    await this.run(
      lead,
      `addFunding(input: { projectId: "${id}", programmeId: "${this.programmeId}", requestedCents: 100, totalCents: 100, shares: [], notes: "${word} ${INNER} zum Antrag", idempotencyKey: "${crypto.randomUUID()}" }) { id }`,
    );
    // What it has asked for: the staff see the application, and of a private project nothing else.
    const application = await this.make<Made>(lead, 'applyForSupport', 'ApplyForSupportInput', 'id', {
      formatId: this.formatId,
      projectId: id,
      message: `${word} braucht Hilfe`,
    });
    await this.run(
      editor,
      `moveSupportApplication(input: { id: "${application.id}", version: 1, to: WAITING, text: "${word} wartet" }) { id }`,
    );
    const made = { id, slug, inside };
    this.all.push(made);
    return made;
  }

  /** What a walk asks the operations about projects for; nothing for other operations and arguments. */
  readonly valuesOf = (...[operation, argument, type]: Parameters<ValuesOf>): readonly unknown[] | null => {
    if (operation === 'project') return this.all.map(({ slug }) => slug);
    if (operation === 'supportFormat') return ['werkstatt'];
    // Asked for without a filter, they tell most.
    if (operation === 'supportApplications') return [];
    if (operation === 'mentionableProjectPeople' && argument === 'search') return [''];
    if (argument === 'projectId') return this.all.map(({ id }) => id);
    if (!INSIDE.test(operation)) return null;
    const ids = this.all.flatMap(({ inside }) => inside);
    return type.startsWith('[') ? [ids] : ids;
  };

  private run(actor: TestActor, text: string): Promise<Record<string, unknown>> {
    return this.app.ok(actor, `mutation { ${text} }`);
  }

  private async make<Result>(
    actor: TestActor,
    operation: string,
    inputType: string,
    selection: string,
    input: object,
  ): Promise<Result> {
    const made = await this.app.ok<Record<string, Result>>(
      actor,
      `mutation ($input: ${inputType}!) { ${operation}(input: $input) { ${selection} } }`,
      { input },
    );
    return made[operation]!;
  }

  /** Somebody else of the partner's town, without its mandate. */
  private async colleague(): Promise<TestActor> {
    const { town } = this.cast.partner;
    const person = await insertPerson(this.app);
    await insertMembership(this.app, person.personId, town);
    return { ...person, municipalityIds: [town] };
  }

  /** News for all, for partners (reported by one), and such as moderation has hidden. */
  private async news(word: string, projectId: string): Promise<void> {
    const { lead, partner } = this.cast;
    const post = (audience: string, text: string) =>
      this.make<Made>(lead, 'postProjectUpdate', 'PostUpdateInput', 'id', {
        projectId,
        title: `${text} Neues`,
        body: `${text} im Einzelnen`,
        audience,
        idempotencyKey: crypto.randomUUID(),
      });
    await post('PROJECT', word);
    await this.report(partner, 'PROJECT_UPDATE', (await post('PARTNERS', `${word} ${INNER}`)).id);
    await this.hide('project_update', (await post('PROJECT', `${word} ${HIDDEN}`)).id);
  }

  private report(actor: TestActor, target: string, id: string): Promise<unknown> {
    return this.run(
      actor,
      `report(target: ${target}, id: "${id}", reason: "Das gehört nicht hierher.") { id }`,
    );
  }

  private hide(table: 'project_update' | 'project_decision_comment', id: string): Promise<unknown> {
    return this.app.db.execute(
      this.app.ctx(),
      `update ${table} set hidden_at = now(), hidden_reason = 'Werbung' where id = $1`,
      [id],
    );
  }

  /** A task somebody has given themselves. */
  private async task(word: string, projectId: string): Promise<string> {
    const { lead } = this.cast;
    const { id } = await this.make<Made>(lead, 'addTask', 'AddTaskInput', 'id', {
      projectId,
      title: `${word} ${INNER} zu tun`,
      body: `${word} ${INNER} genauer`,
      organisationId: lead.town,
      personId: lead.personId,
      idempotencyKey: crypto.randomUUID(),
    });
    return id;
  }

  /** A file with everything that is said of one. */
  private async file(word: string, projectId: string): Promise<string> {
    const said = `${word} ${INNER}`;
    const { fileId } = await this.app
      .get(FileContents)
      .add(this.app.ctx(this.cast.lead), projectId, `${said}.txt`, `${said} im Text`, {
        title: `${said} Datei`,
        description: `${said} beschrieben`,
        folder: `${said} Ordner`,
        accessibleText: `${said} in Worten`,
        idempotencyKey: crypto.randomUUID(),
      });
    return fileId;
  }

  /** A meeting that is announced, and one with sealed minutes, with everything that can stand in them. */
  private async minutes(word: string, projectId: string): Promise<string[]> {
    const { lead } = this.cast;
    const plan = (title: string) =>
      this.make<Made & { sections: Made[] }>(lead, 'planMeeting', 'PlanMeetingInput', 'id sections { id }', {
        projectId,
        title: `${INNER} ${title}`,
        day: '2099-05-04',
        from: '14:00',
        to: '15:00',
        place: `${INNER} Saal`,
        agenda: [{ title: `${INNER} Punkt` }],
        idempotencyKey: crypto.randomUUID(),
      });
    const ahead = await plan(`${word} Sitzung`);
    const { id, sections } = await plan(`${word} Protokoll`);
    const section = sections[1]!.id;
    for (const text of [
      `startMeeting(id: "${id}") { id }`,
      `saveMinutesSection(input: { id: "${section}", version: 1, body: "${INNER} ${word}" }) { merged }`,
      `addMeetingGuest(meetingId: "${id}", name: "${INNER} Gast") { id }`,
      `addMinutesResolution(input: { sectionId: "${section}", body: "${INNER} beschlossen", idempotencyKey: "${crypto.randomUUID()}" }) { id }`,
      `addMinutesTask(input: { sectionId: "${section}", title: "${INNER} Aufgabe", idempotencyKey: "${crypto.randomUUID()}" }) { id }`,
      `sealMinutes(meetingId: "${id}") { id }`,
      `addMinutesAddendum(meetingId: "${id}", body: "${INNER} Nachtrag", idempotencyKey: "${crypto.randomUUID()}") { id }`,
    ])
      await this.run(lead, text);
    return [ahead.id, id, section];
  }

  /** A vote of the project with everything that can hang on one. */
  private async decision(word: string, projectId: string): Promise<string[]> {
    const { lead, partner } = this.cast;
    const said = `${word} ${INNER}`;
    const { id, options } = await this.propose(said, projectId);
    await this.run(lead, `openDecision(id: "${id}", version: 1) { id }`);
    for (const voter of [lead, partner])
      await this.run(
        voter,
        `castVote(input: { decisionId: "${id}", round: 1, municipalityId: "${voter.town}", choice: OPTION, optionId: "${options[0]!.id}", text: "${said}" }) { id }`,
      );
    for (const [author, text] of [
      [partner, said],
      [lead, `${word} ${HIDDEN}`],
    ] as const)
      await this.run(author, `commentOnDecision(id: "${id}", body: "${text}") { id }`);
    const { projectDecision } = await this.app.ok<{ projectDecision: { comments: Made[] } }>(
      lead,
      `{ projectDecision(id: "${id}") { comments { id } } }`,
    );
    const [reported, hidden] = projectDecision.comments as [Made, Made];
    await this.report(lead, 'DECISION_COMMENT', reported.id);
    await this.hide('project_decision_comment', hidden.id);
    await this.run(lead, `closeDecision(id: "${id}", outcomeText: "${said}") { id }`);
    return [id, ...(await this.proposedAnew(said, projectId))];
  }

  /** A proposal that was withdrawn, and the draft made from it anew. */
  private async proposedAnew(said: string, projectId: string): Promise<string[]> {
    const { lead } = this.cast;
    const old = await this.propose(said, projectId);
    await this.run(lead, `openDecision(id: "${old.id}", version: 1) { id }`);
    await this.run(lead, `withdrawDecision(id: "${old.id}", reason: "${said}") { id }`);
    return [old.id, (await this.propose(said, projectId, old.id)).id];
  }

  private propose(said: string, projectId: string, followsId?: string): Promise<Made & { options: Made[] }> {
    return this.make<Made & { options: Made[] }>(
      this.cast.lead,
      'proposeDecision',
      'ProposeDecisionInput',
      'id options { id }',
      {
        projectId,
        ...(followsId && { followsId }),
        title: said,
        body: said,
        method: 'CHOICE',
        options: [said, `${said} B`],
        quorumKind: 'SHARE',
        quorumValue: 50,
        deadlineOn: berlinDayAfter(this.app.clock.now(), 10),
        idempotencyKey: crypto.randomUUID(),
      },
    );
  }

  /** A thread with a post that answers another one, was edited and mentions somebody inside and somebody outside. */
  private async discuss(word: string, projectId: string): Promise<string[]> {
    const { lead, partner, outsider } = this.cast;
    const thread = await this.make<Made & { posts: { nodes: Made[] } }>(
      lead,
      'openProjectThread',
      'OpenProjectThreadInput',
      'id posts { nodes { id } }',
      {
        projectId,
        title: `${word} ${INNER} im Gespräch`,
        body: `${word} ${INNER} als Beitrag`,
        idempotencyKey: crypto.randomUUID(),
      },
    );
    const first = thread.posts.nodes[0]!.id;
    await this.run(lead, `editProjectPost(id: "${first}", body: "${word} ${INNER} geändert") { id }`);
    const colleague = await this.colleague();
    await this.run(
      lead,
      `setProjectPerson(projectId: "${projectId}", personId: "${colleague.personId}", role: MEMBER, organisationId: "${partner.town}") { id }`,
    );
    const reply = await this.make<Made>(colleague, 'postInProjectThread', 'PostInThreadInput', 'id', {
      threadId: thread.id,
      replyToId: first,
      body: `${word} ${INNER} dazu @[x](person:${outsider.personId}) @[y](person:${partner.personId})`,
      idempotencyKey: crypto.randomUUID(),
    });
    return [thread.id, first, reply.id];
  }
}

import { randomUUID } from 'node:crypto';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { MatchIndex, MatchingApiModule } from '@app/matching';
import { NotificationsApiModule, NotificationsWorkerModule } from '@app/notifications';
import { MaintenanceModule } from '@app/platform/maintenance';
import { QuestionsApiModule } from '@app/questions';
import {
  TestApp,
  insertInstitution,
  insertInstitutionMembership,
  insertMembership,
  insertPerson,
  insertTopic,
  insertTown,
  type TestActor,
  type TestAppOptions,
  type TownValues,
} from '@app/testing';
import { TopicIndex, TopicsApiModule } from '@app/topics';
import { ProjectsApiModule } from '../projects-api.module.js';
import { ProjectsWorkerModule } from '../projects-worker.module.js';

export const PROJECT = `id slug title state pausedFrom visibility version partnersComplete seekingPartners
  topics { id } wanted { text topic { id } } offered { text }
  milestones { id title dueOn reachedAt }
  people { role person { id } }
  partners { id isLead state contribution organisation { __typename ... on Municipality { id name } ... on Institution { id name } } }
  lapsedInvitations { id state organisation { ... on Municipality { id } ... on Institution { id } } }
  joinRequests { id state message reason commits answers { question answer } canDecide canWithdraw organisation { ... on Municipality { id } ... on Institution { id } } }
  viewer { role canWork canEdit canManage steps { to needsReason missing { code text } }
    organisations { state canCommit canAsk canConfirm canLeave canTakePart mandateRequest { id state summary canDecide } organisation { ... on Municipality { id } ... on Institution { id } } } }`;

export interface ProjectView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly pausedFrom: string | null;
  readonly version: number;
  readonly partnersComplete: boolean;
  readonly seekingPartners: boolean;
  readonly wanted: { text: string }[];
  readonly milestones: { id: string; title: string; reachedAt: string | null }[];
  readonly people: { role: string; person: { id: string } }[];
  readonly partners: {
    id: string;
    isLead: boolean;
    state: string;
    contribution: string | null;
    organisation: { __typename: string; id: string; name: string };
  }[];
  readonly lapsedInvitations: { id: string; state: string; organisation: { id: string } }[];
  readonly joinRequests: {
    id: string;
    state: string;
    message: string;
    reason: string | null;
    commits: boolean;
    canDecide: boolean;
    canWithdraw: boolean;
    answers: { question: string; answer: string }[];
    organisation: { id: string };
  }[];
  readonly viewer: {
    role: string | null;
    canWork: boolean;
    canEdit: boolean;
    canManage: boolean;
    steps: { to: string; needsReason: boolean; missing: { code: string; text: string }[] }[];
    organisations: {
      state: string | null;
      canCommit: boolean;
      canAsk: boolean;
      canConfirm: boolean;
      canLeave: boolean;
      canTakePart: boolean;
      mandateRequest: { id: string; state: string; summary: string; canDecide: boolean } | null;
      organisation: { id: string };
    }[];
  };
}

/** A line of the history of a project. */
export interface HistoryView {
  kind: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  actor: { id: string } | null;
  organisation: { id: string } | null;
}

export const HISTORY = `query ($id: ID!, $first: Int, $after: String) { projectHistory(projectId: $id, first: $first, after: $after) {
  nodes { kind from to reason actor { id } organisation { ... on Municipality { id } } } pageInfo { hasNextPage endCursor } } }`;

export type Member = TestActor & { readonly town: string };

const doc = (call: string, args: string): string => `mutation (${args}) { ${call} { ${PROJECT} } }`;

/** What people do with projects, through the api. */
export class ProjectScene {
  topicId!: string;
  private count = 0;

  private constructor(readonly app: TestApp) {}

  /** @param more modules beside those of projects, and environment variables */
  static async start(more: Partial<Pick<TestAppOptions, 'imports' | 'environment'>> = {}): Promise<ProjectScene> {
    const app = await TestApp.start({
      ...(more.environment ? { environment: more.environment } : {}),
      imports: [
        ...(more.imports ?? []),
        MaintenanceModule,
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        QuestionsApiModule,
        MatchingApiModule,
        ProjectsApiModule,
        ProjectsWorkerModule,
        NotificationsApiModule,
        NotificationsWorkerModule,
      ],
    });
    app.takeJobs();
    const scene = new ProjectScene(app);
    scene.topicId = await scene.topic('Wohnraum');
    return scene;
  }

  async topic(nameDe: string): Promise<string> {
    const id = await insertTopic(this.app, { slug: `projektthema-${++this.count}`, nameDe, nameEn: `${nameDe} (en)` });
    await this.app.get(TopicIndex).reload();
    return id;
  }

  execute(text: string, ...values: unknown[]): Promise<number> {
    return this.app.db.execute(this.app.ctx(), text, values);
  }

  rows<Row extends Record<string, unknown> = Record<string, unknown>>(
    text: string,
    ...values: unknown[]
  ): Promise<Row[]> {
    return this.app.db.rows<Row>(this.app.ctx(), text, values);
  }

  async matching(): Promise<void> {
    await this.app.get(MatchIndex).refresh(this.app.ctx(), null);
  }

  /** Somebody of a town of their own; holds its mandate unless said otherwise. */
  async member(name?: string, values: TownValues & { mandate?: boolean } = {}): Promise<Member> {
    const { mandate = true, ...town } = values;
    const id = await insertTown(this.app, { name: name ?? `Projektstadt ${++this.count}`, ...town });
    return this.colleague(id, mandate);
  }

  async colleague(town: string, mandate = false): Promise<Member> {
    const person = await insertPerson(this.app);
    await insertMembership(this.app, person.personId, town, { mandate });
    return { ...person, municipalityIds: [town], mandateFor: mandate ? [town] : [], town };
  }

  async institution(name: string, admin: boolean): Promise<TestActor & { readonly institution: string }> {
    const id = await insertInstitution(this.app, name);
    return this.scholar(id, admin);
  }

  /** Somebody of an institution. */
  async scholar(id: string, admin = false): Promise<TestActor & { readonly institution: string }> {
    const person = await insertPerson(this.app);
    await insertInstitutionMembership(this.app, person.personId, id, { role: admin ? 'ADMIN' : 'MEMBER' });
    return { ...person, institutionIds: [id], institutionAdminOf: admin ? [id] : [], institution: id };
  }

  input(lead: Member, values: object = {}): Record<string, unknown> {
    return {
      organisationId: lead.town,
      title: `Gemeinsames Vorhaben ${++this.count}`,
      summary: 'Wir bauen gemeinsam.',
      topicIds: [this.topicId],
      visibility: 'PUBLIC',
      wanted: [{ text: 'Kommune mit Wärmenetz', topicId: this.topicId }],
      idempotencyKey: randomUUID(),
      ...values,
    };
  }

  create(lead: Member, values: object = {}): Promise<ProjectView> {
    return this.mutate(lead, 'createProject(input: $input)', '$input: CreateProjectInput!', {
      input: this.input(lead, values),
    });
  }

  /** A project of `lead` that looks for partners. */
  async seeking(lead: Member, values: object = {}): Promise<ProjectView> {
    return this.step(lead, await this.create(lead, values), 'SEEKING_PARTNERS');
  }

  /** A project in work: two towns, a lead, a milestone. */
  async running(lead: Member, other: Member): Promise<ProjectView> {
    const project = await this.seeking(lead);
    await this.partner(lead, other, project);
    return this.step(lead, await this.milestone(lead, project), 'RUNNING');
  }

  /** Writes down what came of a project in work, and finishes it. */
  async finish(lead: Member, { id }: { id: string }): Promise<ProjectView> {
    const { version } = (await this.read(lead, id))!;
    const written = await this.run(lead, doc('recordProjectResult(input: $input)', '$input: ProjectResultInput!'), {
      input: { projectId: id, version, result: 'Es steht.', lessons: 'Es kam zu spät.', costCents: 100 },
    });
    return this.step(lead, written, 'FINISHED');
  }

  async read(actor: TestActor | null, id: string): Promise<ProjectView | null> {
    return (
      await this.app.ok<{ project: ProjectView | null }>(
        actor,
        `query ($slug: String!) { project(slug: $slug) { ${PROJECT} } }`,
        { slug: id },
      )
    ).project;
  }

  readonly STEP = doc('changeProjectState(input: $input)', '$input: ChangeProjectStateInput!');
  readonly JOIN = doc('requestToJoinProject(input: $input)', '$input: RequestToJoinInput!');
  readonly DECIDE = doc(
    'decideJoinRequest(requestId: $id, accept: $accept, reason: $reason)',
    '$id: ID!, $accept: Boolean!, $reason: String',
  );
  readonly INVITE = doc('inviteProjectPartner(input: $input)', '$input: InvitePartnerInput!');
  readonly CONFIRM = doc(
    'confirmProjectPartnership(projectId: $p, organisationId: $o)',
    '$p: ID!, $o: ID!',
  );
  readonly COMPLETE = doc('setPartnersComplete(projectId: $p, complete: $c)', '$p: ID!, $c: Boolean!');
  readonly MILESTONE = doc('addMilestone(projectId: $p, input: $input)', '$p: ID!, $input: MilestoneInput!');
  readonly EDIT = doc('editProject(input: $input)', '$input: EditProjectInput!');
  readonly PERSON = doc(
    'setProjectPerson(projectId: $p, personId: $person, role: $role, organisationId: $o)',
    '$p: ID!, $person: ID!, $role: ProjectRole!, $o: ID',
  );
  readonly LEAVE = `mutation ($p: ID!, $o: ID!, $reason: String) { leaveProject(projectId: $p, organisationId: $o, reason: $reason) }`;

  step(actor: TestActor, project: ProjectView, to: string, reason?: string): Promise<ProjectView> {
    return this.run(actor, this.STEP, { input: { projectId: project.id, version: project.version, to, reason } });
  }

  join(actor: Member, project: { id: string }, values: object = {}): Promise<ProjectView> {
    return this.run(actor, this.JOIN, { input: this.joining(actor, project, values) });
  }

  joining(actor: Member, project: { id: string }, values: object = {}): Record<string, unknown> {
    return { projectId: project.id, organisationId: actor.town, message: 'Wir wären gern dabei.', ...values };
  }

  async decide(lead: TestActor, id: string, accept: boolean, reason?: string): Promise<ProjectView> {
    return this.run(lead, this.DECIDE, { id, accept, reason });
  }

  /** Asks and is taken in. */
  async partner(lead: Member, actor: Member, project: { id: string }): Promise<ProjectView> {
    const { joinRequests } = await this.join(actor, project);
    return this.decide(lead, joinRequests[0]!.id, true);
  }

  milestone(actor: TestActor, project: { id: string }, title = 'Satzung beschlossen'): Promise<ProjectView> {
    return this.run(actor, this.MILESTONE, { p: project.id, input: { title, dueOn: '2026-09-30' } });
  }

  async run(actor: TestActor | null, document: string, variables: object): Promise<ProjectView> {
    const data = await this.app.ok<Record<string, ProjectView>>(actor, document, variables as Record<string, unknown>);
    return Object.values(data)[0]!;
  }

  private mutate(actor: TestActor, call: string, args: string, variables: object): Promise<ProjectView> {
    return this.run(actor, doc(call, args), variables);
  }

  /** What has happened in a project, as far as somebody sees it, newest first. */
  async history(actor: TestActor | null, id: string): Promise<HistoryView[]> {
    const { projectHistory } = await this.app.ok<{ projectHistory: { nodes: HistoryView[] } }>(actor, HISTORY, { id });
    return projectHistory.nodes;
  }

  /** Kinds and titles of what somebody is told, newest first. */
  async told(actor: TestActor): Promise<{ kind: string; title: string; text: string; reason: string; url: string }[]> {
    const { notifications } = await this.app.ok<{
      notifications: { nodes: { kind: string; title: string; text: string; reason: string; url: string }[] };
    }>(actor, `query { notifications(first: 50) { nodes { kind title text reason: reasonText url } } }`);
    return notifications.nodes;
  }
}

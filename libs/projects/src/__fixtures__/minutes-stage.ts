import { randomUUID } from 'node:crypto';
import type { RoomAck } from '@app/contracts';
import { LiveApiModule } from '@app/platform/live';
import { TestSockets, type Ear, type TestActor } from '@app/testing';
import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import request from 'supertest';
import { ProjectScene, type Member, type ProjectView } from './scene.js';

const SECTION = `id kind title minutesPlanned body version savedAt presenter { id } savedBy { id }
  resolutions { id body version } tasks { id title task { id title state } }`;
const MEETING = `id projectId title day from to place link state version sequence cancelReason sealedAt contentHash isInvited canWork canEdit
  startsAt endsAt sealer { id } invitees { id } attendees { id name organisation personId } addenda { id body author { id } }
  sections { ${SECTION} }`;

export interface SectionView {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly minutesPlanned: number | null;
  readonly body: string;
  readonly version: number;
  readonly presenter: { id: string } | null;
  readonly savedBy: { id: string } | null;
  readonly resolutions: { id: string; body: string; version: number }[];
  readonly tasks: { id: string; title: string; task: { id: string; title: string } | null }[];
}

export interface MeetingView {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly sequence: number;
  readonly startsAt: string;
  readonly contentHash: string | null;
  readonly sealedAt: string | null;
  readonly isInvited: boolean;
  readonly canWork: boolean;
  readonly canEdit: boolean;
  readonly invitees: { id: string }[];
  readonly attendees: { id: string; name: string; organisation: string | null; personId: string | null }[];
  readonly addenda: { body: string }[];
  readonly sections: SectionView[];
}

const mutation = (call: string, args: string): string => `mutation (${args}) { ${call} { ${MEETING} } }`;

export const PLAN = mutation('planMeeting(input: $input)', '$input: PlanMeetingInput!');
export const CHANGE = mutation('changeMeeting(input: $input)', '$input: ChangeMeetingInput!');
export const AGENDA = mutation(
  'setMeetingAgenda(id: $id, version: $version, items: $items)',
  '$id: ID!, $version: Int!, $items: [AgendaItemInput!]!',
);
export const CANCEL = mutation('cancelMeeting(id: $id, reason: $reason)', '$id: ID!, $reason: String!');
export const START = mutation('startMeeting(id: $id)', '$id: ID!');
export const SEAL = mutation('sealMinutes(meetingId: $id)', '$id: ID!');
export const ADDENDUM = mutation(
  'addMinutesAddendum(meetingId: $id, body: $body, idempotencyKey: $key)',
  '$id: ID!, $body: String!, $key: String!',
);
export const ATTEND = mutation(
  'setMeetingAttendance(meetingId: $id, personId: $person, present: $present)',
  '$id: ID!, $person: ID!, $present: Boolean!',
);
export const GUEST = mutation(
  'addMeetingGuest(meetingId: $id, name: $name, organisation: $of)',
  '$id: ID!, $name: String!, $of: String',
);
export const UNATTEND = mutation('removeMeetingAttendee(id: $id)', '$id: ID!');
export const RESOLVE = mutation('addMinutesResolution(input: $input)', '$input: AddResolutionInput!');
export const REWORD = mutation(
  'editMinutesResolution(id: $id, version: $version, body: $body)',
  '$id: ID!, $version: Int!, $body: String!',
);
export const UNRESOLVE = mutation('removeMinutesResolution(id: $id)', '$id: ID!');
export const TASK = mutation('addMinutesTask(input: $input)', '$input: AddMinutesTaskInput!');
export const SAVE = `mutation ($input: SaveSectionInput!) { saveMinutesSection(input: $input) { merged section { ${SECTION} } } }`;
export const READ = `query ($id: ID!) { projectMeeting(id: $id) { ${MEETING} } }`;
export const READ_SECTION = `query ($id: ID!) { minutesSection(id: $id) { ${SECTION} } }`;
export const CHECK = `query ($id: ID!) { minutesCheck(meetingId: $id) { storedHash computedHash matches } }`;
export const LIST = `query ($id: ID!, $time: ProjectMeetingTime!, $first: Int, $after: String) {
  projectMeetings(projectId: $id, time: $time, first: $first, after: $after) { nodes { id title state isInvited } pageInfo { hasNextPage endCursor } } }`;

/** Who sends the next request by HTTP. */
let sender: TestActor | null = null;
let scene: ProjectScene;

@Module({})
class Senders implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply((req: Request, _res: Response, next: NextFunction) => {
        req.ctx = scene.app.ctx(sender);
        next();
      })
      .forRoutes('{*path}');
  }
}

/** The sections for what is on the agenda. */
export const agenda = ({ sections }: MeetingView): SectionView[] =>
  sections.filter(({ kind }) => kind === 'AGENDA');

/** Meetings of a project, with sockets and files. */
export class MinutesStage {
  private constructor(
    readonly scene: ProjectScene,
    private readonly sockets: TestSockets,
  ) {}

  static async start(): Promise<MinutesStage> {
    scene = await ProjectScene.start({ imports: [LiveApiModule, Senders] });
    return new MinutesStage(scene, await TestSockets.over(scene.app));
  }

  async stop(): Promise<void> {
    this.sockets.close();
    await this.scene.app.stop();
  }

  async run(actor: TestActor | null, document: string, variables: object): Promise<MeetingView> {
    return Object.values(await this.scene.app.ok<Record<string, MeetingView>>(actor, document, { ...variables }))[0]!;
  }

  refused(actor: TestActor | null, document: string, variables: object): Promise<string> {
    return this.scene.app.refused(actor, document, { ...variables });
  }

  /** A plan for Monday, 4 May 2026, 14:00 to 15:30. */
  input(project: { id: string }, values: object = {}): Record<string, unknown> {
    return {
      projectId: project.id,
      title: 'Auftakt Wärmenetz',
      day: '2026-05-04',
      from: '14:00',
      to: '15:30',
      place: 'Rathaus, Saal 1',
      agenda: [
        { title: 'Stand der Satzung', minutesPlanned: 20 },
        { title: 'Gebühren', minutesPlanned: 30 },
      ],
      idempotencyKey: randomUUID(),
      ...values,
    };
  }

  plan(actor: TestActor, project: { id: string }, values: object = {}): Promise<MeetingView> {
    return this.run(actor, PLAN, { input: this.input(project, values) });
  }

  async running(actor: TestActor, project: { id: string }, values: object = {}): Promise<MeetingView> {
    const { id } = await this.plan(actor, project, values);
    return this.run(actor, START, { id });
  }

  async read(actor: TestActor | null, id: string): Promise<MeetingView | null> {
    return (await this.scene.app.ok<{ projectMeeting: MeetingView | null }>(actor, READ, { id })).projectMeeting;
  }

  async save(
    actor: TestActor,
    section: { id: string; version: number },
    body: string,
  ): Promise<{ merged: boolean; section: SectionView }> {
    const input = { id: section.id, version: section.version, body };
    return (
      await this.scene.app.ok<{ saveMinutesSection: { merged: boolean; section: SectionView } }>(actor, SAVE, { input })
    ).saveMinutesSection;
  }

  saveRefused(actor: TestActor | null, { id, version }: { id: string; version: number }, body: string): Promise<string> {
    return this.refused(actor, SAVE, { input: { id, version, body } });
  }

  /** Somebody with a role in the project, for the town of a partner. */
  async colleague(lead: TestActor, project: ProjectView, town: string, role: string): Promise<Member> {
    const person = await this.scene.colleague(town);
    await this.scene.run(lead, this.scene.PERSON, { p: project.id, person: person.personId, role, o: town });
    return person;
  }

  /** A project of two towns on 4 May 2026, with somebody who works in it and a guest who reads. */
  async cast(): Promise<Record<'lead' | 'freyung' | 'writer' | 'reader', Member> & { project: ProjectView }> {
    this.scene.app.clock.set('2026-05-04T08:00:00Z');
    const lead = await this.scene.member('Vrees');
    const freyung = await this.scene.member('Freyung');
    const project = await this.scene.partner(lead, freyung, await this.scene.seeking(lead));
    const writer = await this.colleague(lead, project, lead.town, 'MEMBER');
    const reader = await this.colleague(lead, project, freyung.town, 'GUEST');
    return { lead, freyung, writer, reader, project };
  }

  /** The hash the minutes were sealed with, and that of what stands there now. */
  async check(
    actor: TestActor,
    { id }: { id: string },
  ): Promise<{ storedHash: string; computedHash: string; matches: boolean }> {
    const data = await this.scene.app.ok<{
      minutesCheck: { storedHash: string; computedHash: string; matches: boolean };
    }>(actor, CHECK, { id });
    return data.minutesCheck;
  }

  get(actor: TestActor | null, path: string): request.Test {
    sender = actor;
    return request(this.scene.app.app.getHttpServer() as Parameters<typeof request>[0]).get(path);
  }

  connect(actor: TestActor): Promise<Ear> {
    return this.sockets.connect(actor);
  }

  join(ear: Ear, meetingId: string): Promise<RoomAck> {
    return this.sockets.join(ear, `minutes:${meetingId}`);
  }
}

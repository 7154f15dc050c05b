import { randomUUID } from 'node:crypto';
import type { RoomAck } from '@app/contracts';
import { DirectoryApiModule } from '@app/directory';
import { IdentityApiModule } from '@app/identity';
import { LiveApiModule } from '@app/platform/live';
import {
  TestApp,
  TestSockets,
  insertMembership,
  insertPerson,
  insertTopic,
  insertTown,
  type Ear,
  type TestActor,
} from '@app/testing';
import { TopicsApiModule } from '@app/topics';
import type { Type } from '@nestjs/common';
import { ConversationsApiModule } from '../conversations-api.module.js';
import { ConversationsWorkerModule } from '../conversations-worker.module.js';

const CONVERSATION = `id kind standing canAccept blocked archived muted unreadCount preview previewIsOwn lastReadId
  asMunicipality { name } parties { person { id name } municipality { id name } }`;
const MESSAGE = `id body bodyHtml author { id name } municipality { name } createdAt editedAt deleted hidden hiddenReason
  isOwn editableUntil`;

export const START = `mutation ($input: StartConversationInput!) { startConversation(input: $input) { ${CONVERSATION} } }`;
export const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { ${MESSAGE} } }`;
export const EDIT = `mutation ($id: ID!, $body: String!) { editMessage(id: $id, body: $body) { ${MESSAGE} } }`;
export const DELETE = `mutation ($id: ID!) { deleteMessage(id: $id) { ${MESSAGE} } }`;
export const ACCEPT = `mutation ($id: ID!) { acceptConversation(id: $id) { ${CONVERSATION} } }`;
export const DECLINE = `mutation ($id: ID!) { declineConversation(id: $id) { ${CONVERSATION} } }`;
export const BLOCK = `mutation ($id: ID!, $blocked: Boolean!) { blockConversation(id: $id, blocked: $blocked) { ${CONVERSATION} } }`;
export const READ = `mutation ($id: ID!, $messageId: ID!) { markConversationRead(id: $id, messageId: $messageId) { ${CONVERSATION} } }`;
export const ARCHIVE = `mutation ($id: ID!, $archived: Boolean!) { archiveConversation(id: $id, archived: $archived) { archived } }`;
export const MUTE = `mutation ($id: ID!, $muted: Boolean!) { muteConversation(id: $id, muted: $muted) { muted } }`;
export const LIST = `query ($box: ConversationBox, $first: Int, $after: String) {
  conversations(box: $box, first: $first, after: $after) { nodes { ${CONVERSATION} } pageInfo { hasNextPage endCursor } }
}`;
export const PAGE = `query ($id: ID!, $first: Int, $after: String) {
  conversation(id: $id) { ${CONVERSATION} readPositions { person { name } messageId }
    messages(first: $first, after: $after) { nodes { ${MESSAGE} } pageInfo { hasNextPage endCursor } } }
}`;
export const UNREAD = `{ viewer { unreadConversationCount } }`;
export const BLOCKS = `{ conversationBlocks { conversationId party { person { name } municipality { name } }
  forMunicipality { name } blockedBy { name } } }`;

export interface ConversationData {
  readonly id: string;
  readonly kind: string;
  readonly standing: string;
  readonly canAccept: boolean;
  readonly blocked: boolean;
  readonly archived: boolean;
  readonly unreadCount: number;
  readonly preview: string | null;
  readonly parties: readonly {
    readonly person: { readonly name: string } | null;
    readonly municipality: { readonly name: string } | null;
  }[];
}

export interface MessageData {
  readonly id: string;
  readonly body: string;
  readonly bodyHtml: string;
  readonly deleted: boolean;
  readonly hidden: boolean;
  readonly isOwn: boolean;
  readonly editableUntil: string | null;
}

export interface PageData extends ConversationData {
  readonly readPositions: readonly { readonly person: { readonly name: string }; readonly messageId: string }[];
  readonly messages: {
    readonly nodes: readonly MessageData[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Two towns with two people each, somebody on their own, and sockets for all of them. */
export class Talk {
  moelln!: string;
  freyung!: string;
  topic!: string;
  anna!: TestActor;
  arne!: TestActor;
  frieda!: TestActor;
  fritz!: TestActor;
  private sockets!: TestSockets;

  private constructor(readonly app: TestApp) {}

  static async start(more: readonly Type[] = []): Promise<Talk> {
    const app = await TestApp.start({
      imports: [
        IdentityApiModule,
        DirectoryApiModule,
        TopicsApiModule,
        ConversationsApiModule,
        ConversationsWorkerModule,
        LiveApiModule,
        ...more,
      ],
    });
    const talk = new Talk(app);
    talk.sockets = await TestSockets.over(app);
    talk.moelln = await insertTown(app, { name: 'Mölln' });
    talk.freyung = await insertTown(app, { name: 'Freyung' });
    talk.topic = await insertTopic(app, { slug: 'leerstand', nameDe: 'Leerstand', nameEn: 'Vacancy' });
    talk.anna = await talk.person('Anna Beispiel', talk.moelln);
    talk.arne = await talk.person('Arne Beispiel', talk.moelln);
    talk.frieda = await talk.person('Frieda Muster', talk.freyung);
    talk.fritz = await talk.person('Fritz Muster', talk.freyung);
    return talk;
  }

  async stop(): Promise<void> {
    this.sockets.close();
    await this.app.stop();
  }

  async person(name: string, town: string | null): Promise<TestActor> {
    const person = await insertPerson(this.app, { name });
    if (town === null) return person;
    await insertMembership(this.app, person.personId, town);
    return { ...person, municipalityIds: [town] };
  }

  /** Somebody of a new town. */
  async stranger(name = 'Fremde Person'): Promise<TestActor & { town: string }> {
    const town = await insertTown(this.app);
    return { ...(await this.person(name, town)), town };
  }

  async rows<Row extends Record<string, unknown>>(text: string, ...values: unknown[]): Promise<Row[]> {
    return this.app.db.rows<Row>(this.app.ctx(), text, values);
  }

  input(to: { personId?: string; municipalityId?: string }, body = 'Guten Tag, haben Sie kurz Zeit?') {
    return { ...to, body, idempotencyKey: randomUUID() };
  }

  async write(from: TestActor, to: { personId?: string; municipalityId?: string }, body?: string) {
    this.app.clock.advance({ seconds: 1 });
    const data = await this.app.ok<{ startConversation: ConversationData }>(from, START, {
      input: this.input(to, body),
    });
    return data.startConversation;
  }

  /** An open conversation between two people of towns that do not know each other. */
  async open(one: TestActor, other: TestActor): Promise<string> {
    const { id } = await this.write(one, { personId: other.personId });
    await this.app.ok(other, ACCEPT, { id });
    return id;
  }

  async send(from: TestActor, conversationId: string, body = 'Gern.'): Promise<MessageData> {
    this.app.clock.advance({ seconds: 1 });
    const input = { conversationId, body, idempotencyKey: randomUUID() };
    return (await this.app.ok<{ sendMessage: MessageData }>(from, SEND, { input })).sendMessage;
  }

  sendRefused(from: TestActor | null, conversationId: string, body = 'Gern.'): Promise<string> {
    return this.app.refused(from, SEND, { input: { conversationId, body, idempotencyKey: randomUUID() } });
  }

  async page(viewer: TestActor, id: string, first = 30, after: string | null = null): Promise<PageData | null> {
    return (await this.app.ok<{ conversation: PageData | null }>(viewer, PAGE, { id, first, after })).conversation;
  }

  async list(viewer: TestActor, box = 'INBOX'): Promise<readonly ConversationData[]> {
    const data = await this.app.ok<{ conversations: { nodes: ConversationData[] } }>(viewer, LIST, { box });
    return data.conversations.nodes;
  }

  async unread(viewer: TestActor): Promise<number> {
    const data = await this.app.ok<{ viewer: { unreadConversationCount: number } }>(viewer, UNREAD);
    return data.viewer.unreadConversationCount;
  }

  /** The statements an operation costs; the least of three, because the live gateway reads beside it. */
  async cost(viewer: TestActor, document: string, variables: Record<string, unknown>): Promise<number> {
    const counts: number[] = [];
    for (let n = 0; n < 3; n++)
      counts.push(await this.app.statements(() => this.app.ok(viewer, document, variables)));
    return Math.min(...counts);
  }

  /** A socket of somebody. */
  connect(actor: TestActor): Promise<Ear> {
    return this.sockets.connect(actor);
  }

  join(ear: Ear, conversationId: string): Promise<RoomAck> {
    return this.sockets.join(ear, `conversation:${conversationId}`);
  }
}

import { randomUUID } from 'node:crypto';
import type { TestActor } from '@app/testing';
import type { Type } from '@nestjs/common';
import { ProjectScene, type Member, type ProjectView } from './scene.js';

const SHOWN = `id threadId position body bodyHtml createdAt editedAt deleted hidden hiddenReason isOwn canEdit canDelete
  author { id name } organisation { ... on Municipality { id name } ... on Institution { id } }
  replyTo { id position excerpt author { id } }`;
export const POST = `${SHOWN} revisions { replacedAt bodyHtml }`;
export const THREAD = `id projectId title createdAt lastAt lastPosition postCount pinned closed hidden lastReadPosition unreadCount
  follows canPost canRename canManage author { id } lastAuthor { id }`;

export const OPEN = `mutation ($input: OpenProjectThreadInput!) { openProjectThread(input: $input) { ${THREAD} posts { nodes { ${POST} } } } }`;
export const WRITE = `mutation ($input: PostInThreadInput!) { postInProjectThread(input: $input) { ${POST} } }`;
export const EDIT = `mutation ($id: ID!, $body: String!) { editProjectPost(id: $id, body: $body) { ${POST} } }`;
export const DELETE = `mutation ($id: ID!) { deleteProjectPost(id: $id) { ${POST} } }`;
export const RENAME = `mutation ($id: ID!, $title: String!) { renameProjectThread(id: $id, title: $title) { ${THREAD} } }`;
export const PIN = `mutation ($id: ID!, $pinned: Boolean!) { pinProjectThread(id: $id, pinned: $pinned) { ${THREAD} } }`;
export const CLOSE = `mutation ($id: ID!, $closed: Boolean!) { closeProjectThread(id: $id, closed: $closed) { ${THREAD} } }`;
export const READ = `mutation ($id: ID!, $position: Int!) { markProjectThreadRead(id: $id, position: $position) { ${THREAD} } }`;
export const READ_ALL = `mutation ($id: ID!) { markProjectDiscussionRead(projectId: $id) }`;
export const FOLLOW = `mutation ($id: ID!, $follow: Boolean!) { followProjectThread(id: $id, follow: $follow) { ${THREAD} } }`;
export const LIST = `query ($id: ID!, $unreadOnly: Boolean, $first: Int, $after: String) {
  projectThreads(projectId: $id, unreadOnly: $unreadOnly, first: $first, after: $after) { nodes { ${THREAD} } pageInfo { hasNextPage endCursor } } }`;
export const PAGE = `query ($id: ID!, $at: ProjectPostsAt, $postId: ID, $after: Int, $before: Int, $first: Int) { projectThread(id: $id) { ${THREAD}
  posts(at: $at, postId: $postId, after: $after, before: $before, first: $first) { hasEarlier hasLater nodes { ${SHOWN} } } } }`;
export const POSTS = `query ($ids: [ID!]!) { projectPosts(ids: $ids) { ${POST} } }`;
export const PEOPLE = `query ($id: ID!, $search: String!) { mentionableProjectPeople(projectId: $id, search: $search) { id name } }`;

export interface PostView {
  readonly id: string;
  readonly threadId: string;
  readonly position: number;
  readonly body: string;
  readonly bodyHtml: string;
  readonly editedAt: string | null;
  readonly deleted: boolean;
  readonly hidden: boolean;
  readonly hiddenReason: string | null;
  readonly isOwn: boolean;
  readonly canEdit: boolean;
  readonly canDelete: boolean;
  readonly author: { id: string; name: string } | null;
  readonly organisation: { id: string; name: string } | null;
  readonly replyTo: { id: string; position: number; excerpt: string | null } | null;
  readonly revisions: { bodyHtml: string }[];
}

export interface ThreadView {
  readonly id: string;
  readonly title: string;
  readonly lastPosition: number;
  readonly postCount: number;
  readonly pinned: boolean;
  readonly closed: boolean;
  readonly hidden: boolean;
  readonly lastReadPosition: number;
  readonly unreadCount: number;
  readonly follows: boolean | null;
  readonly canPost: boolean;
  readonly canRename: boolean;
  readonly canManage: boolean;
}

export interface PageView extends ThreadView {
  readonly posts: { hasEarlier: boolean; hasLater: boolean; nodes: PostView[] };
}

/** Where posts stand in their thread. */
export const positions = (posts: readonly PostView[]): number[] => posts.map(({ position }) => position);

/** A project of two towns with a discussion: who leads it, who works in it for the other town, who reads along. */
export class Discussion {
  lead!: Member;
  partner!: Member;
  guest!: TestActor;
  project!: ProjectView;

  private constructor(readonly scene: ProjectScene) {}

  static async start(more: readonly Type[] = []): Promise<Discussion> {
    return new Discussion(await ProjectScene.start({ imports: more }));
  }

  get app(): ProjectScene['app'] {
    return this.scene.app;
  }

  /** A new project with new people. */
  async fresh(values: object = {}): Promise<void> {
    this.app.clock.set('2026-05-04T08:00:00Z');
    this.lead = await this.scene.member();
    this.partner = await this.scene.member();
    this.project = await this.scene.partner(this.lead, this.partner, await this.scene.seeking(this.lead, values));
    this.guest = await this.scene.colleague((await this.scene.member()).town);
    await this.scene.run(this.lead, this.scene.PERSON, {
      p: this.project.id,
      person: this.guest.personId,
      role: 'GUEST',
      o: null,
    });
    await this.app.settle();
  }

  opening(values: object = {}): Record<string, unknown> {
    return {
      projectId: this.project.id,
      title: 'Welche Schnittstellen?',
      body: 'Was **brauchen** wir?',
      idempotencyKey: randomUUID(),
      ...values,
    };
  }

  async open(actor: TestActor = this.lead, values: object = {}): Promise<PageView> {
    return this.one(actor, OPEN, { input: this.opening(values) });
  }

  async write(actor: TestActor, threadId: string, values: object = {}): Promise<PostView> {
    this.app.clock.advance({ seconds: 1 });
    return this.one(actor, WRITE, { input: this.writing(threadId, values) });
  }

  writing(threadId: string, values: object = {}): Record<string, unknown> {
    return { threadId, body: 'Wir haben eine.', idempotencyKey: randomUUID(), ...values };
  }

  page(actor: TestActor | null, id: string, window: object = {}): Promise<PageView> {
    return this.one(actor, PAGE, { id, ...window });
  }

  async list(actor: TestActor, variables: object = {}): Promise<ThreadView[]> {
    const { nodes } = await this.one<{ nodes: ThreadView[] }>(actor, LIST, { id: this.project.id, ...variables });
    return nodes;
  }

  async one<View>(actor: TestActor | null, document: string, variables: object): Promise<View> {
    return Object.values(await this.app.ok<Record<string, View>>(actor, document, { ...variables }))[0]!;
  }

  refused(actor: TestActor | null, document: string, variables: object): Promise<string> {
    return this.app.refused(actor, document, { ...variables });
  }

  async told(actor: TestActor, kind: string): Promise<{ title: string; text: string; reason: string; url: string }[]> {
    await this.app.settle();
    return (await this.scene.told(actor)).filter((told) => told.kind === kind);
  }
}

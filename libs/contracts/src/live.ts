import type { PayloadOf, PayloadShape } from './payload.js';

/** What can appear in the live log of a room. Payloads hold only what every viewer of the room may see. */
export const LIVE_EVENTS = {
  'answer.posted': { answerId: 'id' },
  'answer.changed': { answerId: 'id' },
  'answer.removed': { answerId: 'id' },
  'comment.posted': { commentId: 'id', answerId: 'id?' },
  'comment.changed': { commentId: 'id', answerId: 'id?' },
  'question.changed': { questionId: 'id' },
  'question.hidden': { questionId: 'id' },
  'question.suggested': { questionId: 'id' },
  'votes.changed': { answerId: 'id?', helpfulCount: 'int', alsoOursCount: 'int?' },
  'circle.changed': { circleId: 'id?' },
  // `part` as in `PROJECT_PARTS`: what of the project to read anew.
  'project.changed': { projectId: 'id', part: 'text' },
  // What of a meeting stands in its room: one section has a new text, or anything else is to be read anew.
  'minutes.saved': { sectionId: 'id', version: 'int' },
  'minutes.changed': { meetingId: 'id' },
  // `position` counts the posts of the thread: whoever has all before it fetches this one alone.
  'project.posted': { threadId: 'id', postId: 'id', position: 'int' },
  'project.post-changed': { threadId: 'id', postId: 'id' },
  'project.thread-changed': { threadId: 'id' },
  'notification.created': { id: 'id', kind: 'text', unreadCount: 'int' },
  'notifications.read': { unreadCount: 'int' },
  'membership.requested': { membershipId: 'id' },
  'membership.changed': { membershipId: 'id', state: 'text' },
  'message.posted': { messageId: 'id' },
  'message.changed': { messageId: 'id' },
  'conversation.read': { personId: 'id', messageId: 'id' },
  'contact.changed': { contactId: 'id' },
  'conversation.changed': { conversationId: 'id', unreadCount: 'int' },
  'municipality.changed': { municipalityId: 'id' },
  'case.opened': { caseId: 'id' },
  'case.decided': { caseId: 'id' },
} as const satisfies Record<string, PayloadShape>;

/** What of a project a `project.changed` is about. */
export const PROJECT_PARTS = [
  'FACTS',
  'STATE',
  'PARTNERS',
  'REQUESTS',
  'PEOPLE',
  'MILESTONES',
  'TASKS',
  'FUNDING',
  'SUPPORT',
  'MEETINGS',
  'DECISIONS',
  'FILES',
  'UPDATES',
] as const;
export type ProjectPart = (typeof PROJECT_PARTS)[number];

export type LiveKind = keyof typeof LIVE_EVENTS;
export type LivePayload<Kind extends LiveKind> = PayloadOf<(typeof LIVE_EVENTS)[Kind]>;

/** The kinds of room a socket can join; the second part of a room name is an id (none for `moderation`). */
export const ROOM_KINDS = [
  'person',
  'question',
  'municipality',
  'town-page',
  'circle',
  'project',
  'minutes',
  // The discussion in a project; the id is that of the project.
  'project-talk',
  'moderation',
  'conversation',
] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** `question:<uuid>`, or `moderation`. */
export type Room = `${Exclude<RoomKind, 'moderation'>}:${string}` | 'moderation';

/** One entry of a room's live log as it reaches the client. */
export interface LiveEntry {
  readonly room: string;
  /** Position in the room's log, 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly kind: LiveKind;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A person who has the room open right now. */
export interface Present {
  readonly id: string;
  readonly name: string;
  readonly municipality: string | null;
}

/** A person who writes in a room right now. */
export interface WritingPerson extends Present {
  /** In the discussion of a project: the id of the thread. */
  readonly section?: string;
}

/** A person who writes in one section of minutes right now. */
export interface EditingPerson extends Present {
  /** The id of the section. */
  readonly section: string;
}

export type RoomAck =
  | { readonly ok: true; readonly seq: number; readonly missed: readonly LiveEntry[] }
  | { readonly ok: false; readonly code: string };

/** Events a client may send. Anything else is refused and counted. */
export interface ClientToServer {
  'room.join': (request: { room: string; since?: number }, ack: (answer: RoomAck) => void) => void;
  'room.leave': (request: { room: string }) => void;
  'presence.renew': (request: { room: string }) => void;
  /**
   * The person is writing in a conversation, or in a thread of the discussion in a project (then `section` is its id);
   * holds for 6 s, so it is said again while the writing goes on.
   */
  'typing.renew': (request: { room: string; section?: string }) => void;
  'typing.stop': (request: { room: string }) => void;
  /** The person is in a section of minutes; holds for 45 s, so it is said again while they stay. */
  'editing.renew': (request: { room: string; section: string }) => void;
  'editing.stop': (request: { room: string }) => void;
}

export interface ServerToClient {
  live: (entry: LiveEntry) => void;
  presence: (state: { room: string; people: readonly Present[] }) => void;
  /** Who is writing right now. Not logged: whoever was away has missed nothing. */
  typing: (state: { room: string; people: readonly WritingPerson[] }) => void;
  /** Who is in which section of minutes right now. Not logged either. */
  editing: (state: { room: string; people: readonly EditingPerson[] }) => void;
  'room.closed': (notice: { room: string; code: string }) => void;
}

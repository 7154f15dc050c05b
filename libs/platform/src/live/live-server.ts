import type { ClientToServer, Present, ServerToClient } from '@app/contracts';
import type { Server, Socket } from 'socket.io';
import type { Ctx } from '../context/index.js';
import type { LeaseState } from './room-leases.js';

export interface SocketData {
  ctx: Ctx;
  person: Present;
  /** Rooms in which others do not see this person. */
  quiet?: Set<string>;
}

/** Between api processes. */
interface BetweenServers {
  /** Who is present, writing, or in a section, in a room on the sending one. */
  leases: (state: LeaseState) => void;
  /** The sending one lives. */
  alive: (node: string) => void;
  /** The sending one has met one it did not know: all are to say who is on them. */
  leasesWanted: () => void;
}

/** A Socket.io server that speaks the events of the contract. */
export type LiveServer = Server<ClientToServer, ServerToClient, BetweenServers, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, BetweenServers, SocketData>;

import type { Present } from '@app/contracts';
import type { IncomingMessage } from 'node:http';
import type { Ctx } from '../context/index.js';

/** Who stands behind a socket: identity provides it, the gateway asks for it at the handshake and later again. */
export interface SocketIdentity {
  /** The actor of the login session in the cookie of the handshake, or null. */
  authenticate(request: IncomingMessage): Promise<{ ctx: Ctx; person: Present } | null>;
  /** The actor behind a login session now, or null when it has ended. */
  refresh(loginSessionId: string): Promise<Ctx | null>;
}

export const SOCKET_IDENTITY = Symbol('SOCKET_IDENTITY');

import type { IncomingMessage } from 'node:http';
import type { Actor } from '../context/index.js';

/** Finds out who sends a request. Identity provides it; the HTTP layer asks once per request. */
export interface ActorSource {
  /** The actor of the login session in the request's cookie and the language that account has chosen, or null. */
  actorOf(request: IncomingMessage): Promise<{ actor: Actor; locale: string } | null>;
}

export const ACTOR_SOURCE = Symbol('ACTOR_SOURCE');

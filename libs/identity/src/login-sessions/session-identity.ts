import type { IncomingMessage } from 'node:http';
import type { Present } from '@app/contracts';
import type { ActorSource } from '@app/platform/access';
import { systemCtx, type Actor, type Ctx } from '@app/platform/context';
import type { SocketIdentity } from '@app/platform/live';
import { Injectable } from '@nestjs/common';
import { LoginSessionMiddleware } from './login-session.middleware.js';
import { LoginSessionRecords, type LoginSessionRecord } from './login-session.records.js';

/** Says who sends a request and who stands behind a socket, by the login session in the cookie. */
@Injectable()
export class SessionIdentity implements ActorSource, SocketIdentity {
  constructor(
    private readonly middleware: LoginSessionMiddleware,
    private readonly records: LoginSessionRecords,
  ) {}

  async actorOf(request: IncomingMessage): Promise<{ actor: Actor; locale: string } | null> {
    const record = await this.middleware.recordOf(request);
    return record && { actor: record.actor, locale: record.locale };
  }

  async authenticate(request: IncomingMessage): Promise<{ ctx: Ctx; person: Present } | null> {
    const record = await this.middleware.recordOf(request);
    if (!record) return null;
    const { personId, personName, municipality } = record;
    return { ctx: ctxOf(record), person: { id: personId, name: personName, municipality } };
  }

  async refresh(loginSessionId: string): Promise<Ctx | null> {
    const record = await this.records.byId(loginSessionId);
    return record && ctxOf(record);
  }
}

function ctxOf({ actor, locale }: LoginSessionRecord): Ctx {
  return { ...systemCtx(undefined, locale), actor };
}

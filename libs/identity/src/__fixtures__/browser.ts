import { ACTOR_SOURCE, type ActorSource } from '@app/platform/access';
import { requestCtx } from '@app/platform/http';
import type { TestApp } from '@app/testing';
import express, { type Express } from 'express';
import supertest from 'supertest';

interface GraphqlAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; field?: string; values?: Record<string, number> } }[];
}

/** The handlers a request passes in the real api, in their order, in front of a test application. */
export function httpFront(app: TestApp): Express {
  const front = express();
  // Tests choose their network by X-Forwarded-For.
  front.set('trust proxy', 1);
  front.use(requestCtx(app.get<ActorSource>(ACTOR_SOURCE)));
  front.use(express.json());
  front.use(app.app.getHttpAdapter().getInstance() as Express);
  return front;
}

/** A browser with cookies of its own that speaks GraphQL. */
export class Browser {
  private readonly agent: ReturnType<typeof supertest.agent>;
  /** The cookies the last answer set. */
  setCookies: string[] = [];

  constructor(
    private readonly front: Express,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    this.agent = supertest.agent(front);
  }

  async send(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    const answer = await this.agent
      .post('/graphql')
      .set({ 'x-requested-with': 'kleinstadtnetz', ...this.headers })
      .send({ query, variables });
    const set = answer.headers['set-cookie'] as unknown as string[] | undefined;
    this.setCookies = set ?? [];
    return answer.body as GraphqlAnswer;
  }

  async ok<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await this.send(query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors, null, 2));
    return answer.data as Data;
  }

  /** The code of the refusal. */
  async refused(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const answer = await this.send(query, variables);
    const code = answer.errors?.[0]?.extensions.code;
    if (code === undefined) throw new Error(`Expected a refusal, got ${JSON.stringify(answer.data)}`);
    return code;
  }

  /** The address of whoever is signed in, or null. */
  async whoAmI(): Promise<string | null> {
    const { viewer } = await this.ok<{ viewer: { email: string } | null }>('{ viewer { email } }');
    return viewer?.email ?? null;
  }

  /** Value of a cookie in the jar. */
  cookie(name: string): string | undefined {
    return this.agent.jar.getCookie(name, { path: '/', domain: '127.0.0.1', secure: false, script: false })
      ?.value;
  }

  /** Another browser that has got hold of the same cookies. */
  stolen(name: string): Browser {
    return new Browser(this.front, { ...this.headers, cookie: `${name}=${this.cookie(name)}` });
  }
}

/** The code in the last mail to an address, as if it was read in the mailbox. */
export async function codeFor(app: TestApp, email: string): Promise<string> {
  const mail = await lastMail(app, email);
  const code = mail?.data['code'];
  if (typeof code !== 'string') throw new Error(`No code for ${email}, but ${mail?.kind ?? 'no mail at all'}`);
  return code;
}

export async function lastMail(
  app: TestApp,
  email: string,
): Promise<{ kind: string; locale: string; data: Record<string, unknown> } | null> {
  return app.db.row(
    app.ctx(),
    `select kind, locale, data from outgoing_mail where recipient = $1 order by id desc limit 1`,
    [email],
  );
}

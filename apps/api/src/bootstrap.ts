import path from 'node:path';
import { ACTOR_SOURCE, type ActorSource } from '@app/platform/access';
import { Clock } from '@app/platform/clock';
import { Config } from '@app/platform/config';
import { GraphqlRunner, JitExecutor, PublicAnswers, memberQueries } from '@app/platform/graphql';
import {
  BODY_LIMIT_BYTES,
  presentProblem,
  requestCtx,
  sameOriginOnly,
  securityHeaders,
} from '@app/platform/http';
import { createSocketServer, LiveGateway, type LiveServer, type SocketScale } from '@app/platform/live';
import type { DynamicModule, LogLevel, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type RequestHandler } from 'express';
import { hashedFiles, plainFiles } from './pages/client-files.js';
import { pages } from './pages/pages.middleware.js';
import { loadWebBundle } from './pages/web-bundle.js';

export interface ApiOptions {
  readonly scale?: SocketScale;
  /** Folder of the built client; null serves the API alone. */
  readonly webRoot?: string | null;
  /** Replaces the built client in development. */
  readonly webMiddleware?: RequestHandler;
}

export interface RunningApi {
  readonly app: NestExpressApplication;
  readonly url: string;
  close(): Promise<void>;
}

const LEVELS: Record<Config['logLevel'], LogLevel[]> = {
  debug: ['debug', 'log', 'warn', 'error', 'fatal'],
  info: ['log', 'warn', 'error', 'fatal'],
  warn: ['warn', 'error', 'fatal'],
  error: ['error', 'fatal'],
  silent: [],
};

/**
 * Builds the application around `root` and starts to listen. The order of the handlers is the order of the
 * checks: headers, static files, origin, who it is, body, page or operation.
 */
export async function startApi(root: Type | DynamicModule, options: ApiOptions = {}): Promise<RunningApi> {
  const app = await NestFactory.create<NestExpressApplication>(root, { bodyParser: false, bufferLogs: true });
  const config = app.get(Config);
  app.useLogger(LEVELS[config.logLevel]);
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.set('etag', false);

  const webRoot = options.webRoot === undefined ? path.join('dist', 'web') : options.webRoot;
  const bundle =
    webRoot === null || options.webMiddleware ? null : await loadWebBundle(path.resolve(webRoot));
  app.use(securityHeaders(config));
  if (bundle) {
    app.use('/assets', hashedFiles(bundle.clientDir));
    app.use(plainFiles(bundle.clientDir));
  }
  app.use(sameOriginOnly(config, (requestPath) => requestPath.startsWith('/abmelden/')));
  app.use(requestCtx(app.get<ActorSource>(ACTOR_SOURCE)));
  app.use(
    '/graphql',
    express.json({ limit: BODY_LIMIT_BYTES }),
    app.get(PublicAnswers, { strict: false }).handler(),
    memberQueries(app.get(JitExecutor, { strict: false })),
  );
  app.use('/abmelden', express.urlencoded({ extended: false, limit: '8kb' }));
  if (options.webMiddleware) app.use(options.webMiddleware);
  else if (bundle)
    app.use(
      pages(
        bundle,
        () => app.get(GraphqlRunner, { strict: false }),
        () => app.get(Clock).now(),
      ),
    );

  const sockets = createSocketServer(app.getHttpServer(), config, options.scale ?? 'single');
  app
    .get(LiveGateway, { strict: false })
    .attach(sockets.server as LiveServer, options.scale ?? (config.redisUrl ? 'cluster' : 'single'));
  await app.init();
  app.use(presentProblem);
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address() as { port: number };
  return {
    app,
    url: `http://${config.host}:${address.port}`,
    close: async () => {
      await sockets.close();
      await app.close();
    },
  };
}

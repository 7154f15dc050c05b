import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Config } from '../config/index.js';
import { ownPool } from '../database/index.js';

/** How several api processes exchange presence: not at all (one process), by PostgreSQL, or by Redis. */
export type SocketScale = 'single' | 'cluster';

/**
 * Makes the Socket.io server on an HTTP server. What must not be lost travels through the live log and
 * NOTIFY in every set-up; the adapter only carries presence between processes.
 */
export function createSocketServer(
  http: HttpServer,
  config: Config,
  scale: SocketScale,
): { server: Server; close: () => Promise<void> } {
  const server = new Server(http, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: 20_000,
    pingInterval: 25_000,
    pingTimeout: 20_000,
    connectTimeout: 15_000,
    // Rejects foreign pages before the handshake; the gateway checks the Origin again for plain clients.
    cors: { origin: false },
  });
  const redis = config.redisUrl ? new Redis(config.redisUrl) : undefined;
  const pool = !redis && scale === 'cluster' ? ownPool(config.databaseUrl, 3) : undefined;
  if (redis)
    server.adapter(createRedisAdapter(redis, { streamName: 'kleinstadtnetz:socket.io', maxLen: 10_000 }));
  else if (pool) server.adapter(createPostgresAdapter(pool, { errorHandler: () => undefined }));
  return {
    server,
    close: async () => {
      await server.close();
      redis?.disconnect();
      await pool?.end();
    },
  };
}

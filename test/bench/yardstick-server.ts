import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The two yardsticks, as a process of their own: a bare Node server, and the same server with one prepared SQL
 * statement behind it. Told by messages of the parent what to answer.
 */
interface Order {
  readonly path: string;
  /** Fixed answer of the bare server. */
  readonly body?: string;
  /** Statement whose one row `json` is the answer of the other. */
  readonly sql?: string;
  readonly values?: readonly unknown[];
}

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });
const orders = new Map<string, Order>();

const server = createServer((req, res) => {
  req.resume();
  const order = orders.get(req.url ?? '');
  res.setHeader('content-type', 'application/json');
  if (order?.body !== undefined) {
    res.end(order.body);
  } else if (order?.sql !== undefined) {
    pool.query({ name: order.path, text: order.sql, values: [...(order.values ?? [])] }).then(
      ({ rows }) => res.end((rows[0] as { json: string }).json),
      (error: Error) => {
        res.statusCode = 500;
        res.end(error.message);
      },
    );
  } else {
    res.statusCode = 404;
    res.end();
  }
});

process.on('message', (order: Order) => {
  orders.set(order.path, order);
  process.send?.({ ready: order.path });
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));

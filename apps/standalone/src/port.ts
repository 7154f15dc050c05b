import { createServer } from 'node:net';

/** A port that cannot be listened on, said so that whoever starts the product knows what to do. */
export class PortError extends Error {
  override readonly name = 'PortError';
}

/** Tries to listen on `port` for a moment, before the slow parts of the start. */
export function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is already in use. End the other program or choose another port, for example PORT=${port + 1} npm start.`
          : error.code === 'EACCES'
            ? `Port ${port} may not be used by this account. Choose one above 1023, for example PORT=3000 npm start.`
            : `Port ${port} on ${host} cannot be used: ${error.message}`;
      reject(new PortError(why));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

import { createServer } from 'node:net';

/**
 * Tries to listen on `port` for a moment, before the slow parts of the start.
 *
 * @throws the error of the operating system; `startProblem` makes a sentence of it
 */
export function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** A port that cannot be listened on, said so that whoever starts the product knows what to do. */
export function portProblem(error: NodeJS.ErrnoException & { port?: number; address?: string }): string {
  const port = error.port ?? 0;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. End the other program or set PORT to another one, for example ${port + 1}.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account. Set PORT to one above 1023, for example 3000.`;
    default:
      return `Port ${port} on ${error.address ?? 'this machine'} cannot be used: ${error.message}`;
  }
}

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server that can be cut, as in a tunnel or a sleeping laptop, and be put through to another one. */
export class CuttableLine {
  private readonly sockets = new Set<Socket>();
  private cutOff = false;

  private constructor(
    private readonly server: Server,
    private target: number,
  ) {
    server.on('connection', (socket) => this.through(socket));
  }

  /** @param target address of the server at the other end */
  static async to(target: string): Promise<CuttableLine> {
    const server = createServer();
    const line = new CuttableLine(server, portOf(target));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return line;
  }

  /** Address of the near end. */
  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** Ends what is open without a word, and takes nothing until it is mended. */
  cut(): void {
    this.cutOff = true;
    for (const socket of this.sockets) socket.destroy();
  }

  /** @param target where it leads from now on, as behind a balancer; where it led before unless given */
  mend(target?: string): void {
    if (target !== undefined) this.target = portOf(target);
    this.cutOff = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private through(near: Socket): void {
    if (this.cutOff) {
      near.destroy();
      return;
    }
    const far = connect(this.target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}

const portOf = (url: string): number => Number(new URL(url).port);

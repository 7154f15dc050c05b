import type { EditingPerson } from '@app/contracts';
import type { LiveServer } from './live-server.js';
import { HEARTBEAT_MS, Neighbours } from './neighbours.js';
import { TYPING_MS } from './presence.js';
import { RoomLeases } from './room-leases.js';
import type { SocketScale } from './socket-server.js';

const SWEEP_MS = 5_000;
const TYPING_SWEEP_MS = 1_000;

/** Who is present, writes, or is in a section, in the rooms of all api processes; told to open pages as it changes. */
export class Attendance {
  readonly presence: RoomLeases;
  readonly typing: RoomLeases;
  readonly editing: RoomLeases;
  private readonly neighbours: Neighbours;
  private readonly node = Math.random().toString(36).slice(2);
  private server: LiveServer | undefined;
  private clustered = false;

  constructor(now: () => number) {
    const changed = (leases: RoomLeases, room: string): void => this.announce(leases, room);
    this.neighbours = new Neighbours(now);
    this.presence = new RoomLeases('presence', now, changed);
    this.typing = new RoomLeases('typing', now, changed, TYPING_MS);
    this.editing = new RoomLeases('editing', now, changed);
  }

  /** Begins to end what runs out. @returns stops it */
  start(): () => void {
    const sweep = setInterval(() => {
      this.presence.sweep();
      this.editing.sweep();
      this.forgetTheDead();
    }, SWEEP_MS);
    const typingSweep = setInterval(() => this.typing.sweep(), TYPING_SWEEP_MS);
    return () => {
      clearInterval(sweep);
      clearInterval(typingSweep);
    };
  }

  /** Begins to tell a server, and to exchange with the other processes if there are any. @returns stops the latter */
  attach(server: LiveServer, scale: SocketScale): () => void {
    this.server = server;
    this.clustered = scale === 'cluster';
    server.on('leases', (state) => {
      this.heard(state.node);
      const leases = state.event === undefined ? this.presence : this[state.event];
      leases.learn(state);
      this.announceLocally(leases, state.room);
    });
    server.on('alive', (node) => this.heard(node));
    server.on('leasesWanted', () => {
      for (const leases of this.all) for (const room of leases.rooms) this.tellOthers(leases, room);
    });
    if (!this.clustered) return () => undefined;
    const beat = (): unknown => server.serverSideEmit('alive', this.node);
    beat();
    const heart = setInterval(beat, HEARTBEAT_MS);
    return () => clearInterval(heart);
  }

  /** A tab has left a room, or is gone. */
  release(room: string, tab: string): void {
    for (const leases of this.all) leases.release(room, tab);
  }

  private get all(): readonly RoomLeases[] {
    return [this.presence, this.typing, this.editing];
  }

  /** Another process has said something. */
  private heard(node: string): void {
    if (this.neighbours.heard(node)) this.server?.serverSideEmit('leasesWanted');
  }

  /** Nobody is left on a process that was killed. */
  private forgetTheDead(): void {
    for (const node of this.neighbours.sweep())
      for (const leases of this.all)
        for (const room of leases.forget(node)) this.announceLocally(leases, room);
  }

  private announce(leases: RoomLeases, room: string): void {
    this.announceLocally(leases, room);
    if (this.clustered) this.tellOthers(leases, room);
  }

  private tellOthers(leases: RoomLeases, room: string): void {
    this.server?.serverSideEmit('leases', {
      event: leases.event,
      room,
      node: this.node,
      people: leases.here(room),
    });
  }

  private announceLocally(leases: RoomLeases, room: string): void {
    const state = { room, people: leases.people(room) };
    if (leases.event === 'editing')
      this.server?.local.to(room).emit('editing', state as { room: string; people: EditingPerson[] });
    else this.server?.local.to(room).emit(leases.event, state);
  }
}

import { jest } from '@jest/globals';
import { GqlError, type GqlErrorCode } from '../../data/gql-error.js';
import { mergeText } from '@app/contracts';
import { PAUSE_MS, RETRY_MS, SectionSaver, type SaverPorts } from './section-saver.js';
import { fromServer, type SectionDraft, type ServerText } from './section-draft.js';

/** A server that keeps one text as the real one does. */
class FakeServer {
  readonly texts: string[] = [''];
  readonly sent: string[] = [];
  fails: GqlErrorCode | null = null;
  kept: SectionDraft | null = null;
  refusals = 0;
  /** Holds answers back until it is called. */
  private gate: Promise<void> = Promise.resolve();

  constructor(text: string) {
    this.texts.push(text);
  }
  get now(): ServerText {
    return { body: this.texts.at(-1)!, version: this.texts.length - 1 };
  }
  hold(): () => void {
    let open = () => undefined as void;
    this.gate = new Promise((resolve) => (open = resolve));
    return open;
  }
  others(text: string): ServerText {
    this.texts.push(text);
    return this.now;
  }
  readonly ports: SaverPorts = {
    send: async (version, body) => {
      this.sent.push(body);
      await this.gate;
      if (this.fails) throw new GqlError(this.fails, 'Nein.');
      const merged = mergeText(this.texts[version]!, body, this.now.body);
      if (merged === null) throw new GqlError('MINUTES_CONFLICT', '');
      if (merged !== this.now.body) this.texts.push(merged);
      return this.now;
    },
    fetch: async () => this.now,
    keep: (draft) => (this.kept = draft),
    refused: () => this.refusals++,
  };
}

describe('saving a section while it is typed', () => {
  let server: FakeServer;
  let saver: SectionSaver;
  beforeEach(() => {
    jest.useFakeTimers();
    server = new FakeServer('Eins\n\nZwei');
    saver = new SectionSaver(server.now, null, server.ports);
  });
  afterEach(() => jest.useRealTimers());
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  const state = () => saver.snapshot().state;
  const text = () => saver.snapshot().draft.text;

  it('saves once after a pause, and says so', async () => {
    expect(state()).toBe('saved');
    saver.type('Eins\n\nZwei!');
    saver.type('Eins\n\nZwei!!');
    expect(state()).toBe('saving');
    expect(server.kept?.text).toBe('Eins\n\nZwei!!');
    await pass(PAUSE_MS - 1);
    expect(server.sent).toEqual([]);
    await pass(1);
    expect(server.sent).toEqual(['Eins\n\nZwei!!']);
    expect([state(), server.kept]).toEqual(['saved', null]);
    await pass(60_000);
    expect(server.sent).toHaveLength(1);
  });

  it('saves what is typed while a save is under way after it, never beside it', async () => {
    const open = server.hold();
    saver.type('A\n\nZwei');
    await pass(PAUSE_MS);
    saver.type('AB\n\nZwei');
    await pass(5 * PAUSE_MS);
    expect(server.sent).toEqual(['A\n\nZwei']);
    open();
    await pass(PAUSE_MS);
    expect(server.sent).toEqual(['A\n\nZwei', 'AB\n\nZwei']);
    expect([state(), server.now.body]).toEqual(['saved', 'AB\n\nZwei']);
  });

  it('keeps the text without a connection and tries again, later and later, until it has arrived', async () => {
    server.fails = 'OFFLINE';
    saver.type('Eins\n\nZwei, offline');
    await pass(PAUSE_MS);
    expect([state(), server.kept?.text]).toEqual(['unsaved', 'Eins\n\nZwei, offline']);
    for (const [n, wait] of RETRY_MS.entries()) {
      await pass(wait);
      expect(server.sent).toHaveLength(n + 2);
    }
    server.fails = null;
    saver.flush();
    await pass(0);
    expect([state(), server.now.body, server.kept]).toEqual(['saved', 'Eins\n\nZwei, offline', null]);
  });

  it('does not clash with its own text, told of by the server before the answer is there', async () => {
    const open = server.hold();
    saver.type('Eins!\n\nZwei');
    await pass(PAUSE_MS);
    saver.type('Eins!!\n\nZwei');
    saver.hear({ body: 'Eins!\n\nZwei', version: 2 });
    expect(state()).toBe('saving');
    open();
    await pass(PAUSE_MS);
    expect([state(), server.now.body]).toEqual(['saved', 'Eins!!\n\nZwei']);
  });

  it('does not clash with its own text that has arrived although the answer was lost', async () => {
    const { send } = server.ports;
    let loses = true;
    const ports: SaverPorts = {
      ...server.ports,
      send: async (version, body) => {
        const answer = await send(version, body);
        if (loses) throw new GqlError('OFFLINE', '');
        return answer;
      },
    };
    saver = new SectionSaver(server.now, null, ports);
    saver.type('Eins!\n\nZwei');
    await pass(PAUSE_MS);
    expect([state(), server.now.body]).toEqual(['unsaved', 'Eins!\n\nZwei']);
    saver.type('Eins!!\n\nZwei');
    loses = false;
    await pass(2 * PAUSE_MS);
    await pass(RETRY_MS[0]);
    expect([state(), server.now.body]).toEqual(['saved', 'Eins!!\n\nZwei']);
  });

  it('takes in what others save and tells where', () => {
    const seen: [string, string][] = [];
    saver.beforeTakingIn((before, after) => seen.push([before, after]));
    saver.type('Eins von mir\n\nZwei');
    saver.hear(server.others('Eins\n\nZwei von dir'));
    expect(text()).toBe('Eins von mir\n\nZwei von dir');
    expect(seen).toEqual([['Eins von mir\n\nZwei', 'Eins von mir\n\nZwei von dir']]);
  });

  it('stands beside the other text on a conflict, saves nothing until both are one, and then that', async () => {
    server.others('Eins von dir\n\nZwei');
    saver.type('Eins von mir\n\nZwei');
    await pass(PAUSE_MS);
    expect(state()).toBe('conflict');
    expect(saver.snapshot().draft.theirs?.body).toBe('Eins von dir\n\nZwei');
    expect(server.kept?.text).toBe('Eins von mir\n\nZwei');
    saver.type('Eins von mir, mehr\n\nZwei');
    await pass(60_000);
    expect(server.sent).toHaveLength(1);
    saver.resolve('Eins von uns\n\nZwei');
    await pass(0);
    expect([state(), server.now.body, server.kept]).toEqual(['saved', 'Eins von uns\n\nZwei', null]);
  });

  it('stops where it is refused for good, keeps the text, and says why', async () => {
    server.fails = 'MINUTES_SEALED';
    saver.type('Zu spät');
    await pass(PAUSE_MS);
    expect(saver.snapshot()).toMatchObject({ state: 'refused', problem: 'Nein.' });
    await pass(120_000);
    expect([server.sent.length, server.refusals, server.kept?.text]).toEqual([1, 1, 'Zu spät']);
    saver.flush();
    await pass(0);
    expect(server.sent).toHaveLength(1);
  });

  it('saves what was left behind on this device, merged with what has come since', async () => {
    const stored = { ...fromServer(server.now), text: 'Eins liegt hier\n\nZwei' };
    server.others('Eins\n\nZwei, neu');
    saver = new SectionSaver(server.now, stored, server.ports);
    expect(text()).toBe('Eins liegt hier\n\nZwei, neu');
    saver.start();
    await pass(0);
    expect(server.now.body).toBe('Eins liegt hier\n\nZwei, neu');
  });

  it('makes a last attempt when the page is left, and no more after it', async () => {
    const stop = saver.start();
    saver.type('Eins\n\nSchluss');
    stop();
    await pass(0);
    expect(server.now.body).toBe('Eins\n\nSchluss');
    await pass(60_000);
    expect(server.sent).toHaveLength(1);
  });
});

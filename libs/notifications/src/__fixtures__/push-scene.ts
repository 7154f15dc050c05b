import { JobHandlers } from '@app/platform/jobs';
import type { PushPayload } from '../push/push.payload.js';
import { PushSink, type TestBrowser } from './push-sink.js';
import { Scene, type Somebody } from './scene.js';

const REGISTER = `mutation ($input: PushDeviceInput!) { registerPushDevice(input: $input) { devices { id current } } }`;

/** A browser somebody is signed in with and has switched push on for. */
export interface Device {
  readonly who: Somebody & { readonly loginSessionId: string };
  readonly browser: TestBrowser;
  readonly id: string;
}

/** A network with a push service on this machine. */
export class PushScene {
  private constructor(
    readonly scene: Scene,
    readonly sink: PushSink,
  ) {}

  static async start(): Promise<PushScene> {
    const sink = await PushSink.start();
    return new PushScene(await Scene.start([], { PUSH_LOCAL: '1' }), sink);
  }

  async stop(): Promise<void> {
    await this.scene.app.stop();
    await this.sink.stop();
  }

  /** Signs somebody in on one more browser and switches push on there. */
  async device(somebody: Somebody, more: { discreet?: boolean } = {}): Promise<Device> {
    const who = await this.scene.signedIn(somebody);
    const browser = this.sink.browser();
    return { who, browser, id: await this.register(who, browser, more) };
  }

  async register(who: Somebody, { input }: TestBrowser, more: { discreet?: boolean } = {}): Promise<string> {
    const { registerPushDevice } = await this.scene.app.ok<{
      registerPushDevice: { devices: { id: string; current: boolean }[] };
    }>(who, REGISTER, { input: { ...input, ...more } });
    return registerPushDevice.devices.find(({ current }) => current)!.id;
  }

  /** What has appeared on a device, oldest first. */
  shown({ browser }: Device): PushPayload[] {
    return this.sink.shown(browser);
  }

  titles(device: Device): string[] {
    return this.shown(device).map(({ title }) => title);
  }

  async sweepAt(iso: string): Promise<void> {
    this.scene.app.clock.set(iso);
    await this.scene.app.get(JobHandlers).process({ name: 'push.sweep.v1', data: {}, id: 'sweep' });
    await this.scene.app.settle();
  }
}

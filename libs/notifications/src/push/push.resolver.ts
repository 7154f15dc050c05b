import { LIMITS } from '@app/contracts';
import { Requires } from '@app/platform/access';
import type { Ctx } from '@app/platform/context';
import { CurrentCtx } from '@app/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PushDeviceService } from './push-device.service.js';
import { PushDeviceInput, PushSettings } from './push.model.js';
import { VapidKeys } from './vapid-keys.js';

@Resolver()
export class PushResolver {
  constructor(
    private readonly devices: PushDeviceService,
    private readonly keys: VapidKeys,
  ) {}

  @Requires('notification.read-own')
  @Query(() => PushSettings, {
    description: 'The devices of the viewer with push, and the key for a new one.',
  })
  pushSettings(@CurrentCtx() ctx: Ctx): Promise<PushSettings> {
    return this.settings(ctx);
  }

  @Requires('notification.read-own')
  @Mutation(() => PushSettings, {
    description:
      'Switches push on for the browser of this login session, or renews its subscription. It ends with the login session. Errors: `BAD_INPUT`, `PUSH_SERVICE_REFUSED`, `PUSH_DEVICES_FULL`, `CONFLICT`.',
  })
  async registerPushDevice(
    @CurrentCtx() ctx: Ctx,
    @Args('input') { endpoint, p256dh, auth, discreet }: PushDeviceInput,
  ): Promise<PushSettings> {
    await this.devices.register(ctx, { endpoint, p256dh, auth, discreet: discreet ?? null });
    return this.settings(ctx);
  }

  @Requires('notification.read-own')
  @Mutation(() => PushSettings, {
    description: 'Sets how much appears on the screen of a device of the viewer. Errors: `NOT_FOUND`.',
  })
  async setPushDevice(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
    @Args('discreet') discreet: boolean,
  ): Promise<PushSettings> {
    await this.devices.setDiscreet(ctx, id, discreet);
    return this.settings(ctx);
  }

  @Requires('notification.read-own')
  @Mutation(() => PushSettings, {
    description: 'Ends push on a device of the viewer. Errors: `NOT_FOUND`.',
  })
  async removePushDevice(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PushSettings> {
    await this.devices.remove(ctx, id);
    return this.settings(ctx);
  }

  @Requires('notification.read-own')
  @Mutation(() => Boolean, {
    description:
      'Sends a push to a device of the viewer, also in quiet times. Errors: `NOT_FOUND`, `TOO_MANY_REQUESTS`.',
  })
  async sendTestPush(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.devices.test(ctx, id);
    return true;
  }

  private async settings(ctx: Ctx): Promise<PushSettings> {
    return {
      publicKey: this.keys.publicKey,
      maxDevices: LIMITS.pushDevices,
      devices: await this.devices.list(ctx),
    };
  }
}

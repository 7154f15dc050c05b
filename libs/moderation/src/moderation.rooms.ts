import { RoomPolicies } from '@app/platform/live';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Who may follow the queue live: those who work on it. */
@Injectable()
export class ModerationRooms implements OnModuleInit {
  constructor(private readonly policies: RoomPolicies) {}

  onModuleInit(): void {
    this.policies.register(
      'moderation',
      async ({ actor }, ids) => new Set(actor?.permissions.has('content.moderate') ? ids : []),
    );
  }
}

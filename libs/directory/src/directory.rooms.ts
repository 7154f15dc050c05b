import { RoomPolicies } from '@app/platform/live';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Who may follow a municipality live: its active members; and its page: everybody who is signed in. */
@Injectable()
export class DirectoryRooms implements OnModuleInit {
  constructor(private readonly policies: RoomPolicies) {}

  onModuleInit(): void {
    this.policies.register(
      'municipality',
      async ({ actor }, ids) => new Set(ids.filter((id) => actor?.municipalityIds.has(id))),
    );
    this.policies.register('town-page', async ({ actor }, ids) => new Set(actor ? ids : []));
  }
}

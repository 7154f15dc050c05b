import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { OperationInventory } from './inventory.js';

/** Deny by default, for everything a process serves. */
@Module({
  imports: [DiscoveryModule],
  providers: [{ provide: APP_GUARD, useClass: AccessGuard }, OperationInventory],
  exports: [OperationInventory],
})
export class AccessModule {}

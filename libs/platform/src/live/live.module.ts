import { Global, Module } from '@nestjs/common';
import { LiveGateway } from './live.gateway.js';
import { LiveLog } from './live-log.js';
import { RoomPolicies } from './room-policy.js';

/** Appending to the live log: every process. */
@Global()
@Module({ providers: [LiveLog, RoomPolicies], exports: [LiveLog, RoomPolicies] })
export class LiveModule {}

/** The sockets: only the api. Needs a provider of SOCKET_IDENTITY, which identity brings as a global module. */
@Module({ providers: [LiveGateway], exports: [LiveGateway] })
export class LiveApiModule {}

export type { LiveServer } from './live-server.js';
export { LiveGateway } from './live.gateway.js';
export { LiveLog, type NewLiveEntry } from './live-log.js';
export { LiveApiModule, LiveModule } from './live.module.js';
export { PresenceBoard } from './presence.js';
export { RoomPolicies, parseRoom, type RoomRule } from './room-policy.js';
export { SOCKET_IDENTITY, type SocketIdentity } from './socket-auth.js';
export { createSocketServer, type SocketScale } from './socket-server.js';

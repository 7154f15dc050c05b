import { adminRoutes } from '../features/admin/admin.routes.js';
import { announcementRoutes } from '../features/announcements/announcement.routes.js';
import { askRoutes } from '../features/ask/ask.routes.js';
import { authRoutes, authSignedInRoutes } from '../features/auth/auth.routes.js';
import { circleRoutes } from '../features/circles/circles.routes.js';
import { historyRoutes } from '../features/questions/history/history.routes.js';
import { institutionRoutes } from '../features/institutions/institutions.routes.js';
import { matchingRoutes } from '../features/matching/matching.routes.js';
import { membershipRoutes } from '../features/membership/membership.routes.js';
import { messageRoutes } from '../features/messages/messages.routes.js';
import { practiceRoutes, practicesRoutes } from '../features/practices/practices.routes.js';
import { projectMemberRoutes, projectRoutes } from '../features/projects/projects.routes.js';
import { moderationRoutes } from '../features/moderation/moderation.routes.js';
import { notificationRoutes } from '../features/notifications/notifications.routes.js';
import { settingsPublicRoutes, settingsRoutes } from '../features/settings/settings.routes.js';
import { decisionRoutes } from '../features/project-decisions/decisions.routes.js';
import { fileRoutes } from '../features/project-files/files.routes.js';
import { fundingRoutes } from '../features/project-funding/funding.routes.js';
import { meetingRoutes } from '../features/project-meetings/meetings.routes.js';
import { projectSupportRoutes, supportRoutes } from '../features/support/support.routes.js';
import { talkRoutes } from '../features/project-talk/talk.routes.js';
import { taskRoutes } from '../features/project-tasks/tasks.routes.js';
import { updateRoutes } from '../features/project-updates/updates.routes.js';
import { townRoutes } from '../features/town/town.routes.js';
import { welcomeRoutes } from '../features/welcome/welcome.routes.js';
import { publicRoutes } from './public-routes.js';
import { rootRoute } from './root-route.js';
import { signedInRoute } from './signed-in-route.js';

/**
 * Every page. A feature adds its routes here by one line. Pages that signed-out people read belong into
 * public-routes.ts instead: those are in everybody's first load.
 *
 * Routes are made before they go into `addChildren`, never inside the call: there the compiler expects “any
 * route”, makes the new one `any` throughout, and with it the search and the params of all pages.
 */
const signedInRoutes = signedInRoute.addChildren([
  ...askRoutes,
  ...authSignedInRoutes,
  ...townRoutes,
  ...welcomeRoutes,
  ...matchingRoutes,
  ...circleRoutes,
  ...taskRoutes,
  ...decisionRoutes,
  ...fundingRoutes,
  ...meetingRoutes,
  ...projectSupportRoutes,
  ...talkRoutes,
  ...notificationRoutes,
  ...announcementRoutes,
  ...messageRoutes,
  ...settingsRoutes,
  ...moderationRoutes,
  ...practicesRoutes,
  ...projectMemberRoutes,
  ...adminRoutes,
]);

export const routeTree = rootRoute.addChildren([
  ...publicRoutes,
  ...historyRoutes,
  ...authRoutes,
  ...membershipRoutes,
  ...settingsPublicRoutes,
  ...institutionRoutes,
  ...projectRoutes,
  ...practiceRoutes,
  ...fileRoutes,
  ...updateRoutes,
  ...supportRoutes,
  signedInRoutes,
]);

export type RouteTree = typeof routeTree;

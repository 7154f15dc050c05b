import { Platform1763900000001 } from './1763900000001-platform.js';
import { Identity1763900000010 } from './1763900000010-identity.js';
import { Directory1763900000020 } from './1763900000020-directory.js';
import { Topics1763900000030 } from './1763900000030-topics.js';
import { Questions1763900000040 } from './1763900000040-questions.js';
import { Matching1763900000050 } from './1763900000050-matching.js';
import { Notifications1763900000060 } from './1763900000060-notifications.js';
import { Moderation1763900000070 } from './1763900000070-moderation.js';
import { NotificationOccasions1764400000001 } from './1764400000001-notification-occasions.js';
import { MatchingEvidence1764400000040 } from './1764400000040-matching-evidence.js';
import { Routing1764400000050 } from './1764400000050-routing.js';
import { TopicKeeping1764400000020 } from './1764400000020-topic-keeping.js';
import { Institutions1764400000021 } from './1764400000021-institutions.js';
import { Circles1764400000051 } from './1764400000051-circles.js';
import { HelpedUs1764400000060 } from './1764400000060-helped-us.js';
import { MembershipConfirmation1764400000010 } from './1764400000010-membership-confirmation.js';
import { Announcements1764400000071 } from './1764400000071-announcements.js';
import { Projects1764500000001 } from './1764500000001-projects.js';
import { EmailChange1764500000083 } from './1764500000083-email-change.js';
import { MembershipProof1764500000090 } from './1764500000090-membership-proof.js';
import { HistoryUpdates1764500000091 } from './1764500000091-history-updates.js';
import { DecisionFollows1764500000092 } from './1764500000092-decision-follows.js';
import { SupportEnded1764500000093 } from './1764500000093-support-ended.js';
import { ProjectDiscussion1764500000061 } from './1764500000061-project-discussion.js';
import { ProjectFunding1764500000022 } from './1764500000022-project-funding.js';
import { ProjectMeetings1764500000041 } from './1764500000041-project-meetings.js';
import { ProjectDecisions1764500000031 } from './1764500000031-project-decisions.js';
import { ProjectTasks1764500000021 } from './1764500000021-project-tasks.js';
import { ProjectPractices1764500000071 } from './1764500000071-project-practices.js';
import { SupportFormats1764500000072 } from './1764500000072-support-formats.js';
import { ProjectEnds1764500000081 } from './1764500000081-project-ends.js';
import { WebPush1764400000072 } from './1764400000072-web-push.js';
import { QuietTimes1764400000070 } from './1764400000070-quiet-times.js';
import { ShieldedQuestions1764400000061 } from './1764400000061-shielded-questions.js';
import { Conversations1764400000080 } from './1764400000080-conversations.js';
import { JoinedPosition1764400000064 } from './1764400000064-joined-position.js';
import { TownInvitation1764400000011 } from './1764400000011-town-invitation.js';
import { MailDomainClaim1764400000012 } from './1764400000012-mail-domain-claim.js';
import { MandateRequest1764400000013 } from './1764400000013-mandate-request.js';
import { MandateDetails1764400000052 } from './1764400000052-mandate-details.js';
import { CircleTalk1764400000081 } from './1764400000081-circle-talk.js';
import { Practices1764400000063 } from './1764400000063-practices.js';
import { BbsrProposal1764400000014 } from './1764400000014-bbsr-proposal.js';
import { Duplicates1764400000062 } from './1764400000062-duplicates.js';
import { ProjectFiles1764500000051 } from './1764500000051-project-files.js';
import { ProjectUpdates1764500000052 } from './1764500000052-project-updates.js';

/**
 * All migrations in the order they run. Append only: a migration that has been released is never changed,
 * moved or removed.
 */
export const MIGRATIONS = [
  Platform1763900000001,
  Identity1763900000010,
  Directory1763900000020,
  Topics1763900000030,
  Questions1763900000040,
  Matching1763900000050,
  Notifications1763900000060,
  Moderation1763900000070,
  NotificationOccasions1764400000001,
  MatchingEvidence1764400000040,
  Routing1764400000050,
  TopicKeeping1764400000020,
  Institutions1764400000021,
  Circles1764400000051,
  HelpedUs1764400000060,
  MembershipConfirmation1764400000010,
  QuietTimes1764400000070,
  Announcements1764400000071,
  ShieldedQuestions1764400000061,
  Conversations1764400000080,
  TownInvitation1764400000011,
  MailDomainClaim1764400000012,
  MandateRequest1764400000013,
  Practices1764400000063,
  BbsrProposal1764400000014,
  Duplicates1764400000062,
  JoinedPosition1764400000064,
  MandateDetails1764400000052,
  CircleTalk1764400000081,
  WebPush1764400000072,
  Projects1764500000001,
  ProjectTasks1764500000021,
  ProjectFunding1764500000022,
  ProjectPractices1764500000071,
  SupportFormats1764500000072,
  ProjectMeetings1764500000041,
  ProjectDecisions1764500000031,
  ProjectFiles1764500000051,
  ProjectUpdates1764500000052,
  ProjectDiscussion1764500000061,
  ProjectEnds1764500000081,
  EmailChange1764500000083,
  MembershipProof1764500000090,
  HistoryUpdates1764500000091,
  DecisionFollows1764500000092,
  SupportEnded1764500000093,
];

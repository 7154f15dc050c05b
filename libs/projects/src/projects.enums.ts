import { asEnum } from '@app/platform/graphql';
import { registerEnumType } from '@nestjs/graphql';

export const PROJECT_STATES = [
  'IDEA',
  'SEEKING_PARTNERS',
  'PREPARING',
  'RUNNING',
  'FINISHED',
  'PAUSED',
] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

export const PROJECT_VISIBILITIES = ['PUBLIC', 'MEMBERS', 'PRIVATE'] as const;
export type ProjectVisibility = (typeof PROJECT_VISIBILITIES)[number];

export const PROJECT_ROLES = ['LEAD', 'EDITOR', 'MEMBER', 'GUEST'] as const;
export type ProjectRole = (typeof PROJECT_ROLES)[number];

export const STANCE_SIDES = ['WANTED', 'OFFERED'] as const;
export type StanceSide = (typeof STANCE_SIDES)[number];

export const PARTNER_STATES = [
  'INVITED',
  'ACCEPTED',
  'CONFIRMED',
  'DECLINED',
  'LEFT',
  'REMOVED',
  'LAPSED',
] as const;
export type PartnerState = (typeof PARTNER_STATES)[number];

export const JOIN_REQUEST_STATES = ['OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'] as const;
export type JoinRequestState = (typeof JOIN_REQUEST_STATES)[number];

export const TASK_STATES = ['OPEN', 'IN_PROGRESS', 'DONE'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_RELATIONS = ['ASSIGNED', 'CREATED'] as const;
export type TaskRelation = (typeof TASK_RELATIONS)[number];

export const FUNDING_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED'] as const;
export type FundingState = (typeof FUNDING_STATES)[number];

export const MEETING_STATES = ['PLANNED', 'RUNNING', 'SEALED', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_TIMES = ['UPCOMING', 'PAST'] as const;
export type MeetingTime = (typeof MEETING_TIMES)[number];

export const SECTION_KINDS = ['OPENING', 'AGENDA', 'OTHER'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];
/** Where a page of posts begins. */
export const POSTS_AT = ['BEGINNING', 'UNREAD', 'END', 'POST'] as const;
export type PostsAt = (typeof POSTS_AT)[number];

export const UNFIT_CODES = ['OTHER_LAND'] as const;
export type UnfitCode = (typeof UNFIT_CODES)[number];

export const FILE_KINDS = [
  'PDF',
  'IMAGE',
  'DOCUMENT',
  'SPREADSHEET',
  'PRESENTATION',
  'TEXT',
  'CALENDAR',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const FILE_ACCESSIBILITIES = ['YES', 'NO', 'UNKNOWN'] as const;
export type FileAccessibility = (typeof FILE_ACCESSIBILITIES)[number];

export const UPDATE_AUDIENCES = ['PROJECT', 'PARTNERS'] as const;
export type UpdateAudience = (typeof UPDATE_AUDIENCES)[number];

export const PROJECT_GAPS = [
  'NO_LEAD',
  'NOTHING_WANTED',
  'NO_FURTHER_PARTNER',
  'TWO_MUNICIPALITIES',
  'NO_MILESTONE',
  'NO_RESULT',
  'NO_COSTS',
  'NO_LESSONS',
] as const;
export type ProjectGapCode = (typeof PROJECT_GAPS)[number];

export const HISTORY_KINDS = [
  'CREATED',
  'EDITED',
  'STATE',
  'VISIBILITY',
  'PARTNERS_COMPLETE',
  'PARTNER_INVITED',
  'PARTNER_ACCEPTED',
  'PARTNER_CONFIRMED',
  'PARTNER_ENDED',
  'LEAD',
  'PERSON',
  'RESULT',
  'MILESTONE_ADDED',
  'MILESTONE_REACHED',
  'MILESTONE_REOPENED',
  'MILESTONE_REMOVED',
  'MINUTES_SEALED',
  'FILE_ADDED',
  'FILE_REPLACED',
  'FILE_REMOVED',
  'UPDATE_POSTED',
  'UPDATE_REMOVED',
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** Lines about the inner work, for those alone who see it. */
export const INNER_HISTORY: readonly HistoryKind[] = [
  'MINUTES_SEALED',
  'FILE_ADDED',
  'FILE_REPLACED',
  'FILE_REMOVED',
  'UPDATE_POSTED',
  'UPDATE_REMOVED',
];

export const PROJECT_REASON_KINDS = ['WANTS_OFFER', 'SHARED_TOPIC', 'DISTANCE', 'SAME_LAND'] as const;
export type ProjectReasonKind = (typeof PROJECT_REASON_KINDS)[number];

export const ProjectStateEnum = asEnum(PROJECT_STATES);
export const ProjectVisibilityEnum = asEnum(PROJECT_VISIBILITIES);
export const ProjectRoleEnum = asEnum(PROJECT_ROLES);
export const PartnerStateEnum = asEnum(PARTNER_STATES);
export const JoinRequestStateEnum = asEnum(JOIN_REQUEST_STATES);
export const TaskStateEnum = asEnum(TASK_STATES);
export const TaskRelationEnum = asEnum(TASK_RELATIONS);
export const FundingStateEnum = asEnum(FUNDING_STATES);
export const MeetingStateEnum = asEnum(MEETING_STATES);
export const MeetingTimeEnum = asEnum(MEETING_TIMES);
export const SectionKindEnum = asEnum(SECTION_KINDS);
export const PostsAtEnum = asEnum(POSTS_AT);
export const UnfitCodeEnum = asEnum(UNFIT_CODES);
export const FileKindEnum = asEnum(FILE_KINDS);
export const FileAccessibilityEnum = asEnum(FILE_ACCESSIBILITIES);
export const UpdateAudienceEnum = asEnum(UPDATE_AUDIENCES);
export const ProjectGapEnum = asEnum(PROJECT_GAPS);
export const HistoryKindEnum = asEnum(HISTORY_KINDS);
export const ProjectReasonKindEnum = asEnum(PROJECT_REASON_KINDS);

registerEnumType(ProjectStateEnum, {
  name: 'ProjectState',
  description: 'Where a cooperation project stands.',
  valuesMap: {
    IDEA: { description: 'Somebody has written it down.' },
    SEEKING_PARTNERS: { description: 'It looks for partners.' },
    PREPARING: { description: 'The partners prepare it: funding, decisions, plans.' },
    RUNNING: { description: 'The work goes on.' },
    FINISHED: { description: 'It is done; what came of it is written down.' },
    PAUSED: { description: 'It rests, and goes on where it was.' },
  },
});
registerEnumType(ProjectVisibilityEnum, {
  name: 'ProjectVisibility',
  description: 'Who can see a project.',
  valuesMap: {
    PUBLIC: { description: 'Everybody.' },
    MEMBERS: { description: 'Members of municipalities that take part, the staff, and its partners.' },
    PRIVATE: { description: 'Its people, and the members of its partners and of those it has invited.' },
  },
});
registerEnumType(ProjectRoleEnum, {
  name: 'ProjectRole',
  description: 'What a person is in a project.',
  valuesMap: {
    LEAD: { description: 'Leads it: state, partners, people, visibility.' },
    EDITOR: { description: 'Writes: texts, milestones.' },
    MEMBER: { description: 'Works in it.' },
    GUEST: { description: 'Reads along.' },
  },
});
registerEnumType(PartnerStateEnum, {
  name: 'ProjectPartnerState',
  description: 'How far an organisation is in a project.',
  valuesMap: {
    INVITED: { description: 'The project has invited it; it has not answered.' },
    ACCEPTED: { description: 'Both want it; the binding commitment of the organisation is still to come.' },
    CONFIRMED: { description: 'Somebody who may has committed for the organisation.' },
    DECLINED: { description: 'It has declined the invitation.' },
    LEFT: { description: 'It has left the project.' },
    REMOVED: { description: 'The lead has ended the partnership or taken the invitation back.' },
    LAPSED: { description: 'The project was finished before it answered the invitation.' },
  },
});
registerEnumType(JoinRequestStateEnum, {
  name: 'ProjectJoinRequestState',
  description: 'How far a request to join a project is.',
  valuesMap: {
    OPEN: { description: 'The lead has not decided.' },
    ACCEPTED: { description: 'The organisation is in.' },
    REFUSED: { description: 'Refused, with a reason.' },
    WITHDRAWN: { description: 'Taken back.' },
    LAPSED: { description: 'Ended by itself: the organisation came in another way, or the project ended.' },
  },
});
registerEnumType(TaskStateEnum, {
  name: 'ProjectTaskState',
  description: 'How far a task is; the columns of the board.',
  valuesMap: {
    OPEN: { description: 'Nobody has begun.' },
    IN_PROGRESS: { description: 'Somebody works on it.' },
    DONE: { description: 'It is done.' },
  },
});
registerEnumType(TaskRelationEnum, {
  name: 'ProjectTaskRelation',
  description: 'How a task is the own one.',
  valuesMap: {
    ASSIGNED: { description: 'Assigned to the viewer, or to an own organisation and none of its people.' },
    CREATED: { description: 'The viewer has created it.' },
  },
});
registerEnumType(FundingStateEnum, {
  name: 'ProjectFundingState',
  description: 'How far an application for funding is.',
  valuesMap: {
    DRAFT: { description: 'It is being written; people are reminded of its deadline.' },
    SUBMITTED: { description: 'It is with the funder.' },
    APPROVED: { description: 'The funder pays.' },
    REJECTED: { description: 'The funder does not pay.' },
  },
});
registerEnumType(MeetingStateEnum, {
  name: 'ProjectMeetingState',
  description: 'Where a meeting stands.',
  valuesMap: {
    PLANNED: { description: 'People are invited; time, place and agenda can change.' },
    RUNNING: { description: 'It takes place, or has and its minutes are being finished.' },
    SEALED: { description: 'The minutes are sealed; only an addendum can be added.' },
    CANCELLED: { description: 'It does not take place.' },
  },
});
registerEnumType(MeetingTimeEnum, {
  name: 'ProjectMeetingTime',
  description: 'Which meetings of a project.',
  valuesMap: {
    UPCOMING: { description: 'Those that are planned or running, the next one first.' },
    PAST: { description: 'Those that are sealed or cancelled, the latest first.' },
  },
});
registerEnumType(SectionKindEnum, {
  name: 'MinutesSectionKind',
  description: 'What a section of the minutes is about.',
  valuesMap: {
    OPENING: { description: 'Welcome and who is there.' },
    AGENDA: { description: 'An item of the agenda.' },
    OTHER: { description: 'Anything else.' },
  },
});
registerEnumType(PostsAtEnum, {
  name: 'ProjectPostsAt',
  description: 'Where a page of posts begins.',
  valuesMap: {
    BEGINNING: { description: 'With the first post.' },
    UNREAD: {
      description: 'Shortly before the first one the viewer has not read; at the end when there is none.',
    },
    END: { description: 'So that the latest post is the last of the page.' },
    POST: { description: 'Shortly before a certain post.' },
  },
});
registerEnumType(UnfitCodeEnum, {
  name: 'FundingUnfitCode',
  description: 'Why a programme is not for a partner.',
  valuesMap: { OTHER_LAND: { description: 'The programme is for other Länder.' } },
});
registerEnumType(FileKindEnum, {
  name: 'ProjectFileKind',
  description: 'What a file is, by what is in it.',
  valuesMap: {
    PDF: { description: 'PDF.' },
    IMAGE: { description: 'JPEG, PNG, WebP or GIF.' },
    DOCUMENT: { description: 'A text document of Office or OpenDocument.' },
    SPREADSHEET: { description: 'A spreadsheet of Office or OpenDocument.' },
    PRESENTATION: { description: 'A presentation of Office or OpenDocument.' },
    TEXT: { description: 'Plain text, CSV or Markdown.' },
    CALENDAR: { description: 'Dates for a calendar, ICS.' },
  },
});
registerEnumType(FileAccessibilityEnum, {
  name: 'FileAccessibility',
  description: 'Whether everybody can use a file, also with a screen reader or by keyboard.',
  valuesMap: {
    YES: { description: 'It is accessible.' },
    NO: { description: 'It is not; a copy or a text stands beside it where there is one.' },
    UNKNOWN: { description: 'Nobody has checked.' },
  },
});
registerEnumType(UpdateAudienceEnum, {
  name: 'ProjectUpdateAudience',
  description: 'For whom an update of a project is.',
  valuesMap: {
    PROJECT: { description: 'For all who see the project.' },
    PARTNERS: { description: 'For its people and the members of its partners.' },
  },
});
registerEnumType(ProjectGapEnum, {
  name: 'ProjectGapCode',
  description: 'What is missing for a step of a project.',
  valuesMap: {
    NO_LEAD: { description: 'No organisation leads it, or no person does.' },
    NOTHING_WANTED: { description: 'It does not say what it is looking for.' },
    NO_FURTHER_PARTNER: { description: 'The lead is alone.' },
    TWO_MUNICIPALITIES: { description: 'Fewer than two municipalities have committed.' },
    NO_MILESTONE: { description: 'There is no milestone.' },
    NO_RESULT: { description: 'What came of it is not written down.' },
    NO_COSTS: { description: 'What it cost is not written down.' },
    NO_LESSONS: { description: 'What did not work is not written down.' },
  },
});
registerEnumType(HistoryKindEnum, {
  name: 'ProjectHistoryKind',
  description: 'What has happened in a project.',
});
registerEnumType(ProjectReasonKindEnum, {
  name: 'ProjectReasonKind',
  description: 'Why a project is suggested to a municipality.',
  valuesMap: {
    WANTS_OFFER: { description: 'The project looks for what the municipality offers.' },
    SHARED_TOPIC: { description: 'The project is about something the municipality seeks.' },
    DISTANCE: { description: 'How far the leading municipality is, great circle.' },
    SAME_LAND: { description: 'A partner lies in the same Land.' },
  },
});

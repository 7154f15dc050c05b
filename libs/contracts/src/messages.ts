import type { PayloadOf, PayloadShape } from './payload.js';

/**
 * Every message that can stand in the outbox: something that has happened, in the past tense, with a
 * version. Names are literal and stay valid for years; a changed payload gets a new version.
 */
export const MESSAGES = {
  'account.created.v1': { accountId: 'id' },
  'account.blocked.v1': { accountId: 'id' },
  'login-session.ended.v1': { accountId: 'id' },
  'membership.requested.v1': { membershipId: 'id', municipalityId: 'id' },
  'membership.activated.v1': { membershipId: 'id', municipalityId: 'id', accountId: 'id' },
  'membership.rejected.v1': { membershipId: 'id', municipalityId: 'id', accountId: 'id' },
  'membership.ended.v1': { membershipId: 'id', municipalityId: 'id', accountId: 'id' },
  'membership.lapsed.v1': { membershipId: 'id', municipalityId: 'id', accountId: 'id' },
  'membership.restored.v1': { membershipId: 'id', municipalityId: 'id', accountId: 'id' },
  'mandate.requested.v1': { requestId: 'id', municipalityId: 'id' },
  'mandate.decided.v1': {
    requestId: 'id',
    municipalityId: 'id',
    subjectKind: 'text',
    subjectId: 'id',
    outcome: 'text',
  },
  'municipality.claimed.v1': { membershipId: 'id', municipalityId: 'id' },
  'need.set.v1': { needId: 'id', municipalityId: 'id', topicId: 'id' },
  'need.removed.v1': { municipalityId: 'id', topicId: 'id' },
  'offer.set.v1': { offerId: 'id', municipalityId: 'id', topicId: 'id' },
  'offer.removed.v1': { municipalityId: 'id', topicId: 'id' },
  'offer.expired.v1': { offerId: 'id', municipalityId: 'id', topicId: 'id' },
  'topic.merged.v1': { mergeId: 'id', fromId: 'id', intoId: 'id' },
  'topic.merge-undone.v1': { mergeId: 'id', fromId: 'id', intoId: 'id' },
  'register.imported.v1': { importId: 'id' },
  'announcement.sent.v1': { announcementId: 'id' },
  'question.asked.v1': { questionId: 'id' },
  'question.edited.v1': { questionId: 'id' },
  'question.closed.v1': { questionId: 'id' },
  'question.matched.v1': { questionId: 'id', municipalityIds: 'ids' },
  'question.escalated.v1': { questionId: 'id' },
  'answer.posted.v1': { answerId: 'id', questionId: 'id' },
  'answer.accepted.v1': { answerId: 'id', questionId: 'id' },
  'answer.unaccepted.v1': { answerId: 'id', questionId: 'id' },
  'answer.helped.v1': { answerId: 'id', questionId: 'id' },
  'answer.unhelped.v1': { answerId: 'id', questionId: 'id' },
  'comment.posted.v1': { commentId: 'id', questionId: 'id', answerId: 'id?' },
  'message.posted.v1': { messageId: 'id', conversationId: 'id' },
  'conversation.read.v1': { conversationId: 'id', personId: 'id' },
  'contact.requested.v1': {
    contactId: 'id',
    fromMunicipalityId: 'id',
    toMunicipalityId: 'id',
    topicId: 'id',
  },
  'contact.answered.v1': {
    contactId: 'id',
    fromMunicipalityId: 'id',
    toMunicipalityId: 'id',
    topicId: 'id',
    state: 'text',
  },
  'contact.result-asked.v1': { contactId: 'id' },
  'contact.resulted.v1': {
    contactId: 'id',
    fromMunicipalityId: 'id',
    toMunicipalityId: 'id',
    topicId: 'id',
    byMunicipalityId: 'id',
    outcome: 'text',
  },
  'content.reported.v1': { reportId: 'id', caseId: 'id' },
  'content.hidden.v1': { target: 'text', targetId: 'id', caseId: 'id', decisionId: 'id' },
  'content.restored.v1': { target: 'text', targetId: 'id', caseId: 'id', decisionId: 'id' },
  'case.dismissed.v1': { caseId: 'id', decisionId: 'id' },
  'content.deleted.v1': { target: 'text', targetId: 'id' },
} as const satisfies Record<string, PayloadShape>;

export type MessageType = keyof typeof MESSAGES;
export type MessagePayload<Type extends MessageType> = PayloadOf<(typeof MESSAGES)[Type]>;

import type { NotificationKind } from '@app/contracts';
import { NO_FACTS, type Facts } from './facts.js';

const ID = '01990000-0000-7000-8000-00000000000';

/** Sample facts of a kind, for previews and for specs of the wording. */
export function previewFacts(kind: NotificationKind): Facts {
  const base = { ...NO_FACTS, kind, subjectId: `${ID}1`, events: [`${ID}2`] };
  const question = {
    ...base,
    questionId: `${ID}1`,
    title: 'Wie bekommen wir leere Läden in der Ortsmitte wieder belegt?',
    town: 'Wittenberge',
    townSlug: 'wittenberge',
  };
  const membership = { ...base, town: 'Wittenberge', townSlug: 'wittenberge', who: 'Jana Petersen' };
  const moderation = { ...base, caseId: `${ID}3`, target: 'ANSWER', outcome: 'HIDE' };
  const circle = {
    ...base,
    reason: 'TOWN_IN_CIRCLE' as const,
    reasonTown: 'Freyung',
    town: 'Wittenberge',
    townSlug: 'wittenberge',
    topicDe: 'Leerstand',
    topicEn: 'Vacancy',
  };
  const contact = {
    ...base,
    town: 'Wittenberge',
    townSlug: 'wittenberge',
    topicDe: 'Leerstand',
    topicEn: 'Vacancy',
    contactId: `${ID}8`,
  };
  const project = {
    ...base,
    town: 'Wittenberge',
    townSlug: 'wittenberge',
    title: 'Gemeinsame Bauhofsoftware',
    projectId: `${ID}9`,
  };
  const mandate = {
    ...base,
    town: 'Wittenberge',
    townSlug: 'wittenberge',
    title: 'Beim Kooperationskreis „Leerstand“ mitmachen',
  };
  const announcement = { ...base, occasion: 'announcement.sent', reason: 'MEMBER' as const };
  const samples: Record<NotificationKind, Facts> = {
    'announcement.news': { ...announcement, title: 'Der nächste Kongress ist ausgeschrieben' },
    'announcement.service': { ...announcement, title: 'Wartung am Sonntag von 8 bis 9 Uhr' },
    mention: { ...question, occasion: 'answer.posted', reason: 'MENTIONED', who: 'Ole Brandt' },
    'question.suggested': { ...question, reason: 'TOWN_SUGGESTED', reasonTown: 'Freyung' },
    'question.in-topic': { ...question, reason: 'FOLLOWS_TOPIC', topicDe: 'Leerstand', topicEn: 'Vacancy' },
    'question.from-town': { ...question, reason: 'FOLLOWS_TOWN', reasonTown: 'Wittenberge' },
    'question.escalated': { ...question, reason: 'OWN_CONTENT' },
    'question.unanswered': { ...question, reason: 'STAFF' },
    'question.duplicate-asked': { ...question, occasion: 'duplicate.proposed', reason: 'OWN_CONTENT' },
    'question.duplicate-answered': {
      ...question,
      occasion: 'duplicate.accepted',
      reason: 'OWN_REQUEST',
      outcome: 'ACCEPTED',
    },
    'question.merged': { ...question, occasion: 'duplicate.accepted', reason: 'FOLLOWS_QUESTION' },
    'answer.to-own-question': { ...question, reason: 'OWN_CONTENT', who: 'Ole Brandt' },
    'answer.to-followed-question': {
      ...question,
      reason: 'FOLLOWS_QUESTION',
      events: [`${ID}2`, `${ID}4`, `${ID}5`],
    },
    'answer.accepted': { ...question, reason: 'OWN_CONTENT' },
    'practice.consent-asked': { ...question, reason: 'OWN_CONTENT' },
    'comment.on-own-content': { ...question, reason: 'OWN_CONTENT', who: 'Ole Brandt' },
    'comment.on-followed-question': { ...question, reason: 'FOLLOWS_QUESTION', who: 'Ole Brandt' },
    'offer.in-topic': {
      ...base,
      subjectId: `${ID}6`,
      reason: 'FOLLOWS_TOPIC',
      topicDe: 'Leerstand',
      topicEn: 'Vacancy',
      town: 'Freyung',
      townSlug: 'freyung',
    },
    'offer.expired': {
      ...base,
      subjectId: `${ID}6`,
      reason: 'OWN_OFFER',
      topicDe: 'Leerstand',
      topicEn: 'Vacancy',
      town: 'Freyung',
      townSlug: 'freyung',
      outcome: 'EXPIRED',
    },
    'message.received': {
      ...base,
      reason: 'WRITTEN_TO',
      reasonTown: 'Freyung',
      who: 'Ole Brandt',
      town: 'Wittenberge',
      conversationId: `${ID}7`,
    },
    'contact.requested': { ...contact, reason: 'WRITTEN_TO', reasonTown: 'Freyung', who: 'Ole Brandt' },
    'contact.answered': { ...contact, reason: 'OWN_REQUEST', outcome: 'ACCEPTED' },
    'contact.result-asked': { ...contact, reason: 'WRITTEN_TO', reasonTown: 'Freyung' },
    'circle.invited': circle,
    'circle.formed': circle,
    'project.join-requested': {
      ...project,
      reason: 'LEADS_PROJECT',
      who: 'Ole Brandt',
      outcome: 'OPEN',
    },
    'project.join-decided': {
      ...project,
      reason: 'OWN_REQUEST',
      outcome: 'REFUSED',
      explanation: 'Wir sind schon fünf Kommunen.',
    },
    'project.invited': { ...project, reason: 'HOLDS_MANDATE', reasonTown: 'Wittenberge' },
    'project.partner-changed': {
      ...project,
      occasion: 'project.partner-confirmed',
      reason: 'IN_PROJECT',
      outcome: 'CONFIRMED',
    },
    'project.funding-due': {
      ...project,
      town: null,
      townSlug: null,
      reason: 'LEADS_PROJECT',
      title: 'Beispielprogramm Bauhof',
      project: project.title,
      outcome: '14',
    },
    'project.task-assigned': {
      ...project,
      reason: 'ASSIGNED_ORGANISATION',
      title: 'Satzungen vergleichen',
      project: project.title,
      outcome: 'ORGANISATION',
    },
    'project.task-overdue': {
      ...project,
      reason: 'CREATED_TASK',
      title: 'Satzungen vergleichen',
      project: project.title,
      outcome: 'ORGANISATION',
    },
    'project.state-changed': {
      ...project,
      town: null,
      townSlug: null,
      reason: 'IN_PROJECT',
      outcome: 'RUNNING',
    },
    'project.update-posted': {
      ...project,
      town: null,
      townSlug: null,
      occasion: 'project.update-posted',
      reason: 'IN_PROJECT',
      title: 'Die Testphase beginnt im Mai',
      project: project.title,
    },
    'project.followed': {
      ...project,
      town: null,
      townSlug: null,
      occasion: 'project.update-posted',
      reason: 'FOLLOWS_PROJECT',
      title: 'Die Testphase beginnt im Mai',
      project: project.title,
    },
    'mandate.requested': {
      ...mandate,
      reason: 'HOLDS_MANDATE',
      reasonTown: 'Wittenberge',
      who: 'Ole Brandt',
    },
    'mandate.decided': {
      ...mandate,
      reason: 'OWN_REQUEST',
      outcome: 'REFUSED',
      explanation: 'Der Stadtrat entscheidet erst im Herbst.',
    },
    'membership.requested': {
      ...membership,
      reason: 'TOWN_ADMIN',
      reasonTown: 'Wittenberge',
      outcome: 'PENDING',
    },
    'membership.decided': { ...membership, reason: 'OWN_REQUEST', outcome: 'ACTIVE' },
    'town.claimed': { ...membership, reason: 'STAFF', outcome: 'PENDING' },
    'institution.requested': {
      ...base,
      reason: 'INSTITUTION_ADMIN',
      reasonTown: 'Hochschule Musterland',
      town: 'Hochschule Musterland',
      townSlug: 'hochschule-musterland',
      who: 'Jana Petersen',
      outcome: 'PENDING',
    },
    'institution.decided': {
      ...base,
      reason: 'OWN_REQUEST',
      town: 'Hochschule Musterland',
      townSlug: 'hochschule-musterland',
      outcome: 'ACTIVE',
    },
    'mail-domain.claimed': {
      ...base,
      reason: 'STAFF',
      town: 'Wittenberge',
      townSlug: 'wittenberge',
      title: 'wittenberge.example',
      outcome: 'PENDING',
    },
    'moderation.decided': {
      ...moderation,
      reason: 'OWN_CONTENT',
      title: 'Wie bekommen wir leere Läden in der Ortsmitte wieder belegt?',
      explanation: 'Der Beitrag nennt private Telefonnummern Dritter.',
    },
    'moderation.report-decided': { ...moderation, reason: 'OWN_REQUEST' },
    'moderation.case-opened': { ...moderation, reason: 'STAFF', outcome: null },
  };
  return samples[kind];
}

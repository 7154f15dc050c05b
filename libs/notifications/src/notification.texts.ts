import { catalogue } from '@app/platform/i18n';
import { projectTexts } from './project.texts.js';

/** What notifications say: a title per kind, the line below it, and why the person gets it. */
export const notificationTexts = catalogue({
  de: {
    mention:
      'Sie wurden {where, select, question_asked {in einer Frage } answer_posted {in einer Antwort } comment_posted {in einem Kommentar } project_posted {in einem Projekt } project_thread_opened {in einem Projekt } other {}}erwähnt',
    'mention.by':
      '{who} hat Sie {where, select, question_asked {in einer Frage } answer_posted {in einer Antwort } comment_posted {in einem Kommentar } project_posted {in einem Projekt } project_thread_opened {in einem Projekt } other {}}erwähnt',
    'question.suggested': 'Eine Frage, bei der {town} helfen könnte',
    'question.in-topic': 'Neue Frage zum Thema {topic}',
    'question.in-topic.unnamed': 'Neue Frage zu einem Ihrer Themen',
    'question.from-town': 'Neue Frage aus {town}',
    'question.escalated': 'Noch keine Antwort: Wir haben weitergefragt',
    'question.unanswered': 'Eine Frage wartet seit fünf Arbeitstagen auf eine Antwort',
    'question.duplicate-asked':
      '{where, select, duplicate_undone {{own, select, true {Ihre Frage} other {Eine Frage Ihrer Kommune}} steht wieder für sich} other {Ist {own, select, true {Ihre Frage} other {eine Frage Ihrer Kommune}} schon einmal gestellt worden?}}',
    'question.duplicate-answered':
      '{outcome, select, ACCEPTED {Eine Frage ist als doppelt bestätigt} DECLINED {Eine Frage bleibt eigenständig} LAPSED {Ein Vorschlag zu einer doppelten Frage blieb ohne Antwort} other {Eine doppelte Frage steht wieder für sich}}',
    'question.merged': 'Eine Frage, der Sie folgen, wurde mit einer anderen zusammengeführt',
    'answer.to-own-question':
      '{count, plural, one {Neue Antwort auf Ihre Frage} other {# neue Antworten auf Ihre Frage}}',
    'answer.to-followed-question':
      '{count, plural, one {Neue Antwort auf eine Frage, der Sie folgen} other {# neue Antworten auf eine Frage, der Sie folgen}}',
    'answer.to-own-question.by': '{who} hat Ihre Frage beantwortet',
    'answer.to-followed-question.by': '{who} hat eine Frage beantwortet, der Sie folgen',
    'comment.on-own-content.by': '{who} hat Ihren Beitrag kommentiert',
    'comment.on-followed-question.by': '{who} hat eine Frage kommentiert, der Sie folgen',
    'answer.accepted': 'Ihre Antwort wurde als Lösung markiert',
    'practice.consent-asked': 'Darf aus Ihrer Antwort ein Praxisbeispiel werden?',
    'comment.on-own-content':
      '{count, plural, one {Neuer Kommentar zu Ihrem Beitrag} other {# neue Kommentare zu Ihrem Beitrag}}',
    'comment.on-followed-question':
      '{count, plural, one {Neuer Kommentar zu einer Frage, der Sie folgen} other {# neue Kommentare zu einer Frage, der Sie folgen}}',
    'offer.in-topic': '{town} bietet etwas zum Thema {topic}',
    'offer.in-topic.text': 'Auf der Seite der Kommune steht, was sie anbietet.',
    'offer.expired': 'Gilt das Angebot von {town} zum Thema {topic} noch?',
    'offer.expired.text':
      '{outcome, select, RENEWED {Das Angebot ist inzwischen erneuert.} other {Es ist abgelaufen und wird nicht mehr vorgeschlagen. Mit einem Klick gilt es ein weiteres Jahr.}}',
    'message.received':
      '{count, plural, one {{hasTown, select, true {{who} für {town} hat geschrieben} other {{who} hat Ihnen geschrieben}}} other {# neue Nachrichten von {hasTown, select, true {{town}} other {{who}}}}}',
    'message.received.text': 'Die Nachricht steht in Ihrem Postfach auf der Plattform.',
    'contact.requested': '{town} möchte sich zum Thema {topic} austauschen',
    'contact.requested.text': 'Lesen Sie, worum es geht, und sagen Sie zu oder ab.',
    'contact.answered':
      '{outcome, select, ACCEPTED {{town} hat Ihre Kontaktanfrage angenommen} DECLINED {{town} hat Ihre Kontaktanfrage abgelehnt} other {Ihre Kontaktanfrage an {town} blieb ohne Antwort}}',
    'contact.answered.text':
      '{outcome, select, ACCEPTED {Sie können sich jetzt zum Thema {topic} schreiben.} DECLINED {Begründung: {explanation}} other {Die Anfrage zum Thema {topic} ist nach 30 Tagen abgelaufen. Vielleicht passt eine andere Kommune.}}',
    'contact.result-asked': 'Hat der Austausch mit {town} etwas gebracht?',
    'contact.result-asked.text':
      'Vor 30 Tagen haben Sie sich zum Thema {topic} verabredet. Ein Klick genügt: ja, teilweise oder nein.',
    'circle.invited': '{town} lädt zu einem Kooperationskreis ein',
    'circle.invited.text': 'Gemeinsames Thema: {topic}. Bitte sagen Sie innerhalb von 30 Tagen zu oder ab.',
    'circle.formed': 'Ihr Kooperationskreis steht',
    'circle.formed.text':
      'Gemeinsames Thema: {topic}. Die beteiligten Kommunen und ihre Kontakte finden Sie auf der Seite des Kreises.',
    ...projectTexts.de,
    'mandate.requested': 'Darf {town} das zusagen?',
    'mandate.requested.by': '{who} möchte für {town} zusagen',
    'mandate.requested.text':
      '{title}. {holds, select, true {Bitte bestätigen Sie die Zusage oder lehnen Sie sie mit einer Begründung ab.} other {In Ihrer Kommune darf das noch niemand bestätigen; unter „Mitglieder“ legen Sie fest, wer zusagen darf.}}',
    'mandate.decided':
      '{outcome, select, REFUSED {{town} sagt nicht zu} LAPSED {Ihre vorbereitete Zusage für {town} hat sich erledigt} other {{town} sagt zu}}',
    'mandate.decided.text': '{title}{outcome, select, REFUSED {. Begründung: {explanation}} other {}}',
    'membership.requested':
      '{outcome, select, PROOF_LOST {Gehört {who} noch zu {town}?} other {{who} möchte {town} beitreten}}',
    'membership.requested.text':
      '{outcome, select, PROOF_LOST {Die E-Mail-Adresse der Person hat sich geändert; die neue belegt die Zugehörigkeit nicht mehr. Deshalb ist die Mitgliedschaft wieder eine offene Anfrage. Bitte entscheiden Sie neu.} PENDING {Bitte entscheiden Sie über die Anfrage.} other {Über die Anfrage ist schon entschieden.}}',
    'membership.decided':
      '{accepted, select, true {Sie gehören jetzt zu {town}} other {Ihre Anfrage an {town} wurde abgelehnt}}',
    'membership.decided.text':
      '{accepted, select, true {Sie können jetzt für Ihre Kommune fragen und antworten.} other {Begründung: {explanation}}}',
    'membership.ended': 'Ihre Mitgliedschaft in {town} wurde beendet',
    'membership.ended.text':
      'Sie können nicht mehr für {town} fragen, antworten oder zusagen. Was Sie geschrieben haben, bleibt; Ihr Konto besteht weiter. {hasContacts, select, true {Wenn Sie Fragen dazu haben, wenden Sie sich bitte an die Personen, die {town} auf der Plattform verwalten: {contacts}.} other {Wenn Sie Fragen dazu haben, wenden Sie sich bitte an die Redaktion der Plattform; die Adresse steht im Impressum.}}',
    'town.claimed': '{who} möchte {town} auf die Plattform bringen',
    'town.claimed.text':
      '{open, select, true {Bitte prüfen Sie die Anmeldung der Kommune.} other {Über die Anmeldung ist schon entschieden.}}',
    'institution.requested':
      '{outcome, select, PROOF_LOST {Gehört {who} noch zu „{town}“?} other {{who} möchte zu „{town}“ gehören}}',
    'institution.requested.text':
      '{outcome, select, PROOF_LOST {Die E-Mail-Adresse der Person hat sich geändert; die neue belegt die Zugehörigkeit nicht mehr. Deshalb ist die Mitgliedschaft wieder eine offene Anfrage. Bitte entscheiden Sie neu.} PENDING {Bitte entscheiden Sie über die Anfrage.} other {Über die Anfrage ist schon entschieden.}}',
    'institution.decided':
      '{accepted, select, true {Sie gehören jetzt zu „{town}“} other {Ihre Anfrage an „{town}“ wurde abgelehnt}}',
    'institution.decided.text':
      '{accepted, select, true {Sie können jetzt für diese Einrichtung antworten und kommentieren.} other {Begründung: {explanation}}}',
    'institution.ended': 'Ihre Mitgliedschaft in „{town}“ wurde beendet',
    'institution.ended.text':
      'Sie können nicht mehr für diese Einrichtung antworten, kommentieren oder in Projekten mitwirken. Was Sie geschrieben haben, bleibt; Ihr Konto besteht weiter. {hasContacts, select, true {Wenn Sie Fragen dazu haben, wenden Sie sich bitte an die Personen, die die Einrichtung auf der Plattform verwalten: {contacts}.} other {Wenn Sie Fragen dazu haben, wenden Sie sich bitte an die Redaktion der Plattform; die Adresse steht im Impressum.}}',
    'mail-domain.claimed': '{town} meldet eine Mail-Domain als eigene',
    'moderation.decided':
      '{outcome, select, HIDE {{target, select, MUNICIPALITY {Der Text Ihrer Kommune wurde ausgeblendet} PROJECT {Ihr Projekt wurde ausgeblendet} other {Ihr Beitrag wurde ausgeblendet}}} other {{target, select, MUNICIPALITY {Der Text Ihrer Kommune ist wieder sichtbar} PROJECT {Ihr Projekt ist wieder sichtbar} other {Ihr Beitrag ist wieder sichtbar}}}}',
    'moderation.decided.text': 'Begründung: {explanation}',
    'moderation.report-decided': 'Ihre Meldung wurde geprüft',
    'moderation.report-decided.text':
      '{outcome, select, HIDE {Der gemeldete Inhalt wurde ausgeblendet. Vielen Dank für Ihren Hinweis.} RESTORE {Der gemeldete Inhalt ist nach einer weiteren Prüfung wieder sichtbar.} other {Der gemeldete Inhalt bleibt sichtbar.}}',
    'moderation.case-opened':
      '{count, plural, one {Neue Meldung zu prüfen} other {# neue Meldungen zu einem Fall}}',
    'moderation.case-opened.text':
      'Gemeldet wurde {target, select, QUESTION {eine Frage} ANSWER {eine Antwort} COMMENT {ein Kommentar} MESSAGE {eine Nachricht} PROJECT {ein Projekt} PROJECT_POST {ein Diskussionsbeitrag in einem Projekt} PROJECT_UPDATE {eine Neuigkeit aus einem Projekt} DECISION_COMMENT {ein Kommentar zu einem Beschluss} other {der Text einer Kommune}}.',
    'announcement.news': 'Mitteilung der Redaktion',
    'announcement.service': 'Hinweis zum Betrieb der Plattform',
    gone: 'Nicht mehr verfügbar',
    'gone.text': 'Dieser Inhalt wurde entfernt oder ist für Sie nicht mehr sichtbar.',
    'reason.MEMBER': 'weil Sie Mitglied sind',
    'reason.MENTIONED': 'weil Sie erwähnt wurden',
    'reason.OWN_CONTENT': 'weil es um Ihren Beitrag geht',
    'reason.OWN_CONTENT.question': 'weil es Ihre Frage ist',
    'reason.OWN_CONTENT.answer': 'weil Sie die Antwort geschrieben haben',
    'reason.OWN_REQUEST': 'weil Sie die Mitgliedschaft angefragt haben',
    'reason.OWN_REQUEST.report': 'weil Sie den Inhalt gemeldet haben',
    'reason.OWN_REQUEST.duplicate': 'weil Sie den Vorschlag gemacht haben',
    'reason.OWN_MEMBERSHIP': 'weil es um Ihre Mitgliedschaft geht',
    'reason.OWN_ROLE': 'weil es um Ihre Rolle in einem Projekt geht',
    'reason.OWN_OFFER': 'weil Sie das Angebot eingetragen haben',
    'reason.OWN_REQUEST.contact': 'weil Sie den Kontakt angefragt haben',
    'reason.WRITTEN_TO': 'weil an {name} geschrieben wurde',
    'reason.WRITTEN_TO.unnamed': 'weil Ihnen geschrieben wurde',
    'reason.WRITTEN_TO.exchange': 'weil Ihre Kommune an dem Austausch beteiligt war',
    'reason.HOLDS_MANDATE': 'weil Sie für {name} zusagen dürfen',
    'reason.HOLDS_MANDATE.unnamed': 'weil Sie für Ihre Kommune zusagen dürfen',
    'reason.OWN_REQUEST.project': 'weil Sie die Teilnahme am Projekt angefragt haben',
    'reason.VOTE_DEPUTY': 'weil Sie {name} bei Abstimmungen vertreten',
    'reason.VOTE_DEPUTY.unnamed': 'weil Sie Ihre Kommune bei Abstimmungen vertreten',
    'reason.TOWN_VOTES': 'weil {name} mit abstimmt',
    'reason.TOWN_VOTES.unnamed': 'weil Ihre Kommune mit abstimmt',
    'reason.LEADS_PROJECT': 'weil Sie das Projekt leiten',
    'reason.IN_PROJECT': 'weil Sie in dem Projekt mitarbeiten',
    'reason.ASSIGNED_TASK': 'weil Ihnen die Aufgabe zugewiesen ist',
    'reason.ASSIGNED_ORGANISATION': 'weil die Aufgabe Ihrer Kommune oder Einrichtung zugewiesen ist',
    'reason.CREATED_TASK': 'weil Sie die Aufgabe angelegt haben',
    'reason.OWN_REQUEST.mandate': 'weil Sie die Zusage vorbereitet haben',
    'reason.TOWN_ADMIN': 'weil Sie {name} auf der Plattform verwalten',
    'reason.TOWN_ADMIN.unnamed': 'weil Sie die Kommune auf der Plattform verwalten',
    'reason.INSTITUTION_ADMIN': 'weil Sie „{name}“ auf der Plattform verwalten',
    'reason.INSTITUTION_ADMIN.unnamed': 'weil Sie die Einrichtung auf der Plattform verwalten',
    'reason.OWN_REQUEST.institution': 'weil Sie angefragt haben, zu der Einrichtung zu gehören',
    'reason.STAFF': 'weil Sie zum Team der Plattform gehören',
    'reason.TOWN_IN_CIRCLE': 'weil {name} zu dem Kreis gehört',
    'reason.TOWN_IN_CIRCLE.unnamed': 'weil Ihre Kommune zu dem Kreis gehört',
    'reason.TOWN_SUGGESTED': 'weil {name} hier helfen könnte',
    'reason.TOWN_SUGGESTED.unnamed': 'weil Ihre Kommune hier helfen könnte',
    'reason.FOLLOWS_QUESTION': 'weil Sie dieser Frage folgen',
    'reason.FOLLOWS_PROJECT': 'weil Sie diesem Projekt folgen',
    'reason.FOLLOWS_THREAD': 'weil Sie diesem Diskussionsthema folgen',
    'reason.FOLLOWS_TOWN': 'weil Sie {name} folgen',
    'reason.FOLLOWS_TOWN.unnamed': 'weil Sie einer Kommune folgen',
    'reason.FOLLOWS_TOPIC': 'weil Sie dem Thema {name} folgen',
    'reason.FOLLOWS_TOPIC.unnamed': 'weil Sie einem Thema folgen',
  },
  en: {
    mention:
      'You were mentioned{where, select, question_asked { in a question} answer_posted { in an answer} comment_posted { in a comment} project_posted { in a project} project_thread_opened { in a project} other {}}',
    'mention.by':
      '{who} mentioned you{where, select, question_asked { in a question} answer_posted { in an answer} comment_posted { in a comment} project_posted { in a project} project_thread_opened { in a project} other {}}',
    'question.suggested': 'A question {town} could help with',
    'question.in-topic': 'New question on the topic {topic}',
    'question.in-topic.unnamed': 'New question on one of your topics',
    'question.from-town': 'New question from {town}',
    'question.escalated': 'No answer yet: we have asked further',
    'question.unanswered': 'A question has been waiting for an answer for five working days',
    'question.duplicate-asked':
      '{where, select, duplicate_undone {{own, select, true {Your question} other {A question of your municipality}} stands on its own again} other {Has {own, select, true {your question} other {a question of your municipality}} been asked before?}}',
    'question.duplicate-answered':
      '{outcome, select, ACCEPTED {A question has been confirmed as a duplicate} DECLINED {A question stays on its own} LAPSED {A proposal about a duplicate question got no answer} other {A duplicate question stands on its own again}}',
    'question.merged': 'A question you follow was merged with another one',
    'answer.to-own-question':
      '{count, plural, one {New answer to your question} other {# new answers to your question}}',
    'answer.to-followed-question':
      '{count, plural, one {New answer to a question you follow} other {# new answers to a question you follow}}',
    'answer.to-own-question.by': '{who} answered your question',
    'answer.to-followed-question.by': '{who} answered a question you follow',
    'comment.on-own-content.by': '{who} commented on your contribution',
    'comment.on-followed-question.by': '{who} commented on a question you follow',
    'answer.accepted': 'Your answer was marked as the solution',
    'practice.consent-asked': 'May your answer become a practice example?',
    'comment.on-own-content':
      '{count, plural, one {New comment on your contribution} other {# new comments on your contribution}}',
    'comment.on-followed-question':
      '{count, plural, one {New comment on a question you follow} other {# new comments on a question you follow}}',
    'offer.in-topic': '{town} offers something on the topic {topic}',
    'offer.in-topic.text': 'The page of the municipality says what it offers.',
    'offer.expired': 'Does the offer of {town} on the topic {topic} still hold?',
    'offer.expired.text':
      '{outcome, select, RENEWED {The offer has been renewed in the meantime.} other {It has run out and is no longer suggested. One click keeps it for another year.}}',
    'message.received':
      '{count, plural, one {{hasTown, select, true {{who} wrote for {town}} other {{who} wrote to you}}} other {# new messages from {hasTown, select, true {{town}} other {{who}}}}}',
    'message.received.text': 'The message is in your inbox on the platform.',
    'contact.requested': '{town} would like an exchange on the topic {topic}',
    'contact.requested.text': 'Read what it is about, and accept or decline.',
    'contact.answered':
      '{outcome, select, ACCEPTED {{town} accepted your request for contact} DECLINED {{town} declined your request for contact} other {Your request for contact to {town} got no answer}}',
    'contact.answered.text':
      '{outcome, select, ACCEPTED {You can now write to each other on the topic {topic}.} DECLINED {Reason: {explanation}} other {The request on the topic {topic} has lapsed after 30 days. Another municipality may fit.}}',
    'contact.result-asked': 'Was the exchange with {town} of use?',
    'contact.result-asked.text':
      'You arranged an exchange on the topic {topic} 30 days ago. One click is enough: yes, partly or no.',
    'circle.invited': '{town} invites you to a cooperation circle',
    'circle.invited.text': 'Shared topic: {topic}. Please accept or decline within 30 days.',
    'circle.formed': 'Your cooperation circle has come about',
    'circle.formed.text':
      'Shared topic: {topic}. The page of the circle shows the municipalities and whom to contact.',
    ...projectTexts.en,
    'mandate.requested': 'May {town} commit to this?',
    'mandate.requested.by': '{who} would like to commit for {town}',
    'mandate.requested.text':
      '{title}. {holds, select, true {Please confirm the commitment, or refuse it with a reason.} other {Nobody may confirm this for your municipality yet; under “Members” you set who may commit.}}',
    'mandate.decided':
      '{outcome, select, REFUSED {{town} does not commit} LAPSED {The commitment you prepared for {town} is no longer needed} other {{town} commits}}',
    'mandate.decided.text': '{title}{outcome, select, REFUSED {. Reason: {explanation}} other {}}',
    'membership.requested':
      '{outcome, select, PROOF_LOST {Does {who} still belong to {town}?} other {{who} would like to join {town}}}',
    'membership.requested.text':
      '{outcome, select, PROOF_LOST {The e-mail address of the person has changed; the new one no longer proves that they belong there. So the membership is an open request again. Please decide anew.} PENDING {Please decide on the request.} other {The request has already been decided.}}',
    'membership.decided':
      '{accepted, select, true {You now belong to {town}} other {Your request to join {town} was declined}}',
    'membership.decided.text':
      '{accepted, select, true {You can now ask and answer for your municipality.} other {Reason: {explanation}}}',
    'membership.ended': 'Your membership of {town} was ended',
    'membership.ended.text':
      'You can no longer ask, answer or commit for {town}. What you have written stays, and so does your account. {hasContacts, select, true {If you have questions about this, please turn to the people who administer {town} on the platform: {contacts}.} other {If you have questions about this, please turn to the editors of the platform; the legal notice has the address.}}',
    'town.claimed': '{who} would like to bring {town} to the platform',
    'town.claimed.text':
      '{open, select, true {Please check the registration of the municipality.} other {The registration has already been decided.}}',
    'institution.requested':
      '{outcome, select, PROOF_LOST {Does {who} still belong to “{town}”?} other {{who} would like to belong to “{town}”}}',
    'institution.requested.text':
      '{outcome, select, PROOF_LOST {The e-mail address of the person has changed; the new one no longer proves that they belong there. So the membership is an open request again. Please decide anew.} PENDING {Please decide on the request.} other {The request has already been decided.}}',
    'institution.decided':
      '{accepted, select, true {You now belong to “{town}”} other {Your request to belong to “{town}” was declined}}',
    'institution.decided.text':
      '{accepted, select, true {You can now answer and comment for this institution.} other {Reason: {explanation}}}',
    'institution.ended': 'Your membership of “{town}” was ended',
    'institution.ended.text':
      'You can no longer answer, comment or take part in projects for this institution. What you have written stays, and so does your account. {hasContacts, select, true {If you have questions about this, please turn to the people who administer the institution on the platform: {contacts}.} other {If you have questions about this, please turn to the editors of the platform; the legal notice has the address.}}',
    'mail-domain.claimed': '{town} says that a mail domain is its own',
    'moderation.decided':
      '{outcome, select, HIDE {{target, select, MUNICIPALITY {The text of your municipality was hidden} PROJECT {Your project was hidden} other {Your contribution was hidden}}} other {{target, select, MUNICIPALITY {The text of your municipality is visible again} PROJECT {Your project is visible again} other {Your contribution is visible again}}}}',
    'moderation.decided.text': 'Reason: {explanation}',
    'moderation.report-decided': 'Your report has been reviewed',
    'moderation.report-decided.text':
      '{outcome, select, HIDE {The reported content was hidden. Thank you for telling us.} RESTORE {After another review the reported content is visible again.} other {The reported content stays visible.}}',
    'moderation.case-opened': '{count, plural, one {New report to review} other {# new reports on one case}}',
    'moderation.case-opened.text':
      'The report is about {target, select, QUESTION {a question} ANSWER {an answer} COMMENT {a comment} MESSAGE {a message} PROJECT {a project} PROJECT_POST {a post in the discussion of a project} PROJECT_UPDATE {news of a project} DECISION_COMMENT {a comment on a decision} other {the text of a municipality}}.',
    'announcement.news': 'Announcement of the editors',
    'announcement.service': 'Notice on the operation of the platform',
    gone: 'No longer available',
    'gone.text': 'This content was removed or is no longer visible to you.',
    'reason.MEMBER': 'because you are a member',
    'reason.MENTIONED': 'because you were mentioned',
    'reason.OWN_CONTENT': 'because it is about your contribution',
    'reason.OWN_CONTENT.question': 'because it is your question',
    'reason.OWN_CONTENT.answer': 'because you wrote the answer',
    'reason.OWN_REQUEST': 'because you asked for the membership',
    'reason.OWN_REQUEST.report': 'because you reported the content',
    'reason.OWN_REQUEST.duplicate': 'because you made the proposal',
    'reason.OWN_MEMBERSHIP': 'because it is about your membership',
    'reason.OWN_ROLE': 'because it is about your role in a project',
    'reason.OWN_OFFER': 'because you entered the offer',
    'reason.OWN_REQUEST.contact': 'because you asked for the contact',
    'reason.WRITTEN_TO': 'because somebody wrote to {name}',
    'reason.WRITTEN_TO.unnamed': 'because somebody wrote to you',
    'reason.WRITTEN_TO.exchange': 'because your municipality took part in the exchange',
    'reason.HOLDS_MANDATE': 'because you may commit for {name}',
    'reason.HOLDS_MANDATE.unnamed': 'because you may commit for your municipality',
    'reason.OWN_REQUEST.project': 'because you asked to join the project',
    'reason.VOTE_DEPUTY': 'because you vote for {name} as a deputy',
    'reason.VOTE_DEPUTY.unnamed': 'because you vote for your municipality as a deputy',
    'reason.TOWN_VOTES': 'because {name} has a vote',
    'reason.TOWN_VOTES.unnamed': 'because your municipality has a vote',
    'reason.LEADS_PROJECT': 'because you lead the project',
    'reason.IN_PROJECT': 'because you work in the project',
    'reason.ASSIGNED_TASK': 'because the task is assigned to you',
    'reason.ASSIGNED_ORGANISATION': 'because the task is assigned to your municipality or institution',
    'reason.CREATED_TASK': 'because you created the task',
    'reason.OWN_REQUEST.mandate': 'because you prepared the commitment',
    'reason.TOWN_ADMIN': 'because you administer {name} on the platform',
    'reason.TOWN_ADMIN.unnamed': 'because you administer the municipality on the platform',
    'reason.INSTITUTION_ADMIN': 'because you administer “{name}” on the platform',
    'reason.INSTITUTION_ADMIN.unnamed': 'because you administer the institution on the platform',
    'reason.OWN_REQUEST.institution': 'because you asked to belong to the institution',
    'reason.STAFF': 'because you belong to the team of the platform',
    'reason.TOWN_IN_CIRCLE': 'because {name} belongs to the circle',
    'reason.TOWN_IN_CIRCLE.unnamed': 'because your municipality belongs to the circle',
    'reason.TOWN_SUGGESTED': 'because {name} could help here',
    'reason.TOWN_SUGGESTED.unnamed': 'because your municipality could help here',
    'reason.FOLLOWS_QUESTION': 'because you follow this question',
    'reason.FOLLOWS_PROJECT': 'because you follow this project',
    'reason.FOLLOWS_THREAD': 'because you follow this thread',
    'reason.FOLLOWS_TOWN': 'because you follow {name}',
    'reason.FOLLOWS_TOWN.unnamed': 'because you follow a municipality',
    'reason.FOLLOWS_TOPIC': 'because you follow the topic {name}',
    'reason.FOLLOWS_TOPIC.unnamed': 'because you follow a topic',
  },
});

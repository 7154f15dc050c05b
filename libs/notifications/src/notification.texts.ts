import { catalogue } from '@app/platform/i18n';

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
    'project.join-requested':
      '{outcome, select, REMINDED {{town} wartet auf Ihre Entscheidung} other {{town} möchte in Ihrem Projekt mitmachen}}',
    'project.join-requested.text':
      '{title}. {outcome, select, OPEN {Bitte nehmen Sie die Anfrage an oder lehnen Sie sie mit einer Begründung ab.} REMINDED {Die Anfrage liegt seit fünf Arbeitstagen vor. Bitte entscheiden Sie darüber.} other {Über die Anfrage ist schon entschieden.}}',
    'project.join-decided':
      '{outcome, select, REFUSED {Das Projekt hat die Anfrage von {town} abgelehnt} other {Das Projekt hat {town} aufgenommen}}',
    'project.join-decided.text':
      '{title}. {outcome, select, REFUSED {Begründung: {explanation}} other {Auf der Seite des Projekts steht, ob die Zusage noch bestätigt werden muss.}}',
    'project.invited': 'Ein Kooperationsprojekt lädt {town} ein',
    'project.invited.text': '{title}. Bitte sagen Sie zu oder ab.',
    'project.partner-changed':
      '{outcome, select, CONFIRMED {{town} ist Partner in Ihrem Projekt} DECLINED {{town} hat die Einladung in Ihr Projekt abgelehnt} REMOVED {Die Partnerschaft von {town} in einem Projekt wurde beendet} other {{town} hat Ihr Projekt verlassen}}',
    'project.partner-changed.text': '{title}{hasReason, select, true {. Begründung: {explanation}} other {}}',
    'project.state-changed':
      '{outcome, select, SEEKING_PARTNERS {Ihr Projekt sucht Partner} PREPARING {Ihr Projekt ist in Vorbereitung} RUNNING {Ihr Projekt läuft} FINISHED {Ihr Projekt ist abgeschlossen} PAUSED {Ihr Projekt ruht} other {Ihr Projekt ist wieder eine Idee}}',
    'project.state-changed.text': '{title}{hasReason, select, true {. Begründung: {explanation}} other {}}',
    'project.task-assigned':
      '{outcome, select, PERSON {Ihnen ist eine Aufgabe zugewiesen} other {{town} hat eine neue Aufgabe}}',
    'project.task-assigned.text': '{title} (Projekt: {project})',
    'project.funding-due':
      '{outcome, select, SENT {Der Antrag ist eingereicht} 0 {Heute endet eine Antragsfrist} 1 {Morgen endet eine Antragsfrist} other {In {outcome} Tagen endet eine Antragsfrist}}',
    'project.funding-due.text': '{title} (Projekt: {project})',
    'project.task-overdue': 'Eine Aufgabe ist überfällig',
    'project.task-overdue.text':
      '{title} (Projekt: {project}). {outcome, select, DONE {Sie ist inzwischen erledigt.} other {Bitte schließen Sie sie ab, oder vereinbaren Sie einen neuen Termin.}}',
    'support.applied': 'Ein Projekt bewirbt sich um Unterstützung',
    'support.applied.text':
      '{title}. {outcome, select, SUBMITTED {Bitte entscheiden Sie über die Bewerbung.} other {Über die Bewerbung ist schon entschieden.}}',
    'support.decided':
      '{outcome, select, ACCEPTED {Ihr Projekt bekommt Unterstützung} WAITING {Ihre Bewerbung steht auf der Warteliste} REFUSED {Ihre Bewerbung um Unterstützung wurde abgelehnt} RUNNING {Die Unterstützung für Ihr Projekt hat begonnen} other {Es gibt Neues zu Ihrer Bewerbung um Unterstützung}}',
    'support.decided.text':
      '{title} (Projekt: {project}){hasReason, select, true {. Begründung: {explanation}} other {}}',
    'project.meeting-invited': 'Einladung zu einer Sitzung',
    'project.meeting-invited.text':
      '{title}, {when}, {where} (Projekt: {project}){outcome, select, CANCELLED {. Die Sitzung ist inzwischen abgesagt.} other {}}',
    'project.meeting-changed': 'Eine Sitzung hat sich geändert',
    'project.meeting-changed.text':
      '{title}, {when}, {where} (Projekt: {project}){outcome, select, CANCELLED {. Die Sitzung ist inzwischen abgesagt.} other {}}',
    'project.meeting-cancelled': 'Eine Sitzung ist abgesagt',
    'project.meeting-cancelled.text': '{title}, {when} (Projekt: {project}). Begründung: {explanation}',
    'project.meeting-due': 'Erinnerung an eine Sitzung',
    'project.meeting-due.text':
      '{title}, {when}, {where} (Projekt: {project}){outcome, select, CANCELLED {. Die Sitzung ist inzwischen abgesagt.} other {}}',
    'project.minutes-sealed': 'Ein Protokoll ist abgeschlossen',
    'project.minutes-sealed.text': '{title}, {when} (Projekt: {project})',
    'meeting.when': '{day}, {from} bis {to} Uhr',
    'project.vote-asked':
      '{outcome, select, MISSING {Die Stimme Ihrer Kommune fehlt noch} AGAIN {Ein Beschlussvorschlag ist geändert; Ihre Kommune wird neu gefragt} OVER {Die Abstimmung ist beendet} other {Ihre Kommune kann abstimmen}}',
    'project.vote-asked.text':
      '{title} (Projekt: {project}). {outcome, select, OVER {Das Ergebnis steht auf der Seite des Beschlusses.} AGAIN {Der Text hat sich geändert; bitte stimmen Sie noch einmal ab.} other {Bitte stimmen Sie bis zum Ablauf der Frist ab.}}',
    'project.decision-opened':
      '{outcome, select, AGAIN {Ein Beschlussvorschlag ist geändert; die Kommunen stimmen neu ab} OVER {Eine Abstimmung ist beendet} other {Die Kommunen stimmen über einen Beschlussvorschlag ab}}',
    'project.decision-opened.text': '{title} (Projekt: {project})',
    'project.decision-objected': '{town} hat einen Einwand gegen einen Beschlussvorschlag',
    'project.decision-objected.text':
      '{title}. {outcome, select, STANDS {Einwand: {explanation} – Solange er besteht, kommt der Beschluss nicht zustande.} other {Inzwischen steht kein Einwand mehr, oder die Abstimmung ist beendet.}}',
    'project.decision-closed':
      '{outcome, select, ADOPTED {Ein Beschluss ist gefasst} REJECTED {Ein Beschlussvorschlag ist nicht angenommen} NO_QUORUM {Zu wenige Kommunen haben abgestimmt} WITHDRAWN {Ein Beschlussvorschlag ist zurückgezogen} other {Eine Abstimmung ist ohne Ergebnis beendet}}',
    'project.decision-closed.text':
      '{title} (Projekt: {project}){hasReason, select, true {. Begründung: {explanation}} other {}}',
    'project.decision-review': 'Gilt dieser Beschluss noch?',
    'project.decision-review.text':
      '{title} (Projekt: {project}). Bitte geben Sie für Ihre Kommune an, ob der Beschluss noch gilt oder geändert werden sollte.',
    'project.update-posted': 'Neuigkeit in Ihrem Projekt',
    'project.update-posted.text': '{title} (Projekt: {project})',
    'project.followed':
      '{outcome, select, SEEKING_PARTNERS {Ein Projekt sucht Partner} PREPARING {Ein Projekt ist in Vorbereitung} RUNNING {Ein Projekt läuft} FINISHED {Ein Projekt ist abgeschlossen} PAUSED {Ein Projekt ruht} IDEA {Ein Projekt ist wieder eine Idee} other {Neuigkeit aus einem Projekt}}',
    'project.followed.text':
      '{outcome, select, SEEKING_PARTNERS {{project}} PREPARING {{project}} RUNNING {{project}} FINISHED {{project}} PAUSED {{project}} IDEA {{project}} other {{title} (Projekt: {project})}}',
    'project.replied':
      '{count, plural, one {Neue Antwort auf Ihren Beitrag in einem Projekt} other {# neue Beiträge, darunter eine Antwort auf Ihren}}',
    'project.replied.by': '{who} hat auf Ihren Beitrag in einem Projekt geantwortet',
    'project.replied.text': '{title} (Projekt: {project})',
    'project.posted':
      '{count, plural, one {Neuer Beitrag zu einem Diskussionsthema} other {# neue Beiträge zu einem Diskussionsthema}}, dem Sie folgen',
    'project.posted.by': '{who} hat zu einem Diskussionsthema geschrieben, dem Sie folgen',
    'project.posted.text': '{title} (Projekt: {project})',
    'project.thread-opened': 'Neues Diskussionsthema in Ihrem Projekt',
    'project.thread-opened.by': '{who} hat ein Diskussionsthema eröffnet',
    'project.thread-opened.text': '{title} (Projekt: {project})',
    'mandate.requested': 'Darf {town} das zusagen?',
    'mandate.requested.by': '{who} möchte für {town} zusagen',
    'mandate.requested.text':
      '{title}. {holds, select, true {Bitte bestätigen Sie die Zusage oder lehnen Sie sie mit einer Begründung ab.} other {In Ihrer Kommune darf das noch niemand bestätigen; unter „Mitglieder“ legen Sie fest, wer zusagen darf.}}',
    'mandate.decided':
      '{outcome, select, REFUSED {{town} sagt nicht zu} LAPSED {Ihre vorbereitete Zusage für {town} hat sich erledigt} other {{town} sagt zu}}',
    'mandate.decided.text': '{title}{outcome, select, REFUSED {. Begründung: {explanation}} other {}}',
    'membership.requested': '{who} möchte {town} beitreten',
    'membership.requested.text':
      '{open, select, true {Bitte entscheiden Sie über die Anfrage.} other {Über die Anfrage ist schon entschieden.}}',
    'membership.decided':
      '{accepted, select, true {Sie gehören jetzt zu {town}} other {Ihre Anfrage an {town} wurde abgelehnt}}',
    'membership.decided.text':
      '{accepted, select, true {Sie können jetzt für Ihre Kommune fragen und antworten.} other {Begründung: {explanation}}}',
    'town.claimed': '{who} möchte {town} auf die Plattform bringen',
    'town.claimed.text':
      '{open, select, true {Bitte prüfen Sie die Anmeldung der Kommune.} other {Über die Anmeldung ist schon entschieden.}}',
    'institution.requested': '{who} möchte zu „{town}“ gehören',
    'institution.requested.text':
      '{open, select, true {Bitte entscheiden Sie über die Anfrage.} other {Über die Anfrage ist schon entschieden.}}',
    'institution.decided':
      '{accepted, select, true {Sie gehören jetzt zu „{town}“} other {Ihre Anfrage an „{town}“ wurde abgelehnt}}',
    'institution.decided.text':
      '{accepted, select, true {Sie können jetzt für diese Einrichtung antworten und kommentieren.} other {Begründung: {explanation}}}',
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
      'Gemeldet wurde {target, select, QUESTION {eine Frage} ANSWER {eine Antwort} COMMENT {ein Kommentar} MESSAGE {eine Nachricht} PROJECT {ein Projekt} PROJECT_POST {ein Diskussionsbeitrag in einem Projekt} other {der Text einer Kommune}}.',
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
    'project.join-requested':
      '{outcome, select, REMINDED {{town} is waiting for your decision} other {{town} would like to join your project}}',
    'project.join-requested.text':
      '{title}. {outcome, select, OPEN {Please accept the request, or refuse it with a reason.} REMINDED {The request has been waiting for five working days. Please decide on it.} other {The request has already been decided.}}',
    'project.join-decided':
      '{outcome, select, REFUSED {The project refused the request of {town}} other {The project has taken in {town}}}',
    'project.join-decided.text':
      '{title}. {outcome, select, REFUSED {Reason: {explanation}} other {The page of the project says whether the commitment still has to be confirmed.}}',
    'project.invited': 'A cooperation project invites {town}',
    'project.invited.text': '{title}. Please accept or decline.',
    'project.partner-changed':
      '{outcome, select, CONFIRMED {{town} is a partner in your project} DECLINED {{town} declined the invitation to your project} REMOVED {The partnership of {town} in a project was ended} other {{town} left your project}}',
    'project.partner-changed.text': '{title}{hasReason, select, true {. Reason: {explanation}} other {}}',
    'project.state-changed':
      '{outcome, select, SEEKING_PARTNERS {Your project is looking for partners} PREPARING {Your project is being prepared} RUNNING {Your project is running} FINISHED {Your project is finished} PAUSED {Your project is paused} other {Your project is an idea again}}',
    'project.state-changed.text': '{title}{hasReason, select, true {. Reason: {explanation}} other {}}',
    'project.task-assigned':
      '{outcome, select, PERSON {A task has been assigned to you} other {{town} has a new task}}',
    'project.task-assigned.text': '{title} (project: {project})',
    'project.funding-due':
      '{outcome, select, SENT {The application has been submitted} 0 {A deadline for funding ends today} 1 {A deadline for funding ends tomorrow} other {A deadline for funding ends in {outcome} days}}',
    'project.funding-due.text': '{title} (project: {project})',
    'project.task-overdue': 'A task is overdue',
    'project.task-overdue.text':
      '{title} (project: {project}). {outcome, select, DONE {It has been done meanwhile.} other {Please complete it, or agree on a new day.}}',
    'support.applied': 'A project applies for support',
    'support.applied.text':
      '{title}. {outcome, select, SUBMITTED {Please decide on the application.} other {The application has been decided already.}}',
    'support.decided':
      '{outcome, select, ACCEPTED {Your project gets support} WAITING {Your application is on the waiting list} REFUSED {Your application for support was refused} RUNNING {The support for your project has begun} other {There is news of your application for support}}',
    'support.decided.text':
      '{title} (project: {project}){hasReason, select, true {. Reason: {explanation}} other {}}',
    'project.meeting-invited': 'Invitation to a meeting',
    'project.meeting-invited.text':
      '{title}, {when}, {where} (project: {project}){outcome, select, CANCELLED {. The meeting has been cancelled meanwhile.} other {}}',
    'project.meeting-changed': 'A meeting has changed',
    'project.meeting-changed.text':
      '{title}, {when}, {where} (project: {project}){outcome, select, CANCELLED {. The meeting has been cancelled meanwhile.} other {}}',
    'project.meeting-cancelled': 'A meeting is cancelled',
    'project.meeting-cancelled.text': '{title}, {when} (project: {project}). Reason: {explanation}',
    'project.meeting-due': 'Reminder of a meeting',
    'project.meeting-due.text':
      '{title}, {when}, {where} (project: {project}){outcome, select, CANCELLED {. The meeting has been cancelled meanwhile.} other {}}',
    'project.minutes-sealed': 'Minutes are sealed',
    'project.minutes-sealed.text': '{title}, {when} (project: {project})',
    'meeting.when': '{day}, {from} to {to} (German time)',
    'project.vote-asked':
      '{outcome, select, MISSING {The vote of your municipality is still missing} AGAIN {A proposal has changed; your municipality is asked anew} OVER {The vote is over} other {Your municipality can vote}}',
    'project.vote-asked.text':
      '{title} (project: {project}). {outcome, select, OVER {The outcome stands on the page of the decision.} AGAIN {The text has changed; please vote once more.} other {Please vote before the deadline.}}',
    'project.decision-opened':
      '{outcome, select, AGAIN {A proposal has changed; the municipalities vote anew} OVER {A vote is over} other {The municipalities vote on a proposal}}',
    'project.decision-opened.text': '{title} (project: {project})',
    'project.decision-objected': '{town} objects to a proposal',
    'project.decision-objected.text':
      '{title}. {outcome, select, STANDS {Objection: {explanation} – As long as it stands, the decision is not adopted.} other {No objection stands any more, or the vote is over.}}',
    'project.decision-closed':
      '{outcome, select, ADOPTED {A decision has been made} REJECTED {A proposal was not adopted} NO_QUORUM {Too few municipalities have voted} WITHDRAWN {A proposal has been withdrawn} other {A vote has ended without a result}}',
    'project.decision-closed.text':
      '{title} (project: {project}){hasReason, select, true {. Reason: {explanation}} other {}}',
    'project.decision-review': 'Does this decision still hold?',
    'project.decision-review.text':
      '{title} (project: {project}). Please say for your municipality whether the decision still holds or should be changed.',
    'project.update-posted': 'News in your project',
    'project.update-posted.text': '{title} (project: {project})',
    'project.followed':
      '{outcome, select, SEEKING_PARTNERS {A project is looking for partners} PREPARING {A project is being prepared} RUNNING {A project is running} FINISHED {A project is finished} PAUSED {A project is paused} IDEA {A project is an idea again} other {News from a project}}',
    'project.followed.text':
      '{outcome, select, SEEKING_PARTNERS {{project}} PREPARING {{project}} RUNNING {{project}} FINISHED {{project}} PAUSED {{project}} IDEA {{project}} other {{title} (project: {project})}}',
    'project.replied':
      '{count, plural, one {New reply to your post in a project} other {# new posts, among them a reply to yours}}',
    'project.replied.by': '{who} replied to your post in a project',
    'project.replied.text': '{title} (project: {project})',
    'project.posted':
      '{count, plural, one {New post in a thread you follow} other {# new posts in a thread you follow}}',
    'project.posted.by': '{who} wrote in a thread you follow',
    'project.posted.text': '{title} (project: {project})',
    'project.thread-opened': 'New thread in your project',
    'project.thread-opened.by': '{who} opened a thread',
    'project.thread-opened.text': '{title} (project: {project})',
    'mandate.requested': 'May {town} commit to this?',
    'mandate.requested.by': '{who} would like to commit for {town}',
    'mandate.requested.text':
      '{title}. {holds, select, true {Please confirm the commitment, or refuse it with a reason.} other {Nobody may confirm this for your municipality yet; under “Members” you set who may commit.}}',
    'mandate.decided':
      '{outcome, select, REFUSED {{town} does not commit} LAPSED {The commitment you prepared for {town} is no longer needed} other {{town} commits}}',
    'mandate.decided.text': '{title}{outcome, select, REFUSED {. Reason: {explanation}} other {}}',
    'membership.requested': '{who} would like to join {town}',
    'membership.requested.text':
      '{open, select, true {Please decide on the request.} other {The request has already been decided.}}',
    'membership.decided':
      '{accepted, select, true {You now belong to {town}} other {Your request to join {town} was declined}}',
    'membership.decided.text':
      '{accepted, select, true {You can now ask and answer for your municipality.} other {Reason: {explanation}}}',
    'town.claimed': '{who} would like to bring {town} to the platform',
    'town.claimed.text':
      '{open, select, true {Please check the registration of the municipality.} other {The registration has already been decided.}}',
    'institution.requested': '{who} would like to belong to “{town}”',
    'institution.requested.text':
      '{open, select, true {Please decide on the request.} other {The request has already been decided.}}',
    'institution.decided':
      '{accepted, select, true {You now belong to “{town}”} other {Your request to belong to “{town}” was declined}}',
    'institution.decided.text':
      '{accepted, select, true {You can now answer and comment for this institution.} other {Reason: {explanation}}}',
    'mail-domain.claimed': '{town} says that a mail domain is its own',
    'moderation.decided':
      '{outcome, select, HIDE {{target, select, MUNICIPALITY {The text of your municipality was hidden} PROJECT {Your project was hidden} other {Your contribution was hidden}}} other {{target, select, MUNICIPALITY {The text of your municipality is visible again} PROJECT {Your project is visible again} other {Your contribution is visible again}}}}',
    'moderation.decided.text': 'Reason: {explanation}',
    'moderation.report-decided': 'Your report has been reviewed',
    'moderation.report-decided.text':
      '{outcome, select, HIDE {The reported content was hidden. Thank you for telling us.} RESTORE {After another review the reported content is visible again.} other {The reported content stays visible.}}',
    'moderation.case-opened': '{count, plural, one {New report to review} other {# new reports on one case}}',
    'moderation.case-opened.text':
      'The report is about {target, select, QUESTION {a question} ANSWER {an answer} COMMENT {a comment} MESSAGE {a message} PROJECT {a project} PROJECT_POST {a post in the discussion of a project} other {the text of a municipality}}.',
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

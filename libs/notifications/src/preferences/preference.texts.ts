import { catalogue } from '@app/platform/i18n';

/** What each kind of notification is called in the settings, and when it comes. */
export const preferenceTexts = catalogue({
  de: {
    'mention.label': 'Erwähnungen',
    'mention.description':
      'Wenn jemand Sie in einer Frage, einer Antwort, einem Kommentar oder der Diskussion eines Projekts mit @ nennt.',
    'question.suggested.label': 'Fragen, bei denen Ihre Kommune helfen könnte',
    'question.suggested.description':
      'Wenn eine andere Kommune etwas fragt und Ihre Kommune dafür vorgeschlagen wird.',
    'question.in-topic.label': 'Neue Fragen zu Ihren Themen',
    'question.in-topic.description': 'Wenn jemand zu einem Thema fragt, dem Sie folgen.',
    'question.from-town.label': 'Neue Fragen aus Kommunen, denen Sie folgen',
    'question.from-town.description': 'Wenn eine Kommune fragt, der Sie folgen.',
    'question.escalated.label': 'Ihre Frage bleibt unbeantwortet',
    'question.escalated.description':
      'Wenn nach fünf Arbeitstagen niemand geantwortet hat und wir weitere Kommunen und die Redaktion fragen.',
    'question.unanswered.label': 'Fragen ohne Antwort',
    'question.unanswered.description': 'Wenn eine Frage nach fünf Arbeitstagen noch keine Antwort hat.',
    'question.duplicate-asked.label': 'Ihre Frage könnte doppelt sein',
    'question.duplicate-asked.description':
      'Wenn das Team der Plattform vorschlägt, Ihre Frage oder eine der Kommune, die Sie verwalten, mit einer anderen zusammenzuführen, und wenn das rückgängig gemacht wird.',
    'question.duplicate-answered.label': 'Antworten auf Ihre Vorschläge zu doppelten Fragen',
    'question.duplicate-answered.description':
      'Wenn die fragende Seite zustimmt, ablehnt oder nicht antwortet, und wenn sie die Zustimmung zurücknimmt.',
    'question.merged.label': 'Zusammengeführte Fragen',
    'question.merged.description': 'Wenn eine Frage, der Sie folgen, mit einer anderen zusammengeführt wird.',
    'answer.to-own-question.label': 'Antworten auf Ihre Fragen',
    'answer.to-own-question.description': 'Wenn jemand eine Frage von Ihnen beantwortet.',
    'answer.to-followed-question.label': 'Antworten auf Fragen, denen Sie folgen',
    'answer.to-followed-question.description': 'Wenn eine Frage beantwortet wird, der Sie folgen.',
    'answer.accepted.label': 'Ihre Antwort ist die Lösung',
    'answer.accepted.description': 'Wenn Ihre Antwort als Lösung markiert wird.',
    'practice.consent-asked.label': 'Praxisbeispiele aus Ihren Antworten',
    'practice.consent-asked.description':
      'Wenn die Redaktion aus einer Antwort von Ihnen ein Praxisbeispiel machen möchte und Sie zustimmen müssen.',
    'comment.on-own-content.label': 'Kommentare zu Ihren Beiträgen',
    'comment.on-own-content.description': 'Wenn jemand eine Frage oder Antwort von Ihnen kommentiert.',
    'comment.on-followed-question.label': 'Kommentare zu Fragen, denen Sie folgen',
    'comment.on-followed-question.description': 'Wenn zu einer Frage kommentiert wird, der Sie folgen.',
    'offer.in-topic.label': 'Neue Angebote zu Ihren Themen',
    'offer.in-topic.description': 'Wenn eine Kommune Erfahrung zu einem Thema anbietet, dem Sie folgen.',
    'offer.expired.label': 'Abgelaufene Angebote Ihrer Kommune',
    'offer.expired.description':
      'Wenn ein Angebot abgelaufen ist, das Sie eingetragen haben oder dessen Kommune Sie verwalten.',
    'message.received.label': 'Nachrichten an Sie und Ihre Kommune',
    'message.received.description': 'Wenn Ihnen oder Ihrer Kommune eine andere Person oder Kommune schreibt.',
    'contact.requested.label': 'Kontaktanfragen an Ihre Kommune',
    'contact.requested.description': 'Wenn eine andere Kommune sich mit Ihrer austauschen möchte.',
    'contact.answered.label': 'Antworten auf Ihre Kontaktanfragen',
    'contact.answered.description':
      'Wenn eine Kontaktanfrage von Ihnen angenommen oder abgelehnt wird oder abläuft.',
    'contact.result-asked.label': 'Frage nach dem Ergebnis eines Austauschs',
    'contact.result-asked.description':
      'Wenn 30 Tage nach einer Zusage gefragt wird, ob der Austausch etwas gebracht hat.',
    'circle.invited.label': 'Einladungen zu Kooperationskreisen',
    'circle.invited.description':
      'Wenn eine Kommune Ihre Kommune in einen Kreis mit gemeinsamem Bedarf einlädt.',
    'circle.formed.label': 'Kooperationskreise, die zustande kommen',
    'circle.formed.description': 'Wenn genug Kommunen eines Kreises zugesagt haben, zu dem Ihre gehört.',
    'project.join-requested.label': 'Anfragen an Projekte, die Sie leiten',
    'project.join-requested.description':
      'Wenn eine Kommune oder Einrichtung mitmachen möchte, und noch einmal nach fünf Arbeitstagen ohne Entscheidung.',
    'project.join-decided.label': 'Entscheidungen über Ihre Anfragen an Projekte',
    'project.join-decided.description':
      'Wenn ein Projekt Ihre Kommune oder Einrichtung aufnimmt oder mit einer Begründung ablehnt.',
    'project.invited.label': 'Einladungen in Projekte',
    'project.invited.description':
      'Wenn ein Kooperationsprojekt Ihre Kommune oder Einrichtung einlädt und Sie zusagen dürfen.',
    'project.partner-changed.label': 'Partner Ihrer Projekte',
    'project.partner-changed.description':
      'Wenn ein Partner verbindlich zusagt, absagt oder geht, oder eine Einladung verfällt.',
    'project.role-changed.label': 'Ihre Rolle in Projekten',
    'project.role-changed.description':
      'Wenn jemand Sie in ein Projekt aufnimmt, Ihre Rolle dort ändert oder Sie herausnimmt.',
    'project.state-changed.label': 'Stand Ihrer Projekte',
    'project.state-changed.description':
      'Wenn ein Projekt, in dem Sie mitarbeiten, einen Schritt weitergeht, ruht oder abgeschlossen wird.',
    'project.task-assigned.label': 'Neue Aufgaben in Projekten',
    'project.task-assigned.description':
      'Wenn Ihnen oder Ihrer Kommune oder Einrichtung in einem Projekt eine Aufgabe zugewiesen wird.',
    'project.funding-due.label': 'Antragsfristen in Projekten',
    'project.funding-due.description':
      '30, 14 und 3 Tage bevor die Frist eines Förderantrags endet, der noch nicht eingereicht ist.',
    'project.task-overdue.label': 'Überfällige Aufgaben in Projekten',
    'project.task-overdue.description':
      'Einmal, wenn der Termin einer Aufgabe verstrichen ist, die Ihnen zugewiesen ist oder die Sie angelegt haben.',
    'support.applied.label': 'Bewerbungen um Unterstützungsformate',
    'support.applied.description': 'Wenn sich ein Projekt um ein Unterstützungsformat bewirbt.',
    'support.decided.label': 'Entscheidungen über Bewerbungen um Unterstützung',
    'support.decided.description':
      'Wenn die Redaktion eine Bewerbung Ihres Projekts annimmt, auf die Warteliste setzt, mit einer Begründung ablehnt oder die Unterstützung beendet.',
    'project.meeting-invited.label': 'Einladungen zu Sitzungen',
    'project.meeting-invited.description':
      'Wenn Sie in einem Projekt zu einer Sitzung eingeladen werden. Die Mail bringt den Termin für Ihren Kalender mit.',
    'project.meeting-changed.label': 'Geänderte Sitzungen',
    'project.meeting-changed.description':
      'Wenn sich Titel, Zeit oder Ort einer Sitzung ändern, zu der Sie eingeladen sind.',
    'project.meeting-cancelled.label': 'Abgesagte Sitzungen',
    'project.meeting-cancelled.description': 'Wenn eine Sitzung ausfällt, zu der Sie eingeladen sind.',
    'project.meeting-due.label': 'Erinnerungen an Sitzungen',
    'project.meeting-due.description': 'Am Arbeitstag vor einer Sitzung, zu der Sie eingeladen sind.',
    'project.minutes-sealed.label': 'Abgeschlossene Protokolle',
    'project.minutes-sealed.description':
      'Wenn in einem Projekt, in dem Sie mitarbeiten, das Protokoll einer Sitzung abgeschlossen wird.',
    'project.vote-asked.label': 'Abstimmungen, bei denen Ihre Stimme gefragt ist',
    'project.vote-asked.description':
      'Wenn Sie in einem Projekt für Ihre Kommune abstimmen können, und noch einmal, wenn die Stimme kurz vor der Frist fehlt.',
    'project.deputy-named.label': 'Stellvertretung bei Abstimmungen',
    'project.deputy-named.description':
      'Wenn jemand Sie benennt, in einem Projekt für Ihre Kommune abzustimmen.',
    'project.decision-opened.label': 'Abstimmungen mit Ihrer Kommune',
    'project.decision-opened.description':
      'Wenn in einem Projekt eine Abstimmung beginnt, an der Ihre Kommune teilnimmt.',
    'project.decision-objected.label': 'Einwände gegen Beschlussvorschläge',
    'project.decision-objected.description':
      'Wenn eine Kommune einen Einwand gegen Ihren Vorschlag hat, oder gegen einen in einem Projekt, das Sie leiten.',
    'project.decision-closed.label': 'Ergebnisse von Abstimmungen',
    'project.decision-closed.description':
      'Wenn eine Abstimmung endet, an der Ihre Kommune teilnimmt, oder ein Vorschlag zurückgezogen wird.',
    'project.decision-review.label': 'Beschlüsse auf Wiedervorlage',
    'project.decision-review.description':
      'Einmal, wenn der Tag gekommen ist, an dem die Kommunen gefragt werden, ob ein Beschluss noch gilt.',
    'project.update-posted.label': 'Neuigkeiten in Ihren Projekten',
    'project.update-posted.description':
      'Wenn in einem Projekt, in dem Sie mitarbeiten, eine Neuigkeit erscheint.',
    'project.followed.label': 'Projekte, denen Sie folgen',
    'project.followed.description':
      'Wenn ein Projekt, dem Sie folgen, eine Neuigkeit veröffentlicht oder einen Schritt weitergeht.',
    'project.replied.label': 'Antworten auf Ihre Beiträge in Projekten',
    'project.replied.description':
      'Wenn jemand in der Diskussion eines Projekts auf einen Beitrag von Ihnen antwortet.',
    'project.posted.label': 'Diskussionsthemen, denen Sie folgen',
    'project.posted.description':
      'Wenn zu einem Diskussionsthema eines Projekts geschrieben wird, dem Sie folgen. Wer dort schreibt, folgt dem Thema; auf dessen Seite schalten Sie es stumm.',
    'project.thread-opened.label': 'Neue Diskussionsthemen in Ihren Projekten',
    'project.thread-opened.description':
      'Wenn in einem Projekt, in dem Sie mitarbeiten, jemand ein Diskussionsthema eröffnet.',
    'mandate.requested.label': 'Zusagen, die Sie bestätigen sollen',
    'mandate.requested.description':
      'Wenn jemand etwas für Ihre Kommune zusagen möchte und Sie das bestätigen dürfen.',
    'mandate.decided.label': 'Entscheidungen über Ihre vorbereiteten Zusagen',
    'mandate.decided.description':
      'Wenn eine Zusage, die Sie vorbereitet haben, bestätigt oder abgelehnt wird.',
    'announcement.news.label': 'Mitteilungen der Redaktion',
    'announcement.news.description': 'Wenn die Redaktion den Mitgliedern etwas mitteilt.',
    'announcement.service.label': 'Hinweise zum Betrieb',
    'announcement.service.description': 'Wenn sich an der Plattform etwas ändert, das Sie wissen müssen.',
    'membership.requested.label': 'Anfragen, Ihrer Kommune beizutreten',
    'membership.requested.description': 'Wenn jemand zu einer Kommune gehören möchte, die Sie verwalten.',
    'membership.decided.label': 'Entscheidungen über Ihre Mitgliedschaft',
    'membership.decided.description': 'Wenn über Ihre Anfrage an eine Kommune entschieden wurde.',
    'membership.ended.label': 'Ende Ihrer Mitgliedschaft',
    'membership.ended.description': 'Wenn jemand Ihre Mitgliedschaft in einer Kommune beendet.',
    'institution.requested.label': 'Anfragen an Ihre Einrichtung',
    'institution.requested.description':
      'Wenn jemand zu einer Einrichtung gehören möchte, die Sie verwalten.',
    'institution.decided.label': 'Entscheidungen über Ihre Einrichtung',
    'institution.decided.description': 'Wenn über Ihre Anfrage an eine Einrichtung entschieden wurde.',
    'institution.ended.label': 'Ende Ihrer Mitgliedschaft in einer Einrichtung',
    'institution.ended.description': 'Wenn jemand Ihre Mitgliedschaft in einer Einrichtung beendet.',
    'mail-domain.claimed.label': 'Mail-Domains, die auf einen Nachweis warten',
    'mail-domain.claimed.description': 'Wenn eine Kommune eine Mail-Domain als ihre eigene meldet.',
    'town.claimed.label': 'Kommunen, die neu dazukommen möchten',
    'town.claimed.description': 'Wenn die erste Person einer Kommune auf die Freigabe wartet.',
    'moderation.decided.label': 'Entscheidungen über Ihre Beiträge',
    'moderation.decided.description':
      'Wenn ein Beitrag von Ihnen ausgeblendet oder wieder eingeblendet wurde.',
    'moderation.report-decided.label': 'Ergebnis Ihrer Meldungen',
    'moderation.report-decided.description':
      'Wenn über einen Inhalt entschieden wurde, den Sie gemeldet haben.',
    'moderation.case-opened.label': 'Neue Meldungen',
    'moderation.case-opened.description': 'Wenn ein Inhalt gemeldet wurde und auf Prüfung wartet.',
  },
  en: {
    'mention.label': 'Mentions',
    'mention.description':
      'When somebody names you with @ in a question, an answer, a comment or the discussion of a project.',
    'question.suggested.label': 'Questions your municipality could help with',
    'question.suggested.description':
      'When another municipality asks something and yours is suggested to help.',
    'question.in-topic.label': 'New questions on your topics',
    'question.in-topic.description': 'When somebody asks about a topic you follow.',
    'question.from-town.label': 'New questions from municipalities you follow',
    'question.from-town.description': 'When a municipality you follow asks a question.',
    'question.escalated.label': 'Your question stays unanswered',
    'question.escalated.description':
      'When nobody has answered after five working days and we ask further municipalities and the editors.',
    'question.unanswered.label': 'Questions without an answer',
    'question.unanswered.description': 'When a question has no answer after five working days.',
    'question.duplicate-asked.label': 'Your question may be a duplicate',
    'question.duplicate-asked.description':
      'When the team of the platform proposes to merge your question, or one of the municipality you administer, with another one, and when that is undone.',
    'question.duplicate-answered.label': 'Answers to your proposals about duplicates',
    'question.duplicate-answered.description':
      'When the asking side agrees, declines or does not answer, and when it takes its consent back.',
    'question.merged.label': 'Merged questions',
    'question.merged.description': 'When a question you follow is merged with another one.',
    'answer.to-own-question.label': 'Answers to your questions',
    'answer.to-own-question.description': 'When somebody answers a question of yours.',
    'answer.to-followed-question.label': 'Answers to questions you follow',
    'answer.to-followed-question.description': 'When a question you follow is answered.',
    'answer.accepted.label': 'Your answer is the solution',
    'answer.accepted.description': 'When your answer is marked as the solution.',
    'practice.consent-asked.label': 'Practice examples from your answers',
    'practice.consent-asked.description':
      'When the editors would like to make a practice example of an answer of yours and need your consent.',
    'comment.on-own-content.label': 'Comments on your contributions',
    'comment.on-own-content.description': 'When somebody comments on a question or answer of yours.',
    'comment.on-followed-question.label': 'Comments on questions you follow',
    'comment.on-followed-question.description': 'When somebody comments on a question you follow.',
    'offer.in-topic.label': 'New offers on your topics',
    'offer.in-topic.description': 'When a municipality offers experience on a topic you follow.',
    'offer.expired.label': 'Offers of your municipality that have run out',
    'offer.expired.description':
      'When an offer has run out that you entered, or of a municipality you administer.',
    'message.received.label': 'Messages to you and your municipality',
    'message.received.description': 'When another person or municipality writes to you or your municipality.',
    'contact.requested.label': 'Requests for contact to your municipality',
    'contact.requested.description': 'When another municipality would like an exchange with yours.',
    'contact.answered.label': 'Answers to your requests for contact',
    'contact.answered.description': 'When a request for contact of yours is accepted or declined, or lapses.',
    'contact.result-asked.label': 'Question about the result of an exchange',
    'contact.result-asked.description':
      'When you are asked, 30 days after an acceptance, whether the exchange was of use.',
    'circle.invited.label': 'Invitations to cooperation circles',
    'circle.invited.description':
      'When a municipality invites yours to a circle of municipalities with a shared need.',
    'circle.formed.label': 'Cooperation circles that come about',
    'circle.formed.description': 'When enough municipalities of a circle yours belongs to have accepted.',
    'project.join-requested.label': 'Requests to projects you lead',
    'project.join-requested.description':
      'When a municipality or institution would like to join, and once more after five working days without a decision.',
    'project.join-decided.label': 'Decisions about your requests to projects',
    'project.join-decided.description':
      'When a project takes in your municipality or institution, or refuses it with a reason.',
    'project.invited.label': 'Invitations to projects',
    'project.invited.description':
      'When a cooperation project invites your municipality or institution and you may commit for it.',
    'project.partner-changed.label': 'Partners of your projects',
    'project.partner-changed.description':
      'When a partner commits, declines or leaves, or an invitation lapses.',
    'project.role-changed.label': 'Your role in projects',
    'project.role-changed.description':
      'When somebody puts you into a project, changes your role there or takes you out.',
    'project.state-changed.label': 'State of your projects',
    'project.state-changed.description': 'When a project you work in takes a step, is paused or finished.',
    'project.task-assigned.label': 'New tasks in projects',
    'project.task-assigned.description':
      'When a task in a project is assigned to you or to your municipality or institution.',
    'project.funding-due.label': 'Deadlines for funding in projects',
    'project.funding-due.description':
      '30, 14 and 3 days before the deadline of an application that has not been submitted yet.',
    'project.task-overdue.label': 'Overdue tasks in projects',
    'project.task-overdue.description':
      'Once, when the day of a task has passed that is assigned to you or that you created.',
    'support.applied.label': 'Applications for support',
    'support.applied.description': 'When a project applies for a format of support.',
    'support.decided.label': 'Decisions about applications for support',
    'support.decided.description':
      'When the editors accept an application of your project, put it on the waiting list, refuse it with a reason or end the support.',
    'project.meeting-invited.label': 'Invitations to meetings',
    'project.meeting-invited.description':
      'When you are invited to a meeting of a project. The mail brings the appointment for your calendar.',
    'project.meeting-changed.label': 'Changed meetings',
    'project.meeting-changed.description':
      'When title, time or place of a meeting change that you are invited to.',
    'project.meeting-cancelled.label': 'Cancelled meetings',
    'project.meeting-cancelled.description': 'When a meeting does not take place that you are invited to.',
    'project.meeting-due.label': 'Reminders of meetings',
    'project.meeting-due.description': 'On the working day before a meeting that you are invited to.',
    'project.minutes-sealed.label': 'Sealed minutes',
    'project.minutes-sealed.description':
      'When the minutes of a meeting are sealed in a project that you take part in.',
    'project.vote-asked.label': 'Votes in which yours is asked for',
    'project.vote-asked.description':
      'When you can vote for your municipality in a project, and once more when the vote is missing shortly before the deadline.',
    'project.deputy-named.label': 'Deputy in votes',
    'project.deputy-named.description': 'When somebody names you to vote for your municipality in a project.',
    'project.decision-opened.label': 'Votes with your municipality',
    'project.decision-opened.description':
      'When a vote begins in a project in which your municipality takes part.',
    'project.decision-objected.label': 'Objections to proposals',
    'project.decision-objected.description':
      'When a municipality objects to your proposal, or to one in a project you lead.',
    'project.decision-closed.label': 'Outcomes of votes',
    'project.decision-closed.description':
      'When a vote ends in which your municipality takes part, or a proposal is withdrawn.',
    'project.decision-review.label': 'Decisions to be looked at again',
    'project.decision-review.description':
      'Once, when the day has come on which the municipalities are asked whether a decision still holds.',
    'project.update-posted.label': 'News in your projects',
    'project.update-posted.description': 'When a project you work in has news.',
    'project.followed.label': 'Projects you follow',
    'project.followed.description': 'When a project you follow has news or takes a step.',
    'project.replied.label': 'Replies to your posts in projects',
    'project.replied.description': 'When somebody replies to a post of yours in the discussion of a project.',
    'project.posted.label': 'Threads you follow',
    'project.posted.description':
      'When somebody writes in a thread of a project you follow. Whoever writes there follows it; you can mute it on its page.',
    'project.thread-opened.label': 'New threads in your projects',
    'project.thread-opened.description': 'When somebody opens a thread in a project you work in.',
    'mandate.requested.label': 'Commitments for you to confirm',
    'mandate.requested.description':
      'When somebody would like to commit for your municipality and you may confirm that.',
    'mandate.decided.label': 'Decisions about commitments you prepared',
    'mandate.decided.description': 'When a commitment you prepared is confirmed or refused.',
    'announcement.news.label': 'Announcements of the editors',
    'announcement.news.description': 'When the editors tell the members something.',
    'announcement.service.label': 'Notices on operation',
    'announcement.service.description': 'When something about the platform changes that you need to know.',
    'membership.requested.label': 'Requests to join your municipality',
    'membership.requested.description':
      'When somebody would like to belong to a municipality you administer.',
    'membership.decided.label': 'Decisions on your membership',
    'membership.decided.description': 'When your request to a municipality has been decided.',
    'membership.ended.label': 'End of your membership',
    'membership.ended.description': 'When somebody ends your membership of a municipality.',
    'institution.requested.label': 'Requests to your institution',
    'institution.requested.description':
      'When somebody would like to belong to an institution you administer.',
    'institution.decided.label': 'Decisions on your institution',
    'institution.decided.description': 'When your request to an institution has been decided.',
    'institution.ended.label': 'End of your membership of an institution',
    'institution.ended.description': 'When somebody ends your membership of an institution.',
    'mail-domain.claimed.label': 'Mail domains that wait for a proof',
    'mail-domain.claimed.description': 'When a municipality says that a mail domain is its own.',
    'town.claimed.label': 'Municipalities that would like to join',
    'town.claimed.description': 'When the first person of a municipality waits for approval.',
    'moderation.decided.label': 'Decisions on your contributions',
    'moderation.decided.description': 'When a contribution of yours was hidden or shown again.',
    'moderation.report-decided.label': 'Results of your reports',
    'moderation.report-decided.description': 'When content you reported has been decided on.',
    'moderation.case-opened.label': 'New reports',
    'moderation.case-opened.description': 'When content was reported and waits for review.',
  },
});

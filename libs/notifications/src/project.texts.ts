/** What notifications about cooperation projects say; part of `notificationTexts`. */
export const projectTexts = {
  de: {
    'project.join-requested':
      '{outcome, select, REMINDED {{town} wartet auf Ihre Entscheidung} other {{town} möchte in Ihrem Projekt mitmachen}}',
    'project.join-requested.text':
      '{title}. {outcome, select, OPEN {Bitte nehmen Sie die Anfrage an oder lehnen Sie sie mit einer Begründung ab.} REMINDED {Die Anfrage liegt seit fünf Arbeitstagen vor. Bitte entscheiden Sie darüber.} other {Über die Anfrage ist schon entschieden.}}',
    'project.join-decided':
      '{outcome, select, REFUSED {Das Projekt hat die Anfrage von {town} abgelehnt} LAPSED {Die Anfrage von {town} ist verfallen} other {Das Projekt hat {town} aufgenommen}}',
    'project.join-decided.text':
      '{title}. {outcome, select, REFUSED {Begründung: {explanation}} LAPSED {Das Projekt wurde abgeschlossen, bevor über die Anfrage entschieden war.} other {Auf der Seite des Projekts steht, ob die Zusage noch bestätigt werden muss.}}',
    'project.invited': 'Ein Kooperationsprojekt lädt {town} ein',
    'project.invited.text':
      '{title}. {outcome, select, INVITED {Bitte sagen Sie zu oder ab.} LAPSED {Die Einladung ist verfallen, weil das Projekt abgeschlossen ist.} other {Die Einladung ist schon beantwortet.}}',
    'project.partner-changed':
      '{outcome, select, CONFIRMED {{town} ist Partner in Ihrem Projekt} DECLINED {{town} hat die Einladung in Ihr Projekt abgelehnt} REMOVED {Die Partnerschaft von {town} in einem Projekt wurde beendet} LAPSED {Die Einladung an {town} zu einem Projekt ist verfallen} other {{town} hat Ihr Projekt verlassen}}',
    'project.partner-changed.text':
      '{title}{outcome, select, LAPSED {. Das Projekt wurde abgeschlossen, bevor die Einladung beantwortet war.} other {{hasReason, select, true {. Begründung: {explanation}} other {}}}}',
    'project.role-changed':
      '{where, select, project_role_given {Sie sind in ein Projekt aufgenommen} project_role_changed {Ihre Rolle in einem Projekt hat sich geändert} other {{outcome, select, PARTNER_ENDED {{town} ist nicht mehr Partner in einem Ihrer Projekte} other {Sie sind nicht mehr in einem Projekt}}}}',
    'project.role-changed.by':
      '{where, select, project_role_given {{who} hat Sie in ein Projekt aufgenommen} project_role_changed {{who} hat Ihre Rolle in einem Projekt geändert} other {{outcome, select, PARTNER_ENDED {{who} hat die Partnerschaft von {town} in einem Projekt beendet} other {{who} hat Sie aus einem Projekt herausgenommen}}}}',
    'project.role-changed.text':
      '{title}. {ended, select, true {{outcome, select, PARTNER_ENDED {Damit endet auch Ihre Rolle dort. } other {}}{hasContacts, select, true {Wenn Sie Fragen dazu haben, wenden Sie sich bitte an die Leitung des Projekts: {contacts}.} other {Wenn Sie Fragen dazu haben, wenden Sie sich bitte an die Redaktion der Plattform; die Adresse steht im Impressum.}}} other {Ihre Rolle: {outcome, select, LEAD {Leitung} EDITOR {Redaktion} GUEST {Gast} other {Mitarbeit}}{hasTown, select, true {, für {town}} other {}}.}}',
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
      '{outcome, select, ACCEPTED {Ihr Projekt bekommt Unterstützung} WAITING {Ihre Bewerbung steht auf der Warteliste} REFUSED {Ihre Bewerbung um Unterstützung wurde abgelehnt} RUNNING {Die Unterstützung für Ihr Projekt hat begonnen} DONE {Die Unterstützung für Ihr Projekt ist beendet} other {Es gibt Neues zu Ihrer Bewerbung um Unterstützung}}',
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
      '{outcome, select, MISSING {Die Stimme Ihrer Kommune fehlt noch} AGAIN {Ein Beschlussvorschlag ist geändert; Ihre Kommune wird neu gefragt} OVER {Die Abstimmung ist beendet} VOTED {Ihre Kommune hat abgestimmt} other {Ihre Kommune kann abstimmen}}',
    'project.vote-asked.text':
      '{title} (Projekt: {project}). {outcome, select, OVER {Das Ergebnis steht auf der Seite des Beschlusses.} AGAIN {Der Text hat sich geändert; bitte stimmen Sie noch einmal ab.} VOTED {Bis zum Ablauf der Frist lässt sich die Stimme ändern.} other {Bitte stimmen Sie bis zum Ablauf der Frist ab.}}',
    'project.deputy-named': 'Sie vertreten {town} bei Abstimmungen',
    'project.deputy-named.by': '{who} hat Sie als Stellvertretung bei Abstimmungen benannt',
    'project.deputy-named.text':
      'Projekt: {project}. Vom {from} bis zum {until} können Sie für {town} abstimmen. {outcome, select, 0 {Zurzeit wartet keine Abstimmung auf Ihre Stimme.} 1 {Eine Abstimmung läuft schon und wartet auf die Stimme der Kommune: {title}.} other {{outcome} Abstimmungen laufen schon und warten auf die Stimme der Kommune.}}',
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
  },
  en: {
    'project.join-requested':
      '{outcome, select, REMINDED {{town} is waiting for your decision} other {{town} would like to join your project}}',
    'project.join-requested.text':
      '{title}. {outcome, select, OPEN {Please accept the request, or refuse it with a reason.} REMINDED {The request has been waiting for five working days. Please decide on it.} other {The request has already been decided.}}',
    'project.join-decided':
      '{outcome, select, REFUSED {The project refused the request of {town}} LAPSED {The request of {town} has lapsed} other {The project has taken in {town}}}',
    'project.join-decided.text':
      '{title}. {outcome, select, REFUSED {Reason: {explanation}} LAPSED {The project was finished before the request was decided.} other {The page of the project says whether the commitment still has to be confirmed.}}',
    'project.invited': 'A cooperation project invites {town}',
    'project.invited.text':
      '{title}. {outcome, select, INVITED {Please accept or decline.} LAPSED {The invitation has lapsed because the project is finished.} other {The invitation has already been answered.}}',
    'project.partner-changed':
      '{outcome, select, CONFIRMED {{town} is a partner in your project} DECLINED {{town} declined the invitation to your project} REMOVED {The partnership of {town} in a project was ended} LAPSED {The invitation to {town} to join a project has lapsed} other {{town} left your project}}',
    'project.partner-changed.text':
      '{title}{outcome, select, LAPSED {. The project was finished before the invitation was answered.} other {{hasReason, select, true {. Reason: {explanation}} other {}}}}',
    'project.role-changed':
      '{where, select, project_role_given {You have been put into a project} project_role_changed {Your role in a project has changed} other {{outcome, select, PARTNER_ENDED {{town} is no longer a partner in one of your projects} other {You are no longer in a project}}}}',
    'project.role-changed.by':
      '{where, select, project_role_given {{who} has put you into a project} project_role_changed {{who} has changed your role in a project} other {{outcome, select, PARTNER_ENDED {{who} has ended the partnership of {town} in a project} other {{who} has taken you out of a project}}}}',
    'project.role-changed.text':
      '{title}. {ended, select, true {{outcome, select, PARTNER_ENDED {Your role there ends with it. } other {}}{hasContacts, select, true {If you have questions about this, please turn to those who lead the project: {contacts}.} other {If you have questions about this, please turn to the editors of the platform; the legal notice has the address.}}} other {Your role: {outcome, select, LEAD {lead} EDITOR {editor} GUEST {guest} other {member}}{hasTown, select, true {, for {town}} other {}}.}}',
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
      '{outcome, select, ACCEPTED {Your project gets support} WAITING {Your application is on the waiting list} REFUSED {Your application for support was refused} RUNNING {The support for your project has begun} DONE {The support for your project has ended} other {There is news of your application for support}}',
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
      '{outcome, select, MISSING {The vote of your municipality is still missing} AGAIN {A proposal has changed; your municipality is asked anew} OVER {The vote is over} VOTED {Your municipality has voted} other {Your municipality can vote}}',
    'project.vote-asked.text':
      '{title} (project: {project}). {outcome, select, OVER {The outcome stands on the page of the decision.} AGAIN {The text has changed; please vote once more.} VOTED {The vote can be changed until the deadline.} other {Please vote before the deadline.}}',
    'project.deputy-named': 'You vote for {town} as a deputy',
    'project.deputy-named.by': '{who} has named you as a deputy in votes',
    'project.deputy-named.text':
      'Project: {project}. From {from} to {until} you can vote for {town}. {outcome, select, 0 {At present no vote waits for you.} 1 {A vote is running already and waits for the municipality: {title}.} other {{outcome} votes are running already and wait for the municipality.}}',
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
  },
} as const;

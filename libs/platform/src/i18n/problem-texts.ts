import type { ErrorCode } from '@app/contracts';
import { catalogue } from './catalogue.js';

const de: Readonly<Record<ErrorCode, string>> = {
  AGENDA_ITEM_USED:
    'Zu einem Tagesordnungspunkt, der entfallen soll, steht schon etwas im Protokoll. Bitte verschieben Sie das zuerst.',
  ALREADY_DECIDED: 'Darüber wurde bereits entschieden. Bitte laden Sie die Seite neu.',
  ALREADY_MEMBER: 'Sie gehören dieser Kommune bereits an oder haben dort schon angefragt.',
  ALT_TEXT_REQUIRED:
    'Bitte beschreiben Sie in einem Satz, was auf dem Bild zu sehen ist. Ohne diesen Text ist es für blinde Menschen leer.',
  BAD_INPUT: 'Eine Angabe ist ungültig. Bitte prüfen Sie Ihre Eingabe.',
  BLOCKED: 'Dieses Konto ist gesperrt. Bitte wenden Sie sich an die Verwaltung der Plattform.',
  BOOKED_UP:
    '{town} nimmt diesen Monat {scope, select, topic {zu diesem Thema keine} other {keine}} neuen Anfragen mehr an; ab {from, date, ::dMMMM} wieder.',
  CODE_INVALID: 'Der Code stimmt nicht oder ist abgelaufen. Fordern Sie bei Bedarf einen neuen an.',
  CONFLICT:
    'Das lässt sich so nicht ausführen, weil sich inzwischen etwas geändert hat. Bitte laden Sie die Seite neu.',
  CREDENTIALS_INVALID: 'E-Mail-Adresse oder Passwort stimmen nicht.',
  DECISION_COMPLETE: 'Das ist zu diesem Beschluss schon festgehalten und bleibt so stehen.',
  DECISION_DEADLINE: 'Die Frist muss in der Zukunft liegen, höchstens {max} Tage entfernt.',
  DECISION_NOT_ALL_VOTED:
    'Vor Ablauf der Frist lässt sich die Abstimmung erst schließen, wenn alle Kommunen abgestimmt haben. Es fehlen noch: {towns}.',
  DECISION_NOT_DRAFT: 'Der Vorschlag ist schon zur Abstimmung gestellt. Bitte laden Sie die Seite neu.',
  DECISION_NOT_OPEN: 'Über diesen Vorschlag wird nicht oder nicht mehr abgestimmt.',
  DECISION_NO_REVIEW: 'Zu diesem Beschluss wird zurzeit nicht gefragt, ob er noch gilt.',
  DECISION_NO_TOWNS:
    'Für eine Abstimmung müssen mindestens {needed} Kommunen verbindlich zugesagt haben; bisher sind es {confirmed}.',
  DECISION_PROJECT_RESTS: 'Das Projekt ruht oder ist abgeschlossen; neue Abstimmungen gibt es darin nicht.',
  DECISION_QUORUM_HIGH: 'So viele Kommunen stimmen nicht mit ab; es sind {electorate}.',
  DOMAIN_PUBLIC:
    'Diese Mail-Domain gehört einem öffentlichen Mail-Anbieter und kann keiner Kommune zugeordnet werden.',
  DOMAIN_TAKEN: 'Diese Mail-Domain ist bereits zugeordnet.',
  DUPLICATE_CHAIN:
    'Auf diese Frage verweisen schon doppelte Fragen. Sie kann deshalb nicht selbst als doppelt markiert werden.',
  DUPLICATE_PENDING:
    'Für diese Frage liegt schon ein Vorschlag vor, oder sie ist bereits als doppelt markiert. Bitte laden Sie die Seite neu.',
  DUPLICATE_UNFIT:
    'Auf diese Frage kann nicht verwiesen werden. Sie muss eine andere sein und für alle lesbar sein, die die doppelte Frage lesen.',
  EDIT_WINDOW_OVER: 'Eine Nachricht lässt sich nur {minutes} Minuten lang ändern.',
  FILE_ENCODING:
    'Der Text ist nicht in UTF-8 gespeichert, Umlaute gingen deshalb verloren. Bitte speichern Sie die Datei mit der Zeichencodierung UTF-8.',
  FILE_INVALID: 'Die Datei kann nicht gelesen werden. {detail}',
  FILE_MACROS:
    'Die Datei enthält Makros, also kleine Programme. Bitte speichern Sie sie ohne Makros, zum Beispiel als .docx oder .xlsx.',
  FILE_PIXELS:
    'Das Bild hat zu viele Bildpunkte. Erlaubt sind höchstens {max} Millionen; bitte verkleinern Sie es.',
  FILE_TOO_LARGE: 'Die Datei ist zu groß. Erlaubt sind höchstens {max} MB.',
  FILE_TYPE:
    'Dateien dieser Art nehmen wir nicht an. Möglich sind PDF, Bilder (JPEG, PNG, WebP, GIF), Dokumente, Tabellen und Präsentationen aus Office und OpenDocument, Text, CSV, Markdown und Kalender (ICS).',
  HELPERS_FULL:
    'Fünf Kommunen sind bereits gefragt und haben noch nicht geantwortet. Mehr fragen wir nicht gleichzeitig.',
  INSTITUTION_NAME_TAKEN: 'Eine Einrichtung mit diesem Namen gibt es schon.',
  FUNDING_NOT_DRAFT:
    'Ein eingereichter Antrag lässt sich nicht ändern. Setzen Sie ihn zuerst auf „Entwurf“ zurück.',
  FUNDING_RATE: 'Das Programm fördert höchstens {max} Prozent der Gesamtkosten.',
  FUNDING_STEP_UNKNOWN: 'Dieser Schritt ist vom jetzigen Stand des Antrags aus nicht vorgesehen.',
  FUNDING_SUM: 'Beantragte Summe und Eigenanteile ergeben zusammen nicht die Gesamtkosten.',
  INTERNAL:
    'Da ist bei uns etwas schiefgegangen. Bitte versuchen Sie es noch einmal; Ihre Eingaben sind nicht verloren.',
  LAST_ADMIN: 'Eine Kommune braucht mindestens eine Person, die sie hier verwaltet.',
  LAST_INSTANCE_ADMIN: 'Die Plattform braucht mindestens ein Konto, das sie verwaltet.',
  MEETING_STATE: 'Das geht im jetzigen Stand der Sitzung nicht.',
  MINUTES_CONFLICT:
    'Jemand anderes hat dieselbe Stelle inzwischen anders geschrieben. Beide Texte sind noch da; bitte führen Sie sie zusammen.',
  MINUTES_SEALED:
    'Das Protokoll ist abgeschlossen und kann nicht mehr geändert werden. Möglich ist ein Nachtrag.',
  NEEDS_INSTITUTION_ADMIN:
    'Für eine Einrichtung sagt zu, wer sie auf der Plattform verwaltet. Bitte wenden Sie sich an diese Personen.',
  NOT_FOUND: 'Das gibt es nicht, oder Sie haben darauf keinen Zugriff.',
  NOT_SIGNED_IN: 'Bitte melden Sie sich an.',
  NOTIFICATION_LOCKED: 'Diese Benachrichtigung ist wichtig für Ihr Konto und lässt sich nicht abschalten.',
  ORIGIN_REFUSED: 'Die Anfrage kam von einer fremden Seite und wurde abgelehnt.',
  OWN_ACCOUNT: 'Beim eigenen Konto geht das nicht.',
  OWN_CONTENT: 'Bei eigenen Beiträgen oder denen der eigenen Kommune geht das nicht.',
  PASSWORD_COMMON:
    'Dieses Passwort wird häufig verwendet und ist leicht zu erraten. Bitte wählen Sie ein anderes.',
  PASSWORD_TOO_SHORT:
    'Das Passwort braucht mindestens {min} Zeichen. Ein ganzer Satz ist ein gutes Passwort.',
  PERSISTED_QUERY_NOT_FOUND: 'Diese Anfrage ist dem Server nicht bekannt.',
  PROGRAMME_KNOWN: 'Ein Programm mit diesem Namen von diesem Fördergeber gibt es schon.',
  PROJECT_ALREADY_IN: '{organisation} ist in diesem Projekt schon dabei oder eingeladen.',
  PROJECT_FILES_FULL:
    'Der Speicher dieses Projekts reicht dafür nicht. Von {max} MB sind noch {free} MB frei; löschen Sie bitte Dateien, die niemand mehr braucht.',
  PROJECT_FINISHED:
    'Das Projekt ist abgeschlossen; Meilensteine und Aufgaben bleiben, wie sie sind. Nimmt die Leitung es wieder auf, geht es damit weiter.',
  PROJECT_INVITATION_LAPSED:
    'Die Einladung ist verfallen, weil das Projekt abgeschlossen wurde. Nimmt die Leitung es wieder auf, kann sie neu einladen.',
  PROJECT_LAST_LEAD:
    'Ein Projekt braucht mindestens eine Person, die es leitet. Bitte übertragen Sie die Leitung zuerst.',
  PROJECT_LEAD_LEAVES:
    'Wer die Federführung hat, kann das Projekt nicht verlassen. Bitte übertragen Sie die Federführung zuerst.',
  PROJECT_NOT_FINISHED:
    'Ein Praxisbeispiel entsteht aus einem abgeschlossenen Projekt. Bitte schließen Sie das Projekt zuerst ab.',
  PROJECT_NOT_READY: 'Das geht noch nicht. {missing}',
  PROJECT_NO_SEARCH: 'Dieses Projekt nimmt zurzeit keine neuen Partner auf.',
  PROJECT_REQUESTS_OPEN:
    'Über eine Anfrage ist noch nicht entschieden. Bitte beantworten Sie sie zuerst; danach lässt sich die Idee löschen.',
  PROJECT_REQUEST_LAPSED:
    'Die Anfrage ist verfallen, weil das Projekt abgeschlossen wurde. Wird es wieder aufgenommen, kann die Organisation neu anfragen.',
  PROJECT_STAYS:
    'Löschen lässt sich nur eine Idee, an der noch keine andere Organisation beteiligt war. Andere Projekte können Sie ruhen lassen oder abschließen.',
  PROJECT_STEP_UNKNOWN: 'Dieser Schritt ist vom jetzigen Stand des Projekts aus nicht vorgesehen.',
  PROJECT_THREAD_CLOSED:
    'Dieses Diskussionsthema ist geschlossen. Wer das Projekt bearbeitet, kann es wieder öffnen.',
  PUSH_DEVICES_FULL:
    'Auf {max} Geräten ist Push schon eingeschaltet. Bitte entfernen Sie zuerst eines aus der Liste.',
  PUSH_SERVICE_REFUSED:
    'Der Push-Dienst dieses Browsers ist auf dieser Plattform nicht zugelassen. Bitte wenden Sie sich an den Betreiber.',
  QUERY_INVALID: 'Die Anfrage ist fehlerhaft aufgebaut.',
  QUERY_TOO_COMPLEX: 'Die Anfrage ist zu umfangreich (Aufwand {cost}, erlaubt {max}).',
  QUESTION_CLOSED: 'Diese Frage ist geschlossen und nimmt keine Beiträge mehr an.',
  QUESTION_DUPLICATE: 'Diese Frage ist als doppelt markiert. Bitte gehen Sie zur ursprünglichen Frage.',
  REASON_REQUIRED: 'Bitte geben Sie eine Begründung an.',
  REQUEST_PENDING:
    'Ihre erste Nachricht wartet noch auf eine Antwort. Bis sie angenommen ist, können Sie keine weitere schreiben.',
  ROOM_REFUSED: 'Hier können Sie nicht mitlesen.',
  SIGN_IN_AGAIN: 'Bitte melden Sie sich dafür noch einmal mit einem Code an.',
  STALE_VERSION: 'Der Stand hat sich inzwischen geändert. Bitte laden Sie die Seite neu.',
  SUPPORT_APPLIED_ALREADY: 'Dieses Projekt hat sich um dieses Format schon beworben.',
  SUPPORT_FULL:
    'Es ist kein Platz mehr frei (von {places}). Sie können die Bewerbung auf die Warteliste setzen.',
  SUPPORT_NOT_OPEN: 'Dieses Format nimmt zurzeit keine Bewerbungen an.',
  SUPPORT_PROJECT_UNFIT: 'Dieses Format ist für Projekte mit einem anderen Stand gedacht.',
  SUPPORT_STEP_UNKNOWN: 'Dieser Schritt ist beim jetzigen Stand nicht vorgesehen.',
  TOO_LONG: 'Der Text ist zu lang. Erlaubt sind höchstens {max} Zeichen.',
  TOO_MANY_REQUESTS:
    'Das waren zu viele Versuche in kurzer Zeit. Bitte warten Sie {minutes, plural, one {eine Minute} other {# Minuten}}.',
  TOPIC_LEVELS:
    'Es gibt nur zwei Ebenen: Ein Thema mit Unterthemen lässt sich nur mit einem anderen Hauptthema zusammenlegen, und unter einem Unterthema steht kein weiteres.',
  TOPIC_NAME_TAKEN: 'Ein Thema mit diesem Namen gibt es schon.',
  TOPICS_COUNT: 'Bitte wählen Sie ein bis {max} Themen.',
  UNAVAILABLE: 'Das ist im Moment nicht möglich. Bitte versuchen Sie es später noch einmal.',
  UNDO_OVER: 'Das lässt sich nicht mehr rückgängig machen, weil die Frist von 30 Tagen vorbei ist.',
  UNDELIVERABLE: 'Die Nachricht kann zurzeit nicht zugestellt werden.',
  UNKNOWN_EVENT: 'Dieses Ereignis kennt der Server nicht.',
  VOTE_NO_MANDATE:
    'Für {town} stimmt ab, wer für die Kommune zusagen darf oder als Stellvertretung benannt ist. Bitte wenden Sie sich an diese Personen.',
  VOTE_NOT_ENTITLED:
    'Stimmberechtigt sind die Kommunen, die beim Öffnen der Abstimmung verbindlich zugesagt hatten. Ihre Organisation gehört nicht dazu; kommentieren können Sie.',
};

const en: Readonly<Record<ErrorCode, string>> = {
  AGENDA_ITEM_USED:
    'The minutes already say something about an agenda item that is to be dropped. Please move that first.',
  ALREADY_DECIDED: 'This has already been decided. Please reload the page.',
  ALREADY_MEMBER: 'You already belong to this municipality or have asked to join it.',
  ALT_TEXT_REQUIRED:
    'Please describe in one sentence what the picture shows. Without this text it is empty for blind people.',
  BAD_INPUT: 'Something you entered is not valid. Please check your input.',
  BLOCKED: 'This account is blocked. Please contact the administrators of the platform.',
  BOOKED_UP:
    '{town} takes no more requests {scope, select, topic {on this topic this} other {this}} month; again from {from, date, ::dMMMM}.',
  CODE_INVALID: 'The code is wrong or has expired. Ask for a new one if you need it.',
  CONFLICT: 'This is not possible because something has changed meanwhile. Please reload the page.',
  CREDENTIALS_INVALID: 'E-mail address or password is wrong.',
  DECISION_COMPLETE: 'This has already been put down for the decision and stays as it is.',
  DECISION_DEADLINE: 'The deadline has to lie in the future, at most {max} days away.',
  DECISION_NOT_ALL_VOTED:
    'Before the deadline a vote can only be closed when all municipalities have voted. Still missing: {towns}.',
  DECISION_NOT_DRAFT: 'The proposal has already been put to the vote. Please reload the page.',
  DECISION_NOT_OPEN: 'There is no vote on this proposal, or no longer.',
  DECISION_NO_REVIEW: 'At the moment nobody is asked whether this decision still holds.',
  DECISION_NO_TOWNS:
    'A vote needs at least {needed} municipalities that have committed; so far there are {confirmed}.',
  DECISION_PROJECT_RESTS: 'The project is paused or finished; there are no new votes in it.',
  DECISION_QUORUM_HIGH: 'Fewer municipalities than that have a vote; there are {electorate}.',
  DOMAIN_PUBLIC: 'This mail domain belongs to a public mail provider and cannot stand for a municipality.',
  DOMAIN_TAKEN: 'This mail domain is already assigned.',
  DUPLICATE_CHAIN:
    'Other duplicates already point to this question. So it cannot be marked as a duplicate itself.',
  DUPLICATE_PENDING:
    'There is a proposal for this question already, or it is marked as a duplicate. Please reload the page.',
  DUPLICATE_UNFIT:
    'This question cannot stand for it. It must be another one, and everybody who reads the duplicate must be able to read it.',
  EDIT_WINDOW_OVER: 'A message can be changed for {minutes} minutes only.',
  FILE_ENCODING:
    'The text is not stored in UTF-8, so letters would be lost. Please save the file with the encoding UTF-8.',
  FILE_INVALID: 'The file cannot be read. {detail}',
  FILE_MACROS:
    'The file contains macros, which are small programs. Please save it without macros, for example as .docx or .xlsx.',
  FILE_PIXELS: 'The picture has too many pixels. At most {max} million are allowed; please make it smaller.',
  FILE_TOO_LARGE: 'The file is too large. At most {max} MB are allowed.',
  FILE_TYPE:
    'We do not take files of this type. Possible are PDF, pictures (JPEG, PNG, WebP, GIF), documents, spreadsheets and presentations of Office and OpenDocument, text, CSV, Markdown and calendars (ICS).',
  HELPERS_FULL:
    'Five municipalities have already been asked and have not answered yet. We do not ask more at the same time.',
  INSTITUTION_NAME_TAKEN: 'There already is an institution with this name.',
  FUNDING_NOT_DRAFT: 'A submitted application cannot be changed. Please set it back to “draft” first.',
  FUNDING_RATE: 'The programme pays at most {max} percent of the total.',
  FUNDING_STEP_UNKNOWN: 'This step is not possible from the present state of the application.',
  FUNDING_SUM: 'The requested sum and the own shares do not make up the total.',
  INTERNAL: 'Something went wrong on our side. Please try again; what you entered is not lost.',
  LAST_ADMIN: 'A municipality needs at least one person who administers it here.',
  LAST_INSTANCE_ADMIN: 'The platform needs at least one account that administers it.',
  MEETING_STATE: 'This is not possible in the present state of the meeting.',
  MINUTES_CONFLICT:
    'Somebody else has written the same place differently meanwhile. Both texts are still there; please bring them together.',
  MINUTES_SEALED: 'The minutes are sealed and cannot be changed any more. An addendum can be added.',
  NEEDS_INSTITUTION_ADMIN:
    'Those who administer an institution on the platform commit for it. Please turn to them.',
  NOT_FOUND: 'This does not exist, or you have no access to it.',
  NOT_SIGNED_IN: 'Please sign in.',
  NOTIFICATION_LOCKED: 'This notification is important for your account and cannot be switched off.',
  ORIGIN_REFUSED: 'The request came from a foreign page and was refused.',
  OWN_ACCOUNT: 'This is not possible with your own account.',
  OWN_CONTENT: 'This is not possible with your own content or that of your own municipality.',
  PASSWORD_COMMON: 'This password is used by many and easy to guess. Please choose another one.',
  PASSWORD_TOO_SHORT: 'The password needs at least {min} characters. A whole sentence makes a good password.',
  PERSISTED_QUERY_NOT_FOUND: 'The server does not know this request.',
  PROGRAMME_KNOWN: 'There is already a programme of that name by that funder.',
  PROJECT_ALREADY_IN: '{organisation} is already part of this project or invited to it.',
  PROJECT_FILES_FULL:
    'There is not enough room for it in this project. Of {max} MB, {free} MB are free; please delete files that nobody needs any more.',
  PROJECT_FINISHED:
    'The project is finished; milestones and tasks stay as they are. If those who lead it take it up again, they can be changed.',
  PROJECT_INVITATION_LAPSED:
    'The invitation has lapsed because the project was finished. If those who lead it take it up again, they can send a new one.',
  PROJECT_LAST_LEAD: 'A project needs at least one person who leads it. Please hand over the lead first.',
  PROJECT_LEAD_LEAVES: 'The leading organisation cannot leave the project. Please hand over the lead first.',
  PROJECT_NOT_FINISHED: 'A practice is written from a finished project. Please finish the project first.',
  PROJECT_NOT_READY: 'This is not possible yet. {missing}',
  PROJECT_NO_SEARCH: 'This project does not take on new partners at the moment.',
  PROJECT_REQUESTS_OPEN:
    'A request has not been decided yet. Please answer it first; then the idea can be deleted.',
  PROJECT_REQUEST_LAPSED:
    'The request has lapsed because the project was finished. If it is taken up again, the organisation can ask anew.',
  PROJECT_STAYS:
    'Only an idea that no other organisation has been part of can be deleted. Other projects can be paused or finished.',
  PROJECT_STEP_UNKNOWN: 'This step is not possible from the present state of the project.',
  PROJECT_THREAD_CLOSED: 'This thread is closed. Whoever edits the project can open it again.',
  PUSH_DEVICES_FULL: 'Push is on for {max} devices already. Please remove one of the list first.',
  PUSH_SERVICE_REFUSED:
    'The push service of this browser is not allowed on this platform. Please ask the operator.',
  QUERY_INVALID: 'The request is not well formed.',
  QUERY_TOO_COMPLEX: 'The request is too large (cost {cost}, allowed {max}).',
  QUESTION_CLOSED: 'This question is closed and takes no more contributions.',
  QUESTION_DUPLICATE: 'This question is marked as a duplicate. Please go to the original question.',
  REASON_REQUIRED: 'Please give a reason.',
  REQUEST_PENDING:
    'Your first message is still waiting for an answer. Until it is accepted you cannot write another one.',
  ROOM_REFUSED: 'You cannot follow along here.',
  SIGN_IN_AGAIN: 'Please sign in with a code once more to do this.',
  STALE_VERSION: 'The state has changed meanwhile. Please reload the page.',
  SUPPORT_APPLIED_ALREADY: 'This project has already applied for this format.',
  SUPPORT_FULL: 'No place is left (of {places}). You can put the application on the waiting list.',
  SUPPORT_NOT_OPEN: 'This format takes no applications at the moment.',
  SUPPORT_PROJECT_UNFIT: 'This format is meant for projects in another state.',
  SUPPORT_STEP_UNKNOWN: 'This step is not possible from the present state.',
  TOO_LONG: 'The text is too long. At most {max} characters are allowed.',
  TOO_MANY_REQUESTS:
    'Too many attempts in a short time. Please wait {minutes, plural, one {one minute} other {# minutes}}.',
  TOPIC_LEVELS:
    'There are only two levels: a topic with subtopics can only be merged into another top topic, and nothing stands below a subtopic.',
  TOPIC_NAME_TAKEN: 'There already is a topic with this name.',
  TOPICS_COUNT: 'Please choose one to {max} topics.',
  UNAVAILABLE: 'This is not possible at the moment. Please try again later.',
  UNDO_OVER: 'This can no longer be undone because the 30 days are over.',
  UNDELIVERABLE: 'The message cannot be delivered at the moment.',
  UNKNOWN_EVENT: 'The server does not know this event.',
  VOTE_NO_MANDATE:
    'The vote of {town} is cast by those who may commit for the municipality or are named as deputies. Please turn to them.',
  VOTE_NOT_ENTITLED:
    'Entitled to vote are the municipalities that had committed when the vote was opened. Your organisation is not among them; you can comment.',
};

/** What people read beside an error code. */
export const problemTexts = catalogue({ de, en });

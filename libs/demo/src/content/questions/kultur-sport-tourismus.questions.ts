import type { DemoQuestion } from '../content.types.js';

export const KULTUR_SPORT_TOURISMUS: readonly DemoQuestion[] = [
  {
    key: 'freibad-aufsicht-personal',
    title: 'Freibad ohne Fachangestellte: Welche Aufsichtsmodelle sind zulässig und tragen durch den Sommer?',
    topics: ['sport', 'fachkraefte'],
    asker: 'florian-emminger',
    ageHours: 1350,
    visibility: 'PUBLIC',
    closed: {
      ageHours: 296,
      reason: 'Gelöst: Die gemeinsame Fachkraft ist gefunden, die Vereinbarung unterschrieben.',
    },
    accepted: 'freibad-aufsicht-personal-a1',
    alsoOurs: ['06634007', '12062024', '05766016', '16062066', '06634003'],
    followers: ['doreen-zscherper', 'carsten-niewald', 'enrico-pohland'],
    helpful: ['doreen-zscherper', 'carsten-niewald', 'enrico-pohland', 'anke-priebusch'],
    body: `Fachangestellte für Bäderbetriebe sind kaum noch zu finden, jede Nachbesetzung im Freibad läuft ins Leere. Für die nächste Saison müssen wir entscheiden: kürzere Öffnung, Rettungsschwimmer mit Zusatzqualifikation, Förderverein oder ein Dienstleister.

Mir ist klar, dass die **Betriebsaufsicht** etwas anderes ist als die **Wasseraufsicht** (DGfdB-Richtlinie 94.05). Trotzdem gehen im Ausschuss alle Begriffe durcheinander.

1. Wer macht bei euch die Betriebsleitung, wenn keine Fachkraft vor Ort ist?
2. Wie viele Stunden schafft ein Förderverein realistisch?
3. Hat jemand eine gemeinsame Fachkraft für **zwei** Bäder?
4. Haftung: Reicht ein Organisationshandbuch oder braucht es mehr?`,
    answers: [
      {
        key: 'freibad-aufsicht-personal-a1',
        author: 'doreen-zscherper',
        ageHours: 1335,
        helpful: ['florian-emminger', 'carsten-niewald', 'enrico-pohland', 'anke-priebusch'],
        body: `Wir teilen uns eine Fachkraft mit der Nachbarkommune, seit zwei Sommern. Sie ist verantwortlich für Technik, Wasserwerte und die Organisation in beiden Bädern, die Wasseraufsicht machen Rettungsschwimmerinnen mit Silber, nicht älter als zwei Jahre, und Einweisung ins jeweilige Becken.

Damit das trägt:

- **Organisationshandbuch je Bad**: Gefährdungsbeurteilung, Aufsichtsplan mit Standorten, Notfallplan, Mindestbesetzung. Und eine Unterschrift, wer am Tag die Verantwortung hat.
- Die Fachkraft ist täglich in einem Bad und telefonisch im anderen. Fällt sie aus, gibt es eine benannte Vertretung, sonst bleibt das Becken zu. Das haben wir genau einmal gemacht, es stand in der Zeitung, danach war das Thema im Rat angekommen.
- Förderverein: Kasse, Kiosk, Grünpflege. **Keine** Wasseraufsicht als Gefälligkeit.

Vertrag als öffentlich-rechtliche Vereinbarung, Kosten nach Öffnungstagen geteilt.`,
        comments: [
          {
            author: 'florian-emminger',
            ageHours: 1310,
            body: `Die Nachbarstadt hat gestern Interesse signalisiert, wir setzen uns zusammen. Danke für die klare Trennung der Aufgaben.`,
          },
          {
            author: 'florian-emminger',
            ageHours: 300,
            body: `Nachtrag: Vereinbarung ist unterschrieben, die gemeinsame Fachkraft beginnt zum neuen Jahr.`,
          },
        ],
      },
      {
        key: 'freibad-aufsicht-personal-a2',
        author: 'anke-priebusch',
        ageHours: 1320,
        helpful: ['florian-emminger'],
        body: `Zur Suche selbst: Wir haben aufgehört, nach fertigen Fachangestellten zu suchen, und bilden aus. Voraussetzung ist ein Ausbilder, den man sich teilen darf. Für den Winter ist ein Hallenbad in der Region Kooperationspartner. Quereinstieg über die externe Prüfung geht auch, dauert aber. In der Stellenanzeige schreiben wir inzwischen „Sommer mit Überstunden, Winter mit Freizeit“, das spricht genau die an, die bleiben.`,
      },
      {
        key: 'freibad-aufsicht-personal-a3',
        author: 'marco-iffland',
        ageHours: 1290,
        helpful: ['florian-emminger'],
        body: `Haftung aus meiner Sicht: Ein Handbuch im Schrank hilft niemandem. Entscheidend ist, ob ihr **zeigen** könnt, dass danach gehandelt wird, also Dienstbuch, Wasserwerte, Unterweisungen mit Datum. Und bitte die Mindestbesetzung so festlegen, dass ihr sie an einem heißen Sonntag wirklich stellt. Eine Zahl, die man reißt, ist schlimmer als eine kleinere Zahl mit gesperrtem Sprungturm.`,
      },
    ],
  },
  {
    key: 'wanderwege-verkehrssicherung',
    title: 'Wanderwege im Privatwald: Wer kontrolliert, wer haftet, wer schneidet frei?',
    topics: ['tourismus', 'land-forst'],
    asker: 'magdalena-stadlhuber',
    ageHours: 1088,
    visibility: 'PUBLIC',
    alsoOurs: ['05970004', '07233501', '09272151'],
    followers: ['gesa-afflerkamp', 'lukas-marxen', 'ronny-wollschlaeger'],
    helpful: ['gesa-afflerkamp', 'lukas-marxen'],
    body: `Grüß Gott, wir haben ein markiertes Wegenetz, zum größten Teil durch Privatwald. Früher reichte ein Handschlag mit dem Waldbesitzer und die Waldwegmacher vom Wanderverein. Jetzt sterben Bäume, die Ehrenamtlichen werden weniger, und ein Eigentümer schreibt uns, er wolle den Weg „aus Haftungsgründen“ schließen.

Ich kenne § 14 BWaldG (Betreten auf eigene Gefahr) und die Rechtsprechung zu waldtypischen Gefahren. Aber wir **werben** mit dem Weg, haben Bänke, eine Brücke und eine Aussichtsplattform.

Meine Fragen an alle mit Wald:

- Habt ihr Gestattungsverträge mit Haftungsfreistellung, und was steht drin?
- Wie oft kontrolliert ihr, und wer darf das?
- Lohnt es sich, das Netz **kleiner** zu machen?`,
    answers: [
      {
        key: 'wanderwege-verkehrssicherung-a1',
        author: 'gesa-afflerkamp',
        ageHours: 1070,
        helpful: ['magdalena-stadlhuber', 'lukas-marxen', 'ronny-wollschlaeger'],
        body: `Wir haben das Netz um ein gutes Viertel gekürzt, und kein einziger Gast hat es gemerkt. Doppelmarkierungen, Zubringer, die keiner geht, drei Wege, die parallel laufen: weg. Danach konnten wir die restlichen ordentlich pflegen.

Der Rest in Kürze:

- **Gestattungsvertrag** mit jedem Eigentümer, zwei Seiten: Die Stadt übernimmt die Verkehrssicherung für den Weg und alles, was wir gebaut haben (Bänke, Brücken, Geländer). Waldtypische Gefahren bleiben waldtypisch. Dazu Freistellung über unsere Haftpflicht, schriftlich vom Kommunalversicherer bestätigt.
- **Kontrolle**: Bauwerke zweimal im Jahr durch den Bauhof mit Checkliste, Wege einmal vor der Saison durch geschulte Wegepaten, nach Sturm zusätzlich. Alles mit Datum und Foto in einer App.
- An Rastplätzen gilt mehr: Wo wir zum Verweilen einladen, schauen wir uns die Bäume wie im Park an.

Das Gespräch mit den Eigentümern hat die Försterin geführt, nicht der Tourismus. Auf sie hören sie.`,
        comments: [
          {
            author: 'magdalena-stadlhuber',
            ageHours: 1050,
            body: `Die Idee, dass die Försterin redet, setze ich um. Bei uns war das immer mein Anruf, und ich bin halt „die vom Fremdenverkehr“.`,
          },
        ],
      },
      {
        key: 'wanderwege-verkehrssicherung-a2',
        author: 'ronny-wollschlaeger',
        ageHours: 1031,
        helpful: ['magdalena-stadlhuber'],
        body: `Als Liegenschafter: Bei kommunalem Wald bitte die gleiche Sorgfalt, da schaut keiner hin, weil man ja keinen Vertrag mit sich selbst hat. Wir hatten eine Brücke im eigenen Forst, die in keiner Prüfliste stand. Seitdem steht jedes Bauwerk mit Nummer im Verzeichnis, auch der Holzsteg.`,
      },
      {
        key: 'wanderwege-verkehrssicherung-a3',
        author: 'lukas-marxen',
        ageHours: 940,
        helpful: ['magdalena-stadlhuber', 'gesa-afflerkamp'],
        body: `Wenn Wege auch für Räder freigegeben sind, ändert sich die Erwartung an Sicht und Belag. Wir trennen inzwischen deutlich: Premiumweg zu Fuß, Radroute auf Forststraße. Weniger Konflikte, einfachere Kontrolle. Für die Wegweisung Rad gibt es das Merkblatt der FGSV; wer Schilder ohnehin erneuert, sollte die Standorte gleich digital mit Nummer führen. Dann kann der Gast melden: „Pfosten 214 liegt.“`,
      },
    ],
  },
  {
    key: 'staedtepartnerschaft-nachwuchs',
    title: 'Städtepartnerschaft lebt nur noch von drei Ehepaaren: Wie kommt die nächste Generation dazu?',
    topics: ['staedtepartnerschaften', 'jugend', 'ehrenamt'],
    asker: 'wiebke-lassendorf',
    ageHours: 322,
    visibility: 'PUBLIC',
    alsoOurs: ['01061029', '08437100', '06634005'],
    followers: ['matthias-froehner', 'ulrike-schadewald'],
    helpful: ['matthias-froehner', 'ulrike-schadewald'],
    body: `Unsere Partnerschaft hat ein rundes Jubiläum vor sich. Der Verein hat noch fünfzehn Mitglieder, getragen wird er von drei Ehepaaren, die seit Jahrzehnten Betten beziehen und Busse chartern. Ich habe größten Respekt, aber das Programm (Stadtführung, Festabend, Weinprobe) zieht niemanden unter sechzig.

Die Schule hat den Austausch eingestellt, weil die zweite Fremdsprache kaum noch gewählt wird.

Wer hat es geschafft, eine Partnerschaft **über Themen** statt über Folklore neu zu starten? Ich denke an Feuerwehr, Bauhof, Auszubildende, Skateplatz. Und welches Förderprogramm ist für eine Verwaltung ohne EU-Referat überhaupt zu bewältigen?`,
    answers: [
      {
        key: 'staedtepartnerschaft-nachwuchs-a1',
        author: 'matthias-froehner',
        ageHours: 310,
        helpful: ['wiebke-lassendorf', 'ulrike-schadewald'],
        body: `Skateplatz! Im Ernst: Wir haben acht Jugendliche aus dem Treff mit acht aus der Partnerstadt eine Woche lang eine Holzrampe bauen lassen, erst bei denen, im Jahr darauf bei uns. Sprache war Englisch, Hände und Übersetzer-App. Kein Festabend, dafür Grillen mit dem Bauhof.

Förderung: Für deutsch-französische Sachen gibt es den Bürgerfonds und das Jugendwerk, für deutsch-polnische ebenfalls ein Jugendwerk, beide mit überschaubaren Anträgen. Die Zuschüsse laufen nach Pauschalen, da muss man nicht jeden Kassenzettel erklären. CERV von der EU würde ich nur mit mehreren Städten zusammen anfassen.`,
      },
      {
        key: 'staedtepartnerschaft-nachwuchs-a2',
        author: 'uwe-steinruecken',
        ageHours: 280,
        helpful: ['wiebke-lassendorf'],
        body: `Feuerwehr geht immer. Jugendwehr, Zeltlager, gemeinsame Übung. Keine Sprachprobleme, Schlauch ist Schlauch. Unsere Wehr fährt mit zwei Fahrzeugen hin und schläft in der Turnhalle. Kosten klein, Stimmung groß. Wichtig: Versicherungsschutz im Ausland vorher schriftlich klären, Fahrzeuge und Personen, und die Dienstreise als solche anordnen.`,
        comments: [
          {
            author: 'wiebke-lassendorf',
            ageHours: 268,
            body: `„Schlauch ist Schlauch“ schreibe ich auf die Einladung. Unser Wehrführer ist dabei.`,
          },
        ],
      },
      {
        key: 'staedtepartnerschaft-nachwuchs-a3',
        author: 'clara-muehlenbeck',
        ageHours: 196,
        helpful: ['wiebke-lassendorf', 'matthias-froehner'],
        body: `Aus der Redaktion: Zu Azubi-Austauschen zwischen Verwaltungen kam dieselbe Frage schon aus mehreren Orten. Wenn sich drei, vier Städte zusammentun, ließe sich eine gemeinsame Woche organisieren, bei der jede nur zwei Plätze stellt. Wer mag, drückt oben auf „auch unsere Frage“, dann sehe ich, ob genug zusammenkommen, und lade zu einem kurzen Gespräch ein.`,
      },
    ],
  },
  {
    key: 'heimatmuseum-sammlung-inventar',
    title: 'Heimatmuseum mit 4.000 Objekten und keinem Inventar: Wo fängt man an?',
    topics: ['kultur', 'ehrenamt'],
    asker: 'beate-lindrath',
    ageHours: 98,
    visibility: 'PUBLIC',
    alsoOurs: ['05970004', '12070296'],
    followers: ['doreen-zscherper'],
    helpful: ['doreen-zscherper', 'ulrike-schadewald'],
    body: `Liebe Kolleginnen und Kollegen, wir sollen die Sammlung eines kleinen Heimatmuseums übernehmen, deren Inventar sich bisher in den Köpfen von Ehrenamtlichen befindet. Geschätzt 4.000 Objekte auf drei Etagen, vom Butterfass bis zur Vereinsfahne, ein Teil davon Leihgaben ohne Papier.

Es gibt einen Kreis von sechs Interessierten, einen trockenen Raum im Rathaus und keinen Museumsfachmann. Das Gebäude soll saniert werden, bis dahin muss alles heraus.

Womit beginnt man?

- Fotografieren und nummerieren, oder erst aussortieren?
- Welche einfache Software, die auch Ehrenamtliche bedienen?
- Wie geht man mit Leihgaben um, deren Eigentümer niemand kennt?
- Darf eine Stadt etwas **abgeben**, und wer entscheidet das?

Hinweise auf Beratungsstellen, die wirklich in ein kleines Haus kommen, wären ebenfalls willkommen.`,
    comments: [
      {
        author: 'doreen-zscherper',
        ageHours: 80,
        body: `Habt ihr beim Museumsverband eures Landes schon angerufen? Bei uns kam tatsächlich jemand für einen Tag vorbei und hat uns das Nummerieren gezeigt.`,
      },
      {
        author: 'beate-lindrath',
        ageHours: 74,
        body: `Noch nicht, das hole ich morgen nach. Herzlichen Dank für den Hinweis.`,
      },
    ],
    answers: [],
  },
];

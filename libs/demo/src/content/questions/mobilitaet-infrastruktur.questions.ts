import type { DemoQuestion } from '../content.types.js';

export const MOBILITAET_INFRASTRUKTUR: readonly DemoQuestion[] = [
  {
    key: 'rufbus-oder-buergerbus',
    title: 'Rufbus abgelehnt, Bürgerbus gewünscht: Was brauche ich wirklich für den Start?',
    topics: ['oepnv', 'ehrenamt'],
    asker: 'lukas-marxen',
    ageHours: 890,
    visibility: 'PUBLIC',
    accepted: 'rufbus-oder-buergerbus-a1',
    alsoOurs: ['15085230', '09272118', '05766024', '12062224'],
    followers: ['beate-lindrath', 'annika-broeksiek', 'mareike-luessing'],
    helpful: ['beate-lindrath', 'annika-broeksiek', 'dirk-hoelterhoff', 'mareike-luessing'],
    body: `Der Aufgabenträger hat unseren Rufbus für die Außenorte abgelehnt, zu geringe Nachfrage. Jetzt will eine Gruppe von Rentnern einen Bürgerbus auf die Beine stellen, acht Sitze plus Fahrer, an drei Tagen. Die Motivation ist riesig, der Papierstapel auch.

Ich sortiere gerade:

| Frage | Stand |
|---|---|
| Genehmigung nach PBefG (§ 42 oder § 44?) | unklar |
| Fahrerlaubnis zur Fahrgastbeförderung | vermutlich nötig |
| Trägerverein | in Gründung |
| Fahrzeug | Förderung angefragt |
| Defizit | Rat zögert |

**Wer fährt seit mehr als zwei Jahren?** Mich interessiert vor allem, wie viele Fahrerinnen und Fahrer man braucht, ab wann die Lust nachlässt und wer das Telefon bedient, wenn Fahrten vorbestellt werden.`,
    answers: [
      {
        key: 'rufbus-oder-buergerbus-a1',
        author: 'beate-lindrath',
        ageHours: 870,
        helpful: ['lukas-marxen', 'annika-broeksiek', 'mareike-luessing', 'dirk-hoelterhoff'],
        body: `Wir haben so einen Bus auf den Dörfern, und er läuft noch. Zahlen, die man sich merken kann: Für drei Fahrtage braucht es **achtzehn bis zwanzig** Fahrer, nicht acht. Dann ist jeder alle zwei bis drei Wochen dran, Urlaub und Krankheit eingerechnet. Mit acht war nach dem ersten Winter die Luft raus.

- **Genehmigung** haben wir nicht selbst beantragt. Das örtliche Verkehrsunternehmen ist Konzessionsinhaber, der Verein fährt in dessen Auftrag. Damit sind Tarif, Versicherung und Fahrplan geklärt, und die Fahrgeldausfälle für Schwerbehinderte rechnet der Profi ab.
- **Fahrerlaubnis zur Fahrgastbeförderung**: mit der Führerscheinstelle vorab klären, ärztliche Untersuchung bezahlt der Verein. Manche fallen hier heraus, das bitte taktvoll.
- **Telefon**: zwei Frauen, abwechselnd, vormittags zwei Stunden, mit Diensthandy. Ein Online-Formular gibt es, benutzt hat es in einem Jahr niemand.
- **Defizit**: Die Stadt übernimmt bis zu einem Höchstbetrag. Wichtig war, es „Mobilitätszuschuss“ zu nennen.`,
        comments: [
          {
            author: 'lukas-marxen',
            ageHours: 850,
            body: `Konzession über das Verkehrsunternehmen, darauf wäre ich nicht gekommen. Termin ist gemacht. Und die Zahl zwanzig erzähle ich den acht Rentnern schonend.`,
          },
        ],
      },
      {
        key: 'rufbus-oder-buergerbus-a2',
        author: 'benedikt-aignbauer',
        ageHours: 846,
        helpful: ['lukas-marxen'],
        body: `Kurz zum PBefG: Seit der Novelle gibt es den Linienbedarfsverkehr (§ 44) als Form des ÖPNV und den gebündelten Bedarfsverkehr (§ 50), der eher für kommerzielle Angebote gedacht ist. Fester Fahrplan, feste Haltestellen = § 42. Für einen Bürgerbus mit Fahrplan bleibt es normalerweise bei Letzterem. Unentgeltlich geht noch einfacher (Freistellungs-Verordnung), dann aber wirklich ohne Entgelt, auch das Sparschwein am Armaturenbrett kann zum Problem werden.`,
      },
      {
        key: 'rufbus-oder-buergerbus-a3',
        author: 'dirk-hoelterhoff',
        ageHours: 760,
        helpful: ['lukas-marxen'],
        body: `Wir haben das Soziale betont und damit den Rat gewonnen: Der Bus wartet vor der Arztpraxis und hilft bei der Tasche. Seit die Praxis ihre Termine für Leute aus den Außenorten auf die Bustage legt, ist er voll. Das war **ein** Gespräch mit der Anmeldung der Praxis und brachte mehr Fahrgäste als jede Werbung.`,
      },
    ],
  },
  {
    key: 'tempo-30-ortsdurchfahrt',
    title: 'Tempo 30 auf der Ortsdurchfahrt einer Landesstraße: Welche Begründung hat getragen?',
    topics: ['strassen-bruecken', 'rad-fuss'],
    asker: 'maren-kuhlbrodt',
    ageHours: 530,
    visibility: 'PUBLIC',
    alsoOurs: ['03454057', '10042116', '08437100', '06634007', '05766024'],
    followers: ['benedikt-aignbauer', 'regine-stoerkle', 'heiner-tebbenhoff'],
    helpful: ['benedikt-aignbauer', 'regine-stoerkle', 'elke-huerterath', 'heiner-tebbenhoff'],
    body: `Durch den Ort führt eine Landesstraße, auf 700 Metern liegen Grundschule, Altenheim und ein Spielplatz. Anwohner sammeln Unterschriften, die Straßenverkehrsbehörde beim Kreis lehnt durchgehend Tempo 30 ab, weil „keine besondere Gefahrenlage“ bestehe.

Mit der Änderung der StVO soll es leichter geworden sein. Ich habe § 45 Abs. 9 gelesen und sehe Chancen für:

1. den Abschnitt vor Schule und Altenheim
2. hochfrequentierten Schulweg
3. den Lückenschluss zwischen zwei Abschnitten (bis 500 Meter)

Frage an alle, die es durchbekommen haben: **Welche Unterlagen** habt ihr vorgelegt? Verkehrszählung, Schulwegplan, Lärmberechnung? Und wie argumentiert ihr, wenn der Busbetreiber Fahrzeitverlust anmeldet?`,
    answers: [
      {
        key: 'tempo-30-ortsdurchfahrt-a1',
        author: 'benedikt-aignbauer',
        ageHours: 515,
        helpful: ['maren-kuhlbrodt', 'regine-stoerkle', 'heiner-tebbenhoff', 'elke-huerterath'],
        body: `Ich sitze auf der anderen Seite des Tisches (örtliche Verkehrsbehörde, bei uns im Haus), deshalb ganz nüchtern, was ich brauche, um **ja** sagen zu können:

- Lageplan mit allen Einrichtungen, Eingängen und Querungen, bemaßt. „Spielplatz in der Nähe“ reicht nicht, ich muss den unmittelbaren Bereich sehen.
- Schulwegplan mit Unterschrift der Schule, dazu eine einfache Zählung der Kinder an zwei Morgen. Ohne Zahl kein „hochfrequentiert“.
- Lückenschluss: die Länge messen. Unter 500 m zwischen zwei angeordneten Abschnitten ist es jetzt ausdrücklich möglich.
- Stellungnahmen von Polizei und Baulastträger, am besten in einem **gemeinsamen Ortstermin** zur Bringzeit. Nach zehn Minuten am Straßenrand erledigt sich manches Gutachten.

Zum Bus: rechnerisch gut dreißig Sekunden. Meist hilft eine Haltestelle am Fahrbahnrand statt in der Bucht, damit ist die Zeit wieder drin.

Und: **förmlich beantragen**, nicht anrufen. Auf einen Antrag der Gemeinde muss ich schriftlich und mit Begründung antworten.`,
        comments: [
          {
            author: 'maren-kuhlbrodt',
            ageHours: 500,
            body: `So eine Antwort von der „anderen Seite“ ist unbezahlbar. Zählung läuft nächste Woche, Ortstermin ist erbeten.`,
          },
        ],
      },
      {
        key: 'tempo-30-ortsdurchfahrt-a2',
        author: 'regine-stoerkle',
        ageHours: 490,
        helpful: ['maren-kuhlbrodt'],
        body: `Lärm nicht vergessen. Wenn die Straße in der Lärmaktionsplanung auftaucht (oder ihr freiwillig rechnet), kommt mit § 45 Abs. 1 Satz 2 Nr. 3 eine zweite Begründung dazu. Bei uns hat die Kombination aus Lärm nachts und Schulweg tags schließlich zu ganztags geführt, weil niemand wechselnde Zeiten beschildern wollte.`,
      },
      {
        key: 'tempo-30-ortsdurchfahrt-a3',
        author: 'elke-huerterath',
        ageHours: 456,
        helpful: ['maren-kuhlbrodt', 'benedikt-aignbauer'],
        body: `Nehmt die Bewohnerinnen des Altenheims mit zum Ortstermin! Keine Zählung zeigt so gut, wie lange man mit Rollator für sieben Meter Fahrbahn braucht. Der Vertreter des Baulastträgers hat mitgestoppt. Danach war die Querungshilfe kein Thema mehr, und Tempo 30 die billigere Lösung.`,
      },
    ],
  },
  {
    key: 'glasfaser-gehwege-maengel',
    title: 'Glasfaserausbau: Gehwege sacken ab, Baufirma weg. Wie sichert ihr die Wiederherstellung?',
    topics: ['breitband-mobilfunk', 'strassen-bruecken'],
    asker: 'heiner-tebbenhoff',
    ageHours: 1020,
    visibility: 'PUBLIC',
    alsoOurs: ['05766016', '06634005', '12070424', '03453011'],
    followers: ['rico-seyfarth', 'benedikt-aignbauer', 'soenke-harrlandt', 'stefan-grotelueken'],
    helpful: [
      'rico-seyfarth',
      'benedikt-aignbauer',
      'soenke-harrlandt',
      'maren-kuhlbrodt',
      'stefan-grotelueken',
    ],
    body: `Ein eigenwirtschaftlicher Ausbau hat in einem Jahr fast den ganzen Ort aufgegraben. Glasfaser liegt, schön. Jetzt kommt der Winter, und an etlichen Stellen sacken die Gehwege. Subunternehmer des Subunternehmers, Bauleiter wechselt alle vier Wochen, Mängellisten verschwinden.

Ich habe 140 Fotos, eine Excel und wenig Geduld.

- Habt ihr eine **Vereinbarung** vor Baubeginn geschlossen, zusätzlich zur Zustimmung nach § 127 TKG?
- Sicherheitsleistung: zulässig oder Wunschdenken?
- Nehmt ihr selbst ab oder durch ein Büro, und wer bezahlt das?
- Was tun in Straßen, die **schon** abgenommen sind?

Im nächsten Ortsteil fängt im Frühjahr der nächste Anbieter an. Da möchte ich klüger sein.`,
    answers: [
      {
        key: 'glasfaser-gehwege-maengel-a1',
        author: 'rico-seyfarth',
        ageHours: 1000,
        helpful: [
          'heiner-tebbenhoff',
          'benedikt-aignbauer',
          'soenke-harrlandt',
          'maren-kuhlbrodt',
          'stefan-grotelueken',
        ],
        body: `Haben beim ersten Anbieter alles falsch und beim zweiten das meiste richtig gemacht. Was beim zweiten anders war:

1. **Beweissicherung vorher**: zwei Leute, ein Fahrzeug mit Kamera, jede Straße abgefahren. Ohne Vorher-Bild ist jede Platte schon immer kaputt gewesen.
2. **Nebenbestimmungen zur Zustimmung**: Aufgrabung nach ZTV A-StB, Verdichtungsnachweis je 50 m, eine Kolonne je Ortsteil, Tagesprotokoll, deutschsprachiger Bauleiter erreichbar.
3. **Bauanlaufgespräch** mit Handynummern, Lagerplatz, Abschnitten. Neuer Abschnitt erst, wenn der alte abgenommen ist. Das ist der stärkste Hebel, weil Stillstand Geld kostet.
4. **Eigene Bauüberwachung**: halbe Stelle befristet. Der Ausbauer beteiligt sich freiwillig, weil er weniger Nacharbeit hat.

Für eure Altfälle: Mängelanzeige je Straße mit Frist an den **Ausbauer**, nicht an den Sub. Der Wegenutzungsberechtigte muss unverzüglich instand setzen (§ 129 TKG). Gewährleistung läuft, also alles datieren.`,
        comments: [
          {
            author: 'heiner-tebbenhoff',
            ageHours: 985,
            body: `Abschnittsweise freigeben, ja. Das kommt in die nächste Vereinbarung, dick unterstrichen.`,
          },
        ],
      },
      {
        key: 'glasfaser-gehwege-maengel-a2',
        author: 'benedikt-aignbauer',
        ageHours: 960,
        helpful: ['heiner-tebbenhoff', 'rico-seyfarth'],
        body: `Rechtlich zur Sicherheitsleistung: Nebenbestimmungen sind nach § 127 TKG nur begrenzt zulässig, sie dürfen Art und Weise der Errichtung und die Verkehrssicherungspflicht regeln und müssen diskriminierungsfrei sein. Eine angemessene Sicherheit ist im Gesetz angesprochen, wird aber gern bestritten. Wir haben sie über einen **freiwilligen** Rahmenvertrag bekommen, im Tausch gegen schnelle Zustimmungen und einen festen Ansprechpartner.`,
      },
      {
        key: 'glasfaser-gehwege-maengel-a3',
        author: 'soenke-harrlandt',
        ageHours: 910,
        helpful: ['heiner-tebbenhoff'],
        body: `Wir haben mit den Nachbargemeinden gemeinsam einen Ingenieur beauftragt, der nichts anderes macht als Aufgrabungen. Drei Tage bei uns, zwei bei den anderen. Seitdem hat der Bautrupp Respekt, denn er kommt unangekündigt und hat eine Rammsonde dabei. Bezahlt wird nach Einwohnern, abgerechnet einmal im Quartal.`,
      },
      {
        key: 'glasfaser-gehwege-maengel-a4',
        author: 'maren-kuhlbrodt',
        ageHours: 850,
        helpful: ['heiner-tebbenhoff'],
        body: `Ein praktischer Trick: Bürger melden Mängel über den Mängelmelder mit eigener Kategorie „Glasfaser“, und der Ausbauer hat **Leserecht** darauf. Das öffentlich sichtbare Datum der Meldung hat mehr bewirkt als meine Briefe. Die Kategorie war in einer halben Stunde angelegt, das Leserecht in zwei Wochen.`,
        comments: [
          {
            author: 'rico-seyfarth',
            ageHours: 840,
            body: `Kann ich bestätigen. Bei uns liest inzwischen sogar die Regionalleitung mit.`,
          },
        ],
      },
      {
        key: 'glasfaser-gehwege-maengel-a5',
        author: 'stefan-grotelueken',
        ageHours: 780,
        helpful: ['heiner-tebbenhoff', 'soenke-harrlandt'],
        body: `Bitte auch an die Betriebe denken: Ein gesperrter Hof am Freitagmittag ist teurer als jede Gehwegplatte. Wir geben den Bauabschnitt im Gewerbegebiet nur mit Zeitfenstern frei und veröffentlichen wöchentlich eine Karte. Seitdem rufen die Leute bei der Firma an und nicht mehr bei mir.`,
      },
    ],
  },
  {
    key: 'ladesaeulen-konzession',
    title: 'Öffentliche Ladepunkte: Konzession ausschreiben oder den Stadtwerken überlassen?',
    topics: ['elektromobilitaet', 'vergabe'],
    asker: 'stefan-grotelueken',
    ageHours: 128,
    visibility: 'MEMBERS',
    closed: {
      ageHours: 20,
      reason: 'Der Ausschuss hat das Thema vertagt. Ich frage neu, sobald die Standorte feststehen.',
    },
    alsoOurs: ['10042116', '05766016'],
    followers: ['lukas-marxen'],
    helpful: ['lukas-marxen'],
    body: `Drei Anbieter möchten auf städtischen Parkplätzen Ladesäulen aufstellen, jeder natürlich am Marktplatz und keiner in der Nebenlage. Die Politik sagt: „Sollen sie doch machen, kostet uns nichts.“

Ich habe Bauchschmerzen dabei, den besten Standort ohne Verfahren für zehn Jahre aus der Hand zu geben. Drei Wege sehe ich:

1. Sondernutzungserlaubnis für jeden, der fragt
2. **Paket ausschreiben**: zwei gute Lagen nur zusammen mit drei schlechten
3. eigenes Versorgungsunternehmen im Nachbarort einbinden

Wer hat ein Paket ausgeschrieben? Was waren eure Kriterien (Preis für Ladende, Verfügbarkeit, Störungsbeseitigung), und habt ihr es als Dienstleistungskonzession behandelt? Ein Leistungsverzeichnis zum Abschauen wäre großartig, auch gern eines, das nicht funktioniert hat.`,
    answers: [],
  },
  {
    key: 'bauhof-leistungsverrechnung',
    title: 'Bauhof: Interne Leistungsverrechnung einführen, ohne einen Controller einzustellen',
    topics: ['stadtwerke', 'haushalt'],
    asker: 'rico-seyfarth',
    ageHours: 29,
    visibility: 'MEMBERS',
    alsoOurs: ['01051011'],
    followers: ['falk-sieberling'],
    helpful: ['enrico-pohland'],
    body: `Unser Bauhof rechnet mit den Ämtern bisher pauschal ab, Verteilschlüssel von vor zwanzig Jahren. Die Friedhofsverwaltung sagt, sie zahlt zu viel, der Sport sagt nichts (zahlt zu wenig).

Die Rechnungsprüfung möchte eine Verrechnung nach Stunden und Maschinen. Meine Leute schreiben Tageszettel mit der Hand, teils im Regen, teils in Kurzschrift, die nur einer lesen kann.

Ich suche eine **Lösung mit Augenmaß**:

- Wie viele Kostenträger sind sinnvoll? Zehn oder hundert?
- Erfassung per Handy: Machen die Kollegen mit, und was sagt der Personalrat zur Leistungskontrolle?
- Wie oft passt ihr die Stundensätze an?

Wenn jemand schon einmal zurückgerudert ist, würde mich das fast am meisten interessieren.`,
    comments: [
      {
        author: 'falk-sieberling',
        ageHours: 20,
        body: `Wie viele Beschäftigte hat der Bauhof, und gibt es schon einen Produktplan mit Bauhofleistungen? Dann könnte ich mit einem Beispiel antworten.`,
      },
    ],
    answers: [],
  },
  {
    key: 'gesplittete-abwassergebuehr',
    title: 'Gesplittete Abwassergebühr einführen: Luftbild, Fragebogen oder beides?',
    topics: ['wasser-abwasser', 'steuern-gebuehren'],
    asker: 'sandra-klettwig',
    ageHours: 632,
    visibility: 'MEMBERS',
    alsoOurs: ['12070424'],
    followers: ['rico-seyfarth', 'silke-borntraeger'],
    helpful: ['rico-seyfarth', 'silke-borntraeger'],
    body: `Wir müssen die Niederschlagswassergebühr von der Schmutzwassergebühr trennen, die Kalkulation nach Frischwasser allein ist nicht mehr haltbar. Rund 3.500 Grundstücke, eine Sachbearbeiterin, Umstellung zum übernächsten Jahreswechsel.

Das Büro bietet eine Befliegung mit automatischer Auswertung an, anschließend Selbstauskunft. Der Zweckverband im Nachbarkreis hat nur Fragebögen verschickt und zwei Jahre mit Widersprüchen verbracht.

Mich interessiert:

- **Rücklaufquote** und häufigste Fehler
- Umgang mit Zisternen, Gründach, Rasengittersteinen
- wie ihr die Bürger informiert habt, damit nicht alle am selben Tag anrufen
- ob sich eine Hotline mit Aushilfen gelohnt hat`,
    answers: [
      {
        key: 'gesplittete-abwassergebuehr-a1',
        author: 'rico-seyfarth',
        ageHours: 615,
        helpful: ['sandra-klettwig', 'silke-borntraeger'],
        body: `Beides, und in dieser Reihenfolge: erst Luftbild, dann ein **vorausgefülltes** Blatt mit Bild vom eigenen Grundstück, farbig. Wer nichts zurückschickt, ist einverstanden, das stand groß drauf (Schätzung nach Satzung). Zurück kam etwa ein Drittel, davon war die Hälfte eine echte Korrektur.

Was Ärger machte: Terrassen, die in den Garten entwässern, und Garagenhöfe mit mehreren Eigentümern. Für beides vorher eine klare Regel in die Satzung schreiben und ein Beispielbild in den Erläuterungen. Zisternen ab einem Mindestvolumen mit Abschlag, fest verbaut. Rasengitter mit Faktor.

Versand in **vier Wellen** nach Ortsteilen, je zwei Wochen Abstand. Dazu zwei Abende mit Beamer im Bürgerhaus. Aushilfe am Telefon: zwei Studenten, drei Monate, jeden Euro wert.`,
      },
      {
        key: 'gesplittete-abwassergebuehr-a2',
        author: 'silke-borntraeger',
        ageHours: 580,
        helpful: ['sandra-klettwig'],
        body: `Kalkulatorisch: Nehmt den Straßenanteil ernst. Die Entwässerung der öffentlichen Straßen trägt der Straßenbaulastträger und nicht der Gebührenzahler, hier werden Kalkulationen am häufigsten gekippt. Den Flächenanteil aus der Befliegung gleich miterheben. Und den Kalkulationszeitraum mit Blick auf Über- und Unterdeckung so legen, dass das erste Jahr mit unsicheren Flächen nicht allein steht.`,
      },
    ],
  },
];

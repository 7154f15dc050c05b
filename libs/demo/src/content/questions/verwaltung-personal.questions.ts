import type { DemoQuestion } from '../content.types.js';

export const VERWALTUNG_PERSONAL: readonly DemoQuestion[] = [
  {
    key: 'bauamtsleitung-unbesetzt',
    title: 'Bauamtsleitung zum dritten Mal ausgeschrieben, keine geeignete Bewerbung. Und jetzt?',
    topics: ['personal', 'fachkraefte'],
    asker: 'anke-priebusch',
    ageHours: 678,
    visibility: 'MEMBERS',
    alsoOurs: ['05970004', '12070316', '10042116', '12062224', '12062024'],
    followers: ['timo-dickelbach', 'florian-emminger', 'maren-kuhlbrodt'],
    helpful: [
      'timo-dickelbach',
      'florian-emminger',
      'maren-kuhlbrodt',
      'carsten-niewald',
      'meike-toensbrink',
    ],
    body: `Dritte Runde, zwei Bewerbungen, beide ohne Führungs- und ohne Verwaltungserfahrung. Kommissarisch geht es eine Weile, aber nicht auf Dauer. Bezahlung nach TVöD, eine Zulage nach der Fachkräfterichtlinie wäre möglich, ist aber **politisch** schwierig.

Was wir erwägen:

- Aufteilung: fachliche Leitung und Verwaltungsleitung getrennt
- Entwicklung einer internen Kollegin (Technikerin, sehr gut, kein Studium)
- gemeinsame Amtsleitung mit der Nachbarkommune
- Direktansprache über Kammern

Wer hat einen dieser Wege beschritten? Besonders interessiert mich, wie ihr den Rat davon überzeugt habt, die Stelle **anders** zu denken statt noch einmal dieselbe Anzeige zu schalten.`,
    answers: [
      {
        key: 'bauamtsleitung-unbesetzt-a1',
        author: 'timo-dickelbach',
        ageHours: 660,
        helpful: [
          'anke-priebusch',
          'florian-emminger',
          'maren-kuhlbrodt',
          'carsten-niewald',
          'meike-toensbrink',
        ],
        body: `Trennen, ja! Wir haben die Leitung in zwei Rollen zerlegt: eine Kollegin aus der Verwaltung führt Menschen, Haushalt, Gremien; ein Ingenieur leitet die Projekte, ohne Personalverantwortung. Auf die zweite Rolle kamen plötzlich sechs Bewerbungen, weil viele bauen, aber keine Beurteilungen schreiben wollen.

Was dafür nötig war:

1. **Stellenbeschreibungen und Bewertung** beider Rollen, sauber, sonst Streit mit dem Personalrat.
2. Klare Regel, wer bei Konflikt entscheidet. Steht bei uns im Organisationsplan, eine Zeile.
3. Führung auf Probe (§ 31 TVöD) für die Kollegin, mit Coaching und der Zusage, dass sie zurückkann.

Den Rat hat eine einzige Folie überzeugt: Kosten der unbesetzten Stelle in zwölf Monaten (verlorene Fördermittel, externe Steuerung, liegen gebliebene Verfahren). Danach war auch die Zulage kein Tabu mehr.`,
        comments: [
          {
            author: 'anke-priebusch',
            ageHours: 645,
            body: `Die Folie habe ich heute gebaut. Der Betrag ist erschreckend, genau deshalb wird sie wirken. Und die Technikerin hat gesagt, sie traut sich die Projekte zu.`,
          },
        ],
      },
      {
        key: 'bauamtsleitung-unbesetzt-a2',
        author: 'maren-kuhlbrodt',
        ageHours: 640,
        helpful: ['anke-priebusch'],
        body: `Aus dem Bauamt heraus: Sagt in der Anzeige, **was man hier baut**. Wir haben die drei Projekte der nächsten zwei Jahre mit Bild gezeigt und den Satz „Sie entscheiden mit, von der Skizze bis zum Band“ darunter. Keine Anforderungsliste mit zwölf Punkten, nur vier. Und ein Telefontermin mit dem Team vor der Bewerbung, ohne Unterlagen.`,
      },
      {
        key: 'bauamtsleitung-unbesetzt-a3',
        author: 'heiner-tebbenhoff',
        ageHours: 600,
        helpful: [],
        body: `Ich kenne da ein Drama aus einem Ort, den ich jetzt nicht nenne, aber ihr ahnt es. Der Leiter dort war fast zwei Jahre krankgeschrieben, psychisch, nach der Scheidung, das wusste jeder, auch welche Klinik. Solange der die Stelle blockiert hat, ging gar nichts. Schaut also vorher gut, wen ihr euch da holt.`,
      },
      {
        key: 'bauamtsleitung-unbesetzt-a4',
        author: 'florian-emminger',
        ageHours: 588,
        helpful: ['anke-priebusch'],
        body: `Gemeinsame Amtsleitung mit der Nachbarkommune haben wir geprüft und verworfen, weil beide Räte donnerstags tagen und jeder „seinen“ Leiter wollte. Was geklappt hat, ist eine Nummer kleiner: gemeinsamer **Hochbauingenieur**, zwei Tage hier, drei Tage dort, per öffentlich-rechtlicher Vereinbarung. Er hat die Stelle genau wegen der Abwechslung genommen.`,
      },
    ],
  },
  {
    key: 'passfotos-terminal-buergerbuero',
    title: 'Digitale Passfotos: Gerät im Bürgerbüro, Fotograf am Ort oder beides?',
    topics: ['buergerservice', 'online-dienste'],
    asker: 'ines-dammrow',
    ageHours: 35,
    visibility: 'PUBLIC',
    alsoOurs: ['09272151'],
    followers: ['jonas-hebelmann'],
    helpful: ['jonas-hebelmann'],
    body: `Seit Lichtbilder für Ausweise nur noch digital angenommen werden, steht bei uns ein Aufnahmegerät im Wartebereich. Ergebnis nach dem ersten Jahr: Schlange vor dem Gerät, Ärger mit dem letzten Fotografen der Stadt, und bei kleinen Kindern und Menschen im Rollstuhl funktioniert es **nicht zuverlässig**.

Was ich gern wissen würde:

- Gibt es eine Abrede mit dem örtlichen Handel, die beiden Seiten hilft?
- Wer assistiert am Gerät, ohne dass ein Schalter ausfällt?
- Mobile Aufnahme für Pflegeheime: Wie organisiert ihr das, und reicht ein Termin im Quartal?
- Fehlerquote: Wie oft müsst ihr wiederholen?

Bitte keine Herstellerempfehlungen, mir geht es um den Ablauf am Tresen.`,
    comments: [
      {
        author: 'jonas-hebelmann',
        ageHours: 28,
        body: `Zu Pflegeheimen: Habt ihr schon mit der Heimleitung gesprochen, ob sie einen ruhigen Raum stellt? Ohne den wurde es bei uns jedes Mal unwürdig.`,
      },
    ],
    answers: [],
  },
  {
    key: 'feuerwehr-tagesverfuegbarkeit',
    title: 'Feuerwehr tagsüber kaum noch ausrückefähig: Was hat bei euch wirklich Köpfe gebracht?',
    topics: ['feuerwehr-katastrophenschutz', 'ehrenamt'],
    asker: 'uwe-steinruecken',
    ageHours: 1270,
    visibility: 'PUBLIC',
    accepted: 'feuerwehr-tagesverfuegbarkeit-a1',
    alsoOurs: ['01051011', '12070296', '03453011', '09272118', '03454057', '05766024'],
    followers: ['ole-brammeier', 'mareike-luessing', 'maren-kuhlbrodt'],
    helpful: ['ole-brammeier', 'mareike-luessing', 'maren-kuhlbrodt', 'rico-seyfarth', 'beate-lindrath'],
    body: `Lage, wie in vielen Orten: mehrere Ortswehren, auf dem Papier genug Aktive. Dienstagvormittag, Alarm, es wird knapp. Viele arbeiten auswärts. Nachts und am Wochenende kein Problem.

Bereits umgesetzt: Alarmierung von zwei Wehren gleichzeitig, Führerscheinzuschuss, Werbung in der Schule.

Bedarf: Leute, die **tagsüber hier sind**.

1. Doppelmitgliedschaft für Einpendler: Wie bekommt man die Betriebe dazu?
2. Beschäftigte der Stadt: Freistellung klar, aber wer macht deren Arbeit?
3. Hat jemand tageszeitabhängige Alarm- und Ausrückeordnung mit Nachbarstädten?
4. Hauptamtliche Gerätewarte als Einsatzkräfte?

Keine Imagefilme. Zahlen aus der Praxis, bitte.`,
    answers: [
      {
        key: 'feuerwehr-tagesverfuegbarkeit-a1',
        author: 'ole-brammeier',
        ageHours: 1255,
        helpful: [
          'uwe-steinruecken',
          'maren-kuhlbrodt',
          'mareike-luessing',
          'rico-seyfarth',
          'beate-lindrath',
        ],
        body: `Moin. Die Ausrückstärke werktags hat sich fast verdoppelt. Was das gebracht hat:

- **Pendlerliste.** Anschreiben an alle Betriebe über 20 Leute: „Wer bei Ihnen ist in einer Feuerwehr, egal wo?“ Rücklauf 17 Namen. Acht machen mit, Doppelmitgliedschaft, Spind hier, Ausbildung in der Heimatwehr. Versicherung über die Unfallkasse geklärt.
- **Zusage an die Betriebe**: maximal zwei Leute je Alarm aus einem Betrieb, Ersatz des Arbeitsentgelts auf Antrag (steht im Landesgesetz, wissen aber viele nicht), einmal im Jahr Frühstück mit der Wehrführung.
- **Rathaus und Bauhof**: In jeder Stellenanzeige steht, dass Feuerwehr erwünscht ist. Drei Neue in zwei Jahren. Im Bürgerbüro übernimmt dann eine feste Vertretung, das muss vorher im Plan stehen.
- Gerätewart: ja, mit Dienstzeiten 8 bis 16.30 statt früh.

Was nichts gebracht hat: Plakate. Gar nichts.`,
        comments: [
          {
            author: 'uwe-steinruecken',
            ageHours: 1240,
            body: `Genau so etwas brauchte ich. Pendleranschreiben geht nächste Woche raus. Habe 34 Betriebe.`,
          },
          {
            author: 'uwe-steinruecken',
            ageHours: 310,
            body: `Rückmeldung: 11 Namen, 6 kommen. Läuft. Danke, Ole.`,
          },
        ],
      },
      {
        key: 'feuerwehr-tagesverfuegbarkeit-a2',
        author: 'rico-seyfarth',
        ageHours: 1220,
        helpful: ['uwe-steinruecken', 'ole-brammeier'],
        body: `Bauhof hier. Zwölf Leute, fünf davon in der Wehr. Damit das nicht knirscht: Arbeiten mit Absperrung immer zu dritt planen, damit zwei bleiben, wenn einer wegrennt. Und der Meister bekommt nach jedem Einsatz die Zeiten gemeldet, für die Verrechnung. Am Anfang gab es Neid auf die „Ausflüge“. Seit die Kollegen einmal zum Atemschutzzug eingeladen waren, nicht mehr.`,
      },
      {
        key: 'feuerwehr-tagesverfuegbarkeit-a3',
        author: 'maren-kuhlbrodt',
        ageHours: 1188,
        helpful: ['uwe-steinruecken'],
        body: `Wir haben mit zwei Nachbarn eine AAO nach **Wochentag und Uhrzeit**. Montag bis Freitag 6 bis 17 Uhr werden bei bestimmten Stichworten immer drei Wehren alarmiert. Voraussetzung war ein gemeinsamer Brandschutzbedarfsplan mit ehrlichen Ausrückzahlen. Die sind politisch unangenehm, aber danach war auch die Förderung des gemeinsamen Fahrzeugs einfacher zu begründen.`,
      },
      {
        key: 'feuerwehr-tagesverfuegbarkeit-a4',
        author: 'mareike-luessing',
        ageHours: 1102,
        helpful: ['uwe-steinruecken'],
        body: `Aus der Ehrenamtsecke: Fragt die Frauen. Bei uns waren tagsüber vierzig Frauen zwischen 30 und 50 im Ort, und keine war je angesprochen worden. Nach einem Infovormittag **mit Kinderbetreuung** haben sieben angefangen, vier sind heute Truppfrau. Alarm während der Kita-Zeit regelt eine Rufliste von Großeltern.`,
      },
    ],
  },
  {
    key: 'hybride-ratssitzungen',
    title: 'Hybride Sitzungen: Technik steht, aber wer stellt fest, ob jemand „anwesend“ ist?',
    topics: ['kommunalpolitik', 'interne-it'],
    asker: 'florian-emminger',
    ageHours: 448,
    visibility: 'PUBLIC',
    alsoOurs: ['05766016', '01051011'],
    followers: ['beate-lindrath', 'ole-brammeier'],
    helpful: ['beate-lindrath', 'ole-brammeier', 'annika-broeksiek'],
    body: `Unser Stadtrat möchte, dass Mitglieder aus dem Ausland, vom Krankenbett oder mit kleinen Kindern zugeschaltet werden können. Kameras und Mikrofone sind da, die Geschäftsordnung wird angepasst. Beim Durchspielen kamen Fragen, die im Mustertext **nicht** stehen:

1. Verbindung bricht während der Abstimmung ab: Wiederholen? Ab wann nicht mehr?
2. Geheime Wahl mit Zugeschalteten
3. Nichtöffentlicher Teil: Wer garantiert, dass zu Hause niemand zuhört?
4. Befangenheit: Bildschirm aus, reicht das?

Welche Formulierungen haben sich bei euch bewährt? Und wie viele nutzen es nach der ersten Euphorie wirklich?`,
    answers: [
      {
        key: 'hybride-ratssitzungen-a1',
        author: 'beate-lindrath',
        ageHours: 430,
        helpful: ['florian-emminger', 'ole-brammeier', 'annika-broeksiek'],
        body: `Wir haben nach mehreren Probesitzungen Folgendes in die Geschäftsordnung aufgenommen, sinngemäß:

- **Störung im Verantwortungsbereich der Stadt** (Ton im Saal, Leitung): Sitzung wird unterbrochen. Störung beim Mitglied selbst: gilt als abwesend, Beschluss bleibt wirksam. Vor jeder Abstimmung fragt der Vorsitz die Zugeschalteten namentlich.
- **Geheime Wahl** nur in Präsenz. Wer wählen will, muss kommen. Das ist bei uns auch landesrechtlich so vorgezeichnet.
- **Nichtöffentlich**: Jedes Mitglied gibt am Jahresanfang eine schriftliche Erklärung ab und bestätigt zu Beginn des Teils mit Handzeichen, allein zu sein.
- **Befangenheit**: Zugeschaltete werden in den Warteraum gesetzt, nicht nur stummgeschaltet. Kommt ins Protokoll mit Uhrzeit.

Nutzung nach einem Jahr: im Schnitt zwei von achtundzwanzig. Für diese zwei macht es allerdings den Unterschied, ob sie ihr Mandat behalten.`,
        comments: [
          {
            author: 'florian-emminger',
            ageHours: 412,
            body: `Warteraum statt stumm, das ist bestechend einfach. Danke, Frau Lindrath.`,
          },
        ],
      },
      {
        key: 'hybride-ratssitzungen-a2',
        author: 'ole-brammeier',
        ageHours: 360,
        helpful: ['florian-emminger'],
        body: `Technisch: zweite Leitung. Mobilfunkrouter für den Sitzungssaal, liegt fertig konfiguriert im Schrank. Und eine Person, die **nichts anderes** macht als die Zuschaltung, der Protokollführer kann das nicht nebenbei. Kostet einen Abend im Monat Überstunden und rettet jede Sitzung. Ton ist wichtiger als Bild.`,
      },
    ],
  },
  {
    key: 'aufgabenkritik-pflicht-freiwillig',
    title: 'Aufgabenkritik ohne Streichliste: Wie trennt ihr Pflicht, Standard und Gewohnheit?',
    topics: ['pflichtaufgaben', 'haushalt'],
    asker: 'annika-broeksiek',
    ageHours: 58,
    visibility: 'MEMBERS',
    alsoOurs: ['12070316', '06634003'],
    followers: ['falk-sieberling', 'silke-borntraeger'],
    helpful: ['falk-sieberling', 'beate-lindrath'],
    body: `In der Haushaltsrunde fiel der Satz: „Wir machen zu viel Freiwilliges.“ Beim genaueren Hinsehen stimmt das nicht. Wir machen Pflichtiges in einem **Standard**, den niemand verlangt, und manches aus Gewohnheit, weil es 1994 jemand so eingeführt hat.

Ich möchte das sichtbar machen, ohne dass die Kolleginnen und Kollegen eine Streichliste fürchten. Idee: je Aufgabe drei Spalten.

1. Was verlangt das Gesetz (Paragraf, Frist)?
2. Was tun wir darüber hinaus, und für wen ist das wichtig?
3. Was würde niemand bemerken, wenn wir es ließen?

Hat jemand so einen Prozess hinter sich? Mit oder ohne externe Moderation? Und was habt ihr mit dem Ergebnis gemacht, damit die dritte Spalte nicht zum Bumerang wird?`,
    answers: [],
  },
];

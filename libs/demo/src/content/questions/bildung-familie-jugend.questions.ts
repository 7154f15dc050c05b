import type { DemoQuestion } from '../content.types.js';

export const BILDUNG_FAMILIE_JUGEND: readonly DemoQuestion[] = [
  {
    key: 'ganztag-raeume-doppelt-nutzen',
    title: 'Rechtsanspruch Ganztag: Klassenräume doppelt nutzen, ohne dass alle unglücklich sind',
    topics: ['schule-ganztag', 'personal'],
    asker: 'grit-kaltschmidt',
    ageHours: 985,
    visibility: 'PUBLIC',
    accepted: 'ganztag-raeume-doppelt-nutzen-a1',
    alsoOurs: ['06634003', '09272151', '14521710', '15085230', '03454057'],
    followers: ['kerstin-weidroth', 'florian-emminger', 'beate-lindrath'],
    helpful: [
      'kerstin-weidroth',
      'florian-emminger',
      'mareike-luessing',
      'beate-lindrath',
      'matthias-froehner',
    ],
    body: `Mit dem Anspruch nach § 24 Abs. 4 SGB VIII wächst der Bedarf jedes Jahr um einen Jahrgang. Anbauen können wir nicht: kein Grundstück, kein Geld, keine Handwerker. Also doppelt nutzen.

Die Lehrkräfte möchten ihre Klassenzimmer nachmittags nicht hergeben (verständlich, da liegt alles), der Hort will keine Kinder zwischen fest verschraubten Bänken betreuen (auch verständlich).

Wir haben eine Schule mit acht Klassenräumen, Werkraum, Mensa mit 60 Plätzen in zwei Schichten.

**Gesucht:** Praxis, keine Broschüre.

- Welche Möbel haben sich bewährt, die ein Raum in fünf Minuten umstellt?
- Gibt es eine schriftliche Vereinbarung zwischen Schulleitung und Träger?
- Wer räumt auf, wer haftet, wer hat den Schlüssel?
- Wie löst ihr die Ferien (höchstens vier Wochen Schließzeit)?`,
    answers: [
      {
        key: 'ganztag-raeume-doppelt-nutzen-a1',
        author: 'kerstin-weidroth',
        ageHours: 970,
        helpful: [
          'grit-kaltschmidt',
          'florian-emminger',
          'beate-lindrath',
          'mareike-luessing',
          'matthias-froehner',
        ],
        body: `Bei uns ist der Knoten aufgegangen, als wir nicht mehr über Räume geredet haben, sondern über **Zonen**: leise, laut, essen, draußen. Jede Zone gehört ab 13 Uhr dem Ganztag, am Vormittag der Schule. Die Klassenzimmer der Jahrgänge 3 und 4 bleiben tabu, dafür gehören die der Jahrgänge 1 und 2 wirklich beiden.

Was hilft:

- Dreieckstische, stapelbare Hocker, abschließbare Rollcontainer für die Lehrkräfte. Wenn alles weggeschlossen werden kann, verschwindet der halbe Streit.
- Eine Vereinbarung auf **einer** Seite: Wer nutzt wann was, wie wird übergeben (Foto an der Tür, so soll es aussehen), wer meldet Schäden. Unterschrieben von Schulleitung, Träger, Schulverwaltung.
- Zehn Minuten Übergabe als bezahlte Zeit im Dienstplan, auf beiden Seiten!
- Ferien im Verbund mit der Nachbarschule, zwei Wochen hier, zwei Wochen dort.

Das Team „Schule plus Ganztag“ sitzt einmal im Monat zusammen. Ohne diese Stunde wäre nach den Herbstferien alles beim Alten gewesen.`,
        comments: [
          {
            author: 'grit-kaltschmidt',
            ageHours: 950,
            body: `Das Foto an der Tür ist großartig. Wir übernehmen Zonen und Einseiter und testen ab dem Halbjahr mit den ersten Klassen.`,
          },
        ],
      },
      {
        key: 'ganztag-raeume-doppelt-nutzen-a2',
        author: 'florian-emminger',
        ageHours: 900,
        helpful: ['grit-kaltschmidt'],
        body: `Aus der Baupraxis: Akustik vor Möbeln. Räume, die bis 16 Uhr laufen, brauchen Decken und eine Wand mit Absorbern, sonst hält das Personal keine drei Monate durch. Das war die beste Investition im ganzen Projekt und in zwei Ferienwochen fertig. Und: Brandschutz bei Fluren prüfen, bevor dort Sofas stehen. Unser Fluchtweg war kurz eine Leseecke.`,
      },
      {
        key: 'ganztag-raeume-doppelt-nutzen-a3',
        author: 'timo-dickelbach',
        ageHours: 845,
        helpful: ['grit-kaltschmidt', 'kerstin-weidroth'],
        body: `Zum Personal: Stellen mit 15 bis 18 Wochenstunden nur am Nachmittag bekommt man schlecht besetzt. Wir kombinieren, vormittags Schulbegleitung oder Schulsekretariat, nachmittags Ganztag, zusammen fast eine volle Stelle. Dazu braucht es zwei Kostenstellen und etwas guten Willen in der Personalabrechnung, aber auf einmal gibt es Bewerbungen. Bitte vorher klären, wer Arbeitgeber ist, wenn der Träger ein freier ist.`,
      },
      {
        key: 'ganztag-raeume-doppelt-nutzen-a4',
        author: 'beate-lindrath',
        ageHours: 812,
        helpful: ['grit-kaltschmidt'],
        body: `Für kleine Standorte: Bei uns fahren die Kinder eines Ortsteils nach dem Unterricht mit dem Linienbus zum Hort im Nachbardorf. Das war zunächst verpönt, jetzt begleitet eine Kraft die Fahrt, und die Kinder nennen es „Hortbus“. Wichtig ist, dass die Aufsicht lückenlos geregelt ist, vom Schultor bis zur Garderobe, und die Unfallkasse den Weg kennt.`,
      },
    ],
  },
  {
    key: 'kita-randzeiten',
    title: 'Kita-Randzeiten vor sieben und nach sechzehn Uhr: Was tun mit drei Kindern und zwei Fachkräften?',
    topics: ['kita', 'familie'],
    asker: 'kerstin-weidroth',
    ageHours: 170,
    visibility: 'MEMBERS',
    alsoOurs: ['03453011', '12062224'],
    followers: ['grit-kaltschmidt'],
    helpful: ['grit-kaltschmidt'],
    body: `In zwei unserer Häuser haben wir Öffnung ab 6.30 Uhr. Tatsächlich kommen dann zwei bis drei Kinder, wir brauchen aber zwei Kräfte. Mittags fehlen uns genau diese Stunden. Auf der anderen Seite hängen an den drei Kindern Eltern im Schichtdienst, denen ich nicht sagen kann: Pech.

Überlegt haben wir:

1. Randzeiten an **einem** Standort bündeln, die anderen bringen um halb acht per Fußweg weiter
2. Kindertagespflege in eigenen Räumen der Kita (§ 22 SGB VIII lässt einiges zu, unser Landesrecht weniger)
3. Arbeitgeber beteiligen

Wie macht ihr das? Mir geht es um Lösungen, die Eltern **und** Team mittragen. Schließen und abwarten wäre einfach, aber falsch.`,
    comments: [
      {
        author: 'grit-kaltschmidt',
        ageHours: 160,
        body: `Wie weit liegen die Häuser auseinander? Beim Bündeln war bei uns der Fußweg im Winter der Punkt, an dem die Eltern ausgestiegen sind.`,
      },
      {
        author: 'kerstin-weidroth',
        ageHours: 158,
        body: `Knapp fünfhundert Meter, beleuchtet, eine Querung mit Ampel.`,
      },
    ],
    answers: [
      {
        key: 'kita-randzeiten-a1',
        author: 'mareike-luessing',
        ageHours: 150,
        helpful: ['kerstin-weidroth', 'grit-kaltschmidt'],
        body: `Wir bündeln seit einem Jahr. Voraussetzung war, dass die Kinder das Frühhaus kennen, also haben alle vorher drei Schnuppermorgen gehabt. Der Fußweg um 7.40 Uhr ist inzwischen der „Laternenweg“ und bei den Kindern beliebt, bei Regen allerdings weniger bei uns.

Was es gebraucht hat: Zustimmung der Eltern schriftlich, Aufsicht auf dem Weg geklärt (zwei Kräfte ab sechs Kindern, sonst eine plus Auszubildende), Information an die Unfallkasse, Anpassung der Konzeption und damit Anzeige beim Landesjugendamt. Im Team haben wir die Frühschicht **nicht verteilt, sondern ausgeschrieben**. Zwei Kolleginnen wollten sie, wegen der eigenen Kinder am Nachmittag.`,
        comments: [
          {
            author: 'kerstin-weidroth',
            ageHours: 143,
            body: `„Nicht verteilt, sondern ausgeschrieben“ ist der Satz der Woche. Frage ich gleich in der nächsten Leitungsrunde.`,
          },
        ],
      },
    ],
  },
  {
    key: 'jugendbeirat-eingeschlafen',
    title: 'Jugendbeirat ist eingeschlafen: neu wählen, auflösen oder ganz anders beteiligen?',
    topics: ['jugend', 'buergerbeteiligung'],
    asker: 'matthias-froehner',
    ageHours: 1215,
    visibility: 'PUBLIC',
    accepted: 'jugendbeirat-eingeschlafen-a2',
    alsoOurs: ['12070316', '01051074', '09272151'],
    followers: ['kerstin-weidroth', 'gesa-afflerkamp', 'wiebke-lassendorf'],
    helpful: ['kerstin-weidroth', 'gesa-afflerkamp', 'grit-kaltschmidt', 'wiebke-lassendorf'],
    body: `Hallo in die Runde, unser Jugendbeirat wurde mit viel Schwung gewählt, zwölf Leute, Satzung, Anhörungsrecht. Nach anderthalb Jahren kommen noch drei. Die anderen machen Abi, Ausbildung oder finden es „wie Gemeinderat in klein“. Ehrlich gesagt: stimmt.

Nach § 41a GemO sind wir in Baden-Württemberg verpflichtet, Jugendliche angemessen zu beteiligen, die **Form** ist aber offen. Genau die würde ich gern ändern, ohne dass die Politik daraus „Jugendbeteiligung abgeschafft“ macht.

- Hat jemand vom festen Gremium auf Projekte umgestellt?
- Wie erreicht ihr die, die nicht aufs Gymnasium gehen?
- Was darf ein Jugendlicher bei euch **selbst entscheiden**, also mit Geld?

Budget habe ich: etwas Sachmittel und 20 % Stelle. Der Jugendtreff hat drei Abende offen, da ist Leben.`,
    answers: [
      {
        key: 'jugendbeirat-eingeschlafen-a1',
        author: 'kerstin-weidroth',
        ageHours: 1200,
        helpful: ['matthias-froehner'],
        body: `Fangt bei dem an, wo Leben ist! Jugendtreff. Wir haben das Gremium einfach dorthin verlegt: kein Sitzungssaal, keine Tagesordnung vor dem Essen. Und die Verwaltung kommt zu den Jugendlichen, nicht umgekehrt. Der Bauamtsleiter hat sich beim ersten Mal zwei Stunden über den Bolzplatz ausfragen lassen und war danach der beste Verbündete.`,
      },
      {
        key: 'jugendbeirat-eingeschlafen-a2',
        author: 'gesa-afflerkamp',
        ageHours: 1182,
        helpful: ['matthias-froehner', 'kerstin-weidroth', 'grit-kaltschmidt', 'wiebke-lassendorf'],
        body: `Wir sind vom Gremium zum **Jugendfonds mit Jury** gewechselt. So läuft es:

1. Zweimal im Jahr kann jede Gruppe ab drei jungen Leuten Geld für eine Idee beantragen, formlos, Sprachnachricht genügt.
2. Eine Jury aus neun Jugendlichen entscheidet. Sechs davon sind **ausgelost** aus dem Melderegister (14 bis 20 Jahre), drei kommen aus dem Treff. So sind automatisch alle Schulformen dabei.
3. Die Entscheidung gilt. Das Rathaus darf nur ablehnen, was rechtlich nicht geht, und muss es in der Jury erklären.
4. Einmal im Jahr sitzt die Jury mit dem Stadtrat zusammen und sagt, was außerhalb von Projekten fehlt. Damit ist die Anhörung abgedeckt.

Der Aufwand liegt bei ungefähr einem Tag pro Woche. Der politische Satz, der funktioniert hat: „Wir schaffen nichts ab, wir geben Entscheidungen dazu.“`,
        comments: [
          {
            author: 'matthias-froehner',
            ageHours: 1165,
            body: `Danke!! Losen plus eigenes Geld, das verkaufe ich intern als Weiterentwicklung der Satzung. Wie hoch war der Fonds am Anfang, grob?`,
          },
          {
            author: 'gesa-afflerkamp',
            ageHours: 1160,
            body: `Klein genug, dass niemand Angst hatte, und groß genug für eine Tischtennisplatte.`,
          },
        ],
      },
      {
        key: 'jugendbeirat-eingeschlafen-a3',
        author: 'henrike-thordsen',
        ageHours: 1140,
        helpful: ['matthias-froehner'],
        body: `In Schleswig-Holstein verlangt § 47f GO die Beteiligung von Kindern und Jugendlichen bei Planungen, die sie berühren, und wir müssen **darlegen, wie** wir es getan haben. Daraus ist eine Routine geworden: In jeder Vorlage gibt es eine Zeile dazu. Seit diese Zeile nicht leer bleiben darf, fragt das Bauamt früh beim Jugendpfleger nach. Weniger spannend als ein Fonds, aber es wirkt jeden Tag.`,
      },
      {
        key: 'jugendbeirat-eingeschlafen-a4',
        author: 'wiebke-lassendorf',
        ageHours: 1093,
        helpful: ['matthias-froehner'],
        body: `Bei uns hat eine Messenger-Gruppe auf Privathandys das Gremium ersetzt, bis die Datenschutzbeauftragte davon erfuhr. Jetzt ist es ein anderer Messenger auf Diensthandys, freiwillig, mit klaren Regeln, und dort fragen wir einmal die Woche **eine** Sache mit zwei Bildern. Die Antwortquote liegt bei über der Hälfte. Für große Themen gibt es dann Pizza.`,
      },
    ],
  },
  {
    key: 'bibliothek-ohne-personal-oeffnen',
    title: 'Stadtbibliothek ohne Personal öffnen: Erfahrungen mit Zugang per Ausweis gesucht',
    topics: ['erwachsenenbildung', 'dritte-orte'],
    asker: 'doreen-zscherper',
    ageHours: 468,
    visibility: 'PUBLIC',
    alsoOurs: ['06634005', '12070424'],
    followers: ['nadine-ostrau', 'pascal-bernarding', 'clara-muehlenbeck'],
    helpful: ['nadine-ostrau', 'pascal-bernarding'],
    body: `Unsere Bibliothek hat mit 1,5 Stellen an drei Tagen geöffnet. Das Haus ist schön, liegt mitten in der Stadt und steht den Rest der Woche leer. Ich würde gern erweiterte Öffnungszeiten ohne Personal einführen, mit dem Bibliotheksausweis als Türöffner, täglich bis 20 Uhr.

Bedenken im Haus:

> „Dann sitzen dort die Jugendlichen und machen Unsinn, und wer räumt auf?“

Ganz unberechtigt ist das nicht. Andererseits: **Wo sollen sie denn sitzen?** Als Treffpunkt fehlt uns genau so ein Ort.

Wer hat das in einem Haus ohne Wachdienst gemacht? Mich interessieren Alter für den Zugang, Videoaufzeichnung ja oder nein, Versicherung, Reinigung und die Frage, ob eure Ehrenamtlichen mitgezogen sind oder sich verdrängt fühlten.`,
    answers: [
      {
        key: 'bibliothek-ohne-personal-oeffnen-a1',
        author: 'pascal-bernarding',
        ageHours: 450,
        helpful: ['doreen-zscherper', 'nadine-ostrau'],
        body: `Machen wir seit zwei Jahren in einem vergleichbar großen Haus. In Stichworten: Zugang ab 16 mit freigeschaltetem Ausweis, darunter nur in Begleitung. Freischaltung **persönlich mit kurzer Einweisung**, das ist der eigentliche Schutz, denn man kennt sich danach.

Video nur im Eingangsbereich und an der Tür, 48 Stunden, mit Schild und Abwägung im Verzeichnis der Verarbeitungstätigkeiten. Für eine Überwachung der Sitzecken hätte ich keine Begründung gefunden und wollte auch keine.

Vorfälle in zwei Jahren: ein umgekipptes Regal, mehrere leere Chipstüten, ein vergessener Hund. Reinigung haben wir um zwei Stunden erhöht.`,
        comments: [
          {
            author: 'doreen-zscherper',
            ageHours: 441,
            body: `Der Hund kommt in die Vorlage.`,
          },
        ],
      },
      {
        key: 'bibliothek-ohne-personal-oeffnen-a2',
        author: 'nadine-ostrau',
        ageHours: 395,
        helpful: ['doreen-zscherper'],
        body: `Aus dem Quartier: Bitte nicht nur an Bücher denken, sondern an Steckdosen, einen Tisch für sechs und eine Toilette, die offen ist. Die Ehrenamtlichen sind bei uns mitgezogen, als klar war, dass sie **Gastgeber** für zwei feste Nachmittage bleiben und die offene Zeit nicht betreuen müssen. Reden hilft früh, nicht erst, wenn das Schloss bestellt ist.`,
      },
    ],
  },
];

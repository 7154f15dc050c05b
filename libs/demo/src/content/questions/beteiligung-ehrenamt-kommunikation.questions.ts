import type { DemoQuestion } from '../content.types.js';

export const BETEILIGUNG_EHRENAMT_KOMMUNIKATION: readonly DemoQuestion[] = [
  {
    key: 'buergerrat-losverfahren-kleinstadt',
    title: 'Bürgerrat mit Losverfahren in einer Kleinstadt: Wie viele Briefe, wer sagt zu, was kostet Zeit?',
    topics: ['buergerraete', 'buergerbeteiligung'],
    asker: 'jana-vollbrecht',
    ageHours: 944,
    visibility: 'PUBLIC',
    accepted: 'buergerrat-losverfahren-kleinstadt-a1',
    alsoOurs: ['09272118', '06634007', '01051074', '08437100'],
    followers: ['gesa-afflerkamp', 'matthias-froehner', 'clara-muehlenbeck', 'kerstin-weidroth'],
    helpful: ['gesa-afflerkamp', 'matthias-froehner', 'kerstin-weidroth', 'veronika-haslboeck'],
    body: `Für die Frage, was aus einer großen Brache am Rand der Innenstadt wird, wünscht sich die Politik einen gelosten Bürgerrat mit 24 Personen. Ich finde das gut, weil bei offenen Veranstaltungen immer dieselben vierzig kommen.

Vor dem ersten Brief möchte ich verstehen, worauf ich mich einlasse:

- **Wie viele Anschreiben** braucht es für 24 Zusagen, mit ausgewogener Mischung?
- Melderegister: Welche Grundlage nennt ihr für die Stichprobe im eigenen Haus?
- Wie sucht ihr die auf, die nicht antworten?
- Aufwandsentschädigung, Kinderbetreuung, Dolmetschen?
- Was tut ihr, damit das Ergebnis **nicht** in der Schublade landet?

Zwei Samstage und ein Abend wären als Umfang vorgesehen.`,
    answers: [
      {
        key: 'buergerrat-losverfahren-kleinstadt-a1',
        author: 'gesa-afflerkamp',
        ageHours: 930,
        helpful: ['jana-vollbrecht', 'matthias-froehner', 'veronika-haslboeck', 'kerstin-weidroth'],
        body: `Gern, ich habe solche Verfahren inzwischen mehrmals begleitet.

**Rücklauf:** Plant mit einigen Hundert Briefen. Aus den Zusagen wird ein zweites Mal gelost, nach Alter, Geschlecht, Ortsteil und Schulabschluss. Wer nicht nachfasst, bekommt vor allem die üblichen Verdächtigen.

**Nachfassen an der Haustür** ist der Unterschied. Zwei Studentinnen, drei Abende, nur bei Gruppen, die fehlten (junge Männer, Menschen ohne deutschen Pass). „Sie wurden ausgelost“ klingt an der Tür völlig anders als im Brief.

**Melderegister:** Datenweitergabe innerhalb der Verwaltung (§ 37 BMG), mit Vermerk der Aufgabe, nur Name, Anschrift, Geburtsjahr, Geschlecht; Löschung nach Abschluss. Datenschutzbeauftragte vorher eingebunden.

**Entschädigung** pauschal pro Tag, Kinderbetreuung vor Ort, Fahrdienst. Gebucht von wenigen, aber genau die wären sonst nicht gekommen.

**Schublade:** Der Rat beschließt **vorher**, dass er innerhalb von zwölf Wochen zu jeder Empfehlung ja, nein oder anders sagt, mit Begründung. Eine Tabelle, öffentlich. Das ist das Wichtigste.`,
        comments: [
          {
            author: 'jana-vollbrecht',
            ageHours: 905,
            body: `Der Vorab-Beschluss ist heute in die Vorlage gewandert. Die Haustürabende auch.`,
          },
        ],
      },
      {
        key: 'buergerrat-losverfahren-kleinstadt-a2',
        author: 'matthias-froehner',
        ageHours: 900,
        helpful: ['jana-vollbrecht'],
        body: `Lost ein paar Plätze extra unter den 16- bis 20-Jährigen und ladet sie zu **zweit** ein, also mit Freundin oder Freund. Allein kommt mit 17 niemand an einem Samstag in einen Saal voller Erwachsener. Und gebt ihnen am Anfang eine eigene halbe Stunde ohne die anderen, danach reden sie. Bei uns kam die Idee, die am Ende gewonnen hat, aus genau dieser halben Stunde.`,
      },
      {
        key: 'buergerrat-losverfahren-kleinstadt-a3',
        author: 'kerstin-weidroth',
        ageHours: 855,
        helpful: ['jana-vollbrecht', 'gesa-afflerkamp'],
        body: `Beim Essen nicht sparen! Klingt banal. Um eins sitzen alle an langen Tischen, und da entstehen die Mehrheiten, nicht im Plenum. Außerdem würde ich jemanden aus dem Bauamt als „lebendes Lexikon“ dazusetzen, der nur Fragen beantwortet und keine Meinung hat. Fällt Fachleuten schwer, geht aber.`,
      },
    ],
  },
  {
    key: 'amtsblatt-social-media-staatsferne',
    title: 'Amtsblatt, App, Instagram: Was darf die Stadt berichten, ohne der Zeitung Konkurrenz zu machen?',
    topics: ['kommunikation', 'stadtmarketing'],
    asker: 'pascal-bernarding',
    ageHours: 710,
    visibility: 'PUBLIC',
    accepted: 'amtsblatt-social-media-staatsferne-a2',
    alsoOurs: ['09272120', '03454057', '16062066', '12070316'],
    followers: ['wiebke-lassendorf', 'magdalena-stadlhuber', 'jonas-hebelmann'],
    helpful: ['wiebke-lassendorf', 'magdalena-stadlhuber', 'beate-lindrath'],
    body: `Unser Mitteilungsblatt ist beliebt, weil darin neben Bekanntmachungen auch Vereinsberichte und Kurzinterviews stehen. Die Lokalzeitung hat uns freundlich, aber deutlich auf die Rechtsprechung zur **Staatsferne der Presse** hingewiesen. Gleichzeitig erwartet die Politik, dass wir auf allen Kanälen „mehr erzählen“.

Wo zieht ihr die Linie?

1. Vereinsnachrichten im Amtsblatt: noch zulässig?
2. Interview mit einer Ladeninhaberin: Stadtmarketing oder Pressearbeit?
3. Instagram mit Fotos vom Fest
4. Anzeigen im Amtsblatt

Ich suche keine Rechtsberatung, sondern eine **Redaktionsregel**, die meine zwei Kolleginnen ohne Anruf anwenden können.`,
    answers: [
      {
        key: 'amtsblatt-social-media-staatsferne-a1',
        author: 'wiebke-lassendorf',
        ageHours: 695,
        helpful: ['pascal-bernarding', 'magdalena-stadlhuber'],
        body: `Unsere Faustregel: Wir berichten, was die Stadt **tut, plant, anbietet oder mitteilt**. Was in der Stadt sonst passiert, kündigen wir höchstens an, berichten aber nicht darüber. Fest vom Gewerbeverein: Termin ja, Nachbericht nein. Das Fest, das wir selbst ausrichten: Termin und drei Bilder. Seitdem ist das Verhältnis zur Redaktion deutlich entspannter, wir schicken ihr unsere Themen jetzt einen Tag früher.`,
      },
      {
        key: 'amtsblatt-social-media-staatsferne-a2',
        author: 'beate-lindrath',
        ageHours: 680,
        helpful: ['pascal-bernarding', 'wiebke-lassendorf', 'magdalena-stadlhuber'],
        body: `Wir haben uns an den Urteilen des Bundesgerichtshofs orientiert („Crailsheimer Stadtblatt II“ von 2018, dazu die spätere Entscheidung zu einem städtischen Internetportal). Entscheidend ist der **Gesamtcharakter**: Ein Amtsblatt darf nicht den Eindruck einer Zeitung machen, und pressemäßige Berichte über das gesellschaftliche Leben sind tabu. Amtliche Mitteilungen sowie sachliche Information über kommunale Aufgaben sind selbstverständlich erlaubt.

Unsere Redaktionsregel passt auf eine Karteikarte:

1. Ist die Stadt Veranstalterin, Zuständige oder Auftraggeberin? Dann ja.
2. Ist es eine Bekanntmachung eines Dritten (Verein, Kirche)? Nur Termin, Ort, Kontakt, in der Rubrik „Termine“, gleiche Länge für alle.
3. Wertung, Interview, Reportage, Spielbericht? Nein.
4. Anzeigen nur, soweit sie den Druck tragen, keine Umfeldplanung.

Für soziale Medien gilt dieselbe Karte. Ein Grenzfall pro Woche landet bei mir, mehr nicht.`,
        comments: [
          {
            author: 'pascal-bernarding',
            ageHours: 660,
            body: `Die Karteikarte hängt schon zwischen den Bildschirmen. Herzlichen Dank.`,
          },
        ],
      },
      {
        key: 'amtsblatt-social-media-staatsferne-a3',
        author: 'jonas-hebelmann',
        ageHours: 640,
        helpful: ['pascal-bernarding'],
        body: `Zur App: Push nur für drei Dinge, Warnung, Sperrung, Müllverschiebung. Alles andere sammelt sich in einem wöchentlichen Überblick. Wir hatten am Anfang täglich zwei Meldungen, nach einem Monat hatte ein Viertel die Benachrichtigungen ausgeschaltet, und beim Wasserrohrbruch haben wir sie dann nicht erreicht.`,
      },
    ],
  },
  {
    key: 'anfeindungen-ratsmitglieder',
    title: 'Anfeindungen gegen Ratsmitglieder und Beschäftigte: Was tut ihr in den ersten 24 Stunden?',
    topics: ['demokratie-zusammenhalt', 'kommunalpolitik', 'ordnung-sicherheit'],
    asker: 'beate-lindrath',
    ageHours: 498,
    visibility: 'MEMBERS',
    alsoOurs: ['12070424', '14521710', '12062024', '06634003', '16062066'],
    followers: ['joerg-sandvoss', 'annika-broeksiek', 'marco-iffland', 'jana-vollbrecht'],
    helpful: ['jana-vollbrecht', 'annika-broeksiek', 'florian-emminger', 'marco-iffland'],
    body: `Liebe Kolleginnen und Kollegen, auf einer Fortbildung hat mir eine Kollegin aus einem anderen Bundesland erzählt, wie nach einem umstrittenen Beschluss abends Autos vor dem Haus einer ehrenamtlichen Stadträtin standen. Niemand hat etwas getan, es wurde gefilmt und gehupt. In der gleichen Woche bekam jemand aus dem Ordnungsamt Nachrichten mit dem Namen der Schule seiner Kinder.

Die Verwaltung dort war **unvorbereitet**, und wir wären es auch. Ich möchte einen Ablauf aufschreiben, bevor wir ihn brauchen.

- Wer ist zuständig, wenn es außerhalb der Dienstzeit passiert?
- Was sagt man öffentlich, was bewusst nicht?
- Welche Schutzmaßnahmen gingen schnell (Auskunftssperre, Begleitung, Telefonnummern)?
- Wie bleibt man mit dem Rest der Stadt im Gespräch?`,
    answers: [
      {
        key: 'anfeindungen-ratsmitglieder-a1',
        author: 'marco-iffland',
        ageHours: 485,
        helpful: ['beate-lindrath', 'jana-vollbrecht', 'annika-broeksiek', 'florian-emminger'],
        body: `Wir haben vorsorglich einen Zettel gemacht, der in jedem Fraktionsfach liegt:

1. **Sofort:** 110, wenn jemand vor der Tür steht. Kein Gespräch suchen. Danach die Rufnummer der Rufbereitschaft, die Verwaltungsspitze wird noch am selben Abend informiert.
2. **Sichern:** Screenshots mit Datum und Adresse, Kennzeichen, Zeugen. Nichts löschen, nichts kommentieren.
3. **Anzeige** stellt die Stadt, nicht die betroffene Person allein. Bei Politikerinnen und Politikern gilt § 188 StGB ausdrücklich bis hinunter zur kommunalen Ebene.
4. **Auskunftssperre** nach § 51 BMG am nächsten Morgen, das Bürgerbüro weiß Bescheid und bearbeitet es vorrangig. Für die Familie gleich mit.
5. **Ansprechperson** bei der Polizei, namentlich. Das war die beste Vorarbeit überhaupt: ein Kaffee mit der Revierleitung, bevor etwas passiert.

Für Beschäftigte zusätzlich: Dienstunfallanzeige bzw. Meldung an die Unfallkasse, auch bei psychischen Folgen.`,
        comments: [
          {
            author: 'beate-lindrath',
            ageHours: 470,
            body: `Dass die Stadt die Anzeige stellt, ist ein wichtiger Punkt. In dem Fall, von dem ich gehört habe, blieb die Betroffene damit allein.`,
          },
        ],
      },
      {
        key: 'anfeindungen-ratsmitglieder-a2',
        author: 'jana-vollbrecht',
        ageHours: 460,
        helpful: ['beate-lindrath', 'annika-broeksiek'],
        body: `Öffentlich genügt **ein** Satz, gemeinsam mit allen Fraktionen: „Streit in der Sache ja, vor Wohnhäusern nie.“ Keine Schilderung des Vorfalls, kein Name, keine Bilder. Das nimmt dem Ganzen die Bühne. Und die Betroffene wird vorher gefragt, ob sie diesen Satz möchte.

Danach eine Bürgersprechstunde auf dem Markt, ohne Podium, mit Stehtischen und Kaffee. Wer sich aufregen will, darf das, aber einem Menschen ins Gesicht.`,
      },
      {
        key: 'anfeindungen-ratsmitglieder-a3',
        author: 'joerg-sandvoss',
        ageHours: 405,
        helpful: ['beate-lindrath'],
        body: `Ein Hinweis aus der Moderation dieser Plattform: Wenn solche Fälle hier besprochen werden, bitte weiterhin ohne Namen und ohne erkennbare Einzelheiten, genau wie in dieser Frage. Sie ist aus gutem Grund nur für Mitglieder sichtbar. Sollte jemand in einem Beitrag Hinweise auf eine konkrete Gefährdung lesen, bitte über „Melden“ direkt an uns, wir reagieren vorrangig.`,
      },
    ],
  },
  {
    key: 'einfuehrung-neue-ratsmitglieder',
    title: 'Neu im Rat: Wie führt ihr Mandatsträger ein, ohne sie mit Haushaltsrecht zu vertreiben?',
    topics: ['schulung-ehrenamtliche', 'kommunalpolitik'],
    asker: 'ole-brammeier',
    ageHours: 230,
    visibility: 'MEMBERS',
    alsoOurs: ['12070296', '05766016'],
    followers: ['beate-lindrath', 'florian-emminger'],
    helpful: ['beate-lindrath', 'florian-emminger'],
    body: `Nach der letzten Wahl war ein Drittel der Leute neu. Wir haben gemacht, was man so macht: ein Abend, drei Vorträge, ein Ordner. Nach der Pause war die Hälfte geistig zu Hause.

Rückmeldung aus der Runde: „Ich weiß jetzt, was eine Kredit-Ermächtigung ist, aber nicht, wie ich einen Antrag stelle.“ Recht hat sie.

Ich möchte das umbauen. Kleine Einheiten, eher am Fall. Drei Fragen:

- Was müssen Neue in den **ersten vier Wochen** können?
- Wer macht es? Verwaltung, alte Hasen, Externe?
- Lohnt sich das gemeinsam mit Nachbarkommunen, oder will jeder unter sich bleiben?

Haushalt muss sein. Aber nicht am ersten Abend.`,
    answers: [
      {
        key: 'einfuehrung-neue-ratsmitglieder-a1',
        author: 'florian-emminger',
        ageHours: 215,
        helpful: ['ole-brammeier', 'beate-lindrath'],
        body: `Wir machen „Rat in fünf Happen“: fünf Mal 45 Minuten, direkt **vor** einer Sitzung, immer mit einem Fall aus der Tagesordnung desselben Abends.

1. Wie stelle ich einen Antrag, wie eine Anfrage (mit Muster zum Ausfüllen)
2. Befangenheit und Verschwiegenheit, mit fünf Beispielen zum Streiten
3. Vom Plan zum Bagger: Warum dauert ein B-Plan so lange?
4. Haushalt: eine Seite, eine Maßnahme, der Weg des Geldes
5. Wer macht was im Rathaus, mit Rundgang

Die Happen halten Kolleginnen aus den Ämtern, je Abend gemeinsam mit einem erfahrenen Ratsmitglied aus wechselnden Fraktionen. Auch die alten Hasen sitzen inzwischen drin und tun so, als wären sie wegen des Kaffees da.`,
        comments: [
          {
            author: 'ole-brammeier',
            ageHours: 200,
            body: `Fünf Happen. Vor der Sitzung. Kapiert. Muster für Nr. 1 hätte ich gern.`,
          },
        ],
      },
      {
        key: 'einfuehrung-neue-ratsmitglieder-a2',
        author: 'beate-lindrath',
        ageHours: 180,
        helpful: ['ole-brammeier'],
        body: `Gemeinsam mit den Nachbarn lohnt sich vor allem der Haushaltsteil, weil man dort offen „dumme“ Fragen stellen kann, wenn der eigene Kämmerer nicht im Raum ist. Wir laden dazu an einem Samstagvormittag drei Kommunen ein, Raum und Frühstück reihum. Nebenbei lernen sich die Fraktionen über die Grenze hinweg kennen, was später bei gemeinsamen Vorhaben spürbar half.`,
      },
    ],
  },
];

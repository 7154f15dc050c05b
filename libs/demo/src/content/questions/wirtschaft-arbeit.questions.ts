import type { DemoQuestion } from '../content.types.js';

export const WIRTSCHAFT_ARBEIT: readonly DemoQuestion[] = [
  {
    key: 'handwerk-nachfolge',
    title: 'Betriebsnachfolge im Handwerk: Wie erfährt die Stadt früh genug davon?',
    topics: ['handwerk-mittelstand', 'fachkraefte'],
    asker: 'tobias-renkwitz',
    ageHours: 454,
    visibility: 'PUBLIC',
    alsoOurs: ['14521710', '03453011', '06634003', '07233501'],
    followers: ['stefan-grotelueken', 'pascal-bernarding', 'carsten-niewald'],
    helpful: ['stefan-grotelueken', 'pascal-bernarding', 'timo-dickelbach'],
    body: `Immer wieder hört ein Betrieb auf, vom Bäcker bis zum Heizungsbauer, und ich erfahre es aus der Zeitung. Manche wären vermutlich zu retten gewesen, es gab sogar Gesellen mit Meisterbrief.

Handwerkskammer und IHK haben gute Beratungen und Börsen, aber unsere Inhaber gehen da **nicht hin**. „Solange keiner weiß, dass ich aufhöre, bleiben mir die Leute.“ Verstehe ich.

Wie baut man als kleine Wirtschaftsförderung (eine Person, 80 %) ein Frühwarnsystem, das diskret ist? Besuche bei allen über 58? Über Steuerberater und Sparkasse? Und wenn ein Betrieb sich öffnet: Was kann die Stadt überhaupt beitragen außer einem freundlichen Gespräch?`,
    answers: [
      {
        key: 'handwerk-nachfolge-a1',
        author: 'stefan-grotelueken',
        ageHours: 440,
        helpful: ['tobias-renkwitz', 'pascal-bernarding', 'timo-dickelbach'],
        body: `Besuche, ja. Aber nicht „wegen Nachfolge“. Ich fahre jede Woche zu zwei Betrieben, Anlass ist der Glasfaseranschluss, die Baustelle, der Azubi. Am Ende frage ich: „Wie sieht Ihr Betrieb in fünf Jahren aus?“ Dann ist es still, und dann kommt es.

Nach hundert Besuchen hatte ich eine Liste mit elf Namen, die nur in meinem Kopf und in einer verschlossenen Mappe existiert. **Diskretion ist das ganze Geschäft.**

Was wir beitragen können: den Gesellen, der will, mit der Kammer und der Bürgschaftsbank an einen Tisch bringen. Den Eigentümer der Halle überzeugen, zu vermieten statt zu verkaufen. Bei der Nutzungsänderung schnell sein. Das klingt nach wenig, war aber in drei von fünf Fällen genau das, was fehlte.`,
        comments: [
          {
            author: 'tobias-renkwitz',
            ageHours: 425,
            body: `Der Satz mit den fünf Jahren ist notiert. Hundert Besuche sind bei mir zwei Jahre, also fange ich an.`,
          },
        ],
      },
      {
        key: 'handwerk-nachfolge-a2',
        author: 'pascal-bernarding',
        ageHours: 400,
        helpful: ['tobias-renkwitz'],
        body: `Wir laden einmal im Jahr **nur** die Senioren unter den Inhabern ein, in ein Gasthaus, ohne Presse. Zwei, die es hinter sich haben, erzählen: einer, bei dem es geklappt hat, und einer, bei dem es schiefging. Der zweite ist der wichtigere. Danach stehen die Leute am Tresen und reden, und die Beraterin der Kammer steht zufällig daneben.`,
      },
    ],
  },
  {
    key: 'coworking-alter-bahnhof',
    title: 'Coworking in der Kleinstadt: Wie viele feste Nutzer braucht ein Raum, damit er überlebt?',
    topics: ['gruendung-coworking', 'dritte-orte'],
    asker: 'pascal-bernarding',
    ageHours: 1245,
    visibility: 'PUBLIC',
    alsoOurs: ['12070424', '15085230', '01051074'],
    followers: ['nadine-ostrau', 'tobias-renkwitz', 'wiebke-lassendorf'],
    helpful: ['nadine-ostrau', 'doreen-zscherper', 'wiebke-lassendorf', 'tobias-renkwitz'],
    body: `Uns wird ein Teil eines leeren Bahnhofsgebäudes angeboten, rund 160 m², schöne Halle, Toiletten neu. Die Idee: zehn Arbeitsplätze, ein Besprechungsraum, Café an zwei Vormittagen.

Ich habe drei Räume in anderen Kommunen besucht. Einer läuft, einer dämmert, einer ist seit der letzten Förderperiode zu. Was mir niemand sagen konnte: **die Zahl**, ab der sich der Betrieb trägt, wenn die Stadt keine Miete nimmt.

Ebenfalls offen:

- Tagesgäste oder nur Monatsplätze?
- Betreiber: Verein, Stadt, Gründerin mit Minijob?
- Kann das Rathaus selbst ein paar Plätze buchen (Homeoffice-Tage der Beschäftigten), ohne dass es nach Quersubvention aussieht?

Geschönte Auslastungszahlen habe ich genug, ich freue mich über echte.`,
    answers: [
      {
        key: 'coworking-alter-bahnhof-a1',
        author: 'nadine-ostrau',
        ageHours: 1230,
        helpful: ['pascal-bernarding', 'doreen-zscherper', 'wiebke-lassendorf', 'tobias-renkwitz'],
        body: `Echte Zahlen aus einem ähnlichen Raum, den ich begleite: zwölf Plätze, nach drei Jahren **sieben feste Monatsmieter**, im Schnitt vier Tagesgäste pro Woche. Damit sind Strom, Internet, Reinigung und 8 Stunden Betreuung gedeckt, keine Miete, kein Gewinn.

Was den Unterschied macht:

- Eine Person, die **da ist**. Wir hatten erst ein Buchungssystem, dann Daniela (Name geändert) mit acht Stunden und Kuchen. Mit Daniela kamen die Leute.
- Der Besprechungsraum trägt ein Drittel der Einnahmen, Notar, Berufsberatung, Volkshochschule.
- Feste Nutzer sind fast nur Pendler mit zwei Tagen pro Woche. Die finden das nicht im Internet, sondern über Kollegen. Also bei den großen Arbeitgebern im Umkreis werben, nicht bei „Kreativen“.

Rathausplätze haben wir regulär gebucht, gleicher Preis, mit Personalrat abgestimmt. Hat keiner beanstandet.`,
        comments: [
          {
            author: 'pascal-bernarding',
            ageHours: 1200,
            body: `Sieben feste plus Raumvermietung, damit kann ich rechnen. Die Notarin habe ich auch schon gefragt, sie würde einen Nachmittag im Monat buchen.`,
          },
        ],
      },
      {
        key: 'coworking-alter-bahnhof-a2',
        author: 'wiebke-lassendorf',
        ageHours: 1178,
        helpful: ['pascal-bernarding'],
        body: `Unser Raum ist der, der „dämmert“. Grund im Nachhinein: Er war schön, aber am Ortsrand, und das Café kam nie. Ohne Mittagessen in Laufweite geht nach zwölf keiner mehr hin. Falls euer Bahnhof keinen Bäcker in der Nähe hat, würde ich zuerst über den Mittag nachdenken.`,
      },
      {
        key: 'coworking-alter-bahnhof-a3',
        author: 'tobias-renkwitz',
        ageHours: 1100,
        helpful: ['pascal-bernarding', 'nadine-ostrau'],
        body: `Ergänzend zu meiner Kollegin aus dem Quartier: Vertrag mit der Betreiberin über **drei Jahre mit Zielzahlen**, aber ohne Strafe. Nach 18 Monaten setzt man sich zusammen und entscheidet, ob Plan B (Vereinsraum plus vier Arbeitsplätze) kommt. Dadurch hat im Rat niemand Angst vor einer Dauerlast.`,
      },
    ],
  },
  {
    key: 'gewerbegebiet-gemeinsam',
    title: 'Gemeinsames Gewerbegebiet über die Gemeindegrenze: Verteilung von Kosten und Gewerbesteuer',
    topics: ['gewerbe', 'interkommunale-zusammenarbeit'],
    asker: 'carsten-niewald',
    ageHours: 62,
    visibility: 'MEMBERS',
    alsoOurs: ['06634007'],
    followers: ['stefan-grotelueken', 'silke-borntraeger'],
    helpful: ['silke-borntraeger'],
    body: `Zwei Kommunen, eine Fläche an der Landesstraße, die Grenze läuft mittendurch. Allein kann keine von beiden sinnvoll erschließen. Grundsätzlich sind sich beide Räte einig, nur beim Geld wird es still.

Zur Debatte stehen:

| Modell | Vorteil | Haken |
|---|---|---|
| Zweckverband mit eigener Planungshoheit | klar, dauerhaft | aufwendig, eigene Organe |
| Vereinbarung, Aufteilung nach Fläche | einfach | ungerecht bei großem Ansiedler |
| Vereinbarung, Aufteilung nach Einwohnern | planbar | wer erschließt, ärgert sich |

Mich interessiert, wie ihr die **Gewerbesteuer** verteilt, wie sich das auf Schlüsselzuweisungen und Kreisumlage auswirkt und ob ihr eine Revisionsklausel habt, wenn es anders läuft als gedacht. Und: Wer verhandelt mit Interessenten? Zwei Wirtschaftsförderer, die gegeneinander arbeiten, wären der schlechteste Start.`,
    answers: [],
  },
  {
    key: 'regionale-lebensmittel-kita',
    title: 'Regionales Essen in Kita und Schule ausschreiben: Was ist erlaubt, ohne Anbieter auszuschließen?',
    topics: ['land-forst', 'vergabe', 'kita'],
    asker: 'kerstin-weidroth',
    ageHours: 610,
    visibility: 'PUBLIC',
    alsoOurs: ['08437100', '14521710', '12062224', '09272118'],
    followers: ['grit-kaltschmidt', 'regine-stoerkle', 'korbinian-rauchegger'],
    helpful: ['grit-kaltschmidt', 'regine-stoerkle', 'veronika-haslboeck'],
    body: `Die Verträge für das Mittagessen in fünf Einrichtungen laufen aus. Der Wunsch von Eltern und Politik: mehr aus der Region, mehr Bio, weniger warmgehalten. Die Sorge der Vergabestelle: Wer „regional“ schreibt, bekommt eine Rüge.

Was wir bisher haben:

- rund 380 Essen am Tag, drei kleine Küchen, zwei Häuser ohne Küche
- ein Landwirt, der Kartoffeln und Gemüse liefern könnte
- eine Hauswirtschafterin, die **wirklich** kochen kann

Frage: Wie formuliert man Qualität so, dass kleine Anbieter eine Chance haben und das Ergebnis schmeckt? Lose je Standort? Und hat jemand wieder selbst gekocht, also rekommunalisiert, und ehrlich nachgerechnet?`,
    answers: [
      {
        key: 'regionale-lebensmittel-kita-a1',
        author: 'korbinian-rauchegger',
        ageHours: 595,
        helpful: ['kerstin-weidroth', 'grit-kaltschmidt', 'regine-stoerkle'],
        body: `„Aus der Region“ als Bedingung ist unzulässig, das stimmt. Zulässig und wirksam sind:

1. **Lose** je Standort oder Gruppe (§ 22 UVgO bzw. § 97 Abs. 4 GWB). Damit kann der Gasthof bieten.
2. **Leistungsbeschreibung über Eigenschaften**: Bio-Anteil in Prozent, saisonaler Speiseplan mit Kalender, Standzeit höchstens so und so viele Minuten, Frischegrad, kein Convenience ab Stufe X.
3. **Zuschlagskriterien** jenseits vom Preis: Konzept, Probeessen mit Jury (Kinder zählen doppelt, haben wir so gemacht), Umgang mit Resten.
4. Exkursionen zum Erzeuger als Teil der Leistung. Das lässt sich ausschreiben und macht weite Wege unattraktiv, ohne jemanden auszuschließen.

Preis mit 50 %, Rest Qualität. Verpflegung kann je nach Auftragswert auch als soziale oder besondere Dienstleistung einzuordnen sein, bitte CPV-Code prüfen, davon hängt der Spielraum ab.`,
        comments: [
          {
            author: 'kerstin-weidroth',
            ageHours: 575,
            body: `Die Standzeit in Minuten ist der Schlüssel, darauf wäre ich nie gekommen. Die Jury mit Kindern steht auch schon.`,
          },
        ],
      },
      {
        key: 'regionale-lebensmittel-kita-a2',
        author: 'regine-stoerkle',
        ageHours: 560,
        helpful: ['kerstin-weidroth'],
        body: `Zum Landwirt: Ein einzelner Betrieb reicht nicht, aber drei mit einer gemeinsamen Vorverarbeitung (waschen, schälen, schneiden) schon. Bei uns hat das eine Werkstatt für Menschen mit Behinderung übernommen. Auf einmal konnten Küchen bestellen, die vorher nur Tiefkühlware verarbeiten konnten. Das Ganze heißt jetzt „Schälstube“ und ist beliebter als jeder Aktionsplan.`,
      },
      {
        key: 'regionale-lebensmittel-kita-a3',
        author: 'grit-kaltschmidt',
        ageHours: 520,
        helpful: ['kerstin-weidroth', 'regine-stoerkle'],
        body: `Selbst kochen: Wir haben es für eine Einrichtung gerechnet. Pro Essen etwas teurer, dafür deutlich weniger Reste und **keine** Ausschreibung mehr. Der Knackpunkt ist die Vertretung, eine Küche mit einer Köchin ist keine Küche. Ab zwei Häusern mit gemeinsamer Springerin trägt es.`,
      },
    ],
  },
];

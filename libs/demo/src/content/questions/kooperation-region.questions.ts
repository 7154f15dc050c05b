import type { DemoQuestion } from '../content.types.js';

export const KOOPERATION_REGION: readonly DemoQuestion[] = [
  {
    key: 'gemeinsame-vergabestelle-umsatzsteuer',
    title: 'Gemeinsame Vergabestelle mit zwei Nachbarn: Rechtsform und Umsatzsteuer nach § 2b UStG',
    topics: ['interkommunale-zusammenarbeit', 'vergabe', 'steuern-gebuehren'],
    asker: 'marco-iffland',
    ageHours: 1010,
    visibility: 'MEMBERS',
    accepted: 'gemeinsame-vergabestelle-umsatzsteuer-a1',
    alsoOurs: ['06634007', '09272151', '03454057', '08437100'],
    followers: ['korbinian-rauchegger', 'falk-sieberling', 'silke-borntraeger', 'carsten-niewald'],
    helpful: ['korbinian-rauchegger', 'falk-sieberling', 'carsten-niewald', 'heiner-tebbenhoff'],
    body: `Ich bin aus Versehen Projektleiter für eine gemeinsame Vergabestelle dreier Kommunen geworden (ich hatte in der Runde genickt). Eine Kommune stellt zwei Kräfte, die anderen zahlen nach Fallzahl.

Inhaltlich unstrittig, formal hakt es:

- **Delegation oder Mandat?** Sollen Zuständigkeiten übergehen oder arbeitet die Stelle nur im Namen der anderen?
- **§ 2b UStG:** Wenn wir den Nachbarn etwas berechnen, ist das umsatzsteuerbar? Die Steuerberatung sagt „kommt darauf an“ und schickt dafür eine Rechnung.
- **Wer haftet** für eine verpatzte Frist?
- Welche Software, und muss die auch gemeinsam sein?

Wer hat so eine Stelle, die länger als drei Jahre besteht? Ich nehme auch Warnungen.`,
    answers: [
      {
        key: 'gemeinsame-vergabestelle-umsatzsteuer-a1',
        author: 'carsten-niewald',
        ageHours: 995,
        helpful: ['marco-iffland', 'korbinian-rauchegger', 'falk-sieberling', 'heiner-tebbenhoff'],
        body: `Besteht bei uns in der Gegend seit vier Jahren, Warnungen inklusive.

**Rechtsform:** öffentlich-rechtliche Vereinbarung, und zwar **mandatierend**. Die Entscheidung (Zuschlag) bleibt in jeder Kommune, die Stelle führt das Verfahren. Delegation wäre steuerlich angenehmer, politisch wollte niemand die Zuständigkeit abgeben.

**Umsatzsteuer:** Der Maßstab ist, ob eine Leistung auf öffentlich-rechtlicher Grundlage erbracht wird und ob eine Nichtbesteuerung zu größeren Wettbewerbsverzerrungen führt (§ 2b Abs. 1 und 3 UStG). Reine Verfahrensbetreuung können auch Private, deshalb ist es beim Mandat kritisch. Wir haben eine verbindliche Auskunft beim Finanzamt eingeholt. Macht das, bevor ihr Preise beschließt, und beachtet, wann die Übergangsregelung für euch endet.

**Haftung:** Innenverhältnis geregelt: Vorsatz und grobe Fahrlässigkeit trägt die Trägerkommune, den Rest die auftraggebende.

**Warnung:** Ohne festen Vorlauf (bei uns sechs Wochen) wird die Stelle zur Feuerwehr. Software muss gemeinsam sein, sonst pflegt ihr drei Bieterlisten.`,
        comments: [
          {
            author: 'marco-iffland',
            ageHours: 975,
            body: `Das ist mehr, als in dem Schreiben der Steuerberatung stand. Verbindliche Auskunft wird beantragt.`,
          },
        ],
      },
      {
        key: 'gemeinsame-vergabestelle-umsatzsteuer-a2',
        author: 'korbinian-rauchegger',
        ageHours: 960,
        helpful: ['marco-iffland', 'carsten-niewald'],
        body: `Vergaberechtlich: Die Zusammenarbeit selbst ist bei echter Kooperation ausschreibungsfrei, § 108 Abs. 6 GWB. Dafür müssen alle etwas beitragen, reine Bezahlung gegen Leistung genügt nach der Rechtsprechung nicht. Also hineinschreiben, was jede Kommune einbringt: eigene Bedarfsplanung, Mitwirkung im Steuerungskreis, gemeinsame Standards. Zwei Absätze, die später viel wert sind.`,
      },
      {
        key: 'gemeinsame-vergabestelle-umsatzsteuer-a3',
        author: 'falk-sieberling',
        ageHours: 905,
        helpful: ['marco-iffland'],
        body: `Abrechnung nach Fallzahl klingt gerecht, erzeugt aber falsche Anreize (große Verfahren werden hineingedrückt, kleine heimlich selbst gemacht). Wir rechnen einen Sockel je Kommune und danach **Stundenkontingente**. Nicht Verbrauchtes verfällt nicht, sondern wandert ins nächste Jahr. Seither Ruhe, auch in den Ausschüssen.`,
      },
    ],
  },
  {
    key: 'entwicklungsgesellschaft-rechtsform',
    title:
      'Interkommunale Entwicklungsgesellschaft für Ankauf und Sanierung: GmbH, Zweckverband oder Anstalt?',
    topics: ['entwicklungsgesellschaft', 'wohnungsgesellschaft', 'buergerkapital'],
    asker: 'veronika-haslboeck',
    ageHours: 580,
    visibility: 'MEMBERS',
    alsoOurs: ['16062066', '10042116', '13072106'],
    followers: ['sandra-klettwig', 'ronny-wollschlaeger', 'pascal-bernarding', 'korbinian-rauchegger'],
    helpful: ['sandra-klettwig', 'ronny-wollschlaeger', 'pascal-bernarding'],
    body: `Fünf kleine Kommunen, jede mit drei, vier Häusern, die niemand kauft, und keine mit eigenem Apparat. Die Idee: eine gemeinsame Gesellschaft, die Gebäude ankauft, saniert, vermietet und **später wieder verkauft**, auch an Bürgergenossenschaften.

Der Reiz liegt darin, dass dann einmal jemand hauptamtlich plant und baut. Die Sorge lautet: ein sechstes Rathaus.

Was wir abwägen:

- GmbH: beweglich, aber Steuern und Beteiligungsbericht
- Zweckverband: vertraut, aber langsam bei An- und Verkauf
- gemeinsames Kommunalunternehmen: klingt gut, kennt in unserer Runde nur einer
- Wer haftet, wenn ein Haus zum Fass ohne Boden wird?

Wie habt ihr die **Stimmrechte** verteilt, und wie entscheidet ihr, welches Haus zuerst drankommt, ohne dass jeder Bürgermeister sein eigenes vorschlägt?`,
    answers: [
      {
        key: 'entwicklungsgesellschaft-rechtsform-a1',
        author: 'sandra-klettwig',
        ageHours: 565,
        helpful: ['veronika-haslboeck', 'ronny-wollschlaeger', 'pascal-bernarding'],
        body: `Zur Frage „welches Haus zuerst“: Wir hatten in einem ähnlichen Verbund eine Punktetabelle, die **vor** dem ersten Haus beschlossen wurde. Kriterien: Lage im Ortskern, Zustand, gesicherte Nachnutzung, Förderfähigkeit, und ein Malus für Kommunen, die zuletzt dran waren. Jedes Jahr genau zwei Häuser. Die Bürgermeister durften vorschlagen, entschieden hat ein Fachbeirat mit zwei Externen.

Den Fass-ohne-Boden-Fall regelt die Standortklausel: Mehrkosten über 20 % trägt die Standortkommune zur Hälfte. Das diszipliniert beim Voruntersuchen ungemein.`,
        comments: [
          {
            author: 'veronika-haslboeck',
            ageHours: 550,
            body: `Die Standortklausel ist genau das Stück, das uns fehlte. Danke nach Thüringen!`,
          },
        ],
      },
      {
        key: 'entwicklungsgesellschaft-rechtsform-a2',
        author: 'ronny-wollschlaeger',
        ageHours: 530,
        helpful: ['veronika-haslboeck'],
        body: `Rechtsform aus unserer Prüfung: Das gemeinsame Kommunalunternehmen bzw. die Anstalt öffentlichen Rechts ist für An- und Verkauf fast so beweglich wie die GmbH, bleibt aber öffentlich-rechtlich. Vorteil bei Förderung, denn viele Städtebaumittel dürfen an die Kommune und ihre Anstalten weitergegeben werden, bei der GmbH beginnt dann die beihilferechtliche Prüfung. Nachteil: **Gewährträgerhaftung**, die Kommunen haften unbeschränkt. Das sieht die Aufsicht sehr genau, und Banken geben dafür bessere Zinsen.`,
      },
      {
        key: 'entwicklungsgesellschaft-rechtsform-a3',
        author: 'pascal-bernarding',
        ageHours: 420,
        helpful: ['veronika-haslboeck'],
        body: `Beim Wiederverkauf an Genossenschaften an das Thema Wert denken: Was mit Fördergeld saniert wurde, kann man nicht unter Wert weitergeben, ohne dass die Zweckbindung mitwandert. Wir haben es über ein Erbbaurecht mit Ankaufsoption gelöst, Auszahlung erst nach Ende der Bindung.`,
      },
    ],
  },
  {
    key: 'mittelzentrum-umlandkosten',
    title: 'Zentraler Ort mit Freibad, Bücherei, Musikschule: Beteiligt sich euer Umland an den Kosten?',
    topics: ['stadt-umland', 'haushalt', 'sport'],
    asker: 'doreen-zscherper',
    ageHours: 355,
    visibility: 'MEMBERS',
    alsoOurs: ['06634005', '09272151', '07233501'],
    followers: ['silke-borntraeger', 'florian-emminger'],
    helpful: ['silke-borntraeger', 'florian-emminger'],
    body: `Gut die Hälfte der Nutzerinnen und Nutzer unserer Einrichtungen kommt aus den Nachbargemeinden. Das ist so gewollt, dafür sind zentrale Orte da. Bezahlt wird es aber aus unserem Haushalt, und der Finanzausgleich deckt nur einen Teil der Last.

Ein höherer Eintritt für Auswärtige wurde bei uns diskutiert und verworfen: Es trifft Familien, die sowieso schon fahren müssen, und die Stimmung kippt.

Wie geht ihr damit um?

- **Freiwillige Umlage** nach Nutzung, gibt es das irgendwo dauerhaft?
- Gegenleistung ohne Geld (Fahrdienste, Personal, Geräte)?
- Kooperation bei Öffnungszeiten, damit nicht alle gleichzeitig offen haben?

Ich suche Beispiele, bei denen die Nachbarn hinterher noch miteinander reden.`,
    answers: [
      {
        key: 'mittelzentrum-umlandkosten-a1',
        author: 'florian-emminger',
        ageHours: 340,
        helpful: ['doreen-zscherper', 'silke-borntraeger'],
        body: `Bei uns zahlen zwei Nachbarn für das Freibad, freiwillig, und das seit Jahren. Der Trick war, nicht über das Defizit zu reden, sondern über **Schwimmkurse**. Die Nachbarn kaufen jedes Jahr ein festes Kontingent an Kursplätzen für ihre Grundschulkinder, im Voraus, mit Rechnung. Das können sie im eigenen Rat als Leistung für die eigenen Kinder zeigen. Am Ende kommt etwa dasselbe heraus wie bei einer Umlage, nur dass alle zufrieden sind.`,
        comments: [
          {
            author: 'doreen-zscherper',
            ageHours: 322,
            body: `Kontingente statt Umlage, das lässt sich auf die Musikschule übertragen. Sehr schöner Gedanke.`,
          },
        ],
      },
      {
        key: 'mittelzentrum-umlandkosten-a2',
        author: 'silke-borntraeger',
        ageHours: 290,
        helpful: ['doreen-zscherper'],
        body: `Wir erheben die Herkunft der Nutzer einmal im Jahr eine Woche lang, Strichliste mit Postleitzahl, alle Einrichtungen gleichzeitig. Mit dem Ergebnis sind wir nicht zu den Nachbarn, sondern zum **Kreis** gegangen. Der hat die Kreisumlage zwar nicht gesenkt, aber den Zuschuss für die Musikschule vom Wohnort der Schüler abhängig gemacht. Das war mehr, als fünf Einzelgespräche gebracht hätten.`,
      },
    ],
  },
  {
    key: 'hochschule-studienprojekt-anbahnen',
    title: 'Studienprojekt mit einer Hochschule: Wie findet eine Kleinstadt ohne Uni in der Nähe Partner?',
    topics: ['wissenschaft-praxis', 'szenarien', 'dritte-orte'],
    asker: 'nadine-ostrau',
    ageHours: 148,
    visibility: 'PUBLIC',
    alsoOurs: ['07233501', '01051074'],
    followers: ['jana-vollbrecht', 'clara-muehlenbeck', 'doreen-zscherper'],
    helpful: ['jana-vollbrecht', 'doreen-zscherper'],
    body: `Wir haben ein leeres Kaufhaus, Lust auf Experimente und **keine** Hochschule im Umkreis von einer Stunde. Ich wünsche mir, dass ein Semester lang Studierende aus Architektur, Soziologie oder Design hier arbeiten, wohnen und Szenarien entwickeln, was aus dem Haus werden könnte.

Angeschrieben habe ich vier Fachbereiche über die allgemeine Adresse. Eine freundliche Absage, dreimal Stille.

Wie bahnt man so etwas an? Wen spricht man an, wann im Jahr, mit welcher Art von Aufgabe? Und was erwarten die Hochschulen von uns: Geld, Unterkunft, Daten, einen Raum, ein Publikum? Wenn jemand eine Kooperationsvereinbarung hat, die auf zwei Seiten passt, wäre das ein Geschenk.`,
    answers: [
      {
        key: 'hochschule-studienprojekt-anbahnen-a1',
        author: 'clara-muehlenbeck',
        ageHours: 130,
        helpful: ['nadine-ostrau', 'jana-vollbrecht', 'doreen-zscherper'],
        body: `Drei Dinge, die in den Anfragen bei uns immer wieder geholfen haben:

1. **Person statt Adresse.** Professorinnen mit Lehrgebiet „ländliche Räume“, „Bestand“ oder „Innenstadt“ suchen, im Vorlesungsverzeichnis nachsehen, wer gerade ein Studio plant. Anschreiben bis spätestens vier Monate vor Semesterbeginn.
2. **Aufgabe auf einer Seite**: ein Haus, eine Frage, drei Pläne, zwei Fotos. Nicht „Zukunft unserer Innenstadt“.
3. **Angebot statt Bitte**: Unterkunft für zehn Personen, Schlüssel zum Gebäude, Kaffee mit der Stadtspitze, öffentliche Schlusspräsentation. Geld wird selten erwartet, Fahrtkosten schon.

Wer sich mit zwei anderen Städten zusammentut, kann ein ganzes Studio anbieten, jede Gruppe arbeitet in einer anderen Stadt. Das finden Hochschulen besonders reizvoll.`,
        comments: [
          {
            author: 'nadine-ostrau',
            ageHours: 112,
            body: `Zu dritt ein Studio anbieten: Wer hat ein Haus und Lust? Ich würde das koordinieren.`,
          },
          {
            author: 'doreen-zscherper',
            ageHours: 95,
            body: `Ein Haus hätten wir, Lust auch. Melde mich bei dir.`,
          },
        ],
      },
    ],
  },
  {
    key: 'wissen-sichern-ruhestand',
    title: 'Ein Drittel geht in zehn Jahren in Rente: Wie sichert ihr Wissen über Stadtgrenzen hinweg?',
    topics: ['netzwerke-wissenstransfer', 'personal'],
    asker: 'timo-dickelbach',
    ageHours: 4,
    visibility: 'MEMBERS',
    alsoOurs: [],
    followers: ['anke-priebusch'],
    helpful: [],
    body: `Unsere Altersstruktur ist wie überall: In zehn Jahren ist ein Drittel der Belegschaft weg, in manchen Ämtern die Hälfte. Übergabegespräche haben wir, mit Leitfaden, und sie sind besser als nichts. Aber vieles, was erfahrene Leute wissen, braucht man **einmal in fünf Jahren**: Flurbereinigung, Konzessionsvertrag, Jubiläum mit Ordensverleihung.

Meine Überlegung: Muss dieses Wissen in jeder Stadt einzeln liegen? Könnten nicht mehrere Kommunen eine gemeinsame Liste führen, wer was schon gemacht hat, und Ruheständler auf Stundenbasis einbinden?

Gibt es so einen **Pool** irgendwo? Wie ist er vertraglich gelöst (Minijob, Ehrenamt, Honorar), und wer hält die Liste lebendig?`,
    comments: [
      {
        author: 'anke-priebusch',
        ageHours: 2,
        body: `Wir würden sofort mitmachen. Bei uns geht in zwei Jahren die Kollegin, die als Einzige die alten Erschließungsverträge kennt.`,
      },
    ],
    answers: [],
  },
];

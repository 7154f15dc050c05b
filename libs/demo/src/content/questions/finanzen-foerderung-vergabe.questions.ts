import type { DemoQuestion } from '../content.types.js';

export const FINANZEN_FOERDERUNG_VERGABE: readonly DemoQuestion[] = [
  {
    key: 'nur-ein-angebot',
    title: 'Nur ein Angebot, und das liegt weit über der Schätzung: aufheben oder zuschlagen?',
    topics: ['vergabe'],
    asker: 'korbinian-rauchegger',
    ageHours: 766,
    visibility: 'MEMBERS',
    shielded: true,
    closed: { ageHours: 186, reason: 'Zuschlag ist erteilt, danke an alle.' },
    accepted: 'nur-ein-angebot-a1',
    alsoOurs: ['05970004', '12070424', '09272120', '03454057', '12070296'],
    followers: ['falk-sieberling', 'maren-kuhlbrodt', 'carsten-niewald'],
    helpful: [
      'falk-sieberling',
      'maren-kuhlbrodt',
      'carsten-niewald',
      'heiner-tebbenhoff',
      'sandra-klettwig',
    ],
    body: `Öffentliche Ausschreibung Dachsanierung Turnhalle, ein Bieter, rund 45 % über unserer Kostenberechnung. Fördermittel mit Bewilligungszeitraum bis Jahresende. Klassiker, ich weiß.

Optionen nach meinem Verständnis:

1. Zuschlag und Mehrkosten im HH-Plan suchen
2. Aufhebung wegen unangemessen hohen Preises (§ 17 VOB/A), danach freihändig verhandeln
3. Aufhebung und neu ausschreiben im Winter

Zur Aufhebung brauche ich eine **belastbare** Schätzung. Unsere ist acht Monate alt. Reicht eine Fortschreibung mit Baupreisindex? Wie deutlich muss die Abweichung sein? Und hat jemand mit der Bewilligungsstelle eine Verlängerung bekommen, weil der Markt nichts hergab?`,
    answers: [
      {
        key: 'nur-ein-angebot-a1',
        author: 'carsten-niewald',
        ageHours: 750,
        helpful: [
          'korbinian-rauchegger',
          'falk-sieberling',
          'maren-kuhlbrodt',
          'sandra-klettwig',
          'heiner-tebbenhoff',
        ],
        body: `Wir waren in derselben Lage und sind Weg 2 gegangen, die Prüfung hat es gehalten. Entscheidend war die Akte:

- Schätzung **vor** Angebotsöffnung, nach Gewerken, mit Preisstand. Fortschreibung mit dem Index ist in Ordnung, wenn sie datiert und nachvollziehbar ist. Nachträglich rechnen sieht immer schlecht aus.
- Keine feste Prozentgrenze. Die Rechtsprechung schaut auf den Einzelfall, und 45 % ohne erklärbaren Grund sind eine Ansage. Lasst euch vom Planer schriftlich geben, welche Positionen aus dem Rahmen fallen.
- Bieter unverzüglich über Aufhebung und Gründe informieren.
- Danach Verhandlung mit dem Bieter **und zwei weiteren**, mit leicht geänderter Bauzeit. Die Bauzeit war der eigentliche Preistreiber: Fertigstellung in den Sommerferien will jeder.

Bewilligungsstelle: früh anrufen, Aufhebung als Grund schriftlich nachreichen. Verlängerung kam nach drei Wochen. Wer erst im Dezember fragt, bekommt eine andere Antwort.`,
        comments: [
          {
            author: 'korbinian-rauchegger',
            ageHours: 730,
            body: `Danke. Bauzeit freigegeben, drei Firmen angefragt, Verlängerung ist beantragt.`,
          },
          {
            author: 'korbinian-rauchegger',
            ageHours: 190,
            body: `Ergebnis: zwei Angebote, das günstigere 9 % über der fortgeschriebenen Schätzung. Zuschlag erteilt.`,
          },
        ],
      },
      {
        key: 'nur-ein-angebot-a2',
        author: 'falk-sieberling',
        ageHours: 735,
        helpful: ['korbinian-rauchegger'],
        body: `Aus Kämmerersicht ergänzend: Mehrkosten nur über eine über-/außerplanmäßige Auszahlung mit Deckung, und zwar **vor** dem Zuschlag. Ein Zuschlag „vorbehaltlich Haushalt“ ist keiner. Ich führe dafür eine kleine Tabelle je Maßnahme:

| Stand | Betrag | Deckung |
|---|---|---|
| Planansatz | A | beschlossen |
| Mehrbedarf | B | Minderauszahlung Maßnahme X |
| Rest | C | Beschluss nötig |

Drei Zeilen, und jede Ausschussfrage ist beantwortet.`,
      },
      {
        key: 'nur-ein-angebot-a3',
        author: 'heiner-tebbenhoff',
        ageHours: 700,
        helpful: ['korbinian-rauchegger', 'carsten-niewald'],
        body: `Vorbeugend: Wir rufen vor der Veröffentlichung fünf Dachdecker an und fragen nur, **wann** sie Luft hätten. Kein Wort über Preise, alle bekommen die gleiche Auskunft, Vermerk in die Akte (Markterkundung). Seitdem schreiben wir Dächer im Oktober aus und haben drei Angebote statt einem.`,
      },
    ],
  },
  {
    key: 'foerdermittel-eigenanteil-zeitdruck',
    title:
      'Förderprogramme mit sechs Wochen Frist: Wie haltet ihr Projekte vorrätig, ohne Planungskosten zu verbrennen?',
    topics: ['foerdermittel', 'haushalt'],
    asker: 'falk-sieberling',
    ageHours: 1340,
    visibility: 'MEMBERS',
    accepted: 'foerdermittel-eigenanteil-zeitdruck-a1',
    alsoOurs: ['16062066', '10042116', '09272118', '07233501', '12062024', '13072106'],
    followers: ['korbinian-rauchegger', 'sandra-klettwig', 'jana-vollbrecht', 'clara-muehlenbeck'],
    helpful: [
      'sandra-klettwig',
      'korbinian-rauchegger',
      'jana-vollbrecht',
      'maren-kuhlbrodt',
      'ronny-wollschlaeger',
    ],
    body: `Immer dasselbe Bild: Aufruf im Juni, Frist Ende Juli, verlangt werden Kostenberechnung, Beschluss, Finanzierungsplan. Wer nichts in der Schublade hat, ist raus. Wer zu viel in der Schublade hat, zahlt Planer für nichts.

Mal scheitert es an der Frist, mal am Eigenanteil, mal am offenen Verwendungsnachweis einer **früheren** Maßnahme.

Gesucht: eine Methode, kein Förderberater-Prospekt.

- Wie viele Projekte haltet ihr planungsreif, und bis zu welcher Leistungsphase?
- Wie beschließt ihr Eigenanteile auf Vorrat?
- Wer überwacht Zweckbindung, Abrufe, Nachweise?`,
    answers: [
      {
        key: 'foerdermittel-eigenanteil-zeitdruck-a1',
        author: 'jana-vollbrecht',
        ageHours: 1320,
        helpful: [
          'falk-sieberling',
          'sandra-klettwig',
          'korbinian-rauchegger',
          'maren-kuhlbrodt',
          'ronny-wollschlaeger',
        ],
        body: `Bei uns heißt es „Regal“. Fünf Plätze, mehr nicht. Jedes Projekt im Regal hat dieselben vier Blätter:

1. Steckbrief mit Ziel, Lage, Eigentum (ohne gesichertes Eigentum kein Platz!)
2. Kostenrahmen nach DIN 276, zweite Ebene, vom Hochbau **selbst** geschätzt, also ungefähr Leistungsphase 2
3. Folgekosten pro Jahr, ehrlich
4. Grundsatzbeschluss des Rates: „wird beantragt, sobald ein Programm mit mindestens x % passt, Eigenanteil bis y“

Einmal im Jahr wird das Regal im Ausschuss neu sortiert. Was drei Jahre liegt, fliegt heraus. Damit entfällt in der Frist die Diskussion, **ob** wir wollen.

Für Eigenanteile steht ein Ansatz „Kofinanzierung“ im HH-Plan mit Sperrvermerk. Die Überwachung macht eine Kollegin mit einer Tabelle, in der jede Bewilligung mit allen Terminen steht, Wiedervorlage 60 Tage vorher. Seitdem keine Zinsforderung mehr.`,
        comments: [
          {
            author: 'falk-sieberling',
            ageHours: 1300,
            body: `Fünf Plätze und ein Grundsatzbeschluss mit Obergrenze. Das schlage ich so vor, mit Quelle „Regal“.`,
          },
          {
            author: 'sandra-klettwig',
            ageHours: 1210,
            body: `Wir haben das gleich mit übernommen, heißt bei uns „Wäscheleine“. Funktioniert.`,
          },
        ],
      },
      {
        key: 'foerdermittel-eigenanteil-zeitdruck-a2',
        author: 'korbinian-rauchegger',
        ageHours: 1290,
        helpful: ['falk-sieberling'],
        body: `Nachweise: **Projektakte vom ersten Tag an nach Gliederung des Verwendungsnachweises** führen. Vergabevermerk, Rechnung, Zahlungsbeleg, Foto, je Gewerk. Dann ist der Nachweis am Ende ein Deckblatt. Und die Vergabeauflagen in den ANBest gelten auch dann, wenn das Landesrecht inzwischen großzügiger ist, solange der Bescheid darauf verweist. Daran hängen die meisten Kürzungen.`,
      },
      {
        key: 'foerdermittel-eigenanteil-zeitdruck-a3',
        author: 'stefan-grotelueken',
        ageHours: 1250,
        helpful: [],
        body: `Leute, macht es euch doch nicht so schwer. Ich kann da nur die **Musterberatung** empfehlen, die machen das komplett, Antrag, Nachweis, alles. Mein Schwager arbeitet dort, wenn ihr „Grüße aus Löningen“ sagt, gibt es für die ersten drei Kommunen einen Rabatt. Einfach mir schreiben, ich leite die Kontakte weiter, dann müsst ihr auch nicht lange vergleichen.`,
        comments: [
          {
            author: 'sandra-klettwig',
            ageHours: 1225,
            body: `Danke, aber das gehört eher nicht hierher, zumal man Beratungsleistungen auch vergeben muss.`,
          },
        ],
      },
    ],
  },
  {
    key: 'grundsteuer-c-baureife-grundstuecke',
    title: 'Grundsteuer C für baureife Grundstücke: lohnt der Aufwand bei 60 Baulücken?',
    topics: ['steuern-gebuehren', 'flaechenmanagement'],
    asker: 'silke-borntraeger',
    ageHours: 41,
    visibility: 'MEMBERS',
    alsoOurs: ['01061029', '10042116'],
    followers: ['soenke-harrlandt'],
    helpful: ['soenke-harrlandt'],
    body: `§ 25 Abs. 5 GrStG erlaubt einen gesonderten Hebesatz für baureife Grundstücke aus städtebaulichen Gründen, soweit das Landesrecht es nicht ausschließt. In der Fraktion gibt es Sympathie, in der Steuerabteilung Sorgenfalten.

Nötig wären: Begründung der städtebaulichen Gründe, Bezeichnung jedes Grundstücks, Karte, Allgemeinverfügung zum Jahresanfang. Und das **jedes Jahr neu** fortzuschreiben.

Wer hat es eingeführt, wer nach Prüfung verworfen? Mich interessieren vor allem:

- Umgang mit „Enkelgrundstücken“ und Gärten
- Abgrenzung baureif (Erschließung, Zuschnitt, Denkmal)
- Widerspruchsquote
- Bewegung auf dem Grundstücksmarkt, falls es eine gab

Wenn am Ende nur Verwaltung entsteht, würde ich es dem Ausschuss gern mit guten Gründen ausreden.`,
    answers: [],
  },
  {
    key: 'buergergenossenschaft-gasthof',
    title: 'Bürgergenossenschaft will den letzten Gasthof kaufen: Was kann die Kommune sinnvoll beitragen?',
    topics: ['buergerkapital', 'gastronomie-maerkte', 'leerstand'],
    asker: 'gesa-afflerkamp',
    ageHours: 1105,
    visibility: 'PUBLIC',
    alsoOurs: ['05766024', '10042116', '15085230', '06634003', '03453011'],
    followers: ['beate-lindrath', 'annika-broeksiek', 'pascal-bernarding', 'clara-muehlenbeck'],
    helpful: ['beate-lindrath', 'annika-broeksiek', 'pascal-bernarding', 'nadine-ostrau', 'jana-vollbrecht'],
    body: `In einem unserer Dörfer steht der Gasthof seit zwei Jahren leer. Eine Gruppe von achtzehn Leuten möchte ihn kaufen und als Genossenschaft betreiben: Wirtschaft an vier Tagen, Saal für Vereine, zwei Ferienzimmer. Sie haben Zusagen über Anteile, aber noch keinen Euro.

Der Ortsvorsteher fragt, was die Stadt gibt. Ich frage eher: **Was hilft wirklich und was macht sie abhängig?**

- Anteile zeichnen oder lieber nicht?
- Saal für eigene Veranstaltungen fest anmieten?
- Verkehrswertgutachten und Gründungsberatung bezahlen?
- Wie lange dauert es von der ersten Versammlung bis zur Eintragung?

Die Satzung und das Prüfungsgutachten des Verbandes sind klar, mir geht es um die Rolle der Kommune.`,
    answers: [
      {
        key: 'buergergenossenschaft-gasthof-a1',
        author: 'veronika-haslboeck',
        ageHours: 1090,
        helpful: [
          'gesa-afflerkamp',
          'beate-lindrath',
          'annika-broeksiek',
          'pascal-bernarding',
          'jana-vollbrecht',
          'nadine-ostrau',
        ],
        body: `Da schlägt mein Herz. Aus zwei solchen Gründungen würde ich sagen:

**Die Kommune zahlt, was vor dem Kauf liegt**, und kauft nichts, was der Betrieb braucht. Also: Gutachten zum Gebäude, Beratungstage beim Genossenschaftsverband, Moderation der ersten drei Abende. Das ist Geld, das keine Bank gibt und das niemand zurückfordert.

**Anteile: ja, aber klein**, symbolisch, und kein Sitz im Aufsichtsrat. Sobald die Stadt im Aufsichtsrat sitzt, ruft jeder bei ihr an, wenn das Bier warm ist. Kommunalrechtlich prüfen (Beteiligung an einer Genossenschaft ist anzeigepflichtig oder genehmigungspflichtig, je nach Land).

**Saal fest mieten: unbedingt.** Zwanzig Termine im Jahr, Ratsausschuss, Seniorennachmittag, Trauungen. Ein sicherer Umsatz überzeugt die Bank mehr als ein Zuschuss.

Dauer: erste Versammlung bis Eintragung neun Monate, bis zur Eröffnung achtzehn. Die Zeit dazwischen überlebt eine Gruppe nur mit sichtbaren Schritten. Wir haben jeden Monat etwas gemacht, Entrümpeln, Fassade anstrahlen, Probekochen im Hof.`,
        comments: [
          {
            author: 'gesa-afflerkamp',
            ageHours: 1070,
            body: `Zwanzig Termine im Jahr, das ist ein wunderbarer Gedanke. Ich spreche mit dem Sitzungsdienst.`,
          },
          {
            author: 'beate-lindrath',
            ageHours: 1010,
            body: `Liebe Frau Haslböck, dürfte unsere Gruppe einmal bei Ihnen anrufen? Sie steht genau an dieser Stelle.`,
          },
          {
            author: 'veronika-haslboeck',
            ageHours: 1004,
            body: `Freilich, gern abends. Ich schicke die Nummer als Nachricht.`,
          },
        ],
      },
      {
        key: 'buergergenossenschaft-gasthof-a2',
        author: 'falk-sieberling',
        ageHours: 1065,
        helpful: ['gesa-afflerkamp'],
        body: `Haushaltsrechtlich sauber: Miete für den Saal gegen **Leistung**, schriftlich, marktüblich. Keine versteckte Subvention, dann braucht man auch beihilferechtlich nicht viel zu erklären. Den Zuschuss zu Gutachten und Beratung als Zuwendungsbescheid mit Verwendungsnachweis, auch wenn es nur ein kleiner Betrag ist. Das schützt die Gruppe genauso wie uns.`,
      },
      {
        key: 'buergergenossenschaft-gasthof-a3',
        author: 'pascal-bernarding',
        ageHours: 1040,
        helpful: ['gesa-afflerkamp', 'nadine-ostrau'],
        body: `Zum Geld einsammeln: Anteile an einer Genossenschaft sind vom Vermögensanlagengesetz weitgehend ausgenommen, solange niemand Provision für den Vertrieb bekommt. **Nachrangdarlehen** dagegen sind nicht ohne, da bitte nur mit dem Prüfungsverband. Kommunikativ hat bei einer Gruppe in meiner Nähe eine große Tafel am Haus mehr bewirkt als die Webseite: ein gemaltes Fass, das sich mit jedem Anteil füllt.`,
      },
      {
        key: 'buergergenossenschaft-gasthof-a4',
        author: 'annika-broeksiek',
        ageHours: 930,
        helpful: ['gesa-afflerkamp'],
        body: `Denkt an die Zeit danach. Bei einem Laden in unserer Gegend war die Begeisterung groß, der Vorstand nach zwei Jahren aber ausgebrannt. Ich würde vom ersten Tag an eine bezahlte Kraft für Buchhaltung und Dienstplan einrechnen, auch wenn es den Anteil teurer macht. Und im Dorf laut sagen: Wer Mitglied ist, muss auch **hingehen**.`,
      },
    ],
  },
  {
    key: 'erbbaurecht-statt-verkauf',
    title: 'Erbbaurecht statt Verkauf: Welcher Zins, welche Laufzeit, welche Fälle lohnen?',
    topics: ['liegenschaften', 'bauland'],
    asker: 'ronny-wollschlaeger',
    ageHours: 9,
    visibility: 'MEMBERS',
    alsoOurs: [],
    followers: ['heiner-tebbenhoff'],
    helpful: ['heiner-tebbenhoff'],
    body: `Unsere Stadtvertretung möchte Grundstücke künftig vorrangig im Erbbaurecht vergeben, um den Boden nicht aus der Hand zu geben. Ich soll bis zur nächsten Sitzung sagen, **für welche Fälle** das sinnvoll ist.

Meine bisherige Einteilung:

| Fall | Neigung |
|---|---|
| Mietwohnungsbau mit Bindung | Erbbaurecht |
| Gewerbe mit Entwicklungsperspektive | Erbbaurecht |
| Einfamilienhaus | Wahlrecht |
| Splitterfläche am Gartenzaun | Verkauf |

Offen sind Zinssatz und Anpassungsklausel (§ 9a ErbbauRG), die Entschädigung beim Heimfall und die Frage, wie Banken in einer Gegend mit niedrigen Bodenwerten mitspielen. Bei niedrigen Bodenwerten ist der Zins nämlich so klein, dass die Verwaltungskosten ihn fast aufzehren. Wer hat dafür eine pragmatische Grenze gezogen?`,
    answers: [],
  },
];

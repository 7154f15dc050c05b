import type { DemoQuestion } from '../content.types.js';

export const GESUNDHEIT_SOZIALES: readonly DemoQuestion[] = [
  {
    key: 'hausarztpraxis-nachfolge-mvz',
    title: 'Hausarztpraxis ohne Nachfolge: Kommunales MVZ oder zuerst etwas anderes versuchen?',
    topics: ['aerztliche-versorgung', 'krankenhaus'],
    asker: 'dirk-hoelterhoff',
    ageHours: 560,
    visibility: 'PUBLIC',
    alsoOurs: ['07233501', '09272118', '12070316', '16062066', '05970004', '15085230'],
    followers: ['elke-huerterath', 'annika-broeksiek', 'florian-emminger'],
    helpful: ['elke-huerterath', 'florian-emminger', 'beate-lindrath', 'birte-quistmann', 'sandra-klettwig'],
    body: `Über kurz oder lang wird bei uns eine Hausarztpraxis ohne Nachfolge dastehen, darauf möchten wir vorbereitet sein. In der Diskussion ist ein **kommunales MVZ**. Gesetzlich geht das ja (§ 95 Abs. 1a SGB V), aber ich habe Respekt vor der Betreiberrolle: Personal, Abrechnung, Vertretung, Defizit.

Bisher gelaufen:

- Gespräch mit der Kassenärztlichen Vereinigung über den Planungsbereich
- Umfrage unter jungen Ärztinnen und Ärzten: Fast alle wollen **angestellt** arbeiten, viele in Teilzeit
- Nachbarkommunen haben in den nächsten Jahren dasselbe Problem

Was würdet ihr vor einer Gründung versuchen? Genossenschaft, Zweigpraxis, Weiterbildungsverbund, Räume stellen? Und wenn MVZ: allein oder zu mehreren, welche Rechtsform, und wer macht die kaufmännische Führung? Ich suche eher Stolpersteine als Erfolgsgeschichten.`,
    answers: [
      {
        key: 'hausarztpraxis-nachfolge-mvz-a1',
        author: 'elke-huerterath',
        ageHours: 545,
        helpful: [
          'dirk-hoelterhoff',
          'florian-emminger',
          'beate-lindrath',
          'sandra-klettwig',
          'birte-quistmann',
          'annika-broeksiek',
        ],
        body: `Die Rückmeldung „gern angestellt, gern Teilzeit“ ist eigentlich schon die Antwort. Niemand von denen will eine Einzelpraxis. Die Frage ist nur, **wer** anstellt. Unsere Reihenfolge war:

1. **Bestehende Praxis fragen**, ob sie eine Zweigpraxis eröffnet oder Ärzte anstellt. Die Kommune stellt Räume und übernimmt das Umbaurisiko.
2. **Genossenschaft von Ärztinnen und Ärzten**, die ein MVZ trägt; Kommunen als investierende Mitglieder.
3. **Krankenhaus oder anderes MVZ** in der Region als Träger einer Außenstelle.
4. Erst dann selbst, und dann zu mehreren.

Stolpersteine beim Selbermachen: die Sicherheiten bei einer GmbH (die KV verlangt Bürgschaften der Gesellschafter), die ärztliche Leitung als Nadelöhr und die Anlaufzeit. Bis Geld von der KV kommt, vergehen Monate, das muss im Wirtschaftsplan stehen. Kaufmännische Führung haben wir eingekauft, stundenweise, bei jemandem, der nichts anderes macht.

Bei euch würde ich Stufe 1 und 2 parallel ansprechen. Und bitte die MFA halten, die sind der eigentliche Wert der Praxis.`,
        comments: [
          {
            author: 'dirk-hoelterhoff',
            ageHours: 530,
            body: `Stufe 1 haben wir schlicht übersprungen. Gespräch mit den Praxen am Ort ist für nächste Woche vereinbart.`,
          },
          {
            author: 'birte-quistmann',
            ageHours: 498,
            body: `Wie lief die Finanzierung der Räume? Eigenes Gebäude oder angemietet?`,
          },
          {
            author: 'elke-huerterath',
            ageHours: 490,
            body: `Angemietet von der Wohnungsbaugenossenschaft, wir tragen nur die ersten zwei Jahre einen Teil der Miete.`,
          },
        ],
      },
      {
        key: 'hausarztpraxis-nachfolge-mvz-a2',
        author: 'florian-emminger',
        ageHours: 520,
        helpful: ['dirk-hoelterhoff'],
        body: `Zusätzlich zum Genannten: Unterschätzt nicht die Weiterbildung. Wer als Ärztin in Weiterbildung zwei Jahre im Ort war, bleibt deutlich eher. Wir haben eine möblierte Wohnung angemietet und vergeben sie an PJ-Studierende und Weiterbildungsassistenten. Das ist für einen Haushalt unserer Größe machbar und wirkt still.

Kommunale Eigeneinrichtung nach § 105 Abs. 5 SGB V wäre noch eine Variante, aber nur mit Zustimmung der KV und als Ausnahme gedacht.`,
      },
      {
        key: 'hausarztpraxis-nachfolge-mvz-a3',
        author: 'sandra-klettwig',
        ageHours: 470,
        helpful: ['dirk-hoelterhoff', 'annika-broeksiek'],
        body: `Wenn Räume: Bitte gleich so planen, dass drei Behandlungszimmer mehr möglich sind als heute nötig, mit getrenntem Zugang. Eine Teilzeitpraxis mit vier Köpfen braucht mehr Fläche als eine Einzelpraxis mit derselben Patientenzahl. Aufzug nicht vergessen, und die Rezeption nicht in den Flur, wegen Vertraulichkeit. Bei einer Förderung über Städtebau oder ländliche Entwicklung vorab klären, ob die Vermietung an Freiberufler beihilferechtlich als wirtschaftliche Tätigkeit gilt.`,
      },
    ],
  },
  {
    key: 'besuchsdienst-ohne-ehrenamtliche',
    title: 'Besuchsdienst gegen Einsamkeit: Viele Anfragen, kaum Ehrenamtliche. Wie umbauen?',
    topics: ['seniorinnen-senioren', 'soziale-sicherung', 'ehrenamt'],
    asker: 'birte-quistmann',
    ageHours: 214,
    visibility: 'PUBLIC',
    alsoOurs: ['03454057', '07233501', '12070424'],
    followers: ['mareike-luessing', 'elke-huerterath', 'nadine-ostrau'],
    helpful: ['mareike-luessing', 'elke-huerterath', 'nadine-ostrau'],
    body: `Vor der Pandemie hatten wir zwanzig Ehrenamtliche im Besuchsdienst, heute sind es sechs, selbst zwischen 70 und 80. Die Anfragen haben sich dagegen verdoppelt, auch weil Hausärzte und der ambulante Dienst auf uns verweisen.

Was nicht funktioniert hat: Aufrufe im Blatt, Stand auf dem Markt, Ehrenamtskarte als Anreiz. Die Leute sagen offen, dass sie sich nicht wöchentlich binden wollen.

Ich überlege deshalb, das Format zu ändern: weniger Einzelbesuche, mehr **Anlässe**, zu denen man abgeholt wird. Oder Telefonpaten. Oder junge Leute gegen Aufwandsentschädigung.

Hat jemand den Dienst in den letzten Jahren umgestellt? Wie habt ihr es den bisherigen Ehrenamtlichen beigebracht, ohne sie zu kränken? Und gibt es eine Finanzierung, die nicht jedes Jahr neu erfunden werden muss?`,
    answers: [
      {
        key: 'besuchsdienst-ohne-ehrenamtliche-a1',
        author: 'mareike-luessing',
        ageHours: 200,
        helpful: ['birte-quistmann', 'nadine-ostrau', 'elke-huerterath'],
        body: `Wir haben es gedreht: Nicht der Ehrenamtliche geht zum Menschen, sondern beide gehen zusammen irgendwohin. Mittagstisch im Vereinsheim, alle zwei Wochen, zwei Fahrer, eine Köchin mit Aufwandspauschale. Aus zwölf Einzelbesuchen ist eine Runde mit fünfundzwanzig geworden, und wer mit dem Auto abholt, **plaudert ja schon auf der Fahrt**.

Die alten Ehrenamtlichen sind Gastgeber geworden, das war die Aufwertung, die sie gebraucht haben. Für die drei, die gar nicht mehr hinauskommen, gibt es weiter Besuche.

Geld: Aufwandsentschädigung bleibt bis zur Ehrenamtspauschale (§ 3 Nr. 26a EStG) steuerfrei, die Fahrten laufen über den Verein mit einem kleinen Zuschuss der Stadt.`,
        comments: [
          {
            author: 'birte-quistmann',
            ageHours: 190,
            body: `Das Bild mit den Gastgebern nehme ich mit in die nächste Runde. Danke!`,
          },
        ],
      },
      {
        key: 'besuchsdienst-ohne-ehrenamtliche-a2',
        author: 'elke-huerterath',
        ageHours: 176,
        helpful: ['birte-quistmann'],
        body: `Zur Finanzierung: Wenn der Besuchsdienst als **Angebot zur Unterstützung im Alltag** anerkannt ist (§ 45a SGB XI), können Menschen mit Pflegegrad den Entlastungsbetrag dafür einsetzen. Dafür braucht es ein Konzept, Schulung und Fachkraftbegleitung, die Anforderungen regelt jedes Land selbst. Das ist zu Anfang Arbeit, danach aber eine Einnahme, die nicht vom Haushalt abhängt. Für Menschen ohne Pflegegrad bleibt § 71 SGB XII, die Altenhilfe, leider in vielen Kreisen unbekannt.`,
      },
    ],
  },
  {
    key: 'obdachlosenunterkunft-voll',
    title: 'Obdachlosenunterkunft dauerhaft voll: Wie kommen Menschen wieder in eigene Wohnungen?',
    topics: ['soziale-sicherung', 'ordnung-sicherheit', 'bezahlbarer-wohnraum'],
    asker: 'marco-iffland',
    ageHours: 1065,
    visibility: 'MEMBERS',
    alsoOurs: ['12070316', '03453011', '01061029', '12062024'],
    followers: ['ines-dammrow', 'birte-quistmann'],
    helpful: ['ines-dammrow', 'birte-quistmann', 'stefan-grotelueken'],
    body: `Eine kleine Unterkunft, eigentlich als Überbrückung gedacht, und doch ist sie seit Langem voll. Einige Menschen wohnen seit Jahren dort. Wir weisen nach Polizeirecht ein, mehr können wir als Ordnungsbehörde nicht, weniger dürfen wir nicht.

Letzten Monat mussten wir zwei Leute in einer Pension unterbringen. Der Kämmerer wurde blass.

Was mir fehlt, ist der **Weg hinaus**. Eine Sozialarbeiterin gibt es beim Kreis, zuständig für sehr viele Gemeinden. Vermieter winken ab, sobald sie die Adresse der Unterkunft hören.

- Arbeitet jemand mit Wohnraumakquise oder Ausfallgarantie?
- Wer macht bei euch Prävention, also bevor die Räumung kommt?
- Hat eine gemeinsame Lösung mehrerer Kommunen funktioniert?`,
    answers: [
      {
        key: 'obdachlosenunterkunft-voll-a1',
        author: 'ines-dammrow',
        ageHours: 1050,
        helpful: ['marco-iffland', 'birte-quistmann', 'stefan-grotelueken'],
        body: `Prävention ist der Hebel, alles andere ist Reparatur. Die Amtsgerichte teilen Räumungsklagen wegen Mietrückstands mit (§ 22 Abs. 9 SGB II, § 36 Abs. 2 SGB XII). Bei uns landeten diese Mitteilungen jahrelang beim Kreis in einer Ablage. Jetzt bekommt sie das Ordnungsamt nachrichtlich, und **innerhalb von drei Tagen** geht jemand hin. Kein Brief, ein Besuch.

In ungefähr der Hälfte der Fälle lässt sich die Wohnung halten: Schulden als Darlehen übernehmen (§ 22 Abs. 8 SGB II), Ratenplan, Gespräch mit dem Vermieter. Die Einweisung, die nicht stattfindet, ist die billigste.

Für den Weg hinaus haben wir zwei Wohnungen selbst angemietet und geben sie nach sechs Monaten Begleitung an die Mieter weiter. Der Vermieter hat uns ein halbes Jahr als Vertragspartner, das reicht als Vertrauen. Zwei von fünf sind schiefgegangen, das muss man aushalten.`,
        comments: [
          {
            author: 'marco-iffland',
            ageHours: 1030,
            body: `Die Mitteilungen vom Gericht habe ich gefunden. Sie lagen tatsächlich in einem Postfach beim Kreis, das niemandem gehört.`,
          },
        ],
      },
      {
        key: 'obdachlosenunterkunft-voll-a2',
        author: 'stefan-grotelueken',
        ageHours: 1010,
        helpful: ['marco-iffland'],
        body: `Nicht mein Fachgebiet, aber aus Gesprächen mit Vermietern: Was zieht, ist nicht die Garantie über Geld, sondern eine Telefonnummer, unter der am Samstag jemand abnimmt. Die meisten haben keine Angst vor Mietausfall, sondern davor, allein zu sein, wenn es kracht. Wenn der Träger das zusagt, wird verhandelt.`,
      },
      {
        key: 'obdachlosenunterkunft-voll-a3',
        author: 'birte-quistmann',
        ageHours: 960,
        helpful: ['marco-iffland', 'ines-dammrow'],
        body: `Gemeinsam mit Nachbarn: Ja, aber nicht bei der Unterbringung selbst, da bleibt jede Kommune zuständig. Geteilt haben wir die **Sozialarbeit**, eine Stelle für vier Gemeinden, angestellt bei einem Wohlfahrtsverband, bezahlt nach Plätzen. Öffentlich-rechtliche Vereinbarung, zwei Seiten. Nach einem Jahr waren drei der Langzeitbewohner in eigener Wohnung. Nicht wegen Methode, sondern weil jemand Zeit hatte, beim Ausfüllen der Anträge daneben zu sitzen.`,
      },
    ],
  },
  {
    key: 'sprachmittlung-buergerbuero',
    title: 'Sprachmittlung im Bürgerbüro: Nachbarskinder dolmetschen, das kann nicht bleiben',
    topics: ['integration', 'buergerservice'],
    asker: 'mareike-luessing',
    ageHours: 392,
    visibility: 'PUBLIC',
    alsoOurs: ['03453011', '10042116'],
    followers: ['ines-dammrow', 'stefan-grotelueken'],
    helpful: ['ines-dammrow', 'stefan-grotelueken', 'kerstin-weidroth'],
    body: `Regelmäßig sitzen bei uns zwölfjährige Kinder im Bürgerbüro und übersetzen für ihre Eltern, auch bei Themen, die kein Kind hören sollte. Alle finden das nicht gut, und alle machen weiter, weil es schnell geht.

Wir hatten eine Liste mit ehrenamtlichen Sprachmittlern. Die Hälfte der Nummern stimmt nicht mehr, und für Bulgarisch und Rumänisch (bei uns die häufigsten Sprachen, wegen der Betriebe) stand nie jemand darauf.

Überlegungen:

1. Telefondolmetschen mit Minutenpreis
2. Übersetzungs-App auf einem Tablet
3. Eigene Kraft mit Sprachkenntnissen, zwei Nachmittage

Was davon trägt im Alltag? Wie regelt ihr **Verschwiegenheit** und Haftung, und bei welchen Vorgängen lasst ihr eine App grundsätzlich nicht zu? Für Tipps, wie man die Arbeitgeber beteiligt, wäre ich auch dankbar.`,
    answers: [
      {
        key: 'sprachmittlung-buergerbuero-a1',
        author: 'ines-dammrow',
        ageHours: 380,
        helpful: ['mareike-luessing', 'kerstin-weidroth'],
        body: `Wir haben eine Ampel am Tresen, eine Seite, laminiert:

- **Grün** (App oder Kind über 16 erlaubt): Terminfragen, Ummeldung, Abholung
- **Gelb** (Telefondolmetscher): Anträge mit Erklärung, Gebühren, Fristen
- **Rot** (nur vereidigt oder qualifiziert): Standesamt, Anhörungen, alles mit Unterschrift unter Belehrung

Bei Rot wird der Termin verschoben, Punkt. Am Anfang gab es Murren, inzwischen bringen die Leute zu solchen Terminen selbst jemanden Passenden mit. Verschwiegenheit: Ehrenamtliche förmlich verpflichten (Verpflichtungsgesetz), das dauert zehn Minuten und wirkt.`,
        comments: [
          {
            author: 'mareike-luessing',
            ageHours: 371,
            body: `Die Ampel hängt nächste Woche. Darf ich sie mit eurem Einverständnis weitergeben?`,
          },
          {
            author: 'ines-dammrow',
            ageHours: 366,
            body: `Klar, dafür ist sie da.`,
          },
        ],
      },
      {
        key: 'sprachmittlung-buergerbuero-a2',
        author: 'pascal-bernarding',
        ageHours: 330,
        helpful: ['mareike-luessing'],
        body: `Telefondolmetschen haben wir seit einem Jahr, abgerechnet nach Minuten. Es wird seltener gebraucht, als gedacht, aber dann dringend. Rumänisch und Bulgarisch waren immer in zwei Minuten da. App ja, aber nur eine mit Auftragsverarbeitungsvertrag und ohne Speicherung, private Handys der Kolleginnen sind tabu.

Arbeitgeber: Zwei Betriebe zahlen einen Sprachkurs auf dem Werksgelände direkt nach der Schicht. Der Ort war wichtiger als das Geld.`,
      },
      {
        key: 'sprachmittlung-buergerbuero-a3',
        author: 'stefan-grotelueken',
        ageHours: 246,
        helpful: ['mareike-luessing', 'pascal-bernarding'],
        body: `Ich würde den größeren Betrieben eine feste Sprechstunde im Werk anbieten, einmal im Monat, Bürgerbüro mit Laptop und der Personalabteilung als Gastgeberin. Dann kommt der Vorarbeiter mit, der ohnehin übersetzt, und zehn Ummeldungen sind an einem Nachmittag erledigt. Die Betriebe machen gern mit, es spart ihnen Ausfallzeiten.`,
      },
    ],
  },
];

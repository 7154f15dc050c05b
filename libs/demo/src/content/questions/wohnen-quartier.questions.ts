import type { DemoQuestion } from '../content.types.js';

export const WOHNEN_QUARTIER: readonly DemoQuestion[] = [
  {
    key: 'konzeptvergabe-punkteschema',
    title: 'Konzeptvergabe für sechs Grundstücke: Wie sieht ein Punkteschema aus, das hält?',
    topics: ['bauland', 'neue-wohnformen'],
    asker: 'heiner-tebbenhoff',
    ageHours: 742,
    visibility: 'MEMBERS',
    alsoOurs: ['03453011', '05766016', '13072106'],
    followers: ['carsten-niewald', 'ronny-wollschlaeger', 'stefan-grotelueken'],
    helpful: ['carsten-niewald', 'ronny-wollschlaeger', 'stefan-grotelueken', 'soenke-harrlandt'],
    body: `Bislang haben wir Bauplätze nach Eingang und Einheimischenpunkten verkauft. Für ein kleines Quartier mit sechs Grundstücken am alten Sportplatz will der Rat jetzt „nach Konzept“ vergeben: ein Teil Mietwohnungen, ein gemeinschaftliches Projekt, der Rest kleine Häuser.

Ich mache das seit über dreißig Jahren und habe trotzdem noch keine Konzeptvergabe geschrieben. Konkret bräuchte ich:

- eine **Gewichtung**, die vor dem Rat und im Streitfall besteht
- eine Antwort, ob der Preis mitbewertet wird oder fest ist
- Erfahrung mit kleinen Gruppen, die keine Planer bezahlen können

Wir wollen niemanden mit 40-seitigen Unterlagen erschlagen. Am liebsten zwei Stufen: erst Idee, dann Ausarbeitung mit Anhandgabe. Wer kann mir sein Muster zeigen oder zumindest sagen, was er heute streichen würde?`,
    answers: [
      {
        key: 'konzeptvergabe-punkteschema-a1',
        author: 'veronika-haslboeck',
        ageHours: 720,
        helpful: ['heiner-tebbenhoff', 'ronny-wollschlaeger', 'carsten-niewald', 'soenke-harrlandt'],
        body: `Zwei Stufen und Festpreis, das würde ich wieder so machen. Preis als Kriterium zieht alles andere nach unten, und kleine Gruppen sind sofort draußen. Der Festpreis muss allerdings zum vollen Wert passen (Gutachten), sonst wird es haushalts- und beihilferechtlich dünn.

Unser Raster in Stufe 1, je 0 bis 5 Punkte:

| Kriterium | Gewicht |
|---|---|
| Wohnangebot (für wen, wie lange gebunden) | 30 |
| Städtebau und Freiraum | 25 |
| Gemeinschaft und Nutzen fürs Quartier | 25 |
| Energie und Umgang mit Regenwasser | 10 |
| Umsetzbarkeit, Finanzierung | 10 |

Stufe 1 sind maximal **drei Seiten plus Skizze**. Wer weiterkommt, erhält neun Monate Anhandgabe. Alles Zugesagte landet im Kaufvertrag: Bauverpflichtung, Bindung, Wiederkaufsrecht, Vertragsstrafe. Streichen würde ich heute die „Innovation“. Darüber haben wir zwei Sitzungen lang gestritten, und am Ende hatten alle drei Punkte.`,
        comments: [
          {
            author: 'heiner-tebbenhoff',
            ageHours: 701,
            body: `Neun Monate, gut. Wir hatten an sechs gedacht, aber für eine Gruppe mit Bankgesprächen ist das wohl zu knapp.`,
          },
        ],
      },
      {
        key: 'konzeptvergabe-punkteschema-a2',
        author: 'korbinian-rauchegger',
        ageHours: 716,
        helpful: ['heiner-tebbenhoff', 'carsten-niewald'],
        body: `Ergänzung zur Kollegin, kurz: Prüfen, ob Vergaberecht greift. Reiner Grundstücksverkauf: nein. Sobald ihr aber eine **einklagbare Bauverpflichtung nach euren Vorgaben mit eigenem wirtschaftlichen Interesse** vereinbart, seid ihr in der Nähe des öffentlichen Bauauftrags (§ 103 GWB). Bauverpflichtung allein aus städtebaulichen Gründen gilt als unkritisch, die Grenze sollte aber einmal jemand mit Befähigung zum Richteramt anschauen. Kostet wenig, spart Rüge.`,
      },
      {
        key: 'konzeptvergabe-punkteschema-a3',
        author: 'ronny-wollschlaeger',
        ageHours: 660,
        helpful: ['heiner-tebbenhoff'],
        body: `Wir haben bei einem der Plätze nicht verkauft, sondern Erbbaurecht angeboten. Für die gemeinschaftliche Gruppe war das der Durchbruch, weil das Eigenkapital fürs Grundstück wegfiel. Zu bedenken: Die Banken hier in der Gegend kannten das kaum, wir mussten die Belastungszustimmung und den Rang im Grundbuch vorab mit dem Notar klären. Wer das mit in die Ausschreibung nimmt, sollte beide Wege rechnen lassen.`,
      },
    ],
  },
  {
    key: 'pflege-wg-pfarrhaus',
    title: 'Ambulante Pflege-WG im alten Pfarrhaus: Wer ist Vermieter, wer trägt das Risiko?',
    topics: ['wohnen-im-alter', 'pflege'],
    asker: 'elke-huerterath',
    ageHours: 418,
    visibility: 'MEMBERS',
    alsoOurs: ['05766024', '09272120'],
    followers: ['dirk-hoelterhoff', 'birte-quistmann'],
    helpful: ['dirk-hoelterhoff', 'birte-quistmann', 'annika-broeksiek'],
    body: `Die Kirchengemeinde gibt ein großes Pfarrhaus ab. Lage im Ort, Garten, sogar ein Aufzugschacht wäre denkbar. Ein örtlicher Pflegedienst würde eine Wohngemeinschaft für acht Menschen mit Demenz begleiten. Was uns fehlt, ist das Dazwischen: **Wer mietet, wer vermietet, wer füllt die Zimmer nach?**

Der Pflegedienst darf aus guten Gründen nicht zugleich Vermieter sein, wenn es eine selbstbestimmte WG bleiben soll. Die Kommune könnte Eigentümerin werden, will aber kein Leerstandsrisiko für einzelne Zimmer. Ein Verein von Angehörigen existiert als Idee von drei Leuten.

Wie habt ihr die Rollen verteilt? Hat jemand einen Generalmietvertrag, und wer springt ein, wenn drei Zimmer gleichzeitig frei sind? Das Ordnungsrecht (Heimaufsicht) klären wir mit der Beratungsstelle des Landes, da brauche ich keine Hilfe, eher beim Alltag.`,
    answers: [
      {
        key: 'pflege-wg-pfarrhaus-a1',
        author: 'dirk-hoelterhoff',
        ageHours: 400,
        helpful: ['elke-huerterath', 'birte-quistmann', 'annika-broeksiek'],
        body: `Ich kenne zwei Modelle und würde immer das mit der **Auftraggebergemeinschaft** nehmen: Die Angehörigen bilden ein Gremium, das den Pflegedienst wählt und abwählt und bei neuen Mietern mitredet. Vermieterin ist eine neutrale Stelle, bei euch also am ehesten die Kommune oder eine Genossenschaft. Einzelmietverträge je Zimmer plus Anteil Gemeinschaftsfläche.

Das Leerstandsrisiko haben wir so entschärft: Jede Miete enthält einen kleinen Ausfallbetrag, der in eine Rücklage geht. Nach ungefähr zwei Jahren deckt das drei Monate für zwei Zimmer. Davor bürgt die Kommune, beschlossen und mit Obergrenze.

Vergesst nicht den Wohngruppenzuschlag nach § 38a SGB XI, damit finanzieren die Bewohner die Präsenzkraft, die das Ganze zusammenhält. Ohne diese Person wird die WG nach einem halben Jahr zum kleinen Heim.`,
        comments: [
          {
            author: 'elke-huerterath',
            ageHours: 388,
            body: `Die Rücklage im Mietanteil ist elegant. Steht das bei euch im Mietvertrag oder in einer Nebenvereinbarung?`,
          },
          {
            author: 'dirk-hoelterhoff',
            ageHours: 381,
            body: `Nebenvereinbarung der Gemeinschaft, nicht im Mietvertrag. So hat es die Beratungsstelle empfohlen.`,
          },
        ],
      },
      {
        key: 'pflege-wg-pfarrhaus-a2',
        author: 'sandra-klettwig',
        ageHours: 352,
        helpful: ['elke-huerterath'],
        body: `Von der baulichen Seite: Lasst früh klären, ob das Haus als Wohnung oder als Sonderbau eingestuft wird. Daran hängt fast alles, zweiter Rettungsweg, Brandmeldeanlage, Türbreiten. In unserer Bauordnung gibt es eine Schwelle bei der Zahl der Personen mit Pflegebedarf je Nutzungseinheit. Wir haben den Entwurf deshalb auf zwei kleinere Einheiten mit gemeinsamem Garten umgestellt. Das war am Ende sogar schöner zu wohnen, kostet aber eine zweite Küche.`,
      },
    ],
  },
  {
    key: 'jung-kauft-alt-programm',
    title: 'Eigenes Förderprogramm „Altbau statt Neubaugebiet“: Welche Bedingungen wirken?',
    topics: ['bestand-umbau', 'ortsteile', 'bauland'],
    asker: 'carsten-niewald',
    ageHours: 1015,
    visibility: 'PUBLIC',
    accepted: 'jung-kauft-alt-programm-a3',
    alsoOurs: ['05766024', '05970004', '09272118', '06634003'],
    followers: ['heiner-tebbenhoff', 'gesa-afflerkamp', 'annika-broeksiek'],
    helpful: [
      'heiner-tebbenhoff',
      'gesa-afflerkamp',
      'beate-lindrath',
      'silke-borntraeger',
      'veronika-haslboeck',
    ],
    body: `In den Ortskernen werden in den nächsten Jahren viele Häuser frei, gleichzeitig liegen Anfragen nach Neubauplätzen auf meinem Tisch. Der Ausschuss möchte ein kommunales Programm für Käufer älterer Häuser. Kein großer Topf, eher Anschub.

Mir ist klar, dass wir mit dem Zuschuss keine Sanierung finanzieren. Er soll die **Entscheidung** beeinflussen. Deshalb die Fragen:

- Altbaugutachten fördern (vor dem Kauf) oder laufender Zuschuss nach Einzug?
- Altersgrenze und Kinderzuschlag: sinnvoll oder rechtlich heikel?
- Ab welchem Baujahr gilt ein Haus als „alt“?
- Wie verhindert ihr Mitnahmeeffekte?

Schön wäre, wenn jemand nach einigen Jahren sagen kann, ob die Leute wirklich wegen des Programms gekauft haben oder ohnehin.`,
    answers: [
      {
        key: 'jung-kauft-alt-programm-a1',
        author: 'silke-borntraeger',
        ageHours: 1000,
        helpful: ['carsten-niewald', 'beate-lindrath'],
        body: `Aus der Kämmerei eine unbeliebte Frage: Wie lange bindet ihr euch? Laufende Zuschüsse über fünf oder sechs Jahre stehen in jedem HH-Plan, auch wenn es eng wird, und bewilligt ist bewilligt. Einmalzahlungen kann man deckeln und im schlechten Jahr aussetzen. Freiwillige Leistung bleibt freiwillige Leistung, das sieht die Kommunalaufsicht genauso.`,
      },
      {
        key: 'jung-kauft-alt-programm-a2',
        author: 'beate-lindrath',
        ageHours: 965,
        helpful: ['carsten-niewald'],
        body: `Liebe Kolleginnen und Kollegen, bei uns kamen die meisten Käufer aus dem gleichen Dorf oder dem Nachbardorf. Das ist kein Nachteil, denn sie bleiben. Der Zuschuss war selten der Grund, aber fast immer der **Anlass**, überhaupt ins Rathaus zu kommen. Und dort hat die Kollegin sie dann an Denkmalbehörde, Energieberatung und Ortsvorsteher weitergereicht. Ich würde also mindestens so viel in diese eine Ansprechperson stecken wie in den Zuschuss.`,
      },
      {
        key: 'jung-kauft-alt-programm-a3',
        author: 'veronika-haslboeck',
        ageHours: 950,
        helpful: ['carsten-niewald', 'gesa-afflerkamp', 'heiner-tebbenhoff', 'annika-broeksiek'],
        body: `Gutachten vor dem Kauf, ganz klar. Wer nicht weiß, was das Dach kostet, baut neu. Wir zahlen einen Anteil an einem Altbaugutachten: Zustand, grobe Kosten in drei Bauabschnitten, Skizze, was möglich ist. Das Gutachten gehört dem Antragsteller, wir bekommen eine Kopie. Springt er ab, kann der nächste Interessent es nutzen.

Bedingungen, die sich bewährt haben:

1. Gebäude mindestens 40 Jahre alt **und** im Ortskern (Karte als Anlage der Richtlinie, keine Diskussion über Straßenseiten)
2. Selbstnutzung für eine Mindestzeit
3. Keine Altersgrenze. Mit Kinderzuschlag erreicht man dasselbe, ohne dass jemand wegen Diskriminierung fragt.
4. Antrag vor Notartermin

Nach den Gutachten hat ungefähr die Hälfte gekauft. Die andere Hälfte wurde vor einem Fehler bewahrt, auch das ist Förderung.`,
        comments: [
          {
            author: 'carsten-niewald',
            ageHours: 930,
            body: `Die Karte als Anlage ist Gold wert. Nehmen wir genau so.`,
          },
        ],
      },
    ],
  },
];

import type { DemoQuestion } from '../content.types.js';

export const INNENSTADT_ORTSKERN: readonly DemoQuestion[] = [
  {
    key: 'leerstand-eigentuemer-erreichen',
    title: 'Eigentümer leerer Ladenlokale antworten nicht: Wie kommt ihr ins Gespräch?',
    topics: ['leerstand', 'stadtmarketing'],
    asker: 'nadine-ostrau',
    ageHours: 1130,
    visibility: 'PUBLIC',
    accepted: 'leerstand-eigentuemer-erreichen-a1',
    alsoOurs: ['12070296', '14521710', '16062066', '10042116', '15085230'],
    followers: ['pascal-bernarding', 'sandra-klettwig', 'beate-lindrath'],
    helpful: ['pascal-bernarding', 'sandra-klettwig', 'ulrike-schadewald', 'wiebke-lassendorf'],
    body: `In unserer Haupteinkaufsstraße stehen neun Ladenlokale leer. Bei vier davon sitzen die Eigentümer weit weg, zwei sind Erbengemeinschaften. Ich habe im Frühjahr alle angeschrieben, freundlich, mit Stadtwappen und Rückumschlag. Ergebnis: eine Antwort, und die lautete „kein Interesse“.

Was wir schon haben:

- eine einfache Leerstandsliste (Excel) mit Größe, Zustand, letzter Nutzung
- zwei Interessentinnen für eine Zwischennutzung
- ein bisschen Geld aus dem Verfügungsfonds

Was fehlt, ist der Draht zu den Leuten. Einfach noch einmal schreiben? Anrufen (woher die Nummer)? Über die Hausverwaltung gehen? Und: **Was bietet ihr beim ersten Gespräch konkret an**, damit es nicht nach Kontrolle klingt? Mich interessieren auch Sachen, die schiefgegangen sind.`,
    answers: [
      {
        key: 'leerstand-eigentuemer-erreichen-a1',
        author: 'veronika-haslboeck',
        ageHours: 1106,
        helpful: [
          'nadine-ostrau',
          'ulrike-schadewald',
          'pascal-bernarding',
          'sandra-klettwig',
          'wiebke-lassendorf',
          'beate-lindrath',
        ],
        helpedUs: ['12070296', '14521710', '16062066'],
        body: `Der Brief mit Wappen war bei uns auch ein Reinfall. Viele Eigentümer lesen da heraus: Die Stadt will etwas von mir, und es kostet. Gedreht hat es sich mit drei Dingen.

1. **Nicht das Rathaus ruft zuerst an**, sondern jemand, den sie kennen: die Steuerberaterin, der Vorsitzende vom Gewerbeverein, die frühere Nachbarin. Die Stadt kommt erst beim zweiten Gespräch dazu.
2. **Ein Ergebnis mitbringen, keine Frage.** Wir legen ein Blatt auf den Tisch: Grundriss, zwei mögliche Nutzungen, grobe Kosten, welche Förderung denkbar wäre. Eine Seite, nicht mehr.
3. **Das Risiko klein machen.** Zwischennutzung auf sechs Monate, Nebenkosten trägt der Nutzer, Kündigung jederzeit zum Monatsende. Dann ist ein Ja keine Lebensentscheidung.

Bei Erbengemeinschaften suchen wir den einen, der die Unterlagen hat. Den gibt es immer. Und bitte Geduld: Zwischen Erstkontakt und Schlüssel liegt bei uns oft ein Jahr.`,
        comments: [
          {
            author: 'nadine-ostrau',
            ageHours: 1090,
            body: `Das mit dem „Ergebnis mitbringen“ probiere ich sofort. Macht ihr die Grundrisse selbst oder gibt es dafür jemanden?`,
          },
          {
            author: 'veronika-haslboeck',
            ageHours: 1088,
            body: `Eine Bauzeichnerin auf Abruf, stundenweise. Am Anfang haben wir mit Laser und Papier selbst gemessen, das reicht völlig.`,
          },
        ],
      },
      {
        key: 'leerstand-eigentuemer-erreichen-a2',
        author: 'ines-dammrow',
        ageHours: 1079,
        helpful: ['nadine-ostrau', 'maren-kuhlbrodt'],
        body: `Kleiner Hinweis aus der Ordnungsecke: Woher die Daten kommen, sollte vorher geklärt sein. Was die Steuerstelle über Eigentümer weiß, unterliegt dem Steuergeheimnis (§ 30 AO). Namen und Anschriften darf sie zwar nach § 31 Abs. 3 AO für andere öffentliche Aufgaben herausgeben, aber das muss **sie** prüfen, nicht das Quartiersmanagement. Einfacher ist die Auskunft aus dem Liegenschaftskataster. Wir lassen uns das vom Bauamt geben, mit kurzer Aktennotiz, wofür.

Telefonnummern: nur öffentlich zugängliche. Die meisten melden sich tatsächlich erst auf den dritten Kontakt hin, dann aber ganz normal.`,
      },
      {
        key: 'leerstand-eigentuemer-erreichen-a3',
        author: 'ulrike-schadewald',
        ageHours: 1030,
        helpful: ['nadine-ostrau', 'veronika-haslboeck'],
        alsoHelpful: true,
        body: `Wir haben einmal im Jahr einen „Abend der offenen Läden“ gemacht: Alle leeren Lokale, deren Schlüssel wir bekommen konnten, waren drei Stunden geöffnet, mit Licht, Stehtisch und Zetteln für Ideen. Zwei Eigentümer kamen heimlich schauen, wie viele Leute durch ihr Haus laufen. Danach riefen sie an.

Schiefgegangen ist bei uns das Schaufensterkonzept mit Folien („Hier könnte Ihr Geschäft sein“). Das hat den Leerstand nur sichtbarer gemacht, würde ich nicht wieder tun. Haftung für den Abend: lief über die Veranstalterhaftpflicht der Stadt, Begehung vorher mit der Feuerwehr.`,
      },
      {
        key: 'leerstand-eigentuemer-erreichen-a4',
        author: 'pascal-bernarding',
        ageHours: 985,
        helpful: ['nadine-ostrau'],
        body: `Zur Frage, was man anbietet: Bei uns ist das Argument Werterhalt wirksamer als das Argument Innenstadt. Ein Gebäude, das leer steht, verliert; ein genutztes wird geheizt und gelüftet, und Schäden fallen auf. Wer sanieren will und im förmlich festgelegten Sanierungsgebiet liegt, bekommt unter Umständen die erhöhte Absetzung nach § 7h EStG, aber **nur mit Vereinbarung vor Baubeginn**. Diese eine Information hat bei uns mehr Türen geöffnet als jede Broschüre.`,
      },
    ],
  },
  {
    key: 'personalloser-dorfladen',
    title: 'Personalloser Laden im Ortsteil: Was gehört in den Vertrag mit der Gemeinde?',
    topics: ['einzelhandel', 'ortsteile'],
    asker: 'annika-broeksiek',
    ageHours: 262,
    visibility: 'PUBLIC',
    alsoOurs: ['15085230', '07233501', '06634003'],
    followers: ['beate-lindrath', 'elke-huerterath'],
    helpful: ['beate-lindrath', 'silke-borntraeger', 'heiner-tebbenhoff'],
    body: `In einem unserer Ortsteile hat der letzte Laden zugemacht. Jetzt interessiert sich ein Betreiber für einen kleinen 24-Stunden-Laden ohne Personal im ehemaligen Feuerwehrhaus. Das Gebäude gehört uns, wir würden vermieten, symbolisch oder knapp darüber.

Der Rat ist begeistert, ich bin vorsichtig. Offene Punkte:

1. **Laufzeit und Ausstieg**: Was, wenn nach 18 Monaten Schluss ist und wir einen umgebauten Raum haben, den keiner braucht?
2. **Zugang für Ältere**: Tür öffnet nur mit App oder EC-Karte. Kann man einen anderen Weg verlangen?
3. **Beihilfe**: Ab wann ist eine Miete so niedrig, dass wir ein Thema mit De-minimis haben?
4. **Sonntag**: Was darf der Laden nach unserem Landesrecht überhaupt?

Gibt es jemanden, der so einen Vertrag schon geschlossen hat und sagt: „Das hätten wir reinschreiben sollen“?`,
    answers: [
      {
        key: 'personalloser-dorfladen-a1',
        author: 'elke-huerterath',
        ageHours: 240,
        helpful: ['annika-broeksiek', 'beate-lindrath'],
        body: `Beim Zugang würde ich hart bleiben, das ist eine Frage der Teilhabe. Bewährt hat sich bei uns im Umfeld: eine Karte ohne Smartphone, die man zu Öffnungszeiten im Bürgerbüro oder beim Ortsvorsteher bekommt, dazu zwei feste „Menschenstunden“ pro Woche, in denen jemand da ist. In dieser Zeit gibt es Kaffee, und auf einmal hat der Laden mehr mit Begegnung zu tun als mit Milch.

Das lässt sich als Pflicht des Betreibers vereinbaren, wenn die Gemeinde dafür beim Mietzins entgegenkommt. Schreibt es aber messbar hinein: Tag, Uhrzeit, wer.`,
      },
      {
        key: 'personalloser-dorfladen-a2',
        author: 'silke-borntraeger',
        ageHours: 231,
        helpful: ['annika-broeksiek'],
        body: `Zu 3 aus Finanzsicht: Ortsübliche Miete ermitteln lassen (Gutachterausschuss oder nachvollziehbare Vergleichsmieten), dann ist die Differenz der mögliche Vorteil. Die allgemeine De-minimis-Verordnung (EU) 2023/2831 lässt 300.000 € in drei Jahren je Unternehmen zu, bei einem Dorfladen kommt man da mit der Miete nie hin. **Aber**: Erklärung des Betreibers einholen, Bescheinigung ausstellen, und an die Meldung im De-minimis-Register denken. Und haushaltsrechtlich braucht die Vermietung unter Wert einen Beschluss mit Begründung (Nahversorgung), sonst fragt die Prüfung nach.`,
      },
      {
        key: 'personalloser-dorfladen-a3',
        author: 'carsten-niewald',
        ageHours: 196,
        helpful: ['annika-broeksiek', 'silke-borntraeger'],
        body: `„Das hätten wir reinschreiben sollen“, unsere Liste aus einem anderen Mietverhältnis:

- Rückbau oder Verbleib der Einbauten, inklusive Stromanschluss
- Betriebspflicht mit Mindestöffnung, sonst Sonderkündigungsrecht
- Regelung zu Müll, Winterdienst und **wer nachts ans Telefon geht**
- Zahlen einmal im Jahr offenlegen (nur Kundenzahl und Umsatzentwicklung)

Baurechtlich: Nutzungsänderung beantragen, auch wenn es das eigene Gebäude ist. Im unbeplanten Ortsteil geht es um § 34 BauGB, da war bei uns der Lärm durch nächtliche Autos der Knackpunkt. Zum Sonntag kann ich nichts sagen, das regelt jedes Land im Ladenöffnungsrecht selbst, da hilft nur die eigene Bezirksregierung.`,
      },
    ],
  },
  {
    key: 'marktplatz-pflaster-barrierefrei',
    title: 'Historisches Pflaster und Rollator: Wer hat Denkmalpflege und Barrierefreiheit zusammengebracht?',
    topics: ['oeffentlicher-raum', 'baukultur-denkmal', 'teilhabe-inklusion'],
    asker: 'ulrike-schadewald',
    ageHours: 868,
    visibility: 'PUBLIC',
    accepted: 'marktplatz-pflaster-barrierefrei-a2',
    alsoOurs: ['12070296', '01051074', '12062024', '12070424'],
    followers: ['maren-kuhlbrodt', 'doreen-zscherper', 'birte-quistmann'],
    helpful: ['maren-kuhlbrodt', 'birte-quistmann', 'doreen-zscherper', 'regine-stoerkle'],
    body: `Unser Marktplatz liegt in der Gesamtanlage, das Natursteinpflaster ist ein Teil davon. Der Behindertenbeirat sagt zu Recht: mit Rollstuhl nicht zu machen. Die Denkmalpflege sagt ebenfalls zu Recht: kein Betonstein, kein Asphaltband.

In der Vorplanung stehen drei Varianten:

| Variante | Zustimmung Beirat | Zustimmung Denkmalpflege |
|---|---|---|
| Gesägtes Pflaster in Laufbändern | ja | offen |
| Altes Pflaster, Fugen gebunden | eher nein | ja |
| Großformatige Platten am Rand | ja | nein |

Das Büro drängt auf eine Entscheidung, ich möchte aber **keine der beiden Seiten überstimmen**. Wie habt ihr die Runde moderiert, und welche Oberfläche hat nach fünf Wintern noch gehalten? Auch Erfahrungen mit Leitstreifen für Sehbehinderte im historischen Umfeld würden uns sehr helfen.`,
    answers: [
      {
        key: 'marktplatz-pflaster-barrierefrei-a1',
        author: 'regine-stoerkle',
        ageHours: 850,
        helpful: ['ulrike-schadewald'],
        body: `Von der grünen Seite nur eine Bitte: Gebundene Fugen sind bequem, aber dann versickert nichts mehr. Lasst euch zeigen, wohin das Wasser bei Starkregen läuft, bevor die Fuge entschieden wird. Wir haben bei einer Teilfläche ungebunden verlegt und nur die Laufwege gebunden, das ging nebeneinander gut. Und plant die Bäume gleich mit ausreichend großen Gruben, nachträglich ist das auf einem Denkmalplatz aussichtslos.`,
      },
      {
        key: 'marktplatz-pflaster-barrierefrei-a2',
        author: 'maren-kuhlbrodt',
        ageHours: 826,
        helpful: ['ulrike-schadewald', 'birte-quistmann', 'doreen-zscherper', 'soenke-harrlandt'],
        body: `Wir hatten genau diesen Streit. Gelöst hat ihn eine **Musterfläche**: drei mal vier Meter je Variante, auf dem Bauhof verlegt, dann gemeinsamer Termin mit Beirat, Denkmalbehörde, Planer und zwei Leuten vom Winterdienst. Jeder ist mit Rollator, Rollstuhl und Kinderwagen drübergefahren, auch die Denkmalpflegerin. Nach einer Stunde war klar: gesägte und gestockte Oberfläche aus dem vorhandenen Stein, 1,80 m breite Laufbänder, Rest bleibt.

Was man wissen muss:

- Das Altmaterial aufsägen zu lassen kostet Zeit, dafür bleibt der Stein derselbe. Das war für die Denkmalpflege entscheidend.
- Rutschfestigkeit prüfen lassen, gesägt allein ist bei Nässe zu glatt.
- DIN 18040-3 als Ziel vereinbaren, Abweichungen **einzeln** begründen und protokollieren.

Bodenindikatoren nach DIN 32984 haben wir in Naturstein mit Rillen bekommen, kontrastreich genug, wenn der Begleitstreifen dunkel ist.`,
        comments: [
          {
            author: 'ulrike-schadewald',
            ageHours: 800,
            body: `Die Musterfläche ist beauftragt. Danke, das nimmt enorm Druck aus der Runde. Ich berichte.`,
          },
          {
            author: 'ulrike-schadewald',
            ageHours: 140,
            body: `Rückmeldung: Termin war letzte Woche, Ergebnis fast wie bei euch. Der Beirat hat sich für Laufbänder in gesägtem Altmaterial ausgesprochen, die Denkmalpflege stimmt zu.`,
          },
        ],
      },
      {
        key: 'marktplatz-pflaster-barrierefrei-a3',
        author: 'birte-quistmann',
        ageHours: 790,
        helpful: ['ulrike-schadewald', 'regine-stoerkle'],
        body: `Aus Sicht der Betroffenen möchte ich ergänzen: Breite und Ebenheit der Wege sind das eine, **Sitzgelegenheiten** das andere. Wer schlecht zu Fuß ist, plant von Bank zu Bank. Bei unserer Begehung kam heraus, dass niemand sich über das Pflaster beschwert hätte, wenn auf halber Strecke eine Bank mit Armlehnen stünde. Bitte auch an die Querung zur Apotheke denken, das war bei uns die meistgenutzte Linie und in keinem Plan zu sehen.`,
      },
    ],
  },
  {
    key: 'wochenmarkt-feierabendmarkt',
    title: 'Wochenmarkt am Vormittag stirbt aus. Lohnt sich der Wechsel auf den Feierabend?',
    topics: ['gastronomie-maerkte', 'stadtmarketing'],
    asker: 'wiebke-lassendorf',
    ageHours: 596,
    visibility: 'PUBLIC',
    accepted: 'wochenmarkt-feierabendmarkt-a1',
    alsoOurs: ['09272120', '06634005', '13072106', '01061029'],
    followers: ['nadine-ostrau', 'magdalena-stadlhuber', 'ronny-wollschlaeger'],
    helpful: ['nadine-ostrau', 'doreen-zscherper'],
    body: `Moin zusammen, auf unserem Wochenmarkt steht von früher gut einem Dutzend Beschickern noch eine Handvoll. Käufer sind überwiegend die Stammkunden 70 plus. Die Idee aus dem Gewerbeverein: donnerstags 16 bis 20 Uhr, mit Wein, Musik und warmem Essen.

Meine Sorge: Die Stammkunden verlieren wir und die Jungen kommen dreimal zum Trinken und dann nicht mehr. Der Gemüsehändler sagt, nach 16 Uhr lohnt sich für ihn nichts.

Wer hat umgestellt? Ganz oder nur einmal im Monat? Wie habt ihr es mit der Festsetzung gemacht, alles unter Wochenmarkt oder extra? Und wer kümmert sich **jede Woche** um Strom, Kühlwagen und Ärger?`,
    answers: [
      {
        key: 'wochenmarkt-feierabendmarkt-a1',
        author: 'magdalena-stadlhuber',
        ageHours: 575,
        helpful: ['wiebke-lassendorf', 'nadine-ostrau', 'ronny-wollschlaeger', 'doreen-zscherper'],
        body: `Nicht umstellen, ergänzen! Wir haben den Vormittag behalten und von Mai bis September jeden ersten Freitag einen Abendmarkt dazugenommen. Nach zwei Sommern ist das Bild klar: Am Abend kommen andere Leute, die kaufen wenig Gemüse, aber Käse, Brot und vor allem Essen zum Sofortessen. Zwei Beschicker vom Abend stehen inzwischen auch vormittags da. Das war der eigentliche Gewinn.

Praktisch:

- höchstens acht Termine im Jahr, sonst nutzt es sich ab
- Musik ohne Verstärker, Ende um 21 Uhr, dann gibt es keine Beschwerden
- Vereine übernehmen reihum den Ausschank, dafür bauen sie mit auf

Zur Gewerbeordnung: Der Wochenmarkt ist in § 67 GewO auf bestimmte Waren beschränkt. Unser Ordnungsamt hat den Abend deshalb als eigenen Markt nach § 68 GewO festgesetzt; für den Ausschank gibt es je Termin die gaststättenrechtliche Gestattung dazu.`,
        comments: [
          {
            author: 'wiebke-lassendorf',
            ageHours: 560,
            body: `So machen wir das. Acht Termine, Vereine reihum. Den Gemüsehändler habe ich schon angerufen, er ist erleichtert.`,
          },
        ],
      },
      {
        key: 'wochenmarkt-feierabendmarkt-a2',
        author: 'ines-dammrow',
        ageHours: 571,
        helpful: ['wiebke-lassendorf'],
        body: `Zur Festsetzung noch: § 69 GewO gibt den Marktprivilegien ihren Rahmen, also auch die Sonntags- und Ladenschlussfragen. Wenn die Stadt selbst Veranstalterin ist, braucht es trotzdem eine saubere Marktsatzung mit Zulassungskriterien (§ 70 GewO, Anspruch auf Teilnahme!). „Bekannt und bewährt“ allein trägt als Auswahl vor Gericht nicht, es muss auch Neulingen eine Chance lassen. Lieber vorher drei Kriterien beschließen als hinterher zwei Händler erklären müssen, warum der dritte Stand Honig nicht dazu durfte.`,
      },
      {
        key: 'wochenmarkt-feierabendmarkt-a3',
        author: 'florian-emminger',
        ageHours: 540,
        helpful: ['wiebke-lassendorf', 'magdalena-stadlhuber'],
        body: `Organisatorisch: Ohne feste Marktmeisterin geht es nicht. Bei uns sind es vier Stunden pro Woche, aufgeteilt zwischen Bauhof und Hauptamt. Strom haben wir einmal richtig gemacht (versenkbare Verteiler, Zähler je Abgang), seither ist Ruhe. Vorher hat der Imbiss regelmäßig die Sicherung vom Käsewagen mitgenommen.`,
      },
      {
        key: 'wochenmarkt-feierabendmarkt-a4',
        author: 'nadine-ostrau',
        ageHours: 505,
        helpful: ['wiebke-lassendorf'],
        body: `Ein Gedanke zu den Stammkunden: Wir haben sie schlicht gefragt, mit einer Strichliste am Stand, drei Wochen lang, zwei Fragen. Heraus kam, dass viele gar nicht wegen der Uhrzeit kommen, sondern wegen des Busses. Als der Markt auf den Tag mit der besseren Verbindung gelegt wurde, waren die Umsätze stabiler als mit jeder Aktion davor.`,
      },
    ],
  },
];

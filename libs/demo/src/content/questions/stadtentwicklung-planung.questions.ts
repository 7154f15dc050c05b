import type { DemoQuestion } from '../content.types.js';

export const STADTENTWICKLUNG_PLANUNG: readonly DemoQuestion[] = [
  {
    key: 'isek-selbst-fortschreiben',
    title: 'ISEK selbst fortschreiben oder wieder vergeben? Suche Aufwand und Arbeitsteilung',
    topics: ['integrierte-konzepte', 'vergabe', 'foerdermittel'],
    asker: 'maren-kuhlbrodt',
    ageHours: 1290,
    visibility: 'PUBLIC',
    accepted: 'isek-selbst-fortschreiben-a1',
    alsoOurs: ['12070424', '12062224', '13072106', '16062066'],
    followers: ['jana-vollbrecht', 'sandra-klettwig', 'ronny-wollschlaeger'],
    helpful: ['jana-vollbrecht', 'sandra-klettwig', 'ulrike-schadewald'],
    body: `Unser integriertes Konzept ist über zehn Jahre alt, die Bewilligungsstelle erwartet eine Fortschreibung. Beim letzten Mal kam ein schönes Gutachten heraus, das außer dem Bauamt niemand gelesen hat. Diesmal überlegen wir, große Teile **selbst** zu schreiben und nur einzelne Bausteine einzukaufen.

Dagegen spricht, dass wir im Bauamt zu dritt sind. Dafür spricht, dass wir die Stadt kennen und die Politik uns eher glaubt.

Wer hat es so gemacht? Welche Kapitel gehen gut im Haus, welche gar nicht? Und akzeptiert eure Bewilligungsstelle ein Konzept ohne Büro auf dem Deckblatt? Für die Bausteine denke ich an Verhandlungsvergabe, da würde ich gern wissen, wie ihr die Leistung beschrieben habt, ohne am Ende doch alles einzukaufen.`,
    answers: [
      {
        key: 'isek-selbst-fortschreiben-a1',
        author: 'jana-vollbrecht',
        ageHours: 1270,
        helpful: ['maren-kuhlbrodt', 'sandra-klettwig', 'ulrike-schadewald', 'ronny-wollschlaeger'],
        body: `Wir haben es halb und halb gemacht. Im Haus: Bestandsaufnahme, Ziele, Maßnahmenliste. Eingekauft: Beteiligung (Moderation), Karten und ein Kapitel Wohnungsmarkt. Das Büro hatte also drei klar abgegrenzte Pakete mit festen Ergebnissen und keine „Gesamtbearbeitung“.

Aufwand bei uns: eine halbe Stelle über zehn Monate, dazu eine Lenkungsrunde mit allen Amtsleitungen, alle sechs Wochen neunzig Minuten. Die Lenkungsrunde war der Schlüssel, weil jede Maßnahme danach einen Namen hatte.

Zwei Tipps:

- **Vorher** mit der Bewilligungsstelle eine Gliederung abstimmen, schriftlich. Der Absender war egal, die Mindestinhalte nicht (Gebietskulisse, Kosten- und Finanzierungsübersicht, Klimaanpassung, Beteiligung).
- Maßnahmen in drei Töpfe: sofort, mit Förderung, Idee. Der dritte Topf entlastet jede Sitzung.`,
        comments: [
          {
            author: 'maren-kuhlbrodt',
            ageHours: 1240,
            body: `Die drei Töpfe klingen banal und sind vermutlich der beste Hinweis. Danke nach nebenan!`,
          },
        ],
      },
      {
        key: 'isek-selbst-fortschreiben-a2',
        author: 'korbinian-rauchegger',
        ageHours: 1262,
        helpful: ['maren-kuhlbrodt'],
        body: `Zur Vergabe: Planungsleistungen unterhalb der Schwelle sind in der Regel freiberuflich, § 50 UVgO verlangt dann „so viel Wettbewerb, wie ohne Weiteres möglich“. Schaut in den Anwendungserlass eures Landes und in die Nebenbestimmungen der Förderung, dort steht oft mehr als im Gesetz. Aufteilung in Pakete ist erlaubt, solange sie sachlich begründet ist und nicht der Umgehung des Schwellenwerts dient (§ 3 VgV: bei der Schätzung zählen gleichartige Lose zusammen). Begründung in den Vermerk, fertig.`,
      },
      {
        key: 'isek-selbst-fortschreiben-a3',
        author: 'ulrike-schadewald',
        ageHours: 1225,
        helpful: ['maren-kuhlbrodt', 'jana-vollbrecht'],
        body: `Was bei uns gar nicht ging: der Einzelhandelsteil. Dafür fehlen Daten und, ehrlich gesagt, die Distanz. Was erstaunlich gut ging: die Stadtgeschichte der letzten zwanzig Jahre. Drei Kolleginnen kurz vor der Rente haben in einem Nachmittag mehr zusammengetragen als das Büro beim letzten Mal in drei Monaten. Aufnehmen und abtippen lassen!`,
      },
      {
        key: 'isek-selbst-fortschreiben-a4',
        author: 'soenke-harrlandt',
        ageHours: 1180,
        helpful: ['maren-kuhlbrodt'],
        body: `Rechnet die Karten nicht klein. Wir hatten das GIS im Haus, aber niemanden, der am Stück zwei Wochen daran sitzen konnte. Es sind am Ende fünfzehn Karten geworden, jede dreimal geändert. Das kaufe ich nächstes Mal ein, gleich mit Vereinbarung über zwei Korrekturrunden.`,
      },
    ],
  },
  {
    key: 'baulueckenkataster-datenschutz',
    title: 'Baulückenkataster veröffentlichen: Was ist mit dem Widerspruch der Eigentümer?',
    topics: ['flaechenmanagement', 'it-sicherheit-datenschutz'],
    asker: 'soenke-harrlandt',
    ageHours: 655,
    visibility: 'MEMBERS',
    closed: { ageHours: 410, reason: 'Geklärt, wir veröffentlichen nach Ablauf der Frist.' },
    accepted: 'baulueckenkataster-datenschutz-a1',
    alsoOurs: ['03454057', '06634007', '08437100'],
    followers: ['heiner-tebbenhoff', 'carsten-niewald'],
    helpful: ['heiner-tebbenhoff', 'carsten-niewald', 'silke-borntraeger'],
    body: `Im Zuge der Innenentwicklung haben wir rund sechzig Baulücken und mindergenutzte Grundstücke erfasst. Politisch gewünscht ist eine Karte im Internet, damit Bauwillige direkt sehen, was möglich wäre. § 200 Abs. 3 BauGB erlaubt das ja grundsätzlich.

Unsicher sind wir beim Ablauf:

1. Reicht die ortsübliche Bekanntmachung oder schreiben wir jeden Eigentümer an?
2. Wie lange vorher?
3. Darf im Kataster stehen, dass der Eigentümer verkaufsbereit ist?
4. Was tun mit Grundstücken, bei denen **einer von mehreren** Miteigentümern widerspricht?

Die Datenschutzbeauftragte teilen wir uns mit dem Kreis, Antwort dauert. Vielleicht hat jemand den Vorgang schon sauber durchlaufen und kann sagen, wie viele Widersprüche tatsächlich kamen.`,
    answers: [
      {
        key: 'baulueckenkataster-datenschutz-a1',
        author: 'heiner-tebbenhoff',
        ageHours: 640,
        helpful: ['soenke-harrlandt', 'carsten-niewald', 'silke-borntraeger'],
        body: `Haben wir durch, lief ruhiger als befürchtet. Das Gesetz sagt: Veröffentlichung in Karten oder Listen auf Grundlage eines Lageplans zulässig, soweit kein Widerspruch; die Absicht ist **einen Monat vorher** öffentlich bekannt zu geben, mit Hinweis auf das Widerspruchsrecht. Angaben dürfen Flur- und Flurstücksnummer, Straße und Grundstücksgröße sein, also kein Name.

Zu euren Punkten:

- Bekanntmachung reicht rechtlich. Wir haben trotzdem jeden angeschrieben, mit Antwortpostkarte: „veröffentlichen“, „nicht veröffentlichen“, „ich möchte verkaufen, bitte Kontakt“. Das dritte Kästchen war das wertvollste.
- Verkaufsbereitschaft nur mit schriftlicher Einwilligung, getrennt von der Karte.
- Ein Miteigentümer widerspricht: Flurstück raus. Darüber streitet man nicht.

Widersprochen hat etwa jeder Fünfte. Einige davon sind ein Jahr später trotzdem ins Rathaus gekommen.`,
        comments: [
          {
            author: 'soenke-harrlandt',
            ageHours: 620,
            body: `Perfekt, das mit dem dritten Kästchen übernehmen wir. Karte geht nach der Monatsfrist online.`,
          },
        ],
      },
      {
        key: 'baulueckenkataster-datenschutz-a2',
        author: 'jonas-hebelmann',
        ageHours: 601,
        helpful: ['soenke-harrlandt'],
        body: `Kleiner technischer Rat: Veröffentlicht die Flächen als Dienst, den ihr mit einem Klick korrigieren könnt, nicht als PDF. Ein Widerspruch kommt garantiert noch nach dem Druck. Und schaltet die Eigentümerabfrage im internen GIS so, dass nicht jeder im Haus Namen zur Fläche sieht, das war bei unserer Prüfung die erste Frage.`,
      },
    ],
  },
  {
    key: 'scheune-umnutzung-34',
    title: 'Scheune im Dorf zu drei Wohnungen umbauen: Wann fügt sich das nach § 34 noch ein?',
    topics: ['bauleitplanung', 'ortsteile'],
    asker: 'beate-lindrath',
    ageHours: 480,
    visibility: 'PUBLIC',
    alsoOurs: ['05766024', '09272151'],
    followers: ['annika-broeksiek', 'ronny-wollschlaeger'],
    helpful: ['annika-broeksiek', 'sandra-klettwig'],
    body: `Liebe Kolleginnen und Kollegen, in einem unserer Dörfer möchte eine Familie die große Scheune hinter dem Wohnhaus zu drei Mietwohnungen umbauen. Kubatur bleibt. Die Bauaufsicht beim Kreis hat telefonisch angedeutet, die Wohnnutzung in **zweiter Reihe** sei dort ohne Vorbild.

Wir als Gemeinde müssen über das Einvernehmen entscheiden und möchten das Vorhaben gern ermöglichen, denn es gibt kaum Mietwohnungen auf den Dörfern. Einen Bebauungsplan für ein Haus aufzustellen, kommt uns übertrieben vor.

Meine Fragen: Wie begründet man das Einfügen, wenn rundherum Scheunen stehen, aber keine davon bewohnt ist? Spielt es eine Rolle, dass das Gebäude schon da ist? Und hat jemand mit einer Satzung nach § 34 Abs. 4 gute Erfahrungen gemacht, oder ist der Aufwand am Ende derselbe wie beim B-Plan?`,
    answers: [
      {
        key: 'scheune-umnutzung-34-a1',
        author: 'heiner-tebbenhoff',
        ageHours: 466,
        helpful: ['beate-lindrath', 'annika-broeksiek', 'sandra-klettwig'],
        body: `Das Gebäude ist da, also prägt es die Umgebung nach Maß und überbauter Fläche bereits mit. Übrig bleibt die **Art** der Nutzung, und da ist die Frage, ob die nähere Umgebung Dorfgebiet (§ 5 BauNVO) oder schon Wohngebiet entspricht. In beiden ist Wohnen zulässig. Kritisch wird es nur, wenn daneben noch ein Tierhaltungsbetrieb liegt, dann geht es um Rücksichtnahme und Geruch.

„Zweite Reihe ohne Vorbild“ betrifft die überbaubare Grundstücksfläche, und die ändert sich hier ja gerade nicht. So würde ich es aufschreiben. Außerdem hilft § 34 Abs. 3a BauGB, der ausdrücklich Abweichungen für die Umnutzung vorhandener Gebäude zu Wohnzwecken im Einzelfall kennt. Bitte im Wortlaut gegenlesen, der Absatz ist mehrfach geändert worden.`,
        comments: [
          {
            author: 'beate-lindrath',
            ageHours: 450,
            body: `Herzlichen Dank, mit der Trennung von Art und Fläche kann ich der Bauaufsicht etwas Greifbares schreiben.`,
          },
        ],
      },
      {
        key: 'scheune-umnutzung-34-a2',
        author: 'maren-kuhlbrodt',
        ageHours: 430,
        helpful: ['beate-lindrath'],
        body: `Satzung nach § 34 Abs. 4: Für einen einzelnen Hof würde ich das nicht machen. Klarstellungs- und Ergänzungssatzung lohnen, wenn am Ortsrand mehrere solche Fälle absehbar sind. Aufwand ist kleiner als beim B-Plan, aber ganz ohne Träger öffentlicher Belange und Bekanntmachung geht es auch nicht.`,
      },
      {
        key: 'scheune-umnutzung-34-a3',
        author: 'florian-emminger',
        ageHours: 345,
        helpful: ['beate-lindrath', 'heiner-tebbenhoff'],
        body: `Wir setzen uns bei so etwas vorab mit Bauherr, Bauaufsicht und Brandschutz an einen Tisch, im Dorf, nicht im Amt. Bauvoranfrage kostet wenig und gibt Bindung. Meist ist nicht das Bauplanungsrecht das Problem, sondern Stellplätze und der Rettungsweg für die obere Wohnung.`,
      },
    ],
  },
  {
    key: 'herrenlose-problemimmobilie',
    title: 'Einsturzgefährdetes Haus, alle Erben haben ausgeschlagen: Wer handelt, wer zahlt?',
    topics: ['stadtumbau', 'liegenschaften', 'ordnung-sicherheit'],
    asker: 'ines-dammrow',
    ageHours: 930,
    visibility: 'MEMBERS',
    accepted: 'herrenlose-problemimmobilie-a2',
    alsoOurs: ['12070424', '14521710', '16062066', '15085230', '13072106'],
    followers: ['sandra-klettwig', 'jana-vollbrecht', 'ronny-wollschlaeger'],
    helpful: ['sandra-klettwig', 'jana-vollbrecht', 'ronny-wollschlaeger', 'marco-iffland'],
    body: `Eckhaus, drei Geschosse, Dach teilweise eingestürzt, Gehweg seit Monaten gesperrt. Eigentümerin verstorben, sämtliche bekannten Erben haben ausgeschlagen, im Grundbuch stehen Grundschulden, die höher sind als der Bodenwert.

Stand:

- Notsicherung durch uns als Gefahrenabwehr, Rechnung offen
- Nachlassgericht angeschrieben, noch kein Fiskuserbrecht festgestellt
- Gläubigerbank reagiert nicht

Ich möchte vermeiden, dass wir als Stadt am Ende **alles** zahlen, nur weil wir die Einzigen sind, die ans Telefon gehen. Wie habt ihr das sortiert: Nachlasspflegschaft, Land als gesetzlicher Erbe, Zwangsversteigerung wegen unserer öffentlichen Last? Und hat jemand den Abbruch über Städtebauförderung finanziert, obwohl das Grundstück (noch) nicht der Gemeinde gehört?`,
    answers: [
      {
        key: 'herrenlose-problemimmobilie-a1',
        author: 'marco-iffland',
        ageHours: 915,
        helpful: ['ines-dammrow'],
        body: `Erst mal Beileid, kenne ich. Reihenfolge bei uns: Nachlasspflegschaft beim Amtsgericht **beantragen**, wir sind ja Gläubigerin der Ersatzvornahmekosten (§ 1961 BGB). Damit gibt es jemanden, dem man einen Bescheid zustellen kann. Vorher ist jeder Bescheid ein Brief an niemanden, und die Verjährung läuft trotzdem. Und die Kosten der Sicherung sofort förmlich festsetzen, nicht erst am Ende.`,
      },
      {
        key: 'herrenlose-problemimmobilie-a2',
        author: 'jana-vollbrecht',
        ageHours: 890,
        helpful: [
          'ines-dammrow',
          'sandra-klettwig',
          'ronny-wollschlaeger',
          'marco-iffland',
          'veronika-haslboeck',
        ],
        body: `Wir hatten einen sehr ähnlichen Fall und sind so durchgekommen:

1. Feststellung des Fiskuserbrechts (§ 1964 BGB) beim Nachlassgericht anregen. Das Land erbt dann, haftet aber nur mit dem Nachlass, also **kein Geld erwarten**, aber einen Ansprechpartner.
2. Mit dem Land über den Verkauf zu einem symbolischen Preis an die Stadt verhandeln, lastenfrei nur mit Löschungsbewilligung der Bank.
3. Die Bank bewegt sich, sobald sie ein Gutachten mit negativem Verkehrswert sieht. Vorher nicht.
4. Parallel mit der Bewilligungsstelle klären, ob der Rückbau im Programmgebiet förderfähig ist. Eigentum war nicht zwingend, aber eine gesicherte Verfügungsbefugnis vor Bewilligung.

Dauer vom ersten Brief bis zum Bagger: gut zwei Jahre. Die Zwangsversteigerung aus öffentlichen Lasten war unser Plan B, sie hätte den Druck erhöht, aber niemand hätte geboten. Wichtig war ein Jour fixe mit Bauamt, Ordnungsamt und Kämmerei, sonst schreibt jeder eigene Briefe.`,
        comments: [
          {
            author: 'ines-dammrow',
            ageHours: 870,
            body: `Der Hinweis mit dem Gutachten war es. Die Bank hat nach Übersendung erstmals zurückgerufen.`,
          },
          {
            author: 'ronny-wollschlaeger',
            ageHours: 820,
            body: `Wer ein Muster für die Löschungsbewilligung braucht: gern per Nachricht, wir haben eines von der Notarin.`,
          },
        ],
      },
      {
        key: 'herrenlose-problemimmobilie-a3',
        author: 'sandra-klettwig',
        ageHours: 845,
        helpful: ['ines-dammrow'],
        body: `Zur Förderung noch: Sicherungsmaßnahmen waren bei uns leichter zu bekommen als der Abbruch, gerade bei stadtbildprägenden Häusern. Vielleicht ist das Eckhaus ja eines, dann lohnt ein Anruf bei der Denkmalbehörde **bevor** ihr „Abriss“ in irgendein Formular schreibt. Einmal so benannt, bekommt man das Wort nicht mehr weg.`,
      },
      {
        key: 'herrenlose-problemimmobilie-a4',
        author: 'ronny-wollschlaeger',
        ageHours: 800,
        helpful: ['ines-dammrow', 'jana-vollbrecht'],
        body: `Nur damit es jemand mal gesagt hat: Wenn ein Eigentümer nach § 928 BGB auf das Eigentum verzichtet, ist das Grundstück herrenlos und das Aneignungsrecht liegt beim Land. Das ist ein anderer Weg als die Ausschlagung, wird aber in Besprechungen gern verwechselt. Für euch wichtig, weil die Altlast- und Gefahrenfragen jeweils anders laufen.`,
      },
    ],
  },
  {
    key: 'bevoelkerungsprognose-ortsteile',
    title: 'Bevölkerungsprognose für Ortsteile: selbst rechnen oder einkaufen?',
    topics: ['demografie', 'kita', 'ortsteile'],
    asker: 'grit-kaltschmidt',
    ageHours: 76,
    visibility: 'PUBLIC',
    alsoOurs: ['15085230'],
    followers: ['beate-lindrath', 'kerstin-weidroth'],
    helpful: ['kerstin-weidroth'],
    body: `Für die Schul- und Kitaplanung bekomme ich vom Landesamt eine Vorausberechnung für die Gesamtstadt. Entscheiden müssen wir aber über **Standorte**, also über Ortsteile mit teils 150 Einwohnern. Da machen drei zugezogene Familien einen Jahrgang aus.

Bisher behelfen wir uns mit den Geburten aus dem Melderegister und einem Bauchgefühl für Neubaugebiete. Für die nächste Sitzung des Ausschusses reicht das nicht mehr, es geht um eine Gruppe mehr oder weniger.

Hat jemand eine einfache Rechnung (Excel genügt), mit der man kleine Einheiten in Varianten darstellt: ohne Zuzug, mit Zuzug, mit Generationswechsel im Bestand? Wie geht ihr mit der Unsicherheit um, ohne dass der Ausschuss sich die angenehmste Zahl aussucht? Ein Büro käme nur infrage, wenn wir das zu mehreren Städten beauftragen.`,
    comments: [
      {
        author: 'kerstin-weidroth',
        ageHours: 60,
        body: `Geht es bei euch nur um Kita und Grundschule oder auch um die weiterführende? Wir stehen vor der Kita-Frage und könnten zumindest die Eingangsdaten vergleichen.`,
      },
      {
        author: 'grit-kaltschmidt',
        ageHours: 52,
        body: `Nur Kita und Grundschule. Vergleichen wäre prima, ich schicke dir unsere Spalten.`,
      },
    ],
    answers: [],
  },
];

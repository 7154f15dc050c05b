import type { DemoQuestion } from '../content.types.js';

export const ENERGIE_KLIMA_UMWELT: readonly DemoQuestion[] = [
  {
    key: 'waermeplanung-konvoi',
    title: 'Kommunale Wärmeplanung im Konvoi: Wer unterschreibt, wer zahlt, wer haftet?',
    topics: ['waermewende', 'interkommunale-zusammenarbeit'],
    asker: 'silke-borntraeger',
    ageHours: 806,
    visibility: 'PUBLIC',
    accepted: 'waermeplanung-konvoi-a1',
    alsoOurs: ['06634007', '10042116', '15085230', '01051074', '07233501'],
    followers: ['jonas-hebelmann', 'pascal-bernarding', 'gesa-afflerkamp'],
    helpful: ['pascal-bernarding', 'gesa-afflerkamp', 'henrike-thordsen', 'enrico-pohland'],
    body: `Drei Kommunen in unserer Nachbarschaft wollen die Wärmeplanung gemeinsam beauftragen. Fachlich sinnvoll, weil zwei Abwärmequellen genau an der Gemeindegrenze liegen. Ich soll die Vereinbarung entwerfen und stolpere über das Kleingedruckte.

Nach dem WPG ist die planungsverantwortliche Stelle jeweils die einzelne Kommune, jedenfalls nach unserem Landesrecht. Daraus folgt für mich:

- drei Ratsbeschlüsse, aber **ein** Auftrag
- Kosten nach Einwohnern, nach Fläche oder nach Gebäudezahl?
- Was passiert, wenn eine Kommune nach der Bestandsanalyse aussteigt?
- Wer verantwortet die Daten der Schornsteinfeger und Netzbetreiber?

Hat jemand eine Vereinbarung, die sich im Alltag bewährt hat? Unter 10.000 Einwohnern käme für zwei von uns auch das vereinfachte Verfahren infrage. Vermischt sich das gut mit einer gemeinsamen Planung?`,
    answers: [
      {
        key: 'waermeplanung-konvoi-a1',
        author: 'henrike-thordsen',
        ageHours: 790,
        helpful: [
          'silke-borntraeger',
          'pascal-bernarding',
          'gesa-afflerkamp',
          'jonas-hebelmann',
          'enrico-pohland',
        ],
        body: `Wir sind so einen Weg gegangen, hier in Kurzform:

**Form:** öffentlich-rechtliche Vereinbarung nach Landesrecht, eine Kommune ist Auftraggeberin und führt die Kasse.

**Kosten:** ein fester Sockel für alle (30 %), der Rest nach beheizten Gebäuden. Nach Einwohnern fühlte sich die größte Stadt benachteiligt, nach Fläche die kleinste Gemeinde.

**Ausstieg:** nur zu zwei Zeitpunkten, nach der Eignungsprüfung (§ 14 WPG) und nach der Bestandsanalyse. Wer geht, zahlt seinen Anteil der laufenden Stufe.

**Daten:** Jede Kommune bleibt für ihr Gebiet verantwortlich, das Büro ist Auftragsverarbeiter mit getrennten Verträgen. Die Datenabfrage selbst haben wir gebündelt, sonst bekommt der Netzbetreiber drei verschiedene Tabellen.

**Gemischt mit vereinfachtem Verfahren:** geht, wenn das Land es vorsieht. Gemeinsame Bestands- und Potenzialanalyse, die Vereinfachung nutzt man danach je Gemeinde.

Was ich unterschätzt habe: die Beschlussfolge. Drei Gremien in derselben Woche zu erwischen, ist anspruchsvoller als jede Wärmedichtekarte.`,
        comments: [
          {
            author: 'silke-borntraeger',
            ageHours: 770,
            body: `Sockel plus Gebäude: Das kann ich in jeder Runde erklären. Vielen Dank!`,
          },
          {
            author: 'gesa-afflerkamp',
            ageHours: 700,
            body: `Hattet ihr die Netzbetreiber von Anfang an mit am Tisch?`,
          },
          {
            author: 'henrike-thordsen',
            ageHours: 690,
            body: `Ja, ab dem zweiten Termin. Früher hätte es nichts gebracht, später wären wir am Netz vorbeigeplant.`,
          },
        ],
      },
      {
        key: 'waermeplanung-konvoi-a2',
        author: 'korbinian-rauchegger',
        ageHours: 760,
        helpful: ['silke-borntraeger'],
        body: `Vergabe: Gemeinsame Beschaffung ist ausdrücklich vorgesehen (§ 4 VgV oberhalb, sinngemäß geht es auch unterhalb). Auftragswert = Summe aller drei, also bitte nicht jede für sich rechnen. Und in die Unterlagen hineinschreiben, dass Abrechnung je Kommune getrennt erfolgt, sonst bekommt ihr beim Verwendungsnachweis Freude.`,
      },
      {
        key: 'waermeplanung-konvoi-a3',
        author: 'stefan-grotelueken',
        ageHours: 725,
        helpful: ['silke-borntraeger', 'henrike-thordsen'],
        body: `Denkt an die Betriebe. Bei der Abwärme hing alles an zwei Unternehmen, und die reden ungern mit drei Rathäusern nacheinander. Wir haben einen Termin mit allen Bürgermeistern beim Unternehmen gemacht, eine Stunde, ein Protokoll. Danach war klar, dass die Temperatur nicht reicht, aber für ein kaltes Netz im Gewerbegebiet schon. Dieses Ergebnis in der ersten Phase zu kennen, hat ein ganzes Kapitel gespart.`,
      },
    ],
  },
  {
    key: 'solarpark-beteiligung',
    title: 'Freiflächen-PV: § 6 EEG, Beteiligung der Bürger und Pacht sauber auseinanderhalten',
    topics: ['erneuerbare-energien', 'energiegenossenschaft', 'steuern-gebuehren'],
    asker: 'falk-sieberling',
    ageHours: 1180,
    visibility: 'MEMBERS',
    closed: { ageHours: 900, reason: 'Für uns beantwortet. Neue Erfahrungen bitte als eigene Frage.' },
    accepted: 'solarpark-beteiligung-a2',
    alsoOurs: ['16062066', '12062224', '13072106', '10042116'],
    followers: ['enrico-pohland', 'silke-borntraeger', 'sandra-klettwig'],
    helpful: ['enrico-pohland', 'silke-borntraeger', 'sandra-klettwig', 'gesa-afflerkamp'],
    body: `Ein Projektierer plant eine Freiflächenanlage auf Flächen, die teils uns, teils privaten Landwirten gehören. Er bietet in einem Atemzug an: Zahlung nach § 6 EEG, Pacht über Marktniveau, „Spende für Vereine“ und einen Bürgerstromtarif.

Aus Sicht der Kämmerei möchte ich die vier Dinge trennen, bevor der Aufstellungsbeschluss fällt. Der Vorwurf, man habe Baurecht verkauft, ist schnell in der Welt.

| Baustein | Meine Einschätzung |
|---|---|
| § 6 EEG | unproblematisch, wenn Zeitpunkt stimmt |
| Pacht | Marktpreis, gesondert verhandeln |
| Spende | nein, jedenfalls nicht vor Satzungsbeschluss |
| Stromtarif | Sache des Betreibers |

Fragen: **Wann** schließt ihr den Vertrag nach § 6 EEG, vor oder nach dem B-Plan? Verbucht ihr die Zahlung zweckfrei? Und wie kommt eine örtliche Genossenschaft hinein, ohne dass die Stadt zum Vertrieb wird?`,
    answers: [
      {
        key: 'solarpark-beteiligung-a1',
        author: 'korbinian-rauchegger',
        ageHours: 1160,
        helpful: ['falk-sieberling', 'silke-borntraeger'],
        body: `Zum Zeitpunkt: Bei Freiflächenanlagen darf die Vereinbarung **nicht vor** dem Beschluss des Bebauungsplans geschlossen werden, das steht in § 6 Abs. 4 EEG selbst. Vorher geht nur eine unverbindliche Absicht des Betreibers, die man zur Kenntnis nimmt. Die Zahlung ist ausdrücklich keine Zuwendung im strafrechtlichen Sinn, wenn man sich an das Gesetz hält. Bis zu 0,2 Cent je Kilowattstunde, ohne Gegenleistung. Verbuchung zweckfrei als sonstiger Ertrag; Zweckbindung wäre bei Freiflächen wieder eine Gegenleistungsdiskussion.`,
      },
      {
        key: 'solarpark-beteiligung-a2',
        author: 'henrike-thordsen',
        ageHours: 1135,
        helpful: [
          'falk-sieberling',
          'enrico-pohland',
          'silke-borntraeger',
          'sandra-klettwig',
          'gesa-afflerkamp',
        ],
        body: `Ich kann etwas zur Reihenfolge sagen, die bei uns für Ruhe gesorgt hat:

1. **Kriterienkatalog im Rat**, bevor der erste Projektierer eingeladen wird: Bodenwerte, Abstand, Obergrenze je Ortsteil, Naturschutzkonzept, Angebot zur Bürgerbeteiligung als Erwartung (nicht als Bedingung).
2. Aufstellungsbeschluss nur für Flächen, die den Katalog erfüllen.
3. Städtebaulicher Vertrag nach § 11 BauGB: Rückbau, Wege, Ausgleich. Kein Geld, das nicht kausal ist.
4. Satzungsbeschluss.
5. Erst dann Vereinbarung nach § 6 EEG, Muster der Fachverbände.

Für die Genossenschaft: Sie hat direkt mit dem Betreiber verhandelt und übernimmt einen Teilabschnitt. Die Stadt hat nur den Raum gestellt und die erste Einladung verschickt. Mehr würde ich auch nicht tun, wegen der Neutralität.

Prüft zusätzlich euer Landesrecht. Einige Länder haben eigene Beteiligungsgesetze, die über das EEG hinausgehen.`,
        comments: [
          {
            author: 'falk-sieberling',
            ageHours: 1100,
            body: `Genau diese Trennung suchte ich. Der Kriterienkatalog geht in den nächsten Ausschuss.`,
          },
        ],
      },
      {
        key: 'solarpark-beteiligung-a3',
        author: 'ronny-wollschlaeger',
        ageHours: 1122,
        helpful: ['falk-sieberling'],
        body: `Zur Pacht: Wir haben kommunale Flächen öffentlich ausgeschrieben, mit Mindestpacht aus zwei Gutachten. Das war zäh, aber danach hat niemand mehr gefragt, warum gerade dieser Projektierer. Die privaten Landwirte verhandeln ohnehin selbst; wir haben nur darauf geachtet, dass unsere Fläche nicht der Schlüssel für deren Erschließung war, ohne dass es jemand gemerkt hat.`,
      },
    ],
  },
  {
    key: 'starkregen-hang',
    title: 'Starkregen vom Hang: Gefahrenkarte liegt vor, aber niemand will die Mulde auf seinem Acker',
    topics: ['klimaanpassung', 'feuerwehr-katastrophenschutz'],
    asker: 'gesa-afflerkamp',
    ageHours: 338,
    visibility: 'PUBLIC',
    alsoOurs: ['07233501', '09272118', '14521710'],
    followers: ['regine-stoerkle', 'rico-seyfarth', 'uwe-steinruecken', 'soenke-harrlandt'],
    helpful: ['regine-stoerkle', 'uwe-steinruecken', 'rico-seyfarth'],
    body: `Unsere Starkregengefahrenkarte ist fertig, das Büro hat gut gearbeitet. Zwei Wohnstraßen liegen in einer Abflussbahn, die auf Ackerflächen beginnt. Technisch wäre eine flache Mulde mit Ableitung in einen Graben sinnvoll. Nur: Die Fläche gehört drei Landwirten, und alle drei sagen erst mal nein.

Im Ort ist nach dem letzten Ereignis die Stimmung angespannt. Die einen fragen, warum wir nichts tun; die anderen, warum ausgerechnet sie.

Ich suche:

- Erfahrungen mit **Vereinbarungen** statt Enteignungsdebatte (Entschädigung, Dienstbarkeit, Tausch)
- einen Weg, Eigenvorsorge anzusprechen (§ 5 Abs. 2 WHG), ohne dass es nach „selber schuld“ klingt
- Ideen, was in diesem Jahr noch sichtbar passieren kann`,
    comments: [
      {
        author: 'rico-seyfarth',
        ageHours: 330,
        body: `Sind die beiden Straßen im B-Plan-Gebiet oder älter? Davon hängt ab, ob die Entwässerung schon einmal nachgewiesen wurde.`,
      },
      {
        author: 'gesa-afflerkamp',
        ageHours: 328,
        body: `Älter, beides Siedlungen aus den Sechzigern. Ein Nachweis liegt nicht vor.`,
      },
    ],
    answers: [
      {
        key: 'starkregen-hang-a1',
        author: 'regine-stoerkle',
        ageHours: 320,
        helpful: ['gesa-afflerkamp', 'rico-seyfarth', 'soenke-harrlandt'],
        body: `Fangt mit der Bewirtschaftung an, nicht mit dem Bagger! Querbewirtschaftung, Grünstreifen von sechs bis zehn Metern an zwei Stellen, Zwischenfrucht im Winter: Das nimmt einen erheblichen Teil der Welle und des Schlamms weg und ist für die Betriebe verhandelbar, weil es dafür oft Geld aus Agrarumweltprogrammen gibt. Holt die Landwirtschaftsberatung dazu, **die** sprechen die Sprache.

Bei der Mulde hat ein Tausch geholfen. Der Betrieb bekam eine ebene kommunale Pachtfläche, wir die Hangfläche. Mit Grunddienstbarkeit wäre es auch gegangen, aber niemand hat gern etwas im Grundbuch.`,
      },
      {
        key: 'starkregen-hang-a2',
        author: 'uwe-steinruecken',
        ageHours: 310,
        helpful: ['gesa-afflerkamp'],
        body: `Sichtbar in diesem Jahr: Einsatzplan. Wo stehen Sandsäcke, wer sperrt welche Straße, ab welcher Warnstufe. Mit den Anwohnern einmal üben, Samstagvormittag, zwei Stunden, danach Bratwurst. Das kostet fast nichts und ändert den Ton sofort. Dazu ein Pegel oder Regenmesser oberhalb, den die Wehr auf dem Handy sieht. Fünfzehn Minuten Vorlauf sind viel wert.`,
        comments: [
          {
            author: 'gesa-afflerkamp',
            ageHours: 300,
            body: `Die Übung mit Anwohnern gefällt mir sehr. Termin für das Frühjahr ist angefragt.`,
          },
        ],
      },
      {
        key: 'starkregen-hang-a3',
        author: 'rico-seyfarth',
        ageHours: 286,
        helpful: ['gesa-afflerkamp', 'regine-stoerkle'],
        body: `Vom Bauhof: Schaut euch die Einläufe an. Bei uns hätte die beste Karte nichts genutzt, weil der Rechen vor dem Durchlass nach zehn Minuten dicht war. Jetzt räumlicher Rechen, Zufahrt befestigt, und nach jeder Unwetterwarnung fährt einer hin. Zur Eigenvorsorge haben wir kostenlose Hofbegehungen angeboten: eine Kollegin, ein Klemmbrett, drei Empfehlungen pro Haus. Kellerlicht, Rückstauklappe, Bordstein an der Einfahrt. Keiner hat sich belehrt gefühlt, im Gegenteil, es gab eine Warteliste.`,
      },
    ],
  },
  {
    key: 'bluehflaechen-beschwerden',
    title: 'Blühflächen statt Rasen: Beschwerden nehmen zu. Wie erklärt ihr das „Ungepflegte“?',
    topics: ['stadtgruen', 'kommunikation'],
    asker: 'henrike-thordsen',
    ageHours: 690,
    visibility: 'PUBLIC',
    accepted: 'bluehflaechen-beschwerden-a1',
    alsoOurs: ['03454057', '12070316', '06634005'],
    followers: ['mareike-luessing', 'wiebke-lassendorf'],
    helpful: ['mareike-luessing', 'wiebke-lassendorf', 'matthias-froehner'],
    body: `Wir haben im zweiten Jahr an elf Stellen auf Wiese umgestellt, zweimal Mahd, Abtransport. Fachlich läuft es. Im Bürgerbüro läuft das Telefon: „Spart die Stadt jetzt schon am Rasenmähen?“

Probiert haben wir Schilder mit Insektenbild und einen Artikel im Mitteilungsblatt. Wirkung: gering. Am meisten beschwert sich übrigens eine Straße, in der gar keine Blühfläche ist.

Mich interessiert, was **vor Ort** wirkt. Mähstreifen am Rand? Pflanzung mit frühen Blühern? Und wie bringt ihr die Kollegen vom Bauhof dazu, das Konzept zu verteidigen, wenn sie beim Mähen angesprochen werden? Die haben im Moment das Gefühl, sie müssten sich für unsere Idee entschuldigen.`,
    answers: [
      {
        key: 'bluehflaechen-beschwerden-a1',
        author: 'regine-stoerkle',
        ageHours: 676,
        helpful: [
          'henrike-thordsen',
          'mareike-luessing',
          'wiebke-lassendorf',
          'matthias-froehner',
          'soenke-harrlandt',
        ],
        body: `Der Rand ist alles! Ein gemähter Streifen von einem Meter, scharf gezogen, und dieselbe Wiese wirkt gewollt. Bei uns die wirksamste Maßnahme überhaupt, kostet eine Überfahrt.

Dazu drei Dinge:

- **Blühen im ersten Jahr.** Reine Wildsaat sieht zwölf Monate nach Baustelle aus. Wir mischen Einjährige dazu und stecken im Herbst Krokusse und Traubenhyazinthen. Im März, wenn sonst nichts ist, stehen die Leute davor.
- **Schilder mit Termin** statt mit Biene: „Hier mähen wir wieder Ende Juni.“ Das beantwortet die eigentliche Frage.
- **Bauhof zuerst.** Wir haben die Kollegen zwei Tage auf eine Exkursion mitgenommen, nicht die Amtsleitung. Seitdem hat jede Fläche einen Paten aus der Kolonne, der Name steht intern auf dem Plan. Einer fotografiert inzwischen Wildbienen.

Und gebt zu, wenn eine Fläche nichts wird. Zwei von unseren sind wieder Rasen, weil dort gebolzt wird. Das hat uns mehr Glaubwürdigkeit gebracht als alles andere.`,
        comments: [
          {
            author: 'henrike-thordsen',
            ageHours: 660,
            body: `Schild mit Termin ist schon in Arbeit. Und die Exkursion stelle ich für das nächste Frühjahr ein.`,
          },
        ],
      },
      {
        key: 'bluehflaechen-beschwerden-a2',
        author: 'magdalena-stadlhuber',
        ageHours: 640,
        helpful: ['henrike-thordsen'],
        body: `Wir sagen „Wiese“, nicht „Blühfläche“. Bei „Blühfläche“ erwartet jeder den Katalog, bei „Wiese“ darf es auch mal braun sein. Klingt nach Wortklauberei, hat aber im Stadtrat die halbe Diskussion beendet. Außerdem haben wir das Mähgut einem Landwirt gegeben und das erzählt. Nutzen überzeugt auf dem Land schneller als Biodiversität.`,
      },
      {
        key: 'bluehflaechen-beschwerden-a3',
        author: 'timo-dickelbach',
        ageHours: 588,
        helpful: ['henrike-thordsen'],
        body: `Zum Bauhof aus der Personalecke: Wer draußen die Beschwerden abbekommt, braucht drei Sätze, die er sagen kann, und eine Nummer, an die er verweisen darf. Wir haben eine Karte im Scheckkartenformat drucken lassen. Vorne Mähplan, hinten Telefonnummer der zuständigen Kollegin. Kleine Sache, große Entlastung. Und einmal im Jahr ein Dank vor versammelter Mannschaft, nicht per Mail.`,
      },
    ],
  },
  {
    key: 'energiemanagement-halbe-stelle',
    title: 'Energiemanagement mit halber Stelle: Womit anfangen bei 38 Gebäuden?',
    topics: ['kommunale-gebaeude', 'klimaschutz'],
    asker: 'enrico-pohland',
    ageHours: 1400,
    visibility: 'PUBLIC',
    accepted: 'energiemanagement-halbe-stelle-a2',
    alsoOurs: ['12070296', '14521710', '06634003', '03453011'],
    followers: ['henrike-thordsen', 'rico-seyfarth', 'maren-kuhlbrodt'],
    helpful: ['henrike-thordsen', 'rico-seyfarth', 'silke-borntraeger'],
    body: `Seit dem Sommer soll ich neben der Gebäudeunterhaltung auch das Energiemanagement machen. 38 Gebäude, vom Kindergarten bis zur Trauerhalle, Verbrauchsdaten bisher aus den Jahresrechnungen, teilweise geschätzt.

Ich könnte jetzt Software kaufen, Zähler einbauen, Hausmeister schulen oder gleich die alten Heizungen angehen. Für alles reicht die Zeit nicht, und ich würde gern nach einem Jahr etwas **vorzeigen**, sonst ist die halbe Stelle wieder weg.

1. Mit wie vielen Gebäuden habt ihr angefangen?
2. Monatsablesung von Hand oder Fernauslesung?
3. Was hat ohne Investition am meisten gebracht?

Förderung über die Kommunalrichtlinie ist beantragt, aber bis dahin möchte ich nicht warten. (Vorzeitiger Maßnahmenbeginn ist mir bekannt, ich fange also nur mit dem an, was nicht im Antrag steht.)`,
    answers: [
      {
        key: 'energiemanagement-halbe-stelle-a1',
        author: 'silke-borntraeger',
        ageHours: 1385,
        helpful: ['enrico-pohland'],
        body: `Aus der Kämmerei: Nimm die fünf größten Rechnungen, das sind vermutlich zwei Drittel der Summe. Und lass dir **jede** Rechnung in Kopie geben, nicht die Buchung. Wir haben allein beim Durchsehen zwei Zähler bezahlt, hinter denen kein Gebäude mehr stand.`,
      },
      {
        key: 'energiemanagement-halbe-stelle-a2',
        author: 'rico-seyfarth',
        ageHours: 1362,
        helpful: ['enrico-pohland', 'henrike-thordsen', 'maren-kuhlbrodt', 'silke-borntraeger'],
        body: `Genau so war es bei mir, nur mit 29 Gebäuden. Mein erstes Jahr, ungeschönt:

- **Monat 1 bis 3:** acht Gebäude, Ablesung von Hand durch die Hausmeister, immer am Monatsersten, Foto vom Zähler per Handy. Fernauslesung kam erst später und nur für drei Objekte.
- **Monat 3:** Heizkurven und Zeitprogramme geprüft. Ferien waren nirgends eingetragen! Turnhalle lief an Weihnachten auf 20 Grad. Das allein war der größte Brocken, ganz ohne Geld.
- **Monat 6:** hydraulischer Abgleich in zwei Schulen, Pumpen getauscht.
- **Monat 12:** eine Seite Bericht mit drei Zahlen je Gebäude für den Ausschuss. Vorher, nachher, was als Nächstes kommt. Mehr liest keiner.

Software: erst kaufen, wenn du weißt, was du auswerten willst. Ein Jahr Tabelle hat gereicht.`,
        comments: [
          {
            author: 'enrico-pohland',
            ageHours: 1340,
            body: `Ferienprogramme! Ich habe gestern drei Regelungen angeschaut, in keiner war der Sommer hinterlegt. Fange Montag an.`,
          },
          {
            author: 'enrico-pohland',
            ageHours: 240,
            body: `Kurzer Zwischenstand: acht Gebäude laufen, Ausschuss hat den Einseiter bekommen und nachgefragt, warum nicht alle. Das nehme ich als Kompliment.`,
          },
        ],
      },
      {
        key: 'energiemanagement-halbe-stelle-a3',
        author: 'henrike-thordsen',
        ageHours: 1330,
        helpful: ['enrico-pohland'],
        body: `Ergänzend, falls du Argumente für die Stelle brauchst: Rechne nicht nur Einsparung in Euro, sondern auch vermiedene Störfälle. Seit bei uns monatlich abgelesen wird, fallen Wasserrohrbrüche nach Wochen auf statt nach der Jahresabrechnung. Und nimm die Nutzer mit hinein, in der Kita war die Fensterlüftung der Hebel, nicht die Technik.`,
      },
    ],
  },
  {
    key: 'verpackungssteuer-kleinstadt',
    title: 'Verpackungssteuer in einer Kleinstadt: Hat jemand den Verwaltungsaufwand wirklich gerechnet?',
    topics: ['abfall-kreislauf', 'steuern-gebuehren'],
    asker: 'regine-stoerkle',
    ageHours: 52,
    visibility: 'PUBLIC',
    alsoOurs: ['10042116'],
    followers: ['silke-borntraeger'],
    helpful: ['silke-borntraeger', 'marco-iffland'],
    body: `Nach der Entscheidung des Bundesverfassungsgerichts zur Tübinger Satzung kommt im Gemeinderat regelmäßig die Frage: Machen wir das auch? In der Fußgängerzone quellen samstags die Körbe über, das Problem ist also da.

Was ich bisher weiß: rechtlich möglich (jedenfalls in unserem Land), Lenkung erwünscht, Einnahmen überschaubar. Was ich **nicht** weiß: wie viele Stunden das in einer Stadt unserer Größe kostet. Wir haben vielleicht zwanzig Betriebe, die darunterfallen würden, vom Bäcker bis zum Dönerladen.

Mich interessieren ehrliche Zahlen oder Schätzungen:

- Stunden im Jahr für Veranlagung, Prüfung, Widersprüche
- Mustersatzung übernommen oder selbst geschrieben?
- Alternative: Mehrwegberatung vor Ort, gemeinsames Pfandsystem, Kontrolle der Mehrwegangebotspflicht (§ 33 VerpackG)

Auch ein begründetes „Haben wir verworfen“ wäre hilfreich.`,
    comments: [
      {
        author: 'marco-iffland',
        ageHours: 40,
        body: `Zählt ihr bei den zwanzig Betrieben auch Tankstellen und Imbisswagen mit? Das war bei uns schon die erste Streitfrage, da gab es noch gar keine Satzung.`,
      },
      {
        author: 'regine-stoerkle',
        ageHours: 36,
        body: `Guter Punkt. Tankstellen ja, Imbisswagen noch nicht. Dann sind es eher fünfundzwanzig.`,
      },
    ],
    answers: [],
  },
];

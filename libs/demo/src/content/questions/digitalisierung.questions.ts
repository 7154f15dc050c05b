import type { DemoQuestion } from '../content.types.js';

export const DIGITALISIERUNG: readonly DemoQuestion[] = [
  {
    key: 'ki-dienstanweisung',
    title: 'Sprachmodelle im Rathaus: Wie kurz darf eine Dienstanweisung sein, damit sie gelesen wird?',
    topics: ['ki', 'it-sicherheit-datenschutz', 'personal'],
    asker: 'meike-toensbrink',
    ageHours: 366,
    visibility: 'PUBLIC',
    accepted: 'ki-dienstanweisung-a1',
    alsoOurs: ['06634007', '12070296', '09272151', '14521710', '01061029', '13072106'],
    followers: [
      'katrin-ehrentraut',
      'jonas-hebelmann',
      'anke-priebusch',
      'ole-brammeier',
      'florian-emminger',
    ],
    helpful: [
      'katrin-ehrentraut',
      'jonas-hebelmann',
      'anke-priebusch',
      'florian-emminger',
      'doreen-zscherper',
      'beate-lindrath',
    ],
    body: `Alle nutzen es, keiner sagt es. So ungefähr ist der Stand. Texte für das Mitteilungsblatt, Antworten auf Bürgermails, und irgendwann steht eine **erfundene** Rechtsgrundlage in einer Vorlage.

Ich möchte kein 20-seitiges Papier, sondern eine Anweisung, die Menschen lesen. Entwurf bisher:

1. Keine personenbezogenen Daten in frei zugängliche Dienste
2. Ergebnis prüfen, Verantwortung bleibt beim Menschen
3. Kennzeichnen, wenn Texte im Wesentlichen erzeugt sind
4. Freigegebene Werkzeuge stehen auf einer Liste

Fehlt etwas Wesentliches? Wie habt ihr die **KI-Kompetenz** nach Art. 4 der KI-Verordnung umgesetzt, ohne alle in ein Webinar zu schicken? Und war der Personalrat eher Bremse oder Hilfe?`,
    answers: [
      {
        key: 'ki-dienstanweisung-a1',
        author: 'katrin-ehrentraut',
        ageHours: 350,
        helpful: [
          'meike-toensbrink',
          'jonas-hebelmann',
          'anke-priebusch',
          'florian-emminger',
          'beate-lindrath',
          'ole-brammeier',
        ],
        body: `Unsere passt auf zwei Seiten und wird gelesen, weil die erste Seite nur aus **Beispielen** besteht. Links „geht“, rechts „geht nicht“:

- geht: Einladung umformulieren, Tabelle erklären lassen, Leichte Sprache als Entwurf
- geht nicht: Bewerbungen, Bescheide mit Namen, alles aus Jugend- und Sozialakten, Bewertungen von Menschen

Seite zwei enthält vier Regeln wie bei dir plus zwei Ergänzungen:

5. **Quellenpflicht**: Jeder Paragraf, jede Zahl wird an der Originalquelle nachgeschlagen. Wer das nicht kann, lässt es weg.
6. **Melden statt verstecken**: Panne passiert, kurz Bescheid geben, keine Sanktion.

Technisch haben wir einen Dienst mit Auftragsverarbeitung (Art. 28 DSGVO) freigegeben, ohne Training mit unseren Eingaben. Ohne erlaubtes Werkzeug nützt kein Verbot.

Kompetenz: 45 Minuten je Amt mit **deren** Vorgängen, Teilnahme dokumentiert. Der Personalrat wollte vor allem wissen, ob Nutzung ausgewertet wird. Nein, steht drin, fertig.`,
        comments: [
          {
            author: 'meike-toensbrink',
            ageHours: 335,
            body: `Beispiele zuerst, Regeln danach. Ich drehe den Entwurf um. Darf ich die Idee mit der Quellenpflicht wörtlich übernehmen?`,
          },
          {
            author: 'katrin-ehrentraut',
            ageHours: 333,
            body: `Unbedingt, dafür sind wir hier.`,
          },
        ],
      },
      {
        key: 'ki-dienstanweisung-a2',
        author: 'anke-priebusch',
        ageHours: 342,
        helpful: ['meike-toensbrink', 'katrin-ehrentraut'],
        body: `Aus der Personalstelle zwei Punkte. Erstens: Auswahlverfahren ganz ausnehmen, auch die Zusammenfassung von Bewerbungen. Systeme zur Bewertung von Bewerbern zählen nach der KI-Verordnung zum Hochrisikobereich, damit will keine kleine Verwaltung anfangen. Zweitens: Auszubildende dürfen es bei uns benutzen, müssen aber im Ausbildungsgespräch erklären können, was sie übernommen und was sie verworfen haben. Das war pädagogisch ein Volltreffer.`,
      },
      {
        key: 'ki-dienstanweisung-a3',
        author: 'ole-brammeier',
        ageHours: 320,
        helpful: ['meike-toensbrink'],
        body: `Moin. Fünf Sätze am Monitor kleben besser als zwei Seiten im Intranet. Bei uns steht: Keine Namen. Keine Akten. Nachprüfen. Im Zweifel fragen. Ole anrufen. Hat bisher gereicht. Für den Datenschutz gibt es natürlich trotzdem einen Eintrag im Verarbeitungsverzeichnis und die Prüfung, ob eine Folgenabschätzung nötig ist, aber das muss nicht jeder lesen.`,
      },
      {
        key: 'ki-dienstanweisung-a4',
        author: 'jonas-hebelmann',
        ageHours: 310,
        helpful: ['meike-toensbrink', 'katrin-ehrentraut'],
        body: `Wir haben eine interne Sammlung mit Prompts, die wirklich funktionieren, je Amt fünf Stück. Die Liste wächst von selbst, weil jeder gern zeigt, was geklappt hat. Daneben eine zweite Liste, „Hat uns blamiert“. Die ist kürzer, wird aber öfter gelesen :-)`,
      },
      {
        key: 'ki-dienstanweisung-a5',
        author: 'florian-emminger',
        ageHours: 265,
        helpful: ['meike-toensbrink'],
        body: `Denkt an die Sitzungsvorlagen. Damit eine erfundene Rechtsgrundlage gar nicht erst durchrutscht, hat bei uns jede Vorlage die Zeile „Rechtsgrundlage geprüft durch“. Ein Name, kein Kürzel. Das wirkt besser als Kennzeichnungspflichten, die hinterher niemand nachhält, und es dauert keine Minute.`,
      },
    ],
  },
  {
    key: 'efa-leistungen-nachnutzen',
    title: 'Fertige Onlinedienste nachnutzen: Woran scheitert es bei euch wirklich?',
    topics: ['online-dienste', 'buergerservice', 'interne-it'],
    asker: 'jonas-hebelmann',
    ageHours: 288,
    visibility: 'PUBLIC',
    alsoOurs: ['12062024', '09272151', '07233501'],
    followers: ['meike-toensbrink', 'anke-priebusch'],
    helpful: ['meike-toensbrink', 'ines-dammrow'],
    body: `Auf dem Papier ist alles da: fertige Dienste nach „Einer für Alle“, ein Portal vom Land, ein Nutzerkonto. In der Praxis landet der Antrag bei uns als PDF im Postfach und wird **abgetippt**. Digital ist daran nur der Bürger.

Wir haben jetzt sieben Dienste angebunden, davon kommen zwei strukturiert im Fachverfahren an. Bei den anderen fünf heißt es abwechselnd: Hersteller wartet auf den Standard, Standard wartet auf die Schnittstelle, Rechenzentrum wartet auf uns.

Drei Fragen an alle, die weiter sind:

- Bei welchen Leistungen hat sich die Nachnutzung **gelohnt**, gemessen an Fällen und gesparter Zeit?
- Wie habt ihr die Hersteller der Fachverfahren zum Mitspielen bewegt?
- Wer macht die Arbeit, wenn es keine Stelle für Prozesse gibt?`,
    answers: [
      {
        key: 'efa-leistungen-nachnutzen-a1',
        author: 'meike-toensbrink',
        ageHours: 270,
        helpful: ['jonas-hebelmann', 'ines-dammrow'],
        body: `Ehrlich: bei drei. Alles mit hoher Fallzahl und wenig Rückfragen, also Meldesachen, Urkunden, Hund. Für Leistungen mit fünf Anträgen im Jahr nutzen wir gar keinen eigenen Dienst mehr, da genügt ein gutes Formular mit Postkorb. **Nicht alles muss tief integriert sein.**

Hersteller: Allein hört uns keiner. Wir haben mit acht Kommunen, die dasselbe Verfahren einsetzen, einen gemeinsamen Brief geschrieben, mit Frist und dem Satz, dass die nächste Vertragsverlängerung davon abhängt. Vier Wochen später gab es einen Termin.

Arbeit: Je Fachamt eine Person mit zwei Stunden pro Woche, offiziell im Geschäftsverteilungsplan. Vorher war es „nebenbei“, also nie.`,
        comments: [
          {
            author: 'jonas-hebelmann',
            ageHours: 262,
            body: `Gemeinsamer Brief: Wer macht mit? Ich setze einen Entwurf auf und frage hier die Städte mit demselben Meldeverfahren an.`,
          },
        ],
      },
      {
        key: 'efa-leistungen-nachnutzen-a2',
        author: 'ines-dammrow',
        ageHours: 240,
        helpful: ['jonas-hebelmann'],
        body: `Aus dem Bürgerbüro: Rechnet auch die Rückfragen mit. Ein schlechter Onlineantrag kostet mich zwei Telefonate, der Besuch am Schalter zehn Minuten und ist dann fertig. Seit wir im Formular die drei häufigsten Fehler abfangen (fehlende Unterschrift des zweiten Elternteils!), ist die Quote der vollständigen Anträge ganz anders.`,
      },
    ],
  },
  {
    key: 'eakte-einfuehrung-reihenfolge',
    title: 'E-Akte: Erst Aktenplan, erst Scannen oder erst ein Amt ganz?',
    topics: ['interne-it', 'personal'],
    asker: 'anke-priebusch',
    ageHours: 1155,
    visibility: 'MEMBERS',
    closed: { ageHours: 700, reason: 'Reihenfolge steht, wir fangen mit der Eingangsrechnung an.' },
    accepted: 'eakte-einfuehrung-reihenfolge-a1',
    alsoOurs: ['01061029', '15085230', '05766016', '06634003'],
    followers: ['meike-toensbrink', 'beate-lindrath', 'soenke-harrlandt'],
    helpful: ['meike-toensbrink', 'beate-lindrath', 'silke-borntraeger'],
    body: `Wir führen ein Dokumentenmanagement ein, ich leite das Projekt, obwohl ich eigentlich Personal mache (wer ruft, wird Projektleitung). Die Software steht, die Stimmung ist abwartend.

Jetzt streiten wir über die Reihenfolge. Die einen wollen erst den kompletten **Aktenplan** neu, die anderen sofort scannen, die dritten ein Amt vollständig umstellen und dann weitersehen.

Ich neige zum dritten Weg, habe aber Angst, dass es das Vorzeigeamt bleibt und danach nichts mehr passiert. Wie seid ihr vorgegangen? Was habt ihr mit den alten Akten gemacht? Und wie haltet ihr Leute bei der Stange, die in fünf Jahren in Rente gehen und Papier einfach mögen?`,
    answers: [
      {
        key: 'eakte-einfuehrung-reihenfolge-a1',
        author: 'katrin-ehrentraut',
        ageHours: 1140,
        helpful: [
          'anke-priebusch',
          'meike-toensbrink',
          'beate-lindrath',
          'silke-borntraeger',
          'soenke-harrlandt',
        ],
        body: `Dritter Weg, aber mit **einem** Vorgang quer durchs Haus statt einem Amt. Bei uns war es die Eingangsrechnung, weil sie wirklich alle betrifft. Nach drei Monaten kannte jeder die Oberfläche, und erst dann kamen die Akten.

Zur Reihenfolge im Detail:

1. Aktenplan **grob**: den der KGSt nehmen, auf Ebene drei aufhören, nichts Eigenes erfinden.
2. Stichtag je Amt: Ab dann neue Vorgänge nur noch elektronisch. Alte Akten bleiben Papier und werden nur bei Bedarf gescannt. Wir haben damit bestimmt vier Fünftel nie angefasst.
3. Posteingang zentral scannen, spätestens ab dem dritten Amt. Vorher bekommt ihr doppelte Ablagen.
4. Vertretungs- und Löschregeln **vor** dem Start, nicht danach.

Zu den Kolleginnen kurz vor der Rente: Zwei von ihnen waren unsere besten Tester, weil sie die Vorgänge vollständig im Kopf haben. Man muss sie nur vorher fragen.`,
        comments: [
          {
            author: 'anke-priebusch',
            ageHours: 1118,
            body: `Eingangsrechnung quer durchs Haus, das hat heute die Runde überzeugt. Und den Aktenplan nehmen wir von der Stange.`,
          },
        ],
      },
      {
        key: 'eakte-einfuehrung-reihenfolge-a2',
        author: 'meike-toensbrink',
        ageHours: 1095,
        helpful: ['anke-priebusch'],
        body: `Plant Sprechstunden ein, nicht Schulungen. Jeden Dienstag 9 bis 10 sitzt eine Kollegin im Besprechungsraum, und jeder darf mit seinem Problem kommen. Nach einem halben Jahr braucht man sie kaum noch. Schulungen am Stück haben wir zweimal bezahlt und keiner wusste nach drei Wochen noch etwas.`,
      },
      {
        key: 'eakte-einfuehrung-reihenfolge-a3',
        author: 'beate-lindrath',
        ageHours: 1005,
        helpful: ['anke-priebusch'],
        body: `Vergessen Sie bitte das Archiv nicht. Wer elektronisch führt, muss auch elektronisch anbieten können, und das Archivgesetz des Landes fragt nicht nach der Software. Wir haben das Kreisarchiv von Anfang an dazugebeten, es war überraschend pragmatisch: eine Formatliste, eine Frist, ein jährlicher Termin. Nachträglich wäre das teuer geworden.`,
      },
    ],
  },
  {
    key: 'it-notfall-papier',
    title: 'IT-Notfallplan: Was steht bei euch auf Papier im Tresor?',
    topics: ['it-sicherheit-datenschutz', 'feuerwehr-katastrophenschutz'],
    asker: 'ole-brammeier',
    ageHours: 835,
    visibility: 'MEMBERS',
    accepted: 'it-notfall-papier-a1',
    alsoOurs: ['12062224', '03454057', '06634005', '12070296', '16062066'],
    followers: ['katrin-ehrentraut', 'meike-toensbrink', 'uwe-steinruecken', 'jonas-hebelmann'],
    helpful: ['katrin-ehrentraut', 'uwe-steinruecken', 'jonas-hebelmann', 'ines-dammrow'],
    body: `Nach jeder Meldung über eine lahmgelegte Verwaltung fragt der Hauptausschuss: „Und wir?“ Technisch sind wir ordentlich aufgestellt, Sicherung getrennt, Rechte aufgeräumt. Organisatorisch wäre nach vier Stunden Ausfall Schluss, weil der Notfallplan **im Netz** liegt. Jo.

Ich baue gerade einen Ordner. Drin sind bisher:

- Telefonkette mit privaten Nummern
- Netzplan, Verträge, Ansprechpartner Rechenzentrum
- Meldewege (Datenschutz: 72 Stunden, Art. 33 DSGVO)

Was fehlt? Ich denke an Standesamt, Ausweise, Auszahlungen Monatsanfang, Friedhof. Wie lange könnt ihr **ohne** IT arbeiten, und habt ihr das schon einmal geübt? Wer entscheidet nachts, dass abgeschaltet wird?`,
    answers: [
      {
        key: 'it-notfall-papier-a1',
        author: 'katrin-ehrentraut',
        ageHours: 820,
        helpful: ['ole-brammeier', 'uwe-steinruecken', 'jonas-hebelmann', 'ines-dammrow'],
        body: `Was bei unserer Übung gefehlt hat, in der Reihenfolge der Peinlichkeit:

1. **Vollmacht zum Abschalten.** Bei uns darf es die IT-Bereitschaft allein, schriftlich, mit Unterschrift der Verwaltungsspitze. Wer erst fragen muss, verliert die Nacht.
2. **Liste der unaufschiebbaren Leistungen** mit Frist: Sterbefälle, Gefahrenabwehr, Unterbringung, Auszahlung Sozialleistungen. Je Leistung ein Papierformular in zwanzig Kopien und ein Stempel.
3. **Kommunikation**: Ersatz-Mailadressen außerhalb des eigenen Netzes, Zugangsdaten zu Webseite und sozialen Medien im verschlossenen Umschlag, Textbausteine für die ersten 24 Stunden.
4. **Nichts ausschalten, was Spuren trägt.** Netz trennen, Geräte an lassen, Vorfallteam rufen. Nummern von Landes-CERT, Polizei (ZAC), Versicherung.
5. Bargeldkasse und ein Quittungsblock.

Als Rahmen hilft der „Weg in die Basis-Absicherung“ (WiBA) des BSI, das sind Checklisten in Verwaltungssprache.

Geübt haben wir einen Vormittag am Tisch. Ein Zettel pro Viertelstunde mit neuer Lage. Danach war Punkt 1 in zwei Tagen unterschrieben.`,
        comments: [
          {
            author: 'ole-brammeier',
            ageHours: 800,
            body: `Punkt 1 hatten wir nicht. Punkt 5 auch nicht. Übung ist für Januar angesetzt.`,
          },
        ],
      },
      {
        key: 'it-notfall-papier-a2',
        author: 'uwe-steinruecken',
        ageHours: 808,
        helpful: ['ole-brammeier', 'katrin-ehrentraut'],
        body: `Genau wie bei uns in der Wehr: Was nicht geübt ist, gibt es nicht. Nehmt den Stab für außergewöhnliche Ereignisse, den ihr ohnehin braucht. IT-Ausfall ist nur eine weitere Lage. Lageraum ohne Netzwerk prüfen: Flipchart, Funk, Landkarte aus Papier, Kaffeemaschine. Und Ablösung nach acht Stunden festlegen. Keiner trifft nachts um vier gute Entscheidungen.`,
      },
      {
        key: 'it-notfall-papier-a3',
        author: 'ines-dammrow',
        ageHours: 770,
        helpful: ['ole-brammeier'],
        body: `Für das Bürgerbüro: Wir haben mit der Nachbarstadt vereinbart, dass dringende Ausweissachen dort bearbeitet werden dürfen, soweit es das Verfahren zulässt (unzuständige Behörde mit Ermächtigung). Anruf genügt. Das steht auf einer halben Seite, unterschrieben, und hat außer zwei Telefonaten gar nichts gekostet.`,
      },
      {
        key: 'it-notfall-papier-a4',
        author: 'jonas-hebelmann',
        ageHours: 690,
        helpful: ['ole-brammeier'],
        body: `Druckt den Ordner zweimal. Einer liegt bei der Feuerwehr, denn wenn das Rathaus zu ist, ist dort jemand. Rot eingebunden, damit man ihn im Dunkeln findet. Und tragt euch einen Termin ein, an dem die Telefonnummern geprüft werden, sonst ruft ihr im Ernstfall den Administrator von 2019 an.`,
      },
    ],
  },
  {
    key: 'parksensoren-lorawan',
    title: 'Parkplatzsensoren mit LoRaWAN: Spielerei oder hilft es Gästen wirklich?',
    topics: ['smart-city', 'oeffentlicher-raum'],
    asker: 'benedikt-aignbauer',
    ageHours: 505,
    visibility: 'PUBLIC',
    alsoOurs: ['08437100'],
    followers: ['katrin-ehrentraut', 'lukas-marxen'],
    helpful: ['katrin-ehrentraut', 'magdalena-stadlhuber'],
    body: `Im Sommer kreisen Gäste durch die Altstadt, obwohl zweihundert Meter weiter Plätze frei sind. Ein Anbieter möchte uns 80 Bodensensoren und ein Display verkaufen. Ich bin skeptisch: Schnee, Räumschild, Batterie, und am Ende zeigt die Tafel Unsinn.

Andererseits hat der Nachbarort ein Funknetz für Wasserzähler, das wir mitnutzen könnten.

Bevor ich dem Ausschuss etwas sage:

- Hat jemand Bodensensoren **zwei Winter** lang betrieben?
- Reicht nicht eine Zählung an Ein- und Ausfahrt?
- Gibt es Anwendungen, die bei gleichem Aufwand mehr bringen (Pegel, Winterdienst, Füllstände)?
- Wer pflegt das, wenn die Förderung vorbei ist?`,
    answers: [
      {
        key: 'parksensoren-lorawan-a1',
        author: 'katrin-ehrentraut',
        ageHours: 490,
        helpful: ['benedikt-aignbauer', 'magdalena-stadlhuber', 'lukas-marxen'],
        body: `Ich kenne zwei Testfelder mit Bodensensoren über zwei Winter, in beiden fiel ungefähr jeder dritte aus. Das Räumschild war nicht das Problem, sondern Wasser unter der Verklebung. Für Einzelplätze würde ich es nicht machen, Ausnahme: Behindertenparkplätze und Ladeplätze, weil da die Information „frei“ wirklich etwas ändert.

**Zählung an Ein- und Ausfahrt** genügt völlig, wenn der Parkplatz nur zwei Zufahrten hat. Kostet einen Bruchteil und ist auf fünf Plätze genau.

Mehr Nutzen für denselben Aufwand: Straßenoberflächentemperatur an Brücken. Der Winterdienst spart Fahrten und fährt vor allem zur richtigen Zeit. Danach Pegel an verrohrten Bächen. Das Netz ist dabei das Billigste, **die Pflege** ist die Arbeit: Wir rechnen mit einem halben Tag im Monat, fest eingetragen im Bauhof und nicht „bei der IT“.`,
        comments: [
          {
            author: 'benedikt-aignbauer',
            ageHours: 470,
            body: `Brückentemperatur! Damit bekomme ich sogar den Bauhof auf meine Seite.`,
          },
        ],
      },
      {
        key: 'parksensoren-lorawan-a2',
        author: 'pascal-bernarding',
        ageHours: 398,
        helpful: ['benedikt-aignbauer'],
        body: `Frag vor der Technik, ob die Beschilderung stimmt. Bei uns war der „versteckte“ Parkplatz schlicht nicht ausgeschildert, und in den Karten-Apps fehlte er auch. Zwei Schilder und ein Eintrag in den freien Kartendiensten haben geholfen. Für Displays bekommt man Förderung, für Schilder nicht, deshalb kommt niemand auf Schilder.`,
      },
    ],
  },
  {
    key: 'open-data-erster-datensatz',
    title: 'Offene Daten: Welcher erste Datensatz hat euch tatsächlich Arbeit gespart?',
    topics: ['open-data'],
    asker: 'jonas-hebelmann',
    ageHours: 17,
    visibility: 'PUBLIC',
    alsoOurs: [],
    followers: ['katrin-ehrentraut'],
    helpful: ['katrin-ehrentraut', 'meike-toensbrink'],
    body: `Der Landkreis baut ein Datenportal und fragt, was wir liefern. Hausintern höre ich: „Wozu, das lädt doch keiner herunter.“ Ich möchte mit etwas beginnen, das **uns selbst** nützt, also Anfragen spart oder doppelte Pflege beendet.

Kandidaten:

1. Spielplätze mit Ausstattung (fragt die Zeitung jedes Jahr)
2. Baustellen mit Zeitraum (fragen Rettungsdienst und Busbetreiber jede Woche)
3. Bebauungspläne als Dienst (fragen Architekturbüros täglich)
4. Haushaltsdaten als Tabelle

Womit habt ihr angefangen, unter welcher Lizenz (Datenlizenz Deutschland Zero oder Namensnennung), und wer aktualisiert das, wenn die Kollegin im Urlaub ist? Am liebsten lese ich von Datensätzen, die **niemand** wollte.`,
    comments: [
      {
        author: 'meike-toensbrink',
        ageHours: 9,
        body: `Ich werfe als fünften Kandidaten die Containerstandplätze in den Ring. Gehört zwar dem Kreis, gefragt werden aber wir.`,
      },
    ],
    answers: [],
  },
];

import type { Perspective } from '@app/directory';

/** An invented institution with one invented person. */
export interface DemoInstitution {
  readonly kind: 'UNIVERSITY' | 'MINISTRY' | 'ASSOCIATION';
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly perspective: Perspective;
  /** Always ends in `.example`. */
  readonly domain: string;
  readonly person: { readonly name: string; readonly position: string; readonly mail: string };
  /** An answer of that person, and a topic whose latest open question it answers. */
  readonly answer: { readonly topic: string; readonly body: string };
}

/** Names that belong to nobody: examples of the three kinds that speak most. */
export const INSTITUTIONS: readonly DemoInstitution[] = [
  {
    kind: 'UNIVERSITY',
    slug: 'beispielhochschule-mittelland',
    name: 'Beispielhochschule Mittelland',
    description:
      'Erfundene Hochschule für die Vorführung. Ihr Fachgebiet Kleinstadtentwicklung begleitet Kommunen mit Befragungen und Studienprojekten.',
    perspective: 'WISSENSCHAFT',
    domain: 'hochschule-mittelland.example',
    person: {
      name: 'Ricarda Thalbach',
      position: 'Fachgebiet Kleinstadtentwicklung',
      mail: 'ricarda.thalbach@hochschule-mittelland.example',
    },
    answer: {
      topic: 'leerstand',
      body: 'Aus unseren Studienprojekten: Es lohnt sich, zuerst **die Eigentümerschaft zu klären** und erst danach über Nutzungen zu sprechen. Eine kurze schriftliche Befragung mit drei Fragen bringt meist mehr Rücklauf als ein langer Fragebogen. Wir können dafür eine Vorlage zur Verfügung stellen.',
    },
  },
  {
    kind: 'MINISTRY',
    slug: 'musterministerium-regionalentwicklung',
    name: 'Musterministerium für Regionalentwicklung',
    description: 'Erfundenes Ministerium für die Vorführung. Auskünfte zu Förderwegen und Zuständigkeiten.',
    perspective: 'POLITIK',
    domain: 'musterministerium.example',
    person: {
      name: 'Konrad Eilenstein',
      position: 'Referat Städte und Gemeinden',
      mail: 'konrad.eilenstein@musterministerium.example',
    },
    answer: {
      topic: 'foerdermittel',
      body: 'Ein Hinweis zum Verfahren: Sprechen Sie **vor** dem Antrag mit der Bewilligungsstelle. Ein Gespräch über Eigenanteil und Zeitplan spart beiden Seiten eine Runde Nachforderungen.',
    },
  },
  {
    kind: 'ASSOCIATION',
    slug: 'beispielverband-kleiner-staedte',
    name: 'Beispielverband kleiner Städte',
    description:
      'Erfundener Verband für die Vorführung. Vertritt die Anliegen kleiner Städte und sammelt Arbeitshilfen.',
    perspective: 'POLITIK',
    domain: 'beispielverband.example',
    person: {
      name: 'Wiebke Harmsfeld',
      position: 'Geschäftsstelle',
      mail: 'wiebke.harmsfeld@beispielverband.example',
    },
    answer: {
      topic: 'interkommunale-zusammenarbeit',
      body: 'In unserer Geschäftsstelle liegen Mustervereinbarungen, die sich mit wenigen Änderungen übernehmen lassen. Wichtig ist, **die Kostenaufteilung und das Ausscheiden** einer Kommune von Anfang an zu regeln.',
    },
  },
];

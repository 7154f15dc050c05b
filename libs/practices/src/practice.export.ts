/** What a draft says in a file of its own. */
export interface PracticeFile {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  /** Who wrote the answer; null for a practice from a project. */
  readonly by: string | null;
  readonly topics: readonly string[];
  readonly organisations: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly costCents: number | null;
  readonly result: string | null;
  readonly lessons: string | null;
  readonly contact: string | null;
  readonly sourceUrl: string;
}

/** Words and figures in the language of the reader. */
export interface PracticeLabels {
  readonly by: string;
  readonly topics: string;
  readonly source: string;
  readonly organisations: string;
  readonly period: string;
  readonly costs: string;
  readonly contact: string;
  readonly result: string;
  readonly lessons: string;
  readonly day: (day: string) => string;
  readonly euros: (cents: number) => string;
}

/** The draft as Markdown, for working on it elsewhere. */
export function practiceMarkdown(file: PracticeFile, labels: PracticeLabels): string {
  const { startsOn, endsOn, costCents } = file;
  const period = startsOn && `${labels.day(startsOn)} – ${endsOn ? labels.day(endsOn) : ''}`.trim();
  const facts = [
    file.by && `${labels.by}: ${file.by}`,
    file.organisations.length > 0 && `${labels.organisations}: ${file.organisations.join(', ')}`,
    period && `${labels.period}: ${period}`,
    costCents !== null && `${labels.costs}: ${labels.euros(costCents)}`,
    file.contact && `${labels.contact}: ${file.contact}`,
    `${labels.topics}: ${file.topics.join(', ')}`,
    `${labels.source}: <${file.sourceUrl}>`,
  ];
  return [
    `# ${file.title}`,
    ...(file.summary ? [`_${file.summary.replaceAll('\n', ' ')}_`] : []),
    ...(file.body ? [file.body] : []),
    ...(file.result ? [`## ${labels.result}`, file.result] : []),
    ...(file.lessons ? [`## ${labels.lessons}`, file.lessons] : []),
    facts
      .filter(Boolean)
      .map((fact) => `- ${fact}`)
      .join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The draft for programs; names as in the API. */
export function practiceJson(file: PracticeFile): string {
  return `${JSON.stringify({ ...file, currency: file.costCents === null ? undefined : 'EUR' }, null, 2)}\n`;
}

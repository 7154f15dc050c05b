import type { Locale } from '@app/contracts';
import { berlinTime } from '@app/platform/clock';
import type { MinutesRecord } from './minutes.canonical.js';
import { fullDay, meetingTexts, meetingTime } from './meeting.texts.js';

/** What stands in the file beside the minutes themselves. */
export interface MinutesFile {
  readonly record: MinutesRecord;
  readonly project: string;
  readonly sealedAt: Date;
  readonly sealedBy: string | null;
  readonly hash: string;
  readonly addenda: readonly { readonly body: string; readonly at: Date; readonly by: string | null }[];
}

/** Sealed minutes as Markdown, in the language of whoever fetches them; what people wrote stays as it is. */
export function minutesMarkdown(locale: Locale, file: MinutesFile): string {
  const { record } = file;
  const say = (key: Parameters<typeof meetingTexts.text>[1], values: Record<string, string | number> = {}) =>
    meetingTexts.text(locale, key, values);
  const facts = [
    [say('project'), file.project],
    [say('when'), meetingTime(locale, record.startsAt, record.endsAt)],
    [say('where'), record.place],
    [say('link'), record.link],
  ];
  const blocks = [
    `# ${say('minutes')}: ${plain(record.title)}`,
    list(facts.flatMap(([name, value]) => (value ? [`**${name}:** ${plain(value)}`] : []))),
    `## ${say('attendees')}`,
    record.attendees.length === 0
      ? say('attendees.none')
      : list(
          record.attendees.map(({ name, organisation }) =>
            plain([name, organisation].filter(Boolean).join(', ')),
          ),
        ),
    ...record.sections.flatMap((section, index) => [
      `## ${section.kind === 'AGENDA' ? say('item', { number: index, title: plain(section.title ?? '') }) : say(section.kind)}`,
      section.body.trim() || (section.resolutions.length + section.tasks.length === 0 ? say('empty') : ''),
      ...section.resolutions.map(
        (text) => `> **${say('resolution')}:** ${plain(text).replaceAll('\n', '\n> ')}`,
      ),
      list(section.tasks.map((title) => `**${say('task')}:** ${plain(title)}`)),
    ]),
    '---',
    list([
      `**${say('sealed')}:** ${say('sealed.value', {
        day: fullDay(locale, file.sealedAt),
        time: berlinTime(file.sealedAt),
        by: plain(file.sealedBy ?? 'none'),
      })}`,
      `**${say('hash')}:** \`${file.hash}\``,
    ]),
    ...file.addenda.flatMap(({ body, at, by }) => [
      `## ${say('addendum', { day: fullDay(locale, at), by: plain(by ?? 'none') })}`,
      plain(body),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Plain text in Markdown: what would be read as a mark is escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

import { useViewer } from '../../app/viewer.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { sectionShort } from './meeting-labels.js';
import type { MeetingData } from './meeting.page.js';
import type { MinutesRoom } from './use-minutes-room.js';

/** Who has the minutes open, and in which section. */
export function MinutesPresence({ meeting, room }: { meeting: MeetingData; room: MinutesRoom }) {
  const { present, editing } = room;
  if (present.length === 0) return null;
  const names = present.map(({ id, name }) => {
    const at = editing
      .filter((person) => person.id === id)
      .flatMap(({ section }) => {
        const index = meeting.sections.findIndex((one) => one.id === section);
        return index < 0 ? [] : [sectionShort(meeting.sections[index]!, index)];
      });
    return at.length > 0 ? m.minutes_person_at({ name, section: formatList(at) }) : name;
  });
  return (
    <p className="minutes-presence no-print">
      <b>{m.minutes_here()}:</b> {formatList(names)}
    </p>
  );
}

/** Who else writes in this section right now. */
export function WritesHere({ sectionId, room }: { sectionId: string; room: MinutesRoom }) {
  const me = useViewer()?.person.id;
  const names = room.editing
    .filter(({ id, section }) => section === sectionId && id !== me)
    .map(({ name }) => name);
  if (names.length === 0) return null;
  const shown = formatList(names);
  return (
    <p className="minutes-writes small">
      {names.length === 1 ? m.minutes_writes_here({ names: shown }) : m.minutes_write_here({ names: shown })}
    </p>
  );
}

import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { MarkdownView } from '../../ui/markdown-view.js';
import { sectionTitle } from './meeting-labels.js';
import type { MeetingData } from './meeting.page.js';
import { MinutesPresence, WritesHere } from './minutes-presence.js';
import { Resolutions, Tasks } from './section-extras.js';
import type { MinutesRoom } from './use-minutes-room.js';

/** The minutes to be read: while they are written by others, and once they are sealed. */
export function MinutesView({ meeting, room }: { meeting: MeetingData; room?: MinutesRoom }) {
  const { attendees, sections } = meeting;
  const organisations = [...new Set(attendees.flatMap(({ organisation }) => organisation ?? []))];
  return (
    <section className="stack" aria-labelledby="protokoll">
      <h2 id="protokoll">{m.minutes_title()}</h2>
      {room && <MinutesPresence meeting={meeting} room={room} />}
      <section className="stack stack--tight" aria-labelledby="anwesenheit">
        <h3 id="anwesenheit">{m.minutes_attendance()}</h3>
        {attendees.length === 0 ? (
          <p className="muted">{m.minutes_attendance_none()}</p>
        ) : (
          <>
            <ul className="minutes-attendees">
              {attendees.map(({ id, name, organisation }) => (
                <li key={id}>{[name, organisation].filter(Boolean).join(', ')}</li>
              ))}
            </ul>
            {organisations.length > 0 && (
              <p className="muted">{m.minutes_attendance_towns({ names: formatList(organisations) })}</p>
            )}
          </>
        )}
      </section>
      {sections.map((section, index) => (
        <section key={section.id} className="stack stack--tight" aria-labelledby={`abschnitt-${section.id}`}>
          <h3 id={`abschnitt-${section.id}`}>{sectionTitle(section, index)}</h3>
          {room && <WritesHere sectionId={section.id} room={room} />}
          {section.body.trim() !== '' && <MarkdownView html={section.bodyHtml} />}
          {section.body.trim() === '' && section.resolutions.length + section.tasks.length === 0 && (
            <p className="muted">{m.minutes_empty()}</p>
          )}
          <Resolutions meeting={meeting} section={section} />
          <Tasks meeting={meeting} section={section} />
        </section>
      ))}
    </section>
  );
}

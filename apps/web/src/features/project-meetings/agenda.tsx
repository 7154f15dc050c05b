import { Suspense, lazy, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { editIcon } from '../../ui/icons/edit.js';
import { agendaOf } from './meeting-labels.js';
import type { MeetingData } from './meeting.page.js';

const AgendaDialog = lazy(() => import('./agenda-dialog.js'));

/** The agenda before the meeting begins. */
export function Agenda({ meeting }: { meeting: MeetingData }) {
  const items = agendaOf(meeting);
  const total = items.reduce((sum, { minutesPlanned }) => sum + (minutesPlanned ?? 0), 0);
  return (
    <section className="stack stack--tight" aria-labelledby="tagesordnung">
      <h2 id="tagesordnung">{m.meeting_agenda()}</h2>
      {items.length === 0 && <p className="muted">{m.meeting_agenda_none()}</p>}
      {items.length > 0 && (
        <ol className="agenda">
          {items.map(({ id, title, minutesPlanned, presenter }) => (
            <li key={id}>
              <span className="agenda__title">{title}</span>
              <span className="meta small">
                {minutesPlanned !== null && (
                  <span>{m.meeting_agenda_planned({ count: String(minutesPlanned) })}</span>
                )}
                {presenter && <span>{presenter.name}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
      {total > 0 && <p className="muted small">{m.meeting_agenda_total({ count: String(total) })}</p>}
      {meeting.state === 'PLANNED' && meeting.canEdit && <AgendaButton meeting={meeting} />}
    </section>
  );
}

/** Opens the dialog that sets the agenda. */
export function AgendaButton({ meeting }: { meeting: MeetingData }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <Button size="small" icon={editIcon} onClick={() => setOpen(true)}>
          {m.meeting_agenda_edit()}
        </Button>
      </p>
      {open && (
        <Suspense>
          <AgendaDialog projectId={meeting.project.id} meeting={meeting} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

import { Suspense, lazy, useId, useState } from 'react';
import { LIMITS } from '@app/contracts';
import { useViewer } from '../../app/viewer.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { checkIcon } from '../../ui/icons/check.js';
import { reloadIcon } from '../../ui/icons/reload.js';
import { warningIcon } from '../../ui/icons/warning.js';
import { TextArea } from '../../ui/form.js';
import { AgendaButton } from './agenda.js';
import { Attendance } from './attendance.js';
import { sectionTitle, type SectionData } from './meeting-labels.js';
import type { MeetingData } from './meeting.page.js';
import { MinutesPresence, WritesHere } from './minutes-presence.js';
import type { SaveState } from './section-saver.js';
import { SectionExtras } from './section-extras.js';
import type { MinutesRoom } from './use-minutes-room.js';
import { useSection } from './use-section.js';

const ConflictDialog = lazy(() => import('./conflict-dialog.js'));

/** The minutes while the meeting runs, for those who write them. */
export default function MinutesEditor({ meeting, room }: { meeting: MeetingData; room: MinutesRoom }) {
  return (
    <section className="stack" aria-labelledby="protokoll">
      <h2 id="protokoll">{m.minutes_title()}</h2>
      <p className="muted">{m.minutes_hint()}</p>
      <MinutesPresence meeting={meeting} room={room} />
      {meeting.canEdit && <AgendaButton meeting={meeting} />}
      {meeting.sections.map((section, index) => (
        <SectionEditor
          key={section.id}
          meeting={meeting}
          section={section}
          title={sectionTitle(section, index)}
          room={room}
        />
      ))}
    </section>
  );
}

interface SectionEditorProps {
  meeting: MeetingData;
  section: SectionData;
  title: string;
  room: MinutesRoom;
}

function SectionEditor({ meeting, section, title, room }: SectionEditorProps) {
  const personId = useViewer()!.person.id;
  const headingId = useId();
  const area = `protokoll-${section.id}`;
  const { draft, state, problem, type, flush, resolve } = useSection(personId, section.id, section, area);
  const [merging, setMerging] = useState(false);
  const { minutesPlanned, presenter, savedBy } = section;
  return (
    <section className="minutes-section stack stack--tight" aria-labelledby={headingId}>
      <h3 id={headingId}>{title}</h3>
      {(minutesPlanned !== null || presenter) && (
        <p className="meta small">
          {minutesPlanned !== null && (
            <span>{m.meeting_agenda_planned({ count: String(minutesPlanned) })}</span>
          )}
          {presenter && <span>{presenter.name}</span>}
        </p>
      )}
      {section.kind === 'OPENING' && <Attendance meeting={meeting} />}
      <TextArea
        id={area}
        label={m.minutes_text({ title })}
        hideLabel
        required
        rows={4}
        className="minutes-area"
        value={draft.text}
        maxLength={LIMITS.minutesSection}
        aria-describedby={`${area}-stand`}
        onChange={({ target }) => type(target.value)}
        onFocus={() => room.be(section.id)}
        onBlur={() => {
          room.be(null);
          flush();
        }}
      />
      <div className="minutes-line">
        <SaveLine id={`${area}-stand`} state={state} by={savedBy?.id === personId ? null : savedBy?.name} />
        <WritesHere sectionId={section.id} room={room} />
      </div>
      {state === 'conflict' && draft.theirs && (
        <Alert tone="warning" live title={m.minutes_conflict_title()}>
          <p>{m.minutes_conflict_text({ name: savedBy?.name ?? m.minutes_conflict_somebody() })}</p>
          <p>
            <Button size="small" onClick={() => setMerging(true)}>
              {m.minutes_conflict_open()}
            </Button>
          </p>
        </Alert>
      )}
      {state === 'refused' && (
        <Alert tone="danger" live title={m.minutes_refused_title()}>
          <p>{problem}</p>
          <p>{m.minutes_refused_text()}</p>
        </Alert>
      )}
      <SectionExtras meeting={meeting} section={section} />
      {merging && draft.theirs && (
        <Suspense>
          <ConflictDialog
            title={title}
            mine={draft.text}
            theirs={draft.theirs.body}
            onResolve={(text) => {
              resolve(text);
              setMerging(false);
            }}
            onClose={() => setMerging(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

const STATES: Record<SaveState, { icon: string; label: () => string }> = {
  saved: { icon: checkIcon, label: m.minutes_state_saved },
  saving: { icon: reloadIcon, label: m.minutes_state_saving },
  unsaved: { icon: warningIcon, label: m.minutes_state_unsaved },
  conflict: { icon: warningIcon, label: m.minutes_state_conflict },
  refused: { icon: warningIcon, label: m.minutes_state_refused },
};

/** Whether what is typed has arrived. Spoken only when it has not: otherwise every pause would interrupt. */
function SaveLine({ id, state, by }: { id: string; state: SaveState; by: string | null | undefined }) {
  const { icon, label } = STATES[state];
  const isWrong = state === 'unsaved' || state === 'conflict' || state === 'refused';
  return (
    <>
      <p id={id} className={isWrong ? 'minutes-state minutes-state--wrong' : 'minutes-state'}>
        <Icon path={icon} size={16} />
        <span>{label()}</span>
        {state === 'saved' && by && <span className="muted">{m.minutes_saved_by({ name: by })}</span>}
      </p>
      <p className="visually-hidden" role="status">
        {state === 'unsaved' ? label() : ''}
      </p>
    </>
  );
}

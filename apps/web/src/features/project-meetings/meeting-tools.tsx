import { Suspense, lazy, useState } from 'react';
import { LIMITS, type EditingPerson } from '@app/contracts';
import { useViewer } from '../../app/viewer.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { CancelMeetingDocument } from '../../gql/documents/CancelMeeting.js';
import { SealMinutesDocument } from '../../gql/documents/SealMinutes.js';
import { StartMeetingDocument } from '../../gql/documents/StartMeeting.js';
import { berlinDay } from '../../i18n/berlin-day.js';
import { formatList } from '../../i18n/format-list.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { useNow } from '../../ui/timestamp.js';
import { showToast } from '../../ui/toast.js';
import { fullDay } from './meeting-labels.js';
import type { MeetingData } from './meeting.page.js';

const MeetingDialog = lazy(() => import('./meeting-dialog.js'));
const ReasonDialog = lazy(() => import('../../ui/reason-dialog.js'));
const ConfirmDialog = lazy(() => import('../../ui/confirm-dialog.js'));

/** What those who edit the project can do with a meeting, by its state. */
export function MeetingTools({
  meeting,
  editing,
}: {
  meeting: MeetingData;
  editing: readonly EditingPerson[];
}) {
  const { id, state, day, canEdit, project } = meeting;
  const me = useViewer()?.person.id;
  // Begun on its day it is what everybody expects; on another one it may be a slip, and there is no way back.
  const isToday = berlinDay(useNow()) === day;
  const [open, setOpen] = useState<'start' | 'change' | 'cancel' | 'seal' | null>(null);
  const close = () => setOpen(null);
  const start = useGqlMutation(StartMeetingDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.meeting_started()),
  });
  const cancel = useGqlMutation(CancelMeetingDocument, {
    invalidates: ['projects'],
    onSuccess: () => {
      showToast(m.meeting_cancelled());
      close();
    },
    onError: () => undefined,
  });
  const seal = useGqlMutation(SealMinutesDocument, {
    invalidates: ['projects'],
    onSuccess: () => showToast(m.minutes_sealed()),
  });
  if (!canEdit || (state !== 'PLANNED' && state !== 'RUNNING')) return null;
  const others = [...new Set(editing.filter((person) => person.id !== me).map(({ name }) => name))];
  return (
    <>
      <ButtonRow>
        {state === 'PLANNED' ? (
          <>
            <Button
              variant="primary"
              busy={start.isPending}
              onClick={() => (isToday ? start.mutate({ id }) : setOpen('start'))}
            >
              {m.meeting_start()}
            </Button>
            <Button onClick={() => setOpen('change')}>{m.meeting_change()}</Button>
            <Button variant="tertiary" onClick={() => setOpen('cancel')}>
              {m.meeting_cancel()}
            </Button>
          </>
        ) : (
          <Button variant="primary" busy={seal.isPending} onClick={() => setOpen('seal')}>
            {m.minutes_seal()}
          </Button>
        )}
      </ButtonRow>
      <Suspense>
        {open === 'start' && (
          <ConfirmDialog
            title={m.meeting_start_title()}
            text={m.meeting_start_text({ day: fullDay(day) })}
            confirm={m.meeting_start()}
            tone="primary"
            onConfirm={() => start.mutate({ id })}
            onClose={close}
          />
        )}
        {open === 'change' && <MeetingDialog projectId={project.id} meeting={meeting} onClose={close} />}
        {open === 'cancel' && (
          <ReasonDialog
            title={m.meeting_cancel_title()}
            label={m.meeting_cancel_label()}
            hint={m.meeting_cancel_hint()}
            confirm={m.meeting_cancel()}
            variant="danger"
            required
            maxLength={LIMITS.reason}
            busy={cancel.isPending}
            error={cancel.error}
            onReason={(reason) => cancel.mutate({ id, reason })}
            onClose={close}
          />
        )}
        {open === 'seal' && (
          <ConfirmDialog
            title={m.minutes_seal_title()}
            text={[
              m.minutes_seal_text(),
              ...(others.length > 0 ? [m.minutes_seal_writing({ names: formatList(others) })] : []),
            ].join(' ')}
            confirm={m.minutes_seal()}
            tone="primary"
            onConfirm={() => seal.mutate({ meetingId: id })}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

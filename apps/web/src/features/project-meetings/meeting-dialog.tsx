import { useQuery } from '@tanstack/react-query';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { ChangeMeetingDocument } from '../../gql/documents/ChangeMeeting.js';
import { MeetingPeopleDocument } from '../../gql/documents/MeetingPeople.js';
import { PlanMeetingDocument } from '../../gql/documents/PlanMeeting.js';
import type { MeetingFactsFragment, MeetingPeopleQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, FieldGroup, Form, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';

interface MeetingDialogProps {
  projectId: string;
  /** Null for a new one. */
  meeting: MeetingFactsFragment | null;
  onClose: () => void;
}

type Person = NonNullable<MeetingPeopleQuery['project']>['people'][number];

const FIELDS = ['title', 'day', 'from', 'to', 'place', 'link'] as const;

/** Plans a meeting, or moves it. */
export default function MeetingDialog({ projectId, meeting, onClose }: MeetingDialogProps) {
  const project = useQuery(gqlQuery('projects', MeetingPeopleDocument, { slug: projectId })).data?.project;
  return (
    <Dialog title={meeting ? m.meeting_edit_title() : m.meeting_new_title()} onClose={onClose}>
      {project ? (
        <MeetingForm projectId={projectId} meeting={meeting} onClose={onClose} people={project.people} />
      ) : (
        <p role="status">{m.meeting_loading()}</p>
      )}
    </Dialog>
  );
}

function MeetingForm({
  projectId,
  meeting,
  onClose,
  people,
}: MeetingDialogProps & { people: readonly Person[] }) {
  const key = useIdempotencyKey();
  const done = (text: string) => () => {
    key.renew();
    showToast(text);
    onClose();
  };
  const plan = useGqlMutation(PlanMeetingDocument, {
    invalidates: ['projects'],
    onSuccess: done(m.meeting_planned()),
    onError: () => undefined,
  });
  const change = useGqlMutation(ChangeMeetingDocument, {
    invalidates: ['projects'],
    onSuccess: done(m.meeting_changed()),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(plan.error ?? change.error, FIELDS);
  const invited = new Set(meeting?.invitees.map(({ id }) => id));
  const toInvite = people.filter(({ person }) => !invited.has(person.id));
  return (
    <Form
      className="stack"
      errors={errors}
      onSubmit={(data) => {
        const words = {
          title: formText(data, 'title'),
          day: formText(data, 'day'),
          from: formText(data, 'from'),
          to: formText(data, 'to'),
          place: formText(data, 'place') || null,
          link: formText(data, 'link') || null,
          invitedIds: data.getAll('invited').map(String),
        };
        if (meeting) change.mutate({ input: { ...words, id: meeting.id, version: meeting.version } });
        else plan.mutate({ input: { ...words, projectId, idempotencyKey: key.current() } });
      }}
    >
      <TextField
        name="title"
        label={m.meeting_field_title()}
        defaultValue={meeting?.title}
        autoFocus
        required
        maxLength={LIMITS.meetingTitle}
        autoComplete="off"
      />
      <TextField name="day" type="date" label={m.meeting_field_day()} defaultValue={meeting?.day} required />
      <FieldsRow>
        <TextField
          name="from"
          type="time"
          label={m.meeting_field_from()}
          hint={m.meeting_field_time_hint()}
          defaultValue={meeting?.from}
          required
        />
        <TextField
          name="to"
          type="time"
          label={m.meeting_field_to()}
          hint={m.meeting_field_to_hint()}
          defaultValue={meeting?.to}
          required
        />
      </FieldsRow>
      <TextField
        name="place"
        label={m.meeting_field_place()}
        hint={m.meeting_field_place_hint()}
        defaultValue={meeting?.place ?? ''}
        maxLength={LIMITS.meetingPlace}
        autoComplete="off"
      />
      <TextField
        name="link"
        inputMode="url"
        label={m.meeting_field_link()}
        hint={m.meeting_field_link_hint()}
        defaultValue={meeting?.link ?? ''}
        maxLength={LIMITS.meetingLink}
        autoComplete="off"
      />
      {toInvite.length > 0 && (
        <FieldGroup
          legend={meeting ? m.meeting_field_invited_more() : m.meeting_field_invited()}
          hint={m.meeting_field_invited_hint()}
        >
          {toInvite.map(({ person, organisation }) => (
            <Checkbox
              key={person.id}
              name="invited"
              value={person.id}
              label={[person.name, organisation?.name].filter(Boolean).join(', ')}
              defaultChecked={!meeting}
            />
          ))}
        </FieldGroup>
      )}
      <FormProblem error={rest} />
      <DialogFooter>
        <Button onClick={onClose}>{m.action_cancel()}</Button>
        <Button type="submit" variant="primary" busy={plan.isPending || change.isPending}>
          {meeting ? m.action_save() : m.meeting_save_plan()}
        </Button>
      </DialogFooter>
    </Form>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { AddMeetingGuestDocument } from '../../gql/documents/AddMeetingGuest.js';
import { MeetingPeopleDocument } from '../../gql/documents/MeetingPeople.js';
import { RemoveMeetingAttendeeDocument } from '../../gql/documents/RemoveMeetingAttendee.js';
import { SetMeetingAttendanceDocument } from '../../gql/documents/SetMeetingAttendance.js';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, FieldGroup, Form, TextField } from '../../ui/form.js';
import { IconButton } from '../../ui/icon-button.js';
import { closeIcon } from '../../ui/icons/close.js';
import type { MeetingData } from './meeting.page.js';

/** Who takes part: people of the project, and guests. */
export function Attendance({ meeting }: { meeting: MeetingData }) {
  const { id, attendees, project } = meeting;
  const people = useQuery(gqlQuery('projects', MeetingPeopleDocument, { slug: project.id })).data?.project
    ?.people;
  const set = useGqlMutation(SetMeetingAttendanceDocument, { invalidates: ['projects'] });
  const remove = useGqlMutation(RemoveMeetingAttendeeDocument, { invalidates: ['projects'] });
  const present = new Set(attendees.map(({ personId }) => personId));
  // What was just ticked stays so until the answer is there.
  const isPresent = (personId: string): boolean =>
    set.isPending && set.variables.personId === personId ? set.variables.present : present.has(personId);
  const known = new Set(people?.map(({ person }) => person.id));
  const others = attendees.filter(({ personId }) => personId === null || (people && !known.has(personId)));
  return (
    <div className="stack stack--tight">
      <FieldGroup legend={m.minutes_attendance_hint()}>
        {people?.map(({ person, organisation }) => (
          <Checkbox
            key={person.id}
            label={[person.name, organisation?.name].filter(Boolean).join(', ')}
            checked={isPresent(person.id)}
            onChange={({ target }) =>
              set.mutate({ meetingId: id, personId: person.id, present: target.checked })
            }
          />
        ))}
      </FieldGroup>
      {others.length > 0 && (
        <ul className="plain">
          {others.map(({ id: attendeeId, name, organisation }) => (
            <li key={attendeeId} className="attendee">
              <span>{[name, organisation].filter(Boolean).join(', ')}</span>
              <IconButton
                icon={closeIcon}
                label={m.minutes_guest_remove_label({ name })}
                onClick={() => remove.mutate({ id: attendeeId })}
              />
            </li>
          ))}
        </ul>
      )}
      <GuestForm meetingId={id} />
    </div>
  );
}

function GuestForm({ meetingId }: { meetingId: string }) {
  const [open, setOpen] = useState(false);
  const add = useGqlMutation(AddMeetingGuestDocument, {
    invalidates: ['projects'],
    onSuccess: () => setOpen(false),
    onError: () => undefined,
  });
  const { errors, rest } = useFormErrors(add.error, ['name', 'organisation']);
  if (!open)
    return (
      <p>
        <Button size="small" variant="tertiary" onClick={() => setOpen(true)}>
          {m.minutes_guest_add()}
        </Button>
      </p>
    );
  return (
    <Form
      className="stack stack--tight"
      errors={errors}
      onSubmit={(data) =>
        add.mutate({
          meetingId,
          name: formText(data, 'name'),
          organisation: formText(data, 'organisation') || null,
        })
      }
    >
      <FieldsRow>
        <TextField
          name="name"
          label={m.minutes_guest_name()}
          required
          autoFocus
          maxLength={LIMITS.personName}
          autoComplete="off"
        />
        <TextField
          name="organisation"
          label={m.minutes_guest_organisation()}
          maxLength={LIMITS.institutionName}
          autoComplete="off"
        />
      </FieldsRow>
      <FormProblem error={rest} />
      <p className="btn-row">
        <Button type="submit" size="small" busy={add.isPending}>
          {m.minutes_guest_add()}
        </Button>
        <Button size="small" variant="tertiary" onClick={() => setOpen(false)}>
          {m.action_cancel()}
        </Button>
      </p>
    </Form>
  );
}

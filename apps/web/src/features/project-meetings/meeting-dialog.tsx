import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { clashLines } from '../../data/merge-fields.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { useMergedFields } from '../../data/use-merged-fields.js';
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
import { MergedNotice } from '../../ui/merged-notice.js';
import { showToast } from '../../ui/toast.js';
import { meetingQuery } from './use-minutes-room.js';

interface MeetingDialogProps {
  projectId: string;
  /** Null for a new one. */
  meeting: MeetingFactsFragment | null;
  onClose: () => void;
}

type Person = NonNullable<MeetingPeopleQuery['project']>['people'][number];

const FIELDS = ['title', 'day', 'from', 'to', 'place', 'link'] as const;
/** What these need, where the server says no more than that they are wrong. */
const WRONG = {
  to: m.meeting_wrong_to,
  place: m.meeting_wrong_place,
  link: m.meeting_wrong_link,
};
/** What the fields say. */
type Words = Readonly<Record<(typeof FIELDS)[number], string>>;

const wordsOf = (values: Readonly<Record<(typeof FIELDS)[number], string | null>> | null): Words =>
  Object.fromEntries(FIELDS.map((field) => [field, values?.[field] ?? ''])) as Words;

const LABELS: Readonly<Record<(typeof FIELDS)[number], () => string>> = {
  title: m.meeting_field_title,
  day: m.meeting_field_day,
  from: m.meeting_field_from,
  to: m.meeting_field_to,
  place: m.meeting_field_place,
  link: m.meeting_field_link,
};

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
  const queryClient = useQueryClient();
  const { version, fields, clashes, takeIn } = useMergedFields({
    version: meeting?.version ?? 0,
    fields: wordsOf(meeting),
  });
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
  /** Others were faster: what they have changed comes in here, to be looked at and saved together. */
  const readAnew = async (id: string, mine: Words) => {
    const { projectMeeting } = await queryClient.fetchQuery({ ...meetingQuery(id), staleTime: 0 });
    if (!projectMeeting) return;
    takeIn(mine, { version: projectMeeting.version, fields: wordsOf(projectMeeting) });
    change.reset();
  };
  const { errors, rest } = useFormErrors(plan.error ?? change.error, FIELDS, WRONG);
  const invited = new Set(meeting?.invitees.map(({ id }) => id));
  const toInvite = people.filter(({ person }) => !invited.has(person.id));
  return (
    <Form
      className="stack"
      errors={errors}
      onSubmit={(data) => {
        const mine = Object.fromEntries(FIELDS.map((field) => [field, formText(data, field)])) as Words;
        const words = {
          ...mine,
          place: mine.place || null,
          link: mine.link || null,
          invitedIds: data.getAll('invited').map(String),
        };
        if (meeting)
          change.mutate(
            { input: { ...words, id: meeting.id, version } },
            { onError: ({ code }) => void (code === 'STALE_VERSION' && readAnew(meeting.id, mine)) },
          );
        else plan.mutate({ input: { ...words, projectId, idempotencyKey: key.current() } });
      }}
    >
      <Fragment key={version}>
        <TextField
          name="title"
          label={m.meeting_field_title()}
          defaultValue={fields.title}
          autoFocus
          required
          maxLength={LIMITS.meetingTitle}
          autoComplete="off"
        />
        <TextField name="day" type="date" label={m.meeting_field_day()} defaultValue={fields.day} required />
        <FieldsRow>
          <TextField
            name="from"
            type="time"
            label={m.meeting_field_from()}
            hint={m.meeting_field_time_hint()}
            defaultValue={fields.from}
            required
          />
          <TextField
            name="to"
            type="time"
            label={m.meeting_field_to()}
            hint={m.meeting_field_to_hint()}
            defaultValue={fields.to}
            required
          />
        </FieldsRow>
        <TextField
          name="place"
          label={m.meeting_field_place()}
          hint={m.meeting_field_place_hint()}
          defaultValue={fields.place}
          maxLength={LIMITS.meetingPlace}
          autoComplete="off"
        />
        <TextField
          name="link"
          inputMode="url"
          label={m.meeting_field_link()}
          hint={m.meeting_field_link_hint()}
          defaultValue={fields.link}
          maxLength={LIMITS.meetingLink}
          autoComplete="off"
        />
      </Fragment>
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
      {clashes && <MergedNotice title={m.meeting_merged_title()} clashes={clashLines(LABELS, clashes)} />}
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

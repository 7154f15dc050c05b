import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { LIMITS } from '@app/contracts';
import { formText } from '../../data/form-text.js';
import { gqlQuery } from '../../data/query.js';
import { useGqlMutation, useIdempotencyKey } from '../../data/use-gql-mutation.js';
import { ChangeMeetingDocument } from '../../gql/documents/ChangeMeeting.js';
import { MeetingPeopleDocument } from '../../gql/documents/MeetingPeople.js';
import { PlanMeetingDocument } from '../../gql/documents/PlanMeeting.js';
import type { MeetingFactsFragment, MeetingPeopleQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogFooter } from '../../ui/dialog.js';
import { FieldsRow } from '../../ui/fields-row.js';
import { FormProblem, useFormErrors } from '../../ui/form-problem.js';
import { Checkbox, FieldGroup, Form, TextField } from '../../ui/form.js';
import { showToast } from '../../ui/toast.js';
import { mergeFields } from './merge-fields.js';
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
  // As it was at the moment of opening: what others change meanwhile must not be overwritten unseen.
  const [base, setBase] = useState({ version: meeting?.version ?? 0, words: wordsOf(meeting) });
  const [start, setStart] = useState(base.words);
  const [isMerged, setIsMerged] = useState(false);
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
  const takeIn = async (id: string, mine: Words) => {
    const { projectMeeting } = await queryClient.fetchQuery({ ...meetingQuery(id), staleTime: 0 });
    if (!projectMeeting) return;
    const theirs = wordsOf(projectMeeting);
    setStart(mergeFields(base.words, mine, theirs));
    setBase({ version: projectMeeting.version, words: theirs });
    setIsMerged(true);
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
            { input: { ...words, id: meeting.id, version: base.version } },
            { onError: ({ code }) => void (code === 'STALE_VERSION' && takeIn(meeting.id, mine)) },
          );
        else plan.mutate({ input: { ...words, projectId, idempotencyKey: key.current() } });
      }}
    >
      <Fragment key={base.version}>
        <TextField
          name="title"
          label={m.meeting_field_title()}
          defaultValue={start.title}
          autoFocus
          required
          maxLength={LIMITS.meetingTitle}
          autoComplete="off"
        />
        <TextField name="day" type="date" label={m.meeting_field_day()} defaultValue={start.day} required />
        <FieldsRow>
          <TextField
            name="from"
            type="time"
            label={m.meeting_field_from()}
            hint={m.meeting_field_time_hint()}
            defaultValue={start.from}
            required
          />
          <TextField
            name="to"
            type="time"
            label={m.meeting_field_to()}
            hint={m.meeting_field_to_hint()}
            defaultValue={start.to}
            required
          />
        </FieldsRow>
        <TextField
          name="place"
          label={m.meeting_field_place()}
          hint={m.meeting_field_place_hint()}
          defaultValue={start.place}
          maxLength={LIMITS.meetingPlace}
          autoComplete="off"
        />
        <TextField
          name="link"
          inputMode="url"
          label={m.meeting_field_link()}
          hint={m.meeting_field_link_hint()}
          defaultValue={start.link}
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
      {isMerged && (
        <Alert tone="warning" live title={m.meeting_merged_title()}>
          <p>{m.meeting_merged_text()}</p>
        </Alert>
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
